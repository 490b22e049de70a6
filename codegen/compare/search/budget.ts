/** What a comparison may cost. Counted in steps, so that the same question always gets the same answer. */

/** Leaves a search that has used up what it may. */
export class BudgetSpent extends Error {}

export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  /** @throws {BudgetSpent} if there is not so much left. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left <= 0) throw new BudgetSpent();
  }
}
