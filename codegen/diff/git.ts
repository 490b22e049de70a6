/** Files as a revision of git has them; nothing is checked out. */
import { execFile } from 'node:child_process';
import { posix } from 'node:path';
import { promisify } from 'node:util';
import type { FileReader } from '../source/files.ts';

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

/** Reads from the revision alone. */
export function gitFiles(reference: string): FileReader {
  return {
    resolve: (base, named) => {
      if (/^[a-z][a-z0-9+.-]+:/i.test(named)) return named;
      return posix.normalize(base === undefined ? named : posix.join(posix.dirname(base), named));
    },
    read: async (path) => {
      if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return { problem: { kind: 'network' } };
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
