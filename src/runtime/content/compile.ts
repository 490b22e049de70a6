/**
 * Content models in the form in which they are matched. Most are flat: one group of elements, each
 * under a name of its own. All others are compiled by `model.ts`, which only schemas that have some
 * need. Compiled once for each complex type, without unrolling any occurrence.
 */
import type { SimpleType } from '../datatype/datatype.ts';
import type {
  ElementDeclaration,
  ElementParticle,
  ExpandedName,
  GroupParticle,
  Particle,
} from '../descriptor.ts';
import { layoutOf } from './layout.ts';

/** `local` or `{namespace}local`: an expanded name as a map key. */
export function nameKey(name: ExpandedName): string {
  return name.namespace === '' ? name.local : `{${name.namespace}}${name.local}`;
}

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

/** A group that comes once, whose children are elements, none of them under the name of another. */
export interface FlatGroup {
  readonly kind: GroupParticle['kind'];
  readonly children: readonly ElementNode[];
  /** The children by the names of their elements. */
  readonly byName: ReadonlyMap<string, ElementNode>;
  /** Whether the content may be empty. */
  readonly isEmptiable: boolean;
  /** For each index the first child from there on that must be there. */
  readonly nextRequired: readonly number[];
  /** Whether Xerces counts occurrences in it, and so reports them (2.4.e to 2.4.j). */
  readonly isCounted: boolean;
}

const groups = new WeakMap<Particle, FlatGroup | 'none'>();

/** The flat form of a content model, one element as such being one; `undefined` if it has none. */
export function flatGroup(particle: Particle): FlatGroup | undefined {
  let group = groups.get(particle);
  if (group === undefined) {
    group = makeFlat(particle) ?? 'none';
    groups.set(particle, group);
  }
  return group === 'none' ? undefined : group;
}

function makeFlat(root: Particle): FlatGroup | undefined {
  const { kind, particles } =
    root.kind === 'element' ? ({ kind: 'sequence', particles: [root] } as const) : root;
  // An `all` marks what it has had in the bits of one number.
  if (kind === 'all' && particles.length > 31) return undefined;
  if (root.kind !== 'element' && (root.max !== 1 || root.property !== undefined)) return undefined;
  const children: ElementNode[] = [];
  const byName = new Map<string, ElementNode>();
  for (const child of particles) {
    if (child.kind !== 'element') return undefined;
    const node = elementNode(child, root, child.property, children.length);
    children.push(node);
    byName.set(node.key, node);
  }
  if (byName.size < children.length) return undefined;
  const isOptional = root.kind !== 'element' && root.min === 0;
  return {
    kind,
    children,
    byName,
    isEmptiable: isOptional || isBodyEmptiable(kind, children),
    nextRequired: nextRequired(children),
    isCounted: kind !== 'all' && !isOptional,
  };
}

/** Whether one iteration of a group may be empty. */
export function isBodyEmptiable(
  kind: GroupParticle['kind'],
  children: readonly { readonly isEmptiable: boolean }[],
): boolean {
  return kind === 'choice'
    ? children.some((child) => child.isEmptiable)
    : children.every((child) => child.isEmptiable);
}

/** For each index of a sequence the first child from there on that must be there. */
export function nextRequired(
  children: readonly { readonly isEmptiable: boolean }[],
): readonly number[] {
  const next = new Array<number>(children.length + 1).fill(children.length);
  for (let index = children.length - 1; index >= 0; index--) {
    next[index] = children[index]?.isEmptiable ? (next[index + 1] ?? 0) : index;
  }
  return next;
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
