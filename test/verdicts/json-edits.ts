/** Pairs of JSON Schemas made by a small edit, and which of the two has values that the other lacks. */
import { type Edit, editsOf, type Row as RowOf } from './edit.ts';
import { unevaluatedRows } from './json-unevaluated-edits.ts';

type Row = RowOf<boolean | object>;

const text = { type: 'string' };
const format = (name: string, more: object = {}) => ({ ...text, format: name, ...more });
const closed = (properties: object, required: readonly string[] = Object.keys(properties)) => {
  return { type: 'object', properties, required, additionalProperties: false };
};
const tagged = (kind: string, more: object = {}) => closed({ kind: { const: kind }, ...more });
const node = (value: unknown, more: object = {}) => ({
  $ref: '#/$defs/Node',
  $defs: {
    Node: closed({ value, next: { $ref: '#/$defs/Node' }, ...more }, ['value']),
  },
});
const list = (items: unknown, more: object = {}) => ({ type: 'array', items, ...more });
const orders = (pattern: string) => closed({ id: { type: 'string', pattern } });

/** Arrays of many types: of one number each, and told apart by what stands first. */
const constantArrays = (count: number) =>
  Array.from({ length: count }, (_, index) => list({ const: index }));
const taggedTuples = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    return {
      type: 'array',
      prefixItems: [{ const: `k${index}` }, text],
      minItems: 2,
      items: false,
    };
  });
const counted = (more: object) => list({ type: 'integer' }, { contains: { const: 1 }, ...more });
const tuple = (more: object) => ({ type: 'array', prefixItems: [text, { type: 'null' }], ...more });

/** Of its properties `a` has no value, as any would need itself. */
const endless = {
  type: 'object',
  properties: { a: { $ref: '#/$defs/A' }, b: text, c: text, d: text },
  additionalProperties: false,
  $defs: { A: { type: 'object', required: ['a'], properties: { a: { $ref: '#/$defs/A' } } } },
};
const manyPatterns = (last: object) => ({
  patternProperties: {
    ...Object.fromEntries([...'abcdefg'].map((letter) => [`^${letter}`, text])),
    z$: last,
  },
  additionalProperties: false,
});

