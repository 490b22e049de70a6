/** The shortest way to each complex type, and to each place where an element stands. */
import type { BindingPlan, ComplexPlan } from '../../bind/plan.ts';
import type { ElementDeclaration, Particle, TypeKey } from '../../wire/model.ts';
import type { Route } from './builder.ts';

/** An element declaration where it is first reached. */
export interface ElementSite {
  readonly declaration: ElementDeclaration;
  readonly route: Route;
}

/** A complex type, and the way to the first element of it. */
export interface TypeSite {
  readonly type: ComplexPlan;
  readonly route: Route;
}

/** Everything that documents of a plan come to. */
export interface Sites {
  /** Roots first; each declaration once. */
  readonly elements: readonly ElementSite[];
  readonly types: readonly TypeSite[];
}

/** All that documents of the plan reach, breadth first. */
export function sitesOf(plan: BindingPlan): Sites {
  const elements = new Map<ElementDeclaration, ElementSite>();
  const types = new Map<TypeKey, TypeSite>();
  const pending = plan.roots.map(
    ({ declaration }): Route => ({ root: declaration, particles: [] }),
  );
  for (const route of pending) {
    const declaration = endOf(route);
    if (elements.has(declaration)) continue;
    elements.set(declaration, { declaration, route });
    const type = plan.types.get(declaration.type);
    if (type?.kind !== 'complex' || types.has(type.key) || !isOpen(declaration, type)) continue;
    types.set(type.key, { type, route });
    for (const particle of particlesIn(type)) {
      if (particle.term.kind !== 'element') continue;
      pending.push({ root: route.root, particles: [...route.particles, particle] });
    }
  }
  return { elements: [...elements.values()], types: [...types.values()] };
}

/** Whether documents can have what the type says: nothing is abstract, and no fixed text instead. */
function isOpen({ abstract, value }: ElementDeclaration, { definition }: ComplexPlan): boolean {
  const isFixedMixed = value.kind === 'fixed' && definition.content.kind === 'mixed';
  return !abstract && !definition.abstract && !isFixedMixed;
}

function endOf({ root, particles }: Route): ElementDeclaration {
  const term = particles.at(-1)?.term;
  return term?.kind === 'element' ? term : root;
}

/** Every particle of a type's content model, groups before what they hold. */
export function particlesIn({ definition }: ComplexPlan): readonly Particle[] {
  const { content } = definition;
  return 'particle' in content ? withInner(content.particle) : [];
}

function withInner(particle: Particle): readonly Particle[] {
  const { term } = particle;
  return term.kind === 'element' ? [particle] : [particle, ...term.particles.flatMap(withInner)];
}
