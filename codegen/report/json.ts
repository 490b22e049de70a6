/** Findings for a program. */
import type { Drift } from '../../src/runtime/issue.ts';
import type { Finding } from './finding.ts';
import type { Place } from './place.ts';

/** What became of one document. */
export interface DocumentReport {
  readonly file: string;
  readonly valid: boolean;
  readonly findings: readonly Finding[];
  /** Only with `--unknown collect`: what was skipped. */
  readonly drift?: readonly Drift[] | undefined;
}

/**
 * An array, one entry a document:
 * `{ file, valid, issues: [{ code, severity, message, line, column, path, expected, related }], drift }`.
 * A file that could not be read is not valid, and its issue's code begins with `file-`.
 */
export function jsonReport(documents: readonly DocumentReport[]): string {
  const entries = documents.map(({ file, valid, findings, drift }) => ({
    file,
    valid,
    issues: findings.map(jsonFinding),
    ...(drift && { drift }),
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function jsonFinding({ code, severity, message, place, expected, related }: Finding) {
  return {
    code,
    severity,
    message,
    ...(place && jsonPlace(place)),
    ...(expected.length > 0 && { expected }),
    ...(related.length > 0 && {
      related: related.map((other) => ({
        ...(other.code !== undefined && { code: other.code }),
        message: other.message,
        ...(other.place && jsonPlace(other.place)),
      })),
    }),
  };
}

function jsonPlace({ line, column, value }: Place) {
  return { ...(line !== undefined && { line, column }), ...(value && { path: value }) };
}
