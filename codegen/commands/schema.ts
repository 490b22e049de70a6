/** The schema that documents are held against, from the options that the commands share. */
import {
  type CompiledJsonSchema,
  type CompiledSchema,
  compileSchema,
  SchemaError,
} from '../compile-schema.ts';
import { fromHere, loadConfiguration } from './configuration.ts';
import { CommandFailure } from './failure.ts';
import type { Terminal } from './terminal.ts';

export interface SchemaOptions {
  readonly format?: string;
  readonly xsd?: string;
  readonly jsonSchema?: string;
  readonly root?: string;
  readonly config?: string;
}

/** Compiles it; a faulty schema, or none, is a `CommandFailure`. */
export async function compileFor(
  options: SchemaOptions,
  terminal: Terminal,
): Promise<CompiledSchema | CompiledJsonSchema> {
  try {
    return await compileSchema(await compileOptions(options, terminal));
  } catch (error) {
    if (error instanceof SchemaError) {
      throw new CommandFailure('the schema is at fault', error.diagnostics);
    }
    throw error;
  }
}

async function compileOptions(options: SchemaOptions, terminal: Terminal) {
  const { format, xsd, jsonSchema, root } = options;
  const given = {
    ...(xsd !== undefined && { xsd }),
    ...(jsonSchema !== undefined && { jsonSchema }),
    ...(root !== undefined && { root }),
  };
  if (format === undefined) {
    if (xsd === undefined && jsonSchema === undefined) {
      throw new CommandFailure('name what to validate against: --format, --xsd or --json-schema');
    }
    return given;
  }
  const { configuration, folder } = await loadConfiguration(options.config, terminal);
  const found = Object.hasOwn(configuration.formats, format)
    ? configuration.formats[format]
    : undefined;
  if (!found) {
    const known = Object.keys(configuration.formats).join(', ');
    throw new CommandFailure(`the configuration has no format ${format}; it has ${known}`);
  }
  return {
    ...found,
    ...(found.xsd !== undefined && { xsd: fromHere(folder, found.xsd) }),
    ...(found.jsonSchema !== undefined && { jsonSchema: fromHere(folder, found.jsonSchema) }),
    ...given,
    format,
    allowOutside: configuration.allowOutside ?? false,
    wideIntegers: configuration.wideIntegers ?? 'string',
  };
}

/** Whether XML can be read with it. */
export function readsXml(schema: CompiledSchema | CompiledJsonSchema): schema is CompiledSchema {
  return 'parse' in schema;
}
