/** The members of a union type, each without what earlier ones take (part 2 §2.5.1.3). */
import { isSimple } from '../../../src/runtime/datatype/simple.ts';
import type { AtomicPlan, ListPlan, SimplePlan, UnionPlan } from '../../bind/plan.ts';
import type { Conversion, JsonSchemaObject, Use } from './conversion.ts';
import { areDisjoint, avoids, isIncluded, type Language } from './language.ts';
import { canonicalNumerals, isNumeric } from './numerals.ts';
import { acceptedTexts, rawTexts, textsSchema, WHITE_SPACE } from './raw.ts';
import { textSpace } from './text.ts';

/** Writes the schema of each member; what can't be told from an earlier one is reported. */
export class UnionMembers {
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
      else if (this.#hasNames(member)) {
        // Names without a prefix are taken; those that have one, who knows.
        this.#lose();
        excluded.push(taken);
      } else if (isIncluded(own, taken)) return never(schema);
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
      if (!texts.isExact || this.#hasNames(member)) this.#lose();
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

  /** Whether its texts may have prefixes, which its language doesn't say. */
  #hasNames(type: SimplePlan): boolean {
    if (type.variety === 'atomic') return ['QName', 'NOTATION'].includes(type.builtin);
    const parts = type.variety === 'list' ? [type.item] : type.members;
    return parts.some((key) => {
      const part = this.#conversion.plan.types.get(key);
      return part?.kind === 'simple' && this.#hasNames(part);
    });
  }

  #lose(): void {
    this.#conversion.lose('union', this.#use);
  }
}

function isString(other: SimplePlan): boolean {
  return other.variety === 'atomic' && other.form === 'string';
}

function isPreserving(other: SimplePlan): boolean {
  return other.variety === 'atomic' && other.whiteSpace === 'preserve';
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
