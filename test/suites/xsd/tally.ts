/** Counting what became of the tests. */
import type { Judgement } from './judge.ts';
import type { SuiteTest } from './suite.ts';

/** A row of the table: tests of one kind that should have one verdict. */
export interface Count {
  readonly group: string;
  readonly kind: SuiteTest['kind'];
  readonly expected: SuiteTest['expected'];
  total: number;
  right: number;
  acceptedWrongly: number;
  refusedWrongly: number;
  unsupported: number;
}

/** A test whose verdict is not the suite's. */
export interface Mismatch {
  readonly id: string;
  readonly expected: SuiteTest['expected'];
  /** Of a refusal, its codes. */
  readonly codes: readonly string[];
}

/** What became of all tests of a suite; rows in order of first appearance. */
export class Tally {
  readonly counts: Count[] = [];
  readonly mismatches: Mismatch[] = [];
  /** How many schemas, and how many instances, are refused by each code for what isn't supported. */
  readonly unsupported = new Map<string, Record<SuiteTest['kind'], number>>();

  add(test: SuiteTest, judgement: Judgement): void {
    const { id, kind, expected } = test;
    const count = this.#countOf(test);
    count.total += 1;
    if (judgement.kind === 'unsupported') {
      count.unsupported += 1;
      this.#addUnsupported(judgement.code, kind);
    } else if (judgement.kind === expected) {
      count.right += 1;
    } else {
      if (judgement.kind === 'valid') count.acceptedWrongly += 1;
      else count.refusedWrongly += 1;
      this.mismatches.push({ id, expected, codes: 'codes' in judgement ? judgement.codes : [] });
    }
  }

  #countOf({ contributor, kind, expected }: SuiteTest): Count {
    const group =
      contributor === 'nist' ? 'NIST' : contributor.replace(/^./, (c) => c.toUpperCase());
    const known = this.counts.find(
      (count) => count.group === group && count.kind === kind && count.expected === expected,
    );
    if (known) return known;
    const zero = { total: 0, right: 0, acceptedWrongly: 0, refusedWrongly: 0, unsupported: 0 };
    const count = { group, kind, expected, ...zero };
    this.counts.push(count);
    return count;
  }

  #addUnsupported(code: string, kind: SuiteTest['kind']): void {
    const known = this.unsupported.get(code) ?? { schema: 0, instance: 0 };
    known[kind] += 1;
    this.unsupported.set(code, known);
  }
}
