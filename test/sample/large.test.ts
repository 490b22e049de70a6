/** Samples of large schemas: nearly all that they say is shown, and outside engines agree with each. */
import { afterAll, expect, test } from 'vitest';
import type { Coverage } from '../../codegen/sample/model.ts';
import { sampleSchema } from '../../codegen/sample/sample.ts';
import { firstRule } from '../oracle/verdict.ts';
import { openXerces, xercesAbsence } from '../oracle/xerces.ts';
import { engineOf } from '../random/json/judge.ts';
import { jsonSchema } from '../scale/json.ts';
import { xsdFiles } from '../scale/xsd.ts';

const xerces = xercesAbsence === undefined ? openXerces() : undefined;
afterAll(() => xerces?.close());

/**
 * Some goals no value can show: of an enumeration that names a value twice, of a model that lets in
 * what is swapped.
 */
const LEAST_COVERED = 0.98;

function shareOf({ goals, covered }: Coverage): number {
  return covered / goals;
}

test('of a JSON Schema with many definitions', async () => {
  const schema = jsonSchema(120);
  const path = 'large.schema.json';
  const files = { [path]: JSON.stringify(schema) };
  const { samples, coverage } = await sampleSchema({ jsonSchema: path, files });
  expect(coverage.defects).toEqual([]);
  expect(coverage.goals).toBeGreaterThan(2_500);
  expect(shareOf(coverage)).toBeGreaterThan(LEAST_COVERED);
  const validate = engineOf('2020-12').compile(schema);
  const wrong = samples.filter((sample) => {
    return sample.format !== 'json' || validate(sample.value) !== (sample.kind === 'valid');
  });
  expect(wrong).toEqual([]);
});

test('of an XSD with many types', async ({ skip }) => {
  const files = xsdFiles(60);
  const { samples, coverage } = await sampleSchema({ xsd: 'main.xsd', files, as: 'xml' });
  expect(coverage.defects).toEqual([]);
  expect(coverage.goals).toBeGreaterThan(2_500);
  expect(shareOf(coverage)).toBeGreaterThan(LEAST_COVERED);
  skip(!xerces, xercesAbsence);
  const set = { root: 'main.xsd', files: new Map(Object.entries(files)) };
  const documents = samples.map((sample) => (sample.format === 'xml' ? sample.document : ''));
  const jobs = documents.map((document) => ({ schema: set, document }));
  const [, ...verdicts] = (await xerces?.judge([set], jobs)) ?? [];
  const said = verdicts.map((verdict, index) => [
    samples[index]?.name,
    verdict.valid ? undefined : firstRule(verdict),
  ]);
  // That a prefix is not declared Xerces says without naming the rule.
  const expected = samples.map(({ name, code }) => [
    name,
    code === 'cvc-elt.4.1' ? undefined : code,
  ]);
  expect(said).toEqual(expected);
});
