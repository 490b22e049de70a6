/** Whether a value is one of a simple type, as an expression. */
import type { AtomicPlan, SimplePlan } from '../bind/plan.ts';
import { scalarValue } from '../bind/scalar-value.ts';
import type { FacetValue } from '../wire/model.ts';
import { type FormatContext, typeConstant } from './descriptor.ts';
import { nativePatternText, patternFacts } from './pattern.ts';
import { quoteLiteral } from './quote.ts';

/** More values than this are looked up, not compared one by one. */
const MAX_COMPARISONS = 12;

/**
 * The test of `access`. Literals, enumerations, booleans and texts with patterns and lengths are
 * written out; every other type is asked of its descriptor.
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
  if (type.form === 'boolean') {
    return facetsOf(type).length === 0 ? `typeof ${access} === "boolean"` : undefined;
  }
  return textCheck(type, access, context);
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

/** Datatypes that are nothing but text with its white space normalised. */
const plainTextTypes = new Set(['string', 'normalizedString', 'token']);

function textCheck(type: AtomicPlan, access: string, context: FormatContext): string | undefined {
  if (type.form !== 'string' || !plainTextTypes.has(type.builtin)) return undefined;
  const { module, report } = context;
  const tests: string[] = [];
  let isXml = false;
  let isSolid = false;
  for (const facet of type.steps.flatMap((step) => step.facets)) {
    if (facet.kind === 'whiteSpace') continue;
    if (facet.kind === 'pattern') {
      const literal = nativePatternText(facet.sources, facet.span, report);
      if (literal === undefined) return undefined;
      const constant = patternConstant(type, literal, context);
      tests.push(`${module.runtime('matches')}(${constant}, ${access})`);
      const facts = patternFacts(facet.sources, facet.span, report);
      isXml ||= facts.isXml;
      isSolid ||= facts.isSolid;
      continue;
    }
    const length = lengthTest(facet, access, context);
    if (length === undefined) return undefined;
    tests.push(length);
  }
  if (!isSolid && type.whiteSpace !== 'preserve') {
    const isNormalised = type.whiteSpace === 'collapse' ? 'isCollapsed' : 'isReplaced';
    tests.push(`${module.runtime(isNormalised)}(${access})`);
  }
  // What the patterns show of the characters needs no second look.
  const isText = isXml ? `typeof ${access} === "string"` : `${module.runtime('isText')}(${access})`;
  return [isText, ...tests].join(' && ');
}

function patternConstant(
  type: AtomicPlan,
  literal: string,
  { plan, layout, module }: FormatContext,
) {
  const base = layout.constant(plan, type).replace(/Type\d*$/, '');
  return module.constant(`${base}Pattern`, literal);
}

function lengthTest(
  facet: FacetValue,
  access: string,
  { module }: FormatContext,
): string | undefined {
  const range = {
    length: (value: number) => [value, value],
    minLength: (value: number) => [value, Infinity],
    maxLength: (value: number) => [0, value],
  };
  if (facet.kind !== 'length' && facet.kind !== 'minLength' && facet.kind !== 'maxLength') {
    return undefined;
  }
  return `${module.runtime('hasLength')}(${[access, ...range[facet.kind](facet.value)].join(', ')})`;
}

function facetsOf(type: SimplePlan): readonly FacetValue[] {
  return type.steps.flatMap((step) => step.facets);
}
