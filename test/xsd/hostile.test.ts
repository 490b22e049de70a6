import { describe, expect, test } from 'vitest';
import { readBody, readFiles, schemaText } from './reading.ts';

const chain = (count: number, link: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => link(index)).join('');

describe('no schema makes the reader throw, hang or recurse without bound', () => {
  test('10,000 types', async () => {
    const body = chain(
      10_000,
      (index) =>
        `<xs:complexType name="T${index}"><xs:sequence><xs:element name="e" type="T${(index + 1) % 10_000}" minOccurs="0"/></xs:sequence></xs:complexType>`,
    );
    const { set, codes } = await readBody(body);
    expect(set.types.size).toBe(10_000);
    expect(codes).toEqual([]);
  });

  const derivation = (way: string, index: number) =>
    `<xs:complexType name="T${index}"><xs:complexContent><xs:${way} base="T${index + 1}"><xs:sequence><xs:element name="e${index}" type="xs:int"/></xs:sequence></xs:${way}></xs:complexContent></xs:complexType>`;
  const cases: Readonly<Record<string, readonly [body: string, code: string]>> = {
    'a chain of 10,000 extensions, the end first': [
      `${chain(10_000, (index) => derivation('extension', index))}<xs:complexType name="T10000"/>`,
      'xsd-limit-content',
    ],
    'a circle of 10,000 extensions': [
      chain(10_000, (index) => derivation('extension', index).replace('T10000', 'T0')),
      'ct-props-correct.3',
    ],
    'a chain of 10,000 simple types': [
      `${chain(10_000, (index) => `<xs:simpleType name="S${index}"><xs:restriction base="S${index + 1}"/></xs:simpleType>`)}<xs:simpleType name="S10000"><xs:restriction base="xs:int"/></xs:simpleType>`,
      'xsd-limit-derivation',
    ],
    'groups that double 40 times': [
      `${chain(40, (index) => `<xs:group name="g${index}"><xs:sequence><xs:group ref="g${index + 1}"/><xs:group ref="g${index + 1}"/></xs:sequence></xs:group>`)}<xs:group name="g40"><xs:sequence><xs:element name="e" type="xs:int"/></xs:sequence></xs:group>`,
      'xsd-limit-content',
    ],
    'a chain of 5,000 groups': [
      `${chain(5_000, (index) => `<xs:group name="g${index}"><xs:sequence><xs:group ref="g${index + 1}"/></xs:sequence></xs:group>`)}<xs:group name="g5000"><xs:sequence><xs:element name="e" type="xs:int"/></xs:sequence></xs:group>`,
      'xsd-limit-content',
    ],
    'deep nesting': [
      `<xs:complexType name="T">${'<xs:sequence>'.repeat(1_000)}${'</xs:sequence>'.repeat(1_000)}</xs:complexType>`,
      'xml-not-well-formed',
    ],
    'groups repeated within groups': [
      `<xs:complexType name="T">${'<xs:sequence minOccurs="2" maxOccurs="3">'.repeat(60)}<xs:element name="a" type="xs:int"/><xs:element name="a" type="xs:int"/>${'</xs:sequence>'.repeat(60)}</xs:complexType>`,
      'xsd-limit-ambiguity',
    ],
    'a huge number': [
      '<xs:complexType name="T"><xs:sequence><xs:element name="a" type="xs:int" minOccurs="99999999999999999999999999" maxOccurs="5"/></xs:sequence></xs:complexType>',
      'p-props-correct.2.1',
    ],
  };
  test.each(Object.entries(cases))('%s', async (_name, [body, code]) => {
    expect((await readBody(body)).codes).toContain(code);
  });

  test('documents that include one another and themselves', async () => {
    const { set, codes } = await readFiles({
      'a.xsd': schemaText(
        '<xs:include schemaLocation="b.xsd"/><xs:include schemaLocation="./a.xsd"/><xs:include schemaLocation="x/../b.xsd"/><xs:element name="a" type="B"/>',
      ),
      'b.xsd': schemaText(
        '<xs:include schemaLocation="a.xsd"/><xs:simpleType name="B"><xs:restriction base="xs:int"/></xs:simpleType>',
      ),
    });
    expect(codes).toEqual([]);
    expect([...set.elements.keys()]).toEqual(['a']);
    expect(set.documents.map(({ path }) => path)).toEqual(['a.xsd', 'b.xsd']);
  });

  test('a document without a namespace takes on that of each that includes it', async () => {
    const { set, codes } = await readFiles({
      'a.xsd': schemaText(
        '<xs:include schemaLocation="c.xsd"/><xs:import namespace="urn:b" schemaLocation="b.xsd"/><xs:element name="a" type="a:C"/>',
        'targetNamespace="urn:a" xmlns:a="urn:a"',
      ),
      'b.xsd': schemaText('<xs:include schemaLocation="c.xsd"/>', 'targetNamespace="urn:b"'),
      'c.xsd': schemaText(
        '<xs:simpleType name="C"><xs:restriction base="D"/></xs:simpleType><xs:simpleType name="D"><xs:restriction base="xs:int"/></xs:simpleType>',
      ),
    });
    expect(codes).toEqual([]);
    expect([...set.types.keys()].sort()).toEqual(['{urn:a}C', '{urn:a}D', '{urn:b}C', '{urn:b}D']);
  });

  test('names that every object has', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const body = names
      .map(
        (name) =>
          `<xs:complexType name="${name}"><xs:sequence><xs:element name="${name}" type="${name}" minOccurs="0"/></xs:sequence><xs:attribute name="${name}"/></xs:complexType><xs:element name="${name}" type="${name}"/>`,
      )
      .join('');
    const { set, codes } = await readBody(body);
    expect(codes).toEqual([]);
    expect([...set.elements.keys()]).toEqual(names);
    expect((await readBody('', 'constructor="a"')).codes).toEqual(['s4s-att-not-allowed']);
    expect((await readBody('<xs:constructor/>')).codes).toEqual(['s4s-elt-invalid-content.1']);
  });
});
