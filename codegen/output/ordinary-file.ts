import { readFile, stat } from 'node:fs/promises';

/**
 * What stands in a file; `undefined` if there is none, or none that can be read. Devices and pipes
 * are none: their end may never come. Never rejects.
 */
export async function readOrdinaryFile(path: string): Promise<Buffer | undefined> {
  try {
    return (await stat(path)).isFile() ? await readFile(path) : undefined;
  } catch {
    return undefined;
  }
}
