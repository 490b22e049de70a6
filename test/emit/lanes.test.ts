/** Emitted code against the run-time that it is made for: both lanes, both ways to check an object. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { FormatDescriptor } from '../../src/runtime/descriptor.ts';
import { parse, serialize, validate } from '../../src/runtime/index.ts';
import { emit, load } from './emitting.ts';
import { schemas } from './schemas.ts';

type Exports = Awaited<ReturnType<typeof load>>;

const sms = {
  origin: 'SMS_MO',
  code: 'N211',
  from: '15552312102',
  to: '86717',
  text: 'STOP',
  received: '2011-09-28T17:31:02-04:00',
  transactionid: '511XG-02294-192SA-482H8',
};

const smsXml = `<POSTBACK>${Object.entries(sms)
  .map(([name, value]) => `<${name.toUpperCase()}>${value}</${name.toUpperCase()}>`)
  .join('\r\n\t')}</POSTBACK>`;

/** Documents, by schema; what each is for is to be seen. */
const documents: Readonly<Record<string, readonly string[]>> = {
  shipped: [
    smsXml,
    ` ${smsXml}\n`,
    smsXml.replace('<TO>', '<TO >'),
    smsXml.replace('</POSTBACK>', '<UNKNOWN></POSTBACK>'),
    smsXml.replace('</POSTBACK>', '<TO></POSTBACK>'),
    smsXml.replace('</POSTBACK>', 'x</POSTBACK>'),
    smsXml.replace('</POSTBACK>', '</POSTBACK><POSTBACK>'),
    smsXml.replace('STOP', 'a]]>b'),
    smsXml.replace('STOP', 'a\rb'),
    smsXml.replace('STOP', 'a&amp;b'),
    smsXml.replace('STOP', '\u{1F600}'),
    smsXml.replace('STOP', '\uD83D'),
    smsXml.replace('STOP', '\u0001'),
    smsXml.replace('STOP', ''),
    smsXml.replace('STOP', ' \n '),
    smsXml.replace('>86717<', '> 86717\n<'),
    smsXml.replace('>86717<', '>8 6717<'),
    smsXml.replace(/<TO>.*<\/TO>/, ''),
    smsXml.replace(/(<TO>.*<\/TO>)/, '$1$1'),
    '<POSTBACK></POSTBACK>',
    '<POSTBACK>',
    '',
  ],
  choices: [
    '<ROOT><name>n</name><email>e</email></ROOT>',
    '<ROOT><name>n</name><phone>p</phone><extension>7</extension><from>2020-01-01</from><until>2020-01-01</until></ROOT>',
    '<ROOT><name>n</name><email>e</email><phone>p</phone></ROOT>',
    '<ROOT><name>n</name><email>e</email><from>2020-01-01</from></ROOT>',
  ],
  groups: [
    '<ROOT><key>a</key><value>1</value><key>b</key></ROOT>',
    '<ROOT><value>1</value></ROOT>',
  ],
  any: [
    '<ROOT><note/></ROOT>',
    '<ROOT><note a="1">one<b/>two<number>3</number></note><other rank="4"/></ROOT>',
    '<ROOT><note rank="four"/></ROOT>',
    '<ROOT><note><number>three</number></note></ROOT>',
    '<number>3</number>',
  ],
  itemsWithin: [
    '<ROOT><header>h</header><remark/></ROOT>',
    '<ROOT><header>h</header><credit>1</credit><debit>2</debit><credit>3</credit><remark><i>1</i><b>x</b></remark></ROOT>',
    '<ROOT><header>h</header><credit>1</credit><note><by>n</by></note><remark/></ROOT>',
    '<ROOT><header>h</header><note><by>n</by><b>x</b></note><remark/></ROOT>',
    '<ROOT><credit>1</credit></ROOT>',
  ],
  hostileNames: [
    '<ROOT><class>1</class><constructor>2</constructor><eval>3</eval></ROOT>',
    '<ROOT><constructor>2</constructor><class>1</class></ROOT>',
    '<ROOT></ROOT>',
    '<ROOT><__proto__>x</__proto__></ROOT>',
  ],
};

const throwing = {
  ...sms,
  get text(): string {
    throw new Error('never');
  },
};
const inherited = Object.create(sms) as object;

