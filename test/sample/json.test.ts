/** Values sampled from JSON Schemas, and from XSDs: ajv says of each what it is said to be. */
import { expect, test } from 'vitest';
import { compileSchema } from '../../codegen/compile-schema.ts';
import { convertSchema } from '../../codegen/convert/convert.ts';
import { DIALECTS } from '../../codegen/json-schema/dialect.ts';
import { keywordNames } from '../../codegen/json-schema/vocabulary.ts';
import { ruleOf } from '../../codegen/report/rules.ts';
import type { Sample } from '../../codegen/sample/model.ts';
import { sampleSchema } from '../../codegen/sample/sample.ts';
import { formats, hasJsonSchema } from '../conformance/formats.ts';
import { ajv } from '../oracle/ajv.ts';
import { engineOf } from '../random/json/judge.ts';
import { randomJsonTrial } from '../random/json/trial.ts';
import { isXsdTaken, jsonSchemas, xsdSets } from './schemas.ts';

const SEED = 20_261_126;
const RANDOM = 12;
/** ajv can't resolve `#` in these. */
const UNRESOLVED: ReadonlySet<number> = new Set([0, 10]);

const random = Array.from({ length: RANDOM }, (_, number) => {
  const { draft, schema } = randomJsonTrial(SEED, number);
  const files: Readonly<Record<string, string>> = { 'sample.json': JSON.stringify(schema) };
  return { name: `random ${number}`, path: 'sample.json', files, draft };
}).filter((_, number) => !UNRESOLVED.has(number));

const written = jsonSchemas().map((each) => ({ ...each, draft: '2020-12' as const }));

/** The codes of all invalid samples. */
const codes = new Set<string>();

/** Keywords that no sample's code is, and why. */
const NEVER_SAID: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...['$ref', '$dynamicRef', 'allOf', 'properties', 'patternProperties', 'prefixItems'],
      ...['items', 'dependentSchemas', 'dependencies', 'if', 'then', 'else'],
    ].map((keyword) => [keyword, 'what its schemas say is told, by their keywords']),
  ),
  anyOf: 'the nearest alternative says what is wrong',
  contains: 'minContains says how many there are',
  discriminator: 'a hint that turns nothing away',
  nullable: 'part of what type says',
};

test.each([...written, ...random])('$name', async ({ path, files, draft }) => {
  const { samples, coverage } = await sampleSchema({ jsonSchema: path, files });
  expect(coverage.defects).toEqual([]);
  expect(samples.length).toBeGreaterThan(0);
  for (const { code } of samples) if (code !== undefined) codes.add(code);
  const engine = engineOf(draft);
  const schemas = Object.entries(files).map(([name, text]) => [name, JSON.parse(text)] as const);
  for (const [name, schema] of schemas) {
    if (name !== path) engine.addSchema(schema, name.split('/').at(-1));
  }
  const validate = engine.compile(JSON.parse(files[path] ?? 'true'));
  expect(
    samples.filter((sample) => validate(heldBy(sample)) !== (sample.kind === 'valid')),
  ).toEqual([]);
});

test('each keyword turns a sample away, or there is a reason why none is', () => {
  const keywords = keywordNames(DIALECTS['2020-12']).filter((name) => ruleOf(name) !== undefined);
  const never = keywords.filter((name) => !codes.has(name));
  expect(never.sort()).toEqual(Object.keys(NEVER_SAID).sort());
});

test.each(xsdSets(6))('values of $name', async ({ set }) => {
  if (!(await isXsdTaken(set))) return;
  const options = { xsd: set.root, files: Object.fromEntries(set.files) };
  const { samples, coverage } = await sampleSchema({ ...options, as: 'json' });
  expect(coverage.defects).toEqual([]);
  const { documents } = await convertSchema({ ...options, to: 'json-schema' });
  const validate = engineOf('2020-12').compile(JSON.parse(documents[0]?.text ?? 'false'));
  // What the JSON Schema of an XSD can't say makes it wider, never narrower.
  expect(
    samples.filter(({ kind }) => kind === 'valid').filter((s) => !validate(heldBy(s))),
  ).toEqual([]);
});

test.each(formats.filter(hasJsonSchema))('values of both schemas of $name', async (format) => {
  const { xsd, jsonSchema } = format;
  const { samples, coverage } = await sampleSchema({ xsd, jsonSchema, as: 'json' });
  expect(coverage.defects).toEqual([]);
  expect(samples.length).toBeGreaterThan(20);
  const validate = ajv(jsonSchema);
  const { is } = await compileSchema({ xsd, jsonSchema });
  for (const sample of samples) {
    const verdicts = [validate(heldBy(sample)), is(heldBy(sample))];
    const isValid = sample.kind === 'valid';
    expect({ name: sample.name, verdicts }).toEqual({
      name: sample.name,
      verdicts: [isValid, isValid],
    });
  }
});

function heldBy(sample: Sample): unknown {
  return sample.format === 'json' ? sample.value : undefined;
}
