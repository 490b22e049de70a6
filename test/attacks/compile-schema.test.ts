/** What attackers found once: each stays mended. */
import { describe, expect, test } from 'vitest';
import { type CompiledSchema, compileSchema, SchemaError } from '../../codegen/index.ts';

function compile(body: string): Promise<CompiledSchema> {
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${body}</xs:schema>`;
  return compileSchema({ xsd: 'a.xsd', files: { 'a.xsd': text } });
}

const instance =
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema"';

/** 30 unions, each of the next one twice: 2^30 ways to refuse a text, if each were tried. */
const unions = Array.from(
  { length: 30 },
  (_, index) =>
    `<xs:simpleType name="u${index}"><xs:union memberTypes="u${index + 1} u${index + 1}"/></xs:simpleType>`,
).join('');

describe('what is parsed is a value, and is written back', () => {
  test.each([
    [
      'a QName as an attribute default',
      '<xs:element name="r"><xs:complexType><xs:attribute name="q" type="xs:QName" default="p:a" xmlns:p="u"/></xs:complexType></xs:element>',
      '<r/>',
      { q: '{u}a' },
    ],
    [
      'a list of QNames of two namespaces',
      '<xs:simpleType name="L"><xs:list itemType="xs:QName"/></xs:simpleType><xs:element name="r" type="L"/>',
      '<r xmlns:a="1" xmlns:b="2">a:x b:y</r>',
      ['{1}x', '{2}y'],
    ],
    [
      'a group at the root that repeats',
      '<xs:element name="r"><xs:complexType><xs:sequence maxOccurs="9"><xs:element name="k" type="xs:string"/><xs:element name="v" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>',
      '<r><k>1</k><v>2</v><k>3</k></r>',
      { group: [{ k: '1', v: '2' }, { k: '3' }] },
    ],
    [
      'a number with a pattern',
      '<xs:element name="r"><xs:simpleType><xs:restriction base="xs:int"><xs:pattern value="[0-9]{3}"/></xs:restriction></xs:simpleType></xs:element>',
      '<r>007</r>',
      '007',
    ],
    [
      'an attribute called value of an element that is nil',
      '<xs:element name="r" nillable="true"><xs:complexType><xs:attribute name="value" type="xs:string"/></xs:complexType></xs:element>',
      `<r ${instance} xsi:nil="true" value="x"/>`,
      { value: 'x', value2: null },
    ],
    [
      'unions of unions',
      `${unions}<xs:simpleType name="u30"><xs:restriction base="xs:int"/></xs:simpleType><xs:element name="r" type="u0"/>`,
      '<r>1</r>',
      1,
    ],
  ])('%s', async (_, schema, document, value) => {
    const { parse, is, serialize } = await compile(schema);
    expect(parse(document).value).toEqual(value);
    expect(is(value)).toBe(true);
    expect(parse(serialize(value).value ?? '').value).toEqual(value);
  });
});

test('an element that is nil is told from one whose child called value is', async () => {
  const { parse, serialize } = await compile(
    '<xs:element name="r" nillable="true"><xs:complexType><xs:sequence><xs:element name="value" nillable="true" type="xs:string"/></xs:sequence><xs:attribute name="id" type="xs:string"/></xs:complexType></xs:element>',
  );
  const [whole, child] = [
    parse(`<r ${instance} id="x" xsi:nil="true"/>`).value,
    parse(`<r ${instance} id="x"><value xsi:nil="true"/></r>`).value,
  ];
  expect(whole).toEqual({ id: 'x', value2: null });
  expect(child).toEqual({ id: 'x', value: null });
  expect(serialize(whole).value).not.toContain('<value');
  expect(serialize(child).value).toContain('<value');
});

test('a blocked element takes no derived type by xsi:type', async () => {
  const { parse } = await compile(
    '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" type="xs:string" block="restriction"/><xs:element name="b" type="xs:string"/></xs:sequence></xs:complexType></xs:element>',
  );
  const typed = (name: string): string =>
    `<r ${instance}><a${name === 'a' ? ' xsi:type="xs:token"' : ''}/><b${name === 'b' ? ' xsi:type="xs:token"' : ''}/></r>`;
  expect(parse(typed('a')).issues?.[0]?.code).toBe('cvc-elt.4.3');
  expect(parse(typed('b')).issues).toBeUndefined();
});

describe('input that is no document never throws', () => {
  const detached = new TextEncoder().encode('<r/>');
  structuredClone(detached.buffer, { transfer: [detached.buffer] });

  test.each<[string, unknown]>([
    ['bytes whose memory is gone', detached],
    ['null', null],
    ['a number', 5],
    ['an ArrayBuffer', new ArrayBuffer(4)],
  ])('%s', async (_, input) => {
    const { parse } = await compile('<xs:element name="r" type="xs:string"/>');
    expect(parse(input as string).issues?.[0]?.code).toMatch(/^xml-/);
  });

  test.each([
    [{ limits: { depth: undefined } }],
    [{ limits: { depth: Number.NaN } }],
    [{ limits: null }],
    [{ charset: 5 }],
    [null],
  ])('options %o', async (options) => {
    const { parse } = await compile('<xs:element name="r" type="xs:string"/>');
    const deep = '<a>'.repeat(300);
    expect(parse('<r/>', options as object).issues).toBeUndefined();
    expect(parse(deep, options as object).issues?.at(-1)?.code).toBe('limit-depth');
  });
});

test('of several roots an object is judged by one that is an object', async () => {
  const { validate } = await compile(
    '<xs:element name="comment" type="xs:string"/><xs:element name="order"><xs:complexType><xs:sequence><xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/></xs:sequence></xs:complexType></xs:element>',
  );
  const { issues } = validate({ a: 'x' });
  expect(issues?.map(({ path }) => path)).toEqual([['a'], ['b']]);
  expect(validate('a comment')).toMatchObject({ element: 'comment', value: 'a comment' });
});

test('a name in the configuration that names nothing is reported', async () => {
  const { diagnostics } = await compileSchema({
    xsd: 'a.xsd',
    names: { r: 'x', 'r/nothing': 'y' },
    files: {
      'a.xsd':
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r" type="xs:string"/></xs:schema>',
    },
  });
  expect(diagnostics.map(({ code }) => code)).toContain('binding-unused-name');
});

test.each([
  [{ names: { 'r/a': '' } }, 'names.r/a: expected a string that is not empty; found "".'],
  [{ wrapped: 'r' as unknown as string[] }, 'wrapped: expected an array; found "r".'],
])('an option that no configuration could hold: %j', async (options, message) => {
  const files = {
    'a.xsd':
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r" type="xs:string"/></xs:schema>',
  };
  const error = await compileSchema({ xsd: 'a.xsd', files, ...options }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(SchemaError);
  const [first] = (error as SchemaError).diagnostics;
  expect(first).toMatchObject({ code: 'configuration-wrong-value', message });
});

test.each([
  ['x y', 'x y', []],
  ['constructor', 'constructor', []],
  ['__proto__', '__proto__2', ['binding-name-clash']],
])('a property that the configuration calls %j', async (name, property, codes) => {
  const { parse, serialize, diagnostics } = await compileSchema({
    xsd: 'a.xsd',
    names: { 'r/a': name },
    files: {
      'a.xsd':
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence></xs:complexType></xs:element></xs:schema>',
    },
  });
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  const { value } = parse('<r><a>x</a></r>');
  expect(Object.entries(value as object)).toEqual([[property, 'x']]);
  expect(serialize(value).value).toContain('<a>x</a>');
});

describe('counters that nest', () => {
  const counted = (min: number, max: number) =>
    compile(
      `<xs:element name="r"><xs:complexType><xs:sequence minOccurs="${min}" maxOccurs="${max}"><xs:element name="a" type="xs:string" maxOccurs="2"/><xs:element name="b" minOccurs="0" type="xs:string"/></xs:sequence></xs:complexType></xs:element>`,
    );
  const codesOf = (schema: CompiledSchema, count: number) =>
    schema.parse(`<r>${'<a/>'.repeat(count)}</r>`).issues?.map(({ code }) => code);

  test('are exact as long as they are few', async () => {
    const schema = await counted(100, 200);
    expect(codesOf(schema, 99)).toEqual(['cvc-complex-type.2.4.b']);
    expect(codesOf(schema, 100)).toBeUndefined();
    expect(codesOf(schema, 400)).toBeUndefined();
    expect(codesOf(schema, 401)).toEqual(['cvc-complex-type.2.4.a']);
  });

  test('beyond, what is taken is right, and a refusal that may be wrong says so', async () => {
    const schema = await counted(900, 1000);
    expect(codesOf(schema, 2000)).toBeUndefined();
    expect(codesOf(schema, 950)).toEqual(['limit-counters']);
    expect(codesOf(schema, 100)).toEqual(['cvc-complex-type.2.4.b']);
  });
});

test('a chain of a thousand extensions is one content model, and in time', async () => {
  const types = Array.from({ length: 1000 }, (_, index) => {
    const own = `<xs:sequence><xs:element name="e${index}" type="xs:string"/></xs:sequence>`;
    const body =
      index === 0
        ? own
        : `<xs:complexContent><xs:extension base="T${index - 1}">${own}</xs:extension></xs:complexContent>`;
    return `<xs:complexType name="T${index}">${body}</xs:complexType>`;
  });
  const schema = await compile(`${types.join('')}<xs:element name="r" type="T999"/>`);
  const children = Array.from({ length: 1000 }, (_, index) => `<e${index}/>`);
  expect(schema.parse(`<r>${children.join('')}</r>`).issues).toBeUndefined();
  expect(schema.parse(`<r>${children.slice(1).join('')}</r>`).issues?.[0]?.code).toBe(
    'cvc-complex-type.2.4.a',
  );
});

test('what a faulty schema rejects with says where it is at fault', async () => {
  await expect(compile('\n <xs:element name="r" type="T"/>')).rejects.toThrow(
    /^a\.xsd:2:\d+ .* \[src-resolve\]$/,
  );
});

test('the pattern of a QName sees the prefix that a document would have', async () => {
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:a="urn:a" targetNamespace="urn:a"><xs:element name="r"><xs:simpleType><xs:restriction base="xs:QName"><xs:pattern value="[a-z]:n"/></xs:restriction></xs:simpleType></xs:element></xs:schema>`;
  const schema = await compileSchema({ xsd: 'a.xsd', files: { 'a.xsd': text } });
  const { value } = schema.parse('<q:r xmlns:q="urn:a">q:n</q:r>');
  expect(value).toBe('{urn:a}n');
  expect(schema.is(value)).toBe(true);
  expect(schema.serialize(value).value).toBe('<a:r xmlns:a="urn:a">a:n</a:r>');
  // Any other namespace has a number, which the pattern doesn't let through.
  expect(schema.is('{urn:b}n')).toBe(false);
  expect(schema.serialize('{urn:b}n').issues?.[0]?.code).toBe('cvc-pattern-valid');
});

