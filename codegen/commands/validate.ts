import type { Drift } from '../../src/runtime/issue.ts';
import type { ParseOptions } from '../../src/runtime/options.ts';
import { type DocumentReport, jsonReport } from '../report/json.ts';
import type { Paint } from '../report/paint.ts';
import { prettyFindings } from '../report/pretty.ts';
import { visible } from '../report/width.ts';
import { examine, type Outcome, readDocument } from './document.ts';
import { compileFor, type SchemaOptions } from './schema.ts';
import { exitCode, type Terminal } from './terminal.ts';

/** How documents are read, from the command line. */
export interface ReadingOptions {
  readonly unknown?: 'refuse' | 'collect';
  readonly charset?: string;
}

export interface ValidateOptions extends SchemaOptions, ReadingOptions {
  readonly report: 'pretty' | 'json';
}

/** `postwright validate`: exit 0 if all documents are valid, 1 if some are not, 2 if some can't be read. */
export async function validateCommand(
  files: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<number> {
  const schema = await compileFor(options, terminal);
  const kinds: Outcome['kind'][] = [];
  const reports: DocumentReport[] = [];
  for (const file of files) {
    const read = await readDocument(file, terminal);
    const outcome = 'kind' in read ? read : examine(file, read, schema, parseOptions(options));
    kinds.push(outcome.kind);
    if (options.report === 'json') reports.push(documentReport(outcome));
    else terminal.out(prettyOutcome(outcome, terminal.paint));
  }
  if (options.report === 'json') terminal.out(jsonReport(reports));
  else if (kinds.length > 1) terminal.out(summary(kinds));
  return exitCodeOf(kinds);
}

/** The worst that became of any document. */
export function exitCodeOf(kinds: readonly Outcome['kind'][]): number {
  if (kinds.includes('unreadable')) return exitCode.failed;
  return kinds.includes('invalid') ? exitCode.invalid : exitCode.ok;
}

export function parseOptions({ unknown, charset }: ReadingOptions): ParseOptions {
  return { ...(unknown && { unknown }), ...(charset !== undefined && { charset }) };
}

/** What tolerant mode skipped, one line each. */
export function prettyDrift(
  file: string,
  drift: readonly Drift[] | undefined,
  paint: Paint,
): string {
  const lines = (drift ?? []).map(({ line, column, kind, name }) => {
    const place = paint.place(visible(`${file}:${line}:${column}`));
    return `${place} ${paint.warning('warning')} The ${kind} ${visible(name)} is unknown, and was skipped.\n`;
  });
  return lines.join('');
}

function prettyOutcome(outcome: Outcome, paint: Paint): string {
  if (outcome.kind !== 'valid') return prettyFindings(outcome.findings, paint);
  const drift = prettyDrift(outcome.file, outcome.drift, paint);
  return `${drift}${paint.place(visible(outcome.file))} ${paint.good('valid')}\n`;
}

function summary(kinds: readonly Outcome['kind'][]): string {
  const count = (wanted: Outcome['kind']): number => kinds.filter((kind) => kind === wanted).length;
  const unreadable = count('unreadable');
  const rest = unreadable === 0 ? '' : `; ${unreadable} could not be read`;
  return `${count('valid')} of ${kinds.length} documents are valid${rest}\n`;
}

function documentReport(outcome: Outcome): DocumentReport {
  return outcome.kind === 'valid'
    ? { file: outcome.file, valid: true, findings: [], drift: outcome.drift }
    : { file: outcome.file, valid: false, findings: outcome.findings };
}
