import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CompiledSchema, compileSchema } from '../../../codegen/compile-schema.ts';
import { toXsd } from '../../../codegen/convert/to-xsd.ts';
import type { Diagnostic } from '../../../codegen/diagnostics/diagnostic.ts';
import { collectDiagnostics } from '../../../codegen/diagnostics/report.ts';
import { readJsonSchema } from '../../../codegen/json-schema/read.ts';
import { memoryFiles } from '../../../codegen/source/files.ts';
import { libxml2 } from '../../oracle/libxml2.ts';
import { type SchemaSet, schemaOf } from '../../oracle/schema-set.ts';
import { xerces, xercesAbsence, xercesOnSchemas } from '../../oracle/xerces.ts';
import type { Case } from './cases/case.ts';
import { cases } from './cases/cases.ts';
import { mutated } from './mutate.ts';
import { nearlyValuesOf, valuesOf } from './sample.ts';

const SEED = 20_260_101;
const SAMPLES = 40;

interface Converted {
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function convert(schema: unknown): Promise<Converted> {
  const { report, diagnostics } = collectDiagnostics();
  const files = memoryFiles({ 'order.schema.json': JSON.stringify(schema) });
  const set = await readJsonSchema('order.schema.json', files, report);
  const [document] = toXsd(set, { file: 'order' }, report);
  return { text: document?.text, diagnostics };
}

const converted = new Map(
  await Promise.all(cases.map(async (one) => [one, await convert(one.schema)] as const)),
);

function conversionOf(one: Case): Converted {
  return converted.get(one) as Converted;
}

/** Where both languages are meant to be compared. */
const comparable = cases.filter((one) => {
  const { diagnostics } = conversionOf(one);
  return one.is !== undefined || diagnostics.every(({ severity }) => severity === 'info');
});

/** The emitted XSD with the names of the JSON Schema, or alone where the two can't be compared. */
async function compilePair(one: Case): Promise<CompiledSchema> {
  const files = {
    'order.xsd': conversionOf(one).text ?? '',
    'order.schema.json': JSON.stringify(one.schema),
  };
  const isPaired = one.is === undefined && !one.isBeyondPairing;
  const compiled = await compileSchema({
    files,
    xsd: 'order.xsd',
    jsonSchema: 'order.schema.json',
    ...(!isPaired && { diagnostics: lowered }),
  });
  if (isPaired) expect(compiled.diagnostics).toEqual([]);
  return compiled;
}

/** What the comparison of pairs says where the two are known to differ. */
const lowered = {
  'pair-missing-property': 'info',
  'pair-missing-element': 'info',
  'pair-presence': 'info',
  'pair-occurrence': 'info',
  'pair-enumeration': 'info',
  'pair-type': 'info',
  'pair-open': 'info',
  'pair-language': 'info',
} as const;

const ajv = new Ajv2020({ strict: false, unicodeRegExp: true });
addFormats.default(ajv);

/** A document of an emitted schema, with what our lanes say of it. */
interface Judged {
  readonly what: string;
  readonly schema: SchemaSet;
  readonly document: string;
  readonly isValid: boolean;
}

/** Sampled values: ajv must agree with the emitted XSD, on the side where the two are the same. */
async function documentsOf(one: Case, index: number, compiled: CompiledSchema) {
  const { parse, serialize, is } = compiled;
  const isValid = ajv.compile(one.schema);
  const sampled = [valuesOf(one.schema), nearlyValuesOf(one.schema)].flatMap((arbitrary, part) =>
    fc.sample(arbitrary, { seed: SEED + 2 * index + part, numRuns: SAMPLES }),
  );
  const documents = new Set<string>();
  for (const value of [...(one.values ?? []), ...sampled]) {
    const verdicts = { value, ajv: isValid(value), xsd: is(value) };
    if (one.is !== 'narrower' && verdicts.ajv) expect(verdicts).toMatchObject({ xsd: true });
    if (one.is !== 'wider' && verdicts.xsd) expect(verdicts).toMatchObject({ ajv: true });
    if (!verdicts.xsd) continue;
    const written = serialize(value);
    expect(written.issues).toBeUndefined();
    expect(parse(written.value ?? '')).toEqual({ value });
    documents.add(written.value ?? '');
  }
  return [...documents];
}

/** And documents near those: what is read from one that is valid is a value of the JSON Schema. */
async function judge(one: Case, index: number): Promise<readonly Judged[]> {
  const compiled = await compilePair(one);
  const schema = schemaOf(conversionOf(one).text ?? '');
  const isValid = ajv.compile(one.schema);
  const documents = await documentsOf(one, index, compiled);
  const edited = documents
    .slice(0, SAMPLES)
    .flatMap((document, at) => fc.sample(mutated(document), { seed: SEED + at, numRuns: 3 }));
  return [...new Set([...documents, ...edited])].map((document) => {
    const { value, issues } = compiled.parse(document) as { value?: unknown; issues?: unknown };
    if (issues === undefined && one.is !== 'wider') {
      expect({ document, ajv: isValid(value) }).toEqual({ document, ajv: true });
    }
    return { what: one.what, schema, document, isValid: issues === undefined };
  });
}

const judged: Judged[] = [];

describe.each(cases)('$what', (one) => {
  const { text, diagnostics } = conversionOf(one);

  test('is converted as written down, and says what is lost', async () => {
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([...(one.lost ?? [])].sort());
    const file = one.what.replace(/[^A-Za-z0-9]+/g, '-');
    if (text !== undefined) await expect(text).toMatchFileSnapshot(`./goldens/${file}.xsd`);
  });
});

test.each(comparable.map((one, index) => ({ ...one, one, index })))(
  '$what: our lanes, ajv and libxml2 agree',
  async ({ one, index }) => {
    for (const each of await judge(one, index)) {
      const verdict = {
        document: each.document,
        libxml2: libxml2(each.schema, each.document).valid,
      };
      expect(verdict).toEqual({ ...verdict, libxml2: each.isValid });
      judged.push(each);
    }
  },
);

test.skipIf(xercesAbsence !== undefined)(
  'Xerces takes every schema, and agrees on every document',
  { timeout: 120_000 },
  async () => {
    const texts = cases.flatMap((one) => conversionOf(one).text ?? []);
    for (const [at, verdict] of (await xercesOnSchemas(texts.map(schemaOf))).entries()) {
      expect({ text: texts[at], issues: verdict.issues }).toEqual({ text: texts[at], issues: [] });
    }
    expect(judged.length).toBeGreaterThan(1_000);
    const verdicts = await xerces(judged);
    for (const [at, { what, document, isValid }] of judged.entries()) {
      const verdict = { what, document, xerces: verdicts[at]?.valid };
      expect(verdict).toEqual({ ...verdict, xerces: isValid });
    }
  },
);
