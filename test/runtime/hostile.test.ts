import { expect, test } from 'vitest';
import {
  all,
  array,
  atomic,
  attribute,
  type ComplexType,
  complexType,
  element,
  empty,
  format,
  is,
  items,
  parse,
  particle,
  record,
  sequence,
  serialize,
  string,
  validate,
} from '../../src/runtime/index.ts';

const text = atomic('xs:string', string);
const a = particle(element('a', text), 'a');
const flat = format('R', [element('r', complexType('R', { content: record(all([a])) }))]);

const node: ComplexType = complexType('Node', {
  content: record(
    sequence([
      particle(
        element('n', () => node),
        'n',
        { min: 0 },
      ),
    ]),
  ),
});
const deep = format('N', [element('n', node)]);

const nested = (depth: number) => '<n>'.repeat(depth) + '</n>'.repeat(depth);

test('a document 100,000 deep is refused by the limit, or read where the limit allows it', () => {
  const document = nested(100_000);
  expect(parse(deep, document).issues?.[0]?.code).toBe('limit-depth');
  expect(parse(deep, document, { limits: { depth: 100_000 } }).issues).toBeUndefined();
});

test('an unknown element 100,000 deep is skipped', () => {
  const document = `<r><a/>${nested(100_000)}</r>`;
  const limits = { depth: 200_000 };
  expect(parse(flat, document, { limits }).issues).toHaveLength(1);
  const result = parse(flat, document, { limits, unknown: 'collect' });
  expect(!result.issues && result.drift).toHaveLength(1);
});

test('of 100,000 issues the first hundred are told and the rest is counted', () => {
  const { issues } = parse(flat, `<r>${'<x/>'.repeat(100_000)}<a/></r>`);
  expect(issues).toHaveLength(101);
  expect(issues?.at(-1)).toEqual({
    code: 'limit-issues',
    message: '99900 more issues were found.',
    path: [],
  });
});

test('limits of attributes and text', () => {
  const attributes = Array.from({ length: 300 }, (_, index) => ` x${index}=""`).join('');
  expect(parse(flat, `<r${attributes}><a/></r>`).issues?.[0]?.code).toBe('limit-attributes');
  const document = `<r><a>${'x'.repeat(1_000_000)}</a></r>`;
  expect(parse(flat, document, { limits: { text: 999_999 } }).issues?.[0]?.code).toBe('limit-text');
  expect(parse(flat, document).issues).toBeUndefined();
});

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'kind', 'length'];
const strange = format('S', [
  element(
    'r',
    complexType('R', {
      attributes: names.map((name) => attribute(name, `${name}Attr`, text)),
      content: record(all(names.map((name) => particle(element(name, text), name, { min: 0 })))),
    }),
  ),
]);

test.each(names)('an element and an attribute called %s are like any other', (name) => {
  const document = `<r ${name}="1"><${name}>2</${name}></r>`;
  const { value } = parse<Record<string, unknown>>(strange, document);
  expect(Object.entries(value ?? {})).toEqual([
    [name, '2'],
    [`${name}Attr`, '1'],
  ]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(is(strange, value)).toBe(true);
  expect(serialize(strange, value).value).toBe(document);
  expect(parse(flat, document).issues?.length).toBeGreaterThan(0);
  expect(is(flat, { a: '', [name]: '' })).toBe(false);
});

const many = format('M', [
  element('r', complexType('R', { content: array({ ...a, min: 0, max: 9, array: true }) })),
]);
const mixed = format('X', [
  element(
    'r',
    complexType('R', { content: items(sequence([{ ...a, min: 0 }]), 'content', { mixed: true }) }),
  ),
]);
const none = format('E', [element('r', complexType('R', { content: empty }))]);

const cyclic: Record<string, unknown> = {};
cyclic.n = cyclic;
const throwing = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error('no');
    },
  },
);
const getter = Object.defineProperty({}, 'a', {
  enumerable: true,
  get: () => {
    throw new Error('no');
  },
});
const revoked = Proxy.revocable([], {});
revoked.revoke();

test.each([
  ['a cyclic object', deep, cyclic, 'limit-depth'],
  ['a proxy that throws', flat, throwing, 'value-unreadable'],
  ['an accessor that throws', flat, getter, 'value-unreadable'],
  ['a revoked proxy', many, revoked.proxy, 'value-unreadable'],
  ['a revoked proxy as text', flat, { a: revoked.proxy }, 'value-type'],
  ['an array with a hole', many, Object.assign(new Array(2), { 1: 'x' }), 'value-hole'],
  ['an endless array with a hole', many, new Array(4294967295), 'value-hole'],
  ['a property that is undefined', flat, { a: undefined }, 'value-undefined'],
  ['a property that is inherited', flat, Object.create({ a: '' }), 'cvc-complex-type.2.4.b'],
  ['a symbol', flat, Symbol('a'), 'value-type'],
  ['a function', none, () => 1, 'value-type'],
  ['a string object', flat, { a: Object('x') }, 'value-type'],
  ['null', flat, null, 'value-type'],
  ['two texts side by side', mixed, { content: ['a', 'b'] }, 'value-changes'],
  ['an empty text', mixed, { content: [''] }, 'value-changes'],
  ['a control character', flat, { a: '\u0001' }, 'value-characters'],
  ['a lone surrogate', flat, { a: '\ud800' }, 'value-characters'],
])('%s is refused', (_, descriptor, value, code) => {
  expect(validate(descriptor, value).issues?.[0]?.code).toBe(code);
  expect(serialize(descriptor, value).issues?.[0]?.code).toBe(code);
});
