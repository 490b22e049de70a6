/** Counters of one thing that meet in an alternation become one: r{0,5}s | r{3,9}s = r{0,9}s. */
import type { Term } from './term.ts';

/** `body` at least `min` times and at most `max`, and `tail` behind it. */
export interface Counter {
  readonly body: Term;
  readonly min: number;
  readonly max: number;
  readonly tail: Term;
}

/** The branches of an alternation that are no counters, and the counters that are left of all others. */
export function unitedCounters(
  branches: readonly Term[],
  empty: Term,
): { readonly others: readonly Term[]; readonly counters: readonly Counter[] } {
  if (branches.filter(repetitionOf).length < 2) return { others: branches, counters: [] };
  const groups = new Map<string, Counter[]>();
  const others: Term[] = [];
  for (const branch of branches) {
    const counter = counterOf(branch, empty);
    if (!counter) {
      others.push(branch);
      continue;
    }
    const key = `${counter.body.id} ${counter.tail.id}`;
    const group = groups.get(key);
    if (group) group.push(counter);
    else groups.set(key, [counter]);
  }
  return { others, counters: [...groups.values()].flatMap(united) };
}

function counterOf(term: Term, empty: Term): Counter | undefined {
  const repetition = repetitionOf(term);
  return repetition && { ...repetition, tail: term.kind === 'concatenation' ? term.tail : empty };
}

/** What the term is or begins with, if that is a repetition. */
function repetitionOf(term: Term): Extract<Term, { kind: 'repetition' }> | undefined {
  const first = term.kind === 'concatenation' ? term.head : term;
  return first.kind === 'repetition' ? first : undefined;
}

/** Those joined whose numbers of turns overlap or touch. */
function united(counters: readonly Counter[]): readonly Counter[] {
  const joined: Counter[] = [];
  for (const counter of [...counters].sort((a, b) => a.min - b.min)) {
    const last = joined.at(-1);
    if (!last || counter.min > last.max + 1) joined.push(counter);
    else joined[joined.length - 1] = { ...last, max: Math.max(last.max, counter.max) };
  }
  return joined;
}
