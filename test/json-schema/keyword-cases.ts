/** One case for each keyword: a schema that means something by it, and values on both sides. */
import type { DialectName } from '../../codegen/json-schema/dialect.ts';

export interface KeywordCase {
  readonly keyword: string;
  /** Absent: every dialect that knows the keyword. */
  readonly dialects?: readonly DialectName[];
  /** `$ref` to a definition is written `@Name`. */
  readonly schema: object;
  readonly definitions?: Readonly<Record<string, unknown>>;
  readonly valid: readonly unknown[];
  /** Of a keyword that constrains nothing: none. */
  readonly invalid: readonly unknown[];
  readonly note?: string;
  /** Why ajv says otherwise of these values. */
  readonly notAjv?: string;
}

const DRAFTS: readonly DialectName[] = ['2020-12', '2019-09', 'draft-07', 'openapi-3.1'];
const UNTIL_2019: readonly DialectName[] = ['2019-09', 'draft-07'];
const TEXT = { type: 'string' };
const NUMBER = { type: 'number' };

/** Says something, and constrains nothing. */
function annotation(keyword: string, value: unknown): KeywordCase {
  return {
    keyword,
    schema: { [keyword]: value },
    valid: [1, 'a'],
    invalid: [],
    note: 'annotation',
  };
}

function simple(
  keyword: string,
  value: unknown,
  valid: readonly unknown[],
  invalid: readonly unknown[],
): KeywordCase {
  return { keyword, schema: { [keyword]: value }, valid, invalid };
}

const types: readonly KeywordCase[] = [
  { ...simple('type', ['string', 'null'], ['a', null], [1]), dialects: DRAFTS, note: 'lists too' },
  { ...simple('type', 'integer', [1, 1.0], [1.5, '1']), dialects: ['openapi-3.0'] },
  simple('enum', ['a', 1, { b: [null] }], ['a', 1.0, { b: [null] }], ['b', { b: [] }]),
  simple('const', { a: [1] }, [{ a: [1.0] }], [{ a: [1, 1] }]),
  {
    keyword: 'nullable',
    dialects: ['openapi-3.0'],
    schema: { type: 'string', nullable: true },
    valid: ['a', null],
    invalid: [1],
  },
];

const numbers: readonly KeywordCase[] = [
  {
    ...simple('multipleOf', 0.01, [19.99, 0], [0.005]),
    note: 'exact in decimal',
    notAjv: 'validation §6.2.1: 19.99 divided by 0.01 is an integer, if not in doubles',
  },
  simple('minimum', 1, [1], [0.5]),
  simple('maximum', 1, [1], [1.5]),
  { ...simple('exclusiveMinimum', 1, [1.5], [1]), dialects: DRAFTS },
  { ...simple('exclusiveMaximum', 1, [0.5], [1]), dialects: DRAFTS },
  {
    keyword: 'exclusiveMinimum',
    dialects: ['openapi-3.0'],
    schema: { minimum: 1, exclusiveMinimum: true },
    valid: [1.5],
    invalid: [1],
  },
  {
    keyword: 'exclusiveMaximum',
    dialects: ['openapi-3.0'],
    schema: { maximum: 1, exclusiveMaximum: true },
    valid: [0.5],
    invalid: [1],
  },
];

const strings: readonly KeywordCase[] = [
  { ...simple('minLength', 2, ['😀a'], ['😀']), note: 'in characters' },
  { ...simple('maxLength', 1, ['😀'], ['ab']), note: 'in characters' },
  { ...simple('pattern', '^\\p{L}$', ['é'], ['1']), note: 'ECMA-262 with Unicode; in linear time' },
  { ...simple('format', 'date', ['2020-02-29'], ['2021-02-29']), note: 'see Formats' },
];

