/** Children that are texts, one behind the other: read at once, by a regular expression. */

import type { AtomicType, SimpleType } from '../datatype/datatype.ts';
import { readAtomic } from '../datatype/validity.ts';
import { notKept } from '../xml/characters.ts';
import type { ElementNode } from './element-node.ts';

/** Children of one namespace that may follow one another, each `<name>text</name>` or absent. */
export interface Run {
  /** In the order of the model; one that comes often stands here as often as it is read at once. */
  readonly texts: readonly RunText[];
  readonly namespace: string;
  /**
   * Sticky; matches as many as there are and white space behind each, their texts being its groups:
   * each as the document has it.
   */
  readonly pattern: RegExp;
}

/** A child of a run. */
export interface RunText {
  readonly node: ElementNode;
  /** The local name of its element. */
  readonly name: string;
  /** Its start tag. */
  readonly tag: string;
  readonly type: SimpleType;
  /** The same, if what the run finds has its white space normalised, and its meaning is its own. */
  readonly plain: AtomicType | undefined;
}

/** So many children are read at once, and so many of one name. */
const most = 32;
const mostOfOne = 8;

/** For each child of a flat group the run that it is a part of; `undefined` for one that isn't a text. */
export function runsOf(children: readonly ElementNode[]): readonly (Run | undefined)[] {
  return split(children).flatMap((part) => {
    const [first] = part;
    const run = first?.leaf && runOf(part, first.particle.element.name.namespace);
    return part.map(() => run);
  });
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
  const texts: RunText[] = [];
  let pattern = '';
  for (const node of children) {
    const copies = new Array<RunText>(copiesOf(node)).fill(textOf(node));
    texts.push(...copies);
    pattern += patternOf(copies);
  }
  return { texts, namespace, pattern: new RegExp(pattern, 'y') };
}

function textOf(node: ElementNode): RunText {
  const { leaf, particle } = node;
  const type = leaf as SimpleType;
  const plain =
    type.kind === 'atomic' && type.read === readAtomic && type.whiteSpace !== 'replace'
      ? type
      : undefined;
  const name = particle.element.name.local;
  return { node, name, tag: `<${name}>`, type, plain };
}

/** A child, and behind it those of the same name: where one is absent, all of these are. */
function patternOf([text, ...others]: readonly RunText[]): string {
  if (!text) return '';
  const name = text.name.replace(/[^\w-]/g, '\\$&');
  const next = patternOf(others);
  return `(?:<${name}>(${contentOf(text)})</${name}>[ \\t\\n\\r]*${next})?`;
}

/** Text whose white space is as its type wants it (part 2 §4.3.6); what isn't is of no run. */
function contentOf({ plain }: RunText): string {
  const word = `[^${notKept}\\t\\n ]+`;
  return plain?.whiteSpace === 'collapse' ? `(?:${word}(?: ${word})*)?` : `[^${notKept}]*`;
}
