/** Findings for a program. */
import type { Finding } from './finding.ts';

/** What became of one document. */
export interface DocumentReport {
  readonly file: string;
  readonly valid: boolean;
  readonly findings: readonly Finding[];
}

/** An array, one entry a document: `{ file, valid, issues: [{ code, message, line, column, … }] }`. */
export function jsonReport(documents: readonly DocumentReport[]): string {
  const entries = documents.map(({ file, valid, findings }) => ({
    file,
    valid,
    issues: findings.map(jsonFinding),
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function jsonFinding({ code, severity, message, place, expected, related }: Finding) {
  return {
    code,
    severity,
    message,
    ...(place && place.line > 0 && { line: place.line, column: place.column }),
    ...(place?.value && { path: place.value }),
    ...(expected.length > 0 && { expected }),
    ...(related.length > 0 && { related: related.map((other) => other.message) }),
  };
}
