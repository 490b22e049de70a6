/** An array in the making: what holds of its first items, and of those behind them. */
import type { Claims } from '../claims/claims.ts';
import type { Claim, Scalar } from '../claims/model.ts';
import { type Goal, type Way, wayOf } from './goals.ts';
import type { Seeker } from './seeker.ts';

interface Item {
  readonly claim: Claim;
  readonly isBlamed: boolean;
}

interface Lengths {
  readonly min: number;
  readonly max: number;
}

/** What all drafts of one case have in common. */
interface Frame {
  readonly claims: Claims;
  /** Of every item behind `first`. */
  readonly rest: Claim;
  readonly lengths: Lengths;
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
    { min, max }: Lengths,
    claims: Claims,
  ): ListDraft {
    const end = [...prefix, rest].indexOf(claims.never);
    const lengths = { min, max: end === -1 ? max : Math.min(max, end) };
    const first = prefix.map((claim) => ({ claim, isBlamed: false }));
    return new ListDraft({ claims, rest, lengths }, first, 0, []);
  }

  /** Each way to have `claimAt` hold of one item too. */
  *narrowings(claimAt: (index: number) => Claim, isBlamed: boolean): Generator<ListDraft> {
    for (const place of this.#places()) {
      const claim = claimAt(Math.min(place, this.#first.length));
      const next = this.#narrowed(place, claim, isBlamed);
      if (next) yield next;
    }
  }

  /** Each way to have two equal items. */
  *twins(): Generator<ListDraft> {
    for (const place of this.#places()) {
      const one = this.#narrowed(place, this.#frame.claims.any, true);
      if (!one) continue;
      for (const other of one.#places().slice(place + 1)) {
        const both = one.#narrowed(other, one.#claimAt(place), true);
        if (!both) continue;
        const pair = both.#narrowed(place, both.#claimAt(other), true);
        if (pair) yield pair;
      }
    }
  }

  /** The places that are told apart: the first, the further ones, and one more. */
  #places(): readonly number[] {
    const count = this.#first.length + this.#further.length + 1;
    return Array.from({ length: count }, (_, place) => place);
  }

  #claimAt(place: number): Claim {
    const further = this.#further[place - this.#first.length];
    return (this.#first[place] ?? further)?.claim ?? this.#frame.rest;
  }

  #narrowed(place: number, claim: Claim, isBlamed: boolean): ListDraft | undefined {
    const { claims, lengths } = this.#frame;
    if (place >= lengths.max) return undefined;
    const known = this.#first[place] ?? this.#further[place - this.#first.length];
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

  /** The array; `isUnique`: its items differ, as far as can be. */
  way(seeker: Seeker, unclear: readonly string[], isUnique: boolean): Way | undefined {
    const { min, max } = this.#frame.lengths;
    const length = Math.max(min, this.#needed + this.#further.length);
    if (length > max) return undefined;
    const places = Math.min(length, this.#first.length);
    const items = [...this.#first.slice(0, places), ...this.#further];
    const filler = length > items.length ? seeker.goal(this.#frame.rest) : undefined;
    const fillers = length - items.length;
    const parts = items.map(({ claim }) => seeker.goal(claim));
    const departures = items.flatMap(({ isBlamed }, step) => {
      const goal = parts[step];
      return isBlamed && goal ? [{ step, goal }] : [];
    });
    return wayOf(filler ? [...parts, filler] : parts, departures, {
      cost: () =>
        parts.reduce((sum, goal) => sum + 1 + goal.cost, 1) +
        (filler ? fillers * (1 + filler.cost) : 0),
      build: () => {
        const goals = [...parts, ...new Array<Goal | undefined>(fillers).fill(filler)];
        return isUnique ? differing(goals, seeker) : goals.map((goal) => goal?.best?.build());
      },
      unclear,
    });
  }
}

/** A value of each goal; where one would come twice, another one if there is. */
function differing(goals: readonly (Goal | undefined)[], seeker: Seeker): readonly unknown[] {
  const { claims } = seeker;
  const known = new Set<string>();
  const scalars: Scalar[] = [];
  return goals.map((goal) => {
    let value = goal?.best?.build();
    if (goal && known.has(JSON.stringify(value))) {
      value = seeker.another(claims.all([goal.claim, claims.not(claims.values(scalars))])) ?? value;
    }
    known.add(JSON.stringify(value));
    if (typeof value !== 'object' || value === null) scalars.push(value as Scalar);
    return value;
  });
}
