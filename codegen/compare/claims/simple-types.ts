/** The texts of simple types as a document has them, as claims. */
import type { SimpleType } from '../../../src/runtime/datatype/datatype.ts';
import { readSimple } from '../../../src/runtime/datatype/simple.ts';
import { facetsOf } from '../../bind/facets.ts';
import type { AtomicPlan, BindingPlan, SimplePlan } from '../../bind/plan.ts';
import type { Language } from '../../convert/to-json-schema/language.ts';
import { acceptedTexts } from '../../convert/to-json-schema/raw.ts';
import { type TextSpace, textSpace } from '../../convert/to-json-schema/text.ts';
import { interpretSimpleType } from '../../interpret/simple-type.ts';
import type { WhiteSpace } from '../../pattern/word-states.ts';
import { builtinTypes } from '../../wire/builtin.ts';
import type { SimpleTypeDefinition, TypeKey } from '../../wire/model.ts';
import type { NameOf } from '../equal/names.ts';
import type { Claims } from './claims.ts';
import { identityPlaces, linkedTypes } from './identities.ts';
import { lengthClaims } from './json-scalars.ts';
import type { Claim, TextLimit, TextTestFact } from './model.ts';

/** Reads the simple types of one plan. */
export class SimpleTypeClaims {
  readonly #plan: BindingPlan;
  readonly #claims: Claims;
  readonly #live = new Map<TypeKey, SimpleType>();
  readonly #nameOf: NameOf;
  #identityPlaces: string | undefined;

  constructor(plan: BindingPlan, nameOf: NameOf, claims: Claims) {
    this.#plan = plan;
    this.#nameOf = nameOf;
    this.#claims = claims;
  }

  /** The texts of a type; `fixed`: those that mean this value alone. */
  of(key: TypeKey, fixed?: string): Claim {
    const name = `texts ${this.#nameOf(key)} ${JSON.stringify(fixed)}`;
    return this.#claims.named(name, () => this.#read(key, fixed));
  }

  #read(key: TypeKey, fixed: string | undefined): Claim {
    const type = this.#plan.types.get(key);
    if (type?.kind !== 'simple') return this.#claims.any;
    const whole = fixed === undefined ? type : restricted(type, fixed);
    const texts = whole.variety === 'atomic' ? this.#atomic(whole) : this.#compound(whole);
    const linked = linkedTypes(whole, this.#plan);
    if (linked.length === 0) return texts;
    const reason = `what texts of ${linked.join(', ')} need of other texts`;
    const about = linked.includes('IDREF') ? this.#identities() : '';
    return this.#claims.all([texts, this.#claims.unclear(reason, about)]);
  }

