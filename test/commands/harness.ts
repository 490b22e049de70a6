/** Commands run in this process, in a folder of their own, on a terminal that only listens. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../codegen/commands/run.ts';
import type { Terminal } from '../../codegen/commands/terminal.ts';
import { type Paint, plainPaint } from '../../codegen/report/paint.ts';

/** Files by path: text, or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Session {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `body` with a new folder, in which `files` are, as the working directory. */
export async function inFolder<T>(files: Files, body: (folder: string) => Promise<T>): Promise<T> {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'postwright-'));
  try {
    process.chdir(folder);
    write(files);
    return await body(folder);
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  }
}

/** Writes files below the working directory. */
export function write(files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

export const textOf = (path: string): string => readFileSync(path, 'utf8');

/** Runs one command line in the working directory. */
export async function postwright(
  args: readonly string[],
  { stdin = '', paint = plainPaint }: { stdin?: string | Uint8Array; paint?: Paint } = {},
): Promise<Session> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    drained: async () => {},
    status: () => {},
    paint,
    paintErr: paint,
    columns: 100,
    read: async (path, most) =>
      (path === '-' ? Buffer.from(stdin) : await readFile(path)).subarray(0, most),
  };
  const code = await run(args, terminal);
  return { code, out, err };
}
