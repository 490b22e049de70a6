/** Constructs of XSD, each with schemas and documents of its own; Xerces and libxml2 judge them too. */
import { schemaText } from './reading.ts';

export interface Construct {
  readonly name: string;
  /** Part 1 unless it says otherwise. */
  readonly section: string;
  /** Schema documents by path, the entry first. */
  readonly files: Readonly<Record<string, string>>;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** One document; `schema` stands inside `xs:schema`. */
function one(
  name: string,
  section: string,
  schema: string,
  valid: readonly string[],
  invalid: readonly string[],
  attributes = '',
): Construct {
  return { name, section, files: { 'a.xsd': schemaText(schema, attributes) }, valid, invalid };
}

const type = (body: string, more = '') =>
  `<xs:element name="r"${more}><xs:complexType>${body}</xs:complexType></xs:element>`;
const sequence = (...items: readonly string[]) => `<xs:sequence>${items.join('')}</xs:sequence>`;
const e = (name: string, more = '', of = 'xs:string') =>
  `<xs:element name="${name}" type="${of}" ${more}/>`;
const named = (name: string, body: string, more = '') =>
  `<xs:complexType name="${name}" ${more}>${body}</xs:complexType>`;
const simple = (facets: string, base = 'xs:string') =>
  `<xs:element name="r"><xs:simpleType><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType></xs:element>`;
const derive = (way: 'extension' | 'restriction', base: string, body: string, kind = 'complex') =>
  `<xs:${kind}Content><xs:${way} base="${base}">${body}</xs:${way}></xs:${kind}Content>`;
const r = (...children: readonly string[]) => `<r>${children.join('')}</r>`;
const times = (text: string, count: number) => text.repeat(count);

const declarations: readonly Construct[] = [
  one(
    'global and local elements, named and anonymous types',
    '§3.3, §3.4',
    `<xs:element name="g" type="xs:int"/>${named('T', sequence('<xs:element ref="g"/>', e('a')))}<xs:element name="r" type="T"/>`,
    [r('<g>1</g>', '<a/>')],
    [r('<a/>', '<g>1</g>'), r('<g>x</g>', '<a/>')],
  ),
  one(
    'one name, another type elsewhere',
    '§3.3',
    type(
      sequence(
        e('a', '', 'xs:int'),
        `<xs:element name="b"><xs:complexType>${sequence(e('a', '', 'xs:date'))}</xs:complexType></xs:element>`,
      ),
    ),
    [r('<a>1</a>', '<b><a>2001-01-01</a></b>')],
    [r('<a>1</a>', '<b><a>1</a></b>')],
  ),
  one(
    'attributes: required, optional, default, fixed, prohibited',
    '§3.2, §3.5',
    type(
      '<xs:attribute name="a" type="xs:int" use="required"/><xs:attribute name="b"/><xs:attribute name="c" default="x"/><xs:attribute name="d" type="xs:decimal" fixed="1.0"/><xs:attribute name="e" use="prohibited"/>',
    ),
    ['<r a="1"/>', '<r a="1" b="" c="y" d="1.00"/>'],
    ['<r/>', '<r a="1" d="2"/>', '<r a="1" e="1"/>'],
  ),
  one(
    'global attributes by reference, and of no declared type',
    '§3.2',
    `<xs:attribute name="g" type="xs:int"/>${type('<xs:attribute ref="t:g" use="required"/><xs:attribute name="l"/>')}`,
    ['<t:r xmlns:t="urn:t" t:g="1" l="any"/>'],
    ['<t:r xmlns:t="urn:t" g="1"/>', '<t:r xmlns:t="urn:t" t:g="x"/>'],
    'targetNamespace="urn:t" xmlns:t="urn:t"',
  ),
  one(
    'default and fixed of elements',
    '§3.3',
    type(sequence(e('a', 'default="7"', 'xs:int'), e('b', 'fixed="1.0"', 'xs:decimal'))),
    [r('<a/>', '<b/>'), r('<a>8</a>', '<b>1.00</b>')],
    [r('<a>x</a>', '<b/>'), r('<a/>', '<b>2</b>')],
  ),
  one(
    'nillable, with attributes too',
    '§3.3',
    type(
      sequence(
        e('a', 'nillable="true"', 'xs:int'),
        `<xs:element name="b" nillable="true"><xs:complexType>${sequence(e('c'))}<xs:attribute name="d"/></xs:complexType></xs:element>`,
      ),
    ),
    [
      r('<a>1</a>', '<b><c/></b>'),
      `<r ${xsi}><a xsi:nil="true"/><b d="1" xsi:nil="1"/></r>`,
      `<r ${xsi}><a xsi:nil="false">1</a><b xsi:nil="0"><c/></b></r>`,
    ],
    [r('<a/>', '<b><c/></b>'), `<r ${xsi}><a xsi:nil="true">1</a><b><c/></b></r>`],
  ),
  one(
    'elements without a type, and of anyType',
    '§3.4.7',
    `${type(sequence('<xs:element name="a"/>', e('b', '', 'xs:anyType')))}<xs:element name="n" type="xs:int"/>`,
    [r('<a/>', '<b/>'), r('<a x="1">text<y/><n>1</n></a>', '<b> </b>')],
    [r('<a/>'), r('<a><n>x</n></a>', '<b/>'), r('<a/>', '<b/>', 'text')],
  ),
  one(
    'abstract types',
    '§3.4',
    `${named('T', sequence(e('a')), 'abstract="true"')}${named('U', derive('extension', 'T', sequence(e('b'))))}<xs:element name="r" type="U"/><xs:element name="s" type="T"/>`,
    [r('<a/>', '<b/>')],
    ['<s><a/></s>'],
  ),
  one(
    'abstract elements: optional, repeated, in a choice, as a root, within any content',
    '§3.3',
    `${e('h', 'abstract="true"', 'xs:int')}${type(
      sequence(
        '<xs:element ref="h" minOccurs="0"/>',
        e('a'),
        `<xs:choice><xs:element ref="h"/>${e('b')}${sequence(e('c'), '<xs:element ref="h" minOccurs="0" maxOccurs="unbounded"/>')}</xs:choice>`,
        '<xs:element name="x" minOccurs="0"/>',
      ),
    )}`,
    [r('<a/><b/>'), r('<a/><c/>'), r('<a/><b/><x><y/></x>')],
    [
      r('<h>1</h><a/><b/>'),
      r('<a/><h>1</h>'),
      r('<a/><c/><h>1</h><h>2</h>'),
      r('<a/><b/><x><h>1</h></x>'),
      '<h>1</h>',
      r('<a/>'),
    ],
  ),
  one(
    'abstract elements among items, and where nothing else may be',
    '§3.3',
    `${e('h', 'abstract="true"')}${type(`<xs:choice maxOccurs="unbounded"><xs:element ref="h"/>${e('a')}${e('b')}</xs:choice>`)}<xs:element name="s"><xs:complexType mixed="true">${sequence('<xs:element ref="h" minOccurs="0"/>')}</xs:complexType></xs:element><xs:element name="n"><xs:complexType>${sequence('<xs:element ref="h"/>')}</xs:complexType></xs:element>`,
    [r('<a/><b/><a/>'), '<s>text</s>'],
    [r('<a/><h/>'), '<s>text<h/></s>', '<n><h/></n>', '<n/>'],
  ),
  one(
    'xsi:type that names a simple type; block',
    '§3.3.4',
    type(sequence(e('a', '', 'xs:decimal'), e('b', 'block="restriction"', 'xs:decimal'))),
    [
      `<r ${xsi} xmlns:xs="http://www.w3.org/2001/XMLSchema"><a xsi:type="xs:int">1</a><b xsi:type="xs:decimal">1.5</b></r>`,
    ],
    [
      `<r ${xsi} xmlns:xs="http://www.w3.org/2001/XMLSchema"><a xsi:type="xs:int">1.5</a><b>1</b></r>`,
      `<r ${xsi} xmlns:xs="http://www.w3.org/2001/XMLSchema"><a xsi:type="xs:string">1</a><b>1</b></r>`,
      `<r ${xsi} xmlns:xs="http://www.w3.org/2001/XMLSchema"><a>1</a><b xsi:type="xs:int">1</b></r>`,
    ],
  ),
  one(
    'final, where nothing derives from it',
    '§3.4, §3.14',
    `${named('T', sequence(e('a')), 'final="#all" block="#all"')}<xs:simpleType name="S" final="list"><xs:restriction base="xs:int"/></xs:simpleType><xs:element name="r" type="T"/><xs:element name="s" type="S" final="extension"/>`,
    [r('<a/>'), '<s>1</s>'],
    [r(), '<s>x</s>'],
  ),
];

const models: readonly Construct[] = [
  one(
    'sequence and choice, nested',
    '§3.8',
    type(
      sequence(
        e('a'),
        `<xs:choice>${e('b')}${sequence(e('c'), e('d', 'minOccurs="0"'))}</xs:choice>`,
        `<xs:choice minOccurs="0">${e('f')}${e('g')}</xs:choice>`,
      ),
    ),
    [r('<a/><b/>'), r('<a/><c/><d/><g/>'), r('<a/><c/><f/>')],
    [r('<a/>'), r('<a/><b/><c/>'), r('<a/><b/><f/><g/>'), r('<a/><d/>')],
  ),
  one(
    'bounds of nested groups',
    '§3.9',
    type(
      `<xs:sequence minOccurs="1" maxOccurs="2"><xs:sequence minOccurs="2" maxOccurs="3">${e('a', 'minOccurs="1" maxOccurs="2"')}${e('b', 'minOccurs="0"')}</xs:sequence>${e('c')}</xs:sequence>`,
    ),
    [r('<a/><a/><c/>'), r('<a/><b/><a/><a/><b/><a/><c/><a/><b/><a/><c/>')],
    [r('<a/><c/>'), r(times('<a/><b/>', 4), '<c/>'), r(times('<a/><a/><c/>', 3)), r()],
  ),
  one(
    'thousands of occurrences, counted',
    '§3.9',
    type(
      sequence(
        e('a', 'minOccurs="3" maxOccurs="2000"'),
        `<xs:choice minOccurs="100" maxOccurs="1000">${e('b')}${e('c')}</xs:choice>`,
      ),
    ),
    [r(times('<a/>', 3), times('<b/><c/>', 50)), r(times('<a/>', 2000), times('<c/>', 1000))],
    [
      r(times('<a/>', 2), times('<b/>', 100)),
      r(times('<a/>', 2001), times('<b/>', 100)),
      r(times('<a/>', 3), times('<b/>', 99)),
      r(times('<a/>', 3), times('<b/>', 1001)),
    ],
  ),
  one(
    'unbounded choice, its order kept',
    '§3.8',
    type(`<xs:choice minOccurs="0" maxOccurs="unbounded">${e('a')}${e('b')}</xs:choice>`),
    [r(), r('<b/><a/><b/>')],
    [r('<c/>'), r('text')],
  ),
  one(
    'all, and elements of it that may be missing',
    '§3.8',
    type(`<xs:all>${e('a')}${e('b', 'minOccurs="0"')}${e('c')}</xs:all>`),
    [r('<a/><c/>'), r('<c/><b/><a/>')],
    [r('<a/>'), r('<a/><c/><a/>')],
  ),
  one(
    'all that may be missing as a whole',
    '§3.8',
    type(`<xs:all minOccurs="0">${e('a')}${e('b')}</xs:all>`),
    [r(), r('<b/><a/>')],
    [r('<a/>')],
  ),
  one(
    'group, by reference and repeated',
    '§3.7',
    `<xs:group name="G">${sequence(e('a'), e('b', 'minOccurs="0"'))}</xs:group>${type(sequence('<xs:group ref="G" minOccurs="0" maxOccurs="3"/>', e('c')))}`,
    [r('<c/>'), r('<a/><a/><b/><c/>')],
    [r('<b/><c/>'), r(times('<a/>', 4), '<c/>')],
  ),
  one(
    'a group of all',
    '§3.7',
    `<xs:group name="G"><xs:all>${e('a')}${e('b')}</xs:all></xs:group>${type('<xs:group ref="G"/>')}`,
    [r('<b/><a/>')],
    [r('<a/>')],
  ),
  one(
    'attributeGroup, and groups in it',
    '§3.6',
    `<xs:attributeGroup name="G"><xs:attribute name="a" use="required"/></xs:attributeGroup><xs:attributeGroup name="H"><xs:attributeGroup ref="G"/><xs:attribute name="b" type="xs:int"/></xs:attributeGroup>${type('<xs:attributeGroup ref="H"/>')}`,
    ['<r a="1" b="2"/>'],
    ['<r b="2"/>', '<r a="1" b="x"/>'],
  ),
  one(
    'empty content, and what may not occur',
    '§3.4, §3.9',
    type(sequence(e('a', 'minOccurs="0" maxOccurs="0"'))),
    [r(), '<r/>', r(' ')],
    [r('<a/>')],
  ),
  one(
    'mixed content',
    '§3.4',
    type(`<xs:choice minOccurs="0" maxOccurs="unbounded">${e('b')}${e('i')}</xs:choice>`).replace(
      '<xs:complexType>',
      '<xs:complexType mixed="true">',
    ),
    [r(), r('one <b>two</b> three <i>four</i>'), r(' ')],
    [r('<u/>')],
  ),
  one(
    'recursive types',
    '§3.4',
    `${named('T', sequence(e('a', 'minOccurs="0" maxOccurs="unbounded"', 'T')), '')}<xs:element name="r" type="T"/>`,
    [r(), r('<a><a/><a><a/></a></a>')],
    [r('<a><b/></a>')],
  ),
];

const derivations: readonly Construct[] = [
  one(
    'simple content by extension and restriction',
    '§3.4',
    `${named('A', derive('extension', 'xs:decimal', '<xs:attribute name="u" use="required"/>', 'simple'))}${named('B', derive('extension', 'A', '<xs:attribute name="v"/>', 'simple'))}${named('C', derive('restriction', 'B', '<xs:maxInclusive value="9"/><xs:attribute name="v" use="prohibited"/>', 'simple'))}<xs:element name="r" type="B"/><xs:element name="s" type="C"/>`,
    ['<r u="m" v="x">10.5</r>', '<s u="m">9</s>'],
    ['<r>1</r>', '<s u="m">10</s>', '<s u="m" v="x">9</s>', '<r u="m">x</r>'],
  ),
  one(
    'text from mixed content, by restriction',
    '§3.4',
    `${named('A', sequence(e('a', 'minOccurs="0"')), 'mixed="true"')}${named('B', derive('restriction', 'A', '<xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType>', 'simple'))}<xs:element name="r" type="B"/>`,
    [r('5')],
    [r('x'), r('<a/>')],
  ),
  one(
    'complex content by extension',
    '§3.4',
    `${named('A', `${sequence(e('a'))}<xs:attribute name="x"/>`)}${named('B', derive('extension', 'A', `<xs:choice>${e('b')}${e('c')}</xs:choice><xs:attribute name="y"/>`))}${named('C', derive('extension', 'B', ''))}<xs:element name="r" type="C"/>`,
    ['<r x="1" y="2"><a/><c/></r>'],
    [r('<a/>'), r('<c/><a/>'), '<r z="1"><a/><b/></r>'],
  ),
  one(
    'complex content by restriction',
    '§3.4',
    `${named('A', `${sequence(e('a', 'minOccurs="0" maxOccurs="unbounded"', 'xs:decimal'), e('b', 'minOccurs="0"'))}<xs:attribute name="x"/><xs:attribute name="y"/>`)}${named('B', derive('restriction', 'A', `${sequence(e('a', 'minOccurs="1" maxOccurs="2"', 'xs:int'))}<xs:attribute name="x" use="prohibited"/>`))}<xs:element name="r" type="B"/>`,
    ['<r y="1"><a>1</a></r>'],
    [r(), '<r x="1"><a>1</a></r>', r('<a>1.5</a>'), r('<a>1</a><b/>')],
  ),
  one(
    'the long form: restriction of anyType',
    '§3.4.2',
    type(derive('restriction', 'xs:anyType', `${sequence(e('a'))}<xs:attribute name="x"/>`)),
    ['<r x="1"><a/></r>'],
    [r(), '<r y="1"><a/></r>'],
  ),
  one(
    'lists, of unions too',
    'part 2 §4.1',
    `<xs:simpleType name="U"><xs:union memberTypes="xs:int xs:boolean"/></xs:simpleType><xs:simpleType name="L"><xs:list itemType="U"/></xs:simpleType><xs:element name="r"><xs:simpleType><xs:restriction base="L"><xs:minLength value="1"/><xs:maxLength value="3"/></xs:restriction></xs:simpleType></xs:element>`,
    [r('1 true'), r(' 1  2 3 ')],
    [r(), r('1 2 3 4'), r('1 x')],
  ),
  one(
    'unions, of lists and of anonymous types',
    'part 2 §4.1',
    '<xs:element name="r"><xs:simpleType><xs:union memberTypes="xs:int xs:NMTOKENS"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="#all"/></xs:restriction></xs:simpleType></xs:union></xs:simpleType></xs:element>',
    [r('1'), r('a b'), r('#all')],
    [r('#some'), r()],
  ),
  one(
    'ID, IDREF and IDREFS',
    'part 2 §3.3.8',
    type(
      `${sequence(`<xs:element name="a" maxOccurs="9"><xs:complexType><xs:attribute name="id" type="xs:ID" use="required"/><xs:attribute name="to" type="xs:IDREFS"/></xs:complexType></xs:element>`)}`,
    ),
    [r('<a id="x" to="y x"/><a id="y"/>')],
    [r('<a id="x"/><a id="x"/>')],
  ),
  one(
    'notation',
    '§3.12',
    `<xs:notation name="png" public="image/png"/><xs:notation name="gif" public="image/gif" system="viewer"/><xs:simpleType name="N"><xs:restriction base="xs:NOTATION"><xs:enumeration value="png"/><xs:enumeration value="gif"/></xs:restriction></xs:simpleType>${type('<xs:attribute name="n" type="N"/>')}`,
    ['<r n="png"/>'],
    ['<r n="jpeg"/>'],
  ),
  one(
    'annotation, with documentation and appinfo',
    '§3.13',
    '<xs:annotation><xs:documentation xml:lang="en">All <b>of</b> it.</xs:documentation><xs:appinfo source="urn:a"><x/></xs:appinfo></xs:annotation><xs:element name="r" type="xs:int"><xs:annotation><xs:documentation>One.</xs:documentation></xs:annotation></xs:element>',
    [r('1')],
    [r('x')],
  ),
  one(
    'enumeration beside whiteSpace: values as the base type leaves them',
    'part 2 §4.3.5, §4.3.6',
    `${simple('<xs:whiteSpace value="replace"/><xs:enumeration value="x&#10;y"/><xs:enumeration value="a b"/>')}<xs:element name="s"><xs:simpleType><xs:restriction base="xs:string"><xs:whiteSpace value="collapse"/><xs:enumeration value=" x"/></xs:restriction></xs:simpleType></xs:element>`,
    ['<r>a b</r>', '<r>a&#10;b</r>'],
    ['<r>x&#10;y</r>', '<r>x y</r>', '<s> x</s>', '<s>x</s>'],
  ),
];

const facets: readonly Construct[] = (
  [
    ['length', '<xs:length value="2"/>', 'xs:string', ['ab'], ['a', 'abc']],
    [
      'pattern, of one form of a boolean',
      '<xs:pattern value="1|false"/>',
      'xs:boolean',
      ['1', 'false'],
      ['true', '0'],
    ],
    [
      'minLength and maxLength',
      '<xs:minLength value="2"/><xs:maxLength value="3"/>',
      'xs:hexBinary',
      ['0a0b'],
      ['0a', '0a0b0c0d'],
    ],
    [
      'pattern',
      '<xs:pattern value="[a-c]+"/><xs:pattern value="\\d"/>',
      'xs:string',
      ['abc', '7'],
      ['d', '77', ''],
    ],
    [
      'enumeration',
      '<xs:enumeration value="1.0"/><xs:enumeration value="2"/>',
      'xs:decimal',
      ['1', '2.00'],
      ['3'],
    ],
    [
      'whiteSpace',
      '<xs:whiteSpace value="collapse"/><xs:maxLength value="3"/>',
      'xs:string',
      ['  a  b '],
      ['a b c'],
    ],
    [
      'minInclusive and maxExclusive',
      '<xs:minInclusive value="-1"/><xs:maxExclusive value="2.5"/>',
      'xs:double',
      ['-1', '2.4E0'],
      ['2.5', 'NaN', '-1.1'],
    ],
    [
      'minExclusive and maxInclusive',
      '<xs:minExclusive value="2001-01-01"/><xs:maxInclusive value="2002-01-01"/>',
      'xs:date',
      ['2001-01-02', '2002-01-01'],
      ['2001-01-01', '2002-01-02'],
    ],
    [
      'totalDigits and fractionDigits',
      '<xs:totalDigits value="4"/><xs:fractionDigits value="2"/>',
      'xs:decimal',
      ['12.34', '0012.3400'],
      ['123.45', '1.234'],
    ],
  ] as const
).map(([name, text, base, valid, invalid]) => {
  return one(
    name,
    'part 2 §4.3',
    simple(text, base),
    valid.map((value) => r(value)),
    invalid.map((value) => r(value)),
  );
});

const namespaces: readonly Construct[] = [
  one(
    'elementFormDefault, attributeFormDefault, form',
    '§3.15, §3.3.2',
    type(
      `${sequence(e('a'), e('b', 'form="unqualified"'))}<xs:attribute name="x"/><xs:attribute name="y" form="unqualified"/>`,
    ),
    ['<t:r xmlns:t="urn:t" t:x="1" y="2"><t:a/><b/></t:r>'],
    [
      '<t:r xmlns:t="urn:t"><a/><b/></t:r>',
      '<t:r xmlns:t="urn:t" x="1"><t:a/><b/></t:r>',
      '<r><a/><b/></r>',
    ],
    'targetNamespace="urn:t" elementFormDefault="qualified" attributeFormDefault="qualified"',
  ),
  one(
    'unqualified local elements in a namespace',
    '§3.3.2',
    type(sequence(e('a'), e('b', 'form="qualified"'))),
    ['<t:r xmlns:t="urn:t"><a/><t:b/></t:r>'],
    ['<r xmlns="urn:t"><a/><b/></r>'],
    'targetNamespace="urn:t"',
  ),
  {
    name: 'include, and documents that take on a namespace (chameleon)',
    section: '§4.2.1',
    files: {
      'a.xsd': schemaText(
        `<xs:include schemaLocation="b.xsd"/><xs:include schemaLocation="c.xsd"/>${type(sequence('<xs:element ref="t:c"/>', e('d', '', 't:C')))}`,
        'targetNamespace="urn:t" xmlns:t="urn:t"',
      ),
      'b.xsd': schemaText(
        '<xs:element name="c" type="C"/><xs:simpleType name="C"><xs:restriction base="xs:int"/></xs:simpleType>',
        'elementFormDefault="qualified"',
      ),
      'c.xsd': schemaText('<xs:include schemaLocation="a.xsd"/>', 'targetNamespace="urn:t"'),
    },
    valid: ['<t:r xmlns:t="urn:t"><t:c>1</t:c><d>2</d></t:r>'],
    invalid: [
      '<t:r xmlns:t="urn:t"><c>1</c><d>2</d></t:r>',
      '<t:r xmlns:t="urn:t"><t:c>x</t:c><d>2</d></t:r>',
    ],
  },
  {
    name: 'import, of another namespace and of none',
    section: '§4.2.3',
    files: {
      'a.xsd': schemaText(
        `<xs:import namespace="urn:b" schemaLocation="b.xsd"/><xs:import schemaLocation="c.xsd"/>${type(`${sequence('<xs:element ref="b:e"/>', '<xs:element ref="n"/>')}<xs:attribute ref="b:a"/>`)}`,
        'targetNamespace="urn:a" xmlns:b="urn:b"',
      ),
      'b.xsd': schemaText(
        '<xs:element name="e" type="xs:int"/><xs:attribute name="a" type="xs:int"/>',
        'targetNamespace="urn:b"',
      ),
      'c.xsd': schemaText('<xs:element name="n" type="xs:int"/>'),
    },
    valid: ['<a:r xmlns:a="urn:a" xmlns:b="urn:b" b:a="1"><b:e>1</b:e><n>2</n></a:r>'],
    invalid: [
      '<a:r xmlns:a="urn:a"><e>1</e><n>2</n></a:r>',
      '<a:r xmlns:a="urn:a" xmlns:b="urn:b"><b:e>1</b:e><a:n>2</a:n></a:r>',
    ],
  },
];

/** What is supported, in the order of the table. */
export const constructs: readonly Construct[] = [
  ...declarations,
  ...models,
  ...derivations,
  ...facets,
  ...namespaces,
];

/** What isn't, by a name for it: what stands inside `xs:schema`. */
export const unsupported: Readonly<Record<string, string>> = {
  'wildcards: xs:any': type(sequence('<xs:any/>')),
  'wildcards: xs:anyAttribute': type('<xs:anyAttribute/>'),
  'an extension of anyType': type(derive('extension', 'xs:anyType', sequence(e('a')))),
  'substitution groups': `<xs:element name="h" type="xs:string"/><xs:element name="m" type="xs:string" substitutionGroup="h"/>${type(sequence('<xs:element ref="h"/>'))}`,
  'identity constraints': type(sequence(e('a'))).replace(
    '</xs:complexType></xs:element>',
    '</xs:complexType><xs:unique name="u"><xs:selector xpath="a"/><xs:field xpath="."/></xs:unique></xs:element>',
  ),
  redefinition: '<xs:redefine schemaLocation="b.xsd"/>',
};
