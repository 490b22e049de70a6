/**
 * Unique Particle Attribution (§3.8.6, appendix H): whether some sequence of children can be followed
 * by an element that two particles would take.
 *
 * The positions of a content model (Glushkov's construction) are explored in pairs that one sequence
 * of children can reach. Occurrence bounds are not unrolled: whether a group may go on, may end, or
 * both is all that matters, so `{m,m}` is as two, `{m,n}` as one and an optional second.
 */
import type { Leaf, Tree } from './content-tree.ts';

/** Bounds on the work; real content models stay far below. */
const MAX_POSITIONS = 20_000;
const MAX_PAIRS = 200_000;

type Position = number;

/** What Glushkov's construction knows of a part: the positions it may begin and end with. */
interface Part {
  readonly isNullable: boolean;
  readonly first: readonly Position[];
  readonly last: readonly Position[];
}

interface Automaton {
  /** The leaf at each position; a repeated group has several positions for one leaf. */
  readonly leaves: Leaf[];
  /** After each position: lists of positions, shared between those that have them in common. */
  readonly follow: (readonly Position[])[][];
}

class TooLarge extends Error {}

/** Two leaves that compete for one child; `undefined`: there are none. */
export function findAmbiguity(
  tree: Tree,
  leaves: readonly Leaf[],
): readonly [Leaf, Leaf] | 'too large' | undefined {
  if (tree.kind === 'all') return firstRepeated(leaves);
  const automaton: Automaton = { leaves: [], follow: [] };
  try {
    const whole = repeat(tree, automaton);
    return explore(whole, automaton);
  } catch (error) {
    if (error instanceof TooLarge) return 'too large';
    throw error;
  }
}

/** In an all group any element may come next, so a name may be there only once. */
function firstRepeated(leaves: readonly Leaf[]): readonly [Leaf, Leaf] | undefined {
  const seen = new Map<string, Leaf>();
  for (const leaf of leaves) {
    const other = seen.get(leaf.name);
    if (other) return [other, leaf];
    seen.set(leaf.name, leaf);
  }
  return undefined;
}

const nothing: Part = { isNullable: true, first: [], last: [] };

/** A tree as often as it occurs. */
function repeat(tree: Tree, automaton: Automaton): Part {
  const { minOccurs: min, maxOccurs: max } = tree;
  const part = once(tree, automaton);
  if (max === Number.POSITIVE_INFINITY) {
    for (const position of part.last) automaton.follow[position]?.push(part.first);
    return min === 0 ? optional(part) : part;
  }
  if (max <= 1) return min === 0 ? optional(part) : part;
  const second = once(tree, automaton);
  const both = concatenate(part, min === max ? second : optional(second), automaton);
  return min === 0 ? optional(both) : both;
}

function optional(part: Part): Part {
  return part.isNullable ? part : { ...part, isNullable: true };
}

/** Recursion is bounded by the depth that content models are allowed. */
function once(tree: Tree, automaton: Automaton): Part {
  if (tree.kind === 'leaf') {
    const position = automaton.leaves.length;
    if (position >= MAX_POSITIONS) throw new TooLarge();
    automaton.leaves.push(tree);
    automaton.follow.push([]);
    return { isNullable: false, first: [position], last: [position] };
  }
  const parts = tree.children.map((child) => repeat(child, automaton));
  if (tree.kind === 'choice') {
    return {
      isNullable: parts.some((part) => part.isNullable),
      first: parts.flatMap((part) => part.first),
      last: parts.flatMap((part) => part.last),
    };
  }
  let whole = nothing;
  for (const part of parts) whole = concatenate(whole, part, automaton);
  return whole;
}

function concatenate(left: Part, right: Part, { follow }: Automaton): Part {
  if (right.first.length > 0) for (const position of left.last) follow[position]?.push(right.first);
  return {
    isNullable: left.isNullable && right.isNullable,
    first: left.isNullable ? [...left.first, ...right.first] : left.first,
    last: right.isNullable ? [...left.last, ...right.last] : right.last,
  };
}

/** Looks at what may follow every pair of positions that one sequence of children can reach. */
function explore(whole: Part, automaton: Automaton): readonly [Leaf, Leaf] | undefined {
  const { leaves, follow } = automaton;
  const pairs: [Position, Position][] = leaves.map((_leaf, index) => [index, index]);
  const seen = new Set<number>();
  const meet = (first: readonly Position[], second: readonly Position[]) => {
    const byName = new Map<string, Position[]>();
    for (const position of first) {
      const name = leaves[position]?.name ?? '';
      const same = byName.get(name);
      if (same) same.push(position);
      else byName.set(name, [position]);
    }
    for (const other of second) {
      for (const position of byName.get(leaves[other]?.name ?? '') ?? []) {
        const [one, two] = [leaves[position], leaves[other]];
        if (one && two && one !== two) return [one, two] as const;
        const identity = Math.min(position, other) * leaves.length + Math.max(position, other);
        if (position === other || seen.has(identity)) continue;
        seen.add(identity);
        if (seen.size > MAX_PAIRS) throw new TooLarge();
        pairs.push([position, other]);
      }
    }
    return undefined;
  };
  const atStart = meet(whole.first, whole.first);
  if (atStart) return atStart;
  for (let index = 0; index < pairs.length; index += 1) {
    const [first = 0, second = 0] = pairs[index] ?? [];
    const found = meet(follow[first]?.flat() ?? [], follow[second]?.flat() ?? []);
    if (found) return found;
  }
  return undefined;
}
