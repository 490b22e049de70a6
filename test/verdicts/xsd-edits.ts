/** Pairs of XSDs made by a small edit, and which of the two has documents that the other lacks. */
import { type Edit, editsOf, type Row as RowOf } from './edit.ts';
import { anyContentRows, contentRows } from './xsd-content-edits.ts';
import { equal } from './xsd-equal-edits.ts';
import { widenedFacets } from './xsd-facet-edits.ts';
import {
  attribute,
  child,
  choice,
  enumeration,
  extended,
  facet,
  link,
  many,
  mixed,
  optional,
  root,
  sequence,
  simple,
} from './xsd-schema.ts';
import { textRows } from './xsd-text-edits.ts';

type Row = RowOf<string>;

/** An element in an element in the root. */
const nested = (type: string) =>
  root(
    `<xs:element name="a"><xs:complexType><xs:sequence>${child('b', type)}</xs:sequence></xs:complexType></xs:element>`,
  );

/** The first is narrower than the second. */
const widened: readonly Row[] = [
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
  [
    'optional in a choice',
    root(choice(child('a') + child('b'))),
    root(choice(child('a') + child('b', 'string', optional))),
  ],
  [
    'once more',
    root(sequence(child('a') + child('b'), 'maxOccurs="2"')),
    root(sequence(child('a') + child('b'), 'maxOccurs="3"')),
  ],
  ['of any type', root(child('a', 'int')), root('<xs:element name="a"/>')],
  [
    'two made optional',
    root(child('a') + child('b')),
    root(child('a', 'string', optional) + child('b', 'string', optional)),
  ],
  [
    'optional in xs:all',
    root(child('a') + child('b'), '', 'all'),
    root(child('a') + child('b', 'string', optional), '', 'all'),
  ],
  [
    'a branch beside a sequence',
    root(choice(sequence(child('a') + child('b')))),
    root(choice(sequence(child('a') + child('b')) + child('c'))),
  ],
  [
    'fixed to default',
    root(child('a', 'int', 'fixed="1"')),
    root(child('a', 'int', 'default="1"')),
  ],
  [
    'fixed to default of an attribute',
    root('', attribute('x', 'int', 'fixed="1"')),
    root('', attribute('x', 'int', 'default="1"')),
  ],
  ['nothing to text', root(''), child('R')],
  ['deep inside', nested('int'), nested('long')],
  [
    'thousands',
    root(child('a', 'int', 'maxOccurs="4999"')),
    root(child('a', 'int', 'maxOccurs="5000"')),
  ],
  ['a second root', child('R'), child('R') + child('S', 'int')],
];

/** Neither has all of the other's. */
const crossed: readonly Row[] = [
  ['compositor', root(child('a') + child('b')), root(choice(child('a') + child('b')))],
  [
    'a renamed optional element',
    root(child('a', 'int', optional)),
    root(child('b', 'int', optional)),
  ],
  [
    'a range moved',
    simple('int', facet('minInclusive', 1) + facet('maxInclusive', 5)),
    simple('int', facet('minInclusive', 2) + facet('maxInclusive', 6)),
  ],
  [
    'letters moved',
    simple('token', facet('pattern', '[a-m]+')),
    simple('token', facet('pattern', '[k-z]+')),
  ],
  [
    'another zone',
    simple('dateTime', facet('pattern', '.*Z')),
    simple('dateTime', facet('pattern', '.*[+]01:00')),
  ],
  ['int to boolean', simple('int'), simple('boolean')],
  [
    'a new required attribute',
    root('', attribute('x')),
    root('', attribute('x') + attribute('y', 'int', 'use="required"')),
  ],
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
export const xsdEdits: readonly Edit<string>[] = editsOf<string>({
  widened: [...widenedFacets, ...textRows, ...contentRows, ...anyContentRows, ...widened],
  equal,
  crossed,
});
