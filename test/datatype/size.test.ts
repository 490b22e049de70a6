/** Texts of a quarter of a million characters: judged in a moment, whatever they are and whatever they are compared with. */
import { describe, expect, it } from 'vitest';
import * as builtins from '../../src/runtime/datatype/builtin.ts';
import { equalSimple } from '../../src/runtime/datatype/equality.ts';
import {
  enumeration,
  length,
  maxInclusive,
  totalDigits,
} from '../../src/runtime/datatype/facet.ts';
import { atomic, list, readSimple } from '../../src/runtime/datatype/simple.ts';

const size = 250_000;
const shapes: Readonly<Record<string, (count: number) => string>> = {
  digits: (count) => '9'.repeat(count),
  zeros: (count) => `${'0'.repeat(count)}1`,
  'digits then junk': (count) => `${'1'.repeat(count)}x`,
  'a long fraction': (count) => `0.${'0'.repeat(count)}1`,
  'a long exponent': (count) => `1e${'1'.repeat(count)}`,
  blanks: (count) => ' '.repeat(count),
  'blanks at the end': (count) => `a${' '.repeat(count)}`,
  'blanks between': (count) => 'a '.repeat(count / 2),
  base64: (count) => 'QUJD'.repeat(count / 4),
  'base64 with blanks': (count) => 'Q '.repeat(count / 2),
  hexadecimal: (count) => 'ab'.repeat(count / 2),
  'a long name': (count) => 'é'.repeat(count),
  'a long year': (count) => `${'9'.repeat(count)}-01-01T00:00:00`,
  'a long second': (count) => `2000-01-01T00:00:00.${'1'.repeat(count)}Z`,
  'a long duration': (count) => `P${'9'.repeat(count)}D`,
  'many colons': (count) => 'a:'.repeat(count / 2),
  'many slashes': (count) => '/'.repeat(count),
  'many escapes': (count) => '%41'.repeat(count / 3),
  'many hyphens': (count) => 'en-'.repeat(count / 3),
  'surrogate pairs': (count) => '\u{1f600}'.repeat(count / 2),
};

const types = Object.values(builtins).map((builtin) => {
  return 'kind' in builtin ? builtin : atomic(builtin.name, builtin, [length(7)]);
});

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  it('is read by every type in a moment', () => {
    const text = shape(size);
    const start = performance.now();
    for (const type of types) readSimple(type, text);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe.each([
  ['decimal', builtins.decimal, '1.5', ['digits', 'zeros', 'a long fraction']],
  ['float', builtins.float, '1.5', ['digits', 'zeros', 'a long fraction', 'a long exponent']],
  ['dateTime', builtins.dateTime, '2000-01-01T00:00:00Z', ['a long year', 'a long second']],
  ['duration', builtins.duration, 'P1M', ['a long duration']],
  ['base64Binary', builtins.base64Binary, 'YQ==', ['base64', 'base64 with blanks']],
] as const)('%s', (name, datatype, bound, names) => {
  it.each(names)('is compared with %s in a moment', (shape) => {
    const text = shapes[shape]?.(size) ?? '';
    const facets = datatype.compare ? [maxInclusive(bound)] : [];
    const type = atomic(name, datatype, [...facets, enumeration([bound]), totalDigits(5)]);
    const start = performance.now();
    expect(readSimple(type, text).violation).toBeDefined();
    expect(equalSimple(atomic(name, datatype), text, ` ${text}`)).toBe(true);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

it('splits a list of very many items', () => {
  const type = list('bytes', atomic('byte', builtins.byte));
  expect(readSimple(type, '1 '.repeat(size)).value).toHaveLength(size);
});
