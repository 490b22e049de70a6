/** Random trials of JSON Schemas, and the smallest that still show a finding. */
import { Dice } from '../dice.ts';
import { mutateValue } from '../document/mutate-value.ts';
import { Budget, reduceValue } from '../reduce.ts';
import { examineJson, type JsonFinding, type JsonTrial } from './judge.ts';
import { ValueSampler } from './sample.ts';
import { randomJsonSchema } from './schema.ts';

const VALUES = 12;
const MUTANTS = 12;

/** The trial of these seeds. */
export function randomJsonTrial(...seeds: readonly number[]): JsonTrial {
  const dice = new Dice(...seeds, 2);
  const draft = dice.pick(['2020-12', '2020-12', '2019-09', 'draft-07'] as const);
  const schema = randomJsonSchema(dice, draft);
  const sampler = new ValueSampler(schema, dice);
  const sampled = dice.times(VALUES, () => sampler.sample());
  const mutants = dice.times(MUTANTS, () => mutateValue(dice, dice.pick(sampled), []));
  const values = [...sampled, ...mutants].map((value): unknown =>
    JSON.parse(JSON.stringify(value)),
  );
  return { draft, schema, values };
}

/** The same finding with the smallest schema and value found in so many seconds. */
export async function minimiseJson(finding: JsonFinding, seconds = 30): Promise<JsonFinding> {
  const types = finding.signature.startsWith('types');
  const emit = types || /^(?:lanes|crash)/.test(finding.signature);
  const budget = new Budget(2_000, seconds);
  let best = finding;
  const fails = async (schema: unknown, value: JsonFinding['value']): Promise<boolean> => {
    if (value && value.value === undefined) return false;
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return false;
    const trial = { ...finding.trial, schema: { ...schema }, values: value ? [value.value] : [] };
    const found = await examineJson([trial], { emit, types }).catch(() => []);
    const same = found.find(({ signature }) => signature === finding.signature);
    if (same) best = same;
    return same !== undefined;
  };
  let { value } = finding;
  const schema = await reduceValue(finding.trial.schema, (one) => fails(one, value), budget);
  if (value) {
    value = {
      value: await reduceValue(value.value, (one) => fails(schema, { value: one }), budget),
    };
  }
  await reduceValue(best.trial.schema, (one) => fails(one, best.value), budget);
  return best;
}

/** A finding as text: what, and the schema and value to try it with. */
export function describeJsonFinding({ signature, detail, trial, value }: JsonFinding): string {
  return [
    `### JSON Schema ${trial.draft}: ${signature}`,
    detail,
    `--- schema\n${JSON.stringify(trial.schema)}`,
    ...(value ? [`--- value\n${JSON.stringify(value.value)}`] : []),
  ].join('\n');
}
