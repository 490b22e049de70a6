/** The texts of simple types as a document has them, as claims. */
import type { SimpleType } from '../../../src/runtime/datatype/datatype.ts';
import { readSimple } from '../../../src/runtime/datatype/simple.ts';
import { facetsOf } from '../../bind/facets.ts';
import type { AtomicPlan, BindingPlan, SimplePlan } from '../../bind/plan.ts';
import { builtinLanguage, type Language } from '../../convert/to-json-schema/language.ts';
import { lexicalSpace } from '../../convert/to-json-schema/lexical.ts';
import { acceptedTexts } from '../../convert/to-json-schema/raw.ts';
import { type TextSpace, textSpace } from '../../convert/to-json-schema/text.ts';
import { interpretSimpleType } from '../../interpret/simple-type.ts';
import type { WhiteSpace } from '../../pattern/word-states.ts';
import { builtinTypes } from '../../wire/builtin.ts';
import type { Facet, TypeKey } from '../../wire/model.ts';
import type { NameOf } from '../equal/names.ts';
import type { Claims } from './claims.ts';
import { builtinsIn, identityPlaces, linkedTypes } from './identities.ts';
import { lengthClaims } from './json-scalars.ts';
import type { Claim, TextLimit, TextTestFact } from './model.ts';
import { saidOf, saidOfAll, valuesOf, withFacet, withValue } from './single-facets.ts';

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
    const whole = fixed === undefined ? type : withValue(type, fixed);
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
    const { whiteSpace } = type;
    if (PREFIXED.has(type.builtin)) {
      const about = JSON.stringify([type.builtin, saidOfAll(type)]);
      return claims.all([
        this.#pattern(prefixedName(), whiteSpace),
        claims.unclear('names with prefixes', about),
      ]);
    }
    const space = textSpace(type);
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
    // That language is of names without prefixes.
    const isPrefixed = builtinsIn(type, this.#plan).some((name) => PREFIXED.has(name));
    const tests = [undefined, ...facetsOf(type)].map((facet) =>
      this.#partTest(type, facet, isCollapsed ? 'collapse' : 'preserve'),
    );
    return claims.all(isPrefixed ? tests : [found, ...tests]);
  }

  /** What a list or union is made of, or one of its facets. */
  #partTest(type: SimplePlan, facet: Facet | undefined, whiteSpace: WhiteSpace): Claim {
    const parts =
      type.variety === 'list' ? [type.item] : type.variety === 'union' ? type.members : [];
    const of = `${type.variety} of ${parts.map(this.#nameOf).join(' ')}`;
    const limit = facet && lengthLimit(facet, of);
    return this.#test(withFacet(type, facet), {
      name: facet ? `${type.label} with ${saidOf(facet)}` : type.label,
      about: `${of} ${facet ? saidOf(facet) : ''}`,
      whiteSpace,
      hints: [...(facet ? valuesOf(facet) : []), ...(limit?.values ?? [])],
      ...(limit && { limit }),
    });
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
        found.push(this.#facetTest(type, facet, limit));
      }
      if (losses.includes('enumeration') && facet.kind === 'enumeration') {
        const limit = { side: 'values', primitive, values: valuesOf(facet) } as const;
        found.push(this.#facetTest(type, facet, limit));
      }
    }
    return found;
  }

  #facetTest(type: AtomicPlan, facet: Facet, limit: TextLimit): Claim {
    const name = `${type.builtin} ${saidOf(facet)}`;
    const { whiteSpace } = type;
    const said = { name, about: name, whiteSpace, hints: limit.values, limit };
    return this.#test(withFacet(type, facet), said);
  }

  #test(
    type: SimplePlan,
    said: Pick<TextTestFact, 'name' | 'about' | 'whiteSpace' | 'hints' | 'limit'>,
  ): Claim {
    const { limit } = said;
    const live = this.#liveType(type);
    return this.#claims.fact({
      of: 'string',
      says: 'test',
      ...said,
      accepts: (text) => !readSimple(live, text).violation,
      ...(limit && { implies: (other) => implies(limit, other) }),
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
const NAME = lexicalSpace('NCName')?.join('');
/** What they look like (Namespaces in XML §4 [7]). */
const prefixedName = (): Language => builtinLanguage(`(?:${NAME}:)?${NAME}`);

const SIDES = {
  minInclusive: 'min',
  minExclusive: 'min',
  maxInclusive: 'max',
  maxExclusive: 'max',
} as const;

/** Longer lists than this are not made to compare lengths. */
const MAX_ITEMS = 1_000;

/** A length of a list by a list of just that length, if its items may be plain names. */
function lengthLimit(facet: Facet, list: string): TextLimit | undefined {
  if (facet.kind !== 'minLength' && facet.kind !== 'maxLength') return undefined;
  if (facet.value > MAX_ITEMS) return undefined;
  const values = [new Array(facet.value).fill('a').join(' ')];
  return { side: facet.kind === 'minLength' ? 'min' : 'max', primitive: list, values };
}

/** A bound implies one of the same side that it keeps to itself; values, whatever holds of all of them. */
function implies(limit: TextLimit, { limit: other, accepts }: TextTestFact): boolean {
  if (!other || other.primitive !== limit.primitive) return false;
  if (limit.side !== 'values' && limit.side !== other.side) return false;
  return limit.values.every(accepts);
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
