/** JSON Schemas with what their XSD loses, and values that sampling would hardly find. */
import type { DiagnosticCode } from '../../../codegen/diagnostics/catalogue.ts';

export interface Case {
  readonly what: string;
  readonly schema: object | boolean;
  /** What is reported; without, the XSD says the same as the schema. */
  readonly lost?: readonly DiagnosticCode[];
  /** Of a loss: on which side the XSD errs. Absent: there is no XSD worth comparing. */
  readonly is?: 'wider' | 'narrower';
  /** Values to try beside sampled ones. */
  readonly values?: readonly unknown[];
  /** The comparison of pairs, which sees shapes alone, can't follow. */
  readonly isBeyondPairing?: true;
}

type Properties = Readonly<Record<string, unknown>>;

const digit = { type: 'integer', minimum: 0, maximum: 9 };
const word = { type: 'string', pattern: '^[a-z]+$' };

/** A closed object; `more` are further keywords. */
function closed(
  properties: Properties,
  required: readonly string[] = [],
  more: object = {},
): object {
  return { type: 'object', properties, required, additionalProperties: false, ...more };
}

/** An object with one required property `v`. */
function holder(schema: unknown, more: object = {}): object {
  return closed({ v: schema }, ['v'], more);
}

const values = (...all: readonly unknown[]): readonly unknown[] => all.map((v) => ({ v }));

