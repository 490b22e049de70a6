/** Random content models. */
import { node, withAttributes, type XmlNode } from '../tree.ts';
import type { RandomDocument, Scope } from './scope.ts';
import { simpleTypeUse } from './simple-types.ts';
import { valueConstraint } from './values.ts';

const NAMES = [
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  'item',
  'value',
  'kind',
  'content',
  'x-y',
  'A',
];

/** Where a content model is being made. */
export interface ContentPlace {
  readonly scope: Scope;
  readonly document: RandomDocument;
  /** Names of elements and attributes (with `@`) that the type has already. */
  readonly taken: Set<string>;
  /** Local elements by name, so that one that comes again can have the same type. */
  readonly written: Map<string, XmlNode>;
  /** How deep anonymous types and groups may still be nested. */
  readonly depth: number;
  /** QName of the type that is being defined, for recursion. */
  readonly self?: string;
  /** Makes an anonymous complex type. */
  readonly complexType: (place: ContentPlace) => {
    readonly attributes: Readonly<Record<string, boolean | undefined>>;
    readonly children: readonly XmlNode[];
  };
}

/** A group as the content of a type: `sequence` or `choice`, seldom `all` or a reference. */
export function contentModel(place: ContentPlace): XmlNode {
  const { dice } = place.scope;
  const reference = dice.chance(10) ? groupReference(place) : undefined;
  if (reference) return reference;
  if (dice.chance(12)) return all(place);
  return group(place, true);
}

/** `sequence` or `choice`; `canBeLarge`: its bounds may be, since nothing around it repeats. */
export function group(place: ContentPlace, canBeLarge: boolean): XmlNode {
  const { dice } = place.scope;
  const compositor = dice.chance(60) ? 'sequence' : 'choice';
  const bounds = occurrence(place, canBeLarge ? 'group' : 'inner');
  const isLarge = Number(bounds.maxOccurs ?? 1) > 3;
  const inner = { ...place, depth: place.depth - 1 };
  const count = dice.weighted({ 0: compositor === 'choice' ? 0 : 2, 1: 20, 2: 40, 3: 25, 5: 10 });
  const particles = dice.times(Number(count), () => particle(inner, canBeLarge && !isLarge));
  return node(`xs:${compositor}`, bounds, ...particles.flatMap((one) => one ?? []));
}

function particle(place: ContentPlace, canBeLarge: boolean): XmlNode | undefined {
  const { dice } = place.scope;
  if (place.depth > 0 && dice.chance(28)) {
    const made = group(place, canBeLarge);
    return made.children.length > 0 || dice.chance(5) ? made : undefined;
  }
  if (dice.chance(6)) return groupReference(place);
  return element(place, occurrence(place, canBeLarge ? 'element' : 'inner'));
}

/** Minimum and maximum, absent where they are 1. */
function occurrence(
  { scope: { dice } }: ContentPlace,
  where: 'element' | 'group' | 'inner',
): { minOccurs?: number; maxOccurs?: number | string } {
  const large = where === 'inner' ? 0 : where === 'group' ? 1 : 3;
  switch (dice.weighted({ one: 50, optional: 18, any: 9, some: 7, range: 12, large, none: 1 })) {
    case 'one':
      return {};
    case 'optional':
      return { minOccurs: 0 };
    case 'any':
      return { minOccurs: 0, maxOccurs: 'unbounded' };
    case 'some':
      return { maxOccurs: 'unbounded' };
    case 'range': {
      const minOccurs = dice.between(0, 3);
      const maxOccurs = dice.chance(20) ? 'unbounded' : Math.max(1, dice.between(minOccurs, 3));
      return { minOccurs, maxOccurs };
    }
    case 'large':
      return { minOccurs: dice.pick([0, 1, 2, 20]), maxOccurs: dice.pick([20, 100, 300]) };
    case 'none':
      return { minOccurs: 0, maxOccurs: 0 };
  }
}

function all(place: ContentPlace): XmlNode {
  const { dice } = place.scope;
  const bound = () => (dice.chance(50) ? { minOccurs: 0 } : {});
  const elements = dice.times(dice.between(1, 4), () => element(place, bound()));
  return node(
    'xs:all',
    dice.chance(15) ? { minOccurs: 0 } : {},
    ...elements.flatMap((one) => one ?? []),
  );
}

function groupReference(place: ContentPlace): XmlNode | undefined {
  const { scope, document, taken } = place;
  const groups = scope
    .visible(document, scope.groups)
    .filter(({ names }) => !names.some((name) => taken.has(name)));
  if (groups.length === 0) return undefined;
  const { name, names } = scope.dice.pick(groups);
  for (const each of names) taken.add(each);
  return node('xs:group', { ref: scope.reference(document, name), ...occurrence(place, 'inner') });
}

/** A local element or a reference to a global one; `undefined` if its name is taken. */
function element(
  place: ContentPlace,
  bounds: { minOccurs?: number; maxOccurs?: number | string },
): XmlNode | undefined {
  const { scope, document, taken, written } = place;
  const { dice } = scope;
  const globals = scope.visible(document, scope.elements);
  if (globals.length > 0 && dice.chance(8)) {
    const { name } = dice.pick(globals);
    if (taken.has(name.local)) return undefined;
    taken.add(name.local);
    return node('xs:element', { ref: scope.reference(document, name), ...bounds });
  }
  const name = dice.pick(NAMES);
  const earlier = written.get(name);
  if (taken.has(name) && !(earlier && dice.chance(15))) return undefined;
  taken.add(name);
  const isAgain = earlier !== undefined && earlier.children.length === 0;
  const made = isAgain ? earlier : localElement(place, name);
  written.set(name, made);
  return withAttributes(made, { minOccurs: undefined, maxOccurs: undefined, ...bounds });
}

function localElement(place: ContentPlace, name: string): XmlNode {
  const { dice } = place.scope;
  const form = dice.chance(5) ? dice.pick(['qualified', 'unqualified']) : undefined;
  return typedElement(place, { name, form });
}

/** `xs:element` with a type of any kind. */
export function typedElement(
  place: ContentPlace,
  attributes: Readonly<Record<string, string | undefined>>,
): XmlNode {
  const { scope, document, depth, self } = place;
  const { dice } = scope;
  const nillable = dice.chance(8) ? true : undefined;
  const named = scope.visible(document, scope.complex).filter(({ abstract }) => !abstract);
  const way = dice.weighted({
    simple: 60,
    named: named.length > 0 ? 22 : 0,
    anonymous: depth > 0 ? 14 : 0,
    self: self ? 3 : 0,
  });
  const block = dice.chance(4) ? dice.pick(['extension', 'restriction', '#all']) : undefined;
  switch (way) {
    case 'simple': {
      const { info, reference, definition } = simpleTypeUse(scope, document);
      const constraint = valueConstraint(scope, info, 12);
      const own = { ...attributes, type: reference, nillable, block, ...constraint };
      return node('xs:element', own, ...(definition ? [definition] : []));
    }
    case 'named': {
      const type = scope.reference(document, dice.pick(named).name);
      return node('xs:element', { ...attributes, type, nillable, block });
    }
    case 'self':
      return node('xs:element', { ...attributes, type: self, minOccurs: 0, nillable });
    case 'anonymous': {
      const inner = { ...place, depth: depth - 1, taken: new Set<string>(), written: new Map() };
      const { attributes: own, children } = place.complexType(inner);
      return node(
        'xs:element',
        { ...attributes, nillable },
        node('xs:complexType', own, ...children),
      );
    }
  }
}
