/** Random complex types: written out, extended and restricted. */
import { node, type XmlNode } from '../tree.ts';
import { attributes } from './attributes.ts';
import { restrict } from './facets.ts';
import { type ContentPlace, contentModel } from './particles.ts';
import { narrowAttributes, narrowParticle } from './restrictions.ts';
import type { ComplexInfo, RandomDocument, Scope } from './scope.ts';
import { simpleTypeUse } from './simple-types.ts';

/** `xs:complexType` without its name, and what later types need to know of it. */
interface Body {
  readonly attributes: Readonly<Record<string, boolean | undefined>>;
  readonly children: readonly XmlNode[];
  readonly info: Omit<ComplexInfo, 'name' | 'final' | 'abstract'>;
}

/** Where the content of a component begins: no name is taken yet. */
export function newPlace(scope: Scope, document: RandomDocument, depth: number): ContentPlace {
  return {
    scope,
    document,
    taken: new Set(),
    written: new Map(),
    depth,
    complexType: complexTypeBody,
  };
}

/** A type that is not derived, or extends a simple one. */
function complexTypeBody(place: ContentPlace): Body {
  const { scope } = place;
  switch (scope.dice.weighted({ elements: 72, simple: 18, empty: 10 })) {
    case 'simple':
      return simpleContent(place);
    case 'empty': {
      const own = attributes(scope, place.document, place.taken);
      return { attributes: {}, children: own, info: infoOf(place, 'empty', own) };
    }
    case 'elements': {
      const particle = contentModel(place);
      const own = attributes(scope, place.document, place.taken);
      const mixed = scope.dice.chance(9) ? true : undefined;
      const info = infoOf(place, mixed ? 'mixed' : 'elementOnly', own, { particle });
      return { attributes: { mixed }, children: [particle, ...own], info };
    }
  }
}

function infoOf(
  { taken }: ContentPlace,
  content: ComplexInfo['content'],
  own: readonly XmlNode[],
  more: Pick<ComplexInfo, 'particle' | 'simple'> = {},
): Body['info'] {
  return { content, attributes: own, names: [...taken], ...more };
}

function simpleContent(place: ContentPlace): Body {
  const { scope, document, taken } = place;
  let base = simpleTypeUse(scope, document, 0);
  for (let tries = 0; tries < 5 && base.info.final.includes('extension'); tries += 1) {
    base = simpleTypeUse(scope, document, 0);
  }
  const own = attributes(scope, document, taken);
  const extension = node('xs:extension', { base: base.reference }, ...own);
  const info = infoOf(place, 'simple', own, { simple: base.info });
  return { attributes: {}, children: [node('xs:simpleContent', {}, extension)], info };
}

/** Adds a global complex type to a document, derived from an earlier one or not. */
export function addComplexType(scope: Scope, document: RandomDocument): void {
  const { dice } = scope;
  const name = scope.fresh(document, 'T');
  const self = scope.reference(document, name);
  const place = { ...newPlace(scope, document, 2), self };
  const { attributes: own, children, info } = derived(place) ?? complexTypeBody(place);
  const final = dice.chance(4) ? dice.some(['extension', 'restriction'], 50, 1) : [];
  const abstract = dice.chance(3);
  const more = {
    final: final.length > 0 ? final.join(' ') : undefined,
    abstract: abstract ? true : undefined,
    block: dice.chance(3) ? dice.pick(['extension', 'restriction', '#all']) : undefined,
  };
  const type = node('xs:complexType', { name: name.local, ...own, ...more }, ...children);
  document.components.push(type);
  scope.complex.push({ ...info, name, final, abstract });
}

function derived(place: ContentPlace): Body | undefined {
  const { scope, document } = place;
  const way = scope.dice.weighted({ none: 50, extension: 25, restriction: 25 });
  if (way === 'none') return undefined;
  const bases = scope.visible(document, scope.complex).filter(({ final }) => !final.includes(way));
  if (bases.length === 0) return undefined;
  const base = scope.dice.pick(bases);
  if (way === 'extension') return extension(place, base);
  // What its particles refer to is written with the prefixes of its own document.
  return base.name.document === document ? restriction(place, base) : undefined;
}

function extension(place: ContentPlace, base: ComplexInfo): Body {
  const { scope, document, taken } = place;
  for (const name of base.names) taken.add(name);
  const isSimple = base.content === 'simple';
  const isAll = base.particle?.name === 'xs:all';
  const wantsMore = !isSimple && !isAll && scope.dice.chance(80);
  let particle = wantsMore ? contentModel({ ...place, depth: 1 }) : undefined;
  if (particle?.name === 'xs:all' && base.content !== 'empty') particle = undefined;
  const own = attributes(scope, document, taken);
  const reference = scope.reference(document, base.name);
  const children = [...(particle ? [particle] : []), ...own];
  const step = node('xs:extension', { base: reference }, ...children);
  const mixed = base.content === 'mixed' ? true : undefined;
  const parts = [base.particle, particle].filter((part) => part !== undefined);
  const [only] = parts;
  const whole = parts.length > 1 ? node('xs:sequence', {}, ...parts) : only;
  const isSame = base.name.document === document;
  const content = base.content === 'empty' && whole ? 'elementOnly' : base.content;
  const info = infoOf(place, content, [...base.attributes, ...own], {
    ...(whole && isSame && { particle: whole }),
    ...(base.simple && { simple: base.simple }),
  });
  const wrapper = isSimple
    ? node('xs:simpleContent', {}, step)
    : node('xs:complexContent', { mixed }, step);
  return { attributes: {}, children: [wrapper], info };
}

function restriction(place: ContentPlace, base: ComplexInfo): Body | undefined {
  const { scope, document, taken } = place;
  for (const name of base.names) taken.add(name);
  const reference = scope.reference(document, base.name);
  const own = narrowAttributes(scope, document, base.attributes);
  if (base.content === 'simple') {
    if (!base.simple || base.simple.values.length === 0 || base.simple.builtin === 'anySimpleType')
      return undefined;
    const { nodes, values, facets, fixed } = restrict(scope.dice, base.simple);
    const step = node('xs:restriction', { base: reference }, ...nodes, ...own);
    const simple = { ...base.simple, values, facets, fixed };
    const info = infoOf(place, 'simple', [...base.attributes, ...own], { simple });
    return { attributes: {}, children: [node('xs:simpleContent', {}, step)], info };
  }
  const particle = base.particle && narrowParticle(scope, document, base.particle);
  if (base.content !== 'empty' && !particle) return undefined;
  const step = node('xs:restriction', { base: reference }, ...(particle ? [particle] : []), ...own);
  const mixed = base.content === 'mixed' && scope.dice.chance(70) ? true : undefined;
  const content = base.content === 'mixed' && !mixed ? 'elementOnly' : base.content;
  const info = infoOf(place, content, base.attributes, particle ? { particle } : {});
  return { attributes: {}, children: [node('xs:complexContent', { mixed }, step)], info };
}
