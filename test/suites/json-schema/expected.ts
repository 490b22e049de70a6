/** What is known to be otherwise than the suite wants. An entry that no longer holds fails the run. */
import type { SuiteDialect } from './suite.ts';

export interface Expected {
  readonly dialects: readonly SuiteDialect[];
  readonly file: string;
  /** Descriptions of groups; absent: every group of the file. */
  readonly groups?: readonly string[];
  /** Of one test in them; absent: of the groups as a whole. */
  readonly test?: string;
  /** The code by which their schemas are refused; absent: they are read, and judged otherwise. */
  readonly refusedBy?: string;
  /** The specification's words, or what is not supported. */
  readonly why: string;
}

/** In the words of the specifications; where a group is refused, what is missing. */
export const EXPECTED: readonly Expected[] = [
  {
    dialects: ['draft-07'],
    file: 'optional/content',
    groups: [
      'validation of string-encoded content based on media type',
      'validation of binary string-encoding',
      'validation of binary-encoded media type documents',
    ],
    why: 'Draft-07 validation §8.2: implementations MAY support these keywords as validation assertions; here they are annotations, as they must be since 2019-09 (§8.2).',
  },
];
