/** Characters that no set of a pattern tells apart are one symbol (minterms of the sets). */
import { type CharacterSet, contains, MAX_CODE_POINT } from './code-points.ts';
import { type Pattern, partsOf } from './model.ts';

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
  const sets = new Map<string, CharacterSet>();
  for (const part of partsOf(pattern)) {
    if (part.kind === 'characters') sets.set(part.set.join(), part.set);
  }
  const starts = startsOf([...sets.values()]);
  const signatures = starts.map(() => [] as number[]);
  for (const [index, set] of [...sets.values()].entries()) {
    for (const [stretch, start] of starts.entries()) {
      if (contains(set, start)) signatures[stretch]?.push(index);
    }
  }
  const numbers = new Map<string, number>();
  const symbols = signatures.map((signature) => {
    const key = signature.join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  const symbolsBySet = new Map<string, readonly number[]>();
  for (const [key, set] of sets) {
    const within = symbols.filter((_, stretch) => contains(set, starts[stretch] ?? 0));
    symbolsBySet.set(
      key,
      [...new Set(within)].sort((a, b) => a - b),
    );
  }
  const symbolsOf = (set: CharacterSet) => symbolsBySet.get(set.join()) ?? [];
  return { starts, symbols, size: numbers.size, symbolsOf };
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
