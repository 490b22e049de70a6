/**
 * Where schemas come from: the file system, or a table of texts. The only module of the readers
 * that touches files; the network is never read.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFolder, type Locations, locate } from './locations.ts';

/** Why a file could not be read. */
export type FileProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'network' }
  | { readonly kind: 'outside'; readonly root: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

export type FileContent =
  | { readonly bytes: Uint8Array; readonly problem?: undefined }
  | { readonly text: string; readonly problem?: undefined }
  | { readonly problem: FileProblem };

/** Reads files by path. Paths are those of messages: `/` between folders, or a URL. */
export interface FileReader {
  /**
   * The path of what `reference` names, as seen from the file `base` (absent: from the working
   * directory). The same file has one path, however it is referred to. Never throws.
   */
  readonly resolve: (base: string | undefined, reference: string) => string;
  /** What stands in a file; what prevents it is a value, never an exception. */
  readonly read: (path: string) => Promise<FileContent>;
}

export interface FileSystemOptions {
  /** The folder that paths are relative to; absent: the working directory. */
  readonly root?: string;
  /** Whether references may leave the folder of the root; entry points always may. */
  readonly allowOutside?: boolean;
  /** Files named by the user, which may stand anywhere, and so may what is beside or below them. */
  readonly entries?: readonly string[];
  /** Files or folders by the URLs that they stand for, which alone may stand anywhere. */
  readonly locations?: Locations;
}

const URL_SCHEME = /^[a-z][a-z0-9+.-]+:/i;

/** The file system below `root`. `file:` URLs are paths; every other URL is the network. */
export function fileSystem(options: FileSystemOptions = {}): FileReader {
  const root = resolve(options.root ?? '.');
  const entries = new Set((options.entries ?? []).map((entry) => resolve(root, entry)));
  const { locations = {} } = options;
  const local = (url: string): string => {
    const path = locate(url, locations);
    return path === undefined ? url : shown(root, resolve(root, path));
  };
  const isAllowed = boundary(root, entries, options);
  return {
    resolve(base, reference) {
      if (base !== undefined && isRemote(base)) return local(resolveUrl(base, reference));
      if (isRemote(reference)) return local(reference);
      const folder = base === undefined ? root : resolve(root, base, '..');
      return shown(root, resolve(folder, localPath(reference)));
    },
    async read(path) {
      if (isRemote(path)) return { problem: { kind: 'network' } };
      const absolute = resolve(root, path);
      try {
        if (!(await isAllowed(absolute))) {
          return { problem: { kind: 'outside', root: shown(root, root) } };
        }
        // Of a device or a pipe the end may never come; the user alone may name one.
        if (!entries.has(absolute) && !(await stat(absolute)).isFile()) {
          return { problem: { kind: 'unreadable', reason: 'it is no ordinary file' } };
        }
        return { bytes: await readFile(absolute) };
      } catch (error) {
        return { problem: readProblem(error) };
      }
    },
  };
}

/**
 * Whether a file may be read: it is named by the user, or both its path and where that leads by
 * links are in a folder that is open or are a copy's own.
 */
function boundary(
  root: string,
  entries: ReadonlySet<string>,
  { allowOutside = false, locations = {} }: FileSystemOptions,
): (path: string) => Promise<boolean> {
  const folders = [root, ...[...entries].map((entry) => resolve(entry, '..'))];
  const copies: string[] = [];
  for (const [url, path] of Object.entries(locations)) {
    (isFolder(url) ? folders : copies).push(resolve(root, path));
  }
  return async (path) => {
    if (allowOutside || entries.has(path)) return true;
    if (!copies.includes(path) && !folders.some((folder) => isWithin(folder, path))) return false;
    // A link must not lead out either.
    const real = await realPath(path);
    for (const copy of copies) if ((await realPath(copy)) === real) return true;
    for (const folder of folders) if (isWithin(await realPath(folder), real)) return true;
    return false;
  };
}

/** A table of texts by path or URL, which replaces the file system entirely. */
export function memoryFiles(
  files: Readonly<Record<string, string>>,
  locations: Locations = {},
): FileReader {
  const texts = new Map(Object.entries(files).map(([path, text]) => [normalise(path), text]));
  return {
    resolve(base, reference) {
      if (texts.has(reference)) return reference;
      if (isRemote(reference)) return normalise(reference);
      if (base !== undefined && isRemote(base)) return resolveUrl(base, reference);
      const folder = base === undefined ? '' : base.slice(0, base.lastIndexOf('/') + 1);
      return normalise(reference.startsWith('/') ? reference : folder + reference);
    },
    async read(path) {
      const copy = isRemote(path) ? locate(path, locations) : undefined;
      const text = texts.get(path) ?? (copy && texts.get(normalise(copy)));
      if (text !== undefined) return { text };
      return { problem: { kind: isRemote(path) && !copy ? 'network' : 'missing' } };
    },
  };
}

/** Whether a path is a URL of the network. */
export function isRemote(path: string): boolean {
  return URL_SCHEME.test(path) && !path.startsWith('file:') && !/^[a-z]:[\\/]/i.test(path);
}

/** The path that a reference means: `file:` URLs and percent-encoding are undone. */
export function localPath(reference: string): string {
  try {
    if (reference.startsWith('file:')) return fileURLToPath(reference);
    return reference.includes('%') ? decodeURIComponent(reference) : reference;
  } catch {
    return reference;
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Where a path leads by its links; itself, where nothing is. */
async function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

function shown(root: string, path: string): string {
  return (relative(root, path) || '.').split(sep).join('/');
}

/** What `reference` names as seen from a URL; itself, where that can't be said. */
export function resolveUrl(base: string, reference: string): string {
  return URL.canParse(reference, base) ? new URL(reference, base).href : reference;
}

/** Without `.` and `..`; a URL as the URL standard writes it. */
function normalise(path: string): string {
  if (isRemote(path)) return URL.canParse(path) ? new URL(path).href : path;
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..' && kept.at(-1) !== '') kept.pop();
    else if (part !== '.' && (part !== '' || kept.length === 0)) kept.push(part);
  }
  return kept.join('/');
}

function readProblem(error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  return { kind: 'unreadable', reason: typeof code === 'string' ? code : String(error) };
}
