/** Simple types as values: what their facets leave of strings, numbers and booleans. */

import { normalize } from '../../src/runtime/datatype/white-space.ts';
import type { EnumerationMember, NumberType, StringConstraint, ValueType } from '../value/model.ts';
import type { EnumerationValue, FacetValue, TypeKey } from '../wire/model.ts';
import { facetsOf } from './facets.ts';
import type { AtomicPlan, BindingPlan, SimplePlan } from './plan.ts';
import { allowedBooleans, allowedSpecials } from './special-values.ts';

/** The value of a simple type, written out. */
export function scalarValue(key: TypeKey, plan: BindingPlan): ValueType {
  const type = plan.types.get(key);
  if (type?.kind !== 'simple') return { kind: 'any' };
  const span = type.span && { span: type.span };
  switch (type.variety) {
    case 'list': {
      const { min, max } = lengthBounds(type);
      const items = namedOrWritten(type.item, plan);
      // NMTOKENS and its like have an item at least (part 2 §3.3.5).
      const minItems = type.builtin === 'anySimpleType' ? min : Math.max(1, min);
      return { kind: 'array', items, minItems, maxItems: max, ...span };
    }
    case 'union': {
      const members = type.members.map((member) => namedOrWritten(member, plan));
      return { kind: 'union', members, ...span };
    }
    case 'atomic':
      return { ...atomicValue(type), ...span };
  }
}

/** The one value of a fixed attribute or element; `undefined` where it may be written in several ways. */
export function fixedValue(key: TypeKey, fixed: string, plan: BindingPlan): ValueType | undefined {
  const type = plan.types.get(key);
  if (type?.kind !== 'simple' || type.variety !== 'atomic') return undefined;
  switch (type.form) {
    case 'boolean':
      return { kind: 'literal', value: fixed === 'true' || fixed === '1' };
    case 'integer':
      return { kind: 'literal', value: Number(fixed) };
    case 'string':
      return ownTextTypes.has(type.builtin) ? { kind: 'literal', value: fixed } : undefined;
    default:
      return undefined;
  }
}

function namedOrWritten(key: TypeKey, plan: BindingPlan): ValueType {
  const type = plan.types.get(key);
  const name = type?.typeName;
  return name === undefined ? scalarValue(key, plan) : { kind: 'reference', name };
}

function lengthBounds(type: SimplePlan): { min: number; max: number } {
  let [min, max] = [0, Infinity];
  for (const facet of facetsOf(type)) {
    if (facet.kind === 'length' || facet.kind === 'minLength') min = Math.max(min, facet.value);
    if (facet.kind === 'length' || facet.kind === 'maxLength') max = Math.min(max, facet.value);
  }
  return { min, max };
}

function atomicValue(type: AtomicPlan): ValueType {
  const constraints = constraintsOf(type);
  switch (type.form) {
    case 'boolean':
      return booleanValue(type);
    case 'integer':
      return integerValue(type, constraints);
    case 'bigint':
      return { kind: 'bigint', constraints };
    case 'float': {
      const single = type.builtin === 'float' && { single: true as const };
      const number: NumberType = { kind: 'number', integer: false, constraints, ...single };
      const named = allowedSpecials(facetsOf(type)).map(
        (value) => ({ kind: 'literal', value }) as const,
      );
      return named.length === 0 ? number : { kind: 'union', members: [number, ...named] };
    }
    case 'string':
      return literalsOf(type, constraints) ?? { kind: 'string', constraints };
  }
}

function booleanValue(type: AtomicPlan): ValueType {
  const [only, ...others] = allowedBooleans(facetsOf(type));
  const isOne = only !== undefined && others.length === 0;
  return isOne ? { kind: 'literal', value: only } : { kind: 'boolean' };
}

/** An enumeration of texts that nothing but itself constrains is its values. */
function literalsOf(
  type: AtomicPlan,
  constraints: readonly StringConstraint[],
): ValueType | undefined {
  const enumerations = facetsOf(type).filter((facet) => facet.kind === 'enumeration');
  const last = enumerations.at(-1);
  const isText = ownTextTypes.has(type.builtin);
  const isConstrained = constraints.some(({ kind }) => kind === 'pattern' || kind === 'length');
  if (!last || !isText || isConstrained) return undefined;
  // A value is as the base type leaves it: what this type takes from every text, none has.
  const { whiteSpace } = type;
  const values = last.values
    .filter(({ lexical }) => normalize(lexical, whiteSpace) === lexical)
    .map(enumerationMember);
  const [only] = values;
  if (!only) return { kind: 'union', members: [] };
  if (values.length === 1) return { kind: 'literal', value: only.value };
  return { kind: 'enumeration', values };
}

