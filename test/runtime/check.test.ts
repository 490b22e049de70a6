/** What emitted checks and serializers are made of, on values that somebody has tampered with. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  escapedIf,
  escapedText,
  escapeText,
  hasLength,
  isArrayOf,
  isCollapsed,
  isIntegerWithin,
  isText,
  isToken,
  propertiesOf,
  serialize,
  writeEach,
  writeTexts,
} from '../../src/runtime/index.ts';
import { isXmlText } from '../../src/runtime/xml/characters.ts';
import { shapes } from './shapes.ts';

const names = ['a', 'b', 'c'] as const;
const hidden = Object.defineProperty({ a: 1 }, 'b', { value: 2, enumerable: false });
const inherited: object = Object.create({ b: 2, d: 3 }, { a: { value: 1, enumerable: true } });
const shadowed: object = Object.create({ b: 2 }, { b: { value: 2, enumerable: false } });
const failing = {
  ownKeys: (): never => {
    throw new Error('never');
  },
};

const prototypes: readonly object[] = [Object.prototype, Array.prototype];
afterEach(() => {
  for (const prototype of prototypes)
    for (const key of ['b', '1']) Reflect.deleteProperty(prototype, key);
});

describe('propertiesOf', () => {
  it.each([
    [0, {}],
    [0b111, { a: 1, b: 2, c: 3 }],
    [0b111, { c: 3, a: 1, b: undefined }],
    [0b101, { c: 3, a: 1 }],
    [-1, { a: 1, d: 4 }],
    [-1, JSON.parse('{"__proto__":1}')],
    [0b001, { a: 1, [Symbol('b')]: 2 }],
    [0b001, hidden],
    [0b001, inherited],
    [0, shadowed],
    [0b010, Object.assign(Object.create(null), { b: 1 })],
    [0b010, new Proxy({ b: 1 }, {})],
    [0, new Date()],
    ...[null, undefined, 'abc', 1, [], [1], () => 1].map((value) => [-1, value] as const),
  ] as const)('is %d of value %#', (present, value) => {
    expect(propertiesOf(value, names)).toBe(present);
  });

  it('sees nothing that a prototype was given', () => {
    Object.defineProperty(Object.prototype, 'b', {
      value: 1,
      enumerable: true,
      writable: true,
      configurable: true,
    });
    expect(propertiesOf({ a: 1 }, names)).toBe(0b001);
    expect(propertiesOf({ a: 1, b: 2 }, names)).toBe(0b011);
  });

  it('throws what a proxy throws', () => {
    expect(() => propertiesOf(new Proxy({}, failing), names)).toThrow('never');
  });

  it('has a bit for 31 names', () => {
    const many = Array.from({ length: 31 }, (_, index) => `p${index}`);
    expect(propertiesOf({ p30: 1 }, many)).toBe(2 ** 30);
    const whole = Object.fromEntries(many.map((name) => [name, 1]));
    expect(propertiesOf(whole, many)).toBe(2 ** 31 - 1);
  });
});

describe('arrays', () => {
  const any = (): boolean => true;
  const write = (item: unknown): string => String(item);

  // biome-ignore lint/suspicious/noSparseArray: the hole is the case.
  const holed = [1, , 3];
  class Numbers extends Array<number> {}
  const subclassed = Numbers.of(1, 2);

  it('have no holes, whatever stands in the prototype', () => {
    for (const value of [holed, Object.setPrototypeOf([...holed].fill(1), null)]) {
      const isWhole = value !== holed;
      expect(isArrayOf(value, any)).toBe(isWhole);
      expect(writeEach(value, write) !== undefined).toBe(isWhole);
    }
    for (const prototype of prototypes) {
      Object.defineProperty(prototype, '1', { value: 2, configurable: true, writable: true });
      expect(isArrayOf(holed, any)).toBe(false);
      expect(writeEach(holed, write)).toBeUndefined();
      expect(writeTexts(holed, 'n', write)).toBeUndefined();
      expect(isArrayOf([1, 2], any)).toBe(true);
      Reflect.deleteProperty(prototype, '1');
    }
  });

  it('may be of a class of their own, and are counted', () => {
    expect(isArrayOf(subclassed, any, 2, 2)).toBe(true);
    expect(isArrayOf(subclassed, any, 3)).toBe(false);
    expect(isArrayOf({ length: 0 }, any)).toBe(false);
    expect(isArrayOf(new Proxy([], { get: failing.ownKeys }), any)).toBe(false);
    expect(writeEach(subclassed, write, 0, 1)).toBeUndefined();
  });

  it('are written one behind the other', () => {
    expect(writeEach([1, 2], write)).toBe('12');
    expect(writeTexts([1, 2], 'n', write)).toBe('<n>1</n><n>2</n>');
    expect(writeTexts([1], 'n', write)).toBe('<n>1</n>');
    expect(writeTexts([], 'n', write)).toBe('');
    expect(writeTexts([1, 2], 'n', (item) => (item === 2 ? undefined : 'x'))).toBeUndefined();
  });
});

describe('texts', () => {
  const unit = fc.oneof(
    fc.constantFrom(...'<>&"\r\n\t  =a1', '\u0001', '\uFFFE', '\uD83D', '\uDE00', '\u{1F600}', 'é'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  const text = fc
    .tuple(fc.array(unit, { maxLength: 8 }), fc.constantFrom('', 'long and plain '.repeat(2)))
    .map(([units, rest]) => rest + units.join(''));

  it('are decided as they are without a short cut', () => {
    const property = fc.property(text, (value) => {
      const isXml = isXmlText(value);
      expect(isText(value)).toBe(isXml);
      expect(isToken(value)).toBe(isXml && isCollapsed(value));
      expect(escapedText(value)).toBe(isXml ? escapeText(value) : undefined);
      expect(escapedIf(isText, /[^a-z1-9]/, value)).toBe(isXml ? escapeText(value) : undefined);
      const characters = [...value].length;
      expect(hasLength(value, characters, characters)).toBe(true);
      expect(hasLength(value, characters + 1, Infinity)).toBe(false);
      expect(hasLength(value, 0, characters - 1)).toBe(false);
    });
    fc.assert(property, { numRuns: 5000, seed: 1 });
  });

  it.each([null, undefined, 1, {}, [], new String('x')])('are no other values: %#', (value) => {
    expect([isText(value), isToken(value), escapedText(value)]).toEqual([false, false, undefined]);
  });
});

it.each([
  [true, 0],
  [true, 255],
  [false, 256],
  [false, -1],
  [false, -0],
  [false, 1.5],
  [false, Number.NaN],
  [false, '1'],
  [false, 1n],
])('is %s that %s is within 0 and 255', (expected, value) => {
  expect(isIntegerWithin(value, 0, 255)).toBe(expected);
});

it.each(shapes)('$name: what a lane gives up at, the descriptor writes or explains', (shape) => {
  for (const lane of [() => undefined, () => raise()]) {
    for (const value of [null, {}, [], 'x']) {
      expect(serialize(shape.format, value, {}, lane)).toEqual(serialize(shape.format, value));
    }
  }
});

function raise(): never {
  throw new Error('an accessor');
}
