/** Numbers as texts: what patterns are asked about, and what other members of a union take. */
import type { AtomicPlan } from '../../bind/plan.ts';
import { integerRange } from '../../bind/scalar-form.ts';
import { decimalPatterns } from './decimals.ts';
import { type Language, ownLanguage } from './language.ts';

/** Whether the values of a type are numbers, big ones too. */
export function isNumeric({ form }: AtomicPlan): boolean {
  return form === 'integer' || form === 'float' || form === 'bigint';
}

/** The texts that numbers are written as (ECMA-262, Number::toString). */
export function canonicalNumerals(member: AtomicPlan): Language {
  if (member.form === 'float') {
    return ownLanguage('(?:-?[0-9]+(?:\\.[0-9]+)?(?:e[+\\-][0-9]+)?|-?INF|NaN)');
  }
  const { low, high } = integerRange(member.builtin, member.steps);
  const bound = (value: bigint | undefined) =>
    value === undefined ? undefined : { value: String(value), isExclusive: false };
  const [first = '', ...others] = decimalPatterns({
    low: bound(low),
    high: bound(high),
    isInteger: true,
  });
  const lookaheads = [...others, '(?:-?[1-9][0-9]*|0)'].map((source) => `(?=(?:${source})$)`);
  return ownLanguage(`${lookaheads.join('')}(?:${first})`);
}
