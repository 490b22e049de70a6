/** Every part in which one claim goes beyond another, each with a value that shows it. */
import type { Claim } from './claims/model.ts';
import type { Counterexample } from './decide.ts';
import { type Ends, endsOf, type Trail } from './ends.ts';
import { BudgetSpent } from './search/budget.ts';
import type { Goal, Way } from './search/goals.ts';
import type { Search } from './search/search.ts';

/** What one claim has beyond another. */
export type Differences =
  | {
      readonly kind: 'known';
      /** None: every value of the one is one of the other. */
      readonly examples: readonly Difference[];
      /** Whether there may be more than those. */
      readonly areMore: boolean;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/** A value that shows one difference. */
export interface Difference extends Counterexample {
  /** Tells it from others of the same part. */
  readonly difference: string;
}

/**
 * What `part` has beyond `whole`: each difference once, where it is met first; then the further places
 * of those that are met in several.
 */
export function differencesOf(part: Claim, whole: Claim, search: Search): Differences {
  const { claims } = search;
  const found = search.find(claims.beyond(part, whole));
  if (found.kind === 'none') return { kind: 'known', examples: [], areMore: false };
  if (found.kind === 'unknown') return found;
  const { goal } = found;
  const { ends, areMore } = affordableEnds(goal);
  // Where no end was reached within bounds, the plainest value as a whole is an example still.
  const plainest = goal.best ? [{ goal, way: goal.best }] : [];
  const examples = (ends.length > 0 ? ends : plainest).flatMap((end: Trail) => {
    const aspects = aspectsOf(end, search);
    return aspects.length > 1 ? aspects.map((value) => exampleOf(end, value)) : [exampleOf(end)];
  });
  return { kind: 'known', examples, areMore };
}

/** None where looking for them needs more steps than the search has left. */
function affordableEnds(goal: Goal): Ends {
  try {
    return endsOf(goal);
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error;
    return { ends: [], areMore: true };
  }
}

/** Of a scalar that is not all that it must be: for each of those a value that lacks it alone, if there is. */
function aspectsOf({ goal, way }: Trail, search: Search): readonly unknown[] {
  const value = way.build();
  if (typeof value === 'object' && value !== null) return [];
  const { claims } = search;
  const parts = goal.claim.kind === 'all' ? goal.claim.claims : [];
  const open = parts.filter((part) => part.kind === 'some');
  const [alternatives] = open;
  if (open.length !== 1 || alternatives?.kind !== 'some') return [];
  const rest = parts.filter((part) => part !== alternatives);
  return alternatives.claims.flatMap((one) => {
    const others = alternatives.claims.filter((other) => other !== one);
    const alone = search.find(
      claims.all([...rest, one, ...others.map((each) => claims.not(each))]),
    );
    const found = alone.kind === 'none' ? search.find(claims.all([...rest, one])) : alone;
    return found.kind === 'value' ? [found.value] : [];
  });
}

/** The value of the whole that has that of the innermost part; `value`: another one for that. */
function exampleOf(end: Trail, value: unknown = end.way.build()): Difference {
  const path: (string | number)[] = end.step === undefined ? [] : [end.step];
  const unclear = [...end.way.unclear];
  let whole = value;
  for (let at = end; at.above; at = at.above) {
    const { above } = at;
    whole = builtWith(above.way, at.goal, whole);
    if (above.step !== undefined) path.unshift(above.step);
    unclear.push(...above.way.unclear);
  }
  return { kind: 'no', value: whole, path, unclear, difference: end.way.difference ?? '' };
}

/** What a way builds if one of its parts has this value. */
function builtWith(way: Way, part: Goal, value: unknown): unknown {
  const { best } = part;
  part.best = { ...way, build: () => value };
  const built = way.build();
  part.best = best;
  return built;
}
