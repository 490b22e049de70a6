/** Which properties the particles of a record stand for. */
import type { ComplexPlan, GroupParticlePlan, ParticlePlan } from '../bind/plan.ts';

/** A group of a record that is an array of records of its own. */
export type GroupRecord = GroupParticlePlan & Required<Pick<GroupParticlePlan, 'array'>>;

/** Children in schema order, then attributes: as a record is read from a document. */
export function propertiesInOrder(owner: ComplexPlan | GroupRecord): readonly string[] {
  if (owner.kind !== 'complex') return [...new Set(owner.particles.flatMap(propertiesWithin))];
  const { attributes, content } = owner;
  const own =
    content.kind === 'simple'
      ? [content.property]
      : content.kind === 'record'
        ? propertiesWithin(content.particle)
        : [];
  return [...new Set([...own, ...attributes.map(({ property }) => property)])];
}

/** All that a particle may have. */
export function propertiesWithin(particle: ParticlePlan): readonly string[] {
  if (particle.kind === 'element') return [particle.property];
  return particle.array ? [particle.array.property] : particle.particles.flatMap(propertiesWithin);
}

/** What a particle has wherever it is there. */
export function requiredWithin(particle: ParticlePlan): readonly string[] {
  if (particle.min === 0) return [];
  if (particle.kind === 'element' || particle.array) return propertiesWithin(particle);
  return particle.kind === 'choice' ? [] : particle.particles.flatMap(requiredWithin);
}

/** The groups of a record that are arrays of records, inner ones too. */
export function groupRecords({ content }: ComplexPlan): readonly GroupRecord[] {
  return content.kind === 'record' ? groupRecordsIn(content.particle) : [];
}

function groupRecordsIn(particle: ParticlePlan): readonly GroupRecord[] {
  if (particle.kind === 'element') return [];
  const { array } = particle;
  const own = array?.of === 'records' ? [{ ...particle, array }] : [];
  return [...own, ...particle.particles.flatMap(groupRecordsIn)];
}
