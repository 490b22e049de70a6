/**
 * Pairs of XSDs that differ in what an element may hold beside its declared children; the first is
 * narrower than the second.
 */
import type { Row } from './edit.ts';
import { attribute, child, choice, facet, list, optional, root, sequence } from './xsd-schema.ts';

/** A root of any type, beside other declarations. */
const anything = (others: string) => `<xs:element name="R"/>${others}`;
/** A root with text and an attribute, and what its declaration says of its value. */
const valued = (value: string) =>
  `<xs:element name="R" ${value}><xs:complexType><xs:simpleContent><xs:extension base="xs:int">${attribute('a')}</xs:extension></xs:simpleContent></xs:complexType></xs:element>`;
/** The same of text among children. */
const mixedValued = (value: string) =>
  `<xs:element name="R" ${value}><xs:complexType mixed="true"><xs:sequence>${child('a', 'int', optional)}</xs:sequence></xs:complexType></xs:element>`;
/** Two roots, of which the first has no finite document. */
const endless = (type: string) =>
  `<xs:element name="R" type="T"/><xs:complexType name="T"><xs:choice>${child('v', type)}<xs:element name="u" type="U"/></xs:choice></xs:complexType><xs:complexType name="U"><xs:sequence><xs:element name="u" type="U"/></xs:sequence></xs:complexType>`;

/** A reference where no ID can stand. */
const reference = root('', attribute('a', 'IDREF'));

export const contentRows: readonly Row<string>[] = [
  ['a default of text with attributes', valued(''), valued('default="5"')],
  ['a fixed value of text with attributes', valued('fixed="5"'), valued('default="5"')],
  ['a fixed value of mixed content', mixedValued('fixed="x"'), mixedValued('')],
  [
    'white space where nothing is allowed',
    '<xs:element name="R"><xs:complexType/></xs:element>',
    root(child('a', 'int', optional)),
  ],
  ['a choice of nothing', root(choice('')), root(choice(child('a', 'int', optional)))],
  [
    'a choice of nothing among others',
    root(child('a')),
    root(choice(child('a') + sequence(choice('')))),
  ],
  ['a list of no item', list('int', facet('maxLength', 0)), list('int', facet('maxLength', 1))],
  ['what has no finite value', endless('int'), endless('long')],
  ['a name that nothing can have', reference, root('', attribute('a', 'NCName'))],
];

/** Of any type: the conversion to JSON Schema says nothing of what is declared of such content. */
export const anyContentRows: readonly Row<string>[] = [
  ['any content', root(child('a')), '<xs:element name="R"/>'],
  [
    'an attribute among any',
    `<xs:element name="R"><xs:complexType mixed="true">${attribute('A1')}</xs:complexType></xs:element>`,
    '<xs:element name="R"/>',
  ],
  [
    'an attribute beyond ASCII among any',
    anything('<xs:attribute name="größe" type="xs:int"/>'),
    anything(''),
  ],
  ['a fixed value of any content', '<xs:element name="R" fixed="x"/>', '<xs:element name="R"/>'],
  ['nil among any', '<xs:element name="R"/>', '<xs:element name="R" nillable="true"/>'],
  [
    'an abstract element within any content',
    anything('<xs:element name="B" abstract="true"/>'),
    anything(''),
  ],
  [
    'an element declared deep within any content',
    anything(child('g', 'short')),
    anything(child('g', 'int')),
  ],
];