describe('the namespace that a schema knows by no prefix', () => {
  const text = (more: string) =>
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:a" targetNamespace="urn:a" ${more}><xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" type="xs:int" nillable="true"/></xs:sequence><xs:attribute name="q"/></xs:complexType></xs:element></xs:schema>`;
  const compileText = (schema: string) =>
    compileSchema({ xsd: 'a.xsd', files: { 'a.xsd': schema } });

  test('is the default one of documents', async () => {
    const schema = await compileText(text('elementFormDefault="qualified"'));
    const written = '<r xmlns="urn:a" q="1"><a>2</a></r>';
    expect(schema.serialize({ a: 2, q: '1' }).value).toBe(written);
    expect(schema.parse(written).value).toEqual({ a: 2, q: '1' });
    const nil = schema.serialize({ a: null }).value ?? '';
    expect(schema.parse(nil).value).toEqual({ a: null });
  });

  test.each([
    ['elements are in none', text('')],
    [
      'attributes are in it',
      text('elementFormDefault="qualified" attributeFormDefault="qualified"'),
    ],
    ['texts are names', text('elementFormDefault="qualified"').replace('xs:int', 'xs:QName')],
  ])('has a prefix where %s', async (_, schemaText) => {
    const schema = await compileText(schemaText);
    const value = { a: schemaText.includes('QName') ? 'x' : 2, q: '1' };
    const { value: written } = schema.serialize(value);
    expect(written).toMatch(/^<n0:r xmlns:n0="urn:a" /);
    expect(schema.parse(written ?? '').value).toEqual(value);
  });
});

describe('copies of what schemas refer to by URL', () => {
  const files = {
    'a.json':
      '{"$schema":"https://json-schema.org/draft/2020-12/schema","$ref":"http://e.org/t/b.json"}',
    'v/b.json': '{"type":"string"}',
  };
  const compileWith = (locations: unknown) =>
    compileSchema({ jsonSchema: 'a.json', files, locations: locations as Record<string, string> });

  test('are found among texts too', async () => {
    const { is } = await compileWith({ 'http://e.org/t/': 'v/' });
    expect([is('a'), is(1)]).toEqual([true, false]);
  });

  test.each([[null], [[]], ['v/'], [{ 'http://e.org/t/': 3 }], [{ 'http://e.org/t/': '' }]])(
    '%j names none',
    async (locations) => {
      await expect(compileWith(locations)).rejects.toThrow(/\[configuration-wrong-value\]$/);
    },
  );
});
