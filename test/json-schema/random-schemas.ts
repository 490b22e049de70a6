/** Random schemas, and values that are close to them. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';

const name = fc.constantFrom('a', 'b', 'c');
const scalar = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, 1.5, -2, 10, '', 'a', 'ab', 'abc', '😀', '0'),
);
/** JSON values that the keywords tell apart. */
export const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const count = fc.integer({ min: 0, max: 3 });
const pattern = fc.constantFrom('^a', 'b$', '^[a-c]*$', '[0-9]');

export type RandomDialect = '2020-12' | '2019-09' | 'draft-07';

/** Keywords that a dialect doesn't have. */
const ABSENT: Readonly<Record<RandomDialect, readonly string[]>> = {
  '2020-12': ['additionalItems', 'dependencies'],
  '2019-09': ['prefixItems', 'dependencies'],
  'draft-07': [
    'prefixItems',
    'minContains',
    'maxContains',
    'dependentRequired',
    'dependentSchemas',
  ],
};

/** Schemas of a dialect without `unevaluated…`, which ajv gets wrong too often; with few keywords each, but any of them together. */
export function schemasOf(dialect: RandomDialect): fc.Arbitrary<unknown> {
  return fc.letrec((tie) => schemas(dialect, tie('schema'))).schema;
}

function schemas(dialect: RandomDialect, inner: fc.Arbitrary<unknown>) {
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  const table = fc.dictionary(name, inner, { maxKeys: 3, noNullPrototype: true });
  const type = fc.constantFrom('null', 'boolean', 'number', 'integer', 'string', 'array', 'object');
  const names = fc.uniqueArray(name, { maxLength: 3 });
  const keywords = fc.record(
    {
      type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
      enum: fc.uniqueArray(value, { minLength: 1, maxLength: 3, comparator: isDeepStrictEqual }),
      const: value,
      minimum: count,
      exclusiveMaximum: count,
      multipleOf: fc.constantFrom(0.5, 1, 3),
      minLength: count,
      maxLength: count,
      pattern,
      minItems: count,
      maxItems: count,
      uniqueItems: fc.boolean(),
      prefixItems: list,
      items: dialect === '2020-12' ? inner : fc.oneof(inner, list),
      additionalItems: inner,
      contains: inner.filter((one) => one !== false),
      minContains: count,
      maxContains: count,
      minProperties: count,
      maxProperties: count,
      required: names,
      dependentRequired: fc.dictionary(name, names, { maxKeys: 2, noNullPrototype: true }),
      dependentSchemas: table,
      dependencies: fc.dictionary(name, fc.oneof(inner, names), {
        maxKeys: 2,
        noNullPrototype: true,
      }),
      properties: table,
      patternProperties: fc.dictionary(pattern, inner, { maxKeys: 2, noNullPrototype: true }),
      additionalProperties: inner,
      propertyNames: inner,
      allOf: list,
      anyOf: list,
      oneOf: list,
      not: inner,
      if: inner,
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: inner,
      else: inner,
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const few = fc
    .tuple(keywords, fc.infiniteStream(fc.nat({ max: 9 })))
    .map(([all, dice]) =>
      Object.fromEntries(
        Object.entries(all).filter(
          ([keyword]) => Number(dice.next().value) < 2 && !ABSENT[dialect].includes(keyword),
        ),
      ),
    );
  return { schema: fc.oneof({ maxDepth: 2 }, fc.boolean(), few) };
}
