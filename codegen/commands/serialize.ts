import type { CompiledSchema } from '../compile-schema.ts';
import { findingOfIssue } from '../report/finding.ts';
import { prettyFindings } from '../report/pretty.ts';
import { invalid, type Outcome, readDocument, readJson, shownName } from './document.ts';
import { exitCodeOf } from './documents.ts';
import { compileXmlFor, type SchemaOptions } from './schema.ts';
import type { Terminal } from './terminal.ts';

export interface SerializeCommandOptions extends SchemaOptions {
  /** Blanks for each level; none: everything on one line. */
  readonly indent: number;
  readonly element?: string;
}

/** `postwright serialize`: JSON in, XML out. */
export async function serializeCommand(
  file: string,
  options: SerializeCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const schema = await compileXmlFor(options, terminal);
  const read = await readDocument(file, terminal);
  const outcome = 'kind' in read ? read : written(shownName(file), read, schema, options);
  if (outcome.kind === 'valid') terminal.out(`${outcome.value}\n`);
  else terminal.err(prettyFindings(outcome.findings, terminal.paintErr));
  return exitCodeOf({ valid: 0, invalid: 0, unreadable: 0, [outcome.kind]: 1 });
}

/** The XML of a JSON document as the value of the outcome. */
function written(
  file: string,
  bytes: Uint8Array,
  schema: CompiledSchema,
  { indent, element }: SerializeCommandOptions,
): Outcome {
  const document = readJson(file, bytes);
  if ('kind' in document) return document;
  const { issues, value } = schema.serialize(document.value, {
    ...(indent > 0 && { indent: ' '.repeat(indent) }),
    ...(element !== undefined && { element }),
  });
  if (!issues) return { kind: 'valid', file, findings: [], value };
  return invalid(
    file,
    issues.map((issue) => findingOfIssue(issue, document.locate)),
  );
}
