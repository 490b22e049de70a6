import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSystem, memoryFiles } from '../../codegen/source/files.ts';
import { type Locations, locate } from '../../codegen/source/locations.ts';

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

describe('copies by URL', () => {
  const locations = {
    'https://e.org/t/': 'types/',
    'https://e.org/t/longer/': 'longer',
    'HTTPS://Upper.org:443/./a/': 'upper',
    'https://e.org/one.xsd#top': 'one.xsd',
    'https://e.org/one.xsd?v=2': 'two.xsd',
    'https://e.org/sp ace/%C3%BC/': 'spaces',
    'urn:example:one': 'urn.xsd',
    'urn:example:types/': 'urn',
    'https://host.org': 'host.xsd',
    'https://query.org/?in=/': 'query.xsd',
  };
  const table: readonly (readonly [url: string, path: string | undefined])[] = [
    ['https://e.org/t/a.xsd', 'types/a.xsd'],
    ['https://e.org/t/inner/../a.xsd', 'types/a.xsd'],
    ['https://e.org/t/longer/a.xsd', 'longer/a.xsd'],
    ['https://e.org/t/longer/../a.xsd', 'types/a.xsd'],
    ['https://e.org/u/../t/a.xsd', 'types/a.xsd'],
    // What leaves the folder.
    ['https://e.org/t/../../f.schema.json', undefined],
    ['https://e.org/t/%2e%2E/f.schema.json', undefined],
    ['https://e.org/t/..%2ff.schema.json', undefined],
    ['https://e.org/t/%2e%2e%2Ff.schema.json', undefined],
    ['https://e.org/t/..%5Cf.schema.json', undefined],
    ['https://e.org/t//..%2F..%2Ff.schema.json', undefined],
    ['urn:example:types/../f.schema.json', undefined],
    ['urn:example:types/%2e%2e/f.schema.json', undefined],
    ['https://e.org/table/a.xsd', undefined],
    // Decoded, once.
    ['https://e.org/t/a%20b.xsd', 'types/a b.xsd'],
    ['https://e.org/t/a b.xsd', 'types/a b.xsd'],
    ['https://e.org/t/%C3%BC.xsd', 'types/ü.xsd'],
    ['https://e.org/t/a%2520b.xsd', 'types/a%20b.xsd'],
    ['https://e.org/t/%E0%A4%A', 'types/%E0%A4%A'],
    ['https://e.org/t/a%3Fb.xsd', 'types/a?b.xsd'],
    ['https://e.org/t/a..b.xsd', 'types/a..b.xsd'],
    ['https://e.org/sp%20ace/ü/a.xsd', 'spaces/a.xsd'],
    // Queries and fragments.
    ['https://e.org/t/a.xsd?v=1', 'types/a.xsd'],
    ['https://e.org/t/a.xsd?v=/../1#/x/../y', 'types/a.xsd'],
    ['https://e.org/t/a.json#/$defs/A', 'types/a.json'],
    ['https://e.org/one.xsd', 'one.xsd'],
    ['https://e.org/one.xsd#/a', 'one.xsd'],
    ['https://e.org/one.xsd?v=2', 'two.xsd'],
    ['https://e.org/one.xsd?v=1', undefined],
    ['https://query.org/?in=/', 'query.xsd'],
    ['https://query.org/?in=/a', undefined],
    // Schemes and hosts in either case.
    ['HTTPS://e.org/t/a.xsd', 'types/a.xsd'],
    ['https://E.ORG/t/a.xsd', 'types/a.xsd'],
    ['https://e.org/T/a.xsd', undefined],
    ['https://upper.org/a/b.xsd', 'upper/b.xsd'],
    ['https://host.org/', 'host.xsd'],
    ['https://host.org/a.xsd', undefined],
    // Names.
    ['urn:example:one', 'urn.xsd'],
    ['URN:example:one', 'urn.xsd'],
    ['urn:example:one/a.xsd', undefined],
    ['urn:example:types/a.xsd', 'urn/a.xsd'],
  ];
  test.each(table)('%s: %s', (url, path) => {
    expect(locate(url, locations)).toBe(path);
  });
});

describe('the file system', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'files-'));
    mkdirSync(join(folder, 'root'));
    writeFileSync(join(folder, 'root', 'a b.xsd'), 'a');
    writeFileSync(join(folder, 'outside.xsd'), 'outside');
    writeFileSync(join(folder, 'beside.xsd'), 'beside');
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

  test('a copy that is one file opens nothing beside it', async () => {
    const read = async (path: string, locations: Locations) => {
      const files = fileSystem({ root: join(folder, 'root', 'inner'), locations });
      return (await files.read(files.resolve('b.xsd', path))).problem?.kind;
    };
    const one = { 'urn:x': '../../outside.xsd' };
    expect(await read('urn:x', one)).toBeUndefined();
    expect(await read('../../outside.xsd', one)).toBeUndefined();
    expect(await read('../../beside.xsd', one)).toBe('outside');
    expect(await read('../a b.xsd', one)).toBe('outside');
    const link = { 'urn:x': '../link-out.xsd' };
    expect(await read('urn:x', link)).toBeUndefined();
    expect(await read('../link-within/b.xsd', link)).toBe('outside');
    // Not what is in it either, if it is a folder.
    const parent = { 'urn:x': '../..' };
    expect(await read('urn:x', parent)).toBe('unreadable');
    expect(await read('../../outside.xsd', parent)).toBe('outside');
    expect(await read('../../outside.xsd', { 'urn:x/': '../..' })).toBeUndefined();
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
