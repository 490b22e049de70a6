/**
 * What was generated from what: hashes of every input and output, kept beside the output, so that
 * `--check` can tell in milliseconds that nothing has changed. It is only ever believed where it
 * says what is on disk; whatever else stands in it leads to generating anew.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Configuration } from '../config/configuration.ts';
import type { EmittedFile } from '../emit/emitted-file.ts';
import { readOrdinaryFile } from './ordinary-file.ts';

export const MANIFEST_FILE = 'postwright.manifest.json';

export interface Manifest {
  /** Version of the generator that wrote it. */
  readonly generator: string;
  /** SHA-256 of the settings, those of the command line included. */
  readonly configuration: string;
  /** Names of the formats that the folder was written for. */
  readonly formats: readonly string[];
  /** SHA-256 of each schema, by path from the configuration's folder; `absent` if there was none. */
  readonly inputs: Readonly<Record<string, string>>;
  /** SHA-256 of each emitted file, by path from the output folder. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** What was read: bytes, text, or `undefined` where there was nothing to read. */
export type Inputs = ReadonlyMap<string, string | Uint8Array | undefined>;

const ABSENT = 'absent';

function hashOf(content: string | Uint8Array | undefined): string {
  return content === undefined ? ABSENT : createHash('sha256').update(content).digest('hex');
}

function hashOfConfiguration(configuration: Configuration): string {
  return hashOf(JSON.stringify(configuration));
}

/** The manifest as a file among the emitted ones. */
export function manifestFile(
  generator: string,
  configuration: Configuration,
  inputs: Inputs,
  outputs: readonly EmittedFile[],
): EmittedFile {
  const manifest: Manifest = {
    generator,
    configuration: hashOfConfiguration(configuration),
    formats: Object.keys(configuration.formats),
    inputs: hashes([...inputs]),
    outputs: hashes(outputs.map(({ path, text }) => [path, text])),
  };
  return { path: MANIFEST_FILE, text: `${JSON.stringify(manifest, null, 2)}\n` };
}

/** The manifest in `folder`; `undefined` if there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const content = await readOrdinaryFile(join(folder, MANIFEST_FILE));
  try {
    const manifest: unknown = JSON.parse(String(content));
    return isManifest(manifest) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether generating would write the same again: generator and settings are the same, and every
 * input and output is as it was. `folder` is the configuration's, `out` the output folder.
 */
export async function isUpToDate(
  manifest: Manifest,
  generator: string,
  configuration: Configuration,
  { folder, out }: { readonly folder: string; readonly out: string },
): Promise<boolean> {
  if (manifest.generator !== generator) return false;
  if (manifest.configuration !== hashOfConfiguration(configuration)) return false;
  const inputs = Object.entries(manifest.inputs);
  const outputs = Object.entries(manifest.outputs);
  if (outputs.length === 0 || !outputs.every(([path]) => isInside(path))) return false;
  const same = await Promise.all([
    ...inputs.map(([path, hash]) => hasHash(join(folder, path), hash)),
    ...outputs.map(([path, hash]) => hasHash(join(out, path), hash)),
  ]);
  return same.every(Boolean);
}

/** A manifest is data: it must not be able to name an output outside the output folder. */
export function isInside(path: string): boolean {
  return !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes('..');
}

async function hasHash(path: string, hash: string): Promise<boolean> {
  return hashOf(await readOrdinaryFile(path)) === hash;
}

function hashes(
  entries: readonly (readonly [string, string | Uint8Array | undefined])[],
): Record<string, string> {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([path, content]) => [path, hashOf(content)]));
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { generator, configuration, formats, inputs, outputs } = value as Partial<Manifest>;
  return (
    typeof generator === 'string' &&
    typeof configuration === 'string' &&
    Array.isArray(formats) &&
    formats.every((name) => typeof name === 'string') &&
    isTable(inputs) &&
    isTable(outputs)
  );
}

function isTable(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((entry) => typeof entry === 'string')
  );
}
