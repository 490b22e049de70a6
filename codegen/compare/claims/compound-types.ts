/**
 * The texts of lists and unions (part 2 §2.5.1.2, §2.5.1.3) as claims: as one language if it is known,
 * else by what they are made of, facet by facet; what is left is asked of single texts.
 */
import { facetsOf } from '../../bind/facets.ts';
import type { AtomicPlan, BindingPlan, ListPlan, SimplePlan, UnionPlan } from '../../bind/plan.ts';
import { type Language, ownLanguage, xsdLanguage } from '../../convert/to-json-schema/language.ts';
import {
  acceptedTexts,
  CONTEXTUAL,
  escapeText,
  listLanguage,
} from '../../convert/to-json-schema/raw.ts';
import { spellingsOf } from '../../convert/to-json-schema/spellings.ts';
import type { WhiteSpace } from '../../pattern/word-states.ts';
import { builtinTypes } from '../../wire/builtin.ts';
import type { Facet, TypeKey } from '../../wire/model.ts';
import type { Claims } from './claims.ts';
import { builtinsIn } from './identities.ts';
import type { Claim } from './model.ts';
import { languageClaim } from './patterns.ts';
import { QUALIFIED } from './qualified-names.ts';
import type { TextTests } from './text-tests.ts';

type Enumeration = Extract<Facet, { kind: 'enumeration' }>;

/** Reads the lists and unions of one plan. */
export class CompoundTexts {
  readonly #plan: BindingPlan;
  readonly #claims: Claims;
  readonly #tests: TextTests;
  readonly #of: (key: TypeKey) => Claim;

  /** `of`: the texts of the types that they are made of. */
  constructor(plan: BindingPlan, claims: Claims, tests: TextTests, of: (key: TypeKey) => Claim) {
    this.#plan = plan;
    this.#claims = claims;
    this.#tests = tests;
    this.#of = of;
  }

  of(type: ListPlan | UnionPlan): Claim {
    const { language, isExact } = acceptedTexts(type, this.#plan);
    const whiteSpace = this.#whiteSpaceOf(type);
    if (isExact && whiteSpace) return this.#language(language, whiteSpace);
    return type.variety === 'list' ? this.#list(type) : this.#union(type);
  }

  #language(language: Language, whiteSpace: WhiteSpace): Claim {
    return languageClaim(language, whiteSpace, this.#claims);
  }

  /** What all that the type is made of does to white space; `undefined`: it depends on the text. */
  #whiteSpaceOf(type: SimplePlan): WhiteSpace | undefined {
    if (type.variety === 'list') return 'collapse';
    if (type.variety === 'atomic') return type.whiteSpace;
    const all = new Set(this.#membersOf(type).map((member) => this.#whiteSpaceOf(member)));
    return all.size === 1 ? [...all][0] : undefined;
  }

  #membersOf(type: UnionPlan): readonly SimplePlan[] {
    return type.members.flatMap((key) => {
      const member = this.#plan.types.get(key);
      return member?.kind === 'simple' ? [member] : [];
    });
  }

  /** Lengths are of its language; the other facets are of its text as a whole. */
  #list(type: ListPlan): Claim {
    const steps = type.steps.map((step) => {
      return { ...step, facets: step.facets.filter(({ kind }) => !OF_TEXTS.has(kind)) };
    });
    const texts = acceptedTexts({ ...type, steps }, this.#plan);
    const enumerated = texts.isExact ? undefined : this.#listOfEnumerated(type);
    const base = this.#language(enumerated ?? texts.language, 'collapse');
    if (texts.isExact || enumerated) {
      const facets = facetsOf(type).filter(({ kind }) => OF_TEXTS.has(kind));
      return this.#claims.all([base, ...facets.map((facet) => this.#listFacet(type, facet))]);
    }
    const tests = [undefined, ...facetsOf(type)].map((facet) =>
      this.#tests.ofPart(type, facet, 'collapse'),
    );
    // That language is of names without prefixes.
    const isPrefixed = builtinsIn(type, this.#plan).some((name) => QUALIFIED.has(name));
    return this.#claims.all(isPrefixed ? tests : [base, ...tests]);
  }

  /** Lists of the spellings of few values; `undefined`: its items are no such values. */
  #listOfEnumerated(type: ListPlan): Language | undefined {
    const item = this.#plan.types.get(type.item);
    if (item?.kind !== 'simple' || item.variety !== 'atomic') return undefined;
    if (CONTEXTUAL.has(item.builtin)) return undefined;
    const facets = facetsOf(item);
    const enumeration = facets.findLast((facet) => facet.kind === 'enumeration');
    if (!enumeration || facets.some(({ kind }) => kind === 'pattern')) return undefined;
    const values = enumeration.values
      .map(({ lexical }) => lexical)
      .filter((lexical) => this.#tests.accepts(item, lexical) && !/[\t\n\r ]|^$/.test(lexical));
    const sources = values.map((lexical) => this.#itemSpelling(item, lexical));
    if (sources.length === 0 || sources.includes(undefined)) return undefined;
    return listLanguage(type, ownLanguage(`(?:${[...new Set(sources)].join('|')})`));
  }

  #listFacet(type: ListPlan, facet: Facet): Claim {
    const said =
      facet.kind === 'pattern'
        ? xsdLanguage(facet.sources)
        : facet.kind === 'enumeration'
          ? this.#listValues(type, facet)
          : undefined;
    return said ? this.#language(said, 'collapse') : this.#tests.ofPart(type, facet, 'collapse');
  }

  /** Lists of the same items, however these are spelt. */
  #listValues(type: ListPlan, { values }: Enumeration): Language | undefined {
    const item = this.#plan.types.get(type.item);
    if (item?.kind !== 'simple') return undefined;
    const sources: string[] = [];
    for (const { lexical } of values) {
      const items = lexical.split(' ').filter((text) => text !== '');
      const spelt = items.map((text) => this.#itemSpelling(item, text));
      if (spelt.includes(undefined)) return undefined;
      sources.push(spelt.join(' '));
    }
    return ownLanguage(`(?:${[...new Set(sources)].join('|')})`);
  }

  #itemSpelling(item: SimplePlan, lexical: string): string | undefined {
    if (item.variety === 'list') return undefined;
    if (item.variety === 'union') {
      const members = this.#membersOf(item).map((member) => this.#itemSpelling(member, lexical));
      return members.every((source) => source === escapeText(lexical)) ? members[0] : undefined;
    }
    if (CONTEXTUAL.has(item.builtin)) return undefined;
    const spelling = spellingsOf(item.builtin, [{ lexical }], true);
    return spelling === 'values' ? escapeText(lexical) : spelling;
  }