export const objects: readonly Case[] = [
  { what: 'no property at all', schema: closed({}), values: [{}, { a: 1 }] },
  { what: 'one property', schema: holder(digit) },
  {
    what: 'required and optional properties, in any order',
    schema: closed({ a: digit, b: word, c: digit }, ['a', 'c']),
  },
  { what: 'an object within an object', schema: holder(closed({ a: digit, b: word }, ['a'])) },
  {
    what: 'names by the keyword xml',
    schema: {
      ...closed(
        {
          orderId: { ...digit, xml: { name: 'ORDER-ID' } },
          kind: { ...word, xml: { attribute: true } },
          version: { ...digit, xml: { name: 'Version', attribute: true } },
        },
        ['orderId', 'version'],
      ),
      xml: { name: 'ORDER' },
    },
  },
  {
    what: 'attributes alone',
    schema: closed({ a: { ...digit, xml: { attribute: true } } }, ['a']),
  },
  {
    what: 'a namespace for some elements',
    schema: {
      ...closed(
        {
          a: { ...digit, xml: { namespace: 'urn:order' } },
          b: digit,
          c: { ...digit, xml: { attribute: true, namespace: 'urn:order' } },
          d: { $ref: '#/$defs/inner' },
        },
        ['a'],
      ),
      xml: { name: 'order', namespace: 'urn:order', prefix: 'o' },
      $defs: { inner: closed({ e: digit }) },
    },
  },
  {
    what: 'a namespace for all elements',
    schema: {
      ...closed({ a: { ...digit, xml: { namespace: 'urn:order' } } }, ['a']),
      xml: { name: 'order', namespace: 'urn:order' },
    },
  },
  {
    what: 'definitions, descriptions and a title',
    schema: {
      title: 'Order',
      description: 'An order.\n\nOf "several" <things> & more.',
      ...closed(
        {
          from: { $ref: '#/$defs/party', description: 'Who sells.' },
          to: { $ref: '#/$defs/party' },
        },
        ['from'],
      ),
      $defs: {
        party: { description: 'A party.', ...closed({ name: { $ref: '#/$defs/name' } }, ['name']) },
        name: { ...word, description: 'A name in lower case.' },
      },
    },
  },
  {
    what: 'recursion',
    schema: {
      $ref: '#/$defs/node',
      $defs: {
        node: closed(
          {
            label: word,
            next: { $ref: '#/$defs/node' },
            children: { type: 'array', items: { $ref: '#/$defs/node' }, minItems: 1 },
          },
          ['label'],
        ),
      },
    },
  },
  {
    what: 'recursion through the root',
    schema: {
      title: 'Tree',
      ...closed({ left: { $ref: '#' }, right: { $ref: '#' }, leaf: digit }),
    },
  },
  {
    what: 'a definition made stricter where it is used',
    schema: {
      ...closed({ a: { $ref: '#/$defs/n', maximum: 5 }, b: { $ref: '#/$defs/n' } }, ['a']),
      $defs: { n: digit },
    },
  },
  {
    what: 'allOf',
    schema: {
      allOf: [{ properties: { a: word }, required: ['a'] }, { properties: { b: { maximum: 5 } } }],
      ...closed({ a: { maxLength: 4 }, b: digit }),
    },
  },
  {
    what: 'a property that can not be there',
    schema: closed({ a: digit, b: false }),
    isBeyondPairing: true,
  },
  {
    what: 'names of properties that are refused',
    schema: closed({ ab: digit, b: digit }, [], { propertyNames: { minLength: 2 } }),
    isBeyondPairing: true,
  },
  {
    what: 'an open object',
    schema: { type: 'object', properties: { a: digit } },
    lost: ['to-xsd-open-object'],
    is: 'narrower',
    isBeyondPairing: true,
  },
  {
    what: 'additional properties of a type',
    schema: { type: 'object', properties: { a: digit }, additionalProperties: word },
    lost: ['to-xsd-open-object'],
    is: 'narrower',
    isBeyondPairing: true,
  },
  {
    what: 'an object that unevaluatedProperties closes',
    isBeyondPairing: true,
    schema: {
      allOf: [{ $ref: '#/$defs/base' }],
      type: 'object',
      properties: { b: word },
      required: ['b'],
      unevaluatedProperties: false,
      $defs: { base: { type: 'object', properties: { a: digit }, required: ['a'] } },
    },
  },
  {
    what: 'properties by pattern',
    schema: closed({ ab: digit, c: digit }, [], { patternProperties: { '^a': { maximum: 5 } } }),
    lost: ['to-xsd-pattern-properties'],
    is: 'narrower',
    isBeyondPairing: true,
  },
  {
    what: 'names that XML does not have',
    schema: closed({ 'first name': digit, '1': digit }),
    lost: ['to-xsd-name', 'to-xsd-name'],
  },
  {
    what: 'two elements of one name',
    schema: closed({ a: digit, b: { ...digit, xml: { name: 'a' } } }),
    lost: ['to-xsd-name-clash'],
  },
  {
    what: 'a namespace of its own',
    schema: closed({ a: { ...digit, xml: { namespace: 'urn:a' } } }),
    lost: ['to-xsd-namespace'],
  },
  {
    what: 'a list as an attribute',
    schema: closed({ a: { type: 'array', items: digit, minItems: 1, xml: { attribute: true } } }),
    lost: ['to-xsd-attribute'],
  },
  { what: 'nothing is valid', schema: false, lost: ['to-xsd-nothing'] },
  {
    what: 'a property that must and can not be there',
    schema: closed({ a: false }, ['a']),
    lost: ['to-xsd-nothing'],
  },
];

