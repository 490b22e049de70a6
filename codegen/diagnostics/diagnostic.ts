/** What a stage says of a schema, a configuration or the command line. */
import type { Span } from '../source/source.ts';
import type { Details, DiagnosticCode } from './catalogue.ts';
import type { Severity } from './severity.ts';

export type { Severity };

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** Written by the catalogue alone. */
  readonly message: string;
  readonly span?: Span;
  /** Other places that belong to it, such as the first of two duplicates. */
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

/**
 * How a stage reports: it never throws and never stops at the first fault; it returns the best
 * result it can, and what is wrong goes through here. Answers how much it weighs, if anybody keeps it,
 * for stages that leave out what only follows from an error.
 */
export type Report = <Code extends DiagnosticCode>(
  code: Code,
  span: Span | undefined,
  ...details: DiagnosticDetails<Code>
) => Severity | undefined;

/** The details that the catalogue's message for `Code` needs, and optional related places. */
export type DiagnosticDetails<Code extends DiagnosticCode> =
  Details<Code> extends infer D
    ? Record<string, never> extends D
      ? [details?: Record<string, never>, related?: readonly RelatedPlace[]]
      : [details: D, related?: readonly RelatedPlace[]]
    : never;
