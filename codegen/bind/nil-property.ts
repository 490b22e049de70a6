/** The property that holds `null` beside the attributes of an element that is nil. */
import type { ComplexPlan, ContentPlan, ParticlePlan } from './plan.ts';

/**
 * That of the content where it is simple; else `value`, or with the first number from 2 on that makes
 * it the name of no property of the type, so that a nil element is told from any other one. The
 * run-time finds the same (`nilProperty` in `src/runtime/content/layout.ts`).
 */
export function nilProperty({ attributes, content }: ComplexPlan): string {
  if (content.kind === 'simple') return content.property;
  const taken = new Set([
    ...attributes.map(({ property }) => property),
    ...contentProperties(content),
  ]);
  let property = 'value';
  for (let number = 2; taken.has(property); number += 1) property = `value${number}`;
  return property;
}

function contentProperties(content: ContentPlan): readonly string[] {
  if (content.kind === 'record') return particleProperties(content.particle);
  return content.kind === 'items' ? [content.property] : [];
}

function particleProperties(particle: ParticlePlan): readonly string[] {
  if (particle.kind === 'element') return [particle.property];
  if (particle.array) return [particle.array.property];
  return particle.particles.flatMap(particleProperties);
}
