/** `generate --watch` as a process of its own, driven by what it says. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { order } from './files.ts';
import { inFolder, postwright, textOf, write } from './harness.ts';

const main = new URL('../../codegen/main.ts', import.meta.url).pathname;

/** A process whose output is waited for, bit by bit. */
class Watcher {
  readonly #child: ChildProcessWithoutNullStreams;
  #unread = '';
  #wake = (): void => undefined;
  readonly ended: Promise<NodeJS.Signals | number | null>;

  constructor(args: readonly string[] = []) {
    const tsx = ['--import', import.meta.resolve('tsx')];
    this.#child = spawn(process.execPath, [...tsx, main, 'generate', '--watch', ...args]);
    this.ended = new Promise((resolve) => {
      this.#child.on('close', (code, signal) => resolve(signal ?? code));
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.on('data', (chunk) => {
        this.#unread += String(chunk);
        this.#wake();
      });
    }
  }

  /** Everything that it says up to the next time that it waits. */
  async waits(): Promise<string> {
    const end = /^watching \d+ files?; Ctrl-C ends\n/m;
    for (;;) {
      const match = end.exec(this.#unread);
      if (match) {
        const said = this.#unread.slice(0, match.index + match[0].length);
        this.#unread = this.#unread.slice(said.length);
        return said;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }
}

let watcher: Watcher | undefined;
afterEach(() => watcher?.kill('SIGKILL'));

const edit = (path: string, from: string, to: string): void =>
  write({ [path]: textOf(path).replace(from, to) });

test('--watch follows every file that matters, errors and all, until it is interrupted', async () => {
  await inFolder(order, async () => {
    watcher = new Watcher();
    expect(await watcher.waits()).toMatch(/^done \d+ files written[\s\S]*^watching 2 files/m);

    // A change that matters, then one that doesn't.
    edit('order.xsd', '"note"', '"remark"');
    expect(await watcher.waits()).toMatch(
      /^changed order\.xsd$[\s\S]*^changed generated\/order\/types/m,
    );
    edit('order.xsd', '<xs:element', '<xs:element ');
    expect(await watcher.waits()).toMatch(/^changed order\.xsd$[\s\S]*^done 1 file written/m);

    // A mistake, and its correction; an editor that replaces the file.
    edit('order.xsd', 'type="Id"', 'type="Ids"');
    expect(await watcher.waits()).toMatch(/\[src-resolve\][\s\S]*nothing was written/);
    write({ 'new.xsd': textOf('order.xsd').replace('type="Ids"', 'type="Id"') });
    renameSync('new.xsd', 'order.xsd');
    expect(await watcher.waits()).toMatch(/^changed order\.xsd$[\s\S]*^done/m);

    // A file that isn't there yet, in a folder that isn't there yet.
    edit('order.xsd', '<xs:element ', '<xs:include schemaLocation="a/b/more.xsd"/><xs:element ');
    expect(await watcher.waits()).toMatch(/more\.xsd[\s\S]*^watching 3 files/m);
    mkdirSync('a/b', { recursive: true });
    write({
      'a/b/more.xsd':
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="more" type="xs:string"/></xs:schema>',
    });
    expect(await watcher.waits()).toMatch(/^appeared a\/b\/more\.xsd$/m);
    rmSync('a', { recursive: true });
    expect(await watcher.waits()).toMatch(/^gone a\/b\/more\.xsd$/m);

    // The configuration: broken, gone, back with another folder.
    write({ 'postwright.json': '{' });
    expect(await watcher.waits()).toMatch(/^changed postwright\.json$[\s\S]*json-syntax/m);
    rmSync('postwright.json');
    expect(await watcher.waits()).toMatch(/^gone postwright\.json$/m);
    write({ ...order, 'postwright.json': configuration('other') });
    expect(await watcher.waits()).toMatch(/^appeared postwright\.json$[\s\S]*in other$/m);
    expect((await postwright(['generate', '--check'])).code).toBe(0);

    watcher.kill('SIGINT');
    expect(await watcher.ended).toBe('SIGINT');
  });
});

const configuration = (out: string): string =>
  `{ "out": "${out}", "formats": { "Order": { "xsd": "order.xsd" } } }`;

test('--watch of a schema that is named on the command line, which is not there yet', async () => {
  await inFolder({}, async () => {
    watcher = new Watcher(['--xsd', 'order.xsd', '--quiet']);
    expect(await watcher.waits()).toMatch(/order\.xsd[\s\S]*^watching 1 file;/m);
    write({ 'order.xsd': order['order.xsd'] ?? '' });
    expect(await watcher.waits()).toBe('\nappeared order.xsd\nwatching 1 file; Ctrl-C ends\n');
    expect(existsSync('generated/order/types.ts')).toBe(true);
    watcher.kill('SIGTERM');
    expect(await watcher.ended).toBe('SIGTERM');
  });
});

test.each([
  [['generate', '--watch', '--check'], 'leave out one'],
  [['generate', '--watch', '--report', 'json'], 'leave out --report'],
  [['generate', '--watch', '--config', 'nowhere.json'], 'no such file'],
  [['generate', '--watch', '--format', 'A'], 'name that too'],
])('%j is refused', async (args, says) => {
  await inFolder(order, async () => {
    const { code, err } = await postwright(args);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(says) });
  });
});
