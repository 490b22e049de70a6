import type { Finding } from '../report/finding.ts';
import { prettyFindings } from '../report/pretty.ts';
import { visible } from '../report/width.ts';
import type { Terminal } from './terminal.ts';

/** Why a command could not run: for a person, with exit code 2. */
export class CommandFailure extends Error {
  /** Faults of the schemas or the configuration, shown with their places. */
  readonly findings: readonly Finding[];

  constructor(message: string, findings: readonly Finding[] = []) {
    super(message);
    this.findings = findings;
  }
}

/** The command line itself asks for what can't be done. */
export class UsageFailure extends CommandFailure {}

/** Says why a command could not run; of what is no `CommandFailure`, all that helps to mend it. */
export function tellFailure(error: unknown, { err, paintErr }: Terminal): void {
  const name = paintErr.error('postwright:');
  if (error instanceof CommandFailure) {
    err(prettyFindings(error.findings, paintErr));
    err(`${name} ${visible(error.message)}\n`);
  } else {
    err(`${name} this is a fault of postwright itself\n`);
    err(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
}

/** Why a file can't be read or written. */
export interface FileFault {
  readonly code: 'file-missing' | 'file-folder' | 'file-unreadable' | 'file-kind';
  readonly message: string;
}

/** Node.js decodes names, and what is not UTF-8 is lost before it gets here. */
const NAME_LOST =
  'A name that is not UTF-8 can not be passed on: rename the file, or use - with <.';

/** What the system says of a file that should be read, as a person would say it. */
export function fileFault(error: unknown, path: string): FileFault {
  const reason = systemReason(error);
  if (reason === 'ENOENT') {
    const lost = path.includes('\ufffd') ? ` ${NAME_LOST}` : '';
    return { code: 'file-missing', message: `There is no such file.${lost}` };
  }
  if (reason === 'EISDIR') {
    return { code: 'file-folder', message: 'Expected a file; found a folder.' };
  }
  const message = `The file can't be read: ${reasons.get(reason) ?? reason}.`;
  return { code: 'file-unreadable', message };
}

/** Why `folder` can't be written; anything but the system's refusal is thrown again. */
export function writeFailure(folder: string, error: unknown): string {
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  const reason = systemReason(error);
  return `${folder} can't be written: ${reasons.get(reason) ?? reason}`;
}

/** The system's short name of an error: `ENOENT`. */
export function systemReason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

const reasons = new Map([
  ['EACCES', 'this user may not'],
  ['EPERM', 'this user may not'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'no space is left'],
  ['EEXIST', 'a file of that name stands where a folder should be'],
  ['ENOTDIR', 'a file of that name stands where a folder should be'],
]);
