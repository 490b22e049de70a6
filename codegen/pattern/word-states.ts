/** The states of several languages at once along one text, white space processed for each. */
import { type Alphabet, symbolAt } from './alphabet.ts';
import type { SymbolClasses } from './symbol-classes.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

/** The facet `whiteSpace` (XSD part 2 §4.3.6). */
export type WhiteSpace = 'preserve' | 'replace' | 'collapse';

/** What is white space to XSD, the blank first. */
export const WHITE_SPACE: readonly string[] = [' ', '\t', '\n', '\r'];

/** A text is of this language, or is not. */
export interface Condition {
  readonly term: Term;
  readonly isWanted: boolean;
  readonly whiteSpace: WhiteSpace;
}

/** Of `collapse`: before the first character, behind one, or behind white space that may count. */
type Phase = 'start' | 'inside' | 'pending';

interface Part {
  readonly term: Term;
  readonly phase: Phase;
}

/** States by number; each is made once. */
export class WordStates {
  readonly #conditions: readonly Condition[];
  readonly #terms: Terms;
  readonly #blank: number;
  readonly #spaces: ReadonlySet<number>;
  /** Whether white space is something else to some language. */
  readonly #isProcessed: boolean;
  readonly #states: { readonly parts: readonly Part[]; readonly isAtBegin: boolean }[] = [];
  readonly #numbers = new Map<string, number>();
  /** Pairs of conditions, one wanted and one not, of which no text is right while both are at one term. */
  readonly #opposed: readonly (readonly [wanted: number, unwanted: number])[];
  /** The state of the empty text; `undefined`: no text can be right. */
  readonly start: number | undefined;

  constructor(conditions: readonly Condition[], alphabet: Alphabet, terms: Terms) {
    this.#conditions = conditions;
    this.#terms = terms;
    const symbols = WHITE_SPACE.map((space) => symbolAt(alphabet, space.codePointAt(0) ?? 0));
    this.#blank = symbols[0] ?? 0;
    this.#spaces = new Set(symbols);
    this.#isProcessed = conditions.some(({ whiteSpace }) => whiteSpace !== 'preserve');
    this.#opposed = opposedOf(conditions);
    const parts = conditions.map(({ term }): Part => ({ term, phase: 'start' }));
    const isHopeless = parts.some((part, index) => this.#isHopeless(part, index));
    this.start = isHopeless || this.#areOpposed(parts) ? undefined : this.#number(parts, true);
  }

  /** Whether the text may end here. */
  isAccepting(state: number): boolean {
    const { parts = [], isAtBegin = false } = this.#states[state] ?? {};
    return parts.every(
      ({ term }, index) =>
        this.#terms.isAccepting(term, isAtBegin) === this.#conditions[index]?.isWanted,
    );
  }

  /** The state behind one more symbol; `undefined`: no text goes on like that. */
  behind(state: number, symbol: number): number | undefined {
    const from = this.#states[state];
    if (!from) return undefined;
    const next: Part[] = [];
    for (const [index, part] of from.parts.entries()) {
      const behind = this.#follow(part, index, symbol, from.isAtBegin);
      if (this.#isHopeless(behind, index)) return undefined;
      next.push(behind);
    }
    return this.#areOpposed(next) ? undefined : this.#number(next, false);
  }

  /** The symbols in classes: behind symbols of one class is the same state. */
  classesFrom(state: number): SymbolClasses {
    const { parts = [], isAtBegin = false } = this.#states[state] ?? {};
    const read = parts.flatMap(({ term, phase }) =>
      phase === 'pending' ? [this.#terms.derivative(term, this.#blank, isAtBegin)] : [term],
    );
    return this.#terms.symbolClasses(read, isAtBegin, this.#isProcessed ? this.#spaces : undefined);
  }

  #follow(part: Part, index: number, symbol: number, isAtBegin: boolean): Part {
    const { whiteSpace = 'preserve' } = this.#conditions[index] ?? {};
    const { term, phase } = part;
    const isSpace = whiteSpace !== 'preserve' && this.#spaces.has(symbol);
    const derive = (from: Term, by: number): Term => this.#terms.derivative(from, by, isAtBegin);
    if (whiteSpace !== 'collapse') {
      return { term: derive(term, isSpace ? this.#blank : symbol), phase };
    }
    if (isSpace) return { term, phase: phase === 'start' ? 'start' : 'pending' };
    const before = phase === 'pending' ? derive(term, this.#blank) : term;
    return { term: derive(before, symbol), phase: 'inside' };
  }

  /** Nothing can make it right any more. */
  #isHopeless({ term }: Part, index: number): boolean {
    const isWanted = this.#conditions[index]?.isWanted ?? true;
    return term === (isWanted ? this.#terms.nothing : this.#terms.all);
  }

  /** What one language wants and another mustn't have is the same from here on. */
  #areOpposed(parts: readonly Part[]): boolean {
    return this.#opposed.some(([wanted, unwanted]) => {
      const [one, other] = [parts[wanted], parts[unwanted]];
      return one?.term === other?.term && one?.phase === other?.phase;
    });
  }

  #number(parts: readonly Part[], isAtBegin: boolean): number {
    const key = `${isAtBegin} ${parts.map(({ term, phase }) => term.id + phase).join()}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#states.length;
    this.#numbers.set(key, number);
    this.#states.push({ parts, isAtBegin });
    return number;
  }
}

/** Those that process white space alike. */
function opposedOf(conditions: readonly Condition[]): readonly (readonly [number, number])[] {
  return [...conditions.entries()].flatMap(([wanted, { isWanted, whiteSpace }]) => {
    if (!isWanted) return [];
    return [...conditions.entries()].flatMap(([unwanted, other]) => {
      const isOpposed = !other.isWanted && other.whiteSpace === whiteSpace;
      return isOpposed ? [[wanted, unwanted] as const] : [];
    });
  });
}
