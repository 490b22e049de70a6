/** What can only be asked of single texts, of types and of their facets, as claims. */
import type { SimpleType } from '../../../src/runtime/datatype/datatype.ts';
import { readSimple } from '../../../src/runtime/datatype/simple.ts';
import type { AtomicPlan, BindingPlan, SimplePlan } from '../../bind/plan.ts';
import { interpretSimpleType } from '../../interpret/simple-type.ts';
import type { WhiteSpace } from '../../pattern/word-states.ts';
import type { Facet, TypeKey } from '../../wire/model.ts';
import type { NameOf } from '../equal/names.ts';
import type { Claims } from './claims.ts';
import type { Claim, TextLimit, TextTestFact } from './model.ts';
import { saidOf, valuesOf, withFacet } from './single-facets.ts';

/** Makes the tests of one plan. */
export class TextTests {
  readonly #plan: BindingPlan;
  readonly #nameOf: NameOf;
  readonly #claims: Claims;
  readonly #live = new Map<TypeKey, SimpleType>();

  constructor(plan: BindingPlan, nameOf: NameOf, claims: Claims) {
    this.#plan = plan;
    this.#nameOf = nameOf;
    this.#claims = claims;
  }

  /** What a list or union is made of, or one of its facets. */
  ofPart(type: SimplePlan, facet: Facet | undefined, whiteSpace: WhiteSpace): Claim {
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

  /** A facet of an atomic type that is compared in the value space, as far as no pattern says it. */
  ofFacet(type: AtomicPlan, facet: Facet, limit: TextLimit): Claim {
    const name = `${type.builtin} ${saidOf(facet)}`;
    const { whiteSpace } = type;
    const said = { name, about: name, whiteSpace, hints: limit.values, limit };
    return this.#test(withFacet(type, facet), said);
  }

  /** Whether a type accepts a text. */
  accepts(type: SimplePlan, text: string): boolean {
    return !readSimple(this.#liveType(type), text).violation;
  }

  #test(
    type: SimplePlan,
    said: Pick<TextTestFact, 'name' | 'about' | 'whiteSpace' | 'hints' | 'limit'>,
  ): Claim {
    const { limit } = said;
    return this.#claims.fact({
      of: 'string',
      says: 'test',
      ...said,
      accepts: (text) => this.accepts(type, text),
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
