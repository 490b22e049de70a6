/** Of the characters of a symbol the one that a person reads with the least trouble. */
import type { Alphabet } from './alphabet.ts';
import { MAX_CODE_POINT } from './code-points.ts';

export interface PlainCharacter {
  readonly symbol: number;
  readonly text: string;
  /** 0 for a letter or digit of ASCII, more the stranger it is. */
  readonly cost: number;
}

/** What people like best, first. */
const PREFERRED: readonly (readonly [low: number, high: number, cost: number])[] = [
  [0x61, 0x7a, 0],
  [0x30, 0x39, 0],
  [0x41, 0x5a, 0],
  [0x21, 0x7e, 1],
  [0x20, 0x20, 2],
  [0xc0, 0x24f, 4],
  [0x391, 0x3c9, 5],
  [0x660, 0x669, 6],
  [0xa1, 0xac, 6],
];

/** How many characters of a stretch are looked at for a letter, digit, sign or punctuation. */
const LOOKED_AT = 64;

/** The plainest character of each symbol. */
export function plainCharacters({ starts, symbols, size }: Alphabet): readonly PlainCharacter[] {
  const best = new Array<{ codePoint: number; cost: number } | undefined>(size).fill(undefined);
  for (const [stretch, start] of starts.entries()) {
    const symbol = symbols[stretch] ?? 0;
    const end = (starts[stretch + 1] ?? MAX_CODE_POINT + 1) - 1;
    const found = plainestBetween(start, end);
    const known = best[symbol];
    if (!known || found.cost < known.cost) best[symbol] = found;
  }
  return best.map((found, symbol) => ({
    symbol,
    text: String.fromCodePoint(found?.codePoint ?? 0),
    cost: Math.floor(found?.cost ?? 0),
  }));
}

function plainestBetween(start: number, end: number): { codePoint: number; cost: number } {
  for (const [rank, [low, high, cost]] of PREFERRED.entries()) {
    const codePoint = Math.max(start, low);
    // The order of equal costs is that of the table.
    if (codePoint <= Math.min(end, high)) return { codePoint, cost: cost + rank / 100 };
  }
  const last = Math.min(end, start + LOOKED_AT);
  for (const [wanted, cost] of [
    [/[\p{L}\p{N}]/u, 10],
    [/[\p{S}\p{P}]/u, 12],
  ] as const) {
    for (let codePoint = start; codePoint <= last; codePoint += 1) {
      if (wanted.test(String.fromCodePoint(codePoint))) return { codePoint, cost };
    }
  }
  // White space and controls, private use, unassigned, surrogates.
  const isWhiteSpace = [0x9, 0xa, 0xd].find((codePoint) => codePoint >= start && codePoint <= end);
  return { codePoint: isWhiteSpace ?? start, cost: isWhiteSpace === undefined ? 50 : 20 };
}
