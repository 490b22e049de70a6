/**
 * The JSON Schema of an XSD: ajv takes by it exactly the objects that our checks take by the XSD, and
 * never fewer; where it takes more, a message says why. The seed is fixed; `POSTWRIGHT_SEED` tries another.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtinTypes } from '../../codegen/wire/builtin.ts';
import { formats } from '../conformance/formats.ts';
import { forms } from '../datatype/forms.ts';
import { documentOf } from '../fixtures/fixture.ts';
import { schemaOf } from '../oracle/schema-set.ts';
import { type XercesJob, xerces, xercesAbsence } from '../oracle/xerces.ts';
import { cases } from './cases/cases.ts';
import type { ConvertCase } from './cases/convert-case.ts';
import { judged, shown, xsdOf } from './judge.ts';
import { valuesNear } from './mutate.ts';

const seed = Number(process.env.POSTWRIGHT_SEED ?? 211);

describe.each(cases)('$name', ({ name, xsd, documents, loses = [] }) => {
  test('ajv takes what our checks take', async () => {
    const { compiled, accepts, losses } = await judged({ text: xsd });
    const values = documents.map((document) => compiled.parse(document).value);
    for (const value of values) expect(accepts(value), shown(value)).toBe(true);
    const sample = fc.sample(valuesNear(values), { numRuns: 600, seed });
    const wrong = sample.filter((value) =>
      losses.length === 0
        ? accepts(value) !== compiled.is(value)
        : compiled.is(value) && !accepts(value),
    );
    expect(wrong.slice(0, 3).map(shown)).toEqual([]);
  });

  test('what it loses is said, and nothing else', async () => {
    const { losses } = await judged({ text: xsd });
    const unsaid = loses.filter((word) => !losses.some((message) => message.includes(word)));
    const needless = losses.filter((message) => !loses.some((word) => message.includes(word)));
    expect({ unsaid, needless }).toEqual({ unsaid: [], needless: [] });
  });

  test('reads as if a person had written it', async () => {
    const { text } = await judged({ text: xsd });
    await expect(text).toMatchFileSnapshot(`goldens/${name}.json`);
  });
});

describe.each(formats)('$name', (format) => {
  test('ajv takes what our checks take', async () => {
    const { compiled, accepts, losses } = await judged({ path: format.xsd });
    const values = format.rows
      .filter((row) => row.kind === 'accepted')
      .map((row) => compiled.parse(documentOf(format, row)).value)
      .filter((value) => value !== undefined);
    expect(values.length).toBeGreaterThan(3);
    for (const value of values) expect(accepts(value), shown(value)).toBe(true);
    const sample = fc.sample(valuesNear(values), { numRuns: 600, seed });
    const wrong = sample.filter((value) =>
      losses.length === 0
        ? accepts(value) !== compiled.is(value)
        : compiled.is(value) && !accepts(value),
    );
    expect(wrong.slice(0, 3).map(shown)).toEqual([]);
  });
});

test('Xerces takes the documents, and what is written of values that ajv takes', async ({
  skip,
}) => {
  skip(xercesAbsence !== undefined, xercesAbsence);
  const jobs = await Promise.all(cases.map(jobsOf));
  const verdicts = await xerces(jobs.flat());
  const refused = jobs.flat().flatMap(({ document }, index) => {
    const verdict = verdicts[index];
    return verdict?.valid ? [] : [{ document, issues: verdict?.issues }];
  });
  expect(refused).toEqual([]);
});

async function jobsOf({ xsd, documents, loses = [] }: ConvertCase): Promise<readonly XercesJob[]> {
  const schema = schemaOf(xsd);
  const { compiled, accepts } = await judged({ text: xsd });
  const values = documents.map((document) => compiled.parse(document).value);
  const sample = fc.sample(valuesNear(values), { numRuns: loses.length > 0 ? 0 : 100, seed });
  const written = sample
    .filter(accepts)
    .flatMap(
      (value) => compiled.serialize(value).value ?? [`nothing is written of ${shown(value)}`],
    );
  return [...documents, ...written].map((document) => ({ schema, document }));
}

describe('built-in types', () => {
  const texts = [...new Set(Object.values(forms).flat())];
  const others = [
    0,
    1,
    -1,
    1.5,
    127,
    128,
    256,
    2 ** 31,
    2 ** 53,
    1e300,
    Math.fround(0.1),
    true,
    null,
  ];
  const names = ['{urn:p}a', '{}a', 'a:b', [], [''], ['a'], ['a', 'b'], ['a b'], {}];
  // NOTATION must be enumerated; no value has the type ENTITY.
  const types = [...builtinTypes.keys()].filter((name) => name !== 'NOTATION');

  test.each(types)('xs:%s: ajv takes the same of all texts', async (name) => {
    const xsd = xsdOf(`<xs:element name="v" type="xs:${name}"/>`);
    const { compiled, accepts, losses } = await judged({ text: xsd });
    const wrong = [...texts, ...others, ...names].filter((value) =>
      losses.length === 0
        ? accepts(value) !== compiled.is(value)
        : compiled.is(value) && !accepts(value),
    );
    expect(wrong.map(shown)).toEqual([]);
  });
});
