/** Sets of characters. A lone surrogate counts as a character: text of a program can hold one. */

/** Code points as ranges, sorted, disjoint and not touching: `[low, high, low, high, …]`. */
export type CharacterSet = readonly number[];

export const MAX_CODE_POINT = 0x10ffff;

/** Ranges in any order, overlapping or not, as a set. */
export function setOf(ranges: readonly (readonly [low: number, high: number])[]): CharacterSet {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const set: number[] = [];
  for (const [low, high] of sorted) {
    const last = set.at(-1);
    if (last !== undefined && low <= last + 1) set[set.length - 1] = Math.max(last, high);
    else set.push(low, high);
  }
  return set;
}

export function rangesOf(set: CharacterSet): [low: number, high: number][] {
  const ranges: [number, number][] = [];
  for (let index = 0; index < set.length; index += 2) {
    ranges.push([set[index] ?? 0, set[index + 1] ?? 0]);
  }
  return ranges;
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

/** What is in `set` and not in `without`. */
export function difference(set: CharacterSet, without: CharacterSet): CharacterSet {
  return complement(union(complement(set), without));
}

export function contains(set: CharacterSet, codePoint: number): boolean {
  for (let index = 0; index < set.length; index += 2) {
    if (codePoint < (set[index] ?? 0)) return false;
    if (codePoint <= (set[index + 1] ?? 0)) return true;
  }
  return false;
}
