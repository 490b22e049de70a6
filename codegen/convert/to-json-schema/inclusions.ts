/** Which languages lie within others: asked once, since types share most of their patterns. */
import { isIncluded, type Language } from './language.ts';

/** The answers of one conversion, or of several. */
export class Inclusions {
  readonly #known = new Map<string, boolean>();

  /** Whether every text of `inner` is one of `outer`; `false` if that can't be proved. */
  readonly isIncluded = (inner: Language, outer: Language): boolean => {
    const question = JSON.stringify([inner.source, outer.source]);
    const known = this.#known.get(question);
    if (known !== undefined) return known;
    const answer = isIncluded(inner, outer);
    this.#known.set(question, answer);
    return answer;
  };
}
