/** Unicode's general categories, in the version that the platform's regular expressions have. */
import { type CharacterSet, MAX_CODE_POINT, setOf } from './code-points.ts';

const categories: ReadonlySet<string> = new Set([
  ...['L', 'Lu', 'Ll', 'Lt', 'Lm', 'Lo'],
  ...['M', 'Mn', 'Mc', 'Me'],
  ...['N', 'Nd', 'Nl', 'No'],
  ...['P', 'Pc', 'Pd', 'Ps', 'Pe', 'Pi', 'Pf', 'Po'],
  ...['Z', 'Zs', 'Zl', 'Zp'],
  ...['S', 'Sm', 'Sc', 'Sk', 'So'],
  ...['C', 'Cc', 'Cf', 'Co', 'Cn'],
]);

/** Whether `\p{name}` names a category (XSD part 2, appendix F.1.1, production [28]). */
export function isCategory(name: string): boolean {
  return categories.has(name);
}

const LAST_HIGH_SURROGATE = 0xdbff;
const FIRST_SUPPLEMENTARY = 0x10000;

/** What was asked before: a pure function of its argument, and slow (1.1 million characters). */
const setsByClass = new Map<string, CharacterSet>();

/** The characters that a native class matches: `\p{Lu}`, `[^\p{P}\p{Z}\p{C}]`. */
export function setOfNative(source: string): CharacterSet {
  const known = setsByClass.get(source);
  if (known) return known;
  const stretches = new RegExp(`${source}+`, 'gu');
  // High and low surrogates apart, lest they make pairs.
  const set = setOf([
    ...stretchesIn(0, LAST_HIGH_SURROGATE, stretches),
    ...stretchesIn(LAST_HIGH_SURROGATE + 1, FIRST_SUPPLEMENTARY - 1, stretches),
    ...stretchesIn(FIRST_SUPPLEMENTARY, MAX_CODE_POINT, stretches),
  ]);
  setsByClass.set(source, set);
  return set;
}

/** The stretches of matching characters between two code points, as ranges. */
function* stretchesIn(
  low: number,
  high: number,
  stretches: RegExp,
): Generator<[low: number, high: number]> {
  const units = low < FIRST_SUPPLEMENTARY ? 1 : 2;
  const codePoints = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  const pieces: string[] = [];
  for (let at = 0; at < codePoints.length; at += 4096) {
    pieces.push(String.fromCodePoint(...codePoints.slice(at, at + 4096)));
  }
  for (const { 0: stretch, index } of pieces.join('').matchAll(stretches)) {
    const first = low + index / units;
    yield [first, first + stretch.length / units - 1];
  }
}
