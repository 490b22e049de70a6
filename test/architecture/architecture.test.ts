import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const home = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(`${home}ARCHITECTURE.md`, 'utf8');

/** Paths in back quotes: they have a slash or the ending of a source. */
const named = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)]
  .map(([, path = '']) => path)
  .filter((path) => /\/|\.(?:ts|json)$/.test(path) && !path.startsWith('postwright/'));

test('every path that ARCHITECTURE.md names is there', () => {
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(home + path))).toEqual([]);
});

test('every folder of the sources has its line in the code map', () => {
  const isLeft = (path: string): boolean => /(?:^|\/)(?:dist|node_modules)(?:\/|$)/.test(path);
  const folders = ['codegen', 'src'].flatMap((root) =>
    readdirSync(home + root, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${`${entry.parentPath}/${entry.name}`.slice(home.length)}/`)
      .filter((path) => !isLeft(path)),
  );
  const map = text.slice(text.indexOf('## Code map'), text.indexOf('## Binding'));
  expect(folders.filter((path) => !map.includes(`\`${path}\``))).toEqual([]);
});