/** Values, by schema. */
const values: Readonly<Record<string, readonly unknown[]>> = {
  shipped: [
    sms,
    { ...sms, extra: 1 },
    { ...sms, text: undefined },
    { ...sms, text: 'a&b<c>d\re\n\tf"\u{1F600}' },
    { ...sms, text: `a&b<c>d\re\n\tf"\u{1F600}${'long'.repeat(9)}` },
    { ...sms, text: `${'long'.repeat(9)}\uD800` },
    { ...sms, text: '' },
    { ...sms, transactionid: 'a&<> b' },
    { ...sms, from: '+1' },
    Object.fromEntries(Object.entries(sms).reverse()),
    { ...sms, text: 'a\u0001' },
    { ...sms, text: '\uDC00' },
    { ...sms, text: new String('x') },
    { ...sms, to: ' 86717' },
    { ...sms, to: '86717\n' },
    { ...sms, to: 86717 },
    { ...sms, transactionid: 'a  b' },
    { ...sms, transactionid: 'a b ' },
    { ...sms, received: '2011-02-30T00:00:00Z' },
    { ...sms, [Symbol('s')]: 1 },
    Object.assign(Object.create({ text: 'x' }), sms),
    throwing,
    inherited,
    new Proxy(sms, {
      ownKeys: () => {
        throw new Error('never');
      },
    }),
    [sms],
    null,
    undefined,
    'x',
    1,
    () => sms,
  ],
  choices: [
    { name: 'n', email: 'e' },
    { name: 'n', phone: 'p' },
    { name: 'n', phone: 'p', extension: 7, from: '2020-01-01', until: '2020-01-02' },
    { name: 'n', email: 'e', phone: 'p' },
    { name: 'n', email: 'e', extension: 7 },
    { name: 'n', email: 'e', from: '2020-01-01' },
    { name: 'n', email: 'e', phone: undefined },
    { name: 'n' },
  ],
  longChoice: [
    { id: 1 },
    { id: 1, b7: 2 },
    { id: 1, b7: 'x' },
    { id: 1, b7: 2, b8: 2 },
    { id: 1, b18: 2, b19: 3 },
    { id: 1, b18: 2 },
    { id: 1, b19: 3 },
    { id: 1, b18: 2, b0: 3 },
    { id: 1, b18: undefined },
    { b7: 2 },
  ],
  attributes: [
    { price: [{ currency: 'EUR', value: '1.0' }], kind: 'plain' },
    { price: [{ currency: 'EUR', value: '1.0' }] },
    { price: [{ currency: 'EUR', value: '1.0' }], kind: 'a"<&>\r\n\tb', id: 'one two' },
    { price: [], kind: 'plain' },
    { price: [{ currency: 'E R', value: '1.0' }], kind: 'plain' },
    { price: Array(4).fill({ currency: 'EUR', value: '1.0' }), kind: 'plain' },
    // biome-ignore lint/suspicious/noSparseArray: the hole is the case.
    { price: [, { currency: 'EUR', value: '1.0' }], kind: 'plain' },
  ],
  groups: [{ group: [{ key: 'a' }] }, { group: [] }, {}, { group: [{ key: 'a', value: '' }, {}] }],
  items: [
    { content: ['a', { kind: 'b', value: 'x' }, { kind: 'i', value: 7 }] },
    { content: [{ kind: 'b', value: 7 }] },
    { content: ['a', 'b'] },
    { content: [] },
  ],
  any: [
    { note: { content: [] } },
    { note: { content: null } },
    { note: { attributes: { a: '1' }, content: ['one', { name: '{urn:b}b', content: [] }] } },
    { note: { content: ['one', 'two'] } },
    { note: { content: [''] } },
    { note: { attributes: {}, content: [] } },
    { note: { attributes: { rank: '4' }, content: [] } },
    { note: { attributes: { rank: 'four' }, content: [] } },
    { note: { attributes: { xmlns: 'u' }, content: [] } },
    { note: { attributes: { 'a b': 'u' }, content: [] } },
    { note: { content: [{ name: 'number', content: ['3'] }] } },
    { note: { content: [{ name: 'number', content: ['three'] }] } },
    { note: { content: [{ name: '{}b', content: [] }] } },
    { note: { content: [{ name: 'b', content: null }] } },
    { note: { content: [{ content: [] }] } },
    { note: { content: [] }, other: [{ content: null }] },
    { note: 'text' },
    3,
  ],
  recursion: [
    { label: 'a', node: [{ label: 'b' }] },
    { label: 'a', node: [] },
    cyclic(),
    deep(300),
  ],
  nillable: [
    { a: null, b: null, c: null },
    { a: 'x', c: { d: 'y' } },
    { a: 'x', c: { d: null } },
    { a: 'x', b: undefined, c: null },
  ],
  constraints: [
    { a: 'none', b: 7, id: 'x' },
    { a: '', b: 7, id: 'x' },
    { a: 'x', b: 8, id: 'x' },
    { a: 'x', b: 7, id: '1' },
  ],
  namespaces: [
    { id: 'x' },
    { id: null },
    { id: null, part: [1, 2], note: 'n' },
    { id: 'x', note: '' },
    { id: 'x', kind: 'k', plain: 'a<&>"b' },
    { id: 'x', part: [], plain: 'a' },
    { id: 'x', part: ['1'] },
  ],
  wide: [
    wide(),
    { ...wide(), c3: true },
    { ...wide(), c3: true, c4: true },
    { ...wide(), e1: 1, e19: -1 },
    { ...wide(), e0: undefined },
    { ...wide(), other: 1 },
    { ...Object.create(wide()), c3: true },
  ],
  simple: [{}],
  roots: [1, 'x', '1', null, {}],
  hostileNames: [
    {},
    { constructor: 'x' },
    { constructor: 1 },
    { toString: 'x', class: 'y' },
    Object.create(null),
  ],
};

