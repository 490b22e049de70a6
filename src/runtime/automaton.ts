/**
 * Patterns that a backtracking engine could be made to hang on, as deterministic automata: one step
 * for each character, whatever the text.
 */
import type { Matcher } from './datatype/facet.ts';

export interface AutomatonData {
  /** First code point of each stretch of characters of one class, ascending; the first is 0. */
  readonly starts: readonly number[];
  /** The class of each stretch, from 0. */
  readonly classes: readonly number[];
  /** For each state and each class the next state; state 0 is the first. */
  readonly rows: readonly number[];
  /** States in which a text may end. */
  readonly accepting: readonly number[];
}

/** A matcher of whole texts. */
/* @__NO_SIDE_EFFECTS__ */
export function automaton({ starts, classes, rows, accepting }: AutomatonData): Matcher {
  const width = Math.max(...classes) + 1;
  const ends = new Set(accepting);
  return {
    test: (text) => {
      let state = 0;
      for (let at = 0; at < text.length; at += 1) {
        const codePoint = text.codePointAt(at) ?? 0;
        if (codePoint > 0xffff) at += 1;
        state = rows[state * width + (classes[stretchOf(starts, codePoint)] ?? 0)] ?? 0;
      }
      return ends.has(state);
    },
  };
}

/** The stretch that a code point belongs to. */
function stretchOf(starts: readonly number[], codePoint: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= codePoint) low = middle;
    else high = middle - 1;
  }
  return low;
}
