import type { Finding } from '../report/finding.ts';

/** Why a command could not run: for a person, with exit code 2. */
export class CommandFailure extends Error {
  /** Faults of the schemas or the configuration, shown with their places. */
  readonly findings: readonly Finding[];

  constructor(message: string, findings: readonly Finding[] = []) {
    super(message);
    this.findings = findings;
  }
}

/** Why a file can't be read or written. */
export interface FileFault {
  readonly code: 'file-missing' | 'file-folder' | 'file-unreadable' | 'file-kind';
  readonly message: string;
}

/** What the system says of a file, as a person would say it. */
export function fileFault(error: unknown): FileFault {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return { code: 'file-missing', message: 'There is no such file.' };
  if (code === 'EISDIR') {
    return { code: 'file-folder', message: 'Expected a file; found a folder.' };
  }
  const reason = code === 'EACCES' || code === 'EPERM' ? 'you may not' : String(code ?? error);
  return { code: 'file-unreadable', message: `The file can't be read: ${reason}.` };
}
