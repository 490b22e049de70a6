/** An XSD against the JSON Schema of the XSD that it was before a small edit. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { compareLanguages, type PairAnswers } from '../../codegen/compare/same-language.ts';
import { toJsonSchema } from '../../codegen/convert/to-json-schema.ts';
import { interpret } from '../../codegen/interpret/interpret.ts';
import { type Format, readFormat } from '../../codegen/pipeline.ts';
import { memoryFiles } from '../../codegen/source/files.ts';
import { serialize } from '../../src/runtime/index.ts';
import { xsdEdits } from '../diff/xsd-edits.ts';
import { forgetSchema, libxml2 } from '../oracle/libxml2.ts';
import { schemaOf } from '../oracle/schema-set.ts';

function xsdOf(body: string): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${body}</xs:schema>`;
}

async function read(xsd: string, json?: object): Promise<Format> {
  const files = { 'a.xsd': xsd, ...(json && { 'a.schema.json': JSON.stringify(json) }) };
  const schemas = { xsd: 'a.xsd', ...(json && { jsonSchema: 'a.schema.json' }) };
  return readFormat('Edited', schemas, {}, memoryFiles(files), () => undefined);
}

interface Compared extends PairAnswers {
  readonly xsd: string;
  readonly json: object;
  readonly format: Format;
}

async function compared(before: string, after: string): Promise<Compared> {
  const { plan } = await read(xsdOf(before));
  const json = plan ? toJsonSchema(plan, () => undefined) : {};
  const xsd = xsdOf(after);
  const format = await read(xsd, json);
  if (!format.plan || !format.jsonSchema) throw new Error('nothing to compare');
  const answers = await compareLanguages({ plan: format.plan, jsonSchema: format.jsonSchema });
  return { ...answers, xsd, json, format };
}

/** What the outside engines say of the counterexamples: each as it must be. */
function confirmedBy({ xsdInJson, jsonInXsd, xsd, json, format }: Compared): void {
  const ajv = new Ajv2020({ unicodeRegExp: true, strict: false });
  const isJson = ajv.compile(json);
  if (jsonInXsd.kind === 'no') expect(isJson(jsonInXsd.value)).toBe(true);
  if (xsdInJson.kind !== 'no' || !format.plan) return;
  expect(isJson(xsdInJson.value)).toBe(false);
  const { value: document } = serialize(
    interpret(format.plan, () => undefined),
    xsdInJson.value,
  );
  if (document === undefined) throw new Error('the counterexample can’t be written');
  const set = schemaOf(xsd);
  expect({ document, valid: libxml2(set, document).valid }).toEqual({ document, valid: true });
  forgetSchema(set);
}

/** Bounds that JSON Schema has no words for, and the order of text and elements. */
const BEYOND_JSON_SCHEMA = / of (?:float|date|dateTime|time|gYear|duration)\b|^mixed/;
/** The documents are the same, or lie within each other; what they mean does not. */
const OTHER_VALUES = ['string and token', 'a default of an attribute'];

const edits = xsdEdits.filter(({ name }) => !name.endsWith('the other way round'));

describe('an XSD against the JSON Schema of what it was', () => {
  test.each(edits)('$name', async ({ name, before, after, wider, narrower }) => {
    const found = await compared(before, after);
    confirmedBy(found);
    const kinds = [found.jsonInXsd.kind, found.xsdInJson.kind];
    if (!BEYOND_JSON_SCHEMA.test(name)) expect(kinds).not.toContain('unknown');
    const isEqual = !wider && !narrower && !OTHER_VALUES.includes(name);
    if (isEqual) expect(kinds).toEqual(['yes', 'yes']);
  });

  test('nothing is proved of a bound that JSON Schema can’t say', async () => {
    const bounded = edits.filter(({ name }) => /^m.. ?..clusive of date\b/.test(name));
    expect(bounded.length).toBeGreaterThan(1);
    for (const { after } of bounded) {
      const { jsonInXsd } = await compared(after, after);
      expect(jsonInXsd.kind).not.toBe('yes');
    }
  });
});
