import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new project in which the packed packages are installed, and nothing of this repository is. */
export interface Consumer {
  readonly folder: string;
  /** Standard output of a command run there. @throws with all its output if it fails. */
  readonly run: (command: string, ...arguments_: readonly string[]) => string;
  /** Writes a file of the project. */
  readonly write: (name: string, text: string) => void;
  readonly remove: () => void;
}

const repository = join(import.meta.dirname, '../..');
const workspaces = ['.', 'codegen'] as const;

/** Packs both packages, as they were built, into `folder`; the paths of the tarballs. */
export function pack(folder: string): string[] {
  for (const workspace of workspaces) {
    const options = ['pack', '--pack-destination', folder, '--ignore-scripts'];
    run(join(repository, workspace), 'npm', [...options, '--workspaces=false']);
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => join(folder, name));
}

/** Makes a project and installs what `npm install` is to install. */
export function newConsumer(packages: readonly string[]): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'postwright-consumer-'));
  const consumer: Consumer = {
    folder,
    run: (command, ...arguments_) => run(folder, command, arguments_),
    write: (name, text) => writeFileSync(join(folder, name), text),
    remove: () => rmSync(folder, { recursive: true }),
  };
  consumer.write('package.json', '{ "name": "consumer", "private": true, "type": "module" }\n');
  consumer.run('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', ...packages);
  return consumer;
}

/** A folder for tarballs that `remove` takes away again. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'postwright-packed-'));
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

function run(cwd: string, command: string, arguments_: readonly string[]): string {
  try {
    return execFileSync(command, arguments_, { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${[command, ...arguments_].join(' ')} failed:\n${stdout}\n${stderr}`);
  }
}
