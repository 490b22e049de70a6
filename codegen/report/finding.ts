/** What reports show: diagnostics of schemas and issues of documents in one shape. */
import type { Issue } from '../../src/runtime/issue.ts';
import { catalogue } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { lineAndColumn, type Span } from '../source/source.ts';

export interface Finding {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly place?: Place;
  readonly related: readonly { readonly message: string; readonly place?: Place }[];
  readonly expected: readonly string[];
  /** How to mend it. */
  readonly mend?: string;
  /** The rule, as its specification names it. */
  readonly reference?: string;
}

/** A stretch of a line of a file. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** UTF-16 units to underline, at least 1. */
  readonly length: number;
  /** The whole text, to show the line; absent if it is not at hand. */
  readonly text?: string;
  /** Where there is no line: the place in the value. */
  readonly value?: readonly (string | number)[];
}

export function findingOfDiagnostic(diagnostic: Diagnostic): Finding {
  const { code, severity, message, span, related } = diagnostic;
  const { mend, reference } = catalogue[code];
  return {
    severity,
    code,
    message,
    mend,
    reference,
    expected: [],
    related: related.map((other) => ({ message: other.message, place: placeOfSpan(other.span) })),
    ...(span && { place: placeOfSpan(span) }),
  };
}

function placeOfSpan({ source, start, end }: Span): Place {
  const length = Math.max(1, end - start);
  return { path: source.path, ...lineAndColumn(source.text, start), length, text: source.text };
}

/** An issue of the document at `path`; `text` is the document as it was decoded, if it is XML. */
export function findingOfIssue(issue: Issue, path: string, text?: string): Finding {
  const { code, message, line, column, expected = [], related = [] } = issue;
  const at = (place: { line?: number; column?: number }): Place | undefined =>
    place.line === undefined || place.column === undefined
      ? undefined
      : {
          path,
          line: place.line,
          column: place.column,
          length: 1,
          ...(text !== undefined && { text }),
        };
  const place = at({
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  });
  return {
    severity: 'error',
    code,
    message,
    expected,
    place: place ?? { path, line: 0, column: 0, length: 1, value: issue.path },
    related: related.map((rule) => {
      const other = at(rule);
      return { message: `${rule.message} [${rule.code}]`, ...(other && { place: other }) };
    }),
  };
}