  #union(type: UnionPlan): Claim {
    const facets = facetsOf(type).map((facet) => {
      const said =
        facet.kind === 'pattern'
          ? this.#unionPattern(type, facet.sources)
          : facet.kind === 'enumeration'
            ? this.#unionValues(type, facet)
            : undefined;
      const whiteSpace = this.#whiteSpaceOf(type) ?? 'preserve';
      return said ?? this.#tests.ofPart(type, facet, whiteSpace);
    });
    return this.#claims.all([this.#claims.some(type.members.map(this.#of)), ...facets]);
  }

  /** A pattern sees the text as the member that accepts it leaves its white space. */
  #unionPattern(type: UnionPlan, sources: readonly string[]): Claim | undefined {
    const language = xsdLanguage(sources);
    const whiteSpace = this.#whiteSpaceOf(type);
    if (!language) return undefined;
    if (whiteSpace) return this.#language(language, whiteSpace);
    return this.#byMember(type, (member) => {
      const own = this.#whiteSpaceOf(member);
      return own && this.#language(language, own);
    });
  }

  /** Texts of the same value: by members of the same value space (part 2 §4.2.1). */
  #unionValues(type: UnionPlan, { values }: Enumeration): Claim | undefined {
    const members = this.#membersOf(type).filter((member) => member.variety === 'atomic');
    if (members.length < type.members.length) return undefined;
    const found: Claim[] = [];
    for (const { lexical } of values) {
      const own = members.find(
        (member) => CONTEXTUAL.has(member.builtin) || this.#tests.accepts(member, lexical),
      );
      if (!own || CONTEXTUAL.has(own.builtin)) return undefined;
      const spelt = this.#byMember(type, (member) => {
        if (member.variety !== 'atomic') return undefined;
        if (spaceOf(member) !== spaceOf(own)) return this.#claims.never;
        return this.#spelling(member, lexical);
      });
      if (!spelt) return undefined;
      found.push(spelt);
    }
    return this.#claims.some(found);
  }

  #spelling({ builtin, whiteSpace }: AtomicPlan, lexical: string): Claim | undefined {
    const spelling = spellingsOf(builtin, [{ lexical }]);
    if (spelling === undefined) return undefined;
    if (spelling !== 'values') return this.#language(ownLanguage(spelling), whiteSpace);
    const texts = new Set([lexical]);
    return this.#claims.fact({ of: 'string', says: 'values', whiteSpace, texts });
  }

  /** Of texts that a member accepts and none before it, what `claimOf` says; `undefined`: of one it says nothing. */
  #byMember(
    type: UnionPlan,
    claimOf: (member: SimplePlan) => Claim | undefined,
  ): Claim | undefined {
    const claims = this.#claims;
    const ways: Claim[] = [];
    const before: Claim[] = [];
    for (const member of this.#membersOf(type)) {
      const said = claimOf(member);
      if (!said) return undefined;
      const own = this.#of(member.key);
      ways.push(claims.all([said, own, ...before.map((each) => claims.not(each))]));
      before.push(own);
    }
    return claims.some(ways);
  }
}

/** Facets that are asked of the text of a list as a whole. */
const OF_TEXTS: ReadonlySet<Facet['kind']> = new Set(['pattern', 'enumeration']);

function spaceOf({ builtin }: AtomicPlan): string {
  const primitive = builtinTypes.get(builtin)?.primitive ?? builtin;
  return primitive === 'anySimpleType' ? 'string' : primitive;
}
