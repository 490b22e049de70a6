/** Simple type definitions (part 1 §3.14, part 2 §4.1). */
import { ANY_SIMPLE_TYPE } from '../wire/builtin.ts';
import { flatMembers, varietyOf } from '../wire/effective.ts';
import {
  builtinKey,
  type ExpandedName,
  nameKey,
  type SimpleTypeDefinition,
  type TypeKey,
} from '../wire/model.ts';
import { type Assembly, claimGlobalCoordinate, claimTypeKey, type Place } from './assembly.ts';
import { derivationsOf, isFinal } from './derivations.ts';
import { documentationOf } from './documentation.ts';
import { readFacets } from './facets.ts';
import { inOrder } from './order.ts';
import { childOf, childrenOf, placeOf, type SchemaElement } from './schema-element.ts';
import { type GlobalSymbol, resolveName, seenFrom } from './symbols.ts';

/** Builds every named simple type of the set, bases before what derives from them. */
export function buildNamedSimpleTypes(assembly: Assembly): void {
  const { symbols, report } = assembly;
  const named = [...symbols.type.values()].filter(
    (symbol) => symbol.element.role === 'globalSimpleType',
  );
  const references = (symbol: GlobalSymbol): GlobalSymbol[] =>
    namesIn(symbol.element).flatMap((name) => {
      const found = symbols.type.get(nameKey(seenFrom(name, symbol.document)));
      return found?.element.role === 'globalSimpleType' ? [found] : [];
    });
  inOrder(
    named,
    references,
    (symbol) => buildNamed(assembly, symbol),
    (cycle) => {
      const [first] = cycle;
      if (!first) return;
      report('st-props-correct.2', placeOf(first.element, 'name'), {
        names: cycle.map(({ name }) => nameKey(name)),
      });
    },
  );
}

function buildNamed(assembly: Assembly, { name, element, document }: GlobalSymbol): void {
  const coordinate = claimGlobalCoordinate(assembly, 'type:', name);
  buildSimpleType(assembly, element, { document, coordinate }, nameKey(name), name);
}

/** The names of types that a simple type's own definition mentions, nested definitions included. */
function namesIn(element: SchemaElement): ExpandedName[] {
  const own = ['base', 'itemType', 'memberTypes'].flatMap(
    (attribute) => element.attributes.get(attribute)?.names ?? [],
  );
  return [...own, ...element.children.flatMap(namesIn)];
}

/** Builds an anonymous simple type; returns its key. */
export function buildAnonymousSimpleType(
  assembly: Assembly,
  element: SchemaElement,
  place: Place,
): TypeKey {
  const key = claimTypeKey(assembly, place.coordinate);
  buildSimpleType(assembly, element, place, key);
  return key;
}

function buildSimpleType(
  assembly: Assembly,
  element: SchemaElement,
  place: Place,
  key: TypeKey,
  name?: ExpandedName,
): void {
  const derived = derive(assembly, element, place);
  const { base, variety, facets } = withinDepth(assembly, element, key, derived);
  const definition: SimpleTypeDefinition = {
    kind: 'simpleType',
    key,
    ...(name && { name }),
    documentation: documentationOf(element),
    span: element.span,
    base,
    variety,
    facets,
  };
  assembly.types.set(key, definition);
  const final = derivationsOf(element, 'final', place.document, 'finalDefault');
  if (final.size > 0) assembly.finals.set(key, final);
}

/** A derivation that is too long is cut, so that those who follow it stay bounded. */
function withinDepth(
  assembly: Assembly,
  element: SchemaElement,
  key: TypeKey,
  derived: Derived,
): Derived {
  const { base, variety } = derived;
  const inner = variety.kind === 'union' ? variety.members : [];
  const uses = [base, ...inner, ...(variety.kind === 'list' ? [variety.item] : [])];
  const depth = 1 + Math.max(...uses.map((use) => assembly.depths.get(use) ?? 0));
  if (depth <= MAX_DERIVATION) {
    assembly.depths.set(key, depth);
    return derived;
  }
  assembly.report('xsd-limit-derivation', element.span, { limit: MAX_DERIVATION });
  return unknown;
}

type Derived = Pick<SimpleTypeDefinition, 'base' | 'variety' | 'facets'>;

/** Bound on the steps from a type to the built-in types that it is made of. */
const MAX_DERIVATION = 200;

/** What stands for a type that could not be read. */
const unknown: Derived = {
  base: builtinKey('string'),
  variety: { kind: 'atomic', primitive: 'string' },
  facets: [],
};

function derive(assembly: Assembly, element: SchemaElement, place: Place): Derived {
  const step = childOf(element, 'restriction', 'list', 'union');
  switch (step?.role) {
    case 'restriction': {
      const base = referredType(assembly, step, 'base', place, '#base', 'src-simple-type.2');
      return restrict(assembly, step, base, place);
    }
    case 'list':
      return listOf(assembly, step, place);
    case 'union':
      return unionOf(assembly, step, place);
    default:
      return unknown;
  }
}

