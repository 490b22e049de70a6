import type { Facet, SimpleType, ValueForm } from '../../src/runtime/datatype/datatype.ts';
import {
  enumeration,
  fractionDigits,
  length,
  maxExclusive,
  maxInclusive,
  maxLength,
  minExclusive,
  minInclusive,
  minLength,
  pattern,
  totalDigits,
} from '../../src/runtime/datatype/facet.ts';
import {
  asBigint,
  asBoolean,
  asFloat,
  asInteger,
  asSingle,
  asString,
} from '../../src/runtime/datatype/form.ts';
import { atomic, list, union } from '../../src/runtime/datatype/simple.ts';
import type { ScalarForm, SimplePlan } from '../bind/plan.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { compilePattern, toMatcher } from '../pattern/compile.ts';
import type { Facet as FacetComponent, TypeKey } from '../wire/model.ts';
import { builtinDatatype, builtinList } from './builtin-datatype.ts';

/** A live simple type; `typeOf` gives the items and members that it is made of. */
export function interpretSimpleType(
  plan: SimplePlan,
  typeOf: (key: TypeKey) => SimpleType,
  report: Report,
): SimpleType {
  const builtin = plan.variety === 'list' ? builtinList(plan.builtin) : undefined;
  const own = plan.steps
    .flatMap((step) => step.facets)
    .flatMap((facet) => interpretFacet(facet, report) ?? []);
  const constraints = builtin ? [...builtin.facets, ...own] : own;
  switch (plan.variety) {
    case 'list':
      return list(plan.label, typeOf(plan.item), constraints);
    case 'union':
      return union(plan.label, plan.members.map(typeOf), constraints);
    case 'atomic': {
      const form = formOf(plan.form, plan.builtin);
      const datatype = builtinDatatype(plan.builtin);
      return atomic(plan.label, datatype, constraints, { whiteSpace: plan.whiteSpace, form });
    }
  }
}

const counts = { length, minLength, maxLength, totalDigits, fractionDigits };
const bounds = { minInclusive, minExclusive, maxInclusive, maxExclusive };

/** `undefined` for what is no check of its own: `whiteSpace` acts before, a faulty pattern is reported. */
function interpretFacet(facet: FacetComponent, report: Report): Facet | undefined {
  switch (facet.kind) {
    case 'whiteSpace':
      return undefined;
    case 'pattern': {
      const compiled = compilePattern(facet.sources, 'xsd', facet.span, report);
      return compiled && pattern(toMatcher(compiled), ...facet.sources);
    }
    case 'enumeration':
      return enumeration(facet.values.map((value) => value.lexical));
    case 'length':
    case 'minLength':
    case 'maxLength':
    case 'totalDigits':
    case 'fractionDigits':
      return counts[facet.kind](facet.value);
    case 'minInclusive':
    case 'minExclusive':
    case 'maxInclusive':
    case 'maxExclusive':
      return bounds[facet.kind](facet.value);
  }
}

function formOf(form: ScalarForm, builtin: string): ValueForm {
  switch (form) {
    case 'string':
      return asString;
    case 'integer':
      return asInteger;
    case 'float':
      return builtin === 'float' ? asSingle : asFloat;
    case 'boolean':
      return asBoolean;
    case 'bigint':
      return asBigint;
  }
}
