/**
 * Which types the plain emitters take: records of elements, once or in arrays, all or in sequence,
 * without attributes, namespaces or recursion. What isn't plain is left to the descriptor.
 */
import type {
  BindingPlan,
  ComplexPlan,
  ElementParticlePlan,
  GroupParticlePlan,
} from '../bind/plan.ts';
import type { TypeKey } from '../wire/model.ts';

/** Types that depend on the document around them, or on each other. */
export const contextual: ReadonlySet<string> = new Set([
  'ID',
  'IDREF',
  'IDREFS',
  'ENTITY',
  'ENTITIES',
  'QName',
  'NOTATION',
]);

/** Types nested deeper are left to the descriptor, which bounds its depth itself. */
const MAX_DEPTH = 64;

/** Whether every document of the format is made of plain types alone. */
export function isPlainFormat(plan: BindingPlan): boolean {
  const [root] = plan.roots;
  if (!root || plan.roots.length > 1 || root.name.namespace !== '') return false;
  return plan.types.get(root.type)?.kind === 'complex' && isPlainElement(root, plan, 0);
}

function isPlainType(key: TypeKey, plan: BindingPlan, depth: number): boolean {
  const type = plan.types.get(key);
  if (!type || depth > MAX_DEPTH) return false;
  if (type.kind === 'simple') return !dependsOnContext(key, plan);
  if (type.attributes.length > 0 || type.definition.abstract) return false;
  const particles = plainParticles(type);
  return particles?.every((particle) => isPlainParticle(particle, plan, depth)) ?? false;
}

function isPlainParticle(particle: ElementParticlePlan, plan: BindingPlan, depth: number): boolean {
  return isPlainElement(particle.element, plan, depth + 1);
}

function isPlainElement(
  { name, nillable, default: supplied, fixed, type, declaration }: ElementParticlePlan['element'],
  plan: BindingPlan,
  depth: number,
): boolean {
  const isOrdinary =
    !nillable && supplied === undefined && fixed === undefined && !declaration.abstract;
  return isOrdinary && name.namespace === '' && isPlainType(type, plan, depth);
}

function dependsOnContext(key: TypeKey, plan: BindingPlan): boolean {
  const type = plan.types.get(key);
  if (type?.kind !== 'simple') return false;
  if (contextual.has(type.builtin)) return true;
  if (type.variety === 'list') return dependsOnContext(type.item, plan);
  return type.variety === 'union' && type.members.some((member) => dependsOnContext(member, plan));
}

/** The children of a plain type; `undefined` if its content is no plain record or array. */
export function plainParticles(type: ComplexPlan): readonly ElementParticlePlan[] | undefined {
  switch (type.content.kind) {
    case 'array':
      return [type.content.particle];
    case 'record':
      return elementsOf(type.content.particle);
    default:
      return undefined;
  }
}

function elementsOf(group: GroupParticlePlan): readonly ElementParticlePlan[] | undefined {
  if (group.kind === 'choice' || group.min !== 1 || group.max !== 1) return undefined;
  const elements = group.particles.filter((particle) => particle.kind === 'element');
  return elements.length === group.particles.length ? elements : undefined;
}
