import { CONFIGURATION_FILE } from '../config/configuration.ts';
import { visible } from '../report/width.ts';
import { CommandFailure, tellFailure, UsageFailure } from './failure.ts';
import { FileWatch } from './file-watch.ts';
import { type GenerateOnceOptions, generateOnce } from './generate-once.ts';
import type { Terminal } from './terminal.ts';

/**
 * Generates, and again whenever a file has changed that the schemas lead to, or that they look for
 * and don't find, or the configuration. Errors are told and waited out. Only a signal ends it: then
 * the process dies by that, as any that is interrupted, with nothing half written.
 */
export async function watchCommand(
  options: GenerateOnceOptions,
  terminal: Terminal,
): Promise<never> {
  refuseOthers(options);
  const { xsd, jsonSchema, config = CONFIGURATION_FILE } = options;
  const settings = xsd === undefined && jsonSchema === undefined ? [config] : [];
  const watch = new FileWatch();
  let inputs: readonly string[] = [];
  for (let isFirst = true; ; isFirst = false) {
    const started = Date.now();
    try {
      ({ inputs } = await generateOnce(options, terminal, { anew: isFirst }));
    } catch (error) {
      // Files can be mended while we wait, a command line can't.
      if (isFirst && error instanceof UsageFailure) throw error;
      if (!(error instanceof CommandFailure)) throw error;
      tellFailure(error, terminal);
    }
    await waitForChange(watch, [...new Set([...settings, ...inputs])], started, terminal);
  }
}

function refuseOthers({ check, report }: GenerateOnceOptions): void {
  if (check) throw new UsageFailure('--watch writes and --check writes nothing: leave out one');
  if (report !== 'pretty') {
    throw new UsageFailure('--watch has no end, and a report has one: leave out --report');
  }
}

async function waitForChange(
  watch: FileWatch,
  files: readonly string[],
  since: number,
  { err, paintErr }: Terminal,
): Promise<void> {
  await watch.follow(files, since);
  const count = files.length === 1 ? '1 file' : `${files.length} files`;
  err(`${paintErr.dim('watching')} ${count}; Ctrl-C ends\n`);
  for (const { path, kind } of await watch.changed()) {
    err(`\n${paintErr.place(kind)} ${visible(path)}\n`);
  }
}
