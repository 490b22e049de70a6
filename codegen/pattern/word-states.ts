/** The states of several languages at once along one text, white space processed for each. */
import { type Alphabet, symbolAt } from './alphabet.ts';
import type { Term, Terms } from './terms.ts';

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
  readonly #states: { readonly parts: readonly Part[]; readonly isAtBegin: boolean }[] = [];
  readonly #numbers = new Map<string, number>();
  /** The state of the empty text; `undefined`: no text can be right. */
  readonly start: number | undefined;

  constructor(conditions: readonly Condition[], alphabet: Alphabet, terms: Terms) {
    this.#conditions = conditions;
    this.#terms = terms;
    const symbols = WHITE_SPACE.map((space) => symbolAt(alphabet, space.codePointAt(0) ?? 0));
    this.#blank = symbols[0] ?? 0;
    this.#spaces = new Set(symbols);
    const parts = conditions.map(({ term }): Part => ({ term, phase: 'start' }));
    this.start = parts.some((part, index) => this.#isHopeless(part, index))
      ? undefined
      : this.#number(parts, true);
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
    return this.#number(next, false);
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
