/** Builds schemas from plain data: what emitted code calls, and what interprets a schema at once. */
import type { Keyword } from './keyword.ts';
import { constant, enumeration, type } from './keywords/any.ts';
import { allOf, anyOf, condition, not, oneOf, reference } from './keywords/applicator.ts';
import { contains, items, maxItems, minItems, prefixItems, uniqueItems } from './keywords/array.ts';
import {
  exclusiveMaximum,
  exclusiveMinimum,
  maximum,
  minimum,
  multipleOf,
} from './keywords/number.ts';
import {
  additionalProperties,
  dependentRequired,
  dependentSchemas,
  maxProperties,
  minProperties,
  patternProperties,
  properties,
  propertyNames,
  required,
} from './keywords/object.ts';
import { format, maxLength, minLength, pattern } from './keywords/string.ts';
import type { Check, Keywords, ObjectSchema } from './schema.ts';

/** Every keyword, in order of evaluation: what is cheap and tells most comes first. */
const VOCABULARY = [
  type,
  enumeration,
  constant,
  required,
  minProperties,
  maxProperties,
  dependentRequired,
  properties,
  patternProperties,
  additionalProperties,
  propertyNames,
  minItems,
  maxItems,
  prefixItems,
  items,
  contains,
  uniqueItems,
  minLength,
  maxLength,
  pattern,
  format,
  minimum,
  exclusiveMinimum,
  maximum,
  exclusiveMaximum,
  multipleOf,
  reference,
  allOf,
  anyOf,
  oneOf,
  not,
  condition,
  dependentSchemas,
] as readonly Keyword<keyof Keywords>[];

/**
 * A schema with these keywords, all of which hold for a valid value. Write what is defined later, or
 * recursively, as a function: `schema({ properties: { next: () => Node } })`.
 */
export function schema(keywords: Keywords): ObjectSchema {
  const checks: Check[] = [];
  for (const keyword of VOCABULARY) {
    const { name, applies, evaluate } = keyword;
    const argument = keywords[name];
    if (!Object.hasOwn(keywords, name) || argument === undefined) continue;
    checks.push({
      keyword: name,
      evaluate: (value, valueType, evaluation) =>
        (applies !== 'any' && applies !== valueType) ||
        evaluate(argument as never, value as never, evaluation, keywords),
    });
  }
  return { kind: 'schema', checks };
}
