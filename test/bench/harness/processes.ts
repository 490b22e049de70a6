/** Rows in processes of their own, one after the other, on code that is compiled once. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Absent } from './contestant.ts';
import type { Times } from './measure.ts';
import { median, type Spread, spreadOf } from './statistics.ts';

/** What processes have measured of one row. */
export interface Measured {
  readonly runs: readonly Times[];
  readonly absent: readonly Absent[];
}

/** The worker as plain JavaScript, where it finds the installed packages. */
export interface Worker {
  readonly run: (row: string, rounds: number) => Promise<{ times: Times; absent: Absent[] }>;
  readonly dispose: () => void;
}

/** Compiles the worker; the timed loop is a module of its own, of which there can be copies. */
export async function compileWorker(): Promise<Worker> {
  const cache = join(process.cwd(), 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const outdir = mkdtempSync(join(cache, 'postwright-bench-'));
  const entryPoints = ['worker.ts', 'harness/loop.ts'].map((path) => join('test/bench', path));
  await build({
    entryPoints,
    outdir,
    entryNames: '[name]',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    target: 'es2024',
    logLevel: 'error',
  });
  return {
    run: async (row, rounds) =>
      JSON.parse(await output(['--expose-gc', join(outdir, 'worker.js'), row, String(rounds)])),
    dispose: () => rmSync(outdir, { recursive: true, force: true }),
  };
}

/** What a process of Node prints; its errors go to the terminal. */
export function output(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(text);
      else reject(new Error(`${args.join(' ')} exited with ${status}`));
    });
  });
}

/** How many times as long as `to` one contestant takes: of each process the median of its rounds. */
export function ratio({ runs }: Measured, of: string, to: string): Spread | undefined {
  const ratios = runs.flatMap((times) => {
    const [above, below] = [times[of], times[to]];
    if (!above || !below) return [];
    return [median(above.map((time, round) => time / (below[round] ?? Number.NaN)))];
  });
  return ratios.length === 0 ? undefined : spreadOf(ratios);
}

/** Nanoseconds for an input: the median of all processes. */
export function nanoseconds({ runs }: Measured, name: string): Spread | undefined {
  const times = runs.flatMap((run) => (run[name] ? [median(run[name])] : []));
  return times.length === 0 ? undefined : spreadOf(times);
}
