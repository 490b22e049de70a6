/** Derived types as a schema writes them and as our constructors do, with texts for both. */
import * as builtins from '../../src/runtime/datatype/builtin.ts';
import type { SimpleType } from '../../src/runtime/datatype/datatype.ts';
import {
  enumeration,
  fractionDigits,
  length,
  maxExclusive,
  maxInclusive,
  maxLength,
  minExclusive,
  minInclusive,
  minLength,
  pattern,
  totalDigits,
} from '../../src/runtime/datatype/facet.ts';
import { atomic, list, union } from '../../src/runtime/datatype/simple.ts';
import { type Question, schemaWith } from './judges.ts';

interface FacetCase {
  readonly xsd: string;
  readonly type: SimpleType;
  readonly texts: readonly string[];
}

const { byte, decimal, int, string, token, date, base64Binary, hexBinary, QName, language } =
  builtins;
const restriction = (base: string, facets: string) =>
  `<xs:restriction base="${base}">${facets}</xs:restriction>`;
const nested = (inner: string, facets: string) =>
  `<xs:restriction><xs:simpleType>${inner}</xs:simpleType>${facets}</xs:restriction>`;
const facet = (name: string, value: string | number) => `<xs:${name} value="${value}"/>`;
const listOf = (item: string) => `<xs:list itemType="${item}"/>`;
const unionOf = (...members: string[]) =>
  `<xs:union>${members.map((member) => `<xs:simpleType>${member}</xs:simpleType>`).join('')}</xs:union>`;

const lengths = ['', 'a', 'ab', 'abc', 'abcd', ' ab ', 'a b', 'éé', 'e\u0301'];
const numbers = [
  '',
  '0',
  '1',
  '5',
  '10',
  '10.0',
  '11',
  '99',
  '-1',
  '5.5',
  '5.55',
  '100',
  'x',
  '5x',
  '200',
];
const two = /^..$/u;
const digits = /^[0-9]+$/;

