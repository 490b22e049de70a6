/**
 * Union types (part 2 §2.5.1.3). The first member that accepts a text gives its value, so that each
 * member's values are those whose texts no earlier member takes.
 */

import { isSimple, readSimple } from '../../../src/runtime/datatype/simple.ts';
import { facetsOf } from '../../bind/facets.ts';
import type { AtomicPlan, ListPlan, SimplePlan, UnionPlan } from '../../bind/plan.ts';
import { integerRange } from '../../bind/scalar-form.ts';
import type { FacetValue } from '../../wire/model.ts';
import type { Conversion, JsonSchemaObject, Use } from './conversion.ts';
import { decimalPatterns } from './decimals.ts';
import {
  areDisjoint,
  avoids,
  isIncluded,
  type Language,
  ownLanguage,
  xsdLanguage,
} from './language.ts';
import { acceptedTexts, rawTexts, textsSchema, WHITE_SPACE } from './raw.ts';
import { textSpace } from './text.ts';

/** The schema of a union type, written out; what it can't say is reported. */
export function unionSchema(type: UnionPlan, conversion: Conversion, use: Use): JsonSchemaObject {
  const facets = facetsOf(type);
  const values = enumeratedValues(type, facets, conversion);
  if (values) return { enum: values };
  if (facets.some(({ kind }) => kind === 'enumeration')) conversion.lose('enumeration', use);
  const members = new UnionMembers(type, conversion, use).schemas();
  const [only] = members;
  const united = members.length === 1 && only ? only : { anyOf: members };
  return facets.reduce(
    (schema, facet) =>
      facet.kind === 'pattern' ? restricted(schema, facet.sources, type, conversion, use) : schema,
    united,
  );
}

/** The values of an enumeration, where the text of each is the only one that it has. */
function enumeratedValues(
  type: UnionPlan,
  facets: readonly FacetValue[],
  conversion: Conversion,
): readonly unknown[] | undefined {
  const facet = facets.findLast(({ kind }) => kind === 'enumeration');
  if (facet?.kind !== 'enumeration') return undefined;
  const simple = conversion.simpleType(type.key);
  const values = facet.values
    .map(({ lexical }) => readSimple(simple, lexical))
    .filter(({ violation }) => !violation)
    .map(({ value }) => value);
  const isByText = type.members.every((key) => {
    const member = conversion.plan.types.get(key);
    if (member?.kind !== 'simple' || member.variety !== 'atomic') return false;
    return member.form !== 'string' || isText(member.key, conversion);
  });
  return isByText ? [...new Set(values)] : undefined;
}

function isText(key: string, conversion: Conversion): boolean {
  const type = conversion.simpleType(key);
  return type.kind === 'atomic' && ['string', 'anyURI'].includes(type.datatype.primitive);
}

/** A pattern of the union itself: it is asked of the texts of strings, and of those of numbers too. */
function restricted(
  schema: JsonSchemaObject,
  sources: readonly string[],
  { members }: UnionPlan,
  conversion: Conversion,
  use: Use,
): JsonSchemaObject {
  const language = xsdLanguage(sources);
  if (!language) return schema;
  const isSaid = members.every((key) => {
    const member = conversion.plan.types.get(key);
    if (member?.kind !== 'simple' || member.variety !== 'atomic') return false;
    if (member.form === 'string') return true;
    return isNumeric(member) && isIncluded(canonicalNumerals(member), language);
  });
  if (!isSaid) conversion.lose('unionPattern', use);
  return { allOf: [schema, textsSchema(language)] };
}

class UnionMembers {
  readonly #type: UnionPlan;
  readonly #conversion: Conversion;
  readonly #use: Use;

  constructor(type: UnionPlan, conversion: Conversion, use: Use) {
    this.#type = type;
    this.#conversion = conversion;
    this.#use = use;
  }

