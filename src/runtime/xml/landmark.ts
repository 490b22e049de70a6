/**
 * Where a piece of text stands next. Asked with ascending places it searches a text but once, so
 * that many places cost no more than one.
 */
export class Landmark {
  readonly #text: string;
  readonly #piece: string;
  #next = -1;

  constructor(text: string, piece: string) {
    this.#text = text;
    this.#piece = piece;
  }

  /** The first index from `at` on; infinity if there is none. */
  from(at: number): number {
    return this.#next >= at ? this.#next : this.#search(at);
  }

  #search(at: number): number {
    const found = this.#text.indexOf(this.#piece, at);
    this.#next = found < 0 ? Infinity : found;
    return this.#next;
  }
}
