/** Texts of simple types: the plainest, and those that tell a type from one with another facet. */
import type { SimpleType, Violation } from '../../../src/runtime/datatype/datatype.ts';
import { equalSimple, readSimple } from '../../../src/runtime/datatype/simple.ts';
import { facetsOf } from '../../bind/facets.ts';
import type { AtomicPlan, BindingPlan, SimplePlan } from '../../bind/plan.ts';
import { textSpace } from '../../convert/to-json-schema/text.ts';
import { interpretSimpleType } from '../../interpret/simple-type.ts';
import type { Pattern } from '../../pattern/model.ts';
import { type Lengths, type PatternInText, plainestText } from '../../pattern/plainest.ts';
import type { TypeKey } from '../../wire/model.ts';
import { candidatesOf, MOST_CHARACTERS, NEAR_MISSES } from './candidates.ts';

/** A type other than the schema has it. */
export interface OtherType {
  readonly key: TypeKey;
  readonly plan: SimplePlan;
}

/** A text that the type accepts as `wanted` has it, and not as `refused` does. */
export interface TextQuestion {
  /** The type of the text as a whole. */
  readonly key: TypeKey;
  /** The type, of those that it is made of, which is asked about. */
  readonly part: TypeKey;
  /** Absent: the type as it is, or any text if `codes` are wanted. */
  readonly wanted?: SimplePlan;
  readonly refused?: SimplePlan;
  /** The rules of which the text breaks one first, by the schema as it is; none: it is valid. */
  readonly codes?: readonly string[];
  /** Only these are tried. */
  readonly among?: readonly string[];
}

/** Finds the texts of one plan; what was built or found once is kept. */
export class SimpleTexts {
  readonly #plan: BindingPlan;
  readonly #live = new Map<TypeKey, SimpleType>();
  readonly #plain = new Map<TypeKey, string | undefined>();

  constructor(plan: BindingPlan) {
    this.#plan = plan;
  }

  /** The plan of a simple type; `undefined`: it is complex, or there is none. */
  simple(key: TypeKey): SimplePlan | undefined {
    const plan = this.#plan.types.get(key);
    return plan?.kind === 'simple' ? plan : undefined;
  }

  /** The plainest text of a type; `undefined`: none was found. */
  plain(key: TypeKey): string | undefined {
    if (!this.#plain.has(key)) {
      this.#plain.set(key, undefined);
      this.#plain.set(key, this.find({ key, part: key }));
    }
    return this.#plain.get(key);
  }

  /** A plain text of another value than this one; `undefined`: none was found. */
  other(key: TypeKey, lexical: string): string | undefined {
    const type = this.#type(key);
    const texts = this.#texts(key, undefined, undefined);
    for (const text of texts) {
      if (text !== '' && !violationOf(type, text) && !equalSimple(type, text, lexical)) return text;
    }
    return undefined;
  }

  /** The rule that a text breaks. */
  violation(key: TypeKey, text: string): Violation | undefined {
    return violationOf(this.#type(key), text);
  }

  /** A text as the question wants it; `undefined`: none was found. */
  find(question: TextQuestion): string | undefined {
    const { key, part, wanted, refused, codes, among } = question;
    const breaksWanted = codes && !wanted ? undefined : this.#breaks(key, part, wanted);
    const breaksRefused = refused && this.#breaks(key, part, refused);
    const own = this.#type(key);
    const isFit = (text: string): boolean => {
      if (breaksWanted?.(text) || breaksRefused?.(text) === false) return false;
      const code = violationOf(own, text)?.code;
      return codes ? code !== undefined && codes.includes(code) : code === undefined;
    };
    for (const inner of among ?? this.#texts(part, wanted, refused)) {
      for (const text of this.#lifted(key, part, inner)) if (isFit(text)) return text;
    }
    return undefined;
  }

  /** Whether a text breaks the type, once `part` of it is another. */
  #breaks(key: TypeKey, part: TypeKey, plan: SimplePlan | undefined): (text: string) => boolean {
    const type = plan ? this.#build(key, { key: part, plan }) : this.#type(key);
    return (text) => violationOf(type, text) !== undefined;
  }

  #type(key: TypeKey): SimpleType {
    const known = this.#live.get(key);
    if (known) return known;
    const type = this.#build(key);
    this.#live.set(key, type);
    return type;
  }

  #build(key: TypeKey, other?: OtherType): SimpleType {
    const plan = other?.key === key ? other.plan : this.simple(key);
    if (!plan) throw new Error(`${key} is no simple type`);
    const typeOf = (inner: TypeKey) => (other ? this.#build(inner, other) : this.#type(inner));
    return interpretSimpleType(plan, typeOf, () => undefined);
  }