  schemas(): readonly JsonSchemaObject[] {
    const plans = this.#type.members.flatMap((key) => {
      const member = this.#conversion.plan.types.get(key);
      return member?.kind === 'simple' ? [member] : [];
    });
    return plans.map((member, index) => this.#member(member, plans.slice(0, index)));
  }

  #member(member: SimplePlan, earlier: readonly SimplePlan[]): JsonSchemaObject {
    const schema = this.#conversion.type(member.key, this.#use);
    if (member.variety === 'union') return this.#guarded(member, schema, earlier);
    if (member.variety === 'list') return this.#list(member, schema, earlier);
    if (member.form === 'boolean') return this.#boolean(schema);
    return member.form === 'string'
      ? this.#string(member, schema, earlier)
      : this.#number(member, schema, earlier);
  }

  /** Of another union nothing is known but its texts. */
  #guarded(
    member: SimplePlan,
    schema: JsonSchemaObject,
    earlier: readonly SimplePlan[],
  ): JsonSchemaObject {
    const own = acceptedTexts(member, this.#conversion.plan).language;
    const isFree = earlier.every((each) => {
      const taken = rawTexts(acceptedTexts(each, this.#conversion.plan), false);
      return taken && areDisjoint(own, taken);
    });
    if (!isFree) this.#lose();
    return schema;
  }

  #string(
    member: AtomicPlan,
    schema: JsonSchemaObject,
    earlier: readonly SimplePlan[],
  ): JsonSchemaObject {
    const listed = this.#listed(member, schema);
    if (listed) return listed;
    const { language: own } = acceptedTexts(member, this.#conversion.plan);
    const excluded: Language[] = [];
    for (const other of earlier) {
      if (isString(other) && member.whiteSpace === 'collapse') continue;
      const texts = acceptedTexts(other, this.#conversion.plan);
      const taken =
        member.whiteSpace === 'collapse' ? texts.language : rawTexts(texts, isPreserving(other));
      if (!taken) this.#lose();
      else if (areDisjoint(own, taken)) continue;
      else if (!texts.isExact) this.#lose();
      else if (isIncluded(own, taken)) return never(schema);
      else excluded.push(taken);
    }
    return without(schema, excluded.map(textsSchema));
  }

  /** An enumeration: the values that are left of it. */
  #listed(member: AtomicPlan, schema: JsonSchemaObject): JsonSchemaObject | undefined {
    const { enumeration } = textSpace(member);
    if (!enumeration) return undefined;
    const union = this.#conversion.simpleType(this.#type.key);
    const own = this.#conversion.simpleType(member.key);
    const taken = enumeration
      .map(({ lexical }) => lexical)
      .filter((lexical) => isSimple(own, lexical) && !isSimple(union, lexical));
    return without(schema, taken.length === 0 ? [] : [{ enum: [...new Set(taken)] }]);
  }

  #number(
    member: AtomicPlan,
    schema: JsonSchemaObject,
    earlier: readonly SimplePlan[],
  ): JsonSchemaObject {
    const own = canonicalNumerals(member);
    const excluded: JsonSchemaObject[] = [];
    for (const other of earlier) {
      if (other.variety === 'atomic' && isNumeric(other)) {
        if (other.builtin === 'float' && member.builtin === 'double') this.#lose();
        continue;
      }
      const texts = acceptedTexts(other, this.#conversion.plan);
      if (areDisjoint(own, texts.language)) continue;
      if (other.variety === 'atomic' && other.form === 'boolean') excluded.push({ enum: [0, 1] });
      else if (texts.isExact && isIncluded(own, texts.language)) return never(schema);
      else this.#lose();
    }
    return without(schema, excluded);
  }

  #boolean(schema: JsonSchemaObject): JsonSchemaObject {
    const union = this.#conversion.simpleType(this.#type.key);
    const values = [true, false].filter((value) => isSimple(union, value));
    if (values.length === 2) return schema;
    return values.length === 0 ? never(schema) : { ...schema, const: values[0] };
  }

  #list(
    member: ListPlan,
    schema: JsonSchemaObject,
    earlier: readonly SimplePlan[],
  ): JsonSchemaObject {
    const { language: own } = acceptedTexts(member, this.#conversion.plan);
    const excluded: JsonSchemaObject[] = [];
    for (const other of earlier) {
      const texts = acceptedTexts(other, this.#conversion.plan);
      if (areDisjoint(own, texts.language)) continue;
      if (!texts.isExact) this.#lose();
      else if (isIncluded(own, texts.language)) return never(schema);
      else if (other.variety === 'atomic' && avoids(texts.language, WHITE_SPACE)) {
        const single = this.#singleItem(member, texts.language);
        if (single) excluded.push(...single);
        else this.#lose();
      } else this.#lose();
    }
    return without(schema, excluded);
  }

  /** Arrays whose text has no blank in it and is one of `taken`; `undefined`: no schema says it. */
  #singleItem(member: ListPlan, taken: Language): readonly JsonSchemaObject[] | undefined {
    const item = this.#conversion.plan.types.get(member.item);
    if (item?.kind !== 'simple') return undefined;
    const { language } = acceptedTexts(item, this.#conversion.plan);
    const isEmpty = new RegExp(`^(?:${taken.source})$`, 'u').test('');
    const empty = isEmpty ? [{ maxItems: 0 }] : [];
    if (areDisjoint(language, taken)) return empty;
    return isIncluded(language, taken) ? [...empty, { minItems: 1, maxItems: 1 }] : undefined;
  }

  #lose(): void {
    this.#conversion.lose('union', this.#use);
  }
}

function isString(other: SimplePlan): boolean {
  return other.variety === 'atomic' && other.form === 'string';
}

function isNumeric({ form }: AtomicPlan): boolean {
  return form === 'integer' || form === 'float' || form === 'bigint';
}

function isPreserving(other: SimplePlan): boolean {
  return other.variety === 'atomic' && other.whiteSpace === 'preserve';
}

/** The texts that numbers are written as (ECMA-262, Number::toString). */
function canonicalNumerals(member: AtomicPlan): Language {
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

function without(
  schema: JsonSchemaObject,
  excluded: readonly JsonSchemaObject[],
): JsonSchemaObject {
  const [only] = excluded;
  if (!only) return schema;
  return { ...schema, not: excluded.length === 1 ? only : { anyOf: excluded } };
}

/** A member that an earlier one leaves nothing. */
function never(schema: JsonSchemaObject): JsonSchemaObject {
  return { ...schema, not: {} };
}
