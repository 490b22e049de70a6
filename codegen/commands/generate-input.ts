/** What `generate` works from: a configuration file, or schemas named on the command line. */
import { isAbsolute, relative, resolve } from 'node:path';
import { CONFIGURATION_FILE } from '../config/configuration.ts';
import { isFormatName } from '../config/read.ts';
import { readManifest } from '../output/manifest.ts';
import type { Locations } from '../source/locations.ts';
import { fromHere, type LoadedConfiguration, loadConfiguration } from './configuration.ts';
import { UsageFailure } from './failure.ts';
import { formatName } from './format-name.ts';
import { withLowered } from './lower.ts';
import type { Terminal } from './terminal.ts';

/** Where the schemas and the output folder are named. */
export interface GenerateInputOptions {
  readonly config?: string;
  readonly xsd?: string;
  readonly jsonSchema?: string;
  readonly format?: string;
  readonly root?: string;
  readonly out?: string;
  /** Copies of what schemas refer to by URL, beside those of the configuration. */
  readonly location?: Locations;
  /** Codes whose severity is lowered. */
  readonly lower?: readonly string[];
  /** What can't be proved of the two schemas of a format is an error. */
  readonly requireProof?: boolean;
}

/** The configuration to generate from; what can't be one is a `UsageFailure`. */
export async function generateInput(
  options: GenerateInputOptions,
  terminal: Terminal,
): Promise<LoadedConfiguration> {
  const loaded = await namedInput(options, terminal);
  if (!options.requireProof) return loaded;
  const { configuration } = loaded;
  const diagnostics = { ...configuration.diagnostics, 'pair-unproved': 'error' as const };
  return { ...loaded, configuration: { ...configuration, diagnostics } };
}

async function namedInput(
  options: GenerateInputOptions,
  terminal: Terminal,
): Promise<LoadedConfiguration> {
  if (options.xsd !== undefined || options.jsonSchema !== undefined) return schemaInput(options);
  for (const option of ['format', 'root'] as const) {
    if (options[option] === undefined) continue;
    throw new UsageFailure(`--${option} is about the schema of --xsd; name that too`);
  }
  const loaded = await loadConfiguration(options.config, terminal);
  const { folder } = loaded;
  const { out, location } = options;
  const configuration = {
    ...loaded.configuration,
    ...withLowered(loaded.configuration.diagnostics, options.lower),
    ...withLocations(loaded.configuration.locations, location, folder),
    ...(out !== undefined && { out: fromFolder(folder, out) }),
  };
  return { ...loaded, configuration };
}

/** With those of the command line, if there are any: they go before those of the file in `folder`. */
function withLocations(
  configured: Locations | undefined,
  given: Locations | undefined,
  folder: string,
): { readonly locations?: Locations } {
  if (!given) return {};
  const added = Object.entries(given).map(([url, path]) => [url, fromFolder(folder, path)]);
  return { locations: { ...configured, ...Object.fromEntries(added) } };
}

/** A path of the command line, from the working directory, as a configuration in `folder` has it. */
function fromFolder(folder: string, path: string): string {
  return isAbsolute(path) ? resolve(path) : relative(folder, resolve(path)) || '.';
}

/** One format, from schemas that the command line names. */
async function schemaInput(options: GenerateInputOptions): Promise<LoadedConfiguration> {
  const { config, xsd, jsonSchema, format, root, out = 'generated' } = options;
  if (config !== undefined) {
    throw new UsageFailure('--config names the schemas; leave out --xsd and --json-schema');
  }
  const name = format ?? formatName(xsd ?? jsonSchema ?? '');
  if (!isFormatName(name)) {
    throw new UsageFailure(
      `a format can't be called ${name}: name it in PascalCase with --format, such as Order`,
    );
  }
  const schemas = {
    ...(xsd !== undefined && { xsd: fromHere('.', xsd) }),
    ...(jsonSchema !== undefined && { jsonSchema: fromHere('.', jsonSchema) }),
    ...(root !== undefined && { root }),
  };
  await refuseOthers(out, name);
  return {
    folder: '.',
    placeOf: () => undefined,
    configuration: {
      out,
      formats: { [name]: schemas },
      ...withLowered(undefined, options.lower),
      ...withLocations(undefined, options.location, '.'),
    },
  };
}

/** A folder is written as a whole: other formats in it would be removed, or left without an index. */
async function refuseOthers(out: string, name: string): Promise<void> {
  const { formats = [] } = (await readManifest(out)) ?? {};
  const others = formats.filter((other) => other !== name);
  if (others.length === 0) return;
  throw new UsageFailure(
    `${out} holds what was generated for ${others.join(', ')}: name another folder with --out, or all schemas in a ${CONFIGURATION_FILE}`,
  );
}
