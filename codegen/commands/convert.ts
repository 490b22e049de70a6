import { basename, dirname } from 'node:path';
import {
  type ConvertedDocument,
  type ConvertedSchema,
  type ConvertOptions,
  convertSchema,
} from '../convert/convert.ts';
import { SchemaError } from '../open-format.ts';
import { applyChanges } from '../output/write.ts';
import { findingOfDiagnostic } from '../report/finding.ts';
import { prettyFindings } from '../report/pretty.ts';
import { CommandFailure, writeFailure } from './failure.ts';
import { formatName } from './format-name.ts';
import { compileOptions, type SchemaOptions } from './schema.ts';
import { exitCode, type Terminal } from './terminal.ts';

export interface ConvertCommandOptions extends SchemaOptions {
  readonly to?: NonNullable<ConvertOptions['to']>;
  readonly out?: string;
}

/** `postwright convert`: a schema in, the same in the other language out. */
export async function convertCommand(
  { out, to, ...options }: ConvertCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { documents, diagnostics } = await converted(options, to, terminal);
  const findings = diagnostics.map((diagnostic) => findingOfDiagnostic(diagnostic));
  terminal.err(prettyFindings(findings, terminal.paintErr));
  const [first, ...imported] = documents;
  if (!first) throw new CommandFailure('nothing was written: the schema has no counterpart');
  if (out !== undefined) await write(out, first, imported, terminal);
  else if (imported.length === 0) terminal.out(first.text);
  else {
    throw new CommandFailure(
      `the schema is ${documents.length} documents that import one another: name the first with --out, and the others are written beside it`,
    );
  }
  return exitCode.ok;
}

async function converted(
  options: SchemaOptions,
  to: ConvertCommandOptions['to'],
  terminal: Terminal,
): Promise<ConvertedSchema> {
  const given = await compileOptions(options, terminal);
  const target = to ?? defaultTarget(given);
  const needed = target === 'xsd' ? given.jsonSchema : given.xsd;
  if (needed === undefined) {
    const [wanted, option] =
      target === 'xsd' ? ['a JSON Schema', '--json-schema'] : ['an XSD', '--xsd'];
    throw new CommandFailure(`--to ${target} converts ${wanted}: name one with ${option}`);
  }
  try {
    const format = given.format ?? formatName(needed);
    return await convertSchema({ ...given, format, to: target });
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    const findings = error.diagnostics.map((diagnostic) => findingOfDiagnostic(diagnostic));
    throw new CommandFailure('nothing was written: the schema is at fault', findings);
  }
}

/** The language that there is no schema in. */
function defaultTarget({ xsd, jsonSchema }: ConvertOptions): NonNullable<ConvertOptions['to']> {
  if (xsd === undefined) return 'xsd';
  if (jsonSchema === undefined) return 'json-schema';
  throw new CommandFailure(
    'both schemas are there: say which to write with --to json-schema or --to xsd',
  );
}

/** The first document as `out`, those that it imports beside it. */
async function write(
  out: string,
  first: ConvertedDocument,
  imported: readonly ConvertedDocument[],
  { err, paintErr }: Terminal,
): Promise<void> {
  const folder = dirname(out);
  const files = [{ ...first, path: basename(out) }, ...imported];
  const changes = files.map(({ path, text }) => ({
    path,
    kind: 'changed' as const,
    before: '',
    after: text,
  }));
  await applyChanges(folder, changes).catch((error: unknown) => {
    throw new CommandFailure(writeFailure(folder, error));
  });
  for (const { path } of files) {
    err(`${paintErr.good('written')} ${folder === '.' ? path : `${folder}/${path}`}\n`);
  }
}