function enumerationMember({ lexical, documentation }: EnumerationValue): EnumerationMember {
  return { value: lexical, documentation };
}

/** Types in which each text is a value of its own. */
const ownTextTypes = new Set(
  'string normalizedString token language Name NCName NMTOKEN anyURI'.split(' '),
);

function integerValue(type: AtomicPlan, constraints: readonly StringConstraint[]): ValueType {
  const enumeration = facetsOf(type).findLast((facet) => facet.kind === 'enumeration');
  if (enumeration && !constraints.some(({ kind }) => kind === 'pattern')) {
    const values = enumeration.values.map(({ lexical, documentation }) => ({
      value: Number(lexical),
      documentation,
    }));
    return { kind: 'enumeration', values };
  }
  return { kind: 'number', integer: true, constraints, ...integerBounds(type) };
}

function integerBounds(type: AtomicPlan): { minimum?: number; maximum?: number } {
  const [low, high] = builtinBounds[type.builtin] ?? [-Infinity, Infinity];
  let [minimum, maximum] = [low, high];
  for (const facet of facetsOf(type)) {
    switch (facet.kind) {
      case 'minInclusive':
        minimum = Math.max(minimum, Number(facet.value));
        break;
      case 'minExclusive':
        minimum = Math.max(minimum, Number(facet.value) + 1);
        break;
      case 'maxInclusive':
        maximum = Math.min(maximum, Number(facet.value));
        break;
      case 'maxExclusive':
        maximum = Math.min(maximum, Number(facet.value) - 1);
        break;
    }
  }
  return {
    ...(minimum > -Infinity && { minimum }),
    ...(maximum < Infinity && { maximum }),
  };
}

const builtinBounds: Readonly<Record<string, readonly [number, number]>> = {
  int: [-(2 ** 31), 2 ** 31 - 1],
  short: [-(2 ** 15), 2 ** 15 - 1],
  byte: [-128, 127],
  unsignedInt: [0, 2 ** 32 - 1],
  unsignedShort: [0, 2 ** 16 - 1],
  unsignedByte: [0, 255],
  nonNegativeInteger: [0, Infinity],
  unsignedLong: [0, Infinity],
  positiveInteger: [1, Infinity],
  nonPositiveInteger: [-Infinity, 0],
  negativeInteger: [-Infinity, -1],
};

/** Everything that holds of the lexical form. */
function constraintsOf(type: AtomicPlan): readonly StringConstraint[] {
  const constraints: StringConstraint[] = [{ kind: 'characters' }];
  if (type.whiteSpace !== 'preserve') {
    constraints.push({ kind: 'whiteSpace', value: type.whiteSpace });
  }
  if (type.builtin !== 'string') constraints.push({ kind: 'datatype', name: type.builtin });
  const isBinary = type.builtin === 'hexBinary' || type.builtin === 'base64Binary';
  const { min, max } = lengthBounds(type);
  if (min > 0 || max < Infinity) {
    constraints.push({ kind: 'length', min, max, unit: isBinary ? 'octets' : 'characters' });
  }
  for (const step of type.steps) {
    for (const facet of step.facets) constraints.push(...constraintOf(facet, step.span));
  }
  return constraints;
}

function constraintOf(
  facet: FacetValue,
  span: AtomicPlan['steps'][number]['span'],
): readonly StringConstraint[] {
  switch (facet.kind) {
    case 'pattern':
      return [{ kind: 'pattern', dialect: 'xsd', sources: facet.sources, span }];
    case 'enumeration':
      return [{ kind: 'enumeration', values: facet.values.map(enumerationMember) }];
    case 'minInclusive':
    case 'minExclusive':
    case 'maxInclusive':
    case 'maxExclusive':
      return [{ kind: facet.kind, value: facet.value }];
    case 'totalDigits':
    case 'fractionDigits':
      return [{ kind: facet.kind, value: facet.value }];
    default:
      return [];
  }
}
