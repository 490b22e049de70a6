/** What can be reached from a type: it decides how much emitted code can do by itself. */
import type {
  BindingPlan,
  ComplexPlan,
  ElementPlan,
  ParticlePlan,
  TypePlan,
} from '../bind/plan.ts';
import type { TypeKey } from '../wire/model.ts';

/** Every element declaration in the content of a complex type. */
export function elementsOf({ content }: ComplexPlan): readonly ElementPlan[] {
  switch (content.kind) {
    case 'empty':
    case 'simple':
    case 'any':
      return [];
    case 'array':
      return [content.particle.element];
    default:
      return elementsIn(content.particle);
  }
}

function elementsIn(particle: ParticlePlan): readonly ElementPlan[] {
  return particle.kind === 'element' ? [particle.element] : particle.particles.flatMap(elementsIn);
}

/** The types that a type is made of, in schema order; its base apart, which it has taken in. */
function partsOf(type: TypePlan): readonly TypeKey[] {
  if (type.kind === 'complex') {
    const attributes = type.attributes.map((attribute) => attribute.type);
    const simple = type.content.kind === 'simple' ? [type.content.type] : [];
    return [...attributes, ...simple, ...elementsOf(type).map((element) => element.type)];
  }
  if (type.variety === 'list') return [type.item];
  return type.variety === 'union' ? type.members : [];
}

/** Types in an order in which each stands after its parts, cycles apart. */
export function dependencyOrder(plan: BindingPlan): readonly TypeKey[] {
  const done = new Set<TypeKey>();
  const entered = new Set<TypeKey>();
  const stack = [...plan.types.keys()].reverse();
  // A loop instead of recursion: schemas nest as deep as they like.
  for (let key = stack.pop(); key !== undefined; key = stack.pop()) {
    if (done.has(key)) continue;
    if (entered.has(key)) {
      done.add(key);
      continue;
    }
    entered.add(key);
    const type = plan.types.get(key);
    const parts = type ? partsOf(type).filter((part) => !entered.has(part)) : [];
    stack.push(key, ...[...parts].reverse());
  }
  return [...done];
}

/** How many elements deep the values of each type are at most; `Infinity` where it is recursive. */
export function depths(plan: BindingPlan): ReadonlyMap<TypeKey, number> {
  const known = new Map<TypeKey, number>();
  for (const key of dependencyOrder(plan)) {
    const type = plan.types.get(key);
    // What is not known yet stands in a cycle.
    const inner =
      type?.kind === 'complex'
        ? elementsOf(type).map((element) => known.get(element.type) ?? Infinity)
        : [];
    known.set(key, 1 + Math.max(0, ...inner));
  }
  return known;
}

/** Elements within each other that emitted code goes into, below the limits of documents and values. */
export const MAX_DEPTH = 250;

/** Whether documents can be deeper than `MAX_DEPTH`, so that the depth must be counted. */
export function isTooDeep(plan: BindingPlan): boolean {
  const depth = depths(plan);
  return plan.roots.some((root) => (depth.get(root.type) ?? 0) > MAX_DEPTH);
}

/** Decides of each type once; of a recursive one it is yes, unless something else in it says no. */
export function typesThat(
  plan: BindingPlan,
  decide: (key: TypeKey, type: TypePlan | undefined) => boolean,
): (key: TypeKey) => boolean {
  const known = new Map<TypeKey, boolean>();
  return (key) => {
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    known.set(key, true);
    const decided = decide(key, plan.types.get(key));
    known.set(key, decided);
    return decided;
  };
}
