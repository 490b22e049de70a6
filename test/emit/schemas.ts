/** Schemas that each show a shape; the goldens and the type check run over all of them. */
import { readFileSync } from 'node:fs';
import { jsonSample, type Schemas, sample } from './emitting.ts';

const shipped = ['sms-mo.xsd', 'mms-mo.xsd', 'postback-types.xsd'].map(
  (name) => [name, readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8')] as const,
);

/** `element(name, type)` without quotes to write. */
function element(name: string, type: string, more = ''): string {
  return `<xs:element name="${name}" type="${type}" ${more}/>`;
}

function root(content: string, attributes = ''): string {
  return `<xs:element name="ROOT"><xs:complexType>${content}${attributes}</xs:complexType></xs:element>`;
}

const xs = (name: string): string => `xs:${name}`;

/** Names that a careless emitter would trip over. */
const hostileNames = [
  ...['class', 'default', 'constructor', 'toString', 'prototype', 'hasOwnProperty', 'value'],
  ...[
    'cursor',
    'record',
    'item',
    'await',
    'eval',
    'arguments',
    'undefined',
    'Élan',
    '名前',
    '__proto__',
  ],
];

const hostileTypes = [
  ...['Record', 'Cursor', 'FastCursor', 'Text', 'Simple', 'Format', 'Complex', 'ComplexType'],
  ...[
    'Unchecked',
    'Result',
    'Named',
    'String',
    'Collapsed',
    'class',
    'XsString',
    'FormatDescriptor',
  ],
];

const hostileDocumentation =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: text that looks like one.
  'Ends */ the comment; ${code} `ticks` "quotes" \\u0041 &lt;script&gt; @throws {Error} &#x2028; &#x2029; &#x85; end.';

export const schemas: Readonly<Record<string, Schemas>> = {
  shipped: {
    files: Object.fromEntries(shipped),
    formats: { SmsMo: 'sms-mo.xsd', MmsMo: 'mms-mo.xsd' },
  },
  choices: sample(
    root(`<xs:sequence>${element('name', xs('string'))}<xs:choice>${element('email', xs('token'))}
      <xs:sequence>${element('phone', xs('token'))}${element('extension', xs('int'), 'minOccurs="0"')}</xs:sequence>
      </xs:choice><xs:sequence minOccurs="0">${element('from', xs('date'))}${element('until', xs('date'))}</xs:sequence></xs:sequence>`),
  ),
  longChoice: sample(
    root(
      `<xs:sequence>${element('id', xs('int'))}<xs:choice minOccurs="0">${Array.from({ length: 18 }, (_, index) => element(`b${index}`, xs('int'))).join('')}
      <xs:sequence>${element('b18', xs('int'))}${element('b19', xs('int'), 'minOccurs="0"')}</xs:sequence></xs:choice></xs:sequence>`,
    ),
  ),
  attributes: sample(
    root(
      `<xs:sequence><xs:element name="price" maxOccurs="3"><xs:complexType><xs:simpleContent><xs:extension base="xs:decimal">
      <xs:attribute name="currency" type="xs:NMTOKEN" use="required"/></xs:extension></xs:simpleContent></xs:complexType></xs:element></xs:sequence>`,
      '<xs:attribute name="id" type="xs:token"/><xs:attribute name="kind" type="xs:string" default="plain"/>',
    ),
  ),
  groups: sample(
    root(
      `<xs:sequence maxOccurs="unbounded">${element('key', xs('token'))}${element('value', xs('string'), 'minOccurs="0"')}</xs:sequence>`,
    ),
  ),
  items: sample(
    `<xs:element name="ROOT"><xs:complexType mixed="true"><xs:choice minOccurs="0" maxOccurs="unbounded">${element('b', xs('string'))}${element('i', xs('int'))}</xs:choice></xs:complexType></xs:element>`,
  ),
  any: sample(
    `${root(
      `<xs:sequence><xs:element name="note" nillable="true"/>${element('other', xs('anyType'), 'minOccurs="0" maxOccurs="2"')}</xs:sequence>`,
    )}
    ${element('number', xs('int'))}<xs:attribute name="rank" type="xs:int"/>`,
  ),
  itemsWithin: sample(
    `<xs:group name="inline"><xs:choice>${element('b', xs('string'))}${element('i', xs('int'))}</xs:choice></xs:group>
    <xs:element name="ROOT"><xs:complexType><xs:sequence>${element('header', xs('string'))}
      <xs:choice minOccurs="0" maxOccurs="unbounded">${element('credit', xs('int'))}${element('debit', xs('int'))}</xs:choice>
      ${element('items', xs('int'), 'minOccurs="0"')}<xs:element name="note" type="Note" minOccurs="0"/>
      <xs:element name="remark"><xs:complexType><xs:group ref="inline" minOccurs="0" maxOccurs="unbounded"/></xs:complexType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
    <xs:complexType name="Note"><xs:sequence>${element('by', xs('string'))}<xs:group ref="inline" maxOccurs="unbounded"/></xs:sequence></xs:complexType>`,
  ),
  recursion: sample(
    `<xs:element name="node" type="Node"/><xs:complexType name="Node"><xs:sequence>${element('label', xs('string'))}
      <xs:element ref="node" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>`,
  ),
  nillable: sample(
    root(
      `<xs:sequence>${element('a', xs('string'), 'nillable="true"')}${element('b', xs('int'), 'nillable="true" minOccurs="0"')}
      <xs:element name="c" nillable="true"><xs:complexType><xs:sequence>${element('d', xs('string'))}</xs:sequence></xs:complexType></xs:element></xs:sequence>`,
    ),
  ),
  namespaces: {
    files: {
      'order.xsd': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:order" xmlns:o="urn:order" xmlns:p="urn:part" elementFormDefault="qualified">
        <xs:import namespace="urn:part" schemaLocation="part.xsd"/><xs:import namespace="urn:bare" schemaLocation="bare.xsd"/>
        <xs:element name="ORDER"><xs:complexType><xs:sequence>${element('id', xs('string'), 'nillable="true"')}
          <xs:element ref="p:part" minOccurs="0" maxOccurs="unbounded"/><xs:element ref="b:note" xmlns:b="urn:bare" minOccurs="0"/></xs:sequence>
          <xs:attribute ref="p:kind"/><xs:attribute name="plain" type="xs:token"/></xs:complexType></xs:element></xs:schema>`,
      'part.xsd': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:part" xmlns:q="urn:part" xmlns:o="urn:part">
        <xs:element name="part" type="xs:int"/><xs:attribute name="kind" type="xs:NMTOKEN"/></xs:schema>`,
      'bare.xsd': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:bare" targetNamespace="urn:bare"><xs:element name="note" type="xs:string"/></xs:schema>`,
    },
    formats: { Sample: 'order.xsd' },
  },
  wide: sample(
    root(
      `<xs:sequence>${Array.from({ length: 20 }, (_, at) => element(`e${at}`, xs('int'), at % 2 ? 'minOccurs="0"' : '')).join('')}
      <xs:choice minOccurs="0">${Array.from({ length: 20 }, (_, at) => element(`c${at}`, xs('boolean'))).join('')}</xs:choice></xs:sequence>`,
    ),
  ),
  abstractElements: sample(
    element('head', xs('string'), 'abstract="true"') +
      element('other', xs('string'), 'abstract="true"') +
      `<xs:element name="sample"><xs:complexType><xs:sequence><xs:element ref="head" minOccurs="0"/>${element('d', xs('string'))}<xs:choice><xs:element ref="other" maxOccurs="9"/>${element('e', xs('string'))}</xs:choice></xs:sequence></xs:complexType></xs:element>`,
  ),
  nillableAttributes: sample(
    root(
      `<xs:sequence><xs:element name="a" nillable="true"><xs:complexType><xs:attribute name="value" type="xs:int"/></xs:complexType></xs:element>
      <xs:element name="b" nillable="true"><xs:complexType><xs:sequence>${element('value', xs('string'), 'nillable="true"')}</xs:sequence><xs:attribute name="id" type="xs:string"/></xs:complexType></xs:element>
      <xs:element name="c" nillable="true"><xs:complexType><xs:simpleContent><xs:extension base="xs:int"><xs:attribute name="value" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType></xs:element></xs:sequence>`,
    ),
  ),
  nillableRoot: sample(
    `<xs:element name="sample" nillable="true"><xs:complexType><xs:sequence>${element('d', xs('string'))}</xs:sequence></xs:complexType></xs:element>`,
  ),
  simple: sample(
    `${root(
      `<xs:all>${['Code', 'Level', 'Short', 'Flags', 'Either', 'Month']
        .map((name) => element(name.toLowerCase(), name))
        .join('')}${[
        'boolean',
        'double',
        'float',
        'integer',
        'long',
        'unsignedByte',
        'dateTime',
        'hexBinary',
        'anyURI',
        'NMTOKENS',
      ]
        .map((name) => element(`the-${name}`, xs(name)))
        .join('')}</xs:all>`,
    )}
    <xs:simpleType name="Code"><xs:restriction base="xs:token"><xs:pattern value="[A-Z]{2}[0-9]+"/></xs:restriction></xs:simpleType>
    <xs:simpleType name="Level"><xs:restriction base="xs:string"><xs:enumeration value="low"/><xs:enumeration value="high&quot; \\ '&#x2028;"/></xs:restriction></xs:simpleType>
    <xs:simpleType name="Short"><xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="3"/></xs:restriction></xs:simpleType>
    <xs:simpleType name="Flags"><xs:list itemType="Level2"/></xs:simpleType>
    <xs:simpleType name="Level2"><xs:restriction base="xs:token"><xs:enumeration value="x"/><xs:enumeration value="y"/></xs:restriction></xs:simpleType>
    <xs:simpleType name="Either"><xs:union memberTypes="xs:int Code"/></xs:simpleType>
    <xs:simpleType name="Month"><xs:restriction base="xs:unsignedByte"><xs:minInclusive value="1"/><xs:maxInclusive value="12"/></xs:restriction></xs:simpleType>`,
  ),
  constraints: sample(
    root(
      `<xs:sequence>${element('a', xs('token'), 'default="none"')}${element('b', xs('int'), 'fixed="7"')}${element('id', xs('ID'))}</xs:sequence>`,
    ),
  ),
  roots: sample(`${element('one', xs('int'))}${element('two', xs('string'))}`),
  hostileNames: sample(
    root(
      `<xs:sequence>${hostileNames.map((name) => element(name, xs('string'), 'minOccurs="0"')).join('')}</xs:sequence>`,
    ),
  ),
  hostileTypes: sample(
    `${root(`<xs:sequence>${hostileTypes.map((name, index) => element(`e${index}`, name)).join('')}</xs:sequence>`)}
    ${hostileTypes.map((name) => `<xs:simpleType name="${name}"><xs:restriction base="xs:token"><xs:pattern value="[a-z/&quot;\`$]+"/></xs:restriction></xs:simpleType>`).join('')}`,
  ),
  hostileTexts: sample(
    `<xs:annotation><xs:documentation>${hostileDocumentation}</xs:documentation></xs:annotation>
    <xs:element name="ROOT"><xs:annotation><xs:documentation>${hostileDocumentation}</xs:documentation></xs:annotation>
    <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="&quot;);throw 1;//&#xA;*/ \${x} &#x2029;"/>
    <xs:enumeration value="\\"/></xs:restriction></xs:simpleType></xs:element>`,
  ),
  json: jsonSample({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Order',
    description: 'Ends */ the comment.',
    type: 'object',
    properties: {
      id: { type: 'string', pattern: '^[A-Z]+/[0-9]+$' },
      'not an identifier': { const: '"; throw 1; //\u2028' },
      placed: { type: 'string', format: 'date-time' },
      lines: { type: 'array', items: { $ref: '#/$defs/Line' }, minItems: 1 },
      constructor: { enum: ['a', 1, null] },
    },
    patternProperties: { '^x-': { type: 'boolean' } },
    required: ['id', 'lines'],
    additionalProperties: false,
    $defs: {
      Line: {
        type: 'object',
        properties: {
          count: { type: 'integer', minimum: 1 },
          parts: { type: 'array', items: { $ref: '#/$defs/Line' } },
        },
        required: ['count'],
      },
    },
  }),
};
