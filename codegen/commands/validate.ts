import type { ParseOptions } from '../../src/runtime/options.ts';
import { jsonReport } from '../report/json.ts';
import { prettyFindings } from '../report/pretty.ts';
import { examine, type Outcome, readDocument } from './document.ts';
import { compileFor, type SchemaOptions } from './schema.ts';
import { exitCode, type Terminal } from './terminal.ts';

export interface ValidateOptions extends SchemaOptions {
  readonly report: 'pretty' | 'json';
  readonly unknown?: 'refuse' | 'collect';
  readonly charset?: string;
}

/** `postwright validate`: exit 0 if all documents are valid, 1 if some are not. */
export async function validateCommand(
  files: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<number> {
  const schema = await compileFor(options, terminal);
  const outcomes: Outcome[] = [];
  for (const file of files) {
    const bytes = await readDocument(file, terminal);
    const outcome = examine(file, bytes, schema, parseOptions(options));
    outcomes.push(outcome);
    if (options.report === 'pretty') terminal.out(prettyOutcome(outcome, terminal));
  }
  const valid = outcomes.filter(({ result }) => !result.issues).length;
  if (options.report === 'json') {
    terminal.out(
      jsonReport(
        outcomes.map(({ file, result, findings }) => ({ file, valid: !result.issues, findings })),
      ),
    );
  } else if (outcomes.length > 1) {
    terminal.out(`${valid} of ${outcomes.length} documents are valid\n`);
  }
  return valid === outcomes.length ? exitCode.ok : exitCode.invalid;
}

export function parseOptions(options: Pick<ValidateOptions, 'unknown' | 'charset'>): ParseOptions {
  return {
    ...(options.unknown && { unknown: options.unknown }),
    ...(options.charset !== undefined && { charset: options.charset }),
  };
}

function prettyOutcome({ file, result, findings }: Outcome, { paint }: Terminal): string {
  if (result.issues) return prettyFindings(findings, paint);
  const drift = (result.drift ?? []).map(
    ({ line, column, kind, name }) =>
      `${paint.place(`${file}:${line}:${column}`)} ${paint.warning('unknown')} ${kind} ${name} was skipped\n`,
  );
  return `${paint.place(file)} ${paint.good('valid')}\n${drift.join('')}`;
}
