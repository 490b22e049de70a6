/** What became of the suite: counts by keyword, and what is not as the suite wants it. */
import type { Outcome } from './compiled.ts';
import { EXPECTED, type Expected } from './expected.ts';
import type { Group, SuiteDialect } from './suite.ts';

/** One line of a table: the tests of one file. */
export interface Count {
  readonly dialect: SuiteDialect;
  readonly isRequired: boolean;
  readonly file: string;
  tests: number;
  right: number;
  /** Judged otherwise than the suite wants, and listed with the reason. */
  explained: number;
  wrong: number;
  /** Tests of refused schemas, by code. */
  readonly refused: Map<string, number>;
  rightOfAjv: number;
}

export class Tally {
  readonly counts: Count[] = [];
  /** What is not as it must be; empty: the run is good. */
  readonly faults: string[] = [];
  readonly #expected: readonly Expected[];
  readonly #used = new Set<Expected>();

  /** `expected` is what is known to be otherwise. */
  constructor(expected: readonly Expected[] = EXPECTED) {
    this.#expected = expected;
  }

  add(group: Group, outcome: Outcome, rightOfAjv: number): void {
    const count = this.#countOf(group);
    count.tests += group.tests.length;
    count.rightOfAjv += rightOfAjv;
    if ('refusedBy' in outcome) this.#addRefused(group, outcome.refusedBy, count);
    else this.#addJudged(group, outcome.verdicts, count);
  }

  /** Faults of the list itself: what was expected and did not come. */
  finish(): void {
    for (const expected of this.#expected) {
      if (this.#used.has(expected)) continue;
      const { dialects, file, groups = ['every group'] } = expected;
      this.faults.push(`${dialects.join()} ${file}: ${groups.join()}: is right now; unlist it`);
    }
  }

  #addRefused(group: Group, codes: readonly string[], count: Count): void {
    const name = codes.join(' ');
    count.refused.set(name, (count.refused.get(name) ?? 0) + group.tests.length);
    const expected = this.#find(group, (entry) => entry.refusedBy === name);
    if (expected) this.#used.add(expected);
    else this.faults.push(`${placeOf(group)}: refused by ${name}`);
  }

  #addJudged(group: Group, verdicts: readonly boolean[], count: Count): void {
    const refusal = this.#find(group, (entry) => entry.refusedBy !== undefined);
    if (refusal) this.faults.push(`${placeOf(group)}: is not refused any more; unlist it`);
    for (const [index, { description, valid }] of group.tests.entries()) {
      if (verdicts[index] === valid) {
        count.right += 1;
        const listed = this.#find(group, (entry) => entry.test === description);
        if (listed) this.faults.push(`${placeOf(group)}: ${description}: is right now; unlist it`);
        continue;
      }
      const expected = this.#find(group, ({ test }) => test === undefined || test === description);
      if (expected) this.#used.add(expected);
      count[expected ? 'explained' : 'wrong'] += 1;
      if (!expected) this.faults.push(`${placeOf(group)}: ${description}: must be ${valid}`);
    }
  }

  #find(group: Group, fits: (expected: Expected) => boolean): Expected | undefined {
    return this.#expected.find(
      (expected) =>
        expected.dialects.includes(group.dialect) &&
        expected.file === group.file &&
        (expected.groups?.includes(group.description) ?? true) &&
        fits(expected),
    );
  }

  #countOf({ dialect, isRequired, file }: Group): Count {
    const last = this.counts.at(-1);
    if (last?.dialect === dialect && last.file === file) return last;
    const zero = { tests: 0, right: 0, explained: 0, wrong: 0, rightOfAjv: 0 };
    const count = { dialect, isRequired, file, ...zero, refused: new Map() };
    this.counts.push(count);
    return count;
  }
}

function placeOf({ dialect, file, description }: Group): string {
  return `${dialect} ${file}: ${description}`;
}
