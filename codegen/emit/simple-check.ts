/** Whether a value is one of a simple type, as an expression. */
import { facetsOf } from '../bind/facets.ts';
import type { AtomicPlan, SimplePlan } from '../bind/plan.ts';
import { integerRange, rangeFacets } from '../bind/scalar-form.ts';
import { scalarValue } from '../bind/scalar-value.ts';
import { type FormatContext, typeConstant } from './format-context.ts';
import { quoteLiteral } from './quote.ts';
import { textCheck } from './text-check.ts';

/** More values than this are looked up, not compared one by one. */
const MAX_COMPARISONS = 12;

/**
 * The test of `access`. Literals, enumerations, booleans, numbers and texts with patterns and
 * lengths are written out; every other type is asked of its descriptor.
 */
export function simpleCheck(type: SimplePlan, access: string, context: FormatContext): string {
  const written = writtenCheck(type, access, context);
  if (written !== undefined) return written;
  return `${context.module.runtime('isSimple')}(${typeConstant(type.key, context)}, ${access})`;
}

function writtenCheck(
  type: SimplePlan,
  access: string,
  context: FormatContext,
): string | undefined {
  if (type.variety !== 'atomic') return undefined;
  const literals = literalCheck(type, access, context);
  if (literals !== undefined) return literals;
  const isBare = facetsOf(type).every(({ kind }) => kind === 'whiteSpace');
  switch (type.form) {
    case 'string':
      return textCheck(type, access, context);
    case 'boolean':
      return isBare ? `typeof ${access} === "boolean"` : undefined;
    case 'integer':
      return integerCheck(type, access, context);
    case 'float': {
      const isNumber = type.builtin === 'float' ? 'isSingle' : 'isDouble';
      return isBare ? `${context.module.runtime(isNumber)}(${access})` : undefined;
    }
    case 'bigint':
      return undefined;
  }
}

/** The comparisons that decide an enumeration of texts; `undefined` for any other type. */
export function literalCheck(
  type: SimplePlan,
  access: string,
  { plan, module }: FormatContext,
): string | undefined {
  if (type.variety !== 'atomic') return undefined;
  const value = scalarValue(type.key, plan);
  if (value.kind !== 'literal' && value.kind !== 'enumeration') return undefined;
  const values =
    value.kind === 'literal' ? [value.value] : value.values.map((member) => member.value);
  // Numbers have further facets that an enumeration doesn't tell; texts have none (see `scalarValue`).
  if (!values.every((each) => typeof each === 'string')) return undefined;
  if (facetsOf(type).some(({ kind }) => kind !== 'enumeration' && kind !== 'whiteSpace')) {
    return undefined;
  }
  const literals = [...new Set(values)].map(quoteLiteral);
  if (literals.length > MAX_COMPARISONS) {
    return `${module.runtime('isOneOf')}(${access}, [${literals.join(', ')}])`;
  }
  const comparisons = literals.map((literal) => `${access} === ${literal}`);
  return comparisons.length === 1 ? comparisons.join() : `(${comparisons.join(' || ')})`;
}

function integerCheck(type: AtomicPlan, access: string, { module }: FormatContext) {
  if (facetsOf(type).some(({ kind }) => !rangeFacets.has(kind))) return undefined;
  const { low, high } = integerRange(type.builtin, type.steps);
  if (low === undefined || high === undefined) return undefined;
  return `${module.runtime('isIntegerWithin')}(${access}, ${low}, ${high})`;
}
