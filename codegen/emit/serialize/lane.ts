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
  /** Whether an element is written, its declaration and its type. */
  readonly writesElement: (element: ElementPlan) => boolean;
  /** Whether elements can hold themselves, so that the depth must be counted. */
  readonly isRecursive: boolean;
}

/** What the serializer of a format writes. */
export function laneOf(plan: BindingPlan): Lane {
  const writes = typesThat(plan, (key, type) =>
    type?.kind === 'complex' ? writesComplex(type, lane) : isContextFree(key, plan),
  );
  const writesElement = (element: ElementPlan): boolean =>
    !element.declaration.abstract && !isConstrained(element, plan) && writes(element.type);
  const lane: Lane = { writes, writesElement, isRecursive: isTooDeep(plan) };
  return lane;
}

/** What functions of complex types know nothing of: which values of an element are supplied or fixed. */
function isConstrained(
  { type, default: supplied, fixed }: ElementPlan,
  { types }: BindingPlan,
): boolean {
  return (supplied ?? fixed) !== undefined && types.get(type)?.kind === 'complex';
}

/** Whether any value of a particle can be written. */
export function writesParticle(particle: ParticlePlan, lane: Lane): boolean {
  if (particle.kind === 'element') return lane.writesElement(particle.element);
  return particle.array?.of !== 'items' && writesGroup(particle, lane);
}

function writesComplex({ attributes, content, definition }: ComplexPlan, lane: Lane): boolean {
  if (definition.abstract) return false;
  const isMissing = attributes.some(
    (use) =>
      (use.required || use.default !== undefined || use.fixed !== undefined) &&
      !lane.writes(use.type),
  );
  if (isMissing) return false;
  switch (content.kind) {
    case 'empty':
      return true;
    case 'simple':
      return lane.writes(content.type);
    case 'array':
      return content.particle.min === 0 || lane.writesElement(content.particle.element);
    case 'record':
      return content.particle.min === 0 || writesParticle(content.particle, lane);
    default:
      return false;
  }
}

/** Each branch of a choice is told from all others: of more it would take too much to say so. */
const MAX_BRANCHES = 31;

function writesGroup({ kind, particles }: GroupParticlePlan, lane: Lane): boolean {
  if (kind === 'choice' && particles.length > MAX_BRANCHES) return false;
  const isWritten = (particle: ParticlePlan): boolean =>
    particle.min === 0 || writesParticle(particle, lane);
  return kind === 'choice' ? particles.some(isWritten) : particles.every(isWritten);
}
