/** The facets of a simple type in the binding plan. */
import type { Facet } from '../wire/model.ts';
import type { SimplePlan } from './plan.ts';

/** The facets of all steps of restriction, those of the type nearest to the built-in one first. */
export function facetsOf({ steps }: Pick<SimplePlan, 'steps'>): readonly Facet[] {
  return steps.flatMap((step) => step.facets);
}
