/** A format from the options of the library's functions. */
import { comparePair } from './compare/compare-pair.ts';
import { checkSettings } from './config/check.ts';
import type { Configuration, FormatConfiguration } from './config/configuration.ts';
import { formatSchema, locationsSchema, type ObjectSchema } from './config/schema.ts';
import type { Diagnostic, Report } from './diagnostics/diagnostic.ts';
import { collectDiagnostics, hasErrors } from './diagnostics/report.ts';
import { jsonSchemaPath } from './json-schema/read.ts';
import { type Format, readFormat } from './pipeline.ts';
import { fileSystem, memoryFiles } from './source/files.ts';
import type { Locations } from './source/locations.ts';
import { lineAndColumn } from './source/source.ts';

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
  /** Paths of copies by the URLs that schemas refer to; a URL that ends with `/` is a folder's. */
  readonly locations?: Locations;
  /** Other severities than the catalogue's, code by code. */
  readonly diagnostics?: Configuration['diagnostics'];
}

/** Thrown, as a rejection, when the schemas themselves are at fault. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(inOneLine).join('\n'));
    this.diagnostics = diagnostics;
  }
}

/** `order.xsd:3:5 xs:any is not supported. [xsd-unsupported-any]` */
function inOneLine({ code, message, span }: Diagnostic): string {
  const said = `${message} [${code}]`;
  if (!span) return said;
  const { line, column } = lineAndColumn(span.source.text, span.start);
  return `${span.source.path}:${line}:${column} ${said}`;
}

/** A format that was read and bound without an error, and where more can be reported. */
export interface OpenFormat {
  readonly format: Format;
  readonly report: Report;
  /** What has been reported, and what will be. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What of the options a configuration file could say, each as there. */
const optionsSchema: ObjectSchema = {
  ...formatSchema,
  properties: { ...formatSchema.properties, locations: locationsSchema },
};

function settingsAmong(options: CompileOptions): object {
  const known = Object.entries(options).filter(([name]) => {
    return Object.hasOwn(optionsSchema.properties, name);
  });
  return Object.fromEntries(known);
}

/** @throws {SchemaError} (as a rejection) if a schema is faulty or uses what isn't supported. */
export async function openFormat(options: CompileOptions): Promise<OpenFormat> {
  const { files, xsd, jsonSchema, format = 'Document', wideIntegers } = options;
  const { allowOutside = false, locations = {} } = options;
  const entries = [xsd, jsonSchema && jsonSchemaPath(jsonSchema)].filter(
    (entry) => entry !== undefined,
  );
  const { report, diagnostics } = collectDiagnostics(options.diagnostics);
  checkSettings(settingsAmong(options), optionsSchema, report);
  if (hasErrors(diagnostics)) throw new SchemaError(diagnostics);
  const reader = files
    ? memoryFiles(files, locations)
    : fileSystem({ entries, allowOutside, locations });
  const settings = wideIntegers ? { wideIntegers } : {};
  const bound = await readFormat(format, options, settings, reader, report);
  if (!hasErrors(diagnostics)) await comparePair(bound, report);
  if (hasErrors(diagnostics)) throw new SchemaError(diagnostics);
  return { format: bound, report, diagnostics };
}
