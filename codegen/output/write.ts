/** The one module that writes: emitted files to the output folder, or the difference between them. */
import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type EmittedFile, WRITTEN_BY } from '../emit/emitted-file.ts';
import { isInside, MANIFEST_FILE, type Manifest } from './manifest.ts';
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

/** How far into a file its header is looked for, in UTF-16 units. */
const HEADER_WITHIN = 1000;

/** Whether a change would replace what somebody else wrote: no run wrote it, and no header says so. */
export function replacesForeign(
  { path, kind, before }: FileChange,
  earlier: Manifest | undefined,
): boolean {
  if (kind !== 'changed' || path === MANIFEST_FILE || before.trim() === '') return false;
  if (Object.hasOwn(earlier?.outputs ?? {}, path)) return false;
  return !before.slice(0, HEADER_WITHIN).includes(WRITTEN_BY);
}

/**
 * Writes them; a folder that nothing is left in goes too. Every text is on disk under another name
 * before the first file is replaced, and each is replaced at once: nobody ever sees half a file, and
 * a full disk or an abort in time leaves everything as it was. Rejects as `node:fs` does.
 */
export async function applyChanges(
  folder: string,
  changes: readonly FileChange[],
  signal?: AbortSignal,
): Promise<void> {
  const staged: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { path, kind, after } of changes) {
      if (kind === 'removed') continue;
      const to = join(folder, path);
      const from = join(dirname(to), `.${basename(to)}.${process.pid}.tmp`);
      await mkdir(dirname(to), { recursive: true });
      staged.push({ from, to });
      await writeFile(from, after);
      signal?.throwIfAborted();
    }
    for (const { from, to } of staged) await rename(from, to);
  } catch (error) {
    await Promise.all(staged.map(({ from }) => rm(from, { force: true })));
    throw error;
  }
  await remove(
    folder,
    changes.filter(({ kind }) => kind === 'removed').map(({ path }) => path),
  );
}

async function remove(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const target = join(folder, path);
    await rm(target, { force: true });
    if (path.includes('/')) await rmdir(dirname(target)).catch(ignoreNotEmpty);
  }
}

/** Something is left in the folder, and so it stays; what else may be wrong, writing shows. */
function ignoreNotEmpty(): void {}

async function readText(path: string): Promise<string | undefined> {
  return (await readOrdinaryFile(path))?.toString('utf8');
}
