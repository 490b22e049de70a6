/** Documents as the commands meet them: XML or JSON, from a file or from standard input. */
import type { Result } from '../../src/runtime/issue.ts';
import { defaultLimits, type ParseOptions } from '../../src/runtime/options.ts';
import { xmlError } from '../../src/runtime/xml/errors.ts';
import { openInput } from '../../src/runtime/xml/input.ts';
import type { CompiledJsonSchema, CompiledSchema } from '../compile-schema.ts';
import { collectDiagnostics } from '../diagnostics/report.ts';
import { type Finding, findingOfDiagnostic, findingOfIssue } from '../report/finding.ts';
import { inJson, inXml, type Locate, STANDARD_INPUT } from '../report/place.ts';
import type { Judgement } from '../report/reporter.ts';
import { jsonValue } from '../source/json.ts';
import { parseJson } from '../source/json-parse.ts';
import { type FileFault, fileFault } from './failure.ts';
import { readsXml } from './schema.ts';
import type { Terminal } from './terminal.ts';

/** What became of one document, and the value of a valid one. */
export interface Outcome extends Judgement {
  readonly value?: unknown;
}

/** What messages call a file. */
export function shownName(path: string): string {
  return path === '-' ? STANDARD_INPUT : path;
}

/** The bytes of a file, one more than a document may have at most; or why there are none. */
export async function readDocument(
  path: string,
  terminal: Terminal,
): Promise<Uint8Array | Outcome> {
  try {
    return await terminal.read(path, defaultLimits.size + 1);
  } catch (error) {
    return unreadable(path, fileFault(error, path));
  }
}

/** Holds a document against a schema, as XML or as JSON by its name or what it begins with. */
export function examine(
  path: string,
  bytes: Uint8Array,
  schema: CompiledSchema | CompiledJsonSchema,
  options: ParseOptions = {},
): Outcome {
  const file = shownName(path);
  if (!isXml(path, bytes, readsXml(schema))) return examineJson(file, bytes, schema);
  if (readsXml(schema)) return examineXml(file, bytes, schema, options);
  const message = "Expected JSON; found XML, which a JSON Schema alone can't describe: add --xsd.";
  return unreadable(path, { code: 'file-kind', message });
}

export function examineXml(
  file: string,
  bytes: Uint8Array,
  schema: CompiledSchema,
  options: ParseOptions,
): Outcome {
  const result = schema.parse(bytes, options);
  if (!result.issues) return outcome(file, result, inXml(file, undefined));
  const opened = openInput(bytes, { charset: options.charset, limits: defaultLimits });
  return outcome(file, result, inXml(file, 'text' in opened ? opened.text : undefined));
}

function examineJson(
  file: string,
  bytes: Uint8Array,
  schema: CompiledSchema | CompiledJsonSchema,
): Outcome {
  const document = readJson(file, bytes);
  if ('kind' in document) return document;
  return outcome(file, schema.validate(document.value), document.locate);
}

/** A JSON document as a value that knows its places. */
export interface JsonDocument {
  readonly value: unknown;
  readonly locate: Locate;
}

/** Reads JSON strictly: UTF-8 (RFC 8259 §8.1), no name twice. */
export function readJson(file: string, bytes: Uint8Array): JsonDocument | Outcome {
  const limit = defaultLimits.size;
  if (bytes.length > limit) {
    const { message } = xmlError('limit-size', { limit }, { index: -1 });
    return invalid(file, [finding('limit-size', message, file)]);
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    const message = 'Expected UTF-8, which JSON is written in; found bytes that are not.';
    return invalid(file, [finding('json-encoding', message, file)]);
  }
  const { report, diagnostics } = collectDiagnostics();
  const tree = parseJson({ path: file, text }, report);
  if (!tree || diagnostics.length > 0) {
    return invalid(
      file,
      diagnostics.map((diagnostic) => findingOfDiagnostic(diagnostic)),
    );
  }
  return { value: jsonValue(tree), locate: inJson(file, tree) };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function outcome(file: string, result: Result<unknown>, locate: Locate): Outcome {
  if (!result.issues)
    return { kind: 'valid', file, findings: [], value: result.value, drift: result.drift };
  return invalid(
    file,
    result.issues.map((issue) => findingOfIssue(issue, locate)),
  );
}

/** A document with faults. */
export function invalid(file: string, findings: readonly Finding[]): Outcome {
  return { kind: 'invalid', file, findings };
}

/** A document that could not be had. */
export function unreadable(path: string, { code, message }: FileFault): Outcome {
  const file = shownName(path);
  return { kind: 'unreadable', file, findings: [finding(code, message, file)] };
}

function finding(code: string, message: string, path: string): Finding {
  return {
    severity: 'error',
    code,
    message,
    place: { path, length: 1 },
    related: [],
    expected: [],
  };
}

/** What JSON texts begin with, and no XML document does. */
const JSON_START = /^(?:[{["]|-?[0-9]|(?:true|false|null)\s*$)/;

/** By its ending, else by its beginning; what begins like neither is what the schema is for. */
function isXml(path: string, bytes: Uint8Array, isXmlSchema: boolean): boolean {
  if (/\.json$/i.test(path)) return false;
  if (/\.xml$/i.test(path)) return true;
  const start = new TextDecoder().decode(bytes.subarray(0, 256)).trimStart();
  if (start.startsWith('<')) return true;
  return isXmlSchema && !JSON_START.test(start);
}
