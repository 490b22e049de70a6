/** Elements of any type (part 1 §3.4.7), from the schema to the value and back. */
import { describe, expect, test } from 'vitest';
import { type CompiledSchema, compileSchema } from '../../codegen/index.ts';
import { schemaText } from './reading.ts';

const declared =
  '<xs:element name="order"><xs:complexType><xs:sequence><xs:element name="note"/></xs:sequence></xs:complexType></xs:element>' +
  '<xs:element name="count" type="xs:int"/><xs:element name="link" type="xs:QName"/><xs:attribute name="rank" type="xs:int"/>';

async function compile(body: string, root?: string): Promise<CompiledSchema> {
  const files = { 'a.xsd': schemaText(body) };
  return compileSchema({ xsd: 'a.xsd', files, ...(root !== undefined && { root }) });
}

const codes = ({ issues }: ReturnType<CompiledSchema['parse']>) => issues?.map(({ code }) => code);

describe('what an element of any type holds is kept, and assessed where it is declared', () => {
  test.each<[string, unknown]>([
    ['<note/>', { content: [] }],
    ['<note>a &lt; b</note>', { content: ['a < b'] }],
    ['<note>a<![CDATA[b]]>c</note>', { content: ['abc'] }],
    [
      '<note rank="1" xmlns:p="urn:p" p:a="x"><p:b/> </note>',
      {
        attributes: { rank: '1', '{urn:p}a': 'x' },
        content: [{ name: '{urn:p}b', content: [] }, ' '],
      },
    ],
    ['<note><count>07</count></note>', { content: [{ name: 'count', content: ['07'] }] }],
    ['<note __proto__="x"/>', { attributes: { ['__proto__']: 'x' }, content: [] }],
  ])('%s', async (document, note) => {
    const schema = await compile(declared, 'order');
    const result = schema.parse(`<order>${document}</order>`);
    expect(result).toEqual({ value: { note } });
    expect(schema.is(result.value)).toBe(true);
    const written = schema.serialize(result.value);
    expect(written.issues).toBeUndefined();
    expect(schema.parse(written.value ?? '')).toEqual(result);
  });

  test.each([
    ['<note><count>seven</count></note>', ['cvc-datatype-valid.1.2.1']],
    ['<note><a><count/></a></note>', ['cvc-datatype-valid.1.2.1']],
    ['<note><order/></note>', ['cvc-complex-type.2.4.b']],
    ['<note rank="first"/>', ['cvc-datatype-valid.1.2.1']],
    ['<note><a rank="first"/></note>', ['cvc-datatype-valid.1.2.1']],
    ['<note><link xmlns:p="u">p:a</link></note>', ['any-qname-unsupported']],
    [
      '<note xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:s="http://www.w3.org/2001/XMLSchema" i:type="s:int">1</note>',
      ['xsi-type-unsupported'],
    ],
  ])('%s', async (document, expected) => {
    const schema = await compile(declared, 'order');
    expect(codes(schema.parse(`<order>${document}</order>`))).toEqual(expected);
  });

  test('tolerant mode finds nothing unknown in it', async () => {
    const schema = await compile(declared, 'order');
    const result = schema.parse('<order><note><x/></note><y/></order>', { unknown: 'collect' });
    expect(result.issues).toBeUndefined();
    expect(result).toMatchObject({ drift: [{ name: 'y' }] });
  });
});

test('an ID within it is one of the document', async () => {
  const schema = await compile(
    '<xs:element name="all"/><xs:element name="item"><xs:complexType><xs:attribute name="id" type="xs:ID"/></xs:complexType></xs:element>',
    'all',
  );
  const item = (id: string) => ({ name: 'item', attributes: { id }, content: [] });
  expect(schema.is({ content: [item('a'), item('b')] })).toBe(true);
  expect(schema.is({ content: [item('a'), item('a')] })).toBe(false);
  expect(codes(schema.parse('<all><item id="a"/><item id="a"/></all>'))).toEqual(['cvc-id.2']);
});

test.each([
  ['<xs:element name="e" default="d"/>', '<e/>', { content: ['d'] }],
  ['<xs:element name="e" fixed="d"/>', '<e/>', { content: ['d'] }],
  [
    '<xs:element name="e" nillable="true"/>',
    '<e a="1" xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
    { attributes: { a: '1' }, content: null },
  ],
])('%s', async (body, document, value) => {
  const schema = await compile(body);
  expect(schema.parse(document)).toEqual({ value });
  expect(schema.is(value)).toBe(true);
  expect(schema.parse(schema.serialize(value).value ?? '')).toEqual({ value });
});

test('a mixed element that is fixed holds that text alone, as a value too', async () => {
  const schema = await compile(
    '<xs:element name="e" fixed="f"><xs:complexType mixed="true"><xs:sequence><xs:element name="a" type="xs:int" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>',
  );
  expect(schema.is({ content: ['f'] })).toBe(true);
  expect(schema.is({ content: ['g'] })).toBe(false);
  expect(schema.is({ content: ['f', { kind: 'a', value: 1 }] })).toBe(false);
  expect(codes(schema.parse('<e>g</e>'))).toEqual(['cvc-elt.5.2.2.2.1']);
});
