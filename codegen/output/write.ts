/** The one module that writes: emitted files to the output folder, or the difference between them. */
import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EmittedFile } from '../emit/emitted-file.ts';
import { isInside, type Manifest } from './manifest.ts';
import { readOrdinaryFile } from './ordinary-file.ts';

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
    const kind = after === undefined ? 'removed' : before === undefined ? 'added' : 'changed';
    changes.push({ path, kind, before: before ?? '', after: after ?? '' });
  }
  return changes;
}

/** Writes them; a folder that nothing is left in goes too. Rejects as `node:fs` does. */
export async function applyChanges(folder: string, changes: readonly FileChange[]): Promise<void> {
  for (const { path, kind, after } of changes) {
    const target = join(folder, path);
    if (kind === 'removed') {
      await rm(target, { force: true });
      if (path.includes('/')) await rmdir(dirname(target)).catch(ignoreNotEmpty);
    } else {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, after);
    }
  }
}

/** Something is left in the folder, and so it stays; what else may be wrong, writing shows. */
function ignoreNotEmpty(): void {}

async function readText(path: string): Promise<string | undefined> {
  return (await readOrdinaryFile(path))?.toString('utf8');
}
