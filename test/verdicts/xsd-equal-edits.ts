/** XSDs that say the same in other words. */
import type { Row as RowOf } from './edit.ts';
import {
  attribute,
  child,
  choice,
  enumeration,
  facet,
  link,
  list,
  many,
  mixed,
  optional,
  root,
  sequence,
  simple,
  union,
} from './xsd-schema.ts';

type Row = RowOf<string>;

/** A schema with names, and the same without. */
const spelledOut: readonly Row[] = [
  ['text alone in mixed content', mixed(''), child('R')],
  ['a list of any length', list('string'), list('string', facet('minLength', 0))],
  ['a list of one', list('string', facet('length', 1)), simple('token', facet('pattern', '\\S+'))],
  [
    'an enumeration in another zone',
    simple('time', enumeration('12:00:00Z')),
    simple('time', enumeration('13:00:00+01:00')),
  ],
  [
    'an attribute group',
    root('', attribute('x')),
    `<xs:attributeGroup name="G">${attribute('x')}</xs:attributeGroup>${root('', '<xs:attributeGroup ref="G"/>')}`,
  ],
  [
    'a named group',
    root(sequence(child('a') + child('b'), many)),
    `<xs:group name="G"><xs:sequence>${child('a') + child('b')}</xs:sequence></xs:group>${root(`<xs:group ref="G" ${many}/>`)}`,
  ],
  [
    'an extension',
    root(child('a') + child('b')),
    `<xs:complexType name="B"><xs:sequence>${child('a')}</xs:sequence></xs:complexType><xs:element name="R"><xs:complexType><xs:complexContent><xs:extension base="B"><xs:sequence>${child('b')}</xs:sequence></xs:extension></xs:complexContent></xs:complexType></xs:element>`,
  ],
  [
    'a restriction in steps',
    simple('int', facet('minInclusive', 1) + facet('maxInclusive', 9)),
    `<xs:simpleType name="S"><xs:restriction base="xs:int">${facet('minInclusive', 1)}</xs:restriction></xs:simpleType><xs:element name="R"><xs:simpleType><xs:restriction base="S">${facet('maxInclusive', 9)}</xs:restriction></xs:simpleType></xs:element>`,
  ],
  [
    'a range by another name',
    simple('positiveInteger'),
    simple('integer', facet('minInclusive', 1)),
  ],
  [
    'a length as two',
    simple('string', facet('length', 3)),
    simple('string', facet('minLength', 3) + facet('maxLength', 3)),
  ],
  [
    'values as a pattern',
    simple('token', enumeration('a', 'b')),
    simple('token', facet('pattern', 'a|b')),
  ],
  [
    'branches in another order',
    root(choice(child('a') + child('b'))),
    root(choice(child('b') + child('a'))),
  ],
  [
    'an optional group of what is optional',
    root(child('a', 'int', optional) + child('b', 'int', optional)),
    root(sequence(child('a', 'int', optional) + child('b', 'int', optional), optional)),
  ],
  ['members in another order', union('xs:int xs:boolean'), union('xs:boolean xs:int')],
];

/** Both have the same documents. */
export const equal: readonly Row[] = [
  ...spelledOut,
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