const arrays: readonly KeywordCase[] = [
  simple('minItems', 1, [[1]], [[]]),
  simple('maxItems', 1, [[1]], [[1, 2]]),
  simple('uniqueItems', true, [[1, '1']], [[{ a: 1 }, { a: 1.0 }]]),
  simple('prefixItems', [NUMBER, TEXT], [[1, 'a', null], [1]], [['a']]),
  {
    keyword: 'items',
    schema: { type: 'array', items: NUMBER },
    valid: [[1, 2]],
    invalid: [[1, 'a']],
  },
  {
    keyword: 'additionalItems',
    dialects: UNTIL_2019,
    schema: { items: [NUMBER], additionalItems: TEXT },
    valid: [[1, 'a']],
    invalid: [[1, 2]],
    note: 'beside a list in `items`, which is supported too',
  },
  simple('contains', NUMBER, [['a', 1]], [['a'], []]),
  {
    keyword: 'minContains',
    schema: { contains: NUMBER, minContains: 2 },
    valid: [[1, 2]],
    invalid: [[1]],
  },
  {
    keyword: 'maxContains',
    schema: { contains: NUMBER, maxContains: 1 },
    valid: [[1]],
    invalid: [[1, 2]],
  },
  {
    keyword: 'unevaluatedItems',
    schema: { allOf: [{ minItems: 1 }], unevaluatedItems: NUMBER },
    valid: [[0, 1]],
    invalid: [['a']],
  },
];

