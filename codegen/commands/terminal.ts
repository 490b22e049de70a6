/** What a command may do to the outside; the tests hand it another. */
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { colourPaint, type Paint, plainPaint } from '../report/paint.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** For what goes to `out`. */
  readonly paint: Paint;
  /** For what goes to `err`. */
  readonly paintErr: Paint;
  /** Columns that help is wrapped at. */
  readonly columns: number;
  /** The bytes of a file, or of standard input for `-`. Rejects as `fs.readFile` does. */
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** Exit codes: all valid or done; something is not valid or not up to date; could not run. */
export const exitCode = { ok: 0, invalid: 1, failed: 2 } as const;

export const processTerminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  paint: paintFor(process.stdout),
  paintErr: paintFor(process.stderr),
  columns: process.stdout.columns ?? 100,
  read: (path) => (path === '-' ? buffer(process.stdin) : readFile(path)),
};

/** Colours only on a terminal, and not where `NO_COLOR` is set (https://no-color.org). */
function paintFor(stream: NodeJS.WriteStream): Paint {
  return stream.isTTY && !process.env.NO_COLOR ? colourPaint : plainPaint;
}
