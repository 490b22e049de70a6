/** Questions for values, asked of one search after another. */
import { Claims } from '../../compare/claims/claims.ts';
import type { Claim } from '../../compare/claims/model.ts';
import { type Answer, isIncluded } from '../../compare/decide.ts';
import { Search } from '../../compare/search/search.ts';

/** Steps of one search; what it has found, later questions need too. */
const STEPS = 200_000;
/**
 * At first so many ways to a value are looked at. Of large unions the plainest value would cost
 * seconds, and one that is nearly as plain milliseconds.
 */
const FEW_WAYS = 20;

/** What can be asked of one set of claims. */
export class Questions {
  readonly claims = new Claims();
  readonly #quick = new Searches(this.claims, FEW_WAYS);
  readonly #thorough = new Searches(this.claims, Number.POSITIVE_INFINITY);

  /** A value of the claim (`no`), that there certainly is none (`yes`), or why neither is known. */
  ask(claim: Claim): Answer {
    const answer = this.#quick.ask(claim);
    return answer.kind === 'unknown' ? this.#thorough.ask(claim) : answer;
  }
}

/** One search after another, each until its steps are spent. */
class Searches {
  readonly #claims: Claims;
  readonly #mostWays: number;
  #search: Search | undefined;

  constructor(claims: Claims, mostWays: number) {
    this.#claims = claims;
    this.#mostWays = mostWays;
  }

  ask(claim: Claim): Answer {
    const wasUsed = this.#search !== undefined;
    this.#search ??= new Search(this.#claims, { steps: STEPS, mostWays: this.#mostWays });
    const answer = isIncluded(claim, this.#claims.never, this.#search);
    if (!this.#search.budget.isSpent) return answer;
    this.#search = undefined;
    // Others have spent it.
    return answer.kind === 'unknown' && wasUsed ? this.ask(claim) : answer;
  }
}
