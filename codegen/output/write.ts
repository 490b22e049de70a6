/** The one module that writes: emitted files to the output folder, or the difference between them. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EmittedFile } from '../emit/emitted-file.ts';
import type { Manifest } from './manifest.ts';

/** How one file on disk differs from what would be written. */
export interface FileChange {
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** What is on disk; empty if nothing is. */
  readonly before: string;
  /** What would be written; empty if nothing would. */
  readonly after: string;
}

/**
 * What writing `files` to `folder` would change, in order of path. Files that an earlier run wrote
 * and this one doesn't are removed; files that the generator never wrote are left alone.
 */
export async function findChanges(
  folder: string,
  files: readonly EmittedFile[],
  earlier: Manifest | undefined,
): Promise<readonly FileChange[]> {
  const wanted = new Map(files.map(({ path, text }) => [path, text]));
  const paths = new Set(
    [...wanted.keys(), ...Object.keys(earlier?.outputs ?? {})].filter(isInside),
  );
  const changes: FileChange[] = [];
  for (const path of [...paths].sort()) {
    const before = await readText(join(folder, path));
    const after = wanted.get(path);
    if (before === after) continue;
    if (after === undefined)
      changes.push({ path, kind: 'removed', before: before ?? '', after: '' });
    else if (before === undefined) changes.push({ path, kind: 'added', before: '', after });
    else changes.push({ path, kind: 'changed', before, after });
  }
  return changes;
}

export async function applyChanges(folder: string, changes: readonly FileChange[]): Promise<void> {
  for (const { path, kind, after } of changes) {
    const target = join(folder, path);
    if (kind === 'removed') {
      await rm(target, { force: true });
    } else {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, after);
    }
  }
}

/** A manifest is data: it must not be able to name a file outside the output folder. */
function isInside(path: string): boolean {
  return !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..');
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
