/** The terminal of a real process: its streams, files, and environment. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { colourPaint, type Paint, plainPaint } from '../report/paint.ts';
import { systemReason } from './failure.ts';
import { exitCode, type Terminal } from './terminal.ts';

const { stdin, stdout, stderr, env } = process;

/** The terminal of this process, to be made once: it knows whether a status line stands there. */
export function processTerminal(): Terminal {
  let isStatusShown = false;
  const status = (line: string): void => {
    if (!stderr.isTTY || env.TERM === 'dumb') return;
    if (line !== '' || isStatusShown) stderr.write(`\r\u001b[K${line.slice(0, columnsOf(stderr))}`);
    isStatusShown = line !== '';
  };
  const write = (stream: NodeJS.WriteStream, text: string): void => {
    if (text === '') return;
    status('');
    stream.write(text);
  };
  const err = (text: string): void => write(stderr, text);
  return {
    out: (text) => write(stdout, text),
    err,
    drained: async () => {
      if (stdout.writableNeedDrain) await new Promise((resolve) => stdout.once('drain', resolve));
    },
    status,
    paint: paintFor(stdout),
    paintErr: paintFor(stderr),
    columns: stdout.columns || 100,
    read: (path, most) => (path === '-' ? readStdin(most, err) : readStart(path, most)),
  };
}

/** Ends the process quietly when nobody reads it any more (`| head`), and loudly on a full disk. */
export function endOnBrokenOutput(): void {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(exitCode.unread);
      if (stream === stdout)
        stderr.write(`postwright: the output is lost: ${systemReason(error)}\n`);
      process.exit(exitCode.failed);
    });
  }
}

/** Whether to colour: `FORCE_COLOR`, else `NO_COLOR` (https://no-color.org), else on a terminal. */
export function wantsColour(
  variables: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: kind } = variables;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTerminal && !no && kind !== 'dumb';
}

function paintFor(stream: NodeJS.WriteStream): Paint {
  return wantsColour(env, stream.isTTY) ? colourPaint : plainPaint;
}

function columnsOf(stream: NodeJS.WriteStream): number {
  return Math.max(1, (stream.columns || 80) - 1);
}

/** A regular file at once; a pipe or a device only as far as it is needed. */
async function readStart(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > 0 && size <= most) return await file.readFile();
    return await firstBytes(createReadStream(path, { fd: file, autoClose: false }), most);
  } finally {
    await file.close();
  }
}

async function readStdin(most: number, err: Terminal['err']): Promise<Uint8Array> {
  if (stdin.isTTY) err('Reading from the keyboard; Ctrl-D ends the document.\n');
  return firstBytes(stdin, most);
}

/** Leaving the loop destroys the stream: whoever writes into it needs not go on. */
async function firstBytes(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}
