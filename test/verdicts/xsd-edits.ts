/** Pairs of XSDs made by a small edit, and which of the two has documents that the other lacks. */
import { type Edit, editsOf, type Row as RowOf } from './edit.ts';

type Row = RowOf<string>;

const facet = (name: string, value: string | number) => `<xs:${name} value="${value}"/>`;
const enumeration = (...values: readonly string[]) =>
  values.map((value) => facet('enumeration', value)).join('');
/** A root of a simple type. */
const simple = (base: string, facets = '') =>
  `<xs:element name="R"><xs:simpleType><xs:restriction base="xs:${base}">${facets}</xs:restriction></xs:simpleType></xs:element>`;
/** A root with children, and attributes. */
const root = (children: string, attributes = '', group = 'sequence') =>
  `<xs:element name="R"><xs:complexType><xs:${group}>${children}</xs:${group}>${attributes}</xs:complexType></xs:element>`;
const child = (name: string, type = 'string', more = '') =>
  `<xs:element name="${name}" type="xs:${type}" ${more}/>`;
const attribute = (name: string, type = 'string', more = '') =>
  `<xs:attribute name="${name}" type="xs:${type}" ${more}/>`;
const choice = (children: string, more = '') => `<xs:choice ${more}>${children}</xs:choice>`;
const sequence = (children: string, more = '') => `<xs:sequence ${more}>${children}</xs:sequence>`;
const optional = 'minOccurs="0"';
const many = 'maxOccurs="unbounded"';
const link = (type: string, more = '') =>
  `<xs:element name="R" type="Link"/><xs:complexType name="Link"><xs:sequence>${child('v', type)}<xs:element name="R" type="Link" minOccurs="0" ${more}/></xs:sequence></xs:complexType>`;
const union = (members: string) =>
  `<xs:element name="R"><xs:simpleType><xs:union memberTypes="${members}"/></xs:simpleType></xs:element>`;
const list = (item: string, facets = '') =>
  `<xs:simpleType name="L"><xs:list itemType="xs:${item}"/></xs:simpleType><xs:element name="R"><xs:simpleType><xs:restriction base="L">${facets}</xs:restriction></xs:simpleType></xs:element>`;
const mixed = (children: string) =>
  root(children).replace('<xs:complexType>', '<xs:complexType mixed="true">');
const extended = (base: string, attributes: string) =>
  `<xs:element name="R"><xs:complexType><xs:simpleContent><xs:extension base="xs:${base}">${attributes}</xs:extension></xs:simpleContent></xs:complexType></xs:element>`;

/** A bound of each kind of value, moved outwards. */
const bounds: readonly Row[] = (
  [
    ['int', '5', '6'],
    ['integer', '99999999999999999999', '100000000000000000000'],
    ['decimal', '1.5', '1.55'],
    ['double', '2.5', '1e1'],
    ['float', '-1', '0.5'],
    ['date', '2000-01-01', '2000-01-02'],
    ['dateTime', '2000-01-01T00:00:00Z', '2000-01-01T00:00:01Z'],
    ['time', '10:00:00', '10:00:00.5'],
    ['gYear', '1999', '2000'],
    ['duration', 'P1D', 'P2D'],
  ] as const
).flatMap(([type, low, high]): readonly Row[] => [
  [
    `maxInclusive of ${type}`,
    simple(type, facet('maxInclusive', low)),
    simple(type, facet('maxInclusive', high)),
  ],
  [
    `minInclusive of ${type}`,
    simple(type, facet('minInclusive', high)),
    simple(type, facet('minInclusive', low)),
  ],
  [
    `maxExclusive of ${type}`,
    simple(type, facet('maxExclusive', high)),
    simple(type, facet('maxInclusive', high)),
  ],
  [
    `minExclusive of ${type}`,
    simple(type, facet('minExclusive', low)),
    simple(type, facet('minInclusive', low)),
  ],
]);

