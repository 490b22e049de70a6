/** Characters that no set of a pattern tells apart are one symbol (minterms of the sets). */
import { type CharacterSet, MAX_CODE_POINT } from './code-points.ts';
import { childrenOf, type Pattern } from './model.ts';

export interface Alphabet {
  /** First code point of each stretch of characters of one symbol, ascending; the first is 0. */
  readonly starts: readonly number[];
  /** The symbol of each stretch, from 0 without gaps. */
  readonly symbols: readonly number[];
  /** How many symbols there are. */
  readonly size: number;
  /** The symbols that make up a set of the pattern, ascending. */
  readonly symbolsOf: (set: CharacterSet) => readonly number[];
}

/** The alphabet that tells apart what the sets in `pattern` do. */
export function alphabetOf(pattern: Pattern): Alphabet {
  const sets = setsIn(pattern);
  const starts = startsOf([...sets.values()]);
  const members = new Map(Array.from(sets, ([key, set]) => [key, membersOf(set, starts)]));
  let symbols: readonly number[] = starts.map(() => 0);
  for (const each of members.values()) symbols = toldApart(symbols, each);
  const symbolsBySet = new Map<string, readonly number[]>();
  for (const [key, each] of members) {
    const within = symbols.filter((_, stretch) => each[stretch]);
    symbolsBySet.set(
      key,
      [...new Set(within)].sort((a, b) => a - b),
    );
  }
  const symbolsOf = (set: CharacterSet) => symbolsBySet.get(set.join()) ?? [];
  return { starts, symbols, size: new Set(symbols).size, symbolsOf };
}

/** The sets of a pattern, each once. */
function setsIn(pattern: Pattern): ReadonlyMap<string, CharacterSet> {
  const sets = new Map<string, CharacterSet>();
  const parts = [pattern];
  for (const part of parts) {
    if (part.kind === 'characters') sets.set(part.set.join(), part.set);
    else for (const child of childrenOf(part)) parts.push(child);
  }
  return sets;
}

/** Of each stretch whether it is in the set; stretches begin wherever a range does or has ended. */
function membersOf(set: CharacterSet, starts: readonly number[]): readonly boolean[] {
  let range = 0;
  return starts.map((start) => {
    while (range < set.length && (set[range + 1] ?? 0) < start) range += 2;
    return range < set.length && (set[range] ?? 0) <= start;
  });
}

/** Symbols of which some stretches are members and others aren't become two; numbered as they are met. */
function toldApart(symbols: readonly number[], members: readonly boolean[]): readonly number[] {
  const numbers = new Map<number, number>();
  return symbols.map((symbol, stretch) => {
    const label = symbol * 2 + Number(members[stretch]);
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
}

/** The symbol of a character. */
export function symbolAt({ starts, symbols }: Alphabet, codePoint: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= codePoint) low = middle;
    else high = middle - 1;
  }
  return symbols[low] ?? 0;
}

/** Where any set begins or has just ended. */
function startsOf(sets: readonly CharacterSet[]): number[] {
  const edges = new Set([0]);
  for (const set of sets) {
    for (const [index, edge] of set.entries()) edges.add(index % 2 === 0 ? edge : edge + 1);
  }
  return [...edges].filter((edge) => edge <= MAX_CODE_POINT).sort((a, b) => a - b);
}
