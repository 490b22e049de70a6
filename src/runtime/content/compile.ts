/**
 * Content models in the form in which they are matched: each particle with what its place in the
 * model implies. Compiled once for each complex type, without unrolling any occurrence.
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

interface NodeBase {
  readonly min: number;
  readonly max: number;
  /** Whether nothing at all satisfies the particle (§3.9.6, "emptiable"). */
  readonly isEmptiable: boolean;
  /** How many groups whose iterations are group records enclose it, itself included. */
  readonly recordDepth: number;
}

/** An element particle of a content model. */
export interface ElementNode extends NodeBase {
  readonly kind: 'element';
  readonly key: string;
  readonly particle: ElementParticle;
  /** Its number among the element particles of the model. */
  readonly index: number;
  /** Of its property, or of the items that it is one of, in the record around it. */
  readonly place: number;
  readonly around: Surroundings;
  /** The type of an element that is its text alone, whatever that is. */
  readonly leaf: SimpleType | undefined;
}

/** A group of a content model. */
export interface GroupNode extends NodeBase {
  readonly kind: GroupParticle['kind'];
  readonly particle: GroupParticle;
  readonly children: readonly ContentNode[];
  /** Whether one iteration may be empty. */
  readonly isBodyEmptiable: boolean;
  /** The children that an element can begin, by its name, in ascending order. */
  readonly entries: ReadonlyMap<string, readonly number[]>;
  /** Of a sequence: for each index the first child from there on that must be there. */
  readonly nextRequired: readonly number[];
}

export type ContentNode = ElementNode | GroupNode;

/** The groups around an element particle that are properties. */
export interface Surroundings {
  /** Those whose iterations are records, outermost first. */
  readonly records: readonly GroupParticle[];
  /** The group, within all of those, whose children are items. */
  readonly items?: GroupParticle;
}

/** A compiled content model. */
export interface ContentModel {
  readonly root: ContentNode;
  /** Every element particle by the name of its element; a name may have several. */
  readonly elements: ReadonlyMap<string, readonly ElementNode[]>;
  /** The root, if it is a group of elements that comes once, each under its own name; or one element as such. */
  readonly flat: FlatGroup | undefined;
  /** Whether Xerces counts occurrences in it, and so reports them (2.4.e to 2.4.j): no group repeats. */
  readonly isCounted: boolean;
}

const models = new WeakMap<Particle, ContentModel>();

/** The model of a complex type's content; compiled when it is first asked for. */
export function contentModel(particle: Particle): ContentModel {
  const known = models.get(particle);
  if (known) return known;
  const elements = new Map<string, ElementNode[]>();
  let count = 0;
  const root = compile(particle, { records: [] }, (element, around) => {
    const owner = around.records.at(-1) ?? particle;
    const node = elementNode(element, around, owner, count);
    count += 1;
    const same = elements.get(node.key);
    if (same) same.push(node);
    else elements.set(node.key, [node]);
    return node;
  });
  const flat = flatGroup(root, elements.size);
  const model = { root, elements, flat, isCounted: isCounted(particle) };
  models.set(particle, model);
  return model;
}

function elementNode(
  particle: ElementParticle,
  around: Surroundings,
  owner: Particle,
  index: number,
): ElementNode {
  const { min, max } = particle;
  const property = around.items?.property ?? particle.property;
  return {
    kind: 'element',
    key: nameKey(particle.element.name),
    particle,
    index,
    place: owner.kind === 'element' ? 0 : (layoutOf(owner).get(property) ?? 0),
    around,
    leaf: leafType(particle.element),
    min,
    max,
    isEmptiable: min === 0,
    recordDepth: around.records.length,
  };
}

/** A type whose values are told by texts: nothing is supplied, fixed, or referred to. */
function leafType(declaration: ElementDeclaration): SimpleType | undefined {
  const { type, fixed, default: byDefault, abstract } = declaration;
  const isPlain = fixed === undefined && byDefault === undefined && !abstract;
  if (!isPlain || typeof type === 'function' || type.kind === 'complex') return undefined;
  return type.identities ? undefined : type;
}

