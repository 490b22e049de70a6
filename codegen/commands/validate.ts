import type { ParseOptions } from '../../src/runtime/options.ts';
import type { ReportKind } from '../report/kinds.ts';
import { machineReporter } from '../report/machine.ts';
import { prettyReporter } from '../report/pretty-report.ts';
import { examine } from './document.ts';
import { eachDocument, exitCodeOf } from './documents.ts';
import { reportedFailure } from './reported-failure.ts';
import { compileFor, readsXml, type SchemaOptions } from './schema.ts';
import type { Terminal } from './terminal.ts';

/** How documents are read, from the command line. */
export interface ReadingOptions {
  readonly unknown?: 'refuse' | 'collect';
  readonly charset?: string;
}

export interface ValidateOptions extends SchemaOptions, ReadingOptions {
  readonly report: ReportKind;
  /** Say nothing of what is valid. */
  readonly quiet?: boolean;
}

/** `postwright validate`: exit 0 if all documents are valid, 1 if some are not, 2 if some can't be read. */
export async function validateCommand(
  files: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<number> {
  const { report, quiet = false } = options;
  const schema = await reportedFailure(report, terminal, () => compileFor(options, terminal));
  const { begin, judgement, end } =
    report === 'pretty'
      ? prettyReporter(terminal.paint, { isQuiet: quiet })
      : machineReporter(report);
  const reading = parseOptions(options);
  terminal.out(begin());
  const totals = await eachDocument(
    files,
    {
      extension: readsXml(schema) ? 'xml' : 'json',
      judge: (path, bytes) => examine(path, bytes, schema, reading),
      tell: (outcome) => terminal.out(judgement(outcome)),
    },
    terminal,
  );
  terminal.out(end(totals));
  return exitCodeOf(totals);
}

export function parseOptions({ unknown, charset }: ReadingOptions): ParseOptions {
  return { ...(unknown && { unknown }), ...(charset !== undefined && { charset }) };
}
