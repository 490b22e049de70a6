import { describe, expect, test } from 'vitest';
import { jsonSchemaDiagnostics } from '../../codegen/diagnostics/json-schema.ts';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import { compileSchema } from '../../codegen/index.ts';
import { readFormat } from '../../codegen/pipeline.ts';
import { memoryFiles } from '../../codegen/source/files.ts';
import { read } from './read.ts';

const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';

describe('each example of the catalogue gets its code, and no other', () => {
  test.each(Object.entries(jsonSchemaDiagnostics))('%s', async (code, { example }) => {
    const { report, diagnostics } = collectDiagnostics();
    const { files, ...format } = example;
    await readFormat('Example', format, {}, memoryFiles(files), report);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(diagnostics[0]?.span).toBeDefined();
  });
});

describe('nothing is dropped in silence', () => {
  test.each<[string, unknown, readonly string[]]>([
    [
      'annotations are known',
      { title: 'a', description: 'b', default: 1, 'x-own': 1, xml: {} },
      [],
    ],
    [
      'so are those of editors',
      { markdownDescription: '*a*', errorMessage: 'no', defaultSnippets: [], allowComments: true },
      [],
    ],
    ['unevaluatedItems', { unevaluatedItems: { type: 'string' } }, []],
    ['a $dynamicRef to nothing', { $dynamicRef: '#a' }, ['json-schema-unresolved-reference']],
    [
      'keywords of a later draft',
      { $schema: DRAFT_07, prefixItems: [{}] },
      ['json-schema-unknown-keyword'],
    ],
    [
      'an embedded resource of an unknown dialect',
      { $defs: { A: { $id: 'a', $schema: 'https://a.example/b' } }, $ref: 'a' },
      ['json-schema-dialect'],
    ],
    ['then without if', '{ "then": false }', ['json-schema-ignored-keyword']],
    ['additionalItems in 2020-12', { additionalItems: false }, ['json-schema-unknown-keyword']],
    [
      'additionalItems without a tuple',
      { $schema: DRAFT_07, items: {}, additionalItems: false },
      ['json-schema-ignored-keyword'],
    ],
    [
      'siblings of $ref in draft-07',
      {
        $schema: DRAFT_07,
        $ref: '#/definitions/A',
        minLength: 1,
        definitions: { A: {} },
      },
      ['json-schema-ignored-keyword'],
    ],
    ['siblings of $ref in 2020-12', { $ref: '#/$defs/A', minLength: 1, $defs: { A: {} } }, []],
    ['$vocabulary', { $vocabulary: {} }, ['json-schema-ignored-keyword']],
    [
      'that of a meta-schema, which is not the user’s',
      { $ref: 'https://json-schema.org/draft/2020-12/schema' },
      [],
    ],
    [
      'nullable without type',
      { nullable: true },
      ['json-schema-nullable', 'json-schema-ignored-keyword'],
    ],
    [
      'content keywords',
      { contentEncoding: 'base64', contentMediaType: 'text/plain', contentSchema: {} },
      [],
    ],
    [
      'an int64 that no double is',
      '{ "maximum": 9223372036854775807 }',
      ['json-schema-inexact-number'],
    ],
    ['a faulty pattern', { pattern: '(' }, ['pattern-syntax']],
    ['a schema inside an enum is no schema', { enum: [{ typo: 1, $ref: 'missing.json' }] }, []],
    ['an unreachable definition is not read', { $defs: { A: { $ref: 'missing.json' } } }, []],
    [
      'a hostile definition name',
      { $ref: '#/$defs/__proto__', $defs: JSON.parse('{"__proto__":{"type":"string"}}') },
      [],
    ],
    ['recursion through a property', { properties: { next: { $ref: '#' } } }, []],
    [
      'recursion in place',
      { allOf: [{ anyOf: [{ $ref: '#' }] }] },
      ['json-schema-endless-reference'],
    ],
  ])('%s', async (_name, schema, codes) => {
    expect((await read(schema)).codes).toEqual(codes);
  });
});

test('the places of a fault', async () => {
  const text = '{\n  "properties": {\n    "a": { "type": "text" }\n  }\n}';
  const { diagnostics } = await read(text);
  const [span] = diagnostics.map((diagnostic) => diagnostic.span);
  expect(span && text.slice(span.start, span.end)).toBe('"text"');
});

test('what may stand at a thousand places is told once', async () => {
  const typo = { typ: 'string', format: 'sms' };
  const { diagnostics } = await read({ properties: { a: typo, b: typo, c: typo }, form: 1 });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'The keyword `form` is unknown in draft 2020-12 (did you mean `format`?), and has no effect.',
    'The keyword `typ` is unknown in draft 2020-12 (did you mean `type`?), and has no effect, here and at 2 more places.',
    'The format `sms` is not checked, here and at 2 more places.',
  ]);
});

test('an older draft is read as draft-07, if it is taken for a warning', async () => {
  const files = {
    'a.schema.json': JSON.stringify({
      $schema: 'http://json-schema.org/draft-06/schema#',
      properties: { a: { const: 1 }, b: { examples: [2], exclusiveMinimum: 1 } },
    }),
  };
  const options = { jsonSchema: 'a.schema.json', files };
  await expect(compileSchema(options)).rejects.toThrow(
    /draft-06 is older than what is read; it says the same in draft-07\. \[json-schema-dialect\]$/,
  );
  const diagnostics = { 'json-schema-dialect': 'warning' } as const;
  const { is } = await compileSchema({ ...options, diagnostics });
  expect([is({ a: 1, b: 2 }), is({ a: 2 }), is({ b: 1 })]).toEqual([true, false, false]);
});
