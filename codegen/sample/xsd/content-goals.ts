/** What documents are to show of content models: each count, branch and order, and each one broken. */
import type { ComplexPlan } from '../../bind/plan.ts';
import type { ModelGroup, Particle } from '../../wire/model.ts';
import { type DocumentBuilder, type Forced, MOST_ELEMENTS } from './builder.ts';
import type { XmlChild } from './element.ts';
import { changeGoal, type XsdGoal } from './goal.ts';
import { particlesIn, type TypeSite } from './routes.ts';

/** What is wrong with the children of an element. */
const CONTENT = /^cvc-complex-type\.2\.4/;

/** How often each particle of a type may occur, and in which order. */
export function contentGoals({ type, route }: TypeSite): readonly XsdGoal[] {
  const goals: XsdGoal[] = [];
  const add = (
    goal: Pick<XsdGoal, 'kind' | 'shows' | 'place'>,
    forced: (documents: DocumentBuilder) => Forced,
    codes?: RegExp,
  ): void => {
    const make: XsdGoal['make'] = (documents) => documents.document(route, forced(documents));
    goals.push({ ...goal, make, ...(codes && { codes }) });
  };
  for (const particle of particlesIn(type)) {
    const place = placeOf(particle, type);
    for (const { kind, shows, count } of counts(particle)) {
      const force = (documents: DocumentBuilder): Forced =>
        new Map([[particle, () => times(count, () => documents.once(particle))]]);
      add({ kind, shows, place }, force, kind === 'invalid' ? CONTENT : undefined);
    }
    const { term } = particle;
    if (term.kind !== 'group') continue;
    for (const { kind, shows, children } of orders(term)) {
      const force = (documents: DocumentBuilder): Forced =>
        new Map([[particle, () => children.flatMap((child) => present(child, documents))]]);
      add({ kind, shows, place }, force, kind === 'invalid' ? CONTENT : undefined);
    }
  }
  return goals;
}

interface Count extends Pick<XsdGoal, 'kind' | 'shows'> {
  readonly count: number;
}

/** How often a particle may occur, at both edges and beyond them. */
function counts({ minOccurs, maxOccurs, term }: Particle): readonly Count[] {
  if (term.kind === 'element' && term.abstract) return [];
  const least = Math.max(minOccurs, 1);
  const most = maxOccurs === 'unbounded' ? least + 1 : maxOccurs;
  const valid = [...new Set([minOccurs, least, most])].filter((count) => count <= MOST_ELEMENTS);
  const invalid = [minOccurs - 1, maxOccurs === 'unbounded' ? -1 : maxOccurs + 1];
  return [
    ...valid.map((count) => ({ kind: 'valid' as const, shows: said(count), count })),
    ...invalid
      .filter((count) => count >= 0 && count <= MOST_ELEMENTS)
      .map((count) => ({ kind: 'invalid' as const, shows: said(count), count })),
  ];
}

function said(count: number): string {
  if (count === 0) return 'absent';
  return count === 1 ? 'once' : `${count} times`;
}

interface Order extends Pick<XsdGoal, 'kind' | 'shows'> {
  readonly children: readonly Particle[];
}

/** Other orders of the particles of a group, and more of them than it lets in. */
function orders({ compositor, particles }: ModelGroup): readonly Order[] {
  const [first, second] = particles;
  if (!first || !second) return [];
  switch (compositor) {
    case 'all':
      return [{ kind: 'valid', shows: 'the last first', children: [...particles].reverse() }];
    case 'choice':
      return [{ kind: 'invalid', shows: 'two branches', children: [first, second] }];
    case 'sequence':
      return particles.slice(1).flatMap((particle, index): readonly Order[] => {
        const before = particles[index];
        if (!before) return [];
        const children = [...particles];
        children.splice(index, 2, particle, before);
        const swapped = [named(particle), named(before)].filter((name) => name !== '');
        return [{ kind: 'invalid', shows: ['swapped', ...swapped].join(' '), children }];
      });
  }
}

function named({ term }: Particle): string {
  return term.kind === 'element' ? term.name.local : '';
}

/** A particle that is there at least once. */
function present(particle: Particle, documents: DocumentBuilder): readonly XmlChild[] {
  return times(Math.max(particle.minOccurs, 1), () => documents.once(particle));
}

function times(count: number, make: () => readonly XmlChild[]): readonly XmlChild[] {
  return Array.from({ length: count }, make).flat();
}

function placeOf({ term }: Particle, { definition }: ComplexPlan): string {
  if (term.kind === 'element') return term.coordinate;
  return `${definition.coordinate} ${term.name?.local ?? term.compositor}`;
}

/** What else stands between the children of an element, or doesn't. */
export function textGoals({ type, route }: TypeSite): readonly XsdGoal[] {
  const { content, coordinate: place } = type.definition;
  const codes = NO_TEXT[content.kind];
  if (content.kind !== 'mixed' && !codes) return [];
  const kind = codes ? 'invalid' : 'valid';
  return [
    changeGoal(route, { kind, place, shows: 'text', ...(codes && { codes }) }, (element) => {
      return { ...element, children: ['text', ...element.children] };
    }),
  ];
}

/** What is wrong with text, by the kind of content that has none. */
const NO_TEXT: Readonly<Record<string, RegExp>> = {
  empty: /^cvc-complex-type\.2\.1$/,
  elementOnly: /^cvc-complex-type\.2\.3$/,
};
