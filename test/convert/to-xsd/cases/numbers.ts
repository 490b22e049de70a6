/** Numbers. */
import { type Case, closed, digit, holder, values } from './case.ts';

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