const cases: Readonly<Record<string, FacetCase>> = {
  length: {
    xsd: restriction('xs:string', facet('length', 2)),
    type: atomic('length', string, [length(2)]),
    texts: lengths,
  },
  lengthRange: {
    xsd: restriction('xs:token', facet('minLength', 1) + facet('maxLength', 2)),
    type: atomic('lengthRange', token, [minLength(1), maxLength(2)]),
    texts: lengths,
  },
  octets: {
    xsd: restriction('xs:base64Binary', facet('length', 2)),
    type: atomic('octets', base64Binary, [length(2)]),
    texts: ['', 'YQ==', 'YWI=', 'YW I=', 'YWJj', 'Y'],
  },
  hexOctets: {
    xsd: restriction('xs:hexBinary', facet('maxLength', 2)),
    type: atomic('hexOctets', hexBinary, [maxLength(2)]),
    texts: ['', '00', '0000', '000000', '0'],
  },
  nameLength: {
    xsd: restriction('xs:QName', facet('length', 1)),
    type: atomic('nameLength', QName, [length(1)]),
    texts: ['a', 'p:a', 'abc', 'q:a', '1'],
  },
  items: {
    xsd: nested(listOf('xs:byte'), facet('minLength', 1) + facet('maxLength', 2)),
    type: list('items', atomic('byte', byte), [minLength(1), maxLength(2)]),
    texts: ['', ' ', '1', '1 2', ' 1\n2 ', '1 2 3', '1 200', '1 x', '1 2 3 x', '1 2 200'],
  },
  itemEnumeration: {
    xsd: nested(listOf('xs:int'), facet('enumeration', '1 2') + facet('enumeration', '3')),
    type: list('itemEnumeration', atomic('int', int), [enumeration(['1 2', '3'])]),
    texts: ['1 2', '01 +2', ' 1  2 ', '2 1', '3', '03', '', '4', 'x'],
  },
  itemPattern: {
    xsd: nested(listOf('xs:int'), facet('pattern', '1 .*') + facet('maxLength', 2)),
    type: list('itemPattern', atomic('int', int), [pattern(/^1 .*$/, '1 .*'), maxLength(2)]),
    texts: ['1 2', '1  2', '2 1', '1 2 3', '1 x', 'x', ''],
  },
  patternFirst: {
    xsd: restriction('xs:int', facet('pattern', '[0-9]+') + facet('maxInclusive', 10)),
    type: atomic('patternFirst', int, [pattern(digits, '[0-9]+'), maxInclusive('10')]),
    texts: numbers,
  },
  digitsAndBounds: {
    xsd: restriction(
      'xs:decimal',
      facet('totalDigits', 3) +
        facet('fractionDigits', 1) +
        facet('minExclusive', 0) +
        facet('maxExclusive', 100),
    ),
    type: atomic('digitsAndBounds', decimal, [
      totalDigits(3),
      fractionDigits(1),
      minExclusive('0'),
      maxExclusive('100'),
    ]),
    texts: [
      ...numbers,
      '0.05',
      '00005.50',
      '1234.55',
      '1234',
      '0.0',
      '99.9',
      '99.90',
      '.5',
      '-.55',
    ],
  },
  onlyTotalDigits: {
    xsd: restriction('xs:decimal', facet('totalDigits', 2)),
    type: atomic('onlyTotalDigits', decimal, [totalDigits(2)]),
    texts: [
      ...numbers,
      '0.05',
      '0.005',
      '100',
      '1.0',
      '1.00',
      '00.10',
      '000',
      '.001',
      '-12',
      '-123',
      '12.',
    ],
  },
  enumerationBeforeBounds: {
    xsd: restriction(
      'xs:byte',
      facet('enumeration', 1) + facet('enumeration', '5') + facet('maxInclusive', 5),
    ),
    type: atomic('enumerationBeforeBounds', byte, [enumeration(['1', '5']), maxInclusive('5')]),
    texts: numbers,
  },
  twoBounds: {
    xsd: restriction('xs:byte', facet('minInclusive', 5)),
    type: atomic('twoBounds', byte, [minInclusive('5')]),
    texts: [...numbers, '-200', '127', '128'],
  },
  lengthBeforeEnumeration: {
    xsd: restriction('xs:string', facet('enumeration', 'ab') + facet('maxLength', 2)),
    type: atomic('lengthBeforeEnumeration', string, [enumeration(['ab']), maxLength(2)]),
    texts: lengths,
  },
  twoPatterns: {
    xsd: nested(restriction('xs:string', facet('pattern', '[a-z]*')), facet('pattern', '..')),
    type: atomic('twoPatterns', string, [pattern(/^[a-z]*$/, '[a-z]*'), pattern(two, '..')]),
    texts: lengths,
  },
  pressedString: {
    xsd: restriction('xs:string', facet('whiteSpace', 'collapse') + facet('maxLength', 3)),
    type: atomic('pressedString', string, [maxLength(3)], { whiteSpace: 'collapse' }),
    texts: [...lengths, ' a  b ', '\tabc\n', 'a   b'],
  },
  languagePattern: {
    xsd: restriction('xs:language', facet('pattern', 'en.*')),
    type: atomic('languagePattern', language, [pattern(/^en.*$/, 'en.*')]),
    texts: ['en', 'en-GB', 'de', 'en_', '', '1'],
  },
  datePattern: {
    xsd: restriction('xs:date', facet('pattern', '2.*') + facet('minInclusive', '2000-06-01')),
    type: atomic('datePattern', date, [pattern(/^2.*$/, '2.*'), minInclusive('2000-06-01')]),
    texts: ['2000-06-01', '2000-05-31', '1999-01-01', '2000-13-01', '2', 'x', '2000-06-01Z'],
  },
  union: {
    xsd: unionOf(
      restriction('xs:int', facet('maxInclusive', 10)),
      restriction('xs:string', facet('length', 2)),
    ),
    type: union('union', [
      atomic('a', int, [maxInclusive('10')]),
      atomic('b', string, [length(2)]),
    ]),
    texts: ['1', ' 1 ', '11', ' 11', 'ab', 'a', 'abc', '', '  ', ' a'],
  },
  unionEnumeration: {
    xsd: nested(
      unionOf(restriction('xs:int', ''), restriction('xs:string', '')),
      facet('enumeration', 1) + facet('enumeration', 'a'),
    ),
    type: union(
      'unionEnumeration',
      [atomic('a', int), atomic('b', string)],
      [enumeration(['1', 'a'])],
    ),
    texts: ['1', '01', ' 1 ', 'a', ' a', '2', 'b', '', '1.0'],
  },
  unionPattern: {
    xsd: nested(unionOf(restriction('xs:string', '')), facet('pattern', 'a b')),
    type: union('unionPattern', [atomic('a', string)], [pattern(/^a b$/, 'a b')]),
    texts: ['a b', ' a  b ', 'a\tb', 'ab', ''],
  },
  unionItems: {
    xsd: nested(
      `<xs:list><xs:simpleType>${unionOf(restriction('xs:byte', ''), restriction('xs:date', ''))}</xs:simpleType></xs:list>`,
      facet('enumeration', '1 2000-01-01'),
    ),
    type: list('unionItems', union('item', [atomic('a', byte), atomic('b', date)]), [
      enumeration(['1 2000-01-01']),
    ]),
    texts: ['1 2000-01-01', '01 2000-01-01', '2000-01-01 1', '1', 'x', '1 200', ''],
  },
};

export const facetSchema = schemaWith(
  Object.entries(cases)
    .map(
      ([name, { xsd }]) =>
        `<xs:element name="${name}"><xs:simpleType>${xsd}</xs:simpleType></xs:element>`,
    )
    .join(''),
);

export const facetQuestions: readonly (Question & { name: string; type: SimpleType })[] =
  Object.entries(cases).flatMap(([element, { type, texts }]) =>
    texts.map((text) => ({ element, name: element, type, text })),
  );
