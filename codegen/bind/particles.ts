/** Particles in their simplest equivalent form, so that shapes can be read off them. */
import type { ElementDeclaration, ExpandedName, ModelGroup, Particle } from '../wire/model.ts';

/** A particle with its occurrence as numbers; `max` is `Infinity` for `unbounded`. */
export type PlainParticle = PlainElement | PlainGroup;

export interface PlainElement {
  readonly kind: 'element';
  readonly min: number;
  readonly max: number;
  readonly declaration: ElementDeclaration;
}

export interface PlainGroup {
  readonly kind: 'sequence' | 'choice' | 'all';
  readonly min: number;
  readonly max: number;
  readonly particles: readonly PlainParticle[];
  /** The model group definition that it stands for (§3.7). */
  readonly definition?: ExpandedName;
}

/**
 * The same language with less nesting: a group of one particle becomes that particle, a sequence
 * within a sequence (and a choice within a choice) that occurs exactly once joins its parent, and
 * what can only be empty is gone. `undefined`: nothing is left.
 */
export function simplifyParticle(particle: Particle): PlainParticle | undefined {
  const min = particle.minOccurs;
  const max = particle.maxOccurs === 'unbounded' ? Infinity : particle.maxOccurs;
  if (max === 0) return undefined;
  const { term } = particle;
  if (term.kind === 'element') return { kind: 'element', min, max, declaration: term };
  return simplifyGroup(term, min, max);
}

function simplifyGroup(group: ModelGroup, min: number, max: number): PlainParticle | undefined {
  const children = group.particles.map(simplifyParticle);
  const particles = children
    .filter((child) => child !== undefined)
    .flatMap((child) =>
      child.kind === group.compositor && child.kind !== 'all' && isExactlyOnce(child)
        ? child.particles
        : [child],
    );
  const [only] = particles;
  if (only === undefined) return undefined;
  // A choice with an empty branch may be passed over.
  const emptyBranch = group.compositor === 'choice' && children.includes(undefined);
  const low = emptyBranch ? 0 : min;
  if (particles.length === 1) {
    const merged = multiply(only, low, max);
    if (merged) return named(merged, group);
  }
  return named({ kind: group.compositor, min: low, max, particles }, group);
}

/** What is left of a named group stands for it, unless it stands for one within it. */
function named(particle: PlainParticle, { name }: ModelGroup): PlainParticle {
  if (particle.kind === 'element' || !name) return particle;
  return { definition: name, ...particle };
}

function isExactlyOnce(particle: PlainParticle): boolean {
  return particle.min === 1 && particle.max === 1;
}

/**
 * `particle` repeated `min` to `max` times as one particle, if the counts it then allows have no
 * gap: from k to k + 1 repetitions the intervals [k·low, k·high] must touch, which is hardest at k = min.
 */
function multiply(particle: PlainParticle, min: number, max: number): PlainParticle | undefined {
  const touches = min === max || times(min, particle.max) + 1 >= (min + 1) * particle.min;
  if (!touches) return undefined;
  return { ...particle, min: min * particle.min, max: times(max, particle.max) };
}

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** What a particle is made of, as far as its occurrence goes. */
type Occurring =
  | { readonly kind: 'element'; readonly min: number }
  | {
      readonly kind: PlainGroup['kind'];
      readonly min: number;
      readonly particles: readonly Occurring[];
    };

/** Whether nothing at all satisfies it (§3.9.6, "emptiable"). */
export function isEmptiable(particle: Occurring): boolean {
  if (particle.min === 0) return true;
  switch (particle.kind) {
    case 'element':
      return false;
    case 'choice':
      return particle.particles.some(isEmptiable);
    default:
      return particle.particles.every(isEmptiable);
  }
}

/** An abstract element without which nothing satisfies the particle (cvc-elt.2); `undefined`: something may. */
export function requiredAbstract(particle: PlainParticle): ElementDeclaration | undefined {
  if (isEmptiable(particle)) return undefined;
  if (particle.kind === 'element') {
    return particle.declaration.abstract ? particle.declaration : undefined;
  }
  const found = particle.particles.map(requiredAbstract);
  const isChoice = particle.kind === 'choice';
  if (isChoice && found.includes(undefined)) return undefined;
  return found.find((declaration) => declaration !== undefined);
}
