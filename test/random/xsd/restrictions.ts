/** Content and attributes that are restrictions of others, for the most part (part 1 §3.9.6, §3.4.6). */
import { isNode, node, withAttributes, withChildren, type XmlNode } from '../tree.ts';
import type { RandomDocument, Scope, SimpleInfo } from './scope.ts';

/** A particle that restricts `particle`; `undefined` if it holds what can't be written again. */
export function narrowParticle(
  scope: Scope,
  document: RandomDocument,
  particle: XmlNode,
): XmlNode | undefined {
  switch (particle.name) {
    case 'xs:element':
      return narrowElement(scope, document, particle);
    case 'xs:group':
      return particle;
    default:
      return narrowGroup(scope, document, particle);
  }
}

function narrowGroup(scope: Scope, document: RandomDocument, group: XmlNode): XmlNode | undefined {
  const { dice } = scope;
  const isChoice = group.name === 'xs:choice';
  const particles = group.children.filter(isNode);
  const kept: XmlNode[] = [];
  for (const [index, child] of particles.entries()) {
    const isLast = index === particles.length - 1;
    const canGo = isChoice ? kept.length > 0 || !isLast : isEmptiable(child);
    if (canGo && dice.chance(25)) continue;
    const narrowed = narrowParticle(scope, document, child);
    if (!narrowed) return undefined;
    kept.push(narrowed);
  }
  return narrowBounds(scope, withChildren(group, kept));
}

function isEmptiable(particle: XmlNode): boolean {
  if (particle.attributes.minOccurs === '0') return true;
  const children = particle.children.filter(isNode);
  if (particle.name === 'xs:sequence' || particle.name === 'xs:all')
    return children.every(isEmptiable);
  return particle.name === 'xs:choice' && children.some(isEmptiable);
}

function narrowElement(
  scope: Scope,
  document: RandomDocument,
  element: XmlNode,
): XmlNode | undefined {
  // An anonymous type can't be derived from.
  if (element.children.length > 0) return undefined;
  const { dice } = scope;
  const narrowed = narrowBounds(scope, element);
  const type = element.attributes.type;
  const derived = scope
    .visible(document, scope.simple)
    .filter((simple) => isDerivedFrom(scope, document, simple, type));
  if (derived.length === 0 || 'fixed' in element.attributes || !dice.chance(40)) return narrowed;
  const reference = scope.reference(document, dice.pick(derived).name);
  return withAttributes(narrowed, { type: reference, default: undefined });
}

function isDerivedFrom(
  scope: Scope,
  document: RandomDocument,
  simple: SimpleInfo,
  type: string | undefined,
): boolean {
  for (let base = simple.base; base; base = base.base) {
    if (base.name && scope.reference(document, base.name) === type) return true;
    if (!base.name && !base.base && base.variety === 'atomic' && `xs:${base.builtin}` === type)
      return true;
  }
  return false;
}

function narrowBounds({ dice }: Scope, particle: XmlNode): XmlNode {
  const min = Number(particle.attributes.minOccurs ?? 1);
  const written = particle.attributes.maxOccurs ?? '1';
  const max = written === 'unbounded' ? min + 3 : Number(written);
  if (dice.chance(60)) return particle;
  const low = dice.between(min, Math.max(min, max));
  const high =
    written === 'unbounded' && dice.chance(50)
      ? 'unbounded'
      : dice.between(low, Math.max(low, max));
  return withAttributes(particle, { minOccurs: low, maxOccurs: high });
}

/** Attributes of the base written again, stricter. */
export function narrowAttributes(
  scope: Scope,
  document: RandomDocument,
  attributes: readonly XmlNode[],
): XmlNode[] {
  const { dice } = scope;
  const local = attributes.filter(({ name, attributes: { use, fixed } }) => {
    return name === 'xs:attribute' && use !== 'prohibited' && fixed === undefined;
  });
  const chosen = new Map(
    dice.some(local, 30).map((each) => [each.attributes.name ?? each.attributes.ref, each]),
  );
  return [...chosen.values()].flatMap((attribute) => {
    if (attribute.children.length > 0 && attribute.attributes.use === 'required') return [];
    if (attribute.attributes.use !== 'required' && dice.chance(35)) {
      const { name, ref, form, type } = attribute.attributes;
      return [node('xs:attribute', { name, ref, form, type, use: 'prohibited' })];
    }
    if (attribute.children.length > 0) return [];
    const type = attribute.attributes.type;
    const derived = scope
      .visible(document, scope.simple)
      .filter((simple) => type !== undefined && isDerivedFrom(scope, document, simple, type));
    const narrower = derived.length > 0 ? scope.reference(document, dice.pick(derived).name) : type;
    return [withAttributes(attribute, { type: narrower, default: undefined, use: 'required' })];
  });
}