export const presence: readonly Case[] = [
  {
    what: 'exactly one of two properties',
    schema: closed({ a: digit, b: digit, c: digit }, ['c'], {
      oneOf: [{ required: ['a'] }, { required: ['b'] }],
    }),
  },
  {
    what: 'exactly one of three properties, or none',
    schema: closed({ a: digit, b: digit, c: digit }, [], { maxProperties: 1 }),
  },
  {
    what: 'one of two properties, or both',
    schema: closed({ a: digit, b: digit }, [], {
      anyOf: [{ required: ['a'] }, { required: ['b'] }],
    }),
  },
  {
    what: 'a property that needs another',
    schema: closed({ a: digit, b: digit, c: digit }, [], { dependentRequired: { a: ['b'] } }),
  },
  {
    what: 'properties that come together',
    schema: closed({ a: digit, b: digit }, [], { dependentRequired: { a: ['b'], b: ['a'] } }),
  },
  {
    what: 'two choices that have nothing to do with each other',
    schema: closed({ a: digit, b: digit, c: digit, d: digit }, [], {
      allOf: [
        { oneOf: [{ required: ['a'] }, { required: ['b'] }] },
        { oneOf: [{ required: ['c'] }, { required: ['d'] }] },
      ],
    }),
  },
  {
    what: 'some number of properties',
    schema: closed({ a: digit, b: digit, c: digit, d: digit }, [], {
      minProperties: 2,
      maxProperties: 3,
    }),
  },
  {
    what: 'not so many properties',
    schema: closed({ a: digit, b: digit, c: digit }, [], { not: { minProperties: 2 } }),
  },
  {
    what: 'not both',
    schema: closed({ a: digit, b: digit }, [], { not: { required: ['a', 'b'] } }),
  },
  {
    what: 'a condition on what is there',
    schema: closed({ a: digit, b: digit, c: digit }, [], {
      if: { required: ['a'] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { required: ['b'] },
      else: { required: ['c'] },
    }),
  },
  {
    what: 'a schema for what comes with a property',
    schema: closed({ a: digit, b: digit, c: digit }, [], {
      dependentSchemas: { a: { required: ['b'], not: { required: ['c'] } } },
    }),
  },
  {
    what: 'alternatives of closed objects',
    schema: {
      oneOf: [
        closed({ card: digit, expires: word, note: word }, ['card', 'expires']),
        closed({ iban: word, note: word }, ['iban']),
      ],
    },
  },
  {
    what: 'alternatives that are definitions',
    schema: {
      ...holder({ anyOf: [{ $ref: '#/$defs/card' }, { $ref: '#/$defs/bank' }] }),
      $defs: { card: closed({ card: digit }, ['card']), bank: closed({ iban: word }, ['iban']) },
    },
  },
  {
    what: 'an alternative that may be empty',
    schema: { anyOf: [closed({ a: digit, b: digit }), closed({ c: digit, d: digit }, ['c'])] },
  },
  {
    what: 'elements that stand in two alternatives, with a type of their own',
    schema: closed(
      { a: closed({ n: digit }, ['n']), b: { type: 'string', enum: ['x', 'y'] } },
      [],
      {
        anyOf: [{ required: ['a'] }, { required: ['b'] }],
      },
    ),
  },
  {
    what: 'a discriminator',
    schema: {
      oneOf: [
        closed({ kind: { const: 'card' }, card: digit }, ['kind', 'card']),
        closed({ kind: { const: 'bank' }, iban: word }, ['kind', 'iban']),
      ],
      discriminator: { propertyName: 'kind' },
    },
    lost: ['to-xsd-correlated'],
    is: 'wider',
  },
  {
    what: 'a condition on a value',
    schema: closed({ a: digit, b: digit }, [], {
      if: { properties: { a: { const: 1 } }, required: ['a'] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { required: ['b'] },
    }),
    lost: ['to-xsd-condition'],
    is: 'wider',
  },
  {
    what: 'an attribute that depends on an element',
    schema: closed({ a: { ...digit, xml: { attribute: true } }, b: digit }, [], {
      dependentRequired: { a: ['b'] },
    }),
    lost: ['to-xsd-dependent-attribute'],
    is: 'wider',
  },
  {
    what: 'more combinations than anybody would read',
    schema: closed(
      Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`n${at}`, digit])),
      [],
      {
        minProperties: 20,
      },
    ),
    lost: ['to-xsd-too-complex'],
  },
];

