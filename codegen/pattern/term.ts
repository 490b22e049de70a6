/** Languages of texts as terms. */

/** A language of texts over the symbols of an alphabet. */
export type Term = TermShape & {
  readonly id: number;
  /** Whether the empty text belongs to it: one bit for each place where that may stand. */
  readonly emptiness: number;
};

/** What it is made of. */
export type TermShape =
  | { readonly kind: 'nothing' | 'empty' | 'begin' | 'end' }
  | { readonly kind: 'symbols'; readonly symbols: ReadonlySet<number> }
  | { readonly kind: 'concatenation'; readonly head: Term; readonly tail: Term }
  | { readonly kind: 'alternation' | 'intersection'; readonly branches: readonly Term[] }
  | { readonly kind: 'complement'; readonly body: Term }
  | Repetition;

interface Repetition {
  readonly kind: 'repetition';
  readonly body: Term;
  readonly min: number;
  readonly max: number;
}

/** Bits of `emptiness`: inside a text, at its begin, at its end, and where both are one. */
export const INSIDE = 1;
export const AT_BEGIN = 2;
export const AT_END = 4;
export const AT_BOTH = 8;
export const ANYWHERE = INSIDE | AT_BEGIN | AT_END | AT_BOTH;

/** The languages of which one is the union; of others than alternations, itself. */
export function branchesOf(term: Term): readonly Term[] {
  return term.kind === 'alternation' ? term.branches : [term];
}
