/**
 * What was generated from what: hashes of every input and output, kept beside the output, so that
 * `--check` can tell in milliseconds that nothing has changed.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmittedFile } from '../emit/emitted-file.ts';

export const MANIFEST_FILE = 'manifest.json';

export interface Manifest {
  /** Version of the generator that wrote it. */
  readonly generator: string;
  /** SHA-256 of the configuration and of each schema, by path from the configuration's folder. */
  readonly inputs: Readonly<Record<string, string>>;
  /** SHA-256 of each emitted file, by path from the output folder. */
  readonly outputs: Readonly<Record<string, string>>;
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The manifest as a file among the emitted ones. */
export function manifestFile(
  generator: string,
  inputs: ReadonlyMap<string, string | Uint8Array>,
  outputs: readonly EmittedFile[],
): EmittedFile {
  const manifest: Manifest = {
    generator,
    inputs: hashes([...inputs]),
    outputs: hashes(outputs.map(({ path, text }) => [path, text])),
  };
  return { path: MANIFEST_FILE, text: `${JSON.stringify(manifest, null, 2)}\n` };
}

/** The manifest in `folder`; `undefined` if there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8'));
    return isManifest(manifest) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the same generator would write the same again: every input and output is as it was. */
export async function isUpToDate(
  manifest: Manifest,
  generator: string,
  inputFolder: string,
  outputFolder: string,
): Promise<boolean> {
  if (manifest.generator !== generator) return false;
  const same = await Promise.all([
    ...Object.entries(manifest.inputs).map(([path, hash]) =>
      hasHash(join(inputFolder, path), hash),
    ),
    ...Object.entries(manifest.outputs).map(([path, hash]) =>
      hasHash(join(outputFolder, path), hash),
    ),
  ]);
  return same.every(Boolean);
}

async function hasHash(path: string, hash: string): Promise<boolean> {
  try {
    return hashOf(await readFile(path)) === hash;
  } catch {
    return false;
  }
}

function hashes(
  entries: readonly (readonly [string, string | Uint8Array])[],
): Record<string, string> {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([path, content]) => [path, hashOf(content)]));
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { generator, inputs, outputs } = value as Partial<Manifest>;
  return typeof generator === 'string' && isTable(inputs) && isTable(outputs);
}

function isTable(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((entry) => typeof entry === 'string')
  );
}