export const lists: readonly Case[] = [
  { what: 'a list', schema: holder({ type: 'array', items: digit, minItems: 1 }) },
  {
    what: 'bounded lists, required and optional',
    schema: closed(
      {
        a: { type: 'array', items: digit, minItems: 2, maxItems: 3 },
        b: { type: 'array', items: word, minItems: 2, maxItems: 4, xml: { name: 'ignored' } },
        c: { type: 'array', items: { ...word, xml: { name: 'item' } }, minItems: 1, maxItems: 2 },
      },
      ['a'],
    ),
  },
  {
    what: 'wrapped lists',
    schema: closed(
      {
        a: { type: 'array', items: digit, xml: { wrapped: true } },
        files: {
          type: 'array',
          items: { ...word, xml: { name: 'FILE' } },
          minItems: 1,
          maxItems: 3,
          xml: { wrapped: true, name: 'FILES' },
        },
      },
      ['files'],
    ),
    values: [{ a: [], files: ['a'] }],
  },
  {
    what: 'a list of objects, and one that is a definition',
    schema: {
      ...closed({
        lines: { type: 'array', items: closed({ sku: word }, ['sku']), minItems: 1 },
        tags: { $ref: '#/$defs/tags' },
      }),
      $defs: { tags: { type: 'array', items: word, minItems: 1, maxItems: 5 } },
    },
  },
  {
    what: 'a list of what may be null',
    schema: holder({
      type: 'array',
      items: { type: ['integer', 'null'], minimum: 0, maximum: 9 },
      minItems: 1,
    }),
  },
  {
    what: 'a list that may be empty',
    schema: closed({ v: { type: 'array', items: digit } }),
    lost: ['to-xsd-empty-array'],
    is: 'narrower',
    values: [{ v: [] }],
    isBeyondPairing: true,
  },
  {
    what: 'a list of one item at most',
    schema: holder({ type: 'array', items: digit, minItems: 1, maxItems: 1 }),
    lost: ['to-xsd-single-item'],
    is: 'wider',
    isBeyondPairing: true,
  },
  {
    what: 'a list of lists',
    schema: holder({
      type: 'array',
      items: { type: 'array', items: digit, minItems: 1 },
      minItems: 1,
    }),
    lost: ['to-xsd-nested-array'],
  },
  {
    what: 'a list whose items differ',
    schema: holder({ type: 'array', items: digit, minItems: 1, uniqueItems: true }),
    lost: ['to-xsd-unique-items'],
    is: 'wider',
  },
  {
    what: 'a list that contains something',
    schema: holder({ type: 'array', items: digit, minItems: 1, contains: { const: 3 } }),
    lost: ['to-xsd-contains'],
    is: 'wider',
  },
  {
    what: 'a tuple',
    schema: holder({
      type: 'array',
      prefixItems: [digit, { type: 'boolean' }],
      items: false,
      minItems: 2,
      maxItems: 2,
    }),
    lost: ['to-xsd-tuple'],
    is: 'wider',
  },
  {
    what: 'a root that is a list',
    schema: { type: 'array', items: digit },
    lost: ['to-xsd-root-array'],
  },
];

