/**
 * What is supported of each dialect, keyword by keyword: every case is read, and judged by us, by
 * emitted code and by ajv. `docs/json-schema-support.md` is what came out.
 */
import { Ajv } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { DIALECT_NAMES, DIALECTS, type DialectName } from '../../codegen/json-schema/dialect.ts';
import { keywordNames } from '../../codegen/json-schema/vocabulary.ts';
import { isJson } from '../../src/runtime/json/validate.ts';
import { tryEmitted } from '../suites/json-schema/emitted.ts';
import type { Group, SuiteDialect } from '../suites/json-schema/suite.ts';
import { expectDocument, type SupportRow, supportDocument } from '../support/support-table.ts';
import { FORMAT_CASES } from './format-cases.ts';
import { KEYWORD_CASES, type KeywordCase } from './keyword-cases.ts';
import { type ReadSchema, read } from './read.ts';

const PATHS = 'docs/json-schema-support.md';
const CASES = Object.values(KEYWORD_CASES).flat();
const JUDGED = { '2020-12': Ajv2020, '2019-09': Ajv2019, 'draft-07': Ajv } as const;

function casesOf(dialect: DialectName, cases = CASES): readonly KeywordCase[] {
  const known = keywordNames(DIALECTS[dialect]);
  return cases.filter(
    ({ keyword, dialects }) => dialects?.includes(dialect) ?? known.includes(keyword),
  );
}

/** The case as a document of its dialect. */
function documentOf({ schema, definitions }: KeywordCase, dialect: DialectName): object {
  const isApi = dialect.startsWith('openapi');
  const place = isApi ? '#/components/schemas/' : '#/definitions/';
  const written = (value: object): object =>
    JSON.parse(JSON.stringify(value).replaceAll('"@', `"${place}`));
  if (!isApi)
    return written({
      ...schema,
      ...(definitions && {
        definitions: { ...Object(Reflect.get(schema, 'definitions')), ...definitions },
      }),
    });
  const openapi = dialect === 'openapi-3.0' ? '3.0.3' : '3.1.0';
  return { openapi, components: { schemas: written({ ...definitions, Case: schema }) } };
}

function readCase(case_: KeywordCase, dialect: DialectName): Promise<ReadSchema> {
  const document = documentOf(case_, dialect);
  if (!dialect.startsWith('openapi')) return read(document, {}, { dialect });
  return read(document, {}, { root: 'Case' });
}

/** Supported, or the codes; values on the wrong side fail. */
async function outcomeOf(case_: KeywordCase, dialect: DialectName): Promise<SupportRow['outcome']> {
  const { live, codes } = await readCase(case_, dialect);
  if (codes.length > 0) return codes;
  const { keyword, valid, invalid } = case_;
  expect([keyword, dialect, valid.filter((value) => !isJson(live, value))]).toEqual([
    keyword,
    dialect,
    [],
  ]);
  expect([keyword, dialect, invalid.filter((value) => isJson(live, value))]).toEqual([
    keyword,
    dialect,
    [],
  ]);
  return 'supported';
}

test.each(DIALECT_NAMES)('%s: every keyword has a case', (dialect) => {
  const tried = casesOf(dialect).map(({ keyword }) => keyword);
  const missing = keywordNames(DIALECTS[dialect]).filter((keyword) => !tried.includes(keyword));
  // Where it stands, it is tried with a meta-schema; of 3.0 it has been taken over as it is.
  expect(missing.filter((keyword) => keyword !== '$vocabulary' && keyword !== 'nullable')).toEqual(
    [],
  );
});

describe('ajv gives the same verdicts', () => {
  test.each(Object.keys(JUDGED) as SuiteDialect[])('%s', (dialect) => {
    const ajv = new JUDGED[dialect]({ strict: false, logger: false, unicodeRegExp: true });
    ajvFormats.default(ajv);
    for (const case_ of casesOf(dialect)) {
      const expected = [...case_.valid.map(() => true), ...case_.invalid.map(() => false)];
      const agrees = String(ajvVerdicts(ajv, case_, dialect)) === String(expected);
      // Where it is right by now, the reason must go.
      expect([case_.keyword, agrees]).toEqual([case_.keyword, case_.notAjv === undefined]);
    }
  });
});

function ajvVerdicts(ajv: Ajv, case_: KeywordCase, dialect: DialectName): readonly unknown[] {
  try {
    const validate = ajv.compile(documentOf(case_, dialect));
    return [...case_.valid, ...case_.invalid].map((value) => validate(value));
  } catch (error) {
    return [error];
  } finally {
    ajv.removeSchema(); // all but the meta-schemas: identifiers of one case are none of the next
  }
}

describe('emitted code gives the same verdicts', () => {
  const dialects = Object.keys(JUDGED) as SuiteDialect[];
  const groups = dialects.flatMap((dialect) =>
    casesOf(dialect).map((each) => groupOf(each, dialect)),
  );
  let verdicts: readonly (readonly boolean[])[] = [];
  beforeAll(async () => {
    verdicts = await tryEmitted(groups, {});
  });
  test.each(dialects)('%s', (dialect) => {
    for (const [index, group] of groups.entries()) {
      if (group.dialect !== dialect) continue;
      const expected = group.tests.map(({ valid }) => valid);
      expect([group.description, verdicts[index]]).toEqual([group.description, expected]);
    }
  });
});

function groupOf(case_: KeywordCase, dialect: SuiteDialect): Group {
  const tests = [
    ...case_.valid.map((data) => ({ description: '', data, valid: true })),
    ...case_.invalid.map((data) => ({ description: '', data, valid: false })),
  ];
  const schema = JSON.stringify(documentOf(case_, dialect));
  return {
    dialect,
    isRequired: true,
    file: 'optional/format/',
    description: case_.keyword,
    schema,
    tests,
  };
}

test('the document says what the cases have shown', async () => {
  const sections = [];
  for (const dialect of DIALECT_NAMES) {
    const rows: SupportRow[] = [];
    for (const case_ of casesOf(dialect)) {
      const { keyword, note } = case_;
      const outcome = await outcomeOf(case_, dialect);
      rows.push({ construct: `\`${keyword}\``, outcome, ...(note && { note }) });
    }
    sections.push({ title: titleOf(dialect), rows });
  }
  const formats: SupportRow[] = [];
  for (const { format, valid, invalid, note } of FORMAT_CASES) {
    const case_ = { keyword: format, schema: { format }, valid, invalid };
    const outcome = await outcomeOf(case_, '2020-12');
    formats.push({ construct: `\`${format}\``, outcome, ...(note && { note }) });
  }
  sections.push({ title: 'Formats', text: FORMATS_TEXT, rows: formats });
  await expectDocument(PATHS, supportDocument('JSON Schema: what is supported', TEXT, sections));
});

function titleOf(dialect: DialectName): string {
  const { title } = DIALECTS[dialect];
  return title.charAt(0).toUpperCase() + title.slice(1);
}

const TEXT = `Written by \`test/json-schema/support.test.ts\`, which tries a case of each keyword in each dialect:
with \`compileSchema\`'s reader, with emitted code and with ajv. A keyword that a dialect does not
have is reported as \`json-schema-unknown-keyword\`, and has no effect; names that begin with \`x-\`
and what editors have made up (\`markdownDescription\`, \`errorMessage\` and the like) are annotations.`;

const FORMATS_TEXT = `Asserted in every dialect, unless \`formatKeyword\` is \`annotate\`. Any other format is reported as
\`json-schema-unknown-format\`.`;
