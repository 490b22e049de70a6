/** Schemas at run time: the same lanes as emitted code, over a descriptor that is interpreted. */
import type { FormatDescriptor } from '../src/runtime/descriptor.ts';
import { is, isJson, parse, serialize, validate, validateJson } from '../src/runtime/index.ts';
import type { Result } from '../src/runtime/issue.ts';
import type { ParseOptions, SerializeOptions } from '../src/runtime/options.ts';
import type { SerializeResult } from '../src/runtime/serialize.ts';
import type { Configuration, FormatConfiguration } from './config/configuration.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { collectDiagnostics, hasErrors } from './diagnostics/report.ts';
import { interpret } from './interpret/interpret.ts';
import { interpretJsonSchema } from './interpret/json-schema.ts';
import { jsonSchemaPath } from './json-schema/read.ts';
import { readFormat } from './pipeline.ts';
import { fileSystem, memoryFiles } from './source/files.ts';

/** What to compile: an XSD, a JSON Schema, or both. Paths or URLs; `files` replaces the file system. */
export interface CompileOptions extends Omit<FormatConfiguration, 'xsd' | 'jsonSchema'> {
  readonly xsd?: string;
  readonly jsonSchema?: string;
  /** Texts by path; with it, no file is read. */
  readonly files?: Readonly<Record<string, string>>;
  /** What messages call the format; `Document` if it is not given. */
  readonly format?: string;
  readonly wideIntegers?: 'string' | 'bigint';
  /** Whether schemas may include files from outside the folders of those named. */
  readonly allowOutside?: boolean;
  /** Other severities than the catalogue's, code by code. */
  readonly diagnostics?: Configuration['diagnostics'];
}

/** Checks for values, from a JSON Schema or an XSD. Nothing throws on bad input. */
export interface CompiledJsonSchema {
  /** The value, or every issue. */
  readonly validate: (value: unknown) => Result<unknown>;
  readonly is: (value: unknown) => boolean;
  /** Warnings of the schemas. */
  readonly diagnostics: readonly Diagnostic[];
}

/** And XML, from an XSD. */
export interface CompiledSchema extends CompiledJsonSchema {
  readonly parse: (input: string | Uint8Array, options?: ParseOptions) => Result<unknown>;
  readonly serialize: (
    value: unknown,
    options?: SerializeOptions & { readonly element?: string },
  ) => SerializeResult;
}

/** Thrown, as a rejection, when the schemas themselves are at fault. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ code, message }) => `${message} [${code}]`).join('\n'));
    this.diagnostics = diagnostics;
  }
}

/**
 * Compiles schemas without emitting code; `eval` is never used.
 *
 * @throws {SchemaError} (as a rejection) if a schema is faulty or uses what isn't supported.
 */
export function compileSchema(
  options: CompileOptions & { readonly xsd: string },
): Promise<CompiledSchema>;
export function compileSchema(options: CompileOptions): Promise<CompiledJsonSchema>;
export async function compileSchema(options: CompileOptions): Promise<CompiledJsonSchema> {
  const { files, xsd, jsonSchema, format = 'Document', wideIntegers, allowOutside } = options;
  const entries = [xsd, jsonSchema && jsonSchemaPath(jsonSchema)].filter(
    (entry) => entry !== undefined,
  );
  const reader = files
    ? memoryFiles(files)
    : fileSystem({ entries, allowOutside: allowOutside ?? false });
  const { report, diagnostics } = collectDiagnostics(options.diagnostics);
  const settings = wideIntegers ? { wideIntegers } : {};
  const bound = await readFormat(format, options, settings, reader, report);
  if (hasErrors(diagnostics)) throw new SchemaError(diagnostics);
  const compiled = bound.plan
    ? compiledXml(interpret(bound.plan, report))
    : bound.jsonSchema && compiledJson(interpretJsonSchema(bound.jsonSchema, report));
  if (hasErrors(diagnostics)) throw new SchemaError(diagnostics);
  if (!compiled && entries.length > 0) throw new SchemaError(diagnostics);
  if (!compiled) throw new TypeError('compileSchema needs `xsd` or `jsonSchema`');
  return { ...compiled, diagnostics };
}

function compiledXml(descriptor: FormatDescriptor): Omit<CompiledSchema, 'diagnostics'> {
  return {
    parse: (input, options) => parse(descriptor, input, options),
    validate: (value) => validate(descriptor, value),
    is: (value) => is(descriptor, value),
    serialize: (value, options) => serialize(descriptor, value, options),
  };
}

function compiledJson(
  schema: Parameters<typeof validateJson>[0],
): Omit<CompiledJsonSchema, 'diagnostics'> {
  return {
    validate: (value) => validateJson(schema, value),
    is: (value) => isJson(schema, value),
  };
}
