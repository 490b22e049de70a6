/** Keywords of JSON Schema: a schema that has one, and a value that it refuses. */
import { jsonExample, type RuleExample } from './rule-example.ts';

const positive = { minimum: 1 };

/** The schema is the keyword alone, unless it needs company. */
const table: Readonly<Record<string, readonly [schema: unknown, value: unknown]>> = {
  type: [{ type: 'string' }, 7],
  enum: [{ enum: ['open', 'closed'] }, 'ajar'],
  const: [{ const: 'SMS' }, 'MMS'],
  multipleOf: [{ multipleOf: 5 }, 7],
  minimum: [{ minimum: 1 }, 0],
  maximum: [{ maximum: 9 }, 10],
  exclusiveMinimum: [{ exclusiveMinimum: 0 }, 0],
  exclusiveMaximum: [{ exclusiveMaximum: 10 }, 10],
  minLength: [{ minLength: 2 }, 'a'],
  maxLength: [{ maxLength: 2 }, 'abc'],
  pattern: [{ pattern: '^[A-Z]{2}[0-9]+$' }, 'ab12'],
  format: [{ format: 'date' }, 'yesterday'],
  minItems: [{ minItems: 1 }, []],
  maxItems: [{ maxItems: 1 }, [1, 2]],
  uniqueItems: [{ uniqueItems: true }, [1, 1]],
  contains: [{ contains: { const: 1 } }, [2]],
  minContains: [{ contains: { const: 1 }, minContains: 2 }, [1]],
  maxContains: [{ contains: { const: 1 }, maxContains: 1 }, [1, 1]],
  minProperties: [{ minProperties: 1 }, {}],
  maxProperties: [{ maxProperties: 1 }, { a: 1, b: 2 }],
  required: [{ required: ['id'] }, {}],
  dependentRequired: [{ dependentRequired: { card: ['address'] } }, { card: 1 }],
  additionalProperties: [{ properties: { id: {} }, additionalProperties: false }, { key: 1 }],
  propertyNames: [{ propertyNames: { pattern: '^[a-z]+$' } }, { ID: 1 }],
  unevaluatedProperties: [{ properties: { id: {} }, unevaluatedProperties: false }, { key: 1 }],
  unevaluatedItems: [{ prefixItems: [{}], unevaluatedItems: false }, [1, 2]],
  false: [{ properties: { old: false } }, { old: 1 }],
  anyOf: [{ anyOf: [{ type: 'string' }, positive] }, 0],
  oneOf: [{ oneOf: [{ type: 'integer' }, positive] }, 7],
  not: [{ not: { type: 'null' } }, null],
};

export const keywordExamples: Readonly<Record<string, RuleExample>> = Object.fromEntries(
  Object.entries(table).map(([keyword, [schema, value]]) => [keyword, jsonExample(schema, value)]),
);
