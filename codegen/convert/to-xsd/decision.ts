/** From a formula over properties to nested alternatives that a deterministic content model can have. */
import {
  always,
  and,
  assume,
  conjunctsOf,
  never,
  type Presence,
  propertiesOf,
} from './presence.ts';

/** What stands in a record, in order. On each way through it, a property occurs at most once. */
export type Decision =
  | { readonly kind: 'property'; readonly property: string; readonly isOptional: boolean }
  /** Exactly one branch; `isOptional`: or none. No two begin with the same property. */
  | {
      readonly kind: 'choice';
      readonly branches: readonly (readonly Decision[])[];
      readonly isOptional: boolean;
    };

/** A record with more places for properties than this is refused. */
const MAX_PLACES = 500;

/**
 * The decisions for `properties`, in their order as far as alternatives allow it: those that a part
 * of the formula speaks of together come where the first of them does. `'never'`: no set of properties
 * satisfies it. `'too complex'`: it takes more places than anybody would want to see.
 */
export function decide(
  formula: Presence,
  properties: readonly string[],
): readonly Decision[] | 'never' | 'too complex' {
  const known = new Set(properties);
  let open = formula;
  for (const property of propertiesOf(formula)) {
    if (!known.has(property)) open = assume(open, property, false);
  }
  try {
    return new Expansion().all(open, properties) ?? 'never';
  } catch (error) {
    if (error instanceof TooComplex) return 'too complex';
    throw error;
  }
}

/** Leaves the recursion only. */
class TooComplex extends Error {}

/** Each `undefined` says that nothing satisfies the formula. */
class Expansion {
  #places = 0;

  all(formula: Presence, properties: readonly string[]): readonly Decision[] | undefined {
    if (formula.key === never.key) return undefined;
    const decided = new Set<string>();
    const decisions: Decision[] = [];
    const groups = independentGroups(formula, properties);
    for (const property of properties) {
      if (decided.has(property)) continue;
      const group = groups.get(property) ?? { formula: always, properties: [property] };
      for (const member of group.properties) decided.add(member);
      const own = this.#expand(group.formula, group.properties);
      if (!own) return undefined;
      decisions.push(...own);
    }
    return decisions;
  }

  /** What is certain first, then whole cases, else Shannon's expansion by one property. */
  #expand(formula: Presence, properties: readonly string[]): readonly Decision[] | undefined {
    if (formula.key === never.key) return undefined;
    if (properties.length === 0) return [];
    const certain = properties.find((property) => !isContested(formula, property));
    const cases = certain === undefined ? disjointCases(formula, properties) : undefined;
    if (cases) return this.#cases(cases, properties);
    return this.#byProperty(formula, certain ?? telling(formula, properties), properties);
  }

  #byProperty(
    formula: Presence,
    property: string,
    properties: readonly string[],
  ): readonly Decision[] | undefined {
    this.#places += 1;
    if (this.#places > MAX_PLACES) throw new TooComplex();
    const rest = properties.filter((other) => other !== property);
    const ifPresent = assume(formula, property, true);
    const ifAbsent = assume(formula, property, false);
    const others = this.#expand(ifPresent, rest);
    const isFree = ifPresent.key === ifAbsent.key;
    const having = others && [
      { kind: 'property' as const, property, isOptional: isFree },
      ...others,
    ];
    if (isFree) return having;
    const lacking = this.#expand(ifAbsent, rest);
    return having && lacking ? eitherOf(having, lacking) : (having ?? lacking);
  }

  #cases(cases: readonly Case[], properties: readonly string[]): readonly Decision[] | undefined {
    const all = cases.map(({ formula, allowed }) =>
      this.#expand(
        withoutOthers(formula, allowed),
        properties.filter((property) => allowed.has(property)),
      ),
    );
    const possible = all.filter((branch) => branch !== undefined);
    const branches = possible.filter((branch) => branch.length > 0);
    const isOptional = branches.length < possible.length;
    const [only] = branches;
    if (possible.length === 0) return undefined;
    if (branches.length === 1 && only && !isOptional) return only;
    return branches.length === 0 ? [] : [{ kind: 'choice', branches, isOptional }];
  }
}

