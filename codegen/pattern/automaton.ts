/** Patterns as automata: a deterministic one where it is small enough, else a nondeterministic one. */
import type { AutomatonData } from '../../src/runtime/automaton.ts';
import { type Alphabet, alphabetOf } from './alphabet.ts';
import { languageOf } from './language.ts';
import { minimised, type States } from './minimise.ts';
import type { Pattern } from './model.ts';
import { branchesOf, type Term } from './term.ts';
import { type Terms, withTerms } from './terms.ts';

/** States times symbols of one automaton, and steps on the way to it. */
const MAX_CELLS = 40_000;
const MAX_WORK = 300_000;

/** Cells of what is emitted: about 60 KB of code. */
const MAX_EMITTED = 20_000;

/**
 * The automaton of the whole texts that `pattern` accepts; `isSearched`: of those with a match
 * anywhere. `undefined`: it would be too large, or the pattern is no regular language.
 */
export function automatonOf(pattern: Pattern, isSearched: boolean): AutomatonData | undefined {
  return (
    deterministicAutomatonOf(pattern, isSearched) ??
    nondeterministicAutomatonOf(pattern, isSearched)
  );
}

/** The smallest automaton that is in one state at a time. */
export function deterministicAutomatonOf(
  pattern: Pattern,
  isSearched: boolean,
): AutomatonData | undefined {
  const alphabet = alphabetOf(pattern);
  const states = explore(pattern, isSearched, alphabet, (term) => [term]);
  if (!states) return undefined;
  const rows = states.rows.map((row) => row.map(([next = 0]) => next));
  const data = minimised({ ...states, rows }, alphabet);
  return data.rows.length <= MAX_EMITTED ? data : undefined;
}

/** An automaton that is in several states at a time, each a branch of a derivative. */
export function nondeterministicAutomatonOf(
  pattern: Pattern,
  isSearched: boolean,
): AutomatonData | undefined {
  const alphabet = alphabetOf(pattern);
  const states = explore(pattern, isSearched, alphabet, branchesOf);
  if (!states) return undefined;
  const { starts, symbols } = alphabet;
  const rows = states.rows.flat();
  const cells = rows.reduce((sum, row) => sum + 1 + row.length, 0);
  if (cells > MAX_EMITTED) return undefined;
  return { starts, symbols, sets: rows, first: states.first, accepting: states.accepting };
}

/** Follows the derivatives of a pattern; `split` makes states of one. */
function explore(
  pattern: Pattern,
  isSearched: boolean,
  alphabet: Alphabet,
  split: (term: Term) => readonly Term[],
): States<readonly number[]> | undefined {
  return withTerms(alphabet.size, MAX_WORK, (terms) =>
    follow(pattern, isSearched, { alphabet, terms, split }),
  );
}

interface Exploration {
  readonly alphabet: Alphabet;
  readonly terms: Terms;
  readonly split: (term: Term) => readonly Term[];
}

function follow(
  pattern: Pattern,
  isSearched: boolean,
  { alphabet, terms, split }: Exploration,
): States<readonly number[]> | undefined {
  const language = languageOf(pattern, isSearched, alphabet, terms);
  if (!language) return undefined;
  // A state at the begin of the text is another one than inside it.
  const states: { term: Term; isAtBegin: boolean }[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (term: Term, isAtBegin: boolean): number => {
    const key = `${term.id} ${isAtBegin}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, states.length);
    return states.push({ term, isAtBegin }) - 1;
  };
  const first = split(language).map((term) => numberOf(term, true));
  const rows: (readonly number[])[][] = [];
  for (const { term, isAtBegin } of states) {
    if (states.length * alphabet.size > MAX_CELLS) return undefined;
    const { classes, least } = terms.symbolClasses([term], isAtBegin);
    const row = least.map((symbol) =>
      split(terms.derivative(term, symbol, isAtBegin)).map((branch) => numberOf(branch, false)),
    );
    rows.push(classes.map((number) => row[number] ?? []));
  }
  const accepting = [...states.keys()].filter((state) => {
    const { term, isAtBegin } = states[state] ?? { term: terms.nothing, isAtBegin: false };
    return terms.isAccepting(term, isAtBegin);
  });
  return { rows, first, accepting };
}
