/** Which properties stand together. */
import { type Case, closed, digit, holder, word } from './case.ts';

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
