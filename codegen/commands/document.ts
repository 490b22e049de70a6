/** Documents as the commands meet them: XML or JSON, from a file or from standard input. */
import type { Result } from '../../src/runtime/issue.ts';
import { defaultLimits, type ParseOptions } from '../../src/runtime/options.ts';
import { openInput } from '../../src/runtime/xml/input.ts';
import type { CompiledJsonSchema, CompiledSchema } from '../compile-schema.ts';
import { type Finding, findingOfIssue } from '../report/finding.ts';
import { CommandFailure, fileFailure } from './failure.ts';
import { readsXml } from './schema.ts';
import type { Terminal } from './terminal.ts';

/** What became of one document. */
export interface Outcome {
  readonly file: string;
  readonly result: Result<unknown>;
  readonly findings: readonly Finding[];
}

export async function readDocument(path: string, terminal: Terminal): Promise<Uint8Array> {
  try {
    return await terminal.read(path);
  } catch (error) {
    throw fileFailure(path, error);
  }
}

/** What messages call a file. */
export function shownName(path: string): string {
  return path === '-' ? '<stdin>' : path;
}

/** Holds a document against a schema, as XML or as JSON by what it begins with. */
export function examine(
  path: string,
  bytes: Uint8Array,
  schema: CompiledSchema | CompiledJsonSchema,
  options: ParseOptions = {},
): Outcome {
  const file = shownName(path);
  if (isJson(path, bytes)) return examineJson(file, bytes, schema);
  if (!readsXml(schema)) {
    throw new CommandFailure(
      `${file}: is XML, which a JSON Schema alone can't describe; name an XSD with --xsd`,
    );
  }
  const result = schema.parse(bytes, options);
  const opened = openInput(bytes, { limits: defaultLimits });
  const text = 'text' in opened ? opened.text : undefined;
  return outcome(file, result, text);
}

function examineJson(
  file: string,
  bytes: Uint8Array,
  schema: CompiledSchema | CompiledJsonSchema,
): Outcome {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return outcome(file, {
      issues: [{ code: 'json-syntax', message: `not JSON: ${message}`, path: [] }],
    });
  }
  return outcome(file, schema.validate(value));
}

function outcome(file: string, result: Result<unknown>, text?: string): Outcome {
  const findings = (result.issues ?? []).map((issue) => findingOfIssue(issue, file, text));
  return { file, result, findings };
}

const JSON_START = /^[{["0-9tfn-]/;

/** By its ending, else by its first character: no XML document begins like a JSON text. */
function isJson(path: string, bytes: Uint8Array): boolean {
  if (/\.json$/i.test(path)) return true;
  if (/\.xml$/i.test(path)) return false;
  const start = new TextDecoder().decode(bytes.subarray(0, 256)).trimStart();
  return JSON_START.test(start);
}
