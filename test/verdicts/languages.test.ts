/** XSDs against the JSON Schemas of what they were before a small edit, and no value against a verdict. */
import { describe, expect, test } from 'vitest';
import { schemaOf } from '../oracle/schema-set.ts';
import { openXerces, xercesAbsence } from '../oracle/xerces.ts';
import { Dice } from '../random/dice.ts';
import { compileSet, type Subject } from '../random/judge/subject.ts';
import { type Claimed, comparedPair, jsonSchemaOf, refusedByXerces, tryPair } from './pairs.ts';
import { xsdEdits } from './xsd-edits.ts';

/** The documents are the same, or lie within each other; what they mean does not. */
const OTHER_VALUES = [
  'string and token',
  'a default of an attribute',
  'members in another order',
  'a named group',
  'text alone in mixed content',
  'a list of one',
  'an enumeration in another zone',
];

/** JSON Schema has no word for two texts that are never neighbours, so that no proof goes by it. */
const NOT_SAID = ['a fixed value of mixed content'];

async function compile(body: string): Promise<Subject> {
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${body}</xs:schema>`;
  return compileSet(schemaOf(text));
}

describe('an XSD against the JSON Schema of what it was', () => {
  const claimed: Claimed[] = [];
  let values = 0;

  test.each(xsdEdits)('$name', async ({ name, before, after, wider, narrower }) => {
    const pair = await comparedPair(await compile(after), jsonSchemaOf(await compile(before)));
    const kinds = [pair.answers.jsonInXsd.kind, pair.answers.xsdInJson.kind];
    expect(kinds.includes('unknown')).toBe(NOT_SAID.includes(name));
    const isEqual = !wider && !narrower && !OTHER_VALUES.includes(name);
    if (isEqual) expect(kinds).toEqual(['yes', 'yes']);
    const tried = tryPair(pair, new Dice(claimed.length));
    expect(tried.against).toEqual([]);
    values += tried.values;
    claimed.push(...tried.claimed);
  });

  test('ajv: no value of 10,000 is against a verdict', () => {
    expect(values).toBeGreaterThan(10_000);
  });

  test.skipIf(xercesAbsence)('Xerces: whatever was taken for a document is one', async () => {
    expect(claimed.length).toBeGreaterThan(2_000);
    const session = openXerces();
    const refused = await refusedByXerces(claimed, session);
    session.close();
    expect(refused.map(({ document }) => document)).toEqual([]);
  });

  test('nothing is proved of a bound that JSON Schema can’t say', async () => {
    const bounded = xsdEdits.filter(({ name }) => /^m.. ?..clusive of date\b/.test(name));
    expect(bounded.length).toBeGreaterThan(1);
    for (const { after } of bounded) {
      const xsd = await compile(after);
      const { answers } = await comparedPair(xsd, jsonSchemaOf(xsd));
      expect(answers.jsonInXsd.kind).not.toBe('yes');
    }
  });
});