export const strings: readonly Case[] = [
  {
    what: 'any string',
    schema: holder({ type: 'string' }),
    lost: ['to-xsd-characters'],
    values: values('', ' a ', 'a\tb\n\r', '漢😀'),
  },
  {
    what: 'lengths',
    schema: closed({
      a: { ...word, minLength: 2, maxLength: 4 },
      b: { ...word, minLength: 3, maxLength: 3 },
    }),
    values: [{ a: 'abc' }, { a: 'a' }, { b: 'abc' }],
  },
  {
    what: 'an enumeration',
    schema: holder({ type: 'string', enum: ['red', 'green', 'light blue'] }),
    values: values('red', ' red', 'light  blue'),
  },
  {
    what: 'an enumeration with white space',
    schema: holder({ enum: [' a', 'a\n', '', 'a  b'] }),
    values: values(' a', 'a', 'a\n', '', 'a b'),
  },
  {
    what: 'constants with descriptions',
    schema: holder({
      oneOf: [
        { const: 'a', description: 'The first.' },
        { const: 'b', title: 'The second.' },
      ],
    }),
  },
  { what: 'one constant', schema: holder({ const: 'only' }), values: values('only', 'other') },
  {
    what: 'an enumeration that other keywords make smaller',
    schema: holder({
      enum: ['a', 'bb', 'ccc', 1, null],
      type: 'string',
      maxLength: 2,
      not: { const: 'a' },
    }),
    values: values('a', 'bb', 'ccc', 1, null),
    isBeyondPairing: true,
  },
  {
    what: 'patterns that are anchored, and not',
    schema: closed({
      a: { type: 'string', pattern: '^[A-Z]{3}-\\d+$' },
      b: { type: 'string', pattern: '^(ab|cd)' },
      c: { type: 'string', pattern: 'x|yz' },
      d: { type: 'string', pattern: '^a|b$' },
      e: { type: 'string', pattern: '^(?:a|b|)$' },
    }),
    lost: ['to-xsd-characters', 'to-xsd-characters', 'to-xsd-characters'],
    values: [
      { a: 'ABC-1' },
      { b: 'abx' },
      { c: 'ayzb' },
      { c: 'ay\nz' },
      { d: 'a\nx' },
      { d: 'xb' },
      { e: '' },
      { e: 'ab' },
    ],
  },
  {
    what: 'classes that differ by dialect',
    schema: closed({
      a: { type: 'string', pattern: '^\\w+\\s?\\d$' },
      b: { type: 'string', pattern: '^[^\\s\\d]+$' },
      c: { type: 'string', pattern: '^\\p{Lu}[\\p{L}\\-]*$', examples: ['A', 'Éa-b'] },
      d: { type: 'string', pattern: '^.$' },
      e: { type: 'string', pattern: '^[\\]\\[\\^.$-]{2}$' },
      f: { type: 'string', pattern: '^\\p{Letter}\\p{Script=Greek}$', examples: ['aα', 'Ωω'] },
    }),
    lost: ['to-xsd-characters', 'to-xsd-characters', 'to-xsd-characters'],
    values: [
      { a: 'ab 1' },
      { a: 'ä1' },
      { a: 'a٠' },
      { b: 'a-b' },
      { b: 'a\u00a0' },
      { c: 'Éa-b' },
      { d: '\u2028' },
      { d: '😀' },
      { e: ']^' },
      { f: 'aα' },
      { f: 'ab' },
    ],
  },
  {
    what: 'look-aheads at the begin',
    schema: holder({ type: 'string', pattern: '^(?=.*[0-9])(?=.*[a-z])[0-9a-z!]{4,}$' }),
    values: values('ab12', 'abcd', '1234', 'a1', 'a1!!'),
  },
  {
    what: 'several patterns',
    schema: holder({
      type: 'string',
      pattern: '^[a-z0-9]+$',
      allOf: [{ pattern: '[0-9]' }, { maxLength: 5 }],
    }),
    values: values('a1', 'a', '1', 'abcde1'),
  },
  {
    what: 'a look-ahead that is negative',
    schema: holder({ type: 'string', pattern: '^(?!ab)[a-z]+$' }),
    lost: ['to-xsd-characters', 'to-xsd-pattern'],
    is: 'wider',
    values: values('ab', 'ba'),
  },
  {
    what: 'a word boundary',
    schema: holder({ type: 'string', pattern: '\\bab' }),
    lost: ['to-xsd-characters', 'to-xsd-pattern'],
    is: 'wider',
    values: values('ab', 'xab'),
  },
  {
    what: 'the characters of XML',
    schema: holder({
      type: 'string',
      pattern: '^[\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]*$',
      examples: ['', 'a b', '😀'],
    }),
    values: values('', 'a', '\u0001'),
  },
  {
    what: 'a value that XML can not carry',
    schema: holder({ enum: ['a', '\u0001'] }),
    lost: ['to-xsd-value-characters'],
    is: 'narrower',
    isBeyondPairing: true,
  },
  {
    what: 'dates and times',
    schema: closed({
      a: { type: 'string', format: 'date' },
      b: { type: 'string', format: 'time' },
      c: { type: 'string', format: 'date-time' },
      d: { type: 'string', format: 'duration' },
    }),
    lost: [
      'to-xsd-narrower-format',
      'to-xsd-narrower-format',
      'to-xsd-narrower-format',
      'to-xsd-narrower-format',
    ],
    values: [
      { a: '2024-02-29' },
      { a: '2023-02-29' },
      { a: '2024-02-29Z' },
      { b: '17:31:02-04:00' },
      { b: '17:31:02' },
      { b: '24:00:00Z' },
      { c: '2011-09-28T17:31:02.5-04:00' },
      { c: '2011-09-28' },
      { c: '12011-09-28T17:31:02Z' },
      { d: 'P3DT12H' },
      { d: 'PT1.5S' },
      { d: '-P1D' },
    ],
  },
  {
    what: 'other formats',
    schema: closed({
      a: { type: 'string', format: 'uuid' },
      b: { type: 'string', format: 'email' },
      c: { type: 'string', format: 'uri' },
      d: { type: 'string', format: 'ipv4' },
      e: { type: 'string', format: 'hostname', maxLength: 20 },
      f: { type: 'string', format: 'json-pointer' },
    }),
    lost: ['to-xsd-narrower-format', 'to-xsd-narrower-format'],
    values: [
      { a: '123e4567-e89b-12d3-a456-426614174000' },
      { a: '123e4567' },
      { b: 'a.b@example.com' },
      { b: 'a..b@example.com' },
      { c: 'http://example.com/a?b#c' },
      { c: 'a b' },
      { c: '//example.com' },
      { d: '192.0.2.1' },
      { d: '192.0.2.256' },
      { e: 'example.com' },
      { e: 'a-.com' },
      { f: '/a b/~1' },
      { f: 'a' },
    ],
  },
  {
    what: 'a length of a date',
    schema: holder({ type: 'string', format: 'date-time', maxLength: 20 }),
    lost: ['to-xsd-narrower-format'],
    values: values('2011-09-28T17:31:02Z', '2011-09-28T17:31:02.5Z'),
  },
  {
    what: 'a format that no pattern describes',
    schema: holder({ type: 'string', format: 'regex' }),
    lost: ['to-xsd-characters', 'to-xsd-format'],
    is: 'wider',
    values: values('a', '('),
  },
  {
    what: 'strings of two kinds',
    schema: holder({ anyOf: [word, { type: 'string', pattern: '^[0-9]+$' }] }),
    values: values('a', '1', 'a1'),
  },
  {
    what: 'strings of two kinds that exclude each other',
    schema: holder({
      oneOf: [{ type: 'string', format: 'ipv4' }, { type: 'string', format: 'uuid' }, word],
    }),
    values: values('1.2.3.4', 'a', '1'),
  },
  {
    what: 'strings of two kinds that overlap',
    schema: holder({ oneOf: [word, { type: 'string', pattern: '^a[a-z0-9]*$' }] }),
    lost: ['to-xsd-overlap'],
    is: 'wider',
    values: values('a', 'b', 'a1'),
  },
  {
    what: 'a pattern that nothing matches',
    schema: closed({ a: digit, b: { type: 'string', pattern: '^\\u0000$' } }),
    lost: ['to-xsd-nothing'],
  },
];