/** The first is narrower than the second. */
const widened: readonly Row[] = [
  ...unevaluatedRows,
  ['maxLength', { ...text, maxLength: 4 }, { ...text, maxLength: 5 }],
  ['minLength', { ...text, minLength: 3 }, { ...text, minLength: 2 }],
  ['a length dropped', { ...text, maxLength: 10_000 }, text],
  ['a class in a pattern', orders('^[0-9]{3,15}$'), orders('^\\d{3,16}$')],
  ['digits of any script', orders('^[0-9]+$'), orders('^\\p{Nd}+$')],
  ['a quantifier', orders('^a{2,3}$'), orders('^a{2,4}$')],
  ['an anchor dropped', orders('^ab$'), orders('^ab')],
  ['an alternative', orders('^(?:ab|cd)$'), orders('^(?:ab|cd|ef)$')],
  ['a pattern dropped', orders('^ab$'), closed({ id: text })],
  ['a look-ahead dropped', orders('^(?!x)[a-z]+$'), orders('^[a-z]+$')],
  ['a value of an enumeration', { enum: ['a', 'b'] }, { enum: ['a', 'b', 'c'] }],
  ['const to enum', { const: 'a' }, { enum: ['a', 'b'] }],
  ['enum to pattern', { enum: ['a', 'b'] }, { ...text, pattern: '^[a-c]$' }],
  ['a format dropped', { ...text, format: 'date' }, text],
  ['a date to its pattern', { ...text, format: 'date' }, { ...text, pattern: '^[0-9-]{10}$' }],
  ['one array type of many', { anyOf: constantArrays(11) }, { anyOf: constantArrays(12) }],
  [
    'many array types',
    { anyOf: constantArrays(14) },
    list({ type: 'integer', minimum: 0, maximum: 13 }),
  ],
  ['one tuple of many', { oneOf: taggedTuples(12) }, { oneOf: taggedTuples(13) }],
  ['the length of an address', format('email', { maxLength: 100 }), format('email')],
  [
    'a domain',
    format('email', { pattern: '@a\\.org$' }),
    format('email', { pattern: '@[ab]\\.org$' }),
  ],
  ['an address to its pattern', format('email'), { ...text, pattern: '^[^@]+@[^@]|"' }],
  ['an address in other scripts', format('email'), format('idn-email')],
  ['the length of a host name', format('hostname', { minLength: 3 }), format('hostname')],
  ['a regular expression', format('regex'), text],
  ['minimum', { type: 'integer', minimum: 2 }, { type: 'integer', minimum: 1 }],
  ['exclusiveMinimum', { type: 'number', exclusiveMinimum: 1 }, { type: 'number', minimum: 1 }],
  ['maximum', { type: 'number', maximum: 9.5 }, { type: 'number', maximum: 9.75 }],
  ['multipleOf', { type: 'number', multipleOf: 0.25 }, { type: 'number', multipleOf: 0.05 }],
  ['integer to number', { type: 'integer' }, { type: 'number' }],
  ['a type', text, { type: ['string', 'null'] }],
  ['a member of a union', { anyOf: [text] }, { anyOf: [text, { type: 'boolean' }] }],
  ['a property made optional', closed({ a: text }), closed({ a: text }, [])],
  ['a property added', closed({ a: text }), closed({ a: text, b: text }, ['a'])],
  ['an object opened', closed({ a: text }), { type: 'object', properties: { a: text } }],
  ['the type of a property', closed({ a: { const: 1 } }), closed({ a: { enum: [1, 2] } })],
  ['deep inside', closed({ a: list(orders('^a$')) }), closed({ a: list(orders('^a?$')) })],
  ['minItems', list(text, { minItems: 2 }), list(text, { minItems: 1 })],
  ['maxItems', list(text, { maxItems: 4_999 }), list(text, { maxItems: 5_000 })],
  ['uniqueItems dropped', list(text, { uniqueItems: true }), list(text)],
  ['contains dropped', list(text, { contains: { const: 'a' } }), list(text)],
  ['items', list({ type: 'integer' }), list({ type: 'number' })],
  ['a place of a tuple', list(false, { prefixItems: [text] }), list(false, { prefixItems: [{}] })],
  ['a branch', { oneOf: [tagged('a')] }, { oneOf: [tagged('a'), tagged('b')] }],
  [
    'a field of a branch',
    { oneOf: [tagged('a', { n: { const: 1 } }), tagged('b')] },
    { oneOf: [tagged('a', { n: { enum: [1, 2] } }), tagged('b')] },
  ],
  ['recursive', node({ type: 'integer' }), node({ type: 'number' })],
  ['one more link', node(text), node(text, { other: { $ref: '#/$defs/Node' } })],
  ['maxProperties', { maxProperties: 1 }, { maxProperties: 2 }],
  [
    'maxProperties beside one that can’t be',
    { ...endless, maxProperties: 1 },
    { ...endless, maxProperties: 3 },
  ],
  [
    'the last of many patterns',
    manyPatterns({ type: 'integer', minimum: 1 }),
    manyPatterns({ type: 'integer' }),
  ],
  ['minProperties', { minProperties: 2 }, { minProperties: 1 }],
  [
    'patternProperties',
    { patternProperties: { '^a': text } },
    { patternProperties: { '^ab': text } },
  ],
  ['propertyNames', { propertyNames: { maxLength: 2 } }, { propertyNames: { maxLength: 3 } }],
  [
    'dependentRequired',
    { dependentRequired: { a: ['b', 'c'] } },
    { dependentRequired: { a: ['b'] } },
  ],
  ['dependentSchemas', { dependentSchemas: { a: { required: ['b'] } } }, {}],
  [
    'if',
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    { if: { required: ['a'] }, then: { required: ['b'] }, else: false, type: 'object' },
    { required: ['a', 'b'] },
  ],
  ['not', { not: text }, { not: { ...text, minLength: 1 } }],
  ['minContains', counted({ minContains: 2 }), counted({})],
  ['maxContains', counted({ maxContains: 1 }), counted({ maxContains: 2 })],
  [
    'how often another item is contained',
    counted({
      minContains: 2,
      maxContains: 3,
      allOf: [{ contains: { const: 2 }, maxContains: 1 }],
    }),
    counted({
      minContains: 1,
      maxContains: 3,
      allOf: [{ contains: { const: 2 }, maxContains: 2 }],
    }),
  ],
  ['a tuple made shorter', tuple({ minItems: 2 }), tuple({ minItems: 1 })],
  ['a tuple opened', tuple({ items: false }), tuple({})],
  ['an object more', { enum: [{ a: 1 }] }, { enum: [{ a: 1 }, { a: [] }] }],
  ['const to its type', { const: true }, { type: 'boolean' }],
  ['exclusiveMaximum', { type: 'number', exclusiveMaximum: 1 }, { type: 'number', maximum: 1 }],
  ['a coarser multiple', { type: 'integer', multipleOf: 4 }, { type: 'integer', multipleOf: 2 }],
  ['an address', { ...text, format: 'ipv4' }, { ...text, pattern: '^[0-9.]+$' }],
  ['one of two required', { required: ['a', 'b'] }, { required: ['a'] }],
  [
    'other properties',
    { additionalProperties: { type: 'integer' } },
    { additionalProperties: { type: 'number' } },
  ],
  [
    'unevaluatedItems',
    { ...tuple({}), unevaluatedItems: false },
    { ...tuple({}), unevaluatedItems: text },
  ],
  ['both to one', { allOf: [{ minLength: 2 }, { maxLength: 3 }] }, { minLength: 2 }],
  ['one to either', { oneOf: [text, { minLength: 2 }] }, { anyOf: [text, { minLength: 2 }] }],
  [
    'unevaluatedProperties',
    { allOf: [{ properties: { a: text } }], unevaluatedProperties: false },
    { allOf: [{ properties: { a: text, b: true } }], unevaluatedProperties: false },
  ],
];

