import { describe, expect, test } from 'vitest';
import { bundleJsonSchema } from '../../codegen/json-schema/bundle.ts';
import { schemaNames } from '../../codegen/json-schema/names.ts';
import { isJson } from '../../src/runtime/json/validate.ts';
import { read } from './read.ts';

const tree = {
  $id: 'https://example.com/tree',
  $dynamicAnchor: 'node',
  type: 'object',
  properties: {
    data: true,
    children: { type: 'array', items: { $dynamicRef: '#node' } },
  },
};
const strictTree = {
  $id: 'https://example.com/strict-tree',
  $dynamicAnchor: 'node',
  $ref: 'tree',
  unevaluatedProperties: false,
};
/** A list whose items are what the schema that extends it says. */
const list = {
  $id: 'https://example.com/list',
  items: { $dynamicRef: '#item' },
  $defs: { item: { $dynamicAnchor: 'item', type: 'string' } },
};
const numbers = {
  $id: 'https://example.com/numbers',
  $ref: 'list',
  $defs: { item: { $dynamicAnchor: 'item', type: 'number' } },
};
const recursive = { $schema: 'https://json-schema.org/draft/2019-09/schema' };
const oldTree = {
  ...recursive,
  $id: 'https://example.com/old-tree',
  $recursiveAnchor: true,
  type: 'object',
  properties: { children: { type: 'array', items: { $recursiveRef: '#' } } },
};
const oldStrictTree = {
  ...recursive,
  $id: 'https://example.com/old-strict-tree',
  $recursiveAnchor: true,
  allOf: [{ $ref: 'old-tree' }],
  unevaluatedProperties: false,
};

const typo = { children: [{ daat: 1 }] };

/** Embedded in `$defs`, so that references find them. */
function using(reference: object, ...schemas: readonly object[]): object {
  return { ...reference, $defs: Object.fromEntries(Object.entries(schemas)) };
}

describe('a dynamic reference leads to the outermost resource that has its anchor', () => {
  test.each<[string, object, unknown, boolean]>([
    ['a tree', using({ $ref: tree.$id }, tree), typo, true],
    ['a strict tree', using({ $ref: strictTree.$id }, tree, strictTree), typo, false],
    ['a strict tree, valid', using({ $ref: strictTree.$id }, tree, strictTree), { data: 1 }, true],
    ['a list of strings', using({ $ref: list.$id }, list), ['a', 'b'], true],
    ['a list of numbers', using({ $ref: numbers.$id }, list, numbers), [1, 2], true],
    ['a list of numbers with a string', using({ $ref: numbers.$id }, list, numbers), ['a'], false],
    [
      'both ways in one schema',
      using(
        { prefixItems: [{ $ref: list.$id }, { $ref: numbers.$id }, { $ref: list.$id }] },
        list,
        numbers,
      ),
      [['a'], [1], ['b']],
      true,
    ],
    ['2019-09: a tree', { ...using({ $ref: oldTree.$id }, oldTree), ...recursive }, typo, true],
    [
      '2019-09: a strict tree',
      { ...using({ $ref: oldStrictTree.$id }, oldTree, oldStrictTree), ...recursive },
      typo,
      false,
    ],
  ])('%s', async (_name, schema, value, verdict) => {
    const { live, set, codes } = await read(schema);
    const bundled = (await read(bundleJsonSchema(set))).live;
    expect([codes, isJson(live, value), isJson(bundled, value)]).toEqual([[], verdict, verdict]);
  });
});

test('a schema that the way does not matter to stands once', async () => {
  const other = { $id: 'https://example.com/other', $dynamicAnchor: 'x', $ref: 'text' };
  const text = { $id: 'https://example.com/text', type: 'string' };
  const schema = using({ allOf: [{ $ref: text.$id }, { $ref: other.$id }] }, other, text);
  const { set } = await read(schema);
  expect([...schemaNames(set).values()]).toEqual(['Example', 'Schema_1', 'Schema_0']);
});

test('the meta-schemas describe themselves', async () => {
  for (const $ref of ['draft/2020-12/schema', 'draft/2019-09/schema', 'draft-07/schema']) {
    const host = $ref.startsWith('draft/') ? 'https' : 'http';
    const { live, diagnostics } = await read({ $ref: `${host}://json-schema.org/${$ref}` });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(isJson(live, { properties: { a: { type: 'string' } } })).toBe(true);
    expect(isJson(live, { properties: { a: { type: 'text' } } })).toBe(false);
  }
});

describe('a meta-schema chooses vocabularies', () => {
  const vocab = (name: string): string => `https://json-schema.org/draft/2020-12/vocab/${name}`;
  const meta = (vocabulary: object): object => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://example.com/meta',
    $vocabulary: { [vocab('core')]: true, [vocab('applicator')]: true, ...vocabulary },
  });
  const schema = {
    $schema: 'https://example.com/meta',
    properties: { a: { maxLength: 1 }, b: { format: 'date' } },
  };

  test.each<[string, object, unknown, boolean | string]>([
    ['a keyword of none of them is unknown', {}, { a: 'ab' }, true],
    ['a keyword of one of them holds', { [vocab('validation')]: true }, { a: 'ab' }, false],
    [
      'format is an annotation if it says so',
      { [vocab('format-annotation')]: true },
      { b: 'x' },
      true,
    ],
    [
      'format is an assertion if it says so',
      { [vocab('format-assertion')]: false },
      { b: 'x' },
      false,
    ],
    ['an unknown optional one is let be', { 'https://example.com/vocab': false }, {}, true],
    [
      'an unknown required one is refused',
      { 'https://example.com/vocab': true },
      {},
      'json-schema-dialect',
    ],
  ])('%s', async (_name, vocabulary, value, expected) => {
    const others = { 'https://example.com/meta': meta(vocabulary) };
    const { live, codes } = await read(schema, others, { formatKeyword: 'annotate' });
    if (typeof expected === 'string') expect(codes).toContain(expected);
    else expect(isJson(live, value)).toBe(expected);
  });
});
