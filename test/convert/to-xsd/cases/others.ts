/** What is of several types, or of none. */
import { type Case, closed, digit, holder, values, word } from './case.ts';

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
