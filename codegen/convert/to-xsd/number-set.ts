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
  const { values, minimum, maximum } = intersectNumbers(left, right);
  if (values) return values.length === 0;
  if (!minimum || !maximum) return false;
  if (minimum.value !== maximum.value) return minimum.value > maximum.value;
  return minimum.isExclusive || maximum.isExclusive;
}
