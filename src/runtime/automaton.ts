/**
 * Patterns that a backtracking engine could be made to hang on, as automata: one step for each
 * character, whatever the text. They are written by the generator.
 */
import type { Matcher } from './matcher.ts';

/** An automaton as data. */
export type AutomatonData = DeterministicData | NondeterministicData;

interface Alphabet {
  /** First code point of each stretch of characters of one symbol, ascending; the first is 0. */
  readonly starts: readonly number[];
  /** The symbol of each stretch, from 0. */
  readonly symbols: readonly number[];
}

/** In one state at a time. */
export interface DeterministicData extends Alphabet {
  /** For each state and each symbol the next state; state 0 is the first. */
  readonly rows: readonly number[];
  /** States in which a text may end. */
  readonly accepting: readonly number[];
}

/** In several states at once: smaller where one state at a time would take thousands. */
export interface NondeterministicData extends Alphabet {
  /** For each state and each symbol the next states. */
  readonly sets: readonly (readonly number[])[];
  readonly first: readonly number[];
  /** A text may end if one of these is among the states. */
  readonly accepting: readonly number[];
}

/** A matcher of whole texts; a surrogate pair is one character. */
/* @__NO_SIDE_EFFECTS__ */
export function automaton(data: AutomatonData): Matcher {
  return { test: 'rows' in data ? deterministic(data) : nondeterministic(data) };
}

function deterministic(data: DeterministicData): (text: string) => boolean {
  const { rows, accepting } = data;
  const width = Math.max(...data.symbols) + 1;
  return (text) => {
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      const codePoint = text.codePointAt(at) ?? 0;
      if (codePoint > 0xffff) at += 1;
      state = rows[state * width + symbolOf(codePoint, data)] ?? 0;
    }
    return accepting.includes(state);
  };
}

function nondeterministic(data: NondeterministicData): (text: string) => boolean {
  const { sets, accepting } = data;
  const width = Math.max(...data.symbols) + 1;
  return (text) => {
    let states: ReadonlySet<number> = new Set(data.first);
    for (let at = 0; at < text.length && states.size > 0; at += 1) {
      const codePoint = text.codePointAt(at) ?? 0;
      if (codePoint > 0xffff) at += 1;
      const symbol = symbolOf(codePoint, data);
      const next = new Set<number>();
      for (const state of states) {
        for (const target of sets[state * width + symbol] ?? []) next.add(target);
      }
      states = next;
    }
    return accepting.some((state) => states.has(state));
  };
}

/** The symbol of the stretch that a code point belongs to. */
function symbolOf(codePoint: number, { starts, symbols }: Alphabet): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= codePoint) low = middle;
    else high = middle - 1;
  }
  return symbols[low] ?? 0;
}
