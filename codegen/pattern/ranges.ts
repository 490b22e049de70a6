import type { CharacterSet } from './code-points.ts';

/** Ranges as the tables of the specifications write them, sorted: `2D`, `30-3A`. */
export function readRanges(ranges: readonly string[]): CharacterSet {
  return ranges.flatMap((range) => {
    const [low = '', high = low] = range.split('-');
    return [Number.parseInt(low, 16), Number.parseInt(high, 16)];
  });
}
