/** Content models of an XSD over the names of its elements. */
import { type ElementDeclaration, nameKey, type Particle, type Term } from '../../wire/model.ts';
import type { ContentModel } from './model.ts';

/** No children. */
export const EMPTY: ContentModel = { kind: 'sequence', parts: [], min: 1, max: 1 };

/** All element declarations of a model, in the order of the schema. */
export function elementsIn(term: Term): readonly ElementDeclaration[] {
  if (term.kind === 'element') return [term];
  return term.particles.flatMap((particle) => elementsIn(particle.term));
}

/**
 * The model of a particle; `unbounded` is `Infinity`. A choice without particles is no children, as
 * Xerces has it, and as §3.8.6 counts it; by the words of §3.8.4 nothing could be valid there.
 */
export function modelOf({ minOccurs: min, maxOccurs, term }: Particle): ContentModel {
  const max = maxOccurs === 'unbounded' ? Infinity : maxOccurs;
  if (term.kind === 'element') return { kind: 'element', name: nameKey(term.name), min, max };
  const { compositor, particles } = term;
  return particles.length === 0
    ? EMPTY
    : { kind: compositor, parts: particles.map(modelOf), min, max };
}

/** Whether two models allow the same children in the same order, as they are written. */
export function areSameModels(one: ContentModel, other: ContentModel): boolean {
  if (one === other) return true;
  if (one.kind !== other.kind || one.min !== other.min || one.max !== other.max) return false;
  if (one.kind === 'element' || other.kind === 'element') {
    return one.kind === 'element' && other.kind === 'element' && one.name === other.name;
  }
  if (one.parts.length !== other.parts.length) return false;
  return one.parts.every((part, index) => {
    const counterpart = other.parts[index];
    return counterpart !== undefined && areSameModels(part, counterpart);
  });
}
