/**
 * Flat content models, as most are: one group of elements, each under a name of its own. All others
 * are compiled by `model.ts`, which only schemas that have some need.
 */
import type { GroupParticle, Particle } from '../descriptor.ts';
import { type ElementNode, elementNode } from './element-node.ts';
import { type Run, runsOf } from './run.ts';

/** A group that comes once, whose children are elements, none of them under the name of another. */
export interface FlatGroup {
  readonly kind: GroupParticle['kind'];
  readonly children: readonly ElementNode[];
  /** The children by the names of their elements. */
  readonly byName: ReadonlyMap<string, ElementNode>;
  /** Whether the content may be empty. */
  readonly isEmptiable: boolean;
  /** For each index the first child from there on that must be there. */
  readonly nextRequired: readonly number[];
  /** Of an `all`: a bit for each child that must be there. */
  readonly required: number;
  /** For each child the run that it is a part of; `undefined` for one that isn't a text. */
  readonly runs: readonly (Run | undefined)[];
  /** Whether Xerces counts occurrences in it, and so reports them (2.4.e to 2.4.j). */
  readonly isCounted: boolean;
}

/** The flat form of a content model, one element as such being one; `undefined` if it has none. */
export function flatGroup(root: Particle): FlatGroup | undefined {
  const { kind, particles } =
    root.kind === 'element' ? ({ kind: 'sequence', particles: [root] } as const) : root;
  // An `all` marks what it has had in the bits of one number.
  if (kind === 'all' && particles.length > 31) return undefined;
  if (root.kind !== 'element' && (root.max !== 1 || root.property !== undefined)) return undefined;
  const children: ElementNode[] = [];
  const byName = new Map<string, ElementNode>();
  for (const child of particles) {
    if (child.kind !== 'element') return undefined;
    const node = elementNode(child, root, child.property, children.length);
    children.push(node);
    byName.set(node.key, node);
  }
  if (byName.size < children.length) return undefined;
  const isOptional = root.kind !== 'element' && root.min === 0;
  return {
    kind,
    children,
    byName,
    isEmptiable: isOptional || isBodyEmptiable(kind, children),
    nextRequired: nextRequired(children),
    required: kind === 'all' ? bitsOf(children) : 0,
    runs: runsOf(children),
    isCounted: kind !== 'all' && !isOptional,
  };
}

function bitsOf(children: readonly ElementNode[]): number {
  let bits = 0;
  for (const { index, isEmptiable } of children) if (!isEmptiable) bits |= 1 << index;
  return bits;
}

/** Whether one iteration of a group may be empty. */
export function isBodyEmptiable(
  kind: GroupParticle['kind'],
  children: readonly { readonly isEmptiable: boolean }[],
): boolean {
  return kind === 'choice'
    ? children.some((child) => child.isEmptiable)
    : children.every((child) => child.isEmptiable);
}

/** For each index of a sequence the first child from there on that must be there. */
export function nextRequired(
  children: readonly { readonly isEmptiable: boolean }[],
): readonly number[] {
  const next = new Array<number>(children.length + 1).fill(children.length);
  for (let index = children.length - 1; index >= 0; index--) {
    next[index] = children[index]?.isEmptiable ? (next[index + 1] ?? 0) : index;
  }
  return next;
}
