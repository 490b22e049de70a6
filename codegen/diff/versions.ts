/** Where the two versions of a schema are: files, folders, or revisions of git. */
import { readdir, stat } from 'node:fs/promises';
import { posix, sep } from 'node:path';
import { type FileReader, fileSystem } from '../source/files.ts';
import type { Locations } from '../source/locations.ts';
import { gitFiles, gitPaths } from './git.ts';

/** One of the two versions: where its schemas are, and how to read them. */
export interface Version {
  /** As the user named it. */
  readonly label: string;
  readonly files: FileReader;
  /** Its schemas: what they are called in both versions, and their paths here. */
  readonly schemas: ReadonlyMap<string, string>;
  /** Whether it is one file, which is compared with that of the other version whatever its name. */
  readonly isFile: boolean;
  /** How messages call a path of it. */
  readonly shown: (path: string) => string;
}

/** Why a version can't be read. */
export class VersionError extends Error {}

/**
 * `git:REF`, `git:REF:path`, or a path; `git:REF` means the path of the other version. `locations` are
 * of the version itself: of a revision the copies that it has.
 */
export async function openVersion(
  argument: string,
  other: string,
  locations: Locations = {},
): Promise<Version> {
  const git = /^git:([^:]+)(?::(.*))?$/.exec(argument);
  if (!git) return openPath(argument, locations);
  const [, reference = '', path] = git;
  return openRevision(argument, reference, path ?? pathOf(other), locations);
}

function pathOf(argument: string): string {
  return (
    /^git:[^:]+(?::(.*))?$/.exec(argument)?.[1] ?? (argument.startsWith('git:') ? '.' : argument)
  );
}

async function openPath(label: string, locations: Locations): Promise<Version> {
  const found = await stat(label).catch(() => undefined);
  if (!found) throw new VersionError(`there is no file or folder ${label}`);
  const path = label.split(sep).join('/');
  if (!found.isDirectory()) {
    return version(label, fileSystem({ entries: [path], locations }), [path], path);
  }
  const names = await readdir(label, { recursive: true });
  const paths = names.map((name) => posix.join(path, name.split(sep).join('/')));
  const schemas = paths.filter((each) => isSchema(each)).sort();
  return version(label, fileSystem({ entries: schemas, locations }), schemas, path);
}

async function openRevision(
  label: string,
  reference: string,
  path: string,
  locations: Locations,
): Promise<Version> {
  const found = await gitPaths(reference, path);
  if (typeof found === 'string') throw new VersionError(found);
  const isFile = found.length === 1 && found[0] === posix.normalize(path);
  const schemas = isFile ? found : found.filter((each) => isSchema(each)).sort();
  const opened = version(label, gitFiles(reference, locations), schemas, posix.normalize(path));
  return { ...opened, shown: (each) => `git:${reference}:${each}` };
}

function version(
  label: string,
  files: FileReader,
  paths: readonly string[],
  root: string,
): Version {
  const isFile = paths.length === 1 && paths[0] === root;
  const schemas = new Map(paths.map((path) => [isFile ? '' : posix.relative(root, path), path]));
  return { label, files, schemas, isFile, shown: (path) => path };
}

function isSchema(path: string): boolean {
  if (/(?:^|\/)node_modules\//.test(path)) return false;
  return /\.xsd$|\.schema\.json$/.test(path);
}
