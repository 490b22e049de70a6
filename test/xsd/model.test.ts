import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import { readXml, type XmlElement } from '../../codegen/xsd/document.ts';
import { cases } from './cases.ts';
import { readBody, schemaText, withoutPlaces } from './reading.ts';

const root = join(import.meta.dirname, '../..');
const shipped = readdirSync(join(root, 'schema')).filter((name) => name.endsWith('.xsd'));
const texts: readonly (readonly [string, string])[] = [
  ...shipped.map((name) => [name, readFileSync(join(root, 'schema', name), 'utf8')] as const),
  ...Object.entries(cases).map(([name, body]) => [name, schemaText(body)] as const),
];

type Shape = readonly [name: string, attributes: Record<string, string>, children: Shape[]];

function shapeOf(element: XmlElement): Shape {
  const attributes = Object.fromEntries(
    element.attributes.map(({ qualifiedName, value }) => [`@${qualifiedName}`, value]),
  );
  return [element.qualifiedName, attributes, element.children.map(shapeOf)];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  trimValues: false,
});

type Ordered = Record<string, unknown>;

function shapesOf(nodes: readonly Ordered[]): Shape[] {
  return nodes.flatMap((node) => {
    const [name] = Object.keys(node).filter((key) => key !== ':@');
    if (name === undefined || name.startsWith('#') || name.startsWith('?')) return [];
    const written = Object.entries((node[':@'] ?? {}) as Record<string, string>);
    const attributes = written.filter(([key]) => !/^@xmlns(:|$)/.test(key));
    return [[name, Object.fromEntries(attributes), shapesOf(node[name] as Ordered[])] as const];
  });
}

describe('fast-xml-parser sees the same elements and attributes', () => {
  test.each(texts)('%s', (path, text) => {
    const { report, diagnostics } = collectDiagnostics();
    const read = readXml({ path, text }, report);
    const named = text.includes('__proto__');
    expect(diagnostics).toEqual([]);
    // It renames __proto__, which is no name of XML's concern.
    if (read && !named) expect([shapeOf(read)]).toEqual(shapesOf(parser.parse(text)));
  });
});

describe('components', () => {
  const table: Readonly<Record<string, string>> = {
    'documentation in paragraphs':
      '<xs:element name="e" type="xs:int"><xs:annotation><xs:documentation>\n  One\n  line.\n\n  Another <b xmlns="urn:h">bold</b> one.\n</xs:documentation></xs:annotation></xs:element>',
    'extension: the content of the base first':
      '<xs:complexType name="B"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence><xs:attribute name="x" type="xs:int"/></xs:complexType><xs:complexType name="T"><xs:complexContent><xs:extension base="B"><xs:sequence><xs:element name="b" type="xs:int"/></xs:sequence><xs:attribute name="y" type="xs:int"/></xs:extension></xs:complexContent></xs:complexType>',
    'restriction of simple content':
      '<xs:complexType name="B"><xs:simpleContent><xs:extension base="xs:int"><xs:attribute name="x"/></xs:extension></xs:simpleContent></xs:complexType><xs:complexType name="T"><xs:simpleContent><xs:restriction base="B"><xs:maxInclusive value="5"/><xs:attribute name="x" use="prohibited"/></xs:restriction></xs:simpleContent></xs:complexType>',
    'anonymous types have the coordinate of their owner':
      '<xs:element name="R"><xs:complexType><xs:sequence><xs:element name="c"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="a"/></xs:restriction></xs:simpleType></xs:element></xs:sequence></xs:complexType></xs:element><xs:simpleType name="R"><xs:restriction base="xs:int"/></xs:simpleType>',
    'values are normalised by their type':
      '<xs:simpleType name="S"><xs:restriction base="xs:token"><xs:enumeration value=" a  b "/></xs:restriction></xs:simpleType><xs:element name="e" type="S" default="  a b"/><xs:element name="q" type="xs:QName" fixed="xs:int"/>',
    'particles that may not occur are left out':
      '<xs:complexType name="T"><xs:sequence><xs:element name="a" type="xs:int" minOccurs="0" maxOccurs="0"/><xs:element name="b" type="xs:int" minOccurs="2" maxOccurs="unbounded"/></xs:sequence></xs:complexType>',
  };
  test.each(Object.entries(table))('%s', async (_name, body) => {
    const { set, codes } = await readBody(body);
    expect(codes).toEqual([]);
    expect(withoutPlaces(set)).toMatchSnapshot();
  });
});