/** The first is narrower than the second. */
const widened: readonly Row[] = [
  ...bounds,
  ['maxLength', simple('string', facet('maxLength', 4)), simple('string', facet('maxLength', 5))],
  ['minLength', simple('token', facet('minLength', 2)), simple('token', facet('minLength', 1))],
  ['length', simple('string', facet('length', 3)), simple('string', facet('maxLength', 3))],
  ['octets', simple('hexBinary', facet('length', 2)), simple('hexBinary', facet('maxLength', 2))],
  [
    'pattern',
    simple('token', facet('pattern', '[0-9]{3}')),
    simple('token', facet('pattern', '[0-9]{3,4}')),
  ],
  [
    'digits of any script',
    simple('token', facet('pattern', '[0-9]+')),
    simple('token', facet('pattern', '\\d+')),
  ],
  ['pattern dropped', simple('NMTOKEN', facet('pattern', '[a-z].*')), simple('NMTOKEN')],
  [
    'totalDigits',
    simple('decimal', facet('totalDigits', 4)),
    simple('decimal', facet('totalDigits', 5)),
  ],
  [
    'fractionDigits',
    simple('decimal', facet('fractionDigits', 2)),
    simple('decimal', facet('fractionDigits', 3)),
  ],
  ['enumeration', simple('string', enumeration('a')), simple('string', enumeration('a', 'b'))],
  [
    'enumeration of numbers',
    simple('int', enumeration('1')),
    simple('int', enumeration('01', '2')),
  ],
  ['enumeration dropped', simple('date', enumeration('2000-01-01')), simple('date')],
  [
    'white space of a length',
    simple('string', facet('maxLength', 3)),
    simple('token', facet('maxLength', 3)),
  ],
  [
    'white space of a value',
    simple('string', enumeration('a b')),
    simple('token', enumeration('a b')),
  ],
  ['int to long', simple('int'), simple('long')],
  ['long to integer', simple('long'), simple('integer')],
  ['integer to decimal', simple('integer'), simple('decimal')],
  ['decimal to string', simple('decimal'), simple('string')],
  ['boolean to string', simple('boolean'), simple('string')],
  ['date to string', simple('date'), simple('string')],
  ['NCName to Name', simple('NCName'), simple('Name')],
  ['language to token', simple('language'), simple('token')],
  ['a member of a union', union('xs:int'), union('xs:int xs:date')],
  ['items of a list', list('int'), list('decimal')],
  ['length of a list', list('int', facet('maxLength', 2)), list('int', facet('maxLength', 3))],
  ['made optional', root(child('a')), root(child('a', 'string', optional))],
  ['a new optional element', root(child('a')), root(child('a') + child('b', 'int', optional))],
  [
    'the same in xs:all',
    root(child('a'), '', 'all'),
    root(child('a') + child('b', 'int', optional), '', 'all'),
  ],
  ['maxOccurs', root(child('a', 'int', 'maxOccurs="3"')), root(child('a', 'int', 'maxOccurs="4"'))],
  ['unbounded', root(child('a', 'int', 'maxOccurs="9"')), root(child('a', 'int', many))],
  ['minOccurs', root(child('a', 'int', `minOccurs="2" ${many}`)), root(child('a', 'int', many))],
  ['a branch', root(choice(child('a'))), root(choice(child('a') + child('b')))],
  [
    'a repeated choice',
    root(choice(child('a') + child('b'))),
    root(choice(child('a') + child('b'), many)),
  ],
  ['sequence to all', root(child('a') + child('b')), root(child('a') + child('b'), '', 'all')],
  [
    'sequence to choice',
    root(child('a') + child('b')),
    root(choice(child('a') + child('b'), many)),
  ],
  [
    'an optional group',
    root(sequence(child('a') + child('b'))),
    root(sequence(child('a') + child('b'), optional)),
  ],
  [
    'the type of a child',
    root(child('a', 'int') + child('b')),
    root(child('a', 'decimal') + child('b')),
  ],
  ['a new optional attribute', root(child('a')), root(child('a'), attribute('x'))],
  [
    'an attribute made optional',
    root('', attribute('x', 'int', 'use="required"')),
    root('', attribute('x', 'int')),
  ],
  ['the type of an attribute', root('', attribute('x', 'int')), root('', attribute('x', 'long'))],
  ['fixed dropped', root('', attribute('x', 'int', 'fixed="1"')), root('', attribute('x', 'int'))],
  ['nillable', root(child('a', 'int')), root(child('a', 'int', 'nillable="true"'))],
  ['a default', root(child('a', 'int')), root(child('a', 'int', 'default="1"'))],
  ['mixed', root(child('a')), mixed(child('a'))],
  ['recursive', link('int'), link('decimal')],
  ['more links', link('int'), link('int', 'maxOccurs="2"')],
  ['an attribute beside text', extended('int', ''), extended('int', attribute('unit'))],
  [
    'text beside an attribute',
    extended('int', attribute('unit')),
    extended('string', attribute('unit')),
  ],
  ['a second root', child('R'), child('R') + child('S', 'int')],
];

/** Both have the same documents. */
const equal: readonly Row[] = [
  ['string and token', simple('string'), simple('token')],
  [
    'a pattern in other words',
    simple('token', facet('pattern', 'ab|ac')),
    simple('token', facet('pattern', 'a[bc]')),
  ],
  [
    'a range as an enumeration',
    simple('byte', facet('minInclusive', 126)),
    simple('int', enumeration('126', '127')),
  ],
  [
    'bounds in other words',
    simple('integer', facet('maxExclusive', 10)),
    simple('integer', facet('maxInclusive', 9)),
  ],
  [
    'a group in a group',
    root(child('a') + child('b')),
    root(sequence(child('a') + sequence(child('b')))),
  ],
  [
    'all in another order',
    root(child('a') + child('b', 'int'), '', 'all'),
    root(child('b', 'int') + child('a'), '', 'all'),
  ],
  ['a choice of one', root(child('a')), root(choice(child('a')))],
  [
    'repetition of a repetition',
    root(child('a', 'int', `${optional} ${many}`)),
    root(sequence(child('a', 'int', many), optional)),
  ],
  [
    'a default of an attribute',
    root('', attribute('x', 'int')),
    root('', attribute('x', 'int', 'default="1"')),
  ],
  ['a type by name', simple('int'), child('R', 'int')],
  [
    'attributes in another order',
    root('', attribute('x') + attribute('y')),
    root('', attribute('y') + attribute('x')),
  ],
  ['recursive', link('int'), link('int')],
];

/** Neither has all of the other's. */
const crossed: readonly Row[] = [
  ['order', root(child('a') + child('b')), root(child('b') + child('a'))],
  ['a renamed element', root(child('a')), root(child('b'))],
  ['a renamed attribute', root('', attribute('x')), root('', attribute('y'))],
  ['a renamed root', child('R'), child('S')],
  [
    'an element to an attribute',
    root(child('x', 'int', optional)),
    root('', attribute('x', 'int')),
  ],
  [
    'a value renamed',
    simple('token', enumeration('a', 'b')),
    simple('token', enumeration('a', 'c')),
  ],
  ['date to dateTime', simple('date'), simple('dateTime')],
];

/** Each edit of the tables above. */
export const xsdEdits: readonly Edit<string>[] = editsOf<string>({ widened, equal, crossed });
