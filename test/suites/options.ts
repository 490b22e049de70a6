/** What the commands that try an official suite are told: `FOLDER [--write] [--only TEXT]`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface SuiteOptions {
  /** Where the suite is unpacked. */
  readonly folder: string | undefined;
  /** Whether the tables are to be written; never of a part of the suite. */
  readonly write: boolean;
  /** Only what has this text in its name. */
  readonly only: string | undefined;
}

/** The options of the command that runs. @throws if it has others. */
export function suiteOptions(): SuiteOptions {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: 'boolean' }, only: { type: 'string' } },
  });
  const { write = false, only } = values;
  return { folder: positionals[0], write: write && only === undefined, only };
}

/** The path of a document of the repository. */
export function documentPath(name: string): string {
  return join(import.meta.dirname, '../../docs', name);
}
