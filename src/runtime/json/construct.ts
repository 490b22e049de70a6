/** Builds schemas from plain data: what emitted code calls, and what interprets a schema at once. */
import { EvaluatedParts } from './evaluated.ts';
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
import { unevaluatedItems, unevaluatedProperties } from './keywords/unevaluated.ts';
import type { Check, Evaluator, Keywords, ObjectSchema } from './schema.ts';
import type { JsonType } from './value.ts';

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
  unevaluatedItems,
  unevaluatedProperties,
] as readonly Keyword<keyof Keywords>[];

/**
 * A schema with these keywords, all of which hold for a valid value. Write what is defined later, or
 * recursively, as a function: `schema({ properties: { next: () => Node } })`.
 */
export function schema(keywords: Keywords): ObjectSchema {
  const checks: Check[] = [];
  for (const keyword of VOCABULARY) {
    const argument = keywords[keyword.name];
    if (!Object.hasOwn(keywords, keyword.name) || argument === undefined) continue;
    // What `unevaluated…` asks about are the keywords before it.
    checks.push(check(keyword, argument, keywords, [...checks]));
  }
  return { kind: 'schema', checks };
}

function check(
  { name, applies, evaluate, collect }: Keyword<keyof Keywords>,
  argument: unknown,
  keywords: Keywords,
  others: readonly Check[],
): Check {
  return {
    keyword: name,
    evaluate: (value, valueType, evaluation) =>
      (applies !== 'any' && applies !== valueType) ||
      evaluate(argument as never, value as never, evaluation, keywords, () =>
        partsOf(others, value, valueType, evaluation),
      ),
    ...(collect && {
      collect: (value, valueType, parts, evaluation) => {
        if (applies !== 'any' && applies !== valueType) return;
        collect(argument as never, value as never, parts, evaluation, keywords);
      },
    }),
  };
}

function partsOf(
  checks: readonly Check[],
  value: unknown,
  valueType: JsonType,
  evaluation: Evaluator,
): EvaluatedParts {
  const parts = new EvaluatedParts();
  for (const { collect } of checks) collect?.(value, valueType, parts, evaluation);
  return parts;
}
