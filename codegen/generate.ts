/** Generation as a whole: from a configuration to files on disk, or to what would change there. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { checkSettings } from './config/check.ts';
import type { Configuration } from './config/configuration.ts';
import type { PlaceOf } from './config/place.ts';
import { configurationSchema } from './config/schema.ts';
import type { Diagnostic, Report } from './diagnostics/diagnostic.ts';
import { collectDiagnostics, hasErrors } from './diagnostics/report.ts';
import type { EmitInput } from './emit/emit-input.ts';
import type { EmittedFile } from './emit/emitted-file.ts';
import type { JsonEmitInput } from './emit/json-format.ts';
import type { EmitOptions } from './emit/module.ts';
import { bundleJsonSchema } from './json-schema/bundle.ts';
import { isUpToDate, manifestFile, readManifest } from './output/manifest.ts';
import { applyChanges, type FileChange, findChanges, replacesForeign } from './output/write.ts';
import type { Format } from './pipeline.ts';
import { type FileReader, type FileSystemOptions, fileSystem } from './source/files.ts';
import { GENERATOR_VERSION } from './version.ts';

export interface GenerateOptions {
  /** The folder that the configuration's paths are relative to; by default the working directory. */
  readonly folder?: string;
  /** Write nothing; only say what would change. */
  readonly check?: boolean;
  /** Generate even if the manifest says that nothing has changed. */
  readonly anew?: boolean;
  /** Where settings stand, for diagnostics that no schema has a place for; by default nowhere. */
  readonly placeOf?: PlaceOf;
}

export interface GenerateResult {
  /** Everything found in the schemas; with an error among it nothing is written. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths from the output folder that the schemas lead to; empty after an error. */
  readonly files: readonly string[];
  /** What was written, or with `check` what would be; empty: up to date. */
  readonly changes: readonly FileChange[];
  /** Paths from the folder of all that was read, and of what was looked for and is not there. */
  readonly inputs: readonly string[];
}

/** Generates every format of `configuration`. Rejects only if the output folder can't be written. */
export async function generate(
  configuration: Configuration,
  options: GenerateOptions = {},
): Promise<GenerateResult> {
  const folder = resolve(options.folder ?? '.');
  const out = resolve(folder, configuration.out);
  const earlier = await readManifest(out);
  if (options.check && !options.anew && earlier) {
    const isSame = await isUpToDate(earlier, GENERATOR_VERSION, configuration, { folder, out });
    const { outputs, inputs } = earlier;
    if (isSame) return unchanged(Object.keys(outputs), Object.keys(inputs));
  }
  return await generateAnew(configuration, options, { folder, out, earlier });
}

function unchanged(files: readonly string[], inputs: readonly string[]): GenerateResult {
  return { diagnostics: [], files, changes: [], inputs };
}

/** Where a run reads and writes, and what the last one left there. */
interface Place {
  readonly folder: string;
  readonly out: string;
  readonly earlier: Awaited<ReturnType<typeof readManifest>>;
}

/** Reads, proves, emits and writes; stops at the first step that reports an error. */
async function generateAnew(
  configuration: Configuration,
  options: GenerateOptions,
  { folder, out, earlier }: Place,
): Promise<GenerateResult> {
  const { report, diagnostics } = collectDiagnostics(configuration.diagnostics);
  const contents = new Map<string, string | Uint8Array | undefined>();
  const files = recording(fileSystem(readerOptions(configuration, folder)), contents);
  // What a file says was checked where it was read.
  if (!options.placeOf) checkSettings(configuration, configurationSchema, report);
  if (hasErrors(diagnostics)) return { diagnostics, files: [], changes: [], inputs: [] };
  const { placeOf = () => undefined } = options;
  const formats = await readAll(configuration, folder, files, placeOf, report);
  if (!hasErrors(diagnostics)) reportNothing(formats, placeOf, report);
  if (!hasErrors(diagnostics)) await compareAll(formats, report);
  const inputs = [...contents.keys()];
  const faulty = { diagnostics, files: [], changes: [], inputs };
  if (hasErrors(diagnostics)) return faulty;
  const emitted = await emitAll(formats, configuration, folder, report);
  if (hasErrors(diagnostics)) return faulty;

  const all = [...emitted, manifestFile(GENERATOR_VERSION, configuration, contents, emitted)];
  const changes = await findChanges(out, all, earlier);
  for (const change of changes) {
    if (replacesForeign(change, earlier)) reportForeign(change, folder, out, report);
  }
  if (hasErrors(diagnostics)) return faulty;
  if (!options.check) await applyChanges(out, changes);
  return { diagnostics, files: all.map(({ path }) => path), changes, inputs };
}

/** At its first line, which lacks the header. */
function reportForeign(change: FileChange, folder: string, out: string, report: Report): void {
  const path = relative(folder, join(out, change.path)).split(sep).join('/');
  const span = { source: { path, text: change.before }, start: 0, end: 1 };
  report('output-foreign-file', span, { path });
}

