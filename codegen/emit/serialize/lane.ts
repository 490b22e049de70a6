/**
 * Which types emitted serializers write: records, arrays and texts. All else (items, mixed content,
 * content of any type, values that the document around them decides) is the descriptor's. A type is
 * written if all that a value must have is; what it need not have ends the attempt where it is met.
 */
import type {
  BindingPlan,
  ComplexPlan,
  ElementPlan,
  GroupParticlePlan,
  ParticlePlan,
} from '../../bind/plan.ts';
import type { TypeKey } from '../../wire/model.ts';
import { isContextFree } from '../contextual.ts';
import { isTooDeep, typesThat } from '../reach.ts';

/** What the serializer of a format writes. */
export interface Lane {
  readonly writes: (key: TypeKey) => boolean;
  /** Whether elements can hold themselves, so that the depth must be counted. */
  readonly isRecursive: boolean;
}

/** What the serializer of a format writes. */
export function laneOf(plan: BindingPlan): Lane {
  const writes = typesThat(plan, (key, type) =>
    type?.kind === 'complex' ? writesComplex(type, writes) : isContextFree(key, plan),
  );
  return { writes, isRecursive: isTooDeep(plan) };
}

/** Whether an element is written, its declaration and its type. */
export function writesElement(element: ElementPlan, writes: Lane['writes']): boolean {
  return !element.declaration.abstract && writes(element.type);
}

/** Whether any value of a particle can be written. */
export function writesParticle(particle: ParticlePlan, writes: Lane['writes']): boolean {
  if (particle.kind === 'element') return writesElement(particle.element, writes);
  return particle.array?.of !== 'items' && writesGroup(particle, writes);
}

function writesComplex(
  { attributes, content, definition }: ComplexPlan,
  writes: Lane['writes'],
): boolean {
  if (definition.abstract) return false;
  const isMissing = attributes.some(
    (use) =>
      (use.required || use.default !== undefined || use.fixed !== undefined) && !writes(use.type),
  );
  if (isMissing) return false;
  switch (content.kind) {
    case 'empty':
      return true;
    case 'simple':
      return writes(content.type);
    case 'array':
      return content.particle.min === 0 || writesElement(content.particle.element, writes);
    case 'record':
      return content.particle.min === 0 || writesParticle(content.particle, writes);
    default:
      return false;
  }
}

/** Each branch of a choice is told from all others: of more it would take too much to say so. */
const MAX_BRANCHES = 31;

function writesGroup({ kind, particles }: GroupParticlePlan, writes: Lane['writes']): boolean {
  if (kind === 'choice' && particles.length > MAX_BRANCHES) return false;
  const isWritten = (particle: ParticlePlan): boolean =>
    particle.min === 0 || writesParticle(particle, writes);
  return kind === 'choice' ? particles.some(isWritten) : particles.every(isWritten);
}
