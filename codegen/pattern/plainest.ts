/** The shortest and plainest text that patterns leave, by breadth-first search over derivatives. */
import { type Alphabet, alphabetOf } from './alphabet.ts';
import type { PatternOfTexts } from './disjoint.ts';
import { languageOf } from './language.ts';
import type { Pattern } from './model.ts';
import { type PlainCharacter, plainCharacters } from './plain-character.ts';
import { type Term, type Terms, withTerms } from './terms.ts';

export interface TextQuestion {
  /** The text matches all of these. */
  readonly all: readonly PatternOfTexts[];
  /** And none of these. */
  readonly none: readonly PatternOfTexts[];
  /** And is none of these. */
  readonly except: readonly string[];
  /** Its length in characters is within one of these, ascending. */
  readonly lengths: readonly Lengths[];
}

export interface Lengths {
  readonly min: number;
  /** `Infinity` for no bound. */
  readonly max: number;
}

/** Steps after which the question is left open. */
const MAX_WORK = 400_000;

/** The text; `null`: there is none; `undefined`: it was not found within bounds. */
export function plainestText(question: TextQuestion): string | null | undefined {
  const { all, none, except } = question;
  const patterns = [...all, ...none].map(({ pattern }) => pattern);
  const alphabet = alphabetOf({ kind: 'sequence', parts: [...patterns, ...except.map(wordOf)] });
  return withTerms(alphabet.size, MAX_WORK, (terms) => {
    const language = remaining(question, alphabet, terms);
    return language && new TextSearch(language, terms, alphabet).find(question.lengths);
  });
}

function wordOf(text: string): Pattern {
  const parts = Array.from(text, (character): Pattern => {
    const codePoint = character.codePointAt(0) ?? 0;
    return { kind: 'characters', set: [codePoint, codePoint], native: '' };
  });
  return { kind: 'sequence', parts };
}

function remaining(
  { all, none, except }: TextQuestion,
  alphabet: Alphabet,
  terms: Terms,
): Term | undefined {
  const excluded = except.map((text) => ({ pattern: wordOf(text), isSearched: false }));
  const read = ({ pattern, isSearched }: PatternOfTexts) =>
    languageOf(pattern, isSearched, alphabet, terms);
  const wanted = all.map(read);
  const denied = [...none, ...excluded].map(read);
  const languages = [...wanted, ...denied.map((term) => term && terms.complement(term))];
  const known = languages.filter((term) => term !== undefined);
  return known.length === languages.length ? terms.intersection(known) : undefined;
}

/** A text up to a state, as the last of its characters. */
interface Path {
  readonly term: Term;
  readonly isAtBegin: boolean;
  readonly cost: number;
  readonly before: Path | undefined;
  readonly character: PlainCharacter | undefined;
}

interface Step {
  readonly term: Term;
  readonly character: PlainCharacter;
}

class TextSearch {
  readonly #start: Path;
  readonly #terms: Terms;
  readonly #characters: readonly PlainCharacter[];
  readonly #steps = new Map<string, readonly Step[]>();
  #work = 0;

  constructor(language: Term, terms: Terms, alphabet: Alphabet) {
    this.#terms = terms;
    this.#characters = plainCharacters(alphabet);
    this.#start = {
      term: language,
      isAtBegin: true,
      cost: 0,
      before: undefined,
      character: undefined,
    };
  }

  find(lengths: readonly Lengths[]): string | null | undefined {
    for (const each of lengths) {
      const found = this.#within(each);
      if (found !== null) return found;
    }
    return null;
  }

  #within({ min, max }: Lengths): string | null | undefined {
    let layer: readonly Path[] = [this.#start];
    const seen = new Set<Term>();
    for (let length = 0; length <= max && layer.length > 0; length += 1) {
      if (this.#work > MAX_WORK) return undefined;
      if (length >= min) {
        const accepted = cheapest(layer.filter((path) => this.#isAccepted(path)));
        if (accepted) return textOf(accepted);
        for (const { term, isAtBegin } of layer) if (!isAtBegin) seen.add(term);
      }
      layer = this.#next(layer, length >= min ? seen : undefined);
    }
    return null;
  }

  #isAccepted({ term, isAtBegin }: Path): boolean {
    return this.#terms.isAccepting(term, isAtBegin);
  }

  /** Every state behind a layer, by its plainest text; those of `seen` lead to nothing new. */
  #next(layer: readonly Path[], seen: ReadonlySet<Term> | undefined): readonly Path[] {
    const next = new Map<Term, Path>();
    for (const before of layer) {
      for (const { term, character } of this.#stepsFrom(before)) {
        this.#work += 1;
        if (seen?.has(term)) continue;
        const cost = before.cost + character.cost;
        const known = next.get(term);
        if (known && known.cost <= cost) continue;
        next.set(term, { term, isAtBegin: false, cost, before, character });
      }
    }
    return [...next.values()];
  }

  #stepsFrom({ term, isAtBegin }: Path): readonly Step[] {
    const key = `${term.id} ${isAtBegin}`;
    const known = this.#steps.get(key);
    if (known) return known;
    const steps = new Map<Term, Step>();
    for (const [symbol, character] of this.#characters.entries()) {
      const next = this.#terms.derivative(term, symbol, isAtBegin);
      if (next === this.#terms.nothing) continue;
      const other = steps.get(next);
      if (!other || character.cost < other.character.cost) {
        steps.set(next, { term: next, character });
      }
    }
    const found = [...steps.values()];
    this.#steps.set(key, found);
    return found;
  }
}

function cheapest(paths: readonly Path[]): Path | undefined {
  const [first, ...others] = paths;
  return others.reduce((least, path) => (least && path.cost < least.cost ? path : least), first);
}

function textOf(path: Path): string {
  const characters: string[] = [];
  for (let at: Path | undefined = path; at?.character; at = at.before) {
    characters.push(at.character.text);
  }
  return characters.reverse().join('');
}
