/**
 * Content models of any form: each particle with what its place in the model implies. Compiled once
 * for each complex type, without unrolling any occurrence.
 */
import type { ElementParticle, GroupParticle, Particle } from '../descriptor.ts';
import { type ElementNode as BaseNode, elementNode } from './element-node.ts';
import { isBodyEmptiable, nextRequired } from './flat-group.ts';

interface NodeBase {
  readonly min: number;
  readonly max: number;
  /** Whether nothing at all satisfies the particle (§3.9.6, "emptiable"). */
  readonly isEmptiable: boolean;
  /** How many groups whose iterations are group records enclose it, itself included. */
  readonly recordDepth: number;
}

/** An element particle of a content model. */
export interface ElementNode extends NodeBase, BaseNode {
  readonly around: Surroundings;
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
    const property = around.items?.property ?? element.property;
    const base = elementNode(element, owner, property, count);
    const node = { ...base, around, recordDepth: around.records.length };
    count += 1;
    const same = elements.get(node.key);
    if (same) same.push(node);
    else elements.set(node.key, [node]);
    return node;
  });
  const model = { root, elements, isCounted: isCounted(particle) };
  models.set(particle, model);
  return model;
}

type MakeNode = (particle: ElementParticle, around: Surroundings) => ElementNode;

function compile(particle: Particle, around: Surroundings, makeNode: MakeNode): ContentNode {
  if (particle.kind === 'element') return makeNode(particle, around);
  const { kind, min, max } = particle;
  const inside = inGroup(particle, around);
  const children = particle.particles.map((child) => compile(child, inside, makeNode));
  const isEmptiable = isBodyEmptiable(kind, children);
  return {
    kind,
    particle,
    children,
    min,
    max,
    isBodyEmptiable: isEmptiable,
    isEmptiable: min === 0 || isEmptiable,
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

/** Xerces keeps counters only where nothing but elements repeats (its XSCMBuilder). */
function isCounted(particle: Particle): boolean {
  if (particle.kind === 'element') return true;
  if (particle.kind === 'all') return false;
  const { min, max, particles } = particle;
  if (min === 1 && max === 1) return particles.every(isCounted);
  const [only, ...others] = particles;
  return others.length === 0 && only?.kind === 'element' && only.min === 1 && only.max === 1;
}
