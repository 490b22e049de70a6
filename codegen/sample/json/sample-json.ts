/** Values of a JSON Schema that each show one thing. */
import type { JsonSchemaSet } from '../../json-schema/model.ts';
import type { Attempt, Goal } from '../model.ts';
import type { ValueJudge } from './judged.ts';
import { placesIn } from './reach.ts';
import { Sampler } from './sampler.ts';

/**
 * Every goal of the schema, in its order, the valid ones of each place first. `hasKeywordCodes`:
 * whether the codes of `judge` are the keywords of the schema.
 */
export function* sampleJson(
  set: JsonSchemaSet,
  judge: ValueJudge,
  kinds: readonly Goal['kind'][],
  { hasKeywordCodes } = { hasKeywordCodes: true },
): Generator<Attempt<unknown>> {
  const sampler = new Sampler(set, judge);
  for (const place of placesIn(set)) {
    for (const aim of sampler.aimsAt(place, kinds)) {
      const { codes, ...others } = aim;
      const asked = codes && hasKeywordCodes ? aim : others;
      const goal = { kind: aim.kind, place: place.place, shows: aim.shows };
      yield { goal, outcome: sampler.outcomeOf(asked, place) };
    }
  }
}
