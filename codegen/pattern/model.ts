/** Regular expressions of both dialects as one tree; nothing is unrolled. */

export type Pattern =
  | CharactersPattern
  | SequencePattern
  | AlternationPattern
  | RepetitionPattern
  | AssertionPattern
  | UnsupportedPattern;

/** One character of a set. */
export interface CharactersPattern {
  readonly kind: 'characters';
  readonly set: CharacterSet;
  /** The same as a native class or character, valid under the `v` flag, outside and inside brackets. */
  readonly native: string;
}

export interface SequencePattern {
  readonly kind: 'sequence';
  /** Empty: matches the empty text. */
  readonly parts: readonly Pattern[];
}

export interface AlternationPattern {
  readonly kind: 'alternation';
  readonly branches: readonly Pattern[];
}

export interface RepetitionPattern {
  readonly kind: 'repetition';
  readonly body: Pattern;
  readonly min: number;
  /** `Infinity` without a bound. */
  readonly max: number;
}

/** Only of ECMAScript: the begin or the end of the text. */
export interface AssertionPattern {
  readonly kind: 'assertion';
  readonly at: 'begin' | 'end';
}

/** Only of ECMAScript: what is no regular language, or not worth being one. */
export interface UnsupportedPattern {
  readonly kind: 'unsupported';
  readonly what: string;
}

/** Code points as ranges, sorted, disjoint and not touching: `[low, high, low, high, …]`. */
export type CharacterSet = readonly number[];

/** Everything that a pattern can meet: code points, lone surrogates among them. */
export const MAX_CODE_POINT = 0x10ffff;

/** Ranges in any order as a set. */
export function setOf(ranges: readonly (readonly [number, number])[]): CharacterSet {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const set: number[] = [];
  for (const [low, high] of sorted) {
    const last = set.at(-1);
    if (last !== undefined && low <= last + 1) set[set.length - 1] = Math.max(last, high);
    else set.push(low, high);
  }
  return set;
}

export function union(...sets: readonly CharacterSet[]): CharacterSet {
  return setOf(sets.flatMap(rangesOf));
}

export function complement(set: CharacterSet): CharacterSet {
  const rest: number[] = [];
  let next = 0;
  for (const [low, high] of rangesOf(set)) {
    if (low > next) rest.push(next, low - 1);
    next = high + 1;
  }
  if (next <= MAX_CODE_POINT) rest.push(next, MAX_CODE_POINT);
  return rest;
}

export function difference(set: CharacterSet, without: CharacterSet): CharacterSet {
  return complement(union(complement(set), without));
}

export function overlaps(a: CharacterSet, b: CharacterSet): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const [lowA = 0, highA = 0] = [a[i], a[i + 1]];
    const [lowB = 0, highB = 0] = [b[j], b[j + 1]];
    if (lowA <= highB && lowB <= highA) return true;
    if (highA < highB) i += 2;
    else j += 2;
  }
  return false;
}

export function rangesOf(set: CharacterSet): [low: number, high: number][] {
  const ranges: [number, number][] = [];
  for (let index = 0; index < set.length; index += 2) {
    ranges.push([set[index] ?? 0, set[index + 1] ?? 0]);
  }
  return ranges;
}
