/** Files as a revision of git has them; nothing is checked out. */
import { execFile } from 'node:child_process';
import { posix } from 'node:path';
import { promisify } from 'node:util';
import { type FileReader, isRemote, localPath, resolveUrl } from '../source/files.ts';
import { type Locations, locate } from '../source/locations.ts';

const run = promisify(execFile);
const MOST_BYTES = 64 * 2 ** 20;

/** Paths of the files at or below `path`, from the working directory; or why there are none. */
export async function gitPaths(
  reference: string,
  path: string,
): Promise<readonly string[] | string> {
  if (reference.startsWith('-')) return `git has no revision ${reference}`;
  try {
    const args = ['ls-tree', '-r', '-z', '--name-only', reference, '--', path];
    const { stdout } = await run('git', args, { maxBuffer: MOST_BYTES });
    const paths = stdout.split('\0').filter((each) => each !== '');
    return paths.length > 0 ? paths : `git:${reference} has no ${path}`;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    return said === '' ? `git can't be run: ${String(error)}` : (said.split('\n')[0] ?? said);
  }
}

/** Reads from the revision alone; `locations`: what stands in it for URLs. */
export function gitFiles(reference: string, locations: Locations = {}): FileReader {
  const local = (url: string): string => {
    const path = locate(url, locations);
    return path === undefined ? url : posix.normalize(path);
  };
  return {
    resolve: (base, named) => {
      if (base !== undefined && isRemote(base)) return local(resolveUrl(base, named));
      if (isRemote(named)) return local(named);
      const path = localPath(named);
      return posix.normalize(base === undefined ? path : posix.join(posix.dirname(base), path));
    },
    read: async (path) => {
      if (isRemote(path)) return { problem: { kind: 'network' } };
      try {
        const args = ['show', `${reference}:./${path}`];
        const { stdout } = await run('git', args, { encoding: 'buffer', maxBuffer: MOST_BYTES });
        return { bytes: stdout };
      } catch {
        return { problem: { kind: 'missing' } };
      }
    },
  };
}
