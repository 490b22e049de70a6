/** What emitted modules leave out. */
import { expect, test } from 'vitest';
import { mentions, reachable } from '../../codegen/emit/unused.ts';

test.each([
  ['isText(value)', 'isText', true],
  ['isTextual(value)', 'isText', false],
  ['$isText(value)', 'isText', false],
  ['isText$(value)', 'isText$', true],
  ['größe + 1', 'größ', false],
])('%s mentions %s: %s', (text, name, expected) => {
  expect(mentions(text, name)).toBe(expected);
});

test('what something leads to, in its own order', () => {
  const declarations = new Map([
    ['a', 'const a = b;'],
    ['unused', 'const unused = a;'],
    ['b', 'const b = a;'],
    ['größe', 'const größe = 1;'],
  ]);
  expect(reachable('b + größe', declarations)).toEqual([
    'const a = b;',
    'const b = a;',
    'const größe = 1;',
  ]);
  expect(reachable('bb', declarations)).toEqual([]);
});
