/**
 * What generated descriptors are written with: one short function for each component, so that a
 * descriptor reads like the schema that it stands for. Names are `'FROM'` or `'{namespace}FROM'`.
 * Every function is free of side effects: what a bundle doesn't use of a descriptor is dropped.
 */
import { anyContent } from './content/any.ts';
import type { SimpleType } from './datatype/datatype.ts';
import type {
  AttributeUse,
  ComplexType,
  Content,
  ElementDeclaration,
  ElementParticle,
  ExpandedName,
  FormatDescriptor,
  GroupParticle,
  LaxDeclarations,
  NamedType,
  Particle,
  TypeReference,
} from './descriptor.ts';
import { readBack } from './object/read-back.ts';

/** The name that `'local'` or `'{namespace}local'` stands for. */
/* @__NO_SIDE_EFFECTS__ */
export function expandedName(text: string): ExpandedName {
  const end = text.startsWith('{') ? text.lastIndexOf('}') : -1;
  return { namespace: end < 0 ? '' : text.slice(1, end), local: text.slice(end + 1) };
}

/** What a format has beside its roots. */
export interface FormatExtras {
  readonly lax?: FormatDescriptor['lax'];
  /** The names of abstract global elements. */
  readonly abstract?: readonly string[] | undefined;
  /** By namespace, in the order in which they are declared. */
  readonly prefixes?: Readonly<Record<string, string>>;
}

/** A schema with its global elements. */
/* @__NO_SIDE_EFFECTS__ */
export function format(
  name: string,
  roots: readonly ElementDeclaration[],
  { lax, abstract, prefixes }: FormatExtras = {},
): FormatDescriptor {
  return {
    name,
    roots,
    ...(lax && { lax }),
    ...(abstract && { abstract: abstract.map(expandedName) }),
    ...(prefixes && { prefixes: Object.entries(prefixes) }),
  };
}

/** The global declarations by which content of any type is assessed. */
/* @__NO_SIDE_EFFECTS__ */
export function lax(
  elements: readonly ElementDeclaration[],
  attributes: readonly AttributeUse[],
): LaxDeclarations {
  return { elements, attributes, readBack };
}

/** An element declaration (part 1 §3.3); a complex `type` is a function, which may be recursive. */
/* @__NO_SIDE_EFFECTS__ */
export function element(
  name: string,
  type: TypeReference,
  extras: Pick<
    ElementDeclaration,
    'abstract' | 'nillable' | 'default' | 'fixed' | 'equal' | 'alternatives'
  > = {},
): ElementDeclaration {
  return { kind: 'element', name: expandedName(name), type, ...extras };
}

/** A type that `xsi:type` can name. */
/* @__NO_SIDE_EFFECTS__ */
export function namedType(name: string, type: NamedType['type']): NamedType {
  return { name: expandedName(name), type };
}

/** A complex type (§3.4); `name` is for messages. */
/* @__NO_SIDE_EFFECTS__ */
export function complexType(
  name: string,
  definition: Pick<ComplexType, 'content' | 'abstract'> & Partial<Pick<ComplexType, 'attributes'>>,
): ComplexType {
  return { kind: 'complex', name, attributes: [], ...definition };
}

/** An attribute use (§3.5) and the property that holds its value. */
/* @__NO_SIDE_EFFECTS__ */
export function attribute(
  name: string,
  property: string,
  type: SimpleType,
  extras: Pick<AttributeUse, 'required' | 'default' | 'fixed' | 'equal'> = {},
): AttributeUse {
  return { name: expandedName(name), property, type, ...extras };
}

/** Content without text or children. */
export const empty: Content = { kind: 'empty' };

/** Whatever there is, as `AnyContent` (§3.4.7). */
export const any: Content = anyContent;

/** Text alone, under `property` beside the attributes. */
/* @__NO_SIDE_EFFECTS__ */
export function simple(type: SimpleType, property = 'value'): Content {
  return { kind: 'simple', type, property };
}

/** Children as properties. */
/* @__NO_SIDE_EFFECTS__ */
export function record(particle: GroupParticle): Content {
  return { kind: 'record', particle };
}

/** Children of one element, as an array that is the value itself. */
/* @__NO_SIDE_EFFECTS__ */
export function array(particle: ElementParticle): Content {
  return { kind: 'array', particle };
}

/** Children in document order under `property`, each `{ kind, value }`; text too if `mixed`. */
/* @__NO_SIDE_EFFECTS__ */
export function items(
  particle: GroupParticle,
  property = 'content',
  extras: { readonly mixed?: true } = {},
): Content {
  return { kind: 'items', particle, property, ...extras };
}

/** How often a particle may occur (§3.9); once each unless it says otherwise. */
export interface Occurrence {
  readonly min?: number;
  /** `Infinity` for `unbounded`. */
  readonly max?: number;
}

/** An element in a content model; an array if it may occur more than once, unless `array` decides. */
/* @__NO_SIDE_EFFECTS__ */
export function particle(
  declaration: ElementDeclaration,
  property: string,
  { min = 1, max = 1, array: isArray = max > 1 }: Occurrence & { readonly array?: boolean } = {},
): ElementParticle {
  return {
    kind: 'element',
    min,
    max,
    element: declaration,
    property,
    ...(isArray && { array: true as const }),
  };
}

/** A group's occurrence; one that is an array within a record has its property. */
export interface GroupOccurrence extends Occurrence {
  readonly property?: string;
  /** The array holds the children, each `{ kind, value }`, instead of a record for each iteration. */
  readonly items?: true;
}

/** Particles one after the other (§3.8). */
/* @__NO_SIDE_EFFECTS__ */
export function sequence(
  particles: readonly Particle[],
  occurrence?: GroupOccurrence,
): GroupParticle {
  return group('sequence', particles, occurrence);
}

/** One of the particles (§3.8). */
/* @__NO_SIDE_EFFECTS__ */
export function choice(
  particles: readonly Particle[],
  occurrence?: GroupOccurrence,
): GroupParticle {
  return group('choice', particles, occurrence);
}

/** The particles in any order (§3.8). */
/* @__NO_SIDE_EFFECTS__ */
export function all(particles: readonly Particle[], occurrence?: GroupOccurrence): GroupParticle {
  return group('all', particles, occurrence);
}

function group(
  kind: GroupParticle['kind'],
  particles: readonly Particle[],
  { min = 1, max = 1, ...extras }: GroupOccurrence = {},
): GroupParticle {
  return { kind, min, max, particles, ...extras };
}
