/** Schemas at run time: the same lanes as emitted code, over a descriptor that is interpreted. */
import type { FormatDescriptor } from '../src/runtime/descriptor.ts';
import { is, isJson, parse, serialize, validate, validateJson } from '../src/runtime/index.ts';
import type { Result } from '../src/runtime/issue.ts';
import type { ParseOptions, SerializeOptions } from '../src/runtime/options.ts';
import type { SerializeResult } from '../src/runtime/serialize.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { hasErrors } from './diagnostics/report.ts';
import { interpret } from './interpret/interpret.ts';
import { interpretJsonSchema } from './interpret/json-schema.ts';
import { type CompileOptions, openFormat, SchemaError } from './open-format.ts';

export { type CompileOptions, SchemaError };

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
  const { format: bound, report, diagnostics } = await openFormat(options);
  const compiled = bound.plan
    ? compiledXml(interpret(bound.plan, report))
    : bound.jsonSchema && compiledJson(interpretJsonSchema(bound.jsonSchema, report));
  if (hasErrors(diagnostics)) throw new SchemaError(diagnostics);
  if (!compiled && (options.xsd ?? options.jsonSchema) !== undefined)
    throw new SchemaError(diagnostics);
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
