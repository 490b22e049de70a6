import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Why a command could not run: for a person, with exit code 2. */
export class CommandFailure extends Error {
  /** Faults of the schemas or the configuration, shown with their places. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, diagnostics: readonly Diagnostic[] = []) {
    super(message);
    this.diagnostics = diagnostics;
  }
}

/** What the system says of a file, as a person would say it. */
export function fileFailure(path: string, error: unknown): CommandFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new CommandFailure(`${path}: there is no such file`);
  if (code === 'EISDIR') return new CommandFailure(`${path}: is a folder, not a file`);
  return new CommandFailure(`${path}: could not be read (${String(code ?? error)})`);
}
