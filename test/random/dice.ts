/** A seeded source of choices: the same seed gives the same choices, on every machine. */
export class Dice {
  #state: number;

  /** Any number of seeds, such as that of a run and the number of a schema within it. */
  constructor(...seeds: readonly number[]) {
    this.#state = seeds.reduce((state, seed) => scramble(state ^ scramble(seed | 0)), 0x9e3779b9);
  }

  /** An integer of 32 bits, not negative. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    return scramble(this.#state);
  }

  /** From 0, below `limit`; 0 where there is nothing below. */
  below(limit: number): number {
    return limit <= 0 ? 0 : this.next() % limit;
  }

  /** From `min` to `max`, both included. */
  between(min: number, max: number): number {
    return min + this.below(max - min + 1);
  }

  /** `true` so many times in a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** @throws if there is nothing to pick from. */
  pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('nothing to pick from');
    return items[this.below(items.length)] as Item;
  }

  /** A key, as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
    const entries = Object.entries<number>(weights) as [Key, number][];
    let left = this.below(entries.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [key, weight] of entries) {
      if (left < weight) return key;
      left -= weight;
    }
    throw new RangeError('no weights');
  }

  /** Each item with a chance of its own, in order; at least `least` of them. */
  some<Item>(items: readonly Item[], percent: number, least = 0): Item[] {
    const chosen = items.filter(() => this.chance(percent));
    return chosen.length >= least ? chosen : this.shuffled(items).slice(0, least);
  }

  /** `count` things made one after the other. */
  times<Item>(count: number, make: (index: number) => Item): Item[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const result = [...items];
    for (let index = result.length - 1; index > 0; index -= 1) {
      const other = this.below(index + 1);
      [result[index], result[other]] = [result[other] as Item, result[index] as Item];
    }
    return result;
  }
}

/** The finaliser of mulberry32. */
function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), value | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}
