/** Values that may tell two JSON Schemas apart, and what ajv says of them. */
import type { ValidateFunction } from 'ajv';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import { interpretJsonSchema } from '../../codegen/interpret/json-schema.ts';
import { type Format, readFormat } from '../../codegen/pipeline.ts';
import { sampleJson } from '../../codegen/sample/json/sample-json.ts';
import { memoryFiles } from '../../codegen/source/files.ts';
import { isJson, validateJson } from '../../src/runtime/index.ts';
import type { JsonSchema } from '../../src/runtime/json/schema.ts';
import type { Dice } from '../random/dice.ts';
import { mutateValue } from '../random/document/mutate-value.ts';
import { ajvVerdict, compileWithAjv } from '../random/json/judge.ts';
import { ValueSampler } from '../random/json/sample.ts';
import type { JsonDraft } from '../random/json/schema.ts';
import type { Judged } from './verdict.ts';

/** A JSON Schema, read by us and compiled by ajv. */
export interface JsonSubject {
  readonly schema: boolean | object;
  readonly format: Format;
  readonly live: JsonSchema;
  readonly ajv: ValidateFunction;
}

/** @throws if ajv refuses the schema, or we do. */
export async function compileJson(
  schema: boolean | object,
  draft: JsonDraft,
): Promise<JsonSubject> {
  const path = 'edited.schema.json';
  const { report, diagnostics } = collectDiagnostics();
  const files = memoryFiles({ [path]: JSON.stringify(schema) });
  const format = await readFormat('Edited', { jsonSchema: path }, {}, files, report);
  const [error] = diagnostics.filter(({ severity }) => severity === 'error');
  if (error || !format.jsonSchema) throw new Error(error?.message ?? 'nothing was read');
  const live = interpretJsonSchema(format.jsonSchema, report);
  const ajv = compileWithAjv({ draft, schema });
  if (!ajv) throw new Error('ajv refuses the schema');
  return { schema, format, live, ajv };
}

const RANDOM = 30;
const MUTANTS = 100;

/**
 * Of both schemas: what `postwright sample` shows of them (of so many goals), random values, and
 * mutated ones.
 */
export function valuesOf(
  subjects: readonly JsonSubject[],
  dice: Dice,
  mostGoals = Infinity,
): readonly string[] {
  const samples = subjects.flatMap((subject) => samplesOf(subject, mostGoals));
  const random = subjects.flatMap(({ schema }) => {
    if (typeof schema !== 'object') return [];
    const sampler = new ValueSampler({ ...schema }, dice);
    return dice.times(RANDOM, () => sampler.sample());
  });
  const seeds = [...samples, ...random];
  const mutants = dice.times(seeds.length === 0 ? 0 : MUTANTS, () => {
    return mutateValue(dice, dice.pick(seeds), []);
  });
  const texts = [...seeds, ...mutants].map((value) => JSON.stringify(value));
  return [...new Set(texts.filter((text) => text !== undefined))];
}

function samplesOf({ format: { jsonSchema }, live }: JsonSubject, mostGoals: number): unknown[] {
  if (!jsonSchema) return [];
  const judge = (value: unknown) => validateJson(live, value).issues ?? [];
  const values: unknown[] = [];
  let goals = 0;
  for (const { outcome } of sampleJson(jsonSchema, judge, ['valid', 'invalid'])) {
    if (outcome.kind === 'found') values.push(outcome.content);
    goals += 1;
    if (goals >= mostGoals) break;
  }
  return values;
}

/** What ajv makes of values by both schemas; those that it is known to err about left out. */
export interface JudgedValues {
  readonly judged: readonly Judged[];
  /** Values of which our own lane says otherwise. */
  readonly disagreements: readonly string[];
}

export function judgedByAjv(
  before: JsonSubject,
  after: JsonSubject,
  texts: readonly string[],
): JudgedValues {
  const disagreements: string[] = [];
  const judged = texts.flatMap((text): readonly Judged[] => {
    const value: unknown = JSON.parse(text);
    const [old, fresh] = [before, after].map((subject) => {
      const verdict = ajvVerdict(subject.ajv, value);
      if (verdict === undefined || verdict === isJson(subject.live, value)) return verdict;
      disagreements.push(`${text} by ${JSON.stringify(subject.schema)}; ajv: ${verdict}`);
      return verdict;
    });
    return old === undefined || fresh === undefined ? [] : [{ text, before: old, after: fresh }];
  });
  return { judged, disagreements };
}
