/** Which branch of a choice a record has: the names of its properties alone tell. */
import { layoutOf } from '../content/layout.ts';
import type { GroupParticle, Particle } from '../descriptor.ts';

type Properties = ReadonlyMap<string, unknown>;

const indexes = new WeakMap<GroupParticle, ReadonlyMap<string, readonly Particle[]>>();

/** Whether any property of the particle is there. */
export function hasAny(particle: Particle, record: Properties): boolean {
  if (particle.property !== undefined) return record.has(particle.property);
  if (particle.kind === 'element') return false;
  const layout = layoutOf(particle);
  const [few, many] = layout.size < record.size ? [layout, record] : [record, layout];
  for (const property of few.keys()) if (many.has(property)) return true;
  return false;
}

/** Whether the particle can do without any property. */
export function isEmptiable(particle: Particle): boolean {
  if (particle.min === 0) return true;
  if (particle.kind === 'element') return false;
  const { kind, particles } = particle;
  return kind === 'choice' ? particles.some(isEmptiable) : particles.every(isEmptiable);
}

/**
 * The branch that the record has; if it has none exactly, the one that most of its properties
 * belong to. `undefined`: it has no property of any.
 */
export function branchOf(choice: GroupParticle, record: Properties): Particle | undefined {
  const present = presentIn(choice, record);
  const owners = ownersOf(choice);
  const candidates = new Map<Particle, number>();
  for (const property of present) {
    for (const branch of owners.get(property) ?? []) {
      candidates.set(branch, (candidates.get(branch) ?? 0) + 1);
    }
  }
  let best: Particle | undefined;
  let most = 0;
  for (const [branch, count] of candidates) {
    if (count === present.length && fits(branch, record)) return branch;
    if (count > most) [best, most] = [branch, count];
  }
  return best;
}

/** The properties of a choice that are there. */
export function presentIn(choice: GroupParticle, record: Properties): readonly string[] {
  const layout = layoutOf(choice);
  return [...record.keys()].filter((property) => layout.has(property));
}

/** Whether a property belongs to the particle. */
export function owns(particle: Particle, property: string): boolean {
  if (particle.property !== undefined) return particle.property === property;
  return particle.kind !== 'element' && layoutOf(particle).has(property);
}

/** Whether the record has all that the particle must have, and no two branches of a choice. */
function fits(particle: Particle, record: Properties): boolean {
  if (particle.property !== undefined) {
    return isEmptiable(particle) || record.has(particle.property);
  }
  if (particle.kind === 'element') return true;
  if (!hasAny(particle, record)) return isEmptiable(particle);
  if (particle.kind !== 'choice') return particle.particles.every((child) => fits(child, record));
  const branch = branchOf(particle, record);
  const present = presentIn(particle, record);
  return (
    branch !== undefined &&
    present.every((property) => owns(branch, property)) &&
    fits(branch, record)
  );
}

function ownersOf(choice: GroupParticle): ReadonlyMap<string, readonly Particle[]> {
  const known = indexes.get(choice);
  if (known) return known;
  const owners = new Map<string, Particle[]>();
  for (const branch of choice.particles) {
    for (const property of propertiesOf(branch)) {
      const others = owners.get(property);
      if (others) others.push(branch);
      else owners.set(property, [branch]);
    }
  }
  indexes.set(choice, owners);
  return owners;
}

function propertiesOf(particle: Particle): Iterable<string> {
  if (particle.property !== undefined) return [particle.property];
  return particle.kind === 'element' ? [] : layoutOf(particle).keys();
}
