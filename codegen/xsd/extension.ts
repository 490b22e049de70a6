/** Content by extension (part 1 §3.4.2; cos-ct-extends, §3.4.6). */
import type { ComplexTypeDefinition, ContentType, Particle } from '../wire/model.ts';
import type { Assembly } from './assembly.ts';
import { isWithinBounds, MAX_DEPTH } from './particles.ts';
import { placeOf, type SchemaElement } from './schema-element.ts';
import { isEmptiable } from './value-constraint.ts';

/**
 * Bound on what extension gathers. Each type of a chain holds all that the ones before it do, so
 * that the whole grows with the square of its length; behind the bound a chain begins anew.
 */
const MAX_GATHERED = 2_000;

/** The base's content, then the step's own (§3.4.2; cos-ct-extends.1.4). */
export function extendContent(
  assembly: Assembly,
  base: ComplexTypeDefinition,
  own: ContentType,
  step: SchemaElement,
): ContentType {
  const first = base.content;
  const place = placeOf(step, 'base');
  const details = { base: base.key };
  if (own.kind === 'empty') return first;
  const ownIsEmpty = own.kind === 'mixed' && groupOf(own.particle)?.particles.length === 0;
  switch (first.kind) {
    case 'empty':
    case 'any':
      return own;
    case 'simple':
      assembly.report('cos-ct-extends.1.4.1', place, details);
      return own;
    default: {
      if (first.kind !== own.kind) {
        const code = own.kind === 'mixed' ? 'b' : 'a';
        assembly.report(`cos-ct-extends.1.4.3.2.2.1.${code}`, place, details);
      }
      if (own.kind === 'simple' || own.kind === 'any') return first;
      // Mixed content without particles is an empty sequence, which may not follow an all group.
      if (ownIsEmpty && groupOf(first.particle)?.compositor !== 'all') return first;
      return appended(assembly, first, own, step);
    }
  }
}

type WithParticle = Extract<ContentType, { readonly particle: Particle }>;

function appended(
  assembly: Assembly,
  first: WithParticle,
  own: WithParticle,
  step: SchemaElement,
): ContentType {
  for (const { particle } of [first, own]) {
    const group = groupOf(particle);
    const isEmpty = groupOf(first.particle)?.particles.length === 0;
    if (group?.compositor !== 'all' || isEmpty) continue;
    const related = [{ message: 'the all group', span: group.span }];
    assembly.report('cos-all-limited.1.2', step.span, { outer: 'extension' }, related);
    return first;
  }
  const parts = [...flatParts(first.particle), own.particle].filter((part) => !isNothing(part));
  const [only] = parts;
  const isAlone = parts.length === 1 && only?.term.kind === 'group';
  const particle = isAlone ? only : sequenceOf(parts, step.span);
  if (parts.length > MAX_GATHERED) {
    assembly.report('xsd-limit-content', step.span, { particles: MAX_GATHERED, depth: MAX_DEPTH });
    return own;
  }
  const extent = { particles: parts.length, depth: depthOf(particle) };
  return isWithinBounds(assembly, extent, step) ? { kind: first.kind, particle } : first;
}

/** The parts of a plain sequence, so that chains of extensions don't nest; else the particle itself. */
function flatParts(particle: Particle): readonly Particle[] {
  const { term, minOccurs, maxOccurs } = particle;
  const isPlain =
    term.kind === 'group' &&
    term.compositor === 'sequence' &&
    term.name === undefined &&
    term.documentation === '' &&
    minOccurs === 1 &&
    maxOccurs === 1;
  return isPlain ? term.particles : [particle];
}

function groupOf({ term }: Particle) {
  return term.kind === 'group' ? term : undefined;
}

function isNothing(particle: Particle): boolean {
  return groupOf(particle)?.particles.length === 0 && isEmptiable(particle);
}

/** Nesting along the first particles, where chains of extensions grow. */
function depthOf(particle: Particle): number {
  let depth = 1;
  for (let at: Particle | undefined = particle; at; at = groupOf(at)?.particles[0]) depth += 1;
  return depth;
}

/** A sequence of particles, once. */
export function sequenceOf(particles: readonly Particle[], span: Particle['span']): Particle {
  const group = { kind: 'group', compositor: 'sequence', documentation: '' } as const;
  return { minOccurs: 1, maxOccurs: 1, term: { ...group, particles, span }, span };
}
