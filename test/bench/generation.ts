/**
 * `npm run bench`: what generation costs, from a cold start, as a user pays it: the built command
 * as a process of its own. Medians of several runs; the output is checked before anything is timed.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Run, run } from './process.ts';

const RUNS = 9;
const repository = fileURLToPath(new URL('../..', import.meta.url));
const command = join(repository, 'codegen/dist/codegen/main.js');

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function row(name: string, goal: string, runs: readonly Run[]): string {
  const seconds = runs.map((entry) => entry.seconds);
  const memory = Math.max(...runs.map((entry) => entry.megabytes));
  const spread = `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`;
  return `| ${name} | ${median(seconds).toFixed(2)} s | ${spread} s | ${memory.toFixed(0)} MB | ${goal} |`;
}

const folder = mkdtempSync(join(tmpdir(), 'postwright-bench-'));
try {
  for (const name of ['schema', 'src', 'postwright.json', 'generated']) {
    cpSync(join(repository, name), join(folder, name), { recursive: true });
  }
  // What is committed is what is generated: else the figures are of something else.
  run(folder, command, ['generate', '--check']);
  const check = Array.from({ length: RUNS }, () => run(folder, command, ['generate', '--check']));
  const cold = Array.from({ length: RUNS }, () => {
    rmSync(join(folder, 'generated'), { recursive: true });
    return run(folder, command, ['generate']);
  });
  if (readdirSync(join(folder, 'generated')).length === 0) throw new Error('nothing was generated');
  console.log(`Node ${process.version}, ${RUNS} runs each, in turn\n`);
  console.log('| | median | spread | peak memory | goal |\n|---|---|---|---|---|');
  console.log(row('generate, from nothing', '1.5 s, 200 MB', cold));
  console.log(row('generate --check, nothing changed', '0.3 s', check));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
