/** Sets of numbers, as the keywords for numbers describe them (validation §6.2). */
import { isMultipleOf } from '../../../src/runtime/json/decimal.ts';
import type { Bound, NumberSet } from './shape.ts';

/** Whether a number belongs to a set. */
export function acceptsNumber(set: NumberSet, value: number): boolean {
  if (set.values) return set.values.some((known) => known.value === value);
  const { minimum, maximum } = set;
  if (minimum && (minimum.isExclusive ? value <= minimum.value : value < minimum.value))
    return false;
  if (maximum && (maximum.isExclusive ? value >= maximum.value : value > maximum.value))
    return false;
  if (set.isInteger && !Number.isInteger(value)) return false;
  return set.multiplesOf.every((divisor) => isMultipleOf(value, divisor));
}

/** The numbers of both. */
export function intersectNumbers(left: NumberSet, right: NumberSet): NumberSet {
  if (left.values) return { ...left, values: accepted(left.values, right) };
  if (right.values) return { ...right, values: accepted(right.values, left) };
  const minimum = tighter(left.minimum, right.minimum, (a, b) => a > b);
  const maximum = tighter(left.maximum, right.maximum, (a, b) => a < b);
  const span = left.span ?? right.span;
  return {
    isInteger: left.isInteger || right.isInteger,
    multiplesOf: [...new Set([...left.multiplesOf, ...right.multiplesOf])],
    ...(minimum && { minimum }),
    ...(maximum && { maximum }),
    ...(span && { span }),
  };
}

function accepted(values: NonNullable<NumberSet['values']>, by: NumberSet) {
  return values.filter(({ value }) => acceptsNumber(by, value));
}

function tighter(
  left: Bound | undefined,
  right: Bound | undefined,
  isTighter: (a: number, b: number) => boolean,
): Bound | undefined {
  if (!left || !right) return left ?? right;
  if (left.value === right.value) return left.isExclusive ? left : right;
  return isTighter(left.value, right.value) ? left : right;
}

/** Whether it is certain that no number belongs to both. */
export function areDisjointNumbers(left: NumberSet, right: NumberSet): boolean {
  return !hasNumbers(intersectNumbers(left, right));
}

/** Whether a set may have a number in it. */
export function hasNumbers({ values, isInteger, minimum, maximum }: NumberSet): boolean {
  if (values) return values.length > 0;
  if (!minimum || !maximum) return true;
  if (isInteger) {
    const low = minimum.isExclusive ? Math.floor(minimum.value) + 1 : Math.ceil(minimum.value);
    const high = maximum.isExclusive ? Math.ceil(maximum.value) - 1 : Math.floor(maximum.value);
    return low <= high;
  }
  if (minimum.value !== maximum.value) return minimum.value < maximum.value;
  return !minimum.isExclusive && !maximum.isExclusive;
}

/**
 * The numbers of `list` that are in none of `excluded`, as ranges between their values or around their
 * bounds; `undefined`: they are multiples, or integers among numbers, which have others in between.
 */
export function subtractNumbers(
  list: readonly NumberSet[],
  excluded: readonly NumberSet[],
): readonly NumberSet[] | undefined {
  let rest = list;
  for (const set of excluded) {
    const hasGaps = set.multiplesOf.length > 0 || (set.isInteger && !rest.every(isIntegral));
    if (hasGaps && !set.values) return undefined;
    rest = rest.flatMap((one) =>
      rangesAround(set)
        .map((range) => intersectNumbers(one, range))
        .filter(hasNumbers),
    );
  }
  return rest;
}

function isIntegral({ isInteger, values }: NumberSet): boolean {
  return isInteger || (values?.every(({ value }) => Number.isInteger(value)) ?? false);
}

function rangesAround({ values, minimum, maximum }: NumberSet): readonly NumberSet[] {
  if (!values) {
    return [
      ...(minimum ? [rangeOf(undefined, opposite(minimum))] : []),
      ...(maximum ? [rangeOf(opposite(maximum), undefined)] : []),
    ];
  }
  const ends = values.map(({ value }) => ({ value, isExclusive: true }));
  const sorted = ends.sort((a, b) => a.value - b.value);
  return [undefined, ...sorted].map((low, at) => rangeOf(low, sorted[at]));
}

function opposite({ value, isExclusive }: Bound): Bound {
  return { value, isExclusive: !isExclusive };
}

function rangeOf(minimum: Bound | undefined, maximum: Bound | undefined): NumberSet {
  const bounds = { ...(minimum && { minimum }), ...(maximum && { maximum }) };
  return { isInteger: false, multiplesOf: [], ...bounds };
}
