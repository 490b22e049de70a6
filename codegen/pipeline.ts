/** From schemas to formats: read and bound. Pure but for the files it is handed. */

import { bind } from './bind/bind.ts';
import type { ExternalsTable, ExternalTypes } from './bind/externals.ts';
import type { BindingPlan } from './bind/plan.ts';
import type { Configuration, FormatConfiguration } from './config/configuration.ts';
import { configuredExternals } from './config/externals.ts';
import { configuredNames, joinNames } from './config/names.ts';
import { type PlaceOf, reportAt } from './config/place.ts';
import type { Report } from './diagnostics/diagnostic.ts';
import { describeJsonSchema } from './json-schema/describe.ts';
import { externalSchemas } from './json-schema/externals.ts';
import type { JsonSchemaSet } from './json-schema/model.ts';
import { pairingNames } from './json-schema/pairing-names.ts';
import { jsonSchemaPath, readJsonSchema } from './json-schema/read.ts';
import type { FileReader } from './source/files.ts';
import { readSchemaSet } from './xsd/read.ts';

/** One format, read and bound: a plan if it has an XSD, a schema set if it has a JSON Schema. */
export interface Format {
  readonly name: string;
  readonly plan?: BindingPlan;
  readonly jsonSchema?: JsonSchemaSet;
  /** Of a format of a JSON Schema alone: types that are imported from elsewhere. */
  readonly externals?: ExternalTypes;
  /** Paths of its schemas, as the configuration names them. */
  readonly sources: readonly string[];
}

/** What holds for all formats. */
export interface FormatSettings extends Pick<Configuration, 'wideIntegers'> {
  readonly externals?: ExternalsTable;
}

/** Reads and binds one format. The result is the best that can be had; what is wrong is reported. */
export async function readFormat(
  name: string,
  format: FormatConfiguration,
  { wideIntegers, externals }: FormatSettings,
  files: FileReader,
  report: Report,
  placeOf: PlaceOf = () => undefined,
): Promise<Format> {
  const at = (setting: 'xsd' | 'jsonSchema' | 'root'): Report =>
    reportAt(report, placeOf(setting) ?? placeOf('xsd'));
  const jsonSchema = await readJsonSchemaOf(format, files, at('jsonSchema'));
  const sources = [format.xsd, format.jsonSchema].filter((path) => path !== undefined);
  const unbound = { name, sources, ...(jsonSchema && { jsonSchema }) };
  if (format.xsd === undefined) {
    if (!jsonSchema || !externals) return unbound;
    return { ...unbound, externals: externalSchemas(jsonSchema, name, externals) };
  }

  const schemaSet = await readSchemaSet(files.resolve(undefined, format.xsd), files, at('xsd'));
  // Of an XSD that can't be read, everything else that could be said would be beside the point.
  if (schemaSet.documents.length === 0) return unbound;
  const own = configuredNames(format);
  const names = jsonSchema ? joinNames(own, pairingNames(jsonSchema, format.root)) : own;
  const options = {
    format: name,
    names,
    ...(format.root !== undefined && { root: format.root }),
    ...(wideIntegers && { wideIntegers }),
    ...(externals && { externals }),
  };
  const plan = bind(schemaSet, options, at('root'));
  own.reportUnused(report, placeOf);
  // The XSD leads from here on; what is wrong with the JSON Schema alone must be said all the same.
  if (jsonSchema) describeJsonSchema(jsonSchema, report);
  return { ...unbound, plan };
}

/** The JSON Schema of a format; beside an XSD, `root` is an element of that. */
async function readJsonSchemaOf(
  { jsonSchema, xsd, root, ...options }: FormatConfiguration,
  files: FileReader,
  report: Report,
): Promise<JsonSchemaSet | undefined> {
  if (jsonSchema === undefined) return undefined;
  const path = jsonSchemaPath(jsonSchema);
  const entry = files.resolve(undefined, path) + jsonSchema.slice(path.length);
  const isOwnRoot = xsd === undefined && root !== undefined;
  return readJsonSchema(entry, files, report, { ...options, ...(isOwnRoot && { root }) });
}

/** Reads and binds every format of a configuration, in its order. */
export async function readFormats(
  configuration: Configuration,
  files: FileReader,
  report: Report,
  placeOf: PlaceOf = () => undefined,
): Promise<readonly Format[]> {
  const externals = configuredExternals(configuration, (path) => files.resolve(undefined, path));
  const settings = { ...configuration, externals };
  const formats: Format[] = [];
  for (const [name, format] of Object.entries(configuration.formats)) {
    const place: PlaceOf = (...way) => placeOf('formats', name, ...way);
    formats.push(await readFormat(name, format, settings, files, report, place));
  }
  externals.reportUnused(report, placeOf);
  return formats;
}
