import { prettyFindings } from '../report/pretty.ts';
import { examineXml, type Outcome, readDocument, shownName } from './document.ts';
import { compileXmlFor, type SchemaOptions } from './schema.ts';
import type { Terminal } from './terminal.ts';
import { exitCodeOf, parseOptions, prettyDrift, type ReadingOptions } from './validate.ts';

/** `postwright parse`: XML in, JSON out; several documents give one JSON value a line. */
export async function parseCommand(
  files: readonly string[],
  options: SchemaOptions & ReadingOptions,
  terminal: Terminal,
): Promise<number> {
  const schema = await compileXmlFor(options, terminal);
  const kinds: Outcome['kind'][] = [];
  for (const file of files) {
    const read = await readDocument(file, terminal);
    const outcome =
      'kind' in read ? read : examineXml(shownName(file), read, schema, parseOptions(options));
    kinds.push(outcome.kind);
    print(outcome, files.length > 1 ? 0 : 2, terminal);
  }
  return exitCodeOf(kinds);
}

/** Values to `out`, which stays JSON; all else to `err`. */
function print(outcome: Outcome, indent: number, { out, err, paintErr }: Terminal): void {
  if (outcome.kind !== 'valid') {
    err(prettyFindings(outcome.findings, paintErr));
    return;
  }
  err(prettyDrift(outcome.file, outcome.drift, paintErr));
  out(`${JSON.stringify(outcome.value, null, indent)}\n`);
}
