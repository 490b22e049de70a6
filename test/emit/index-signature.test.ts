/** Patterns of property names as the templates that hold all of them; `*` stands for any text. */
import { expect, test } from 'vitest';
import { indexSignatures } from '../../codegen/emit/index-signature.ts';

const STRING = { kind: 'string', constraints: [] } as const;

function keysOf(source: string, additional: 'none' | 'open'): readonly string[] {
  const patterns = [{ source, type: STRING }];
  const record = { kind: 'record', members: [], choices: [], patterns, additional } as const;
  return indexSignatures(record, () => 'text').map(({ keys }) => keys.replace(/\$\{string\}/, '*'));
}

test.each([
  ['^x-', '`x-*`'],
  ['-id$', '`*-id`'],
  ['^x-.*$', '`x-*`'],
  [String.raw`^x-[\w\d\.\x2d_]+$`, '`x-*`'],
  ['^x-(a|b)$', '`x-*`'],
  ['^x-[|]$', '`x-*`'],
  ['^x-?[a-z]$', '`x*`'],
  [String.raw`^a\.*b`, '`a*`'],
  ['^x?$', 'string'],
  ['^x-a|y$', 'string'],
  ['^[a-z]+$', 'string'],
])('where other names are refused, %s is %s', (source, keys) => {
  expect(keysOf(source, 'none')).toEqual([keys]);
});

test.each([
  ['^x-', ['`x-*`']],
  ['^x-[a-z]+$', []],
  ['^x-?', []],
])('where they are not, %s is %j', (source, keys) => {
  expect(keysOf(source, 'open')).toEqual(keys);
});
