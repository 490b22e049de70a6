/** The built-in types that are more than a few keywords, for `$defs`. */
import { integerRange } from '../../bind/scalar-form.ts';
import type { JsonSchemaObject } from './conversion.ts';
import { decimalPatterns } from './decimals.ts';
import { ownLanguage, patternKeyword } from './language.ts';
import { lexicalSpace } from './lexical.ts';

/** Numbers that JSON has no numeral for. */
export const NAMED_NUMBERS = ['NaN', 'INF', '-INF'];

/** The numbers that a 32-bit float can be near to (part 2 §3.2.4). */
export const SINGLE_RANGE = { minimum: -(2 ** 128 - 2 ** 104), maximum: 2 ** 128 - 2 ** 104 };

/** The values of a built-in type without facets, by local name. */
export function lexicalSchema(builtin: string): JsonSchemaObject {
  if (builtin === 'double') return { anyOf: [{ type: 'number' }, { enum: NAMED_NUMBERS }] };
  if (builtin === 'float') {
    return { anyOf: [{ type: 'number', ...SINGLE_RANGE }, { enum: NAMED_NUMBERS }] };
  }
  const sources = lexicalSpace(builtin) ?? numerals(builtin);
  const [pattern, ...others] = sources.map((source) => patternKeyword(ownLanguage(source)));
  return {
    type: 'string',
    pattern,
    ...(others.length > 0 && { allOf: others.map((other) => ({ pattern: other })) }),
  };
}

function numerals(builtin: string): readonly string[] {
  const { low, high } = integerRange(builtin, []);
  const bound = (value: bigint | undefined) =>
    value === undefined ? undefined : { value: String(value), isExclusive: false };
  const isInteger = builtin !== 'decimal';
  return decimalPatterns({ low: bound(low), high: bound(high), isInteger });
}
