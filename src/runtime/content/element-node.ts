/** Element particles in the form in which content models are matched. */
import type { SimpleType } from '../datatype/datatype.ts';
import type { ElementDeclaration, ElementParticle, Particle } from '../descriptor.ts';
import { layoutOf } from './layout.ts';
import { nameKey } from './name-key.ts';

/** An element particle of a content model. */
export interface ElementNode {
  readonly kind: 'element';
  readonly key: string;
  readonly particle: ElementParticle;
  /** Its number among the element particles of the model. */
  readonly index: number;
  /** Of its property, or of the items that it is one of, in the record around it. */
  readonly place: number;
  /** The type of an element that is its text alone, whatever that is. */
  readonly leaf: SimpleType | undefined;
  readonly min: number;
  readonly max: number;
  /** Whether nothing at all satisfies the particle (§3.9.6, "emptiable"). */
  readonly isEmptiable: boolean;
}

/** `owner` is the record around it, under whose `property` its value stands. */
export function elementNode(
  particle: ElementParticle,
  owner: Particle,
  property: string,
  index: number,
): ElementNode {
  const { min, max, element } = particle;
  return {
    kind: 'element',
    key: nameKey(element.name),
    particle,
    index,
    place: owner.kind === 'element' ? 0 : (layoutOf(owner).get(property) ?? 0),
    leaf: leafType(element),
    min,
    max,
    isEmptiable: min === 0,
  };
}

/** A type whose values are told by texts: nothing is supplied, fixed, or referred to. */
function leafType(declaration: ElementDeclaration): SimpleType | undefined {
  const { type, fixed, default: byDefault, abstract } = declaration;
  const isPlain = fixed === undefined && byDefault === undefined && !abstract;
  if (!isPlain || typeof type === 'function' || type.kind === 'complex') return undefined;
  return type.identities ? undefined : type;
}
