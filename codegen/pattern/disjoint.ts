/** Whether patterns exclude each other: a search for a text that all of them accept. */
import { type Alphabet, alphabetOf } from './alphabet.ts';
import { languageOf } from './language.ts';
import type { Pattern } from './model.ts';
import { type Terms, withTerms } from './terms.ts';

/** Steps of the search; what needs more is not decided. */
const MAX_WORK = 20_000;

export interface PatternOfTexts {
  readonly pattern: Pattern;
  /** Whether a match anywhere in a text is enough. */
  readonly isSearched: boolean;
}

/** Whether it is certain that no text is accepted by all of `patterns`. */
export function areDisjoint(patterns: readonly PatternOfTexts[]): boolean {
  const branches = patterns.map(({ pattern }) => pattern);
  const alphabet = alphabetOf({ kind: 'alternation', branches });
  const search = (terms: Terms): boolean => isEmptyTogether(patterns, alphabet, terms);
  return withTerms(alphabet.size, MAX_WORK, search) ?? false;
}

function isEmptyTogether(
  patterns: readonly PatternOfTexts[],
  alphabet: Alphabet,
  terms: Terms,
): boolean {
  const languages = patterns.map(({ pattern, isSearched }) =>
    languageOf(pattern, isSearched, alphabet, terms),
  );
  const known = languages.filter((language) => language !== undefined);
  const start = terms.intersection(known);
  if (terms.isAccepting(start, true)) return false;
  // A state at the begin of the text is another one than inside it.
  const states = [start];
  const seen = new Set<number>();
  for (const [at, state] of states.entries()) {
    for (const symbol of terms.symbolClasses([state], at === 0).least) {
      const next = terms.derivative(state, symbol, at === 0);
      if (next === terms.nothing || seen.has(next.id)) continue;
      if (terms.isAccepting(next, false)) return false;
      seen.add(next.id);
      states.push(next);
    }
  }
  return true;
}
