import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSystem, memoryFiles } from '../../codegen/source/files.ts';

describe('paths in a table of texts', () => {
  const files = memoryFiles({
    'a/main.xsd': 'main',
    'b.xsd': 'b',
    'https://example.org/x/y.xsd': 'y',
  });
  const table: readonly (readonly [base: string | undefined, reference: string, path: string])[] = [
    [undefined, 'a/main.xsd', 'a/main.xsd'],
    [undefined, './a/../b.xsd', 'b.xsd'],
    ['a/main.xsd', '../b.xsd', 'b.xsd'],
    ['a/main.xsd', './main.xsd', 'a/main.xsd'],
    ['a/main.xsd', 'https://example.org/x/y.xsd', 'https://example.org/x/y.xsd'],
    ['https://example.org/x/y.xsd', '../z.xsd', 'https://example.org/z.xsd'],
    ['a/main.xsd', '../../../up.xsd', '../../up.xsd'],
  ];
  test.each(table)('%s, %s: %s', (base, reference, path) => {
    expect(files.resolve(base, reference)).toBe(path);
  });

  test('reading', async () => {
    expect(await files.read('b.xsd')).toEqual({ text: 'b' });
    expect(await files.read('https://example.org/x/y.xsd')).toEqual({ text: 'y' });
    expect(await files.read('__proto__')).toEqual({ problem: { kind: 'missing' } });
    expect(await files.read('http://a/')).toEqual({ problem: { kind: 'network' } });
  });
});

describe('the file system', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'files-'));
    mkdirSync(join(folder, 'root'));
    writeFileSync(join(folder, 'root', 'a b.xsd'), 'a');
    writeFileSync(join(folder, 'outside.xsd'), 'outside');
    mkdirSync(join(folder, 'root', 'inner'));
    writeFileSync(join(folder, 'root', 'inner', 'b.xsd'), 'b');
    symlinkSync(join(folder, 'root', 'inner'), join(folder, 'root', 'link-within'));
    symlinkSync(join(folder, 'outside.xsd'), join(folder, 'root', 'link-out.xsd'));
    symlinkSync(folder, join(folder, 'root', 'link-out'));
    symlinkSync('/dev/zero', join(folder, 'root', 'device.xsd'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const problemOf = async (path: string, allowOutside = false) => {
    const files = fileSystem({ root: join(folder, 'root'), allowOutside });
    return (await files.read(files.resolve('a b.xsd', path))).problem?.kind;
  };

  test.each([
    ['a b.xsd', undefined],
    ['a%20b.xsd', undefined],
    ['missing.xsd', 'missing'],
    ['a b.xsd/missing.xsd', 'missing'],
    ['.', 'unreadable'],
    ['../outside.xsd', 'outside'],
    ['..%2Foutside.xsd', 'outside'],
    ['link-within/b.xsd', undefined],
    ['link-out.xsd', 'outside'],
    ['link-out/outside.xsd', 'outside'],
    ['link-out/missing.xsd', 'missing'],
    ['file:///etc/passwd', 'outside'],
    ['//host/share/a.xsd', 'outside'],
    ['HTTP://example.org/a.xsd', 'network'],
    ['http://example.org/a.xsd', 'network'],
    ['%E0%A4%A', 'missing'],
    ['a\0b', 'unreadable'],
  ])('%s: %s', async (path, problem) => {
    expect(await problemOf(path)).toBe(problem);
  });

  test('copies stand for what is at a URL', async () => {
    const locations = {
      'http://example.org/a.xsd': 'a b.xsd',
      'http://example.org/types/': 'inner',
      'http://example.org/types/outer/': '..',
    };
    const files = fileSystem({ root: join(folder, 'root'), locations });
    const paths = ['a.xsd', 'types/b.xsd', 'types/missing.xsd', 'types/outer/outside.xsd', 'b.xsd'];
    const found = paths.map((path) => files.resolve('a b.xsd', `http://example.org/${path}`));
    expect(found).toEqual([
      'a b.xsd',
      'inner/b.xsd',
      'inner/missing.xsd',
      '../outside.xsd',
      'http://example.org/b.xsd',
    ]);
    const problems = await Promise.all(found.map(async (path) => (await files.read(path)).problem));
    expect(problems.map((problem) => problem?.kind)).toEqual([
      ...[undefined, undefined, 'missing', undefined],
      'network',
    ]);
    expect(files.resolve('inner/b.xsd', '../a b.xsd')).toBe('a b.xsd');
  });

  test('what never ends, not even where it is allowed', async () => {
    expect(await problemOf('device.xsd')).toBe('outside');
    expect(await problemOf('device.xsd', true)).toBe('unreadable');
  });

  test('outside, where that is allowed', async () => {
    expect(await problemOf('../outside.xsd', true)).toBeUndefined();
    const entries = [join(folder, 'outside.xsd')];
    const files = fileSystem({ root: join(folder, 'root'), entries });
    expect((await files.read('../outside.xsd')).problem).toBeUndefined();
  });
});
