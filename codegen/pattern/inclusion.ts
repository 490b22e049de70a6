/** Whether one pattern's language lies within another's, decided on their derivatives. */
import { type Alphabet, alphabetOf } from './alphabet.ts';
import { languageOf } from './language.ts';
import { alternationOf, type Pattern } from './model.ts';
import type { Term } from './term.ts';
import { type Terms, withTerms } from './terms.ts';

/** States and steps after which the question is left open. */
const MAX_STATES = 2_000;
const MAX_WORK = 200_000;

/**
 * Whether every whole text that `part` accepts, `whole` accepts too. `false` may also mean that it
 * was not decided: within bounds, or because a pattern is no regular language.
 */
export function isWithin(part: Pattern, whole: Pattern): boolean {
  const alphabet = alphabetOf(alternationOf([part, whole]));
  const decide = (terms: Terms): boolean => isWithinOver(part, whole, alphabet, terms);
  return withTerms(alphabet.size, MAX_WORK, decide) ?? false;
}

function isWithinOver(part: Pattern, whole: Pattern, alphabet: Alphabet, terms: Terms): boolean {
  const [inner, outer] = [part, whole].map((each) => languageOf(each, false, alphabet, terms));
  if (!inner || !outer) return false;
  const states = [{ term: terms.intersection([inner, terms.complement(outer)]), isAtBegin: true }];
  const seen = new Set<Term>();
  for (const { term, isAtBegin } of states) {
    if (terms.isAccepting(term, isAtBegin)) return false;
    if (states.length > MAX_STATES) return false;
    for (const symbol of terms.symbolClasses([term], isAtBegin).least) {
      const next = terms.derivative(term, symbol, isAtBegin);
      if (next === terms.nothing || seen.has(next)) continue;
      seen.add(next);
      states.push({ term: next, isAtBegin: false });
    }
  }
  return true;
}