interface Group {
  readonly formula: Presence;
  /** In the order of the record. */
  readonly properties: readonly string[];
}

/** Conjuncts that share properties, together, by each of these. */
function independentGroups(
  formula: Presence,
  order: readonly string[],
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const conjunct of conjunctsOf(formula)) {
    const members = new Set(propertiesOf(conjunct));
    const met = new Set([...members].flatMap((property) => groups.get(property) ?? []));
    for (const group of met) for (const property of group.properties) members.add(property);
    const properties = order.filter((property) => members.has(property));
    const all = and(...Array.from(met, (group) => group.formula), conjunct);
    for (const property of properties) groups.set(property, { formula: all, properties });
  }
  return groups;
}

/** Whether a property is neither required, nor impossible, nor without influence. */
function isContested(formula: Presence, property: string): boolean {
  const ifPresent = assume(formula, property, true).key;
  const ifAbsent = assume(formula, property, false).key;
  return ifPresent !== ifAbsent && ifPresent !== never.key && ifAbsent !== never.key;
}

/** Records with more properties in one formula are expanded in their order. */
const MAX_COMPARED = 30;

/** The property that leaves the fewest others open both with and without it: these are written twice. */
function telling(formula: Presence, properties: readonly string[]): string {
  const [first = ''] = properties;
  if (properties.length > MAX_COMPARED) return first;
  const repetitions = (property: string): number => {
    const [having, lacking] = [true, false].map((value) => assume(formula, property, value));
    return properties.filter(
      (other) =>
        other !== property && canHave(having ?? never, other) && canHave(lacking ?? never, other),
    ).length;
  };
  const counts = properties.map(repetitions);
  return properties[counts.indexOf(Math.min(...counts))] ?? first;
}

function canHave(formula: Presence, property: string): boolean {
  return assume(formula, property, true).key !== never.key;
}

interface Case {
  readonly formula: Presence;
  /** The properties that can be there. */
  readonly allowed: ReadonlySet<string>;
}

/** The parts of an alternative of which no two can have a property in common. */
function disjointCases(
  formula: Presence,
  properties: readonly string[],
): readonly Case[] | undefined {
  const isOneOf = formula.kind === 'count' && formula.min === 1 && formula.max === 1;
  if (formula.kind !== 'or' && !isOneOf) return undefined;
  const seen = new Set<string>();
  let emptyCases = 0;
  const cases: Case[] = [];
  for (const part of formula.parts) {
    const allowed = new Set(properties.filter((property) => canHave(part, property)));
    for (const property of allowed) if (seen.has(property)) return undefined;
    for (const property of allowed) seen.add(property);
    if (withoutOthers(part, new Set()).key === always.key) emptyCases += 1;
    cases.push({ formula: part, allowed });
  }
  // Where two cases allow no property at all, exactly one of them is no longer a choice.
  return isOneOf && emptyCases > 1 ? undefined : cases;
}

function withoutOthers(formula: Presence, allowed: ReadonlySet<string>): Presence {
  let rest = formula;
  for (const property of propertiesOf(formula)) {
    if (!allowed.has(property)) rest = assume(rest, property, false);
  }
  return rest;
}

/** One of the two; the first begins with a property that is always there, and not in the second. */
function eitherOf(having: readonly Decision[], lacking: readonly Decision[]): readonly Decision[] {
  const [first, ...behind] = having;
  const [only, ...others] = lacking;
  if (only === undefined) {
    if (behind.length === 0 && first?.kind === 'property') return [{ ...first, isOptional: true }];
    return [{ kind: 'choice', branches: [having], isOptional: true }];
  }
  if (others.length > 0)
    return [{ kind: 'choice', branches: [having, lacking], isOptional: false }];
  if (only.kind === 'choice') {
    const { branches, isOptional } = only;
    return [{ kind: 'choice', branches: [having, ...branches], isOptional }];
  }
  const branches = [having, [{ ...only, isOptional: false }]];
  return [{ kind: 'choice', branches, isOptional: only.isOptional }];
}
