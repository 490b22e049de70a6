/** Questions for texts that are known to have none: what asks for more has none either. */
import type { TextFact } from '../claims/model.ts';

interface Question {
  readonly facts: readonly TextFact[];
  readonly denied: readonly TextFact[];
}

/** Remembers the questions of one search. */
export class BarrenQuestions {
  readonly #known = new Map<TextFact, Question[]>();

  /** No text is of all these facts and of none of those that are denied. */
  add(facts: readonly TextFact[], denied: readonly TextFact[]): void {
    const [first] = [...facts, ...denied];
    if (!first) return;
    const questions = this.#known.get(first) ?? [];
    questions.push({ facts, denied });
    this.#known.set(first, questions);
  }

  /** Whether one of them is a part of this question. */
  has(facts: readonly TextFact[], denied: readonly TextFact[]): boolean {
    return [...facts, ...denied].some((first) =>
      this.#known
        .get(first)
        ?.some(
          (known) =>
            known.facts.every((fact) => facts.includes(fact)) &&
            known.denied.every((fact) => denied.includes(fact)),
        ),
    );
  }
}
