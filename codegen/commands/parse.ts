import { prettyFindings } from '../report/pretty.ts';
import { findingsAndDrift } from '../report/reporter.ts';
import { examineXml, type Outcome, shownName } from './document.ts';
import { eachDocument, exitCodeOf } from './documents.ts';
import { compileXmlFor, type SchemaOptions } from './schema.ts';
import type { Terminal } from './terminal.ts';
import { parseOptions, type ReadingOptions } from './validate.ts';

/** `postwright parse`: XML in, JSON out; several documents give one JSON value a line. */
export async function parseCommand(
  files: readonly string[],
  options: SchemaOptions & ReadingOptions,
  terminal: Terminal,
): Promise<number> {
  const schema = await compileXmlFor(options, terminal);
  const reading = parseOptions(options);
  const totals = await eachDocument(
    files,
    {
      extension: 'xml',
      judge: (path, bytes) => examineXml(shownName(path), bytes, schema, reading),
      tell: (outcome, isAlone) => print(outcome, isAlone ? 2 : 0, terminal),
    },
    terminal,
  );
  return exitCodeOf(totals);
}

/** Values to `out`, which stays JSON; all else to `err`. */
function print(outcome: Outcome, indent: number, { out, err, paintErr }: Terminal): void {
  err(prettyFindings(findingsAndDrift(outcome), paintErr));
  if (outcome.kind === 'valid') out(`${JSON.stringify(outcome.value, null, indent)}\n`);
}
