/** Pairs of JSON Schemas about what is evaluated beside alternatives; the first is narrower than the second. */
import type { Row } from './edit.ts';

const text = { type: 'string' };
const has = (name: string, schema: unknown = text) => ({
  properties: { [name]: schema },
  required: [name],
});
const object = (more: object) => ({ type: 'object', unevaluatedProperties: false, ...more });
const array = (more: object) => ({ type: 'array', unevaluatedItems: false, ...more });

export const unevaluatedRows: readonly Row<boolean | object>[] = [
  [
    'evaluated by one of two',
    object({ oneOf: [has('a'), has('b')] }),
    object({ oneOf: [has('a'), { ...has('b'), properties: { b: text, c: true } }] }),
  ],
  [
    'evaluated by either or both',
    object({ anyOf: [has('a'), has('b', { const: 'x' })] }),
    object({ anyOf: [has('a'), has('b')] }),
  ],
  [
    'evaluated by a condition',
    object({ if: has('a', { const: 'x' }), else: { properties: { c: true } } }),
    object({ if: has('a', { enum: ['x', 'y'] }), else: { properties: { a: text, c: true } } }),
  ],
  [
    'evaluated by what another property brings along',
    object({ properties: { a: true }, dependentSchemas: { a: has('b') } }),
    object({ properties: { a: true }, dependentSchemas: { a: { properties: { b: true } } } }),
  ],
  [
    'evaluated by names and by a pattern',
    object({ oneOf: [has('ab'), has('b')] }),
    object({ oneOf: [has('ab'), has('b')], patternProperties: { '^a': text } }),
  ],
  [
    'unevaluated, but of a type',
    object({ anyOf: [has('a'), {}], unevaluatedProperties: { type: 'integer' } }),
    object({ anyOf: [has('a'), {}], unevaluatedProperties: { type: 'number' } }),
  ],
  [
    'evaluated within one of two',
    object({ oneOf: [has('a'), { allOf: [has('b')], unevaluatedProperties: false }] }),
    object({ oneOf: [has('a'), { allOf: [has('b')], unevaluatedProperties: text }] }),
  ],
  [
    'items that one of two evaluates',
    array({ anyOf: [{ prefixItems: [text] }, { minItems: 1, prefixItems: [true] }] }),
    array({ anyOf: [{ prefixItems: [text] }, { minItems: 1, prefixItems: [true, text] }] }),
  ],
  [
    'items that are evaluated as contained',
    array({ contains: { const: 1 }, prefixItems: [text] }),
    array({ contains: { enum: [1, 2] }, prefixItems: [text] }),
  ],
];
