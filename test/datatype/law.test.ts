/** `isSimple(t, v)` if and only if writing `v` and reading it back gives `v`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as builtins from '../../src/runtime/datatype/builtin.ts';
import type { Datatype, Facet, SimpleType } from '../../src/runtime/datatype/datatype.ts';
import {
  enumeration,
  length,
  maxLength,
  minLength,
  pattern,
} from '../../src/runtime/datatype/facet.ts';
import { asBigint } from '../../src/runtime/datatype/form.ts';
import {
  atomic,
  explainSimple,
  isSimple,
  list,
  readSimple,
  union,
  writeSimple,
} from '../../src/runtime/datatype/simple.ts';
import { forms } from './forms.ts';

const { boolean, byte, double, float, int, integer, QName, string, token } = builtins;
const texts = Object.values(forms).flat();
const atoms = Object.values(builtins).filter(
  (builtin): builtin is Datatype => !('kind' in builtin),
);

const facets: fc.Arbitrary<Facet> = fc.oneof(
  fc.nat(4).map(length),
  fc.nat(4).map(minLength),
  fc.nat(4).map(maxLength),
  fc.subarray(texts, { minLength: 1, maxLength: 4 }).map(enumeration),
  fc.constantFrom(pattern(/^[a-z]*$/, '[a-z]*'), pattern(/^[0-9]*$/, '[0-9]*')),
);
const someFacets = fc.array(facets, { maxLength: 2 });
const atomics = fc
  .tuple(fc.constantFrom(...atoms), someFacets)
  .map(([datatype, some]) => atomic(datatype.name, datatype, some));
const types: fc.Arbitrary<SimpleType> = fc.oneof(
  atomics,
  fc.tuple(atomics, someFacets).map(([item, some]) => list('list', item, some)),
  fc.array(atomics, { minLength: 1, maxLength: 3 }).map((members) => union('union', members)),
);

const scalars = fc.oneof(
  fc.constantFrom<unknown>(...texts),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.bigInt(),
  fc.constantFrom(null, undefined, {}, -0, '{urn:a}b', '{}b', '{a}b}c', 'NaN', 'INF'),
);
const values = fc.oneof(scalars, fc.array(scalars, { maxLength: 3 }));

/** Prefixes as a writer would declare them, and what they stand for afterwards. */
function namespaces() {
  const declared = new Map<string, string>();
  const declare = (namespace: string) => {
    const prefix =
      [...declared].find(([, known]) => known === namespace)?.[0] ?? `n${declared.size}`;
    declared.set(prefix, namespace);
    return prefix;
  };
  return { declare, resolve: (prefix: string) => declared.get(prefix) };
}

describe('the law', () => {
  it('holds for every value of every type', () => {
    fc.assert(
      fc.property(types, values, (type, value) => {
        const { declare, resolve } = namespaces();
        const text = writeSimple(type, value, declare);
        expect(isSimple(type, value)).toBe(text !== undefined);
        expect(explainSimple(type, value) === undefined).toBe(text !== undefined);
        if (text !== undefined) expect(readSimple(type, text, resolve).value).toStrictEqual(value);
      }),
      { numRuns: 5000 },
    );
  });

  it('has every value that reading gives, but numbers and booleans whose form a facet or a union fixes', () => {
    fc.assert(
      fc.property(types, fc.constantFrom(...texts), (type, text) => {
        const result = readSimple(type, text, (prefix) => prefix && 'urn:p');
        const shape = JSON.stringify(type);
        const isLossy =
          /"form":\{"name":"(?!string)/.test(shape) &&
          /cvc-pattern|cvc-.*[lL]ength|"union"/.test(shape);
        if (!result.violation && !isLossy) expect(isSimple(type, result.value)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe.each<[string, SimpleType, readonly unknown[], readonly (readonly [unknown, string])[]]>([
  [
    'token',
    atomic('t', token),
    ['', 'a b'],
    [
      [' a', 'value-changes'],
      ['\0', 'value-characters'],
      ['\ud800', 'value-characters'],
      [1, 'value-type'],
    ],
  ],
  [
    'string',
    atomic('t', string),
    [' a\r\n', '\u{1f600}'],
    [
      ['\uffff', 'value-characters'],
      [null, 'value-type'],
      [undefined, 'value-type'],
    ],
  ],
  [
    'int',
    atomic('t', int),
    [0, -2147483648],
    [
      [-0, 'value-type'],
      [0.5, 'value-type'],
      ['1', 'value-type'],
      [2147483648, 'cvc-maxInclusive-valid'],
      [NaN, 'value-type'],
    ],
  ],
  [
    'integer',
    atomic('t', integer),
    ['7', '07', '-0'],
    [
      [7, 'value-type'],
      ['7.0', 'cvc-datatype-valid.1.2.1'],
    ],
  ],
  [
    'bigint',
    atomic('t', integer, [], { form: asBigint }),
    [7n, -(10n ** 40n)],
    [
      ['7', 'value-type'],
      [7, 'value-type'],
    ],
  ],
  [
    'double',
    atomic('t', double),
    [0, -0, 0.1, 1e21, 5e-324, 'NaN', 'INF', '-INF'],
    [
      [NaN, 'value-type'],
      [Infinity, 'value-type'],
      ['1', 'value-type'],
    ],
  ],
  [
    'float',
    atomic('t', float),
    [0.5, -0, 16777216, Math.fround(0.1), 2 ** -149],
    [
      [0.1, 'value-type'],
      [16777217, 'value-type'],
      [1e39, 'value-type'],
    ],
  ],
  [
    'boolean under a pattern',
    atomic('t', boolean, [pattern(/^[01]$/, '[01]')]),
    [true, false],
    [['1', 'value-type']],
  ],
  [
    'QName',
    atomic('t', QName),
    ['a', '{urn:x}a', '{{}}a'],
    [
      ['p:a', 'value-type'],
      ['{}a', 'value-type'],
      ['{urn:x}1', 'cvc-datatype-valid.1.2.1'],
    ],
  ],
  [
    'union',
    union('t', [atomic('i', int), atomic('s', string)]),
    [1, 'a', ' ', '99999999999'],
    [
      ['1', 'value-changes'],
      [' 1', 'value-changes'],
      [true, 'value-type'],
    ],
  ],
  [
    'list',
    list('t', atomic('s', string)),
    [[], ['a', 'b']],
    [
      [['a b'], 'value-changes'],
      [[''], 'value-changes'],
      ['a', 'value-type'],
      [[1], 'value-type'],
    ],
  ],
  [
    'list with a bound',
    list('t', atomic('b', byte), [maxLength(2)]),
    [[1, -1]],
    [
      [[1, 2, 3], 'cvc-maxLength-valid'],
      [[200], 'cvc-maxInclusive-valid'],
    ],
  ],
])('%s', (_, type, good, bad) => {
  it.each(good.map((value) => [value]))('has the value %o', (value) => {
    expect(explainSimple(type, value)).toBeUndefined();
    expect(isSimple(type, value)).toBe(true);
  });

  it.each(bad)('has not the value %o: %s', (value, code) => {
    expect(explainSimple(type, value)?.code).toBe(code);
    expect(isSimple(type, value)).toBe(false);
  });
});
