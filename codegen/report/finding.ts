/** What reports show: diagnostics of schemas and issues of documents in one shape. */
import type { Issue } from '../../src/runtime/issue.ts';
import { catalogue } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { type Locate, type Place, placeOfSpan } from './place.ts';

export interface Finding {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly place?: Place;
  readonly related: readonly Related[];
  readonly expected: readonly string[];
  /** How to mend it. */
  readonly mend?: string;
  /** The rule, as its specification names it. */
  readonly reference?: string;
}

/** An enclosing rule, or another place that belongs to it. */
export interface Related {
  readonly message: string;
  readonly code?: string;
  readonly place?: Place;
}

/** `shown` turns the paths of the diagnostic's sources into those that a person here would use. */
export function findingOfDiagnostic(
  { code, severity, message, span, related }: Diagnostic,
  shown: (path: string) => string = (path) => path,
): Finding {
  const placeOf = (other: typeof span & object): Place => {
    const place = placeOfSpan(other);
    return { ...place, path: shown(place.path) };
  };
  const { mend, reference } = catalogue[code];
  return {
    severity,
    code,
    message,
    mend,
    reference,
    expected: [],
    related: related.map((other) => ({ message: other.message, place: placeOf(other.span) })),
    ...(span && { place: placeOf(span) }),
  };
}

/** What a parser or a validator says of a document. */
export function findingOfIssue(issue: Issue, locate: Locate): Finding {
  const { code, message, expected = [], related = [] } = issue;
  return {
    severity: 'error',
    code,
    message,
    expected,
    place: locate(issue),
    related: related.map((rule) => ({
      message: rule.message,
      // A second place of the same rule has its code only to be complete.
      ...(rule.code !== code && { code: rule.code }),
      ...(rule.line !== undefined && { place: locate(rule) }),
    })),
  };
}
