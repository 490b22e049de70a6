/**
 * The order of a record's properties: the children, then the attributes, each in schema order; a
 * property that several branches of a choice share stands where the first of them has it. It is
 * the same whatever the order in a document, so that all lanes give the same object.
 */
import type { ComplexType, GroupParticle, Particle } from '../descriptor.ts';

/** For each property its place among the others. */
export interface Layout extends ReadonlyMap<string, number> {
  /** The properties in their order. */
  readonly properties: readonly string[];
}

const layouts = new WeakMap<ComplexType | GroupParticle, Layout>();

/** The layout of a complex type's record, or of one iteration of a group that repeats. */
export function layoutOf(owner: ComplexType | GroupParticle): Layout {
  const known = layouts.get(owner);
  if (known) return known;
  const places = new Map<string, number>();
  const add = (property: string): void => {
    if (!places.has(property)) places.set(property, places.size);
  };
  if (owner.kind === 'complex') addType(owner, add);
  else addParticles(owner, add);
  const layout = Object.assign(places, { properties: [...places.keys()] });
  layouts.set(owner, layout);
  return layout;
}

/**
 * Under which property stands `null` beside the attributes of an element that is nil: that of simple
 * content, else one that the type has no other use for, so that it is told from an element that isn't.
 */
export function nilProperty(type: ComplexType): string {
  if (type.content.kind === 'simple') return type.content.property;
  const taken = layoutOf(type);
  let property = 'value';
  for (let number = 2; taken.has(property); number += 1) property = `value${number}`;
  return property;
}

function addType(type: ComplexType, add: (property: string) => void): void {
  const { content } = type;
  switch (content.kind) {
    case 'record':
      addParticle(content.particle, add);
      break;
    case 'simple':
    case 'items':
      add(content.property);
      break;
    case 'any':
      add('attributes');
      add('content');
      break;
    default:
  }
  for (const { property } of type.attributes) add(property);
}

function addParticles(group: GroupParticle, add: (property: string) => void): void {
  for (const particle of group.particles) addParticle(particle, add);
}

function addParticle(particle: Particle, add: (property: string) => void): void {
  if (particle.property !== undefined) add(particle.property);
  else if (particle.kind !== 'element') addParticles(particle, add);
}
