/** Values of both schemas of a pair that show what these say: worth a try where no search has decided. */
import { parse, validateJson } from '../../src/runtime/index.ts';
import { interpret } from '../interpret/interpret.ts';
import { interpretJsonSchema } from '../interpret/json-schema.ts';
import { sampleJson } from '../sample/json/sample-json.ts';
import { sampleXsd } from '../sample/xsd/sample-xsd.ts';
import { nearby } from './at-edges.ts';
import type { Pair } from './judges.ts';

/** So many goals of a schema are sampled. */
const MAX_GOALS = 60;

/** Objects that documents of the XSD become. */
export function* objectsOfXsd({ plan }: Pair): Generator<unknown> {
  const descriptor = interpret(plan, () => undefined);
  const judge = (document: string) => parse(descriptor, document).issues ?? [];
  let goals = 0;
  for (const { outcome } of sampleXsd(plan, judge, ['valid'])) {
    if (outcome.kind === 'found') yield parse(descriptor, outcome.content).value;
    goals += 1;
    if (goals >= MAX_GOALS) return;
  }
}

/** Values of the JSON Schema, and others that are much like them. */
export function* valuesOfJson({ jsonSchema }: Pair): Generator<unknown> {
  const schema = interpretJsonSchema(jsonSchema, () => undefined);
  const judge = (value: unknown) => validateJson(schema, value).issues ?? [];
  let goals = 0;
  for (const { outcome } of sampleJson(jsonSchema, judge, ['valid'])) {
    if (outcome.kind === 'found') {
      yield outcome.content;
      yield* nearby(outcome.content);
    }
    goals += 1;
    if (goals >= MAX_GOALS) return;
  }
}
