/** Values sampled from JSON Schemas, and from XSDs: ajv says of each what it is said to be. */
import { expect, test } from 'vitest';
import { convertSchema } from '../../codegen/convert/convert.ts';
import type { Sample } from '../../codegen/sample/model.ts';
import { sampleSchema } from '../../codegen/sample/sample.ts';
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

test.each([...written, ...random])('$name', async ({ path, files, draft }) => {
  const { samples, coverage } = await sampleSchema({ jsonSchema: path, files });
  expect(coverage.defects).toEqual([]);
  expect(samples.length).toBeGreaterThan(0);
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

/** Its branches are compared with each other for every goal, which takes a minute. */
const TOO_LONG = 'longChoice sample.xsd';

test.each(xsdSets(6).filter(({ name }) => name !== TOO_LONG))(
  'values of $name',
  async ({ set }) => {
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
  },
);

function heldBy(sample: Sample): unknown {
  return sample.format === 'json' ? sample.value : undefined;
}
