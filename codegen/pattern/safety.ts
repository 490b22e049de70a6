/**
 * Whether a backtracking engine needs only linear time for a pattern, whatever the text.
 *
 * The engine tries ways through the pattern. All that it ever tries on a text is, at each character,
 * the ways that can have led there; if these are never more than a constant, all is linear. So the
 * ways are counted, for every text at once: the sets of positions that a text can lead to, each with
 * its number of ways (a subset construction that counts). Where the number grows without end,
 * matching may be quadratic or exponential, and there is no proof.
 */
import { type Alphabet, alphabetOf } from './alphabet.ts';
import { childrenOf, type Pattern } from './model.ts';
import { type Positions, positionsOf, type Ways } from './positions.ts';

/** At one character; a pattern with fewer is linear with a small constant. */
const MAX_WAYS = 64;

/** Steps of the proof; what needs more is not proved. */
const MAX_STEPS = 500_000;

/**
 * Whether testing a text for `pattern`, anywhere in it, is proved linear. A pattern of whole texts
 * stands between `begin` and `end`.
 */
export function isLinear(pattern: Pattern): boolean {
  const alphabet = alphabetOf(pattern);
  return WRITTEN_OUT.some((size) => {
    const positions = positionsOf(pattern, MAX_WAYS, size);
    return positions !== undefined && isBounded(positions, alphabet, startsAtBegin(pattern));
  });
}

/** Long counters are loops at first, which is quick; what isn't proved so is written out. */
const WRITTEN_OUT = [64, 2_000];

function isBounded(positions: Positions, alphabet: Alphabet, isTriedOnce: boolean): boolean {
  if (!hasBoundedWays(positions, positions.first, alphabet)) return false;
  return isTriedOnce || positions.isComplete || hasBoundedWays(...searching(positions), alphabet);
}

/** Whether only the first character of a text can begin a match. */
export function startsAtBegin(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'assertion':
      return pattern.at === 'begin';
    case 'sequence':
      return pattern.parts[0] !== undefined && startsAtBegin(pattern.parts[0]);
    case 'alternation':
      return childrenOf(pattern).every(startsAtBegin);
    default:
      return false;
  }
}

/**
 * A search tries the pattern anew from each character on: as if any characters came before it. A
 * start whose match is complete is the last, so only those count that never get so far.
 */
function searching({ sets, first, follow, complete }: Positions): [Graph, Ways] {
  const skipped = sets.length;
  const start = new Map([...incomplete(first, complete), [skipped, 1]]);
  return [
    {
      sets: [...sets, undefined],
      follow: [...follow.map((ways) => incomplete(ways, complete)), start],
    },
    start,
  ];
}

function incomplete(ways: Ways, complete: ReadonlySet<number>): Ways {
  return new Map([...ways].filter(([position]) => !complete.has(position)));
}

interface Graph {
  /** `undefined`: any character. */
  readonly sets: readonly (Positions['sets'][number] | undefined)[];
  readonly follow: readonly Ways[];
}

/** Whether no text leads to more than `MAX_WAYS` ways at one of its characters. */
function hasBoundedWays({ sets, follow }: Graph, first: Ways, alphabet: Alphabet): boolean {
  const every = Array.from({ length: alphabet.size }, (_, symbol) => symbol);
  const symbols = sets.map((set) => (set ? alphabet.symbolsOf(set) : every));
  const found: Ways[] = [new Map([[-1, 1]])];
  const known = new Set<string>();
  let steps = 0;
  for (const configuration of found) {
    const next = new Map<number, Map<number, number>>();
    for (const [from, ways] of configuration) {
      for (const [to, more] of from < 0 ? first : (follow[from] ?? [])) {
        for (const symbol of symbols[to] ?? []) {
          steps += 1;
          const target = next.get(symbol) ?? new Map<number, number>();
          next.set(symbol, target.set(to, (target.get(to) ?? 0) + ways * more));
        }
      }
      if (steps > MAX_STEPS) return false;
    }
    for (const target of next.values()) {
      if (totalOf(target) > MAX_WAYS) return false;
      const key = [...target].sort(([a], [b]) => a - b).join(';');
      if (!known.has(key)) found.push(target);
      known.add(key);
    }
  }
  return true;
}

function totalOf(ways: Ways): number {
  return [...ways.values()].reduce((sum, count) => sum + count, 0);
}
