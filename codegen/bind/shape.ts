/**
 * What becomes of each group of a content model, so that the value determines the sequence of
 * children and no more of it is an array than must be.
 */
import { nameKey } from '../wire/model.ts';
import { isEmptiable, type PlainGroup, type PlainParticle } from './particles.ts';

/**
 * - `fields`: the children are properties of the record that the group stands in.
 * - `records`: the group is a property, an array with a record for each iteration.
 * - `items`: the group is a property, an array of its children in document order.
 */
export type GroupShape = 'fields' | 'records' | 'items';

/** The shape of each group within a content model; groups within items have none of their own. */
export type GroupShapes = ReadonlyMap<PlainGroup, GroupShape>;

/** The shapes of a content model and of the groups within it, each decided once, inner ones first. */
export function groupShapes(group: PlainGroup): GroupShapes {
  const shapes = new Map<PlainGroup, GroupShape>();
  propertiesOf(group, shapes);
  return shapes;
}

/** The properties that a particle stands for: elements by name, and groups that are arrays. */
interface Properties {
  readonly all: ReadonlySet<Property>;
  readonly required: ReadonlySet<Property>;
  /** A property that branches share must be an array in each of them or in none. */
  readonly arrays: ReadonlySet<Property>;
}

/** The expanded name of an element, or a group that is a property of its own. */
type Property = string | PlainGroup;

function propertiesOf(particle: PlainParticle, shapes: Map<PlainGroup, GroupShape>): Properties {
  if (particle.kind === 'element') return oneProperty(nameKey(particle.declaration.name), particle);
  const inner = particle.particles.map((child) => propertiesOf(child, shapes));
  const isRecord = particle.kind === 'choice' ? areToldApart(inner) : areDisjoint(inner);
  const shape = isRecord ? shapeOfRecord(particle) : 'items';
  shapes.set(particle, shape);
  if (shape !== 'fields') return oneProperty(particle, particle);
  const isAlways = particle.min > 0 && particle.kind !== 'choice';
  return {
    all: union(inner.map(({ all }) => all)),
    required: isAlways ? union(inner.map(({ required }) => required)) : new Set(),
    arrays: union(inner.map(({ arrays }) => arrays)),
  };
}

function oneProperty(property: Property, particle: PlainParticle): Properties {
  const own = new Set([property]);
  const isArray = particle.kind !== 'element' || particle.max > 1;
  return {
    all: own,
    required: isEmptiable(particle) ? new Set() : own,
    arrays: isArray ? own : new Set(),
  };
}

/** A group that repeats is an array of records if each iteration is seen to begin. */
function shapeOfRecord(group: PlainGroup): GroupShape {
  if (group.max <= 1) return 'fields';
  return group.kind === 'sequence' && isBeginning(group.particles[0]) ? 'records' : 'items';
}

/** Whether it is always there, exactly once, and begins with the same single child whenever it is. */
function isBeginning(particle: PlainParticle | undefined): boolean {
  if (particle?.min !== 1 || particle.max !== 1) return false;
  switch (particle.kind) {
    case 'element':
      return true;
    case 'choice':
      return particle.particles.every(isBeginning);
    default:
      return particle.kind === 'sequence' && isBeginning(particle.particles[0]);
  }
}

function areDisjoint(parts: readonly Properties[]): boolean {
  const seen = new Set<Property>();
  for (const { all } of parts) {
    for (const property of all) if (seen.has(property)) return false;
    for (const property of all) seen.add(property);
  }
  return true;
}

/** Two branches may share properties if each record still tells which branch it is. */
function areToldApart(branches: readonly Properties[]): boolean {
  const owners = new Map<Property, number[]>();
  for (const [index, branch] of branches.entries()) {
    for (const property of branch.all) {
      for (const other of owners.get(property) ?? []) {
        const rival = branches[other];
        if (rival && !isToldFrom(branch, rival)) return false;
      }
      owners.set(property, [...(owners.get(property) ?? []), index]);
    }
  }
  return true;
}

function isToldFrom(a: Properties, b: Properties): boolean {
  const shared = [...a.all].filter((property) => b.all.has(property));
  if (shared.some((property) => a.arrays.has(property) !== b.arrays.has(property))) return false;
  return hasOther(a.required, b.all) || hasOther(b.required, a.all);
}

function hasOther(properties: ReadonlySet<Property>, among: ReadonlySet<Property>): boolean {
  for (const property of properties) if (!among.has(property)) return true;
  return false;
}

function union(sets: readonly ReadonlySet<Property>[]): ReadonlySet<Property> {
  return new Set(sets.flatMap((set) => [...set]));
}
