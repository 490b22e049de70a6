import { expect, test } from 'vitest';
import { parse, serialize, validate } from '../../src/runtime/index.ts';
import { libxml2 } from '../oracle/libxml2.ts';
import { schemaOf } from '../oracle/schema-set.ts';
import { firstRule } from '../oracle/verdict.ts';
import { xerces, xercesAbsence } from '../oracle/xerces.ts';
import { shapes } from './shapes.ts';
import recorded from './xerces-codes.json' with { type: 'json' };

const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = recorded;
const rows = shapes.flatMap((shape) => shape.documents.map((document) => ({ shape, document })));
const shorten = (document: string): string =>
  document.length > 200 ? `${document.slice(0, 20)}… ${document.length}` : document;

const schemas = new Map(shapes.map((shape) => [shape, schemaOf(shape.xsd)]));

/** libxml2 compares fixed values as texts; cvc-elt.5.2.2.2.2 compares them as values. */
const deniedByLibxml2: ReadonlySet<string> = new Set(['<r>05.0</r>']);

test.each(rows)('$shape.name: $document', ({ shape, document }) => {
  const result = parse(shape.format, document);
  const expected = codes[shape.name]?.[shorten(document)];
  expect(result.issues?.[0]?.code ?? 'valid').toBe(expected);
  if (result.issues) return;
  expect(validate(shape.format, result.value).issues).toBeUndefined();
  for (const indent of [undefined, '  ']) {
    const written = serialize(shape.format, result.value, { ...(indent && { indent }) });
    expect(written.issues).toBeUndefined();
    expect(parse(shape.format, written.value ?? '').value).toStrictEqual(result.value);
    const isDenied = deniedByLibxml2.has(document);
    expect(libxml2(schemas.get(shape) ?? schemaOf(''), written.value ?? '').valid).toBe(!isDenied);
  }
});

test.runIf(xercesAbsence === undefined)('the codes are those that Xerces gives', async () => {
  const jobs = rows.flatMap(({ shape, document }) => {
    const schema = schemas.get(shape);
    return schema ? [{ schema, document }] : [];
  });
  const verdicts = await xerces(jobs);
  const found: Record<string, Record<string, string>> = {};
  for (const [index, { shape, document }] of rows.entries()) {
    const verdict = verdicts[index];
    const code = verdict?.valid ? 'valid' : verdict && (firstRule(verdict) ?? 'cvc-elt.4.1');
    found[shape.name] = { ...found[shape.name], [shorten(document)]: code ?? '' };
  }
  if (process.env.RECORD) {
    const { writeFileSync } = await import('node:fs');
    const path = new URL('xerces-codes.json', import.meta.url);
    writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
  }
  expect(found).toEqual(codes);
});