  /** The IDs that IDREFs may name. */
  #identities(): string {
    this.#identityPlaces ??= identityPlaces(this.#plan).join(' ');
    return this.#identityPlaces;
  }

  #atomic(type: AtomicPlan): Claim {
    const claims = this.#claims;
    if (PREFIXED.has(type.builtin)) {
      return claims.unclear('names with prefixes', JSON.stringify([type.builtin, saidBy(type)]));
    }
    const space = textSpace(type);
    const { whiteSpace } = type;
    const found = [...space.base, ...space.facets].map((each) => this.#pattern(each, whiteSpace));
    const { minLength: min, maxLength: max } = space;
    found.push(...lengthClaims(min, max, whiteSpace, claims));
    if (space.enumeration) {
      const texts = new Set(space.enumeration.map(({ lexical }) => lexical));
      found.push(claims.fact({ of: 'string', says: 'values', whiteSpace, texts }));
    }
    return claims.all([...found, ...this.#tests(type, space)]);
  }

  /** A list or a union: as one language if it is known, else text by text. */
  #compound(type: SimplePlan): Claim {
    const claims = this.#claims;
    const { language, isExact } = acceptedTexts(type, this.#plan);
    const whiteSpace = type.variety === 'list' ? 'collapse' : 'preserve';
    const isCollapsed = type.variety === 'list' || hasCollapsedMembers(type, this.#plan);
    const found = this.#pattern(language, isCollapsed ? 'collapse' : whiteSpace);
    if (isExact) return found;
    const values = valuesOf(type);
    const facts = this.#test(
      type,
      JSON.stringify(saidBy(type)),
      isCollapsed ? 'collapse' : 'preserve',
      values,
    );
    return claims.all([found, facts]);
  }

  #pattern({ source, pattern }: Language, whiteSpace: WhiteSpace): Claim {
    const name = `the whole ${source}`;
    const isSearched = false;
    return this.#claims.fact({
      of: 'string',
      says: 'pattern',
      whiteSpace,
      name,
      pattern,
      isSearched,
    });
  }

  /** Bounds and values that are compared in the value space, as far as no pattern says them. */
  #tests(type: AtomicPlan, { losses }: TextSpace): readonly Claim[] {
    const primitive = builtinTypes.get(type.builtin)?.primitive ?? type.builtin;
    const found: Claim[] = [];
    for (const facet of facetsOf(type)) {
      if (losses.includes('bounds') && facet.kind in SIDES) {
        const { kind, value } = facet as { kind: keyof typeof SIDES; value: string };
        const limit = { side: SIDES[kind], primitive, values: [value] };
        found.push(this.#test(type, `${kind} ${value}`, type.whiteSpace, [value], limit));
      }
      if (losses.includes('enumeration') && facet.kind === 'enumeration') {
        const values = facet.values.map(({ lexical }) => lexical);
        const limit = { side: 'values', primitive, values } as const;
        found.push(this.#test(type, `one of ${values}`, type.whiteSpace, values, limit));
      }
    }
    return found;
  }

  #test(
    type: SimplePlan,
    said: string,
    whiteSpace: WhiteSpace,
    hints: readonly string[],
    limit?: TextLimit,
  ): Claim {
    const live = this.#liveType(type);
    return this.#claims.fact({
      of: 'string',
      says: 'test',
      whiteSpace,
      name: `${type.builtin} ${said}`,
      accepts: (text) => !readSimple(live, text).violation,
      hints,
      ...(limit && { limit, implies: (other) => implies(limit, other) }),
    });
  }

  #liveType(plan: SimplePlan): SimpleType {
    const known = this.#live.get(plan.key);
    if (known) return known;
    const live = interpretSimpleType(
      plan,
      (key) => {
        const inner = this.#plan.types.get(key);
        if (inner?.kind !== 'simple') throw new Error(`The binding plan has no simple type ${key}`);
        return this.#liveType(inner);
      },
      () => undefined,
    );
    this.#live.set(plan.key, live);
    return live;
  }
}

/** Their texts mean something only by the prefixes around them. */
const PREFIXED: ReadonlySet<string> = new Set(['QName', 'NOTATION']);

const SIDES = {
  minInclusive: 'min',
  minExclusive: 'min',
  maxInclusive: 'max',
  maxExclusive: 'max',
} as const;

/** A bound implies one of the same side that it keeps to itself; values, whatever holds of all of them. */
function implies(limit: TextLimit, { limit: other, accepts }: TextTestFact): boolean {
  if (!other || other.primitive !== limit.primitive) return false;
  if (limit.side !== 'values' && limit.side !== other.side) return false;
  return limit.values.every(accepts);
}

function restricted(type: SimplePlan, fixed: string): SimplePlan {
  const [step] = type.steps;
  const span = step?.span ?? type.span;
  if (!span) return addedStep(type, fixed, { source: { path: '', text: '' }, start: 0, end: 0 });
  return addedStep(type, fixed, span);
}

function addedStep(
  type: SimplePlan,
  lexical: string,
  span: SimpleTypeDefinition['span'],
): SimplePlan {
  const values = [{ lexical, documentation: '', span }];
  const facet = { kind: 'enumeration' as const, values, span, documentation: '' };
  const step: SimpleTypeDefinition = {
    kind: 'simpleType',
    key: `${type.key} ${lexical}`,
    base: type.key,
    variety: { kind: 'atomic', primitive: type.builtin },
    facets: [facet],
    documentation: '',
    span,
  };
  return { ...type, key: step.key, steps: [...type.steps, step] };
}

/** Facets by what they say, to tell them apart. */
function saidBy(type: SimplePlan): readonly unknown[] {
  return facetsOf(type).map(({ span: _, documentation: __, ...facet }) =>
    facet.kind === 'enumeration'
      ? { ...facet, values: facet.values.map(({ lexical }) => lexical) }
      : facet,
  );
}

function valuesOf(type: SimplePlan): readonly string[] {
  return facetsOf(type).flatMap((facet) =>
    facet.kind === 'enumeration' ? facet.values.map(({ lexical }) => lexical) : [],
  );
}

/** Whether white space around every member's texts is of no account. */
function hasCollapsedMembers(type: SimplePlan, plan: BindingPlan): boolean {
  if (type.variety === 'list') return true;
  if (type.variety === 'atomic') return type.whiteSpace === 'collapse';
  return type.members.every((key) => {
    const member = plan.types.get(key);
    return member?.kind === 'simple' && hasCollapsedMembers(member, plan);
  });
}
