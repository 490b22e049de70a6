/** Arrays. */
import { type Case, closed, digit, holder, word } from './case.ts';

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