  /** What is tried for a part: plain texts, edges, what nothing accepts, then what a search finds. */
  *#texts(
    key: TypeKey,
    wanted: SimplePlan | undefined,
    refused: SimplePlan | undefined,
  ): Generator<string> {
    const plan = this.simple(key);
    if (plan === undefined) return;
    yield* this.#candidates(plan);
    yield* NEAR_MISSES;
    if (plan.variety !== 'atomic') return;
    const whole = wanted ?? plan;
    if (whole.variety === 'atomic') yield* searched(whole, refused ?? undefined);
  }

  #candidates(plan: SimplePlan): readonly string[] {
    switch (plan.variety) {
      case 'atomic':
        return candidatesOf(plan);
      case 'union': {
        const enumerated = enumeratedIn(plan);
        const plain = plan.members.map((member) => this.plain(member) ?? '');
        return [...enumerated, ...plain];
      }
      case 'list': {
        const item = this.plain(plan.item) ?? '';
        const counts = new Set([1, 2, ...lengthsIn(plan), 0]);
        const lists = [...counts].map((count) => Array(count).fill(item).join(' '));
        return [...enumeratedIn(plan), ...lists];
      }
    }
  }

  /** Texts of the whole that hold a text of the part. */
  *#lifted(key: TypeKey, part: TypeKey, text: string, depth = 0): Generator<string> {
    if (key === part) yield text;
    const plan = this.simple(key);
    if (!plan || key === part || depth > 8) return;
    if (plan.variety === 'union') {
      for (const member of plan.members) yield* this.#lifted(member, part, text, depth + 1);
    }
    if (plan.variety === 'list') {
      for (const item of this.#lifted(plan.item, part, text, depth + 1)) {
        for (const count of new Set([1, ...lengthsIn(plan)])) {
          yield Array(count).fill(item).join(' ');
        }
      }
    }
  }
}

function violationOf(type: SimpleType, text: string): Violation | undefined {
  const [, namespace, local] = /^\{([^}]*)\}(.*)$/s.exec(text) ?? [];
  const isQualified = type.kind === 'atomic' && type.datatype.resolve !== undefined;
  if (!isQualified || namespace === undefined)
    return readSimple(type, text, () => undefined).violation;
  return readSimple(type, `p:${local}`, () => namespace).violation;
}

function enumeratedIn(plan: SimplePlan): readonly string[] {
  const last = facetsOf(plan).findLast((facet) => facet.kind === 'enumeration');
  return last?.values.map(({ lexical }) => lexical) ?? [];
}

function lengthsIn(plan: SimplePlan): readonly number[] {
  return facetsOf(plan)
    .flatMap((facet) =>
      /ength$/.test(facet.kind) && 'value' in facet ? [Number(facet.value)] : [],
    )
    .flatMap((length) => [length, length - 1, length + 1])
    .filter((length) => length >= 0 && length <= 2_000);
}

/** Texts that the languages of two types tell apart, one for each way to leave the refused one. */
function* searched(wanted: AtomicPlan, refused: SimplePlan | undefined): Generator<string> {
  const space = textSpace(wanted);
  const inside = [...space.base, ...space.facets].map(whole);
  const within = { min: space.minLength, max: Math.min(space.maxLength, MOST_CHARACTERS) };
  if (refused?.variety !== 'atomic') {
    yield* asked(inside, [], within);
    return;
  }
  const other = textSpace(refused);
  for (const language of [...other.facets, ...other.base]) {
    yield* asked(inside, [whole(language)], within);
  }
  yield* asked(inside, [], { min: within.min, max: Math.min(within.max, other.minLength - 1) });
  yield* asked(inside, [], { min: Math.max(within.min, other.maxLength + 1), max: within.max });
  const except = other.enumeration?.map(({ lexical }) => lexical);
  if (except) yield* asked(inside, [], within, except);
}

function whole({ pattern }: { readonly pattern: Pattern }): PatternInText {
  return { pattern, isSearched: false, whiteSpace: 'preserve' };
}

function* asked(
  all: readonly PatternInText[],
  none: readonly PatternInText[],
  lengths: Lengths,
  except: readonly string[] = [],
): Generator<string> {
  if (lengths.min > lengths.max) return;
  // Not the empty text, if there is another: it stands for a default, and shows little.
  const some = { min: Math.max(lengths.min, 1), max: lengths.max };
  for (const each of [some, lengths]) {
    const text = plainestText({ all, none, except, lengths: [each] });
    if (typeof text === 'string') {
      yield text;
      return;
    }
  }
}
