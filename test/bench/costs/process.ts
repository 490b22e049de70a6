/** A command as a process of its own: how long it takes, and how much memory. */
import { spawnSync } from 'node:child_process';

/** What one run of a process took. */
export interface Run {
  /** By the clock. */
  readonly seconds: number;
  /** Of all processors. */
  readonly processor: number;
  /** At its peak. */
  readonly megabytes: number;
  /** What it printed. */
  readonly stdout: string;
}

/** Told on standard error by the process itself when it ends: seconds of processor time, megabytes. */
const report = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error('USED', (userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024);
})`;

/** Runs a script of Node in `folder`; throws with its output if it fails. */
export function run(folder: string, script: string, args: readonly string[]): Run {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, script, ...args],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} exited with ${status}\n${stdout}${stderr}`);
  const [, processor = '', megabytes = ''] = /USED (\S+) (\S+)/.exec(stderr) ?? [];
  return { seconds, processor: Number(processor), megabytes: Number(megabytes), stdout };
}
