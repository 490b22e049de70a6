/** Elements and roots. */
import { xsdOf } from '../judge.ts';
import type { ConvertCase } from './convert-case.ts';
import {
  a,
  any,
  b,
  choice,
  d,
  documented,
  local,
  optional,
  record,
  sequence,
  xs,
} from './xsd-text.ts';

export const elements: readonly ConvertCase[] = [
  {
    name: 'nillable',
    xsd: record(
      sequence(
        local('a', xs('string'), 'nillable="true"') +
          local('b', xs('int'), `nillable="true" ${optional}`) +
          `<xs:element name="c" nillable="true"><xs:complexType><xs:sequence>${d}</xs:sequence></xs:complexType></xs:element>
          <xs:element name="e" nillable="true"><xs:complexType><xs:sequence>${d}</xs:sequence><xs:attribute name="x" type="xs:int"/></xs:complexType></xs:element>
          <xs:element name="f" nillable="true"><xs:complexType><xs:simpleContent><xs:extension base="xs:int"><xs:attribute name="x" type="xs:int" use="required"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>`,
      ),
    ),
    documents: [
      '<r><a/><b>1</b><c><d>1</d></c><e><d>1</d></e><f x="1">2</f></r>',
      '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><a xsi:nil="true"/><c xsi:nil="1"/><e xsi:nil="true" x="3"/><f xsi:nil="true" x="1"/></r>',
    ],
  },
  {
    name: 'default-and-fixed',
    xsd: record(
      sequence(
        local('a', xs('token'), 'default="none"') +
          local('b', xs('int'), 'fixed="7"') +
          local('c', xs('string'), 'fixed="N211"') +
          local('d', xs('decimal'), 'fixed="1.50"') +
          local('e', xs('NMTOKENS'), 'default="x y"') +
          local('f', xs('boolean'), `fixed="true" ${optional}`),
      ),
    ),
    documents: [
      '<r><a/><b/><c/><d/><e/></r>',
      '<r><a>x</a><b>07</b><c>N211</c><d>+1.5</d><e>z</e><f>1</f></r>',
      '<r><a> </a><b/><c/><d/><e/></r>',
    ],
  },
  {
    name: 'default-beside-empty',
    xsd: record(
      sequence(
        local('a', xs('normalizedString'), 'default="none"') +
          local('b', 'list', 'default="1 2"') +
          local('c', 'either', 'default="x"') +
          local('d', xs('token'), 'default=" "'),
      ),
      `<xs:simpleType name="list"><xs:list itemType="xs:int"/></xs:simpleType>
      <xs:simpleType name="blank"><xs:restriction base="xs:string"><xs:whiteSpace value="collapse"/></xs:restriction></xs:simpleType>
      <xs:simpleType name="either"><xs:union memberTypes="xs:date blank"/></xs:simpleType>`,
    ),
    documents: ['<r><a/><b/><c/><d/></r>', '<r><a> </a><b> </b><c> </c><d> </d></r>'],
  },
  {
    name: 'default-of-simple-content',
    xsd: record(
      sequence(
        `<xs:element name="a" default="x"><xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="k" type="xs:int"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
        <xs:element name="b" fixed="5"><xs:complexType><xs:simpleContent><xs:extension base="xs:int"><xs:attribute name="k" type="xs:int"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>`,
      ),
    ),
    documents: ['<r><a/><b/></r>', '<r><a k="1">y</a><b k="2">5</b></r>'],
  },
  {
    name: 'abstract-elements',
    xsd: record(
      sequence(
        `<xs:element ref="g" minOccurs="0"/>${choice(`<xs:element ref="h" maxOccurs="unbounded"/>${a + b}`)}<xs:element ref="i" ${any}/>`,
      ),
      local('g', xs('int'), 'abstract="true"') +
        local('h', xs('token'), 'abstract="true"') +
        local('i', xs('date'), 'abstract="true"'),
    ),
    documents: ['<r><a>1</a></r>', '<r><b>1</b></r>'],
  },
  {
    name: 'roots',
    xsd: xsdOf(
      local('one', xs('int')) +
        local('two', xs('token')) +
        local('three', 'T') +
        `<xs:complexType name="T"><xs:sequence>${a}</xs:sequence></xs:complexType>`,
    ),
    documents: ['<one>1</one>', '<two>x</two>', '<three><a>1</a></three>'],
  },
  {
    name: 'recursion',
    xsd: xsdOf(
      `<xs:element name="node"><xs:complexType>${sequence(`${local('label', xs('string'))}<xs:element ref="node" ${any}/>`)}</xs:complexType></xs:element>`,
    ),
    documents: ['<node><label/></node>', '<node><label/><node><label>x</label></node></node>'],
  },
  {
    name: 'recursion-through-types',
    xsd: xsdOf(`<xs:element name="r" type="Node"/>
      <xs:complexType name="Node"><xs:choice>${local('leaf', xs('int'))}${local('pair', 'Pair')}</xs:choice></xs:complexType>
      <xs:complexType name="Pair"><xs:sequence>${local('left', 'Node')}${local('right', 'Node')}</xs:sequence></xs:complexType>`),
    documents: [
      '<r><leaf>1</leaf></r>',
      '<r><pair><left><leaf>1</leaf></left><right><leaf>2</leaf></right></pair></r>',
    ],
  },
  {
    name: 'namespaces',
    xsd: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:a" targetNamespace="urn:a" elementFormDefault="qualified">
      <xs:element name="r"><xs:complexType><xs:sequence>${a}<xs:element name="b" type="xs:int" form="unqualified"/></xs:sequence>
      <xs:attribute name="x" type="xs:int" form="qualified"/><xs:attribute name="a" type="xs:int"/></xs:complexType></xs:element></xs:schema>`,
    documents: [
      '<r xmlns="urn:a"><a>1</a><b xmlns="">1</b></r>',
      '<p:r xmlns:p="urn:a" p:x="1" a="2"><p:a>1</p:a><b>1</b></p:r>',
    ],
  },
  {
    name: 'clashing-names',
    xsd: record(
      sequence(local('from-mask', xs('int')) + local('FROM_MASK', xs('int'))) +
        '<xs:attribute name="fromMask" type="xs:int"/><xs:attribute name="constructor" type="xs:int"/>',
    ),
    documents: ['<r fromMask="3"><from-mask>1</from-mask><FROM_MASK>2</FROM_MASK></r>'],
  },
  {
    name: 'documentation',
    xsd: xsdOf(`<xs:annotation><xs:documentation>Orders of a shop.</xs:documentation></xs:annotation>
      <xs:element name="order"><xs:annotation><xs:documentation>What somebody ordered.</xs:documentation></xs:annotation>
      <xs:complexType><xs:sequence><xs:element name="state" type="State">${documented('How far it is.')}</xs:element>
      <xs:element name="line" maxOccurs="unbounded">${documented('What is in it.')}
      <xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="count" type="xs:positiveInteger">${documented('How many.')}</xs:attribute></xs:extension></xs:simpleContent></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
      <xs:simpleType name="State">${documented('States of an order.')}<xs:restriction base="xs:token">
      <xs:enumeration value="open">${documented('Not sent yet.')}</xs:enumeration><xs:enumeration value="sent"/></xs:restriction></xs:simpleType>`),
    documents: ['<order><state>open</state><line>tea</line><line count="2">milk</line></order>'],
  },
];
