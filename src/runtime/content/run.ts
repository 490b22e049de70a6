/** Children that are texts, one behind the other: read at once, by a regular expression. */
import type { ElementNode, FlatGroup } from './compile.ts';

/** Children of one namespace that may follow one another, each `<name>text</name>` or absent. */
export interface Run {
  /** In the order of the model; one that comes often stands here as often as it is read at once. */
  readonly nodes: readonly ElementNode[];
  readonly namespace: string;
  /** Sticky; matches as many as there are, their texts being its groups: each as the document has it. */
  readonly pattern: RegExp;
}

/** So many children are read at once, and so many of one name. */
const most = 32;
const mostOfOne = 8;

const runs = new WeakMap<FlatGroup, readonly (Run | undefined)[]>();

/** For each child of a group the run that it is a part of; `undefined` for one that isn't a text. */
export function runsOf(group: FlatGroup): readonly (Run | undefined)[] {
  const known = runs.get(group);
  if (known) return known;
  const found = split(group.children).flatMap((children) => {
    const [first] = children;
    const run = first?.leaf && runOf(children, first.particle.element.name.namespace);
    return children.map(() => run);
  });
  runs.set(group, found);
  return found;
}

/** Children that are one run, or one that is none. */
function split(children: readonly ElementNode[]): readonly ElementNode[][] {
  const parts: ElementNode[][] = [];
  let last: ElementNode | undefined;
  let length = 0;
  for (const child of children) {
    const goesOn = last && isAlike(last, child) && length + copiesOf(child) <= most;
    length = copiesOf(child) + (goesOn ? length : 0);
    if (goesOn) parts.at(-1)?.push(child);
    else parts.push([child]);
    last = child;
  }
  return parts;
}

/** Whether two children can be of one run. */
function isAlike(a: ElementNode, b: ElementNode): boolean {
  const { namespace } = a.particle.element.name;
  return !!a.leaf && !!b.leaf && namespace === b.particle.element.name.namespace;
}

function copiesOf({ max }: ElementNode): number {
  return Math.min(max, mostOfOne);
}

function runOf(children: readonly ElementNode[], namespace: string): Run {
  const nodes = children.flatMap((child) => new Array<ElementNode>(copiesOf(child)).fill(child));
  const source = nodes.map(({ particle }) => {
    const name = particle.element.name.local.replace(/[^\w-]/g, '\\$&');
    return `(?:[ \\t\\n\\r]*<${name}>([^<&\\]\\r]*)</${name}>)?`;
  });
  return { nodes, namespace, pattern: new RegExp(source.join(''), 'y') };
}