export const numbers: readonly Case[] = [
  {
    what: 'integers by their bounds',
    schema: closed({
      a: { type: 'integer', minimum: 0, maximum: 255 },
      b: { type: 'integer', minimum: -128, maximum: 127 },
      c: { type: 'integer', minimum: 0, maximum: 4294967295 },
      d: { type: 'integer', minimum: -2147483648, maximum: 2147483647 },
      e: { type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 10 },
      f: { type: 'integer', minimum: 0.5, maximum: 9.5 },
      g: { type: 'integer', minimum: -1, maximum: 10000000000 },
      h: { type: 'number', minimum: 0, maximum: 9, multipleOf: 1 },
    }),
    values: [
      { a: 256 },
      { b: -128 },
      { c: 4294967296 },
      { e: 0 },
      { e: 9 },
      { f: 0 },
      { g: 1e10 },
      { h: 1.5 },
    ],
    isBeyondPairing: true,
  },
  {
    what: 'formats of numbers',
    schema: closed({
      a: { type: 'integer', format: 'int32' },
      b: { type: 'number', format: 'float' },
    }),
    values: [{ a: 2147483647 }, { a: 2147483648 }, { b: 1.5 }],
  },
  {
    what: 'any integer',
    schema: closed({ a: { type: 'integer' }, b: { type: 'integer', minimum: 1 } }),
    lost: ['to-xsd-safe-integers', 'to-xsd-safe-integers'],
    values: [{ a: 0 }, { a: -5 }, { a: 1.5 }, { b: 0 }, { b: 9007199254740991 }],
  },
  {
    what: 'any number',
    schema: closed({
      a: { type: 'number' },
      b: { type: 'number', minimum: 0 },
      c: { type: 'number', exclusiveMinimum: -1, exclusiveMaximum: 1 },
      d: { type: 'number', maximum: 0.5 },
    }),
    values: [
      { a: 0 },
      { a: -1.5e300 },
      { a: 'NaN' },
      { a: 'INF' },
      { b: -1 },
      { b: 'INF' },
      { c: 1 },
      { c: 0.999 },
      { d: '-INF' },
      { d: 0.5 },
    ],
  },
  {
    what: 'enumerated numbers',
    schema: closed({
      a: { enum: [1, 2, 3] },
      b: { enum: [0.5, 1, 1.5] },
      c: { const: 10000000000 },
    }),
    values: [{ a: 1 }, { a: 4 }, { b: 0.5 }, { b: 1 }, { b: 2 }, { c: 10000000000 }],
  },
  {
    what: 'multiples that are few',
    schema: closed({ a: { type: 'integer', minimum: 0, maximum: 100, multipleOf: 25 } }),
    values: [{ a: 75 }, { a: 70 }, { a: 125 }],
  },
  {
    what: 'multiples of a fraction that every integer is',
    schema: closed({ a: { type: 'integer', minimum: 0, maximum: 1000, multipleOf: 0.5 } }),
  },
  {
    what: 'multiples that are many',
    schema: holder({ type: 'number', multipleOf: 0.01, minimum: 0, maximum: 1000 }),
    lost: ['to-xsd-multiple-of'],
    is: 'wider',
    values: values(0.05, 0.055),
  },
  {
    what: 'ranges that overlap, of which one is wanted',
    schema: holder({ oneOf: [digit, { type: 'integer', minimum: 5, maximum: 20 }] }),
    values: values(4, 5, 9, 10, 21),
  },
  {
    what: 'numbers without some',
    schema: closed({
      a: { ...digit, not: { enum: [3, 0] } },
      b: { allOf: [{ type: 'number' }, { not: { minimum: 0, maximum: 0.5 } }] },
    }),
    values: [{ a: 0 }, { a: 3 }, { a: 4 }, { b: 0 }, { b: 0.75 }, { b: -0.25 }],
  },
  {
    what: 'ranges with a gap',
    schema: holder({ oneOf: [digit, { type: 'integer', minimum: 20, maximum: 29 }] }),
    values: values(5, 15, 25),
  },
];