type MakeNode = (particle: ElementParticle, around: Surroundings) => ElementNode;

function compile(particle: Particle, around: Surroundings, makeNode: MakeNode): ContentNode {
  const { min, max } = particle;
  if (particle.kind === 'element') return makeNode(particle, around);
  const inside = inGroup(particle, around);
  const children = particle.particles.map((child) => compile(child, inside, makeNode));
  const isBodyEmptiable =
    particle.kind === 'choice'
      ? children.some((child) => child.isEmptiable)
      : children.every((child) => child.isEmptiable);
  return {
    kind: particle.kind,
    particle,
    children,
    min,
    max,
    isBodyEmptiable,
    isEmptiable: min === 0 || isBodyEmptiable,
    recordDepth: inside.records.length,
    entries: entriesOf(children),
    nextRequired: nextRequired(children),
  };
}

function inGroup(group: GroupParticle, around: Surroundings): Surroundings {
  if (group.property === undefined) return around;
  return group.items ? { ...around, items: group } : { records: [...around.records, group] };
}

function entriesOf(children: readonly ContentNode[]): Map<string, number[]> {
  const entries = new Map<string, number[]>();
  for (const [index, child] of children.entries()) {
    for (const key of firstNames(child)) {
      const indexes = entries.get(key);
      if (indexes) indexes.push(index);
      else entries.set(key, [index]);
    }
  }
  return entries;
}

/** The names of the elements that a particle can begin with. */
export function firstNames(node: ContentNode): Iterable<string> {
  if (node.kind === 'element') return [node.key];
  if (node.kind !== 'sequence') return node.entries.keys();
  const last = node.nextRequired[0] ?? 0;
  const names: string[] = [];
  for (const [key, indexes] of node.entries) if ((indexes[0] ?? Infinity) <= last) names.push(key);
  return names;
}

function nextRequired(children: readonly ContentNode[]): readonly number[] {
  const next = new Array<number>(children.length + 1).fill(children.length);
  for (let index = children.length - 1; index >= 0; index--) {
    next[index] = children[index]?.isEmptiable ? (next[index + 1] ?? 0) : index;
  }
  return next;
}

/** A group whose children are elements, none of them under the name of another. */
export interface FlatGroup extends GroupNode {
  readonly children: readonly ElementNode[];
}

function flatGroup(root: ContentNode, names: number): FlatGroup | undefined {
  if (root.kind === 'element') return groupOfOne(root);
  if (root.max !== 1 || names !== root.children.length) return undefined;
  if (root.recordDepth > 0 || root.particle.property !== undefined) return undefined;
  // An `all` marks what it has had in the bits of one number.
  if (root.kind === 'all' && names > 31) return undefined;
  const isFlat = root.children.every((child) => child.kind === 'element');
  return isFlat ? (root as FlatGroup) : undefined;
}

function groupOfOne(node: ElementNode): FlatGroup {
  const particle: GroupParticle = { kind: 'sequence', min: 1, max: 1, particles: [node.particle] };
  return {
    kind: particle.kind,
    particle,
    children: [node],
    min: 1,
    max: 1,
    isBodyEmptiable: node.isEmptiable,
    isEmptiable: node.isEmptiable,
    recordDepth: 0,
    entries: entriesOf([node]),
    nextRequired: nextRequired([node]),
  };
}

/** Xerces keeps counters only where nothing but elements repeats (its XSCMBuilder). */
function isCounted(particle: Particle): boolean {
  if (particle.kind === 'element') return true;
  if (particle.kind === 'all') return false;
  const { min, max, particles } = particle;
  if (min === 1 && max === 1) return particles.every(isCounted);
  const [only, ...others] = particles;
  return others.length === 0 && only?.kind === 'element' && only.min === 1 && only.max === 1;
}
