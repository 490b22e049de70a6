/** A command as a process of its own: how long it takes, and how much memory. */
import { spawnSync } from 'node:child_process';

export interface Run {
  readonly seconds: number;
  /** At its peak. */
  readonly megabytes: number;
}

/** Runs a script of Node in `folder`; throws with its output if it fails. */
export function run(folder: string, script: string, args: readonly string[]): Run {
  const report = "process.on('exit', () => console.error('PEAK', process.resourceUsage().maxRSS))";
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, script, ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0) throw new Error(`${args.join(' ')} exited with ${status}\n${stdout}${stderr}`);
  return { seconds, megabytes: Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024 };
}
