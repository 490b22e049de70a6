import type { Drift } from '../../src/runtime/issue.ts';
import type { ParseOptions } from '../../src/runtime/options.ts';
import { jsonReport } from '../report/json.ts';
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
  const outcomes: Outcome[] = [];
  for (const file of files) {
    const read = await readDocument(file, terminal);
    const outcome = 'kind' in read ? read : examine(file, read, schema, parseOptions(options));
    outcomes.push(outcome);
    if (options.report === 'pretty') terminal.out(prettyOutcome(outcome, terminal.paint));
  }
  if (options.report === 'json') terminal.out(jsonReport(outcomes.map(documentReport)));
  else if (outcomes.length > 1) terminal.out(summary(outcomes));
  return exitCodeOf(outcomes);
}

/** The worst that became of any of them. */
export function exitCodeOf(outcomes: readonly Outcome[]): number {
  if (outcomes.some(({ kind }) => kind === 'unreadable')) return exitCode.failed;
  return outcomes.every(({ kind }) => kind === 'valid') ? exitCode.ok : exitCode.invalid;
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

function summary(outcomes: readonly Outcome[]): string {
  const count = (kind: Outcome['kind']): number =>
    outcomes.filter((outcome) => outcome.kind === kind).length;
  const unreadable = count('unreadable');
  const rest = unreadable === 0 ? '' : `; ${unreadable} could not be read`;
  return `${count('valid')} of ${outcomes.length} documents are valid${rest}\n`;
}

function documentReport(outcome: Outcome) {
  return outcome.kind === 'valid'
    ? { file: outcome.file, valid: true, findings: [], drift: outcome.drift }
    : { file: outcome.file, valid: false, findings: outcome.findings };
}
