/** What a scalar is in a program, from its datatype and its own bounds. */
import { builtinTypes } from '../wire/builtin.ts';
import type { FacetValue, SimpleTypeDefinition } from '../wire/model.ts';
import type { ScalarForm } from './plan.ts';

/** What integers become that a double can't hold safely. */
export type WideIntegers = 'string' | 'bigint';

/**
 * `boolean` is a boolean; `float` and `double` are numbers; an integer type is a number exactly if
 * its bounds, those of its facets included, are safe in a double; all else, and every number with a
 * pattern, is its lexical form.
 */
export function scalarForm(
  builtin: string,
  steps: readonly SimpleTypeDefinition[],
  wide: WideIntegers,
): ScalarForm {
  if (builtin === 'boolean') return 'boolean';
  // A number is written in one form alone, which a pattern such as [0-9]{3} may not allow.
  if (steps.some((step) => step.facets.some(({ kind }) => kind === 'pattern'))) return 'string';
  if (builtin === 'float' || builtin === 'double') return 'float';
  if (!derivesFrom(builtin, 'integer')) return 'string';
  const { low, high } = integerRange(builtin, steps);
  const safe = low !== undefined && high !== undefined && isSafe(low) && isSafe(high);
  if (safe) return 'integer';
  return wide === 'bigint' ? 'bigint' : 'string';
}

/** The least and the greatest integer of a type; `undefined` where there is none. */
export interface IntegerRange {
  readonly low: bigint | undefined;
  readonly high: bigint | undefined;
}

/** Part 2 §3.3.13 to §3.3.25: the bounds that the built-in integer types have by definition. */
const builtinRanges: Readonly<Record<string, IntegerRange>> = {
  nonPositiveInteger: { low: undefined, high: 0n },
  negativeInteger: { low: undefined, high: -1n },
  long: { low: -(2n ** 63n), high: 2n ** 63n - 1n },
  int: { low: -(2n ** 31n), high: 2n ** 31n - 1n },
  short: { low: -(2n ** 15n), high: 2n ** 15n - 1n },
  byte: { low: -(2n ** 7n), high: 2n ** 7n - 1n },
  nonNegativeInteger: { low: 0n, high: undefined },
  unsignedLong: { low: 0n, high: 2n ** 64n - 1n },
  unsignedInt: { low: 0n, high: 2n ** 32n - 1n },
  unsignedShort: { low: 0n, high: 2n ** 16n - 1n },
  unsignedByte: { low: 0n, high: 2n ** 8n - 1n },
  positiveInteger: { low: 1n, high: undefined },
};

/** The facets that `integerRange` has worked in; `whiteSpace` is `collapse` for all numbers. */
export const rangeFacets: ReadonlySet<FacetValue['kind']> = new Set([
  'minInclusive',
  'minExclusive',
  'maxInclusive',
  'maxExclusive',
  'totalDigits',
  'whiteSpace',
]);

/** The bounds of an integer type, those of its facets included. */
export function integerRange(
  builtin: string,
  steps: readonly SimpleTypeDefinition[],
): IntegerRange {
  let { low, high } = builtinRanges[builtin] ?? { low: undefined, high: undefined };
  for (const facet of steps.flatMap((step) => step.facets)) {
    switch (facet.kind) {
      case 'minInclusive':
        low = integerOf(facet.value) ?? low;
        break;
      case 'minExclusive':
        low = next(integerOf(facet.value), 1n) ?? low;
        break;
      case 'maxInclusive':
        high = integerOf(facet.value) ?? high;
        break;
      case 'maxExclusive':
        high = next(integerOf(facet.value), -1n) ?? high;
        break;
      case 'totalDigits': {
        // Beyond 15 digits a number is not safe, and 10^value would only cost time.
        if (facet.value > 15) break;
        const bound = 10n ** BigInt(facet.value) - 1n;
        low = low === undefined || low < -bound ? -bound : low;
        high = high === undefined || high > bound ? bound : high;
        break;
      }
    }
  }
  return { low, high };
}

function integerOf(lexical: string): bigint | undefined {
  return /^[+-]?[0-9]{1,40}$/.test(lexical) ? BigInt(lexical.replace(/^\+/, '')) : undefined;
}

function next(value: bigint | undefined, step: bigint): bigint | undefined {
  return value === undefined ? undefined : value + step;
}

function isSafe(value: bigint): boolean {
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  return value >= -limit && value <= limit;
}

function derivesFrom(builtin: string, ancestor: string): boolean {
  for (let name: string | undefined = builtin; name; name = builtinTypes.get(name)?.base) {
    if (name === ancestor) return true;
  }
  return false;
}