async function readAll(
  configuration: Configuration,
  folder: string,
  files: FileReader,
  placeOf: PlaceOf,
  report: Report,
): Promise<readonly Format[]> {
  const { readFormats } = await import('./pipeline.ts');
  const externals = externalsFromOut(configuration, folder);
  return readFormats({ ...configuration, externals }, files, report, placeOf);
}

/** Formats with both schemas are proved to be the same in both. */
async function compareAll(formats: readonly Format[], report: Report): Promise<void> {
  const { provePairs } = await import('./compare/compare-pair.ts');
  await provePairs(formats, report);
}

/** A format that leads to nothing is an error, whatever its own diagnostics were lowered to. */
function reportNothing(formats: readonly Format[], placeOf: PlaceOf, report: Report): void {
  for (const { name, plan, jsonSchema } of formats) {
    if (!plan && !jsonSchema) report('output-nothing', placeOf('formats', name), { name });
  }
}

async function emitAll(
  formats: readonly Format[],
  configuration: Configuration,
  folder: string,
  report: Report,
): Promise<readonly EmittedFile[]> {
  // ts-morph takes half a second to load: not before there is something to emit.
  const { counterpart } = await import('./convert/counterpart.ts');
  const counterparts = new Map(
    formats.map((format) => [format, counterpart(format, configuration, report)]),
  );
  const { emitFormats } = await import('./emit/emit.ts');
  const inputs = formats.flatMap((format) =>
    emitInput(format, {
      converted: counterparts.get(format)?.jsonSchema,
      fast: configuration.formats[format.name]?.fast ?? configuration.fast,
    }),
  );
  const modules = emitFormats(inputs, emitOptions(configuration, folder), report);
  return [...modules, ...[...counterparts.values()].flatMap(({ files }) => files)];
}

/** What is emitted of a format beyond what it is. */
interface EmitChoices {
  /** Its JSON Schema, where it comes from an XSD. */
  readonly converted?: Readonly<Record<string, unknown>> | undefined;
  /** Whether it gets a fast lane, which it does by default. */
  readonly fast?: boolean | undefined;
}

/** A format as the emitters take it; what couldn't be bound has been reported. */
export function emitInput(
  { name, plan, jsonSchema, externals, sources }: Format,
  { converted, fast = true }: EmitChoices = {},
): readonly (EmitInput | JsonEmitInput)[] {
  const text = jsonSchema ? bundleJsonSchema(jsonSchema) : converted;
  const bundled = typeof text === 'object' && text !== null ? { ...text } : undefined;
  if (plan) return [{ plan, sources, fast, ...(bundled && { jsonSchema: bundled }) }];
  if (!jsonSchema) return [];
  const shared = { name, schemas: jsonSchema, jsonSchema: bundled ?? {}, sources };
  return [{ ...shared, ...(externals && { externals }) }];
}

function readerOptions(configuration: Configuration, folder: string): FileSystemOptions {
  const entries = Object.values(configuration.formats)
    .flatMap(({ xsd, jsonSchema }) => [xsd, jsonSchema?.split('#')[0]])
    .filter((entry) => entry !== undefined);
  const { allowOutside = false, locations = {} } = configuration;
  return { root: folder, entries, allowOutside, locations };
}

function emitOptions(
  { runtimeImport = 'postwright/runtime', ...rest }: Configuration,
  folder: string,
): EmitOptions {
  return {
    runtimeImport: importFromOut(runtimeImport, folder, rest.out),
    importExtension: rest.importExtension ?? '.js',
    ...(rest.dates && { dates: rest.dates }),
  };
}

function externalsFromOut({ externals = {}, out }: Configuration, folder: string) {
  const entries = Object.entries(externals).map(([key, { from, ...rest }]) => {
    return [key, { from: importFromOut(from, folder, out), ...rest }] as const;
  });
  return Object.fromEntries(entries);
}

/** A path is relative to the configuration file; to emitted code, to the output folder. */
function importFromOut(specifier: string, folder: string, out: string): string {
  if (!specifier.startsWith('.') && !isAbsolute(specifier)) return specifier;
  const fromOut = relative(resolve(folder, out), resolve(folder, specifier));
  return `./${fromOut.split(sep).join('/')}`;
}

/** What is refused before anything is looked for: it can't come to be there. */
const neverRead: ReadonlySet<string> = new Set(['network', 'outside']);

/** The same reader, which also keeps what was read, for the manifest. */
function recording(
  files: FileReader,
  inputs: Map<string, string | Uint8Array | undefined>,
): FileReader {
  return {
    resolve: files.resolve,
    read: async (path) => {
      const content = await files.read(path);
      if ('bytes' in content) inputs.set(path, content.bytes);
      else if ('text' in content) inputs.set(path, content.text);
      else if (!neverRead.has(content.problem.kind)) inputs.set(path, undefined);
      return content;
    },
  };
}
