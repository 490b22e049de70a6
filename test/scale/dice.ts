/** Numbers that look random and are the same in every run (mulberry32). */

export interface Dice {
  /** A whole number from `min` to `max`, both included. */
  readonly roll: (min: number, max: number) => number;
  /** One of `items`, which has one at least. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** `true` in `percent` of a hundred cases. */
  readonly chance: (percent: number) => boolean;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    roll,
    pick: (items) => items[roll(0, items.length - 1)] as (typeof items)[number],
    chance: (percent) => next() * 100 < percent,
  };
}
