/** Single texts tried on patterns, by derivatives: no pattern can make it hang. */
import { alphabetOf, symbolAt } from './alphabet.ts';
import { languageOf } from './language.ts';
import type { Pattern } from './model.ts';
import { withTerms } from './terms.ts';

/** Steps after which the question is left open. */
const MAX_WORK = 200_000;

/**
 * Whether `pattern` matches `text`, as a whole or, `isSearched`, anywhere. `undefined`: it was not
 * decided within bounds, or the pattern is no regular language.
 */
export function isMatch(pattern: Pattern, isSearched: boolean, text: string): boolean | undefined {
  const alphabet = alphabetOf(pattern);
  return withTerms(alphabet.size, MAX_WORK, (terms) => {
    let term = languageOf(pattern, isSearched, alphabet, terms);
    if (!term) return undefined;
    let isAtBegin = true;
    for (const character of text) {
      term = terms.derivative(term, symbolAt(alphabet, character.codePointAt(0) ?? 0), isAtBegin);
      isAtBegin = false;
    }
    return terms.isAccepting(term, isAtBegin);
  });
}