/** Both say the same, in other words. */
const equal: readonly Row[] = [
  [
    'more different items than there are',
    list({ enum: ['a', 'b', null] }, { uniqueItems: true, maxItems: 4 }),
    list({ enum: ['a', 'b', null] }, { uniqueItems: true, maxItems: 3 }),
  ],
  [
    'more contained than there may be',
    list({}, { contains: { const: 1 }, maxContains: 3, maxItems: 2 }),
    list({}, { contains: { const: 1 }, maxContains: 2, maxItems: 2 }),
  ],
  ['in another order', closed({ a: text, b: { const: 1 } }), closed({ b: { const: 1 }, a: text })],
  ['const and enum', { const: 'a' }, { enum: ['a'] }],
  ['oneOf and anyOf', { oneOf: [tagged('a'), tagged('b')] }, { anyOf: [tagged('b'), tagged('a')] }],
  ['a pattern in other words', orders('^(?:ab|ac)$'), orders('^a[bc]$')],
  ['a length as a pattern', { ...text, maxLength: 3 }, { ...text, pattern: '^[\\s\\S]{0,3}$' }],
  ['an enumeration as a pattern', { enum: ['ab', 'ac'] }, { ...text, pattern: '^a(b|c)$' }],
  ['a format as a pattern', { ...text, format: 'uuid' }, { ...text, pattern: uuid() }],
  [
    'a pattern beside its format',
    { ...text, format: 'date', pattern: '^.{10}$' },
    { ...text, format: 'date' },
  ],
  ['an integer as a multiple', { type: 'integer' }, { type: 'number', multipleOf: 1 }],
  ['a range as an enumeration', { type: 'integer', minimum: 1, maximum: 3 }, { enum: [1, 2, 3] }],
  ['recursive in other words', node({ type: 'null' }), node({ const: null })],
  ['allOf merged', { allOf: [closed({ a: text }), { maxProperties: 1 }] }, closed({ a: text })],
  [
    'a required property twice',
    { required: ['a', 'a'].slice(1) },
    { dependentRequired: {}, required: ['a'] },
  ],
  ['an impossible branch', { anyOf: [text, { type: 'number', enum: ['x'] }] }, text],
  [
    'if as alternatives',
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    { if: text, then: { minLength: 1 }, else: { type: 'null' } },
    { anyOf: [{ ...text, minLength: 1 }, { type: 'null' }] },
  ],
  ['types as alternatives', { type: ['string', 'null'] }, { oneOf: [text, { type: 'null' }] }],
  ['a closed tuple by its length', tuple({ items: false }), tuple({ maxItems: 2 })],
  [
    'names as an enumeration',
    { type: 'object', propertyNames: { enum: ['a'] } },
    { type: 'object', properties: { a: true }, additionalProperties: false },
  ],
  [
    'alternatives flattened',
    { anyOf: [text, { anyOf: [{ type: 'null' }] }] },
    { type: ['string', 'null'] },
  ],
  [
    'required by count',
    closed({ a: text }, ['a']),
    { ...closed({ a: text }, []), minProperties: 1 },
  ],
  ['not of not', { not: { not: list(text) } }, list(text)],
];

/** Neither lies within the other. */
const crossed: readonly Row[] = [
  [
    'a tuple in another order',
    tuple({ minItems: 2 }),
    { type: 'array', prefixItems: [{ type: 'null' }, text], minItems: 2 },
  ],
  [
    'a range moved',
    { type: 'number', minimum: 1, maximum: 5 },
    { type: 'number', minimum: 2, maximum: 6 },
  ],
  ['one format to another', { ...text, format: 'date' }, { ...text, format: 'uuid' }],
  ['another multiple', { type: 'integer', multipleOf: 2 }, { type: 'integer', multipleOf: 3 }],
  ['an enumeration renamed', { enum: ['a', 'b'] }, { enum: ['a', 'c'] }],
  ['a property renamed', closed({ a: text }), closed({ b: text })],
  ['a property moved inside', closed({ a: text, b: text }), closed({ a: closed({ b: text }) })],
  ['a scalar to a list', closed({ a: text }), closed({ a: list(text) })],
  ['a pattern moved', orders('^[a-m]+$'), orders('^[k-z]+$')],
  ['text to number', text, { type: 'number' }],
];

function uuid(): string {
  return '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$';
}

/** Each edit of the tables above. */
export const edits: readonly Edit<boolean | object>[] = editsOf<boolean | object>({
  widened,
  equal,
  crossed,
});
