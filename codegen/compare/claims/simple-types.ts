/** The texts of simple types as a document has them, as claims. */
import { facetsOf } from '../../bind/facets.ts';
import type { AtomicPlan, BindingPlan } from '../../bind/plan.ts';
import { builtinLanguage } from '../../convert/to-json-schema/language.ts';
import { lexicalSpace } from '../../convert/to-json-schema/lexical.ts';
import { type TextSpace, textSpace } from '../../convert/to-json-schema/text.ts';
import { builtinTypes } from '../../wire/builtin.ts';
import type { TypeKey } from '../../wire/model.ts';
import type { NameOf } from '../equal/names.ts';
import type { Claims } from './claims.ts';
import { CompoundTexts } from './compound-types.ts';
import { canHaveIdentities, identityPlaces, linkedTypes } from './identities.ts';
import { lengthClaims } from './json-scalars.ts';
import type { Claim } from './model.ts';
import { languageClaim } from './patterns.ts';
import { QUALIFIED, qualifiedNames, qualifiedText } from './qualified-names.ts';
import { saidOf, valuesOf, withValue } from './single-facets.ts';
import { TextTests } from './text-tests.ts';

/** Reads the simple types of one plan. */
export class SimpleTypeClaims {
  readonly #plan: BindingPlan;
  readonly #claims: Claims;
  readonly #tests: TextTests;
  readonly #compound: CompoundTexts;
  readonly #nameOf: NameOf;
  #identityPlaces: string | undefined;

  constructor(plan: BindingPlan, nameOf: NameOf, claims: Claims) {
    this.#plan = plan;
    this.#nameOf = nameOf;
    this.#claims = claims;
    this.#tests = new TextTests(plan, nameOf, claims);
    this.#compound = new CompoundTexts(plan, claims, this.#tests, (key) => this.of(key));
  }

  /** The texts of a type; `fixed`: those that mean this value alone. */
  of(key: TypeKey, fixed?: string): Claim {
    const name = `texts ${this.#nameOf(key)} ${JSON.stringify(fixed)}`;
    return this.#claims.named(name, () => this.#read(key, fixed));
  }

  /** Whatever characters XML has. */
  everyText(): Claim {
    const [everything = ''] = lexicalSpace('string') ?? [];
    const language = languageClaim(builtinLanguage(everything), 'preserve', this.#claims);
    return this.#claims.all([this.#claims.kinds(['string']), language]);
  }

  /** White space alone. */
  blanks(): Claim {
    const claims = this.#claims;
    return claims.all([
      claims.kinds(['string']),
      languageClaim(builtinLanguage('[\\t\\n\\r ]*'), 'preserve', claims),
    ]);
  }

  #read(key: TypeKey, fixed: string | undefined): Claim {
    const type = this.#plan.types.get(key);
    if (type?.kind !== 'simple') return this.#claims.any;
    const whole = fixed === undefined ? type : withValue(type, fixed);
    const texts = whole.variety === 'atomic' ? this.#atomic(whole) : this.#compound.of(whole);
    const linked = linkedTypes(whole, this.#plan);
    if (linked.length === 0) return texts;
    const isReference = REFERENCES.has(whole.builtin);
    if (isReference && !canHaveIdentities(this.#plan)) return this.#claims.never;
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
    if (QUALIFIED.has(type.builtin)) return this.#qualified(type);
    const space = textSpace(type);
    const found = [...space.base, ...space.facets].map((each) =>
      languageClaim(each, whiteSpace, claims),
    );
    const { minLength: min, maxLength: max } = space;
    found.push(...lengthClaims(min, max, whiteSpace, claims));
    if (space.enumeration) {
      const texts = new Set(space.enumeration.map(({ lexical }) => lexical));
      found.push(claims.fact({ of: 'string', says: 'values', whiteSpace, texts }));
    }
    return claims.all([...found, ...this.#valueTests(type, space)]);
  }

  /** Names by what they mean; a pattern sees the prefix of the document, which is of no account otherwise. */
  #qualified(type: AtomicPlan): Claim {
    const claims = this.#claims;
    const { whiteSpace } = type;
    const found = [languageClaim(qualifiedNames(), whiteSpace, claims)];
    for (const facet of facetsOf(type)) {
      if (facet.kind === 'enumeration') {
        const texts = new Set(valuesOf(facet).map(qualifiedText));
        found.push(claims.fact({ of: 'string', says: 'values', whiteSpace, texts }));
      } else if (facet.kind === 'pattern') {
        found.push(claims.unclear('patterns of names with prefixes', saidOf(facet)));
      }
    }
    return claims.all(found);
  }

  /** Bounds and values that are compared in the value space, as far as no pattern says them. */
  #valueTests(type: AtomicPlan, { losses }: TextSpace): readonly Claim[] {
    const primitive = builtinTypes.get(type.builtin)?.primitive ?? type.builtin;
    const found: Claim[] = [];
    for (const facet of facetsOf(type)) {
      if (losses.includes('bounds') && facet.kind in SIDES) {
        const { kind, value } = facet as { kind: keyof typeof SIDES; value: string };
        const limit = { side: SIDES[kind], primitive, values: [value] };
        found.push(this.#tests.ofFacet(type, facet, limit));
      }
      if (losses.includes('enumeration') && facet.kind === 'enumeration') {
        const limit = { side: 'values', primitive, values: valuesOf(facet) } as const;
        found.push(this.#tests.ofFacet(type, facet, limit));
      }
    }
    return found;
  }
}

/** The built-in types of which every text names an ID. */
const REFERENCES: ReadonlySet<string> = new Set(['IDREF', 'IDREFS']);

const SIDES = {
  minInclusive: 'min',
  minExclusive: 'min',
  maxInclusive: 'max',
  maxExclusive: 'max',
} as const;
