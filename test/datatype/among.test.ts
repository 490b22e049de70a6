/** Long enumerations are searched, with the verdict of comparing one by one. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { among } from '../../src/runtime/datatype/among.ts';
import * as builtins from '../../src/runtime/datatype/builtin.ts';
import { equalSimple } from '../../src/runtime/datatype/equality.ts';
import { atomic } from '../../src/runtime/datatype/simple.ts';

const zones = ['', '', 'Z', '+01:00', '-23:00'];
const day = fc.integer({ min: 1, max: 28 }).map((number) => String(number).padStart(2, '0'));
const date = fc.tuple(day, fc.constantFrom(...zones)).map(([of, zone]) => `2001-01-${of}${zone}`);
const decimal = fc
  .tuple(
    fc.constantFrom('', '0', '-', '+'),
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom('', '.0', '.50'),
  )
  .map((parts) => parts.join(''));
const duration = fc
  .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 62 }))
  .map(([months, days]) => `P${months}M${days}D`);

it.each([
  ['date', atomic('date', builtins.date), date],
  ['decimal', atomic('decimal', builtins.decimal), decimal],
  ['duration', atomic('duration', builtins.duration), duration],
  [
    'float',
    atomic('float', builtins.float),
    fc.oneof(decimal, fc.constantFrom('NaN', 'INF', '-0')),
  ],
] as const)('of %s', (_, type, lexical) => {
  const lists = fc.array(lexical, { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(lists, lexical, (values, text) => {
      const expected = values.some((value) => equalSimple(type, text, value));
      expect(among(values)(text, type)).toBe(expected);
    }),
    { numRuns: 2000, seed: 7 },
  );
});

it('ten thousand texts against ten thousand dates are searched for, not compared one by one', () => {
  const values = Array.from({ length: 10_000 }, (_, index) => `${2000 + index}-01-01`);
  const type = atomic('date', builtins.date);
  const accepts = among(values);
  const start = performance.now();
  for (let index = 0; index < 10_000; index += 1) {
    if (accepts(`${2000 + index}-02-01`, type)) throw new Error(`${2000 + index}`);
  }
  expect(performance.now() - start).toBeLessThan(20_000);
});
