import { catalogue, type DiagnosticCode } from './catalogue.ts';
import type { Diagnostic, Report, Severity } from './diagnostic.ts';
import type { CatalogueEntry } from './entry.ts';

/**
 * A report that keeps what it is told, in order, each message once at a place.
 * `severities` lowers or raises single codes.
 */
export function collectDiagnostics(severities: Partial<Record<DiagnosticCode, Severity>> = {}): {
  report: Report;
  diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const report: Report = (code, span, ...[details, related]) => {
    const known = catalogue[code] as unknown as CatalogueEntry<object>;
    const severity = severities[code] ?? known.severity;
    const message = known.message(details ?? {});
    const identity = `${code}\n${span?.source.path}\n${span?.start}\n${message}`;
    if (seen.has(identity)) return severity;
    seen.add(identity);
    diagnostics.push({
      code,
      severity,
      message,
      related: related ?? [],
      ...(span && { span }),
    });
    return severity;
  };
  return { report, diagnostics };
}

/** Whether a stage may go on to write: no error among them. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
