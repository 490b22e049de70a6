/** Which types stand in `$defs`, and by which names. */
import type { BindingPlan, ComplexPlan, ParticlePlan, TypePlan } from '../../bind/plan.ts';
import type { TakenNames } from '../../bind/taken-names.ts';
import { ANY_TYPE, builtinOf } from '../../wire/builtin.ts';
import type { TypeKey } from '../../wire/model.ts';

/**
 * The name in `$defs` of each type that has one: named types by their own name in the XSD, anonymous
 * ones that several places use by their TypeScript name. All others are written where they are used.
 */
export function definitionNames(
  plan: BindingPlan,
  taken: TakenNames,
): ReadonlyMap<TypeKey, string> {
  const uses = countUses(plan);
  const names = new Map<TypeKey, string>();
  const take = (key: TypeKey, wanted: string, fallback: string): void => {
    names.set(key, taken.take(wanted, fallback));
  };
  for (const type of plan.types.values()) {
    const local = localName(type);
    if (local !== undefined) take(type.key, local, type.typeName ?? local);
  }
  for (const type of plan.types.values()) {
    const isShared =
      type.kind === 'complex' && type.content.kind !== 'any' && (uses.get(type.key) ?? 0) > 1;
    if (isShared && !names.has(type.key)) take(type.key, type.typeName, type.typeName);
  }
  return names;
}

/** Of a type that the schema names. */
function localName(type: TypePlan): string | undefined {
  if (builtinOf(type.key) || type.key === ANY_TYPE) return undefined;
  if (type.kind === 'complex') return type.definition.name?.local;
  if (type.typeName === undefined) return undefined;
  return type.steps.at(-1)?.name?.local ?? type.typeName;
}

/** How many elements have each type. */
function countUses(plan: BindingPlan): ReadonlyMap<TypeKey, number> {
  const uses = new Map<TypeKey, number>();
  const add = (key: TypeKey) => uses.set(key, (uses.get(key) ?? 0) + 1);
  const visit = (particle: ParticlePlan): void => {
    if (particle.kind === 'element') add(particle.element.type);
    else for (const inner of particle.particles) visit(inner);
  };
  for (const root of plan.roots) add(root.type);
  for (const type of plan.types.values()) {
    if (type.kind === 'complex') for (const particle of particlesOf(type)) visit(particle);
  }
  return uses;
}

function particlesOf({ content }: ComplexPlan): readonly ParticlePlan[] {
  return 'particle' in content ? [content.particle] : [];
}
