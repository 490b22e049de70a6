import { type GenerateOnceOptions, generateOnce } from './generate-once.ts';
import type { Terminal } from './terminal.ts';

export interface GenerateCommandOptions extends GenerateOnceOptions {
  readonly watch?: boolean;
}

/**
 * `postwright generate`: writes, or with `--check` compares; exit 1 where they differ. With
 * `--watch` it never ends by itself.
 */
export async function generateCommand(
  options: GenerateCommandOptions,
  terminal: Terminal,
): Promise<number> {
  if (!options.watch) return (await generateOnce(options, terminal)).code;
  const { watchCommand } = await import('./watch.ts');
  return watchCommand(options, terminal);
}
