/** Names of which each is given once; of thousands that are the same, each in its turn. */
export class TakenNames {
  readonly #taken: Set<string>;
  /** The number that the next name of many equal ones is tried with: names are never given back. */
  readonly #next = new Map<string, number>();

  readonly #numbered: (name: string, number: number) => string;

  /** `taken`: names that are never given; `numbered`: how a number is put to a name. */
  constructor(
    taken: Iterable<string> = [],
    numbered = (name: string, number: number): string => `${name}${number}`,
  ) {
    this.#taken = new Set(taken);
    this.#numbered = numbered;
  }

  has(name: string): boolean {
    return this.#taken.has(name);
  }

  /** Takes `wanted`, else `fallback`, else `fallback` with the first number from 2 that is free. */
  take(wanted: string, fallback = wanted): string {
    const name = this.#taken.has(wanted) ? this.#firstFree(fallback) : wanted;
    this.#taken.add(name);
    return name;
  }

  #firstFree(fallback: string): string {
    if (!this.#taken.has(fallback)) return fallback;
    let number = this.#next.get(fallback) ?? 2;
    while (this.#taken.has(this.#numbered(fallback, number))) number += 1;
    this.#next.set(fallback, number + 1);
    return this.#numbered(fallback, number);
  }
}