/** A restriction of `base`, its facets read from the children of `step`. */
export function restrict(
  assembly: Assembly,
  step: SchemaElement,
  base: TypeKey | undefined,
  place: Place,
): Derived {
  const variety = base === undefined ? undefined : varietyOf(assembly.types, base);
  if (base === undefined) return unknown;
  if (variety === undefined) {
    assembly.report('cos-st-restricts.1.1', placeOf(step, 'base'), { base });
    return unknown;
  }
  if (isFinal(assembly, base, 'restriction')) {
    assembly.report('st-props-correct.3', placeOf(step, 'base'), { base });
  }
  return { base, variety, facets: readFacets(assembly, step, base, place.document) };
}

function listOf(assembly: Assembly, step: SchemaElement, place: Place): Derived {
  const item = referredType(assembly, step, 'itemType', place, '#item', 'src-simple-type.3');
  const known = item ?? builtinKey('string');
  if (item !== undefined) {
    if (hasList(assembly, item)) {
      assembly.report('cos-st-restricts.2.1', placeOf(step, 'itemType'), { item });
    }
    if (isFinal(assembly, item, 'list')) {
      assembly.report('cos-st-restricts.2.3.1.1', placeOf(step, 'itemType'), { item });
    }
  }
  return { base: ANY_SIMPLE_TYPE, variety: { kind: 'list', item: known }, facets: [] };
}

/** A list, or a union that has one among its members. Recursion: by depth of derivation. */
function hasList(assembly: Assembly, key: TypeKey): boolean {
  const variety = varietyOf(assembly.types, key);
  if (variety?.kind === 'list') return true;
  return variety?.kind === 'union' && variety.members.some((member) => hasList(assembly, member));
}

function unionOf(assembly: Assembly, step: SchemaElement, place: Place): Derived {
  const members: TypeKey[] = [];
  const attribute = step.attributes.get('memberTypes');
  for (const name of attribute?.names ?? []) {
    const key = attribute && simpleTypeNamed(assembly, name, attribute, place);
    if (key !== undefined) members.push(key);
  }
  for (const [index, child] of childrenOf(step, 'simpleType').entries()) {
    const coordinate = `${place.coordinate}#member${index + 1}`;
    members.push(buildAnonymousSimpleType(assembly, child, { ...place, coordinate }));
  }
  if ((attribute?.names.length ?? 0) === 0 && childrenOf(step, 'simpleType').length === 0) {
    assembly.report('src-union-memberTypes-or-simpleTypes', step.span);
  }
  for (const member of members) {
    if (isFinal(assembly, member, 'union')) {
      assembly.report('cos-st-restricts.3.3.1.1', placeOf(step, 'memberTypes'), { member });
    }
  }
  const variety = { kind: 'union', members: flatMembers(assembly.types, members) } as const;
  return { base: ANY_SIMPLE_TYPE, variety, facets: [] };
}

/** The type that an attribute names or a child defines: one of both must be there (src-simple-type). */
function referredType(
  assembly: Assembly,
  step: SchemaElement,
  attribute: 'base' | 'itemType',
  place: Place,
  suffix: string,
  rule: 'src-simple-type.2' | 'src-simple-type.3',
): TypeKey | undefined {
  const named = step.attributes.get(attribute);
  const child = childOf(step, 'simpleType');
  if (named && child) assembly.report(`${rule}.a`, step.span, { attribute });
  if (!named && !child) assembly.report(`${rule}.b`, step.span, { attribute });
  const [name] = named?.names ?? [];
  if (named && name) return simpleTypeNamed(assembly, name, named, place);
  if (!child) return undefined;
  const coordinate = `${place.coordinate}${suffix}`;
  return buildAnonymousSimpleType(assembly, child, { ...place, coordinate });
}

/** The key of the simple type that a name refers to, if there is one and it is simple. */
export function simpleTypeNamed(
  assembly: Assembly,
  name: ExpandedName,
  attribute: NonNullable<ReturnType<SchemaElement['attributes']['get']>>,
  { document }: Pick<Place, 'document'>,
): TypeKey | undefined {
  const { report, symbols } = assembly;
  const found = resolveName(symbols, 'type', name, attribute, document, report);
  if (!found) return undefined;
  const isComplex =
    found.kind === 'builtin'
      ? found.local === 'anyType'
      : found.symbol.element.role === 'globalComplexType';
  const key = found.kind === 'builtin' ? builtinKey(found.local) : nameKey(found.symbol.name);
  if (isComplex) {
    report('cos-st-restricts.1.1', attribute.span, { base: key });
    return undefined;
  }
  // Not built yet: only where definitions are circular, which has been reported.
  return found.kind === 'builtin' || assembly.types.has(key) ? key : undefined;
}
