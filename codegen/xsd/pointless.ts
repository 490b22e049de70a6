/** Groups that make no difference to what a content model accepts (part 1 §3.9.6, pointless occurrences). */
import type { Particle } from '../wire/model.ts';
import { isEmptiable } from './value-constraint.ts';

/** The particles of a group, without what makes no difference; none of an element. */
export function particlesOf({ term }: Particle): readonly Particle[] {
  if (term.kind !== 'group') return [];
  // A pointless group inside another of its kind is as if its particles stood there (§3.9.6).
  return term.particles.flatMap((particle) => {
    const inner = withoutPointless(particle);
    const isSame =
      inner.term.kind === 'group' &&
      inner.term.compositor === term.compositor &&
      inner.minOccurs === 1 &&
      inner.maxOccurs === 1 &&
      term.compositor !== 'all';
    if (isSame) return particlesOf(inner);
    const isNothing = inner.term.kind === 'group' && inner.term.particles.length === 0;
    return isNothing && isEmptiable(inner) ? [] : [inner];
  });
}

/** A group of one particle that occurs exactly once is that particle (§3.9.6). */
export function withoutPointless(particle: Particle): Particle {
  let at = particle;
  while (at.term.kind === 'group' && at.minOccurs === 1 && at.maxOccurs === 1) {
    const [only, other] = at.term.particles;
    if (!only || other) break;
    at = only;
  }
  return at;
}
