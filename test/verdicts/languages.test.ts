/** XSDs against the JSON Schemas of what they were before a small edit, and no value against a verdict. */
import { describe, expect, test } from 'vitest';
import { compareLanguages, type PairAnswers } from '../../codegen/compare/same-language.ts';
import { toJsonSchema } from '../../codegen/convert/to-json-schema.ts';
import { parse, serialize } from '../../src/runtime/index.ts';
import { schemaOf } from '../oracle/schema-set.ts';
import { openXerces, xercesAbsence } from '../oracle/xerces.ts';
import { Dice } from '../random/dice.ts';
import { ajvVerdict } from '../random/json/judge.ts';
import { xercesDeviation } from '../random/judge/deviations.ts';
import { compileSet, type Subject } from '../random/judge/subject.ts';
import { documentsOf } from './documents.ts';
import { compileJson, type JsonSubject, valuesOf } from './values.ts';
import { xsdEdits } from './xsd-edits.ts';

/** Bounds that JSON Schema has no words for, and the order of text and elements. */
const BEYOND_JSON_SCHEMA = / of (?:float|date|dateTime|time|gYear|duration)\b|^mixed/;
/** The documents are the same, or lie within each other; what they mean does not. */
const OTHER_VALUES = ['string and token', 'a default of an attribute'];

async function compile(body: string): Promise<Subject> {
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${body}</xs:schema>`;
  return compileSet(schemaOf(text));
}

/** An XSD, and the JSON Schema of another one. */
interface Pair {
  readonly xsd: Subject;
  readonly json: JsonSubject;
  readonly answers: PairAnswers;
}

async function compared(before: string, xsd: Subject): Promise<Pair> {
  const old = (await compile(before)).format?.plan;
  const { format } = xsd;
  if (!old || !format?.plan) throw new Error('nothing to compare');
  const json = await compileJson(toJsonSchema(old, () => undefined) as object, '2020-12');
  const { jsonSchema } = json.format;
  if (!jsonSchema) throw new Error('nothing to compare');
  return { xsd, json, answers: await compareLanguages({ plan: format.plan, jsonSchema }) };
}

/** A document that our parser accepts, with its value, and what ajv says of that. */
interface Claimed {
  readonly name: string;
  readonly pair: Pair;
  readonly document: string;
  readonly isJson: boolean;
}

describe('an XSD against the JSON Schema of what it was', () => {
  const claimed: Claimed[] = [];
  let values = 0;

  test.each(xsdEdits)('$name', async ({ name, before, after, wider, narrower }) => {
    const xsd = await compile(after);
    const { descriptor } = xsd;
    if (!descriptor) throw new Error('the schema is refused');
    const pair = await compared(before, xsd);
    const { xsdInJson, jsonInXsd } = pair.answers;
    const kinds = [jsonInXsd.kind, xsdInJson.kind];
    if (!BEYOND_JSON_SCHEMA.test(name)) expect(kinds).not.toContain('unknown');
    const isEqual = !wider && !narrower && !OTHER_VALUES.includes(name);
    if (isEqual) expect(kinds).toEqual(['yes', 'yes']);

    const dice = new Dice(claimed.length);
    const isJson = (value: unknown) => ajvVerdict(pair.json.ajv, value);
    for (const text of valuesOf([pair.json], dice)) {
      const value: unknown = JSON.parse(text);
      values += 1;
      if (!isJson(value)) continue;
      const { value: document } = serialize(descriptor, value);
      if (jsonInXsd.kind === 'yes') expect({ text, document }).not.toContain(undefined);
      if (document !== undefined) claimed.push({ name, pair, document, isJson: true });
    }
    for (const document of documentsOf({ before: xsd, after: xsd }, dice)) {
      const { value, issues } = parse(descriptor, document);
      if (issues) continue;
      values += 1;
      const accepted = isJson(value);
      if (xsdInJson.kind === 'yes')
        expect({ document, accepted }).toEqual({ document, accepted: true });
      claimed.push({ name, pair, document, isJson: accepted === true });
    }
    if (jsonInXsd.kind === 'no') {
      expect(isJson(jsonInXsd.value)).toBe(true);
      expect(serialize(descriptor, jsonInXsd.value).value).toBeUndefined();
    }
    if (xsdInJson.kind !== 'no') return;
    expect(isJson(xsdInJson.value)).toBe(false);
    const { value: document = '' } = serialize(descriptor, xsdInJson.value);
    claimed.push({ name, pair, document, isJson: false });
  });

  test('ajv: no value of 10,000 is against a verdict', () => {
    expect(values).toBeGreaterThan(10_000);
  });

  test.skipIf(xercesAbsence)(
    'Xerces accepts whatever was taken for an object of an XSD',
    async () => {
      const jobs = claimed.map(({ pair, document }) => ({ schema: pair.xsd.set, document }));
      const sets = [...new Set(jobs.map(({ schema }) => schema))];
      const session = openXerces();
      const verdicts = (await session.judge(sets, jobs)).slice(sets.length);
      session.close();
      const refused = claimed.filter(({ pair: { xsd }, document }, index) => {
        const verdict = verdicts[index];
        if (!verdict || verdict.valid) return !verdict;
        const given = { subject: xsd, source: document, ours: 'valid', message: '', verdict };
        return xercesDeviation(given) === undefined;
      });
      expect(claimed.length).toBeGreaterThan(2_000);
      expect(refused.map(({ name, document }) => [name, document])).toEqual([]);
    },
  );

  test('nothing is proved of a bound that JSON Schema can’t say', async () => {
    const bounded = xsdEdits.filter(({ name }) => /^m.. ?..clusive of date\b/.test(name));
    expect(bounded.length).toBeGreaterThan(1);
    for (const { after } of bounded) {
      const { answers } = await compared(after, await compile(after));
      expect(answers.jsonInXsd.kind).not.toBe('yes');
    }
  });
});
