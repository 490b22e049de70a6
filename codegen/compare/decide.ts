/** Whether every value of one claim is one of another: yes, no with a value that isn't, or unknown. */
import type { Claim } from './claims/model.ts';
import type { Departure, Goal } from './search/goals.ts';
import type { Search } from './search/search.ts';

/** Whether every value of one claim is one of another. */
export type Answer =
  | { readonly kind: 'yes' }
  | Counterexample
  /** Never a guess: why it could be neither proved nor refuted. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** A value of the one and not of the other, as plain as can be; yet to be tried on both. */
export interface Counterexample {
  readonly kind: 'no';
  readonly value: unknown;
  /** To the innermost part of the value that the other doesn't have, or lacks. */
  readonly path: readonly (string | number)[];
  /** What the search could not say, so that the value may be none. */
  readonly unclear: readonly string[];
}

/** Whether `part` lies within `whole`; what `search` has found before is used again. */
export function isIncluded(part: Claim, whole: Claim, search: Search): Answer {
  const { claims } = search;
  const found = search.find(claims.beyond(part, whole));
  switch (found.kind) {
    case 'none':
      return { kind: 'yes' };
    case 'unknown':
      return found;
    case 'value':
      return { kind: 'no', value: found.value, ...blame(found.goal) };
  }
}

function blame(root: Goal): Pick<Counterexample, 'path' | 'unclear'> {
  const path: (string | number)[] = [];
  const unclear = new Set<string>();
  const seen = new Set<Goal>();
  for (let goal: Goal | undefined = root; goal?.best && !seen.has(goal); ) {
    seen.add(goal);
    for (const reason of goal.best.unclear) unclear.add(reason);
    const first: Departure | undefined = goal.best.departures()[0];
    if (first) path.push(first.step);
    goal = first?.goal;
  }
  return { path, unclear: [...unclear] };
}
