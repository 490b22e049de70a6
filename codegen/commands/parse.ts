import { prettyFindings } from '../report/pretty.ts';
import { examine, readDocument } from './document.ts';
import { CommandFailure } from './failure.ts';
import { compileFor, readsXml, type SchemaOptions } from './schema.ts';
import { exitCode, type Terminal } from './terminal.ts';
import { parseOptions, type ValidateOptions } from './validate.ts';

/** `postwright parse`: XML in, JSON out; several documents give one JSON value a line. */
export async function parseCommand(
  files: readonly string[],
  options: Omit<ValidateOptions, 'report'>,
  terminal: Terminal,
): Promise<number> {
  const schema = await compileFor(options, terminal);
  let code: number = exitCode.ok;
  for (const file of files) {
    const bytes = await readDocument(file, terminal);
    const { result, findings } = examine(file, bytes, schema, parseOptions(options));
    if (result.issues) {
      terminal.err(prettyFindings(findings, terminal.paintErr));
      code = exitCode.invalid;
    } else {
      terminal.out(`${JSON.stringify(result.value, bigintAsText, files.length > 1 ? 0 : 2)}\n`);
    }
  }
  return code;
}

/** JSON has no bigint: its digits as a string. */
function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** `postwright serialize`: JSON in, XML out. */
export async function serializeCommand(
  file: string,
  options: SchemaOptions & { readonly indent?: string; readonly element?: string },
  terminal: Terminal,
): Promise<number> {
  const schema = await compileFor(options, terminal);
  if (!readsXml(schema))
    throw new CommandFailure('only an XSD says how XML is written: name one with --xsd');
  const bytes = await readDocument(file, terminal);
  const { result, findings } = examine(`${file}.json`, bytes, schema);
  if (result.issues) {
    terminal.err(prettyFindings(findings, terminal.paintErr));
    return exitCode.invalid;
  }
  const indent = options.indent === undefined ? '  ' : ' '.repeat(Number(options.indent));
  const written = schema.serialize(result.value, {
    indent,
    ...(options.element !== undefined && { element: options.element }),
  });
  if (written.issues)
    throw new CommandFailure(written.issues.map((issue) => issue.message).join('\n'));
  terminal.out(`${written.value}\n`);
  return exitCode.ok;
}
