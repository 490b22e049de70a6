/** Schemas of a revision refer to URLs of which it has copies. */
import { expect, test } from 'vitest';
import { gitFiles } from '../../codegen/diff/git.ts';

const files = gitFiles('HEAD', {
  'https://example.org/types/': './vendor/types/',
  'https://example.org/one.xsd': 'vendor/one.xsd',
});

test.each([
  [undefined, 'https://example.org/types/a/b.xsd', 'vendor/types/a/b.xsd'],
  ['schema/order.xsd', 'https://example.org/one.xsd', 'vendor/one.xsd'],
  ['https://example.org/order.xsd', 'types/c.xsd', 'vendor/types/c.xsd'],
  ['schema/order.xsd', '../common.xsd', 'common.xsd'],
  ['schema/order.xsd', 'https://example.org/two.xsd', 'https://example.org/two.xsd'],
])('from %s, %s is %s', (base, named, path) => {
  expect(files.resolve(base, named)).toBe(path);
});
