/** Reports: findings as text for a person or a program, written as they come and kept never. */
import type { Drift } from '../../src/runtime/issue.ts';
import type { Finding } from './finding.ts';

/** What became of one document, or of one schema; `unreadable`: there was nothing to judge. */
export interface Judgement {
  readonly kind: 'valid' | 'invalid' | 'unreadable';
  readonly file: string;
  /** Errors, but for `valid`, which may have warnings. */
  readonly findings: readonly Finding[];
  /** Only of documents in tolerant mode: what was skipped. */
  readonly drift?: readonly Drift[] | undefined;
}

/** How many were judged to be what. */
export type Totals = Readonly<Record<Judgement['kind'], number>>;

/** The parts of a report; together, in this order, they are the whole text. */
export interface Reporter {
  readonly begin: () => string;
  readonly judgement: (judgement: Judgement) => string;
  readonly end: (totals: Totals) => string;
}

/** The findings of a judgement and, as warnings, what tolerant mode skipped. */
export function findingsAndDrift({ file, findings, drift = [] }: Judgement): readonly Finding[] {
  return [...findings, ...drift.map((one) => findingOfDrift(file, one))];
}

function findingOfDrift(file: string, { kind, name, line, column, path, xml }: Drift): Finding {
  return {
    severity: 'warning',
    code: 'drift',
    message: `The ${kind} ${name} is unknown, and was skipped.`,
    place: { path: file, line, column, length: Math.max(1, xml.search(/[\r\n]|$/)), value: path },
    related: [],
    expected: [],
  };
}
