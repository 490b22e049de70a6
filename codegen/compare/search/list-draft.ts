/** An array in the making: what holds of its first items, and of those behind them. */
import type { Claims } from '../claims/claims.ts';
import type { Claim } from '../claims/model.ts';
import type { Bounds } from './list-counts.ts';

/** An item that stands in a place of its own. */
export interface Item {
  readonly claim: Claim;
  /** Whether the array leaves what is denied by it. */
  readonly isBlamed: boolean;
}

/** What all drafts of one case have in common. */
interface Frame {
  readonly claims: Claims;
  /** Of every item behind `first`. */
  readonly rest: Claim;
  readonly lengths: Bounds;
}

/** Drafts don’t change: each decision makes another one. */
export class ListDraft {
  readonly #frame: Frame;
  /** Items that stand in a place of their own. */
  readonly #first: readonly Item[];
  /** How many of those are needed. */
  readonly #needed: number;
  /** Items behind them, in no special place. */
  readonly #further: readonly Item[];

  private constructor(
    frame: Frame,
    first: readonly Item[],
    needed: number,
    further: readonly Item[],
  ) {
    this.#frame = frame;
    this.#first = first;
    this.#needed = needed;
    this.#further = further;
  }

  /** An array of `lengths`, whose items are of `prefix` and then of `rest`. */
  static start(
    prefix: readonly Claim[],
    rest: Claim,
    { min, max }: Bounds,
    claims: Claims,
  ): ListDraft {
    const end = [...prefix, rest].indexOf(claims.never);
    const lengths = { min, max: end === -1 ? max : Math.min(max, end) };
    const first = prefix.map((claim) => ({ claim, isBlamed: false }));
    return new ListDraft({ claims, rest, lengths }, first, 0, []);
  }

  /** All items that stand in a place of their own. */
  get items(): readonly Item[] {
    return [...this.#first, ...this.#further];
  }

  /** How many of those are needed. */
  get needed(): number {
    return this.#further.length > 0 ? this.items.length : this.#needed;
  }

  /** What holds of every further item. */
  get rest(): Claim {
    return this.#frame.rest;
  }

  get lengths(): Bounds {
    return this.#frame.lengths;
  }

  /** Each way to have `claimAt` hold of one item too; `isApart`: of one of the first, or of a new one. */
  *narrowings(
    claimAt: (index: number) => Claim,
    isBlamed: boolean,
    isApart: boolean,
  ): Generator<ListDraft> {
    const known = this.#first.length + this.#further.length;
    for (const place of this.#places()) {
      if (isApart && place >= this.#first.length && place < known) continue;
      const claim = claimAt(Math.min(place, this.#first.length));
      const next = this.#narrowed(place, claim, isBlamed);
      if (next) yield next;
    }
  }

  /** Each way to have two equal items, which are of one of these sorts. */
  *twins(sorts: readonly Claim[]): Generator<ListDraft> {
    for (const sort of sorts) {
      for (const place of this.#places()) {
        const one = this.#narrowed(place, sort, true);
        if (one) yield* one.#twinsOf(place);
      }
    }
  }

  *#twinsOf(place: number): Generator<ListDraft> {
    for (const other of this.#places().slice(place + 1)) {
      const both = this.#narrowed(other, this.#claimAt(place), true);
      const pair = both ? both.#narrowed(place, both.#claimAt(other), true) : undefined;
      if (pair) yield pair;
    }
  }

  /** The places that are told apart: the first, the further ones, and one more. */
  #places(): readonly number[] {
    const count = this.#first.length + this.#further.length + 1;
    return Array.from({ length: count }, (_, place) => place);
  }

  #claimAt(place: number): Claim {
    return this.items[place]?.claim ?? this.#frame.rest;
  }

  #narrowed(place: number, claim: Claim, isBlamed: boolean): ListDraft | undefined {
    const { claims, lengths } = this.#frame;
    if (place >= lengths.max) return undefined;
    const known = this.items[place];
    const narrowed = claims.all([this.#claimAt(place), claim]);
    if (narrowed === claims.never) return undefined;
    const item = { claim: narrowed, isBlamed: isBlamed || (known?.isBlamed ?? false) };
    if (place < this.#first.length) {
      const first = this.#first.with(place, item);
      return new ListDraft(this.#frame, first, Math.max(this.#needed, place + 1), this.#further);
    }
    const further = [...this.#further];
    further[place - this.#first.length] = item;
    return new ListDraft(this.#frame, this.#first, this.#first.length, further);
  }
}
