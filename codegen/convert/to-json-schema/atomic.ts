/** Atomic types (part 2 §2.5.1.1): strings, numbers and booleans of a JSON Schema. */

import { isSimple, readSimple } from '../../../src/runtime/datatype/simple.ts';
import { toSingle } from '../../../src/runtime/datatype/single.ts';
import { facetsOf } from '../../bind/facets.ts';
import type { AtomicPlan } from '../../bind/plan.ts';
import { integerRange } from '../../bind/scalar-form.ts';
import type { EnumerationValue, FacetValue } from '../../wire/model.ts';
import { NAMED_NUMBERS, SINGLE_RANGE } from './builtin.ts';
import type { Conversion, JsonSchemaObject, Use } from './conversion.ts';
import { patternKeyword } from './language.ts';
import { distinctLanguages, type TextSpace, textSpace } from './text.ts';

/** The schema of an atomic type, written out; what it can't say is reported. */
export function atomicSchema(type: AtomicPlan, conversion: Conversion, use: Use): JsonSchemaObject {
  if (type.builtin === 'ID' || type.builtin === 'IDREF') conversion.lose('identity', use);
  switch (type.form) {
    case 'string':
      return stringSchema(type, conversion, use);
    case 'integer':
      return integerSchema(type, conversion);
    case 'bigint':
      conversion.lose('bigint', use);
      return integerSchema(type, conversion);
    case 'float':
      return floatSchema(type, conversion, use);
    case 'boolean':
      return booleanSchema(type, conversion);
  }
}

function stringSchema(type: AtomicPlan, conversion: Conversion, use: Use): JsonSchemaObject {
  if (type.builtin === 'ENTITY') return { type: 'string', not: {} };
  const space = textSpace(type);
  for (const loss of space.losses) conversion.lose(loss, use);
  const { enumeration } = space;
  const isWhole = enumeration?.every(({ lexical }) =>
    isSimple(conversion.simpleType(type.key), lexical),
  );
  const values = enumeration && enumerationKeywords(enumeration, (lexical) => lexical);
  if (values && isWhole) return { type: 'string', ...values };
  return { ...textKeywords(space, conversion), ...values };
}

/** Built-in types whose values are numbers, where no pattern makes them text. */
const NUMBERS: ReadonlySet<string> = new Set(['float', 'double']);

/** What regular expressions and lengths say; the built-in type by name where it says something of texts. */
function textKeywords(space: TextSpace, conversion: Conversion): JsonSchemaObject {
  const { base, facets } = distinctLanguages(space, conversion.isIncluded);
  const { builtin = '' } = space;
  const named = base.length > 0 && !NUMBERS.has(builtin) ? space.builtin : undefined;
  const [first, ...others] = (named ? facets : [...base, ...facets]).map(patternKeyword);
  const { minLength, maxLength } = space;
  return {
    ...(named ? conversion.builtin(named) : { type: 'string' }),
    ...(minLength > 0 && { minLength }),
    ...(maxLength < Infinity && { maxLength }),
    ...(first !== undefined && { pattern: first }),
    ...(others.length > 0 && { allOf: others.map((pattern) => ({ pattern })) }),
  };
}

/** `enum`, or `const` for one value; with documentation, a list of `const`. */
export function enumerationKeywords(
  values: readonly EnumerationValue[],
  toValue: (lexical: string) => unknown,
): JsonSchemaObject {
  const distinct = new Map<unknown, string>();
  for (const { lexical, documentation } of values) {
    const value = toValue(lexical);
    if (!distinct.get(value)) distinct.set(value, documentation);
  }
  const entries = [...distinct];
  const [only] = entries;
  if (entries.some(([, documentation]) => documentation !== '')) {
    const members = entries.map(([value, description]) => ({
      const: value,
      ...(description !== '' && { description }),
    }));
    return { oneOf: members };
  }
  if (only && entries.length === 1) return { const: only[0] };
  return { enum: entries.map(([value]) => value) };
}

function integerSchema(type: AtomicPlan, conversion: Conversion): JsonSchemaObject {
  const enumeration = enumerationOf(type);
  if (enumeration) {
    const simple = conversion.simpleType(type.key);
    const valid = enumeration.filter(({ lexical }) => !readSimple(simple, lexical).violation);
    return { type: 'integer', ...enumerationKeywords(valid, Number) };
  }
  const { low, high } = integerRange(type.builtin, type.steps);
  return {
    type: 'integer',
    ...(low !== undefined && { minimum: Number(low) }),
    ...(high !== undefined && { maximum: Number(high) }),
  };
}

/** A finite number, or the name of what JSON has no number for. */
function floatSchema(type: AtomicPlan, conversion: Conversion, use: Use): JsonSchemaObject {
  const simple = conversion.simpleType(type.key);
  const names = NAMED_NUMBERS.filter((name) => isSimple(simple, name));
  const enumeration = enumerationOf(type);
  if (enumeration) {
    const values = enumeration.map(({ lexical }) => readSimple(simple, lexical));
    const valid = values.filter(({ violation }) => !violation).map(({ value }) => value);
    return { enum: [...new Set(valid)] };
  }
  if (type.builtin === 'float') conversion.lose('single', use);
  if (facetsOf(type).length === 0) return conversion.builtin(type.builtin);
  const number = { type: 'number', ...floatBounds(type) };
  return names.length === 0 ? number : { anyOf: [number, { enum: names }] };
}

const boundKeywords = {
  minInclusive: 'minimum',
  minExclusive: 'exclusiveMinimum',
  maxInclusive: 'maximum',
  maxExclusive: 'exclusiveMaximum',
} as const;

/** Of each side the last, which is the strictest; `not: {}` where no number is left. */
function floatBounds(type: AtomicPlan): JsonSchemaObject {
  const keywords: Record<string, unknown> = type.builtin === 'float' ? { ...SINGLE_RANGE } : {};
  const read = (lexical: string): number => {
    const named = new Map([
      ['INF', Infinity],
      ['-INF', -Infinity],
    ]).get(lexical);
    if (named !== undefined) return named;
    return type.builtin === 'float' ? toSingle(lexical) : Number(lexical);
  };
  for (const facet of facetsOf(type)) {
    if (!(facet.kind in boundKeywords)) continue;
    const { kind, value } = facet as Extract<FacetValue, { kind: keyof typeof boundKeywords }>;
    const side = kind.startsWith('min')
      ? ['minimum', 'exclusiveMinimum']
      : ['maximum', 'exclusiveMaximum'];
    for (const keyword of side) delete keywords[keyword];
    const bound = read(value.trim());
    if (Number.isNaN(bound)) keywords.not = {};
    else if (Number.isFinite(bound)) keywords[boundKeywords[kind]] = bound;
    else if (bound > 0 === kind.startsWith('min')) keywords.not = {};
  }
  return keywords;
}

function booleanSchema(type: AtomicPlan, conversion: Conversion): JsonSchemaObject {
  const simple = conversion.simpleType(type.key);
  const values = [true, false].filter((value) => isSimple(simple, value));
  if (values.length === 2) return { type: 'boolean' };
  return values.length === 0 ? { type: 'boolean', not: {} } : { type: 'boolean', const: values[0] };
}

function enumerationOf(type: AtomicPlan): readonly EnumerationValue[] | undefined {
  const facet = facetsOf(type).findLast(({ kind }) => kind === 'enumeration');
  return facet?.kind === 'enumeration' ? facet.values : undefined;
}
