/** What the searches for values of one kind ask of the whole. */
import type { Claims } from '../claims/claims.ts';
import type { Claim } from '../claims/model.ts';
import type { BarrenQuestions } from './barren.ts';
import type { Budget } from './budget.ts';
import type { Goal, Way } from './goals.ts';

/** The search, as the searches for values of one kind see it. */
export interface Seeker {
  readonly claims: Claims;
  readonly budget: Budget;
  /** What is known of texts so far. */
  readonly barren: BarrenQuestions;
  /** The question whether a value of the claim exists. */
  readonly goal: (claim: Claim) => Goal;
  /** A value of the claim, found while others are built; `undefined`: none is known. */
  readonly another: (claim: Claim) => unknown;
}

/** A way, or the reason why one may have been missed. */
export type WayOrOpen = Way | { readonly open: string };

/** The plainest value of a claim, that there certainly is none, or why neither is known. */
export type Found =
  | { readonly kind: 'value'; readonly value: unknown; readonly goal: Goal }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly reason: string };
