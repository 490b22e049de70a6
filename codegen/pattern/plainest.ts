/** The shortest and plainest text that patterns leave, by breadth-first search over derivatives. */
import { type Alphabet, alphabetOf } from './alphabet.ts';
import { languageOf } from './language.ts';
import type { Pattern } from './model.ts';
import { type PlainCharacter, plainCharacters } from './plain-character.ts';
import type { Terms } from './terms.ts';
import { withTerms } from './terms.ts';
import { type Condition, WHITE_SPACE, type WhiteSpace, WordStates } from './word-states.ts';

export interface TextQuestion {
  /** The text matches all of these. */
  readonly all: readonly PatternInText[];
  /** And none of these. */
  readonly none: readonly PatternInText[];
  /** And is none of these. */
  readonly except: readonly string[];
  /** Its length in characters is within one of these, ascending. */
  readonly lengths: readonly Lengths[];
}

export interface PatternInText {
  readonly pattern: Pattern;
  /** Whether a match anywhere in the text is enough. */
  readonly isSearched: boolean;
  /** What becomes of white space before the text is matched (XSD part 2 §4.3.6). */
  readonly whiteSpace: WhiteSpace;
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
  const read = [...all, ...none];
  const isProcessed = read.some(({ whiteSpace }) => whiteSpace !== 'preserve');
  const spaces = isProcessed ? WHITE_SPACE.map(textPattern) : [];
  const parts = [...read.map(({ pattern }) => pattern), ...except.map(textPattern), ...spaces];
  const alphabet = alphabetOf({ kind: 'sequence', parts });
  return withTerms(alphabet.size, MAX_WORK, (terms) => {
    const conditions = conditionsOf(question, alphabet, terms);
    if (!conditions) return undefined;
    const states = new WordStates(conditions, alphabet, terms);
    return new TextSearch(states, plainCharacters(alphabet)).find(question.lengths);
  });
}

/** That text alone. */
export function textPattern(text: string): Pattern {
  const parts = Array.from(text, (character): Pattern => {
    const codePoint = character.codePointAt(0) ?? 0;
    return { kind: 'characters', set: [codePoint, codePoint], native: '' };
  });
  return { kind: 'sequence', parts };
}

/** `undefined`: a pattern is no regular language. */
function conditionsOf(
  { all, none, except }: TextQuestion,
  alphabet: Alphabet,
  terms: Terms,
): readonly Condition[] | undefined {
  const excluded = except.map((text): PatternInText => {
    return { pattern: textPattern(text), isSearched: false, whiteSpace: 'preserve' };
  });
  const conditions: Condition[] = [];
  for (const [patterns, isWanted] of [
    [all, true],
    [[...none, ...excluded], false],
  ] as const) {
    for (const { pattern, isSearched, whiteSpace } of patterns) {
      const term = languageOf(pattern, isSearched, alphabet, terms);
      if (!term) return undefined;
      conditions.push({ term, isWanted, whiteSpace });
    }
  }
  return conditions;
}

/** A text up to a state, as the last of its characters. */
interface Path {
  readonly state: number;
  readonly cost: number;
  readonly before: Path | undefined;
  readonly character: PlainCharacter | undefined;
}

interface Step {
  readonly state: number;
  readonly character: PlainCharacter;
}

class TextSearch {
  readonly #states: WordStates;
  readonly #characters: readonly PlainCharacter[];
  readonly #steps = new Map<number, readonly Step[]>();
  #work = 0;

  constructor(states: WordStates, characters: readonly PlainCharacter[]) {
    this.#states = states;
    this.#characters = characters;
  }

  find(lengths: readonly Lengths[]): string | null | undefined {
    for (const each of lengths) {
      const found = this.#within(each);
      if (found !== null) return found;
    }
    return null;
  }

  #within({ min, max }: Lengths): string | null | undefined {
    const start = this.#states.start;
    if (start === undefined) return null;
    let layer: readonly Path[] = [
      { state: start, cost: 0, before: undefined, character: undefined },
    ];
    const seen = new Set<number>();
    for (let length = 0; length <= max && layer.length > 0; length += 1) {
      if (this.#work > MAX_WORK) return undefined;
      if (length >= min) {
        const accepted = cheapest(layer.filter(({ state }) => this.#states.isAccepting(state)));
        if (accepted) return textOf(accepted);
        for (const { state } of layer) seen.add(state);
      }
      layer = this.#next(layer, length >= min ? seen : undefined);
    }
    return null;
  }

  /** Every state behind a layer, by its plainest text; those of `seen` lead to nothing new. */
  #next(layer: readonly Path[], seen: ReadonlySet<number> | undefined): readonly Path[] {
    const next = new Map<number, Path>();
    for (const before of layer) {
      for (const { state, character } of this.#stepsFrom(before.state)) {
        this.#work += 1;
        if (seen?.has(state)) continue;
        const cost = before.cost + character.cost;
        const known = next.get(state);
        if (known && known.cost <= cost) continue;
        next.set(state, { state, cost, before, character });
      }
    }
    return [...next.values()];
  }

  /** To each state behind one more character, by the plainest that leads there. */
  #stepsFrom(from: number): readonly Step[] {
    const known = this.#steps.get(from);
    if (known) return known;
    const steps = new Map<number, Step>();
    const { classes, least } = this.#states.classesFrom(from);
    const plainest = this.#plainestOf(classes);
    for (const [number, symbol] of least.entries()) {
      const state = this.#states.behind(from, symbol);
      const character = plainest[number];
      if (state === undefined || !character) continue;
      const other = steps.get(state);
      if (!other || isPlainer(character, other.character)) steps.set(state, { state, character });
    }
    const found = [...steps.values()];
    this.#steps.set(from, found);
    return found;
  }

  /** Of each class of symbols. */
  #plainestOf(classes: readonly number[]): readonly (PlainCharacter | undefined)[] {
    const found: PlainCharacter[] = [];
    for (const [symbol, number] of classes.entries()) {
      const character = this.#characters[symbol];
      const known = found[number];
      if (character && (!known || isPlainer(character, known))) found[number] = character;
    }
    return found;
  }
}

/** Of equal ones the first symbol's. */
function isPlainer(one: PlainCharacter, other: PlainCharacter): boolean {
  return one.cost < other.cost || (one.cost === other.cost && one.symbol < other.symbol);
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
