/** Makes a failing case small: whatever can go while it still fails in the same way goes. */
import { isNode, nodesOf, replaced, withAttributes, type XmlNode } from './tree.ts';
import type { SchemaTrees } from './xsd/schema.ts';

/** How often, and until when, it may be asked whether a candidate still fails. */
export class Budget {
  #left: number;
  readonly #end: number;

  constructor(questions: number, seconds: number) {
    this.#left = questions;
    this.#end = Date.now() + seconds * 1000;
  }

  /** Whether there is another question, which is then spent. */
  spend(): boolean {
    this.#left -= 1;
    return this.#left >= 0 && Date.now() < this.#end;
  }
}

/** The smallest tree found for which `fails` still holds, within the budget. */
export async function reduceTree(
  tree: XmlNode,
  fails: (candidate: XmlNode) => Promise<boolean>,
  budget: Budget,
): Promise<XmlNode> {
  let current = tree;
  for (let before: XmlNode | undefined; before !== current; ) {
    before = current;
    for (const make of [withoutNode, withoutAttribute, withoutText]) {
      for (let index = 0; ; ) {
        const candidates = make(current, index);
        if (candidates === undefined) break;
        const smaller = await firstFailing(candidates, fails, budget);
        if (smaller) current = smaller;
        else index += 1;
      }
    }
  }
  return current;
}

async function firstFailing(
  candidates: readonly XmlNode[],
  fails: (candidate: XmlNode) => Promise<boolean>,
  budget: Budget,
): Promise<XmlNode | undefined> {
  for (const candidate of candidates) {
    if (!budget.spend()) return undefined;
    if (await fails(candidate)) return candidate;
  }
  return undefined;
}

/** Without the node at `index` (the root is none): gone, or its children in its place. */
function withoutNode(tree: XmlNode, index: number): XmlNode[] | undefined {
  const node = [...nodesOf(tree)][index + 1];
  if (!node) return undefined;
  const hoisted = node.children.some(isNode) ? [replaced(tree, node, node.children)] : [];
  return [replaced(tree, node, []), ...hoisted];
}

function withoutAttribute(tree: XmlNode, index: number): XmlNode[] | undefined {
  const places = [...nodesOf(tree)].flatMap((node) =>
    Object.keys(node.attributes).map((name) => ({ node, name })),
  );
  const place = places[index];
  if (!place) return undefined;
  const smaller = withAttributes(place.node, { [place.name]: undefined });
  return [place.node === tree ? smaller : replaced(tree, place.node, [smaller])];
}

function withoutText(tree: XmlNode, index: number): XmlNode[] | undefined {
  const node = [...nodesOf(tree)].filter(({ children }) =>
    children.some((child) => child !== '' && !isNode(child)),
  )[index];
  if (!node) return undefined;
  const smaller = { ...node, children: node.children.filter(isNode) };
  return [node === tree ? smaller : replaced(tree, node, [smaller])];
}

/** The same for every document of a schema set; whole documents go first. */
export async function reduceSchema(
  trees: SchemaTrees,
  fails: (candidate: SchemaTrees) => Promise<boolean>,
  budget: Budget,
): Promise<SchemaTrees> {
  let current = trees;
  const [root] = trees.keys();
  for (const path of [...trees.keys()].filter((each) => each !== root)) {
    const without = new Map([...current].filter(([each]) => each !== path));
    if (budget.spend() && (await fails(without))) current = without;
  }
  for (const path of current.keys()) {
    const tree = current.get(path);
    if (!tree) continue;
    const smaller = await reduceTree(
      tree,
      (one) => fails(new Map([...current, [path, one]])),
      budget,
    );
    current = new Map([...current, [path, smaller]]);
  }
  return current;
}

/** The smallest JSON value found for which `fails` still holds. */
export async function reduceValue(
  value: unknown,
  fails: (candidate: unknown) => Promise<boolean>,
  budget: Budget,
): Promise<unknown> {
  let current = value;
  for (let index = 0; ; ) {
    const candidates = smallerValues(current, index);
    if (candidates === undefined) break;
    let isSmaller = false;
    for (const candidate of candidates) {
      if (!budget.spend() || !(await fails(candidate))) continue;
      current = candidate;
      isSmaller = true;
      break;
    }
    if (!isSmaller) index += 1;
  }
  return current;
}

/** The value with its part at `index` (counted through) gone, or replaced by one of its own parts. */
function smallerValues(value: unknown, index: number): unknown[] | undefined {
  const paths = [...pathsOf(value)];
  const path = paths[index];
  if (!path) return undefined;
  const part = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);
  const parts = typeof part === 'object' && part !== null ? Object.values(part) : [];
  const hoisted = parts.map((inner) => put(value, path, { by: inner }));
  const gone = path.length > 0 ? [put(value, path, undefined)] : [];
  return [...gone, ...hoisted];
}

function* pathsOf(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* pathsOf(inner, [...path, key]);
}

/** The value with what stands at a path replaced, or taken out where there is nothing to put there. */
function put(value: unknown, path: readonly string[], by: { by: unknown } | undefined): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by?.by;
  const entries = Object.entries(value as object).flatMap(([each, inner]): [string, unknown][] => {
    if (each !== key) return [[each, inner]];
    if (rest.length === 0 && !by) return [];
    return [[each, put(inner, rest, by)]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
