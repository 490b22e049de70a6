/** The schema that documents are held against, from the options that the commands share. */
import {
  type CompiledJsonSchema,
  type CompiledSchema,
  type CompileOptions,
  compileSchema,
  SchemaError,
} from '../compile-schema.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import { findingOfDiagnostic } from '../report/finding.ts';
import { prettyFindings } from '../report/pretty.ts';
import type { Locations } from '../source/locations.ts';
import { fromHere, loadConfiguration } from './configuration.ts';
import { CommandFailure } from './failure.ts';
import { withLowered } from './lower.ts';
import type { Terminal } from './terminal.ts';

export interface SchemaOptions {
  readonly format?: string;
  readonly xsd?: string;
  readonly jsonSchema?: string;
  readonly root?: string;
  readonly config?: string;
  /** Copies of what schemas refer to by URL, beside those of the configuration. */
  readonly location?: Locations;
  /** Codes whose severity is lowered. */
  readonly lower?: readonly string[];
}

/** Compiles it; its warnings are shown, and a faulty schema, or none, is a `CommandFailure`. */
export async function compileFor(
  options: SchemaOptions,
  terminal: Terminal,
): Promise<CompiledSchema | CompiledJsonSchema> {
  try {
    const schema = await compileSchema(await compileOptions(options, terminal));
    const findings = schema.diagnostics.map((diagnostic) => findingOfDiagnostic(diagnostic));
    terminal.err(prettyFindings(findings, terminal.paintErr));
    return schema;
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    const findings = error.diagnostics.map((diagnostic) => findingOfDiagnostic(diagnostic));
    throw new CommandFailure('the schema is at fault; no document was read', findings);
  }
}

/** The same for what only an XSD can do. */
export async function compileXmlFor(
  options: SchemaOptions,
  terminal: Terminal,
): Promise<CompiledSchema> {
  const schema = await compileFor(options, terminal);
  if (readsXml(schema)) return schema;
  throw new CommandFailure('only an XSD says how XML is read and written: name one with --xsd');
}

/** Whether XML can be read with it. */
export function readsXml(schema: CompiledSchema | CompiledJsonSchema): schema is CompiledSchema {
  return 'parse' in schema;
}

/** What the options name: schemas, or a format of the configuration; neither is a `CommandFailure`. */
export async function compileOptions(
  options: SchemaOptions,
  terminal: Terminal,
): Promise<CompileOptions> {
  const { format, xsd, jsonSchema, root, config, location, lower } = options;
  const given: CompileOptions = {
    ...(xsd !== undefined && { xsd }),
    ...(jsonSchema !== undefined && { jsonSchema }),
    ...(root !== undefined && { root }),
  };
  const isNamed = xsd !== undefined || jsonSchema !== undefined;
  if (format === undefined && !isNamed) {
    throw new CommandFailure(
      config === undefined
        ? 'name a schema: --format, --xsd or --json-schema'
        : `name one of the formats of ${config} with --format`,
    );
  }
  if (isNamed && (format !== undefined || config !== undefined)) {
    throw new CommandFailure(
      'a format of the configuration has its schemas: leave out either --format and --config, or --xsd and --json-schema',
    );
  }
  const chosen = format === undefined ? given : await optionsOfFormat(format, config, terminal);
  const locations = { ...chosen.locations, ...location };
  return { ...chosen, ...given, locations, ...withLowered(chosen.diagnostics, lower) };
}

async function optionsOfFormat(
  format: string,
  config: string | undefined,
  terminal: Terminal,
): Promise<CompileOptions> {
  const { configuration, folder } = await loadConfiguration(config, terminal);
  const { formats, allowOutside = false, locations = {}, diagnostics } = configuration;
  const found = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!found) {
    const known = Object.keys(formats);
    const nearest = nearestName(format, known);
    const meant = nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
    throw new CommandFailure(
      `the configuration has no format ${format}${meant}; it has ${known.join(', ')}`,
    );
  }
  return {
    ...found,
    ...(found.xsd !== undefined && { xsd: fromHere(folder, found.xsd) }),
    ...(found.jsonSchema !== undefined && { jsonSchema: fromHere(folder, found.jsonSchema) }),
    format,
    allowOutside,
    locations: Object.fromEntries(
      Object.entries(locations).map(([url, path]) => [url, fromHere(folder, path)]),
    ),
    // JSON, which the commands read and write, has no bigint: wide integers are strings here.
    ...(diagnostics && { diagnostics }),
  };
}
