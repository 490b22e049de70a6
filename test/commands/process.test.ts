/** What only a process of its own shows: streams, exit codes, and what is loaded. */
import { type ChildProcessWithoutNullStreams, type StdioOptions, spawn } from 'node:child_process';
import { existsSync, openSync, readdirSync, readFileSync, watch } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { order } from './files.ts';
import { inFolder, postwright } from './harness.ts';

const main = new URL('../../codegen/main.ts', import.meta.url).pathname;

/** Writes the URL of each module that is loaded to the file that `MODULE_LOG` names. */
const logModules = dataModule(`
  import { register } from 'node:module';
  register(${JSON.stringify(
    dataModule(`
      import { appendFileSync } from 'node:fs';
      export async function load(url, context, next) {
        appendFileSync(process.env.MODULE_LOG, url + '\\n');
        return next(url, context);
      }
    `),
  )});
`);

function dataModule(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stdio: StdioOptions = 'pipe',
) {
  const imports = ['--import', import.meta.resolve('tsx'), '--import', logModules];
  // Node 26 says that these two should hook into modules in a way that Node 20 doesn't have.
  const silence = '--disable-warning=DEP0205';
  // What is a pipe here is one in each test that reads or writes it.
  return spawn(process.execPath, [silence, ...imports, main, ...args], {
    env: { ...process.env, MODULE_LOG: '/dev/null', ...env },
    stdio,
  }) as ChildProcessWithoutNullStreams;
}

const exitOf = (child: ReturnType<typeof start>): Promise<number | null> =>
  new Promise((resolve) => child.on('close', resolve));

async function packagesLoaded(args: readonly string[]): Promise<readonly string[]> {
  const child = start(args, { MODULE_LOG: 'modules.txt' });
  child.stdout.resume();
  await exitOf(child);
  const loaded = readFileSync('modules.txt', 'utf8').matchAll(
    /\/node_modules\/((?:@[^/]+\/)?[^/]+)/g,
  );
  return [...new Set([...loaded].map(([, name = '']) => name))];
}

describe('a process', () => {
  test('the launcher runs the sources where nothing is built', async () => {
    const { bin, version } = JSON.parse(readFileSync('codegen/package.json', 'utf8'));
    const child = spawn(process.execPath, [`codegen/${bin.postwright}`, '--version']);
    expect(await text(child.stdout)).toBe(`${version}\n`);
  });

  test('--check with nothing changed loads the command line and nothing else', async () => {
    await inFolder(order, async () => {
      expect((await postwright(['generate'])).code).toBe(0);
      expect(await packagesLoaded(['generate', '--check'])).toEqual(['commander']);
    });
  });

  test('the log of modules would show the others', async () => {
    await inFolder(order, async () => {
      expect(await packagesLoaded(['generate', '--check'])).toEqual(
        expect.arrayContaining(['commander', 'ts-morph', 'diff']),
      );
    });
  });

  test('standard input, exit code, and no colours in a pipe', async () => {
    await inFolder(order, async () => {
      const child = start(['validate', '--xsd', 'order.xsd', '-']);
      child.stdin.end('<order/>');
      const [code, out] = await Promise.all([exitOf(child), text(child.stdout)]);
      expect(code).toBe(1);
      expect(out).toMatch(
        /^<stdin>:1:1 error .*\[cvc-complex-type\.2\.4\.b\]\n {2}1 \| <order\/>\n/,
      );
    });
  });

  test('a reader that has seen enough ends it, without a word', async () => {
    await inFolder(order, async () => {
      const documents = Array(40_000).fill('good.xml');
      const child = start(['parse', '--xsd', 'order.xsd', ...documents]);
      child.stdout.once('data', () => child.stdout.destroy());
      const [code, err] = await Promise.all([exitOf(child), text(child.stderr)]);
      expect({ code, err }).toEqual({ code: 141, err: '' });
    });
  });

  test('a disk that is full is an error', async () => {
    await inFolder(order, async () => {
      const child = start(['explain'], {}, ['ignore', openSync('/dev/full', 'w'), 'pipe']);
      const [code, err] = await Promise.all([exitOf(child), text(child.stderr)]);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('ENOSPC') });
    });
  });

  test('a slow reader gets everything, and holds up who writes', async () => {
    await inFolder(order, async () => {
      const child = start(['parse', '--xsd', 'order.xsd', ...Array(5_000).fill('good.xml')]);
      let lines = 0;
      for await (const chunk of child.stdout) {
        lines += String(chunk).split('\n').length - 1;
        if (lines % 7 === 0) await setTimeout(5);
      }
      expect(lines).toBe(5_000);
      expect(await exitOf(child)).toBe(0);
    });
  });

  test('what has no end is read as far as a document may go', async () => {
    await inFolder(order, async () => {
      const child = start(['validate', '--xsd', 'order.xsd', '/dev/zero']);
      const [code, out] = await Promise.all([exitOf(child), text(child.stdout)]);
      expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('[limit-size]') });
    });
  });

  test('Ctrl-C while writing ends it when all is written', async () => {
    await inFolder(order, async () => {
      const child = start(['generate']);
      const [signal, files] = await new Promise<readonly [string | null, readonly string[]]>(
        (resolve) => {
          const watcher = watch('.', { recursive: false }, () => child.kill('SIGINT'));
          child.on('close', (_code, by) => {
            watcher.close();
            resolve([
              by,
              existsSync('generated')
                ? readdirSync('generated', { recursive: true, encoding: 'utf8' })
                : [],
            ]);
          });
        },
      );
      expect(signal).toBe('SIGINT');
      expect(files.filter((path) => path.endsWith('.tmp'))).toEqual([]);
      const whole = files.includes('postwright.manifest.json');
      if (!whole) expect(files.filter((path) => path.includes('.'))).toEqual([]);
      if (whole) expect((await postwright(['generate', '--check'])).code).toBe(0);
    });
  });
});
