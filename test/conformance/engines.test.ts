/** The tables of fixtures against the outside engines: a mistake here is one of the table's. */
import { describe, expect, it } from 'vitest';
import {
  documentOf,
  type Engine,
  expectedValue,
  type Format,
  type Row,
} from '../fixtures/fixture.ts';
import { ajv } from '../oracle/ajv.ts';
import { readWithFastXmlParser } from '../oracle/fast-xml-parser.ts';
import { libxml2 } from '../oracle/libxml2.ts';
import { readSchemaSet } from '../oracle/schema-set.ts';
import { firstRule, type Verdict } from '../oracle/verdict.ts';
import { xerces, xercesAbsence } from '../oracle/xerces.ts';
import { validateEach } from '../oracle/xsd-schema-validator.ts';
import { formats, hasJsonSchema, isShipped } from './formats.ts';

describe.each(formats)('$name', (format) => {
  const schema = readSchemaSet(format.xsd);
  const documents = format.rows.map((row) => documentOf(format, row));

  it('has rows with names of their own, at least 60 if we ship it', () => {
    expect(new Set(format.rows.map((row) => row.name)).size).toBe(format.rows.length);
    expect(format.rows.length).toBeGreaterThanOrEqual(isShipped(format) ? 60 : 15);
  });

  it('is judged by libxml2 as the table says', () => {
    const verdicts = documents.map((document) => libxml2(schema, document));
    expect(describeAll(format, verdicts)).toEqual(expectations(format, 'libxml2'));
  });

  it('is judged by Xerces as the table says, the first rule included', async ({ skip }) => {
    skip(xercesAbsence !== undefined, xercesAbsence);
    const verdicts = await xerces(documents.map((document) => ({ schema, document })));
    expect(describeAll(format, verdicts)).toEqual(expectations(format, 'xerces'));
    expect(rules(format, verdicts)).toEqual(expectedRules(format));
  });

  // The package starts a JVM for each document, beside whatever else the machine does.
  it('is judged by xsd-schema-validator as the table says', { timeout: 300_000 }, async ({
    skip,
  }) => {
    skip(xercesAbsence !== undefined, xercesAbsence);
    const controls = { valid: format.base.document, invalid: '<nothing/>' };
    const verdicts = await validateEach(schema, controls, documents);
    expect(describeAll(format, verdicts)).toEqual(expectations(format, 'xerces'));
    expect(rules(format, verdicts)).toEqual(expectedRules(format));
  });
});

describe.each(formats.filter(hasJsonSchema))('$name', (format) => {
  it('is read by fast-xml-parser as the table says', () => {
    const rows = acceptedRows(format).filter((row) => !row.deviations['fast-xml-parser']);
    const read = rows.map((row) => {
      const text = asText(documentOf(format, row));
      return readWithFastXmlParser(format.jsonSchema, format.preserved ?? [], text);
    });
    const expected = rows.map((row) => expectedValue(format, row));
    expect(named(rows, read)).toEqual(named(rows, expected));
  });

  it('has values that ajv accepts by its JSON Schema', () => {
    const validate = ajv(format.jsonSchema);
    for (const row of acceptedRows(format)) {
      validate(expectedValue(format, row));
      expect(validate.errors ?? [], row.name).toEqual([]);
    }
  });
});

function acceptedRows(format: Format) {
  return format.rows.filter((row) => row.kind === 'accepted');
}

/** What the engine must say of each row: the table's word, or its contrary where it deviates. */
function expectations(format: Format, engine: Engine): string[] {
  return format.rows.map((row) => {
    const valid = (row.kind === 'accepted') !== (row.deviations[engine] !== undefined);
    return judgement(row, valid);
  });
}

function describeAll(format: Format, verdicts: readonly Verdict[]): string[] {
  return format.rows.map((row, index) => judgement(row, verdicts[index]?.valid === true));
}

function judgement(row: Row, valid: boolean): string {
  return `${valid ? 'valid' : 'not valid'}: ${row.name}`;
}

/** The first rule that each row breaks, where it is one of XSD. */
function rules(format: Format, verdicts: readonly Verdict[]): string[] {
  return format.rows.map((row, index) => {
    const verdict = verdicts[index];
    return `${row.name}: ${(verdict && firstRule(verdict)) ?? 'none'}`;
  });
}

function expectedRules(format: Format): string[] {
  return format.rows.map((row) => {
    const ruled = row.kind === 'refused' && row.code.startsWith('cvc-') && !row.deviations.xerces;
    return `${row.name}: ${ruled ? row.code : 'none'}`;
  });
}

function named(rows: readonly Row[], values: readonly unknown[]): [string, unknown][] {
  return rows.map((row, index) => [row.name, values[index]]);
}

/** What the declared encoding of the fixtures' bytes says they are, by the platform's decoders. */
function asText(document: string | Uint8Array): string {
  if (typeof document === 'string') return document;
  const [first, second] = document;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(document);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(document);
  const latin1 = Buffer.from(document).toString('latin1');
  const declared = /^<\?xml[^>]*encoding="([^"]+)"/.exec(latin1)?.[1] ?? 'utf-8';
  if (/^iso-8859-1$/i.test(declared)) return latin1;
  // Node 20's decoder takes windows-1252 for ISO-8859-1.
  if (/^windows-1252$/i.test(declared)) return latin1.replaceAll('\u0080', '€');
  return new TextDecoder(declared).decode(document);
}
