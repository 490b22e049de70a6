/** Names are given once each, in linear time. */
import { expect, it } from 'vitest';
import { TakenNames } from '../../codegen/bind/taken-names.ts';

it('gives the wanted name, the fallback, then numbers from 2 that are free', () => {
  const names = new TakenNames(['__proto__', 'b3']);
  const given = [
    names.take('a'),
    names.take('a', 'aAttr'),
    names.take('a', 'aAttr'),
    ...['b', 'b', 'b', 'b'].map((name) => names.take(name)),
    names.take('__proto__'),
  ];
  expect(given).toEqual(['a', 'aAttr', 'aAttr2', 'b', 'b2', 'b4', 'b5', '__proto__2']);
});

it('looks at each number once, however many names are the same', () => {
  let count = 0;
  const names = new TakenNames([], (name, number) => {
    count += 1;
    return `${name}[${number}]`;
  });
  const given = Array.from({ length: 5000 }, () => names.take('a'));
  expect(new Set(given).size).toBe(5000);
  expect(given.at(-1)).toBe('a[5000]');
  expect(count).toBeLessThan(3 * 5000);
});
