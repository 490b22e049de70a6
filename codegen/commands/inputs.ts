/** From the arguments of a command to the documents that they mean: files, folders, globs, `-`. */
import { statSync } from 'node:fs';
import { convertPathToPattern, glob, isDynamicPattern } from 'tinyglobby';
import type { FileFault } from './failure.ts';

/** A document to read, or an argument that leads to none. */
export type Input =
  | { readonly path: string; readonly fault?: undefined }
  | { readonly path: string; readonly fault: FileFault };

/**
 * The documents in order: those of one argument in order of path. A file is itself, whatever its
 * name; a folder is every file below it whose ending is `extension`, hidden ones and `node_modules`
 * left out; what is neither may be a glob.
 */
export async function inputsOf(
  args: readonly string[],
  extension: 'xml' | 'json',
): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const arg of args) {
    if (arg === '-') inputs.push(inputs.some(({ path }) => path === '-') ? twice : { path: '-' });
    else if (isFolder(arg)) inputs.push(...(await filesBelow(arg, extension)));
    else if (isFolder(arg) === undefined && isDynamicPattern(arg))
      inputs.push(...(await matching(arg)));
    else inputs.push({ path: arg });
  }
  return inputs;
}

const twice: Input = {
  path: '-',
  fault: { code: 'file-unreadable', message: 'Standard input can be read only once.' },
};

/** Whether it is a folder; `undefined`: there is nothing of that name. */
function isFolder(path: string): boolean | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory();
  } catch {
    // A name that the system refuses: whoever reads it will say why.
    return false;
  }
}

async function filesBelow(folder: string, extension: string): Promise<readonly Input[]> {
  const pattern = `${convertPathToPattern(folder.replace(/(?<=.)\/+$/, ''))}/**/*.${extension}`;
  const inputs = await matching(pattern);
  if (inputs[0]?.fault === undefined) return inputs;
  const message = `There is no .${extension} file below this folder.`;
  return [{ path: folder, fault: { code: 'file-missing', message } }];
}

async function matching(pattern: string): Promise<readonly Input[]> {
  const options = { ignore: ['**/node_modules/**'], expandDirectories: false };
  const paths = await glob(pattern, options);
  if (paths.length > 0) return paths.sort().map((path) => ({ path }));
  const message = 'There is no such file, and as a glob it matches none.';
  return [{ path: pattern, fault: { code: 'file-missing', message } }];
}