function wide(): object {
  return Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`e${2 * at}`, at]));
}

function cyclic(): unknown {
  const node: { label: string; node?: unknown[] } = { label: 'a' };
  node.node = [node];
  return node;
}

function deep(levels: number): unknown {
  let node: unknown = { label: 'a' };
  for (let level = 0; level < levels; level += 1) node = { label: 'a', node: [node] };
  return node;
}

const nameOf = (schema: string): string => (schema === 'shipped' ? 'SmsMo' : 'Sample');

describe.each([...new Set([...Object.keys(documents), ...Object.keys(values)])])('%s', (schema) => {
  let index: Exports;
  let descriptor: FormatDescriptor;
  let fast: Exports | undefined;
  const name = nameOf(schema);
  const folder = schema === 'shipped' ? 'sms-mo' : 'sample';

  beforeAll(async () => {
    const set = schemas[schema];
    const files = set ? await emit(set) : [];
    index = await load(files, `${folder}/index.ts`);
    const constants: Readonly<Record<string, unknown>> = await load(
      files,
      `${folder}/descriptor.ts`,
    );
    descriptor = constants[
      `${name.charAt(0).toLowerCase()}${name.slice(1)}Format`
    ] as FormatDescriptor;
    const hasFast = files.some(({ path }) => path === `${folder}/fast.ts`);
    fast = hasFast ? await load(files, `${folder}/fast.ts`) : undefined;
  });

  it.each(documents[schema] ?? [])('reads %j in both lanes alike', (document) => {
    const full = parse(descriptor, document);
    expect(index[`parse${name}`]?.(document)).toEqual(full);
    const value = fast?.[`read${name}`]?.(document);
    if (value === undefined) return;
    expect(full.issues).toBeUndefined();
    expect(JSON.stringify(value)).toBe(JSON.stringify(full.value));
  });

  it.each((values[schema] ?? []).map((value, index) => [index, value] as const))(
    'judges value %i as the descriptor does',
    (_, value) => {
      const { issues } = validate(descriptor, value);
      expect(index[`is${name}`]?.(value)).toBe(issues === undefined);
      expect(index[`validate${name}`]?.(value)).toEqual(validate(descriptor, value));
    },
  );

  it.each((values[schema] ?? []).map((value, index) => [index, value] as const))(
    'writes value %i as the descriptor does',
    (_, value) => {
      for (const options of [undefined, { declaration: true }, { indent: ' ' }, { element: 'a' }]) {
        const written = index[`serialize${name}`]?.(value, options);
        expect(written).toEqual(serialize(descriptor, value, options));
      }
    },
  );
});

it('has a fast lane for plain formats, which takes plain documents', async () => {
  const files = await emit(schemas.shipped ?? { files: {}, formats: {} });
  const { readSmsMo } = await load(files, 'sms-mo/fast.ts');
  expect(readSmsMo?.(smsXml)).toEqual(sms);
});

it.each([
  [true, { id: 'A/1', lines: [{ count: 1, parts: [{ count: 2 }] }], 'x-y': true }],
  [false, { id: 'a/1', lines: [{ count: 1 }] }],
  [false, { id: 'A/1', lines: [] }],
  [false, { id: 'A/1', lines: [{ count: 1 }], 'x-y': 1 }],
  [false, { id: 'A/1', lines: [{ count: 1 }], placed: 'yesterday' }],
  [false, cyclic()],
])('is %s of a value by a JSON Schema alone: %#', async (verdict, value) => {
  const files = await emit(schemas.json ?? { files: {}, formats: {} });
  const { isSample, validateSample, ...others } = await load(files, 'sample/index.ts');
  expect(isSample?.(value)).toBe(verdict);
  expect(validateSample?.(value)).toEqual(
    verdict ? { value } : { issues: expect.arrayContaining([expect.anything()]) },
  );
  expect(Object.keys(others)).toEqual(['sampleJsonSchema', 'sampleSchema']);
});