export const others: readonly Case[] = [
  {
    what: 'booleans',
    schema: closed({ a: { type: 'boolean' }, b: { const: true }, c: { enum: [false] } }),
    values: [{ b: false }, { c: false }, { c: true }],
  },
  {
    what: 'what may be null',
    schema: closed({
      a: { type: ['integer', 'null'], minimum: 0, maximum: 9 },
      b: { anyOf: [word, { type: 'null' }] },
      c: { oneOf: [{ type: 'null' }, closed({ d: digit }, ['d'])] },
      e: { enum: ['x', 'y', null] },
      f: { type: ['array', 'null'], items: digit, xml: { wrapped: true } },
    }),
    values: [{ a: null }, { b: null }, { c: null }, { e: null }, { f: null }, { a: '' }],
  },
  {
    what: 'a definition that may be null',
    schema: {
      ...closed(
        { a: { anyOf: [{ $ref: '#/$defs/n' }, { type: 'null' }] }, b: { $ref: '#/$defs/o' } },
        ['a'],
      ),
      $defs: {
        n: digit,
        o: { type: ['object', 'null'], properties: { p: word }, additionalProperties: false },
      },
    },
    values: [{ a: null }, { a: 1, b: null }],
  },
  {
    what: 'numbers and words that no number is',
    schema: closed({
      a: { anyOf: [digit, { enum: ['auto', 'none'] }] },
      b: { type: ['integer', 'boolean'], minimum: 0, maximum: 9 },
      c: { anyOf: [digit, { type: 'boolean' }, { type: 'string', pattern: '^[A-Z]+$' }] },
    }),
    values: [
      { a: 5 },
      { a: 'auto' },
      { a: '5' },
      { b: 1 },
      { b: true },
      { c: false },
      { c: 'AB' },
      { c: 'ab' },
    ],
  },
  {
    what: 'numbers and strings that look like numbers',
    schema: holder({ type: ['integer', 'string'], minimum: 0, maximum: 9, pattern: '^[0-9a-z]$' }),
    lost: ['to-xsd-ambiguous-text'],
    is: 'narrower',
    values: values(5, '5', 'a'),
  },
  {
    what: 'null alone',
    schema: holder({ type: 'null' }),
    lost: ['to-xsd-only-null'],
    isBeyondPairing: true,
  },
  {
    what: 'null for an object with attributes',
    schema: holder({
      type: ['object', 'null'],
      properties: { a: { ...digit, xml: { attribute: true } } },
      additionalProperties: false,
    }),
    lost: ['to-xsd-nil-attributes'],
    is: 'narrower',
    values: values(null, {}),
    isBeyondPairing: true,
  },
  {
    what: 'anything',
    schema: holder({}),
    lost: ['to-xsd-anything', 'to-xsd-characters'],
    is: 'narrower',
    isBeyondPairing: true,
  },
  {
    what: 'an object or a number',
    schema: holder({ anyOf: [digit, closed({ a: digit })] }),
    lost: ['to-xsd-mixed-kinds'],
    is: 'narrower',
    isBeyondPairing: true,
  },
  {
    what: 'an enumeration with a list in it',
    schema: holder({ enum: ['a', ['b']] }),
    lost: ['to-xsd-structured-value'],
    is: 'narrower',
    isBeyondPairing: true,
  },
  {
    what: 'a negation of values',
    schema: holder({ ...digit, not: { multipleOf: 3 } }),
    lost: ['to-xsd-not'],
    is: 'wider',
  },
  {
    what: 'a negation of a type',
    schema: holder({ type: ['integer', 'null'], minimum: 0, maximum: 9, not: { type: 'null' } }),
    isBeyondPairing: true,
  },
  { what: 'a root that is a string', schema: { title: 'Code', ...word } },
  {
    what: 'a root that may be null',
    schema: { title: 'Code', type: ['integer', 'null'], minimum: 0, maximum: 9 },
    values: [null, 1],
  },
];
