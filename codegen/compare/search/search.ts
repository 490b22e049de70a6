/** The search for the plainest value of a claim. */
import type { Claims } from '../claims/claims.ts';
import type { Claim, Kind } from '../claims/model.ts';
import { BarrenQuestions } from './barren.ts';
import { Budget, BudgetSpent } from './budget.ts';
import { type Case, casesOf } from './cases.ts';
import { type Goal, plainWay, possibleAmong, settle, type Way, whyOpen } from './goals.ts';
import { arrayWays } from './list.ts';
import { numberWays } from './number.ts';
import { recordWays } from './record.ts';
import type { Found, Seeker, WayOrOpen } from './seeker.ts';
import { textWays } from './text.ts';
import { ClaimsUnderKinds } from './under.ts';

/** Steps of one search, of all its questions together. */
const STEPS = 2_000_000;

const BUDGET_SPENT = 'the comparison needs more steps than it may take';
const WAYS_LEFT = 'there are more ways than are looked at';
const NO_CHILDREN = 'children of elements, which are not looked for here';

/** What a search may cost, and what is known before. */
export interface SearchOptions {
  /** Of all its questions together. */
  readonly steps?: number;
  /** What another search of the same claims has found of texts. */
  readonly barren?: BarrenQuestions;
  /** The ways to children of elements: whoever asks about documents brings them along. */
  readonly childrenWays?: (each: Case, seeker: Seeker) => Iterable<WayOrOpen>;
  /** Of each question so many ways are looked at; what is found then need not be the plainest. */
  readonly mostWays?: number;
}

/** One search, whose questions share what has been found, and one budget. */
export class Search implements Seeker {
  readonly claims: Claims;
  readonly budget: Budget;
  readonly barren: BarrenQuestions;
  readonly #narrowed: ClaimsUnderKinds;
  readonly #goals = new Map<Claim, Goal>();
  readonly #mostWays: number;
  readonly #childrenWays: NonNullable<SearchOptions['childrenWays']>;

  constructor(claims: Claims, options: SearchOptions = {}) {
    const { steps = STEPS, barren, mostWays, childrenWays } = options;
    this.claims = claims;
    this.#childrenWays = childrenWays ?? (() => [{ open: NO_CHILDREN }]);
    this.barren = barren ?? new BarrenQuestions();
    this.#mostWays = mostWays ?? Number.POSITIVE_INFINITY;
    this.budget = new Budget(steps);
    this.#narrowed = new ClaimsUnderKinds(claims);
  }

  /** The question whether a value of the claim exists, asked once. */
  goal(claim: Claim): Goal {
    const known = this.#goals.get(claim);
    if (known) return known;
    const goal: Goal = { claim, ways: undefined, open: undefined, cost: Infinity, best: undefined };
    this.#goals.set(claim, goal);
    return goal;
  }

  /** The plainest value of the claim, that there is none, or why that is not known. */
  find(claim: Claim): Found {
    try {
      return this.#find(this.goal(claim));
    } catch (error) {
      if (!(error instanceof BudgetSpent)) throw error;
      return { kind: 'unknown', reason: BUDGET_SPENT };
    }
  }

  #find(goal: Goal): Found {
    // What leaves the denied claims comes first: often nothing does, and the rest is of no interest.
    const core = this.#lookInto(goal, (way) => way.core);
    const possible = possibleAmong(core);
    if (!possible.has(goal)) return { kind: 'none' };
    const isPossible = (part: Goal): boolean => possible.has(part) || !core.has(part);
    const whole = this.#lookInto(goal, (way) => (way.isPossible(isPossible) ? way.parts : []));
    settle(whole);
    if (goal.best) return { kind: 'value', goal, value: goal.best.build() };
    const reason = whyOpen(goal, whole, isPossible);
    return reason === undefined ? { kind: 'none' } : { kind: 'unknown', reason };
  }

  another(claim: Claim): unknown {
    const found = this.find(claim);
    return found.kind === 'value' ? found.value : undefined;
  }

  /** Finds the ways of a goal, and of those that its ways need: of all these goals. */
  #lookInto(root: Goal, needed: (way: Way) => readonly Goal[]): ReadonlySet<Goal> {
    const reached = new Set([root]);
    for (const goal of reached) {
      goal.ways ??= this.#allWaysOf(goal);
      for (const way of goal.ways) for (const part of needed(way)) reached.add(part);
    }
    return reached;
  }

  #allWaysOf(goal: Goal): readonly Way[] {
    const ways: Way[] = [];
    try {
      for (const way of this.#waysOf(goal)) {
        if (ways.length >= this.#mostWays) {
          goal.open = WAYS_LEFT;
          break;
        }
        ways.push(way);
      }
    } catch (error) {
      if (!(error instanceof BudgetSpent)) throw error;
      goal.open = BUDGET_SPENT;
    }
    return ways;
  }

  *#waysOf(goal: Goal): Generator<Way> {
    if (goal.claim === this.claims.never) return;
    for (const kind of this.#narrowed.kindsOf(goal.claim)) {
      const narrowed = this.#narrowed.under(goal.claim, kind);
      for (const each of casesOf(narrowed, this.claims, this.budget)) {
        const ways = this.#waysOfCase(kind, each);
        for (const way of ways) {
          if ('open' in way) goal.open ??= way.open;
          else yield way;
        }
      }
    }
  }

  #waysOfCase(kind: Kind, each: Case) {
    switch (kind) {
      case 'null':
        return each.excluded.includes(null) ? [] : [plainWay(null, 1, each.unclear)];
      case 'boolean':
        return [true, false]
          .filter((value) => each.values?.includes(value) ?? !each.excluded.includes(value))
          .map((value) => plainWay(value, 1, each.unclear));
      case 'number':
        return numberWays(each);
      case 'string':
        return textWays(each, this);
      case 'array':
        return isOfChildren(each) ? this.#childrenWays(each, this) : arrayWays(each, this);
      case 'object':
        return recordWays(each, this);
    }
  }
}

function isOfChildren({ facts, denied }: Case): boolean {
  return [...facts, ...denied].some(({ says }) => says === 'children' || says === 'anyChildren');
}
