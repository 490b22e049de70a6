/** Findings for a program. */
import type { Finding } from './finding.ts';
import { jsonElements } from './json-elements.ts';
import type { Place } from './place.ts';
import type { Reporter } from './reporter.ts';

/**
 * An array, one entry a document:
 * `{ file, valid, issues: [{ code, severity, message, line, column, path, expected, related }], drift }`.
 * A file that could not be read is not valid, and its issue's code begins with `file-`.
 */
export function jsonReporter(): Reporter {
  const elements = jsonElements();
  return {
    begin: () => '[',
    judgement: ({ kind, file, findings, drift }) => {
      const issues = findings.map(jsonFinding);
      return elements.next({ file, valid: kind === 'valid', issues, ...(drift && { drift }) });
    },
    end: () => `${elements.end()}]\n`,
  };
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
