/** Content models of records as automata over the names of children: which may come behind which. */
import type { ElementParticlePlan, GroupParticlePlan, ParticlePlan } from '../../bind/plan.ts';

/** States times children; larger models are the full lane's. */
const MAX_CELLS = 4096;

/** A content model as a table, which emitted code looks children up in. */
export type ContentAutomaton = {
  /** For each state and each child the next state, 0 for none; state 1 is the first. */
  readonly rows: readonly (readonly number[])[];
  /** Whether the content may end in each state. */
  readonly accepting: readonly boolean[];
};

interface Ends {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/**
 * The automaton of a model whose groups don't repeat (Glushkov; that it is deterministic is Unique
 * Particle Attribution). Bounds of elements are only told as none, one and several: their numbers
 * are for the lengths of arrays. `nameOf` numbers the children. `undefined`: too large, an `all`, or
 * a group that is an array.
 */
export function contentAutomaton(
  group: GroupParticlePlan,
  nameOf: (particle: ElementParticlePlan) => number,
  names: number,
): ContentAutomaton | undefined {
  const positions: ElementParticlePlan[] = [];
  const follow: Set<number>[] = [];
  const link = (from: readonly number[], to: readonly number[]): void => {
    for (const place of from) for (const next of to) follow[place]?.add(next);
  };
  const visit = (particle: ParticlePlan): Ends | undefined => {
    if (particle.kind === 'element') {
      const place = positions.push(particle) - 1;
      follow.push(new Set(particle.max > 1 ? [place] : []));
      return { nullable: particle.min === 0, first: [place], last: [place] };
    }
    if (particle.kind === 'all' || particle.max > 1 || particle.array) return undefined;
    const parts = particle.particles.map(visit);
    const known = parts.filter((part) => part !== undefined);
    if (known.length < parts.length) return undefined;
    const ends = particle.kind === 'choice' ? choiceOf(known) : sequenceOf(known, link);
    return { ...ends, nullable: ends.nullable || particle.min === 0 };
  };
  const ends = visit(group);
  if (!ends || (positions.length + 2) * names > MAX_CELLS) return undefined;
  const rowOf = (next: Iterable<number>): readonly number[] => {
    const row = Array.from({ length: names }, () => 0);
    for (const place of next) {
      const particle = positions[place];
      if (particle) row[nameOf(particle)] = place + 2;
    }
    return row;
  };
  const last = new Set(ends.last);
  return {
    rows: [rowOf([]), rowOf(ends.first), ...follow.map(rowOf)],
    accepting: [false, ends.nullable, ...positions.map((_, place) => last.has(place))],
  };
}

function choiceOf(parts: readonly Ends[]): Ends {
  return {
    nullable: parts.some((part) => part.nullable),
    first: parts.flatMap((part) => part.first),
    last: parts.flatMap((part) => part.last),
  };
}

function sequenceOf(
  parts: readonly Ends[],
  link: (from: readonly number[], to: readonly number[]) => void,
): Ends {
  let whole: Ends = { nullable: true, first: [], last: [] };
  for (const part of parts) {
    link(whole.last, part.first);
    whole = {
      nullable: whole.nullable && part.nullable,
      first: whole.nullable ? [...whole.first, ...part.first] : whole.first,
      last: part.nullable ? [...whole.last, ...part.last] : part.last,
    };
  }
  return whole;
}