const objects: readonly KeywordCase[] = [
  simple('minProperties', 1, [{ a: 1 }], [{}]),
  simple('maxProperties', 1, [{ a: 1 }], [{ a: 1, b: 1 }]),
  simple('required', ['a'], [{ a: 1 }], [{}]),
  simple('dependentRequired', { a: ['b'] }, [{ a: 1, b: 1 }, {}], [{ a: 1 }]),
  simple('properties', { a: NUMBER }, [{ a: 1 }, {}], [{ a: 'a' }]),
  simple('patternProperties', { '^a': NUMBER }, [{ ab: 1, b: 'a' }], [{ ab: 'a' }]),
  {
    keyword: 'additionalProperties',
    schema: { properties: { a: NUMBER }, additionalProperties: TEXT },
    valid: [{ a: 1, b: 'b' }],
    invalid: [{ b: 1 }],
  },
  simple('propertyNames', { maxLength: 1 }, [{ a: 1 }], [{ ab: 1 }]),
  simple('dependentSchemas', { a: { required: ['b'] } }, [{ a: 1, b: 1 }], [{ a: 1 }]),
  {
    keyword: 'dependencies',
    schema: { dependencies: { a: ['b'], c: { maxProperties: 1 } } },
    valid: [{ a: 1, b: 1 }, { c: 1 }],
    invalid: [{ a: 1 }, { c: 1, d: 1 }],
  },
  {
    keyword: 'unevaluatedProperties',
    schema: { allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
    valid: [{ a: 1 }],
    invalid: [{ b: 1 }],
  },
];

const applicators: readonly KeywordCase[] = [
  simple('allOf', [{ minimum: 1 }, { maximum: 2 }], [1, 2], [0, 3]),
  simple('anyOf', [TEXT, { minimum: 1 }], ['a', 1], [0]),
  simple('oneOf', [{ minimum: 1 }, { maximum: 2 }], [0, 3], [1]),
  simple('not', TEXT, [1], ['a']),
  {
    keyword: 'if',
    schema: { if: TEXT, else: { const: 1 } },
    valid: ['a', 1],
    invalid: [2],
  },
  {
    keyword: 'then',
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    schema: { if: TEXT, then: { maxLength: 1 } },
    valid: ['a', 1],
    invalid: ['ab'],
  },
  {
    keyword: 'else',
    schema: { if: TEXT, else: { maximum: 1 } },
    valid: ['a', 1],
    invalid: [2],
  },
  {
    keyword: 'discriminator',
    schema: {
      oneOf: [{ $ref: '@Cat' }, { $ref: '@Dog' }],
      discriminator: { propertyName: 'kind', mapping: { cat: '@Cat' } },
    },
    definitions: {
      Cat: { type: 'object', required: ['kind', 'meow'] },
      Dog: { type: 'object', required: ['kind', 'bark'] },
    },
    valid: [{ kind: 'cat', meow: 1 }],
    invalid: [{ kind: 'cat' }],
    note: 'chooses the alternative that explains; decides nothing, as OpenAPI has it',
  },
];

const dynamicReference: Omit<KeywordCase, 'keyword'> = {
  schema: { $id: 'https://example.com/a', $ref: 'list' },
  definitions: {
    own: { $dynamicAnchor: 'item', ...NUMBER },
    list: {
      $id: 'list',
      items: { $dynamicRef: '#item' },
      $defs: { any: { $dynamicAnchor: 'item' } },
    },
  },
  valid: [[1]],
  invalid: [['a']],
  notAjv: 'core §8.2.3.2: an anchor of the outermost resource, wherever in it',
};

const recursiveReference: Omit<KeywordCase, 'keyword'> = {
  schema: { $recursiveAnchor: true, $ref: 'https://example.com/tree', maxProperties: 1 },
  definitions: {
    tree: {
      $id: 'https://example.com/tree',
      $recursiveAnchor: true,
      additionalProperties: { $recursiveRef: '#' },
    },
  },
  valid: [{ a: { b: {} } }],
  invalid: [{ a: { b: {}, c: {} } }],
};

/** An array in `items` means something in the older dialects alone. */
const mixed: Omit<KeywordCase, 'keyword'> = {
  schema: { $ref: 'https://example.com/old' },
  definitions: {
    old: {
      $id: 'https://example.com/old',
      $schema: 'https://json-schema.org/draft/2019-09/schema',
      items: [NUMBER],
    },
  },
  valid: [[1, 'a']],
  invalid: [['a']],
  note: 'dialects can be mixed; meta-schemas of one’s own too, with `$vocabulary`',
};

const core: readonly KeywordCase[] = [
  {
    keyword: '$schema',
    dialects: ['2020-12', 'openapi-3.1'],
    ...mixed,
    notAjv: 'core §9.3.3: an embedded resource may have a dialect of its own',
  },
  { keyword: '$schema', dialects: UNTIL_2019, ...mixed },
  {
    keyword: '$ref',
    schema: { properties: { next: { $ref: '@Node' } } },
    definitions: { Node: { type: 'object', properties: { next: { $ref: '@Node' } } } },
    valid: [{ next: { next: {} } }],
    invalid: [{ next: { next: 1 } }],
    note: 'within and across files; recursive',
  },
  { keyword: '$dynamicRef', ...dynamicReference },
  { keyword: '$dynamicAnchor', ...dynamicReference },
  { keyword: '$recursiveRef', ...recursiveReference },
  { keyword: '$recursiveAnchor', ...recursiveReference },
  {
    keyword: '$id',
    schema: { $id: 'https://example.com/a', $ref: 'b' },
    definitions: { b: { $id: 'b', ...TEXT } },
    valid: ['a'],
    invalid: [1],
    note: 'of the document and within it',
  },
  {
    keyword: '$anchor',
    schema: { $ref: '#here' },
    definitions: { a: { $anchor: 'here', ...TEXT } },
    valid: ['a'],
    invalid: [1],
  },
  {
    keyword: '$defs',
    schema: { $defs: { a: TEXT }, $ref: '#/$defs/a' },
    valid: ['a'],
    invalid: [1],
  },
  {
    keyword: 'definitions',
    schema: { definitions: { a: TEXT }, $ref: '#/definitions/a' },
    valid: ['a'],
    invalid: [1],
  },
];

const annotations: readonly KeywordCase[] = [
  annotation('title', 'a'),
  annotation('description', 'a'),
  annotation('default', 1),
  annotation('examples', [1]),
  annotation('example', 1),
  annotation('deprecated', true),
  annotation('readOnly', true),
  annotation('writeOnly', true),
  annotation('$comment', 'a'),
  annotation('contentEncoding', 'base64'),
  annotation('contentMediaType', 'text/plain'),
  annotation('contentSchema', {}),
  annotation('externalDocs', { url: 'https://example.com' }),
  { ...annotation('xml', { name: 'a' }), note: 'names elements and attributes, beside an XSD' },
];

/** Keywords by what they speak about. */
export const KEYWORD_CASES: Readonly<Record<string, readonly KeywordCase[]>> = {
  'Any value': types,
  Numbers: numbers,
  Strings: strings,
  Arrays: arrays,
  Objects: objects,
  'Schemas together': applicators,
  'Names and references': core,
  Annotations: annotations,
};
