/** Pairs of XSDs whose lists, unions and names differ in a facet; the first is narrower than the second. */
import type { Row } from './edit.ts';
import { child, enumeration, facet, root } from './xsd-schema.ts';

const restricted = (declaration: string, facets: string) =>
  `<xs:simpleType name="T">${declaration}</xs:simpleType><xs:element name="R"><xs:simpleType><xs:restriction base="T">${facets}</xs:restriction></xs:simpleType></xs:element>`;
const list = (item: string, facets: string) =>
  restricted(`<xs:list itemType="xs:${item}"/>`, facets);
/** A union of a number and two words. */
const withSecond = (base: string) =>
  `<xs:simpleType name="W"><xs:restriction base="xs:${base}">${facet('pattern', 'a b')}</xs:restriction></xs:simpleType><xs:simpleType name="T"><xs:union memberTypes="xs:int W"/></xs:simpleType>${child('R').replace('xs:string', 'T')}`;
/** A list of strings that are enumerated. */
const listOf = (values: string) =>
  `<xs:simpleType name="I"><xs:restriction base="xs:string">${values}</xs:restriction></xs:simpleType><xs:simpleType name="T"><xs:list itemType="I"/></xs:simpleType>${child('R').replace('xs:string', 'T')}`;
const union = (members: string, facets: string) =>
  restricted(`<xs:union memberTypes="${members}"/>`, facets);
const named = (facets: string) =>
  `<xs:element xmlns:p="urn:p" xmlns:q="urn:q" name="R"><xs:simpleType><xs:restriction base="xs:QName">${facets}</xs:restriction></xs:simpleType></xs:element>`;
const two = facet('pattern', '[0-9]+ [0-9]+');

export const textRows: readonly Row<string>[] = [
  [
    'a list enumerated beside a pattern',
    list('int', two + enumeration('1 2')),
    list('int', two + enumeration('1 2', '10 20')),
  ],
  [
    'a list enumerated',
    list('decimal', enumeration('1.0 2')),
    list('decimal', enumeration('1 2', '3')),
  ],
  [
    'a list of enumerated items',
    listOf(enumeration('a', '2')),
    listOf(enumeration('a', '2', 'b c', 'd')),
  ],
  [
    'a union whose second member keeps white space or not',
    withSecond('string'),
    withSecond('token'),
  ],
  [
    'a pattern of a list',
    list('NMTOKEN', facet('pattern', '[a-z]+ [a-z]+')),
    list('NMTOKEN', facet('pattern', '[a-z]+ [a-z0-9]+')),
  ],
  [
    'values of a union of names and numbers',
    union('xs:Name xs:int', enumeration('a', '2')),
    union('xs:Name xs:int', enumeration('a', '2', '10')),
  ],
  [
    'a value that the earlier member takes',
    union('xs:NMTOKEN xs:int', enumeration('1')),
    union('xs:int xs:NMTOKEN', enumeration('1')),
  ],
  [
    'a pattern of a union whose members keep white space or not',
    union('xs:int xs:string', facet('pattern', '[0-9]+')),
    union('xs:int xs:string', facet('pattern', '[0-9]*')),
  ],
  [
    'a pattern beside values of a union',
    union('xs:int xs:NMTOKEN', facet('pattern', '[a1]') + enumeration('a', '1', 'b')),
    union('xs:int xs:NMTOKEN', facet('pattern', '[ab1]') + enumeration('a', '1', 'b')),
  ],
  ['a name with a prefix', named(enumeration('p:a')), named(enumeration('p:a', 'q:a'))],
  ['any name with a prefix', named(enumeration('p:a', 'b')), named('')],
  ['a name without a prefix', child('R', 'NCName'), child('R', 'QName')],
  [
    'a child beside IDs',
    root(child('a', 'ID') + child('b', 'ID') + child('c', 'IDREF')),
    root(child('a', 'ID') + child('b', 'ID') + child('c', 'IDREF', 'maxOccurs="2"')),
  ],
];
