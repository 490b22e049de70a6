/** Every shape that a descriptor has: an XSD, the descriptor that stands for it, and documents. */
import {
  all,
  any,
  array,
  atomic,
  attribute,
  boolean,
  choice,
  complexType,
  dateTime,
  decimal,
  element,
  empty,
  enumeration,
  type FormatDescriptor,
  format,
  ID,
  IDREF,
  IDREFS,
  int,
  items,
  lax,
  list,
  maxInclusive,
  particle,
  QName,
  record,
  sequence,
  simple,
  string,
  token,
  union,
} from '../../src/runtime/index.ts';

/** An XSD as text with its descriptor and documents that try it. */
export interface Shape {
  readonly name: string;
  readonly xsd: string;
  readonly format: FormatDescriptor;
  readonly documents: readonly string[];
}

const text = atomic('xs:string', string);
const integer = atomic('xs:int', int);
const id = atomic('xs:ID', ID);
const idref = atomic('xs:IDREF', IDREF);
const small = atomic('Small', int, [maxInclusive('9')]);
const smaller = atomic('Smaller', int, [maxInclusive('9'), maxInclusive('5')]);

const schema = (body: string, attributes = ''): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${attributes}>${body}</xs:schema>`;
const inComplexType = (body: string): string =>
  schema(`<xs:element name="r"><xs:complexType>${body}</xs:complexType></xs:element>`);
const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const xs = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';

const rootOf = (type: Parameters<typeof element>[1], extras?: Parameters<typeof element>[2]) =>
  format('R', [element('r', type, extras)]);
const complex = (definition: Parameters<typeof complexType>[1]) => complexType('R', definition);
const a = element('a', text);
const b = element('b', integer);
const c = element('c', text);

const anything = complexType('anyType', { content: any });

export const shapes: readonly Shape[] = [
  {
    name: 'any type',
    xsd: schema(
      '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="x" nillable="true"/><xs:element name="y" type="xs:anyType" minOccurs="0" default="d"/><xs:element name="z" minOccurs="0" fixed="f"/></xs:sequence></xs:complexType></xs:element><xs:element name="n" type="xs:int"/><xs:element name="q" type="xs:QName"/><xs:element name="k" nillable="true"><xs:complexType><xs:sequence><xs:element name="b" type="xs:int"/></xs:sequence><xs:attribute name="id" type="xs:ID"/></xs:complexType></xs:element><xs:attribute name="m" type="xs:int"/><xs:attribute name="p" type="xs:int" fixed="1"/>',
    ),
    format: format(
      'R',
      [
        element(
          'r',
          complexType('R', {
            content: record(
              sequence([
                particle(element('x', anything, { nillable: true }), 'x'),
                particle(element('y', anything, { default: 'd' }), 'y', { min: 0 }),
                particle(element('z', anything, { fixed: 'f' }), 'z', { min: 0 }),
              ]),
            ),
          }),
        ),
      ],
      {
        lax: () =>
          lax(
            [
              element('n', integer),
              element('q', atomic('xs:QName', QName)),
              element(
                'k',
                complexType('K', {
                  attributes: [attribute('id', 'id', id)],
                  content: record(sequence([particle(b, 'b')])),
                }),
                { nillable: true },
              ),
            ],
            [attribute('m', 'm', integer), attribute('p', 'p', integer, { fixed: '1' })],
          ),
      },
    ),
    documents: [
      '<r><x/></r>',
      '<r><x>text</x><y/><z/></r>',
      '<r><x a="1" m="2">one<b c="3"/><![CDATA[<two>]]>&amp;<d>e<f/></d></x></r>',
      '<r><x m="one"/></r>',
      '<r><x p="01"><b p="1"/></x></r>',
      '<r><x p="2"/></r>',
      '<r><x><b p="2"/></x></r>',
      `<r ${xsi} ${xs}><x xsi:type="xs:nope"/></r>`,
      '<r><x><n>5</n></x></r>',
      '<r><x><n>five</n></x></r>',
      '<r><x><other><n>five</n></other></x></r>',
      '<r><x><k id="a"><b>1</b></k><other><k id="b"><b>2</b></k></other></x></r>',
      '<r><x><k id="a"><b>1</b></k><k id="a"><b>2</b></k></x></r>',
      '<r><x><k><b>one</b></k></x></r>',
      '<r><x><k><c/></k></x></r>',
      '<r><x><k/></x></r>',
      `<r ${xsi}><x><k xsi:nil="true"/></x></r>`,
      `<r ${xsi}><x xsi:nil="true" a="1"/></r>`,
      `<r ${xsi}><x xsi:nil="true">text</x></r>`,
      `<r ${xsi}><x xsi:nil="true"><a/></x></r>`,
      `<r ${xsi} ${xs}><x xsi:type="xs:anyType">text</x></r>`,
      '<r><x><p:a xmlns:p="urn:p" p:b="c"><b xmlns="urn:q"/></p:a></x></r>',
      '<r><x/><z>f</z></r>',
      '<r><x/><z>g</z></r>',
      '<r><x/><z><f/></z></r>',
      '<r><x/><z>f<f/></z></r>',
      '<r><x/><y> </y></r>',
      '<r><x/>text</r>',
      '<r/>',
    ],
  },
  {
    name: 'all with attributes',
    xsd: inComplexType(
      '<xs:all><xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:int" minOccurs="0"/><xs:element name="c" type="xs:string"/></xs:all><xs:attribute name="x" type="xs:int" use="required"/><xs:attribute name="y" type="xs:int" fixed="3"/><xs:attribute name="z" type="xs:string" default="d"/>',
    ),
    format: rootOf(
      complex({
        attributes: [
          attribute('x', 'x', integer, { required: true }),
          attribute('y', 'y', integer, { fixed: '3' }),
          attribute('z', 'z', text, { default: 'd' }),
        ],
        content: record(all([particle(a, 'a'), particle(b, 'b', { min: 0 }), particle(c, 'c')])),
      }),
    ),
    documents: [
      '<r x="1"><a/><c/></r>',
      '<r x="1" y=" 3 " z=""><c>x</c><b>1</b><a> y </a></r>',
      '<r><a/><c/></r>',
      '<r x="q" w="1" y="4"/>',
      '<r x="1" y="4"><a/><c/></r>',
      '<r x="1"><a/><a/><c/></r>',
      '<r x="1"><a/><c/><c/><d/></r>',
      '<r x="1"><a/><b>1</b><c/><c/></r>',
      '<r x="1"/>',
      '<r x="1"><d/></r>',
      '<r x="1">text</r>',
      '<r x="1">text<a/><c/></r>',
      '<r x="1">text<d/></r>',
      '<r w="1"/>',
      '<r x="1"><a/><b>x</b></r>',
      '<r x="1"><a><q/></a><c/></r>',
      '<r x="1"><a w="1"/><c/></r>',
      '<r x="1"><a w="1"><q/></a><c/></r>',
      '<q/>',
      '<q x="2"><a/></q>',
    ],
  },
  {
    name: 'sequence',
    xsd: inComplexType(
      '<xs:sequence><xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:int" minOccurs="0" maxOccurs="2"/><xs:element name="c" type="xs:string"/></xs:sequence>',
    ),
    format: rootOf(
      complex({
        content: record(
          sequence([particle(a, 'a'), particle(b, 'b', { min: 0, max: 2 }), particle(c, 'c')]),
        ),
      }),
    ),
    documents: [
      '<r><a/><c/></r>',
      '<r><a/><b>1</b><!-- c --><b>2</b><c/></r>',
      '<r/>',
      '<r><b>1</b></r>',
      '<r><a/><b>1</b><b>1</b><b>1</b><c/></r>',
      '<r><a/><c/><c/></r>',
      '<r><a/></r>',
      '<r><a/><b>1</b></r>',
      '<r><a/>t<c/></r>',
      '<r><a/><![CDATA[ ]]><c/></r>',
      '<r><a/>&#32;<c/></r>',
      '<r><x><y/></x><a/><c/></r>',
      '<r><x a="1"><y/></x></r>',
    ],
  },
  {
    name: 'array content',
    xsd: inComplexType(
      '<xs:sequence><xs:element name="a" type="xs:string" minOccurs="2" maxOccurs="4"/></xs:sequence>',
    ),
    format: rootOf(complex({ content: array(particle(a, 'a', { min: 2, max: 4 })) })),
    documents: [
      '<r><a>1</a><a/></r>',
      '<r/>',
      '<r><a/></r>',
      '<r><a/><a/><a/><a/><a/></r>',
      '<r><b/></r>',
      '<r><a/><b/></r>',
      '<r><a/><a/><b/></r>',
      '<r><a/><a/><a/><a/><b/></r>',
    ],
  },
  {
    name: 'counted sequence',
    xsd: inComplexType(
      '<xs:sequence><xs:element name="a" type="xs:string" minOccurs="200" maxOccurs="300"/><xs:element name="c" type="xs:string"/></xs:sequence>',
    ),
    format: rootOf(
      complex({
        content: record(sequence([particle(a, 'a', { min: 200, max: 300 }), particle(c, 'c')])),
      }),
    ),
    documents: [
      '<r/>',
      '<r><a/></r>',
      '<r><c/></r>',
      `<r>${'<a/>'.repeat(199)}<c/></r>`,
      `<r>${'<a/>'.repeat(198)}<c/></r>`,
      `<r>${'<a/>'.repeat(200)}<c/></r>`,
      `<r>${'<a/>'.repeat(300)}</r>`,
      `<r>${'<a/>'.repeat(301)}<c/></r>`,
      `<r>${'<a/>'.repeat(250)}<c/><c/></r>`,
    ],
  },
  {
    name: 'choice',
    xsd: inComplexType(
      '<xs:choice><xs:element name="a" type="xs:string"/><xs:sequence><xs:element name="b" type="xs:int"/><xs:element name="c" type="xs:string" minOccurs="0"/></xs:sequence></xs:choice>',
    ),
    format: rootOf(
      complex({
        content: record(
          choice([particle(a, 'a'), sequence([particle(b, 'b'), particle(c, 'c', { min: 0 })])]),
        ),
      }),
    ),
    documents: [
      '<r><a>x</a></r>',
      '<r><b>1</b></r>',
      '<r><b>1</b><c/></r>',
      '<r/>',
      '<r><a/><b>1</b></r>',
      '<r><a/><a/></r>',
      '<r><c/></r>',
      '<r><d/></r>',
    ],
  },
  {
    name: 'repeated group',
    xsd: inComplexType(
      '<xs:sequence><xs:element name="c" type="xs:string" minOccurs="0"/><xs:sequence minOccurs="0" maxOccurs="3"><xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:int" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:sequence>',
    ),
    format: rootOf(
      complex({
        content: record(
          sequence([
            particle(c, 'c', { min: 0 }),
            sequence([particle(a, 'a'), particle(b, 'b', { min: 0, max: Infinity })], {
              min: 0,
              max: 3,
              property: 'groups',
            }),
          ]),
        ),
      }),
    ),
    documents: [
      '<r/>',
      '<r><c/></r>',
      '<r><a>1</a><b>1</b><b>2</b><a>2</a><a>3</a><b>3</b></r>',
      '<r><a/><a/><a/><a/></r>',
      '<r><b>1</b></r>',
      '<r><a/><b>x</b></r>',
      '<r><a/><c/></r>',
    ],
  },
  {
    name: 'items',
    xsd: inComplexType(
      '<xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:int"/></xs:choice><xs:attribute name="x" type="xs:int"/>',
    ),
    format: rootOf(
      complex({
        attributes: [attribute('x', 'x', integer)],
        content: items(choice([particle(a, 'a'), particle(b, 'b')], { min: 0, max: Infinity })),
      }),
    ),
    documents: [
      '<r/>',
      '<r x="1"><b>1</b><a/><a>x</a><b>2</b></r>',
      '<r><c/></r>',
      '<r><b>x</b></r>',
      '<r>t</r>',
    ],
  },
  {
    name: 'mixed',
    xsd: schema(
      '<xs:element name="r"><xs:complexType mixed="true"><xs:sequence><xs:element name="b" type="xs:int"/></xs:sequence></xs:complexType></xs:element>',
    ),
    format: rootOf(
      complex({ content: items(sequence([particle(b, 'b')]), 'content', { mixed: true }) }),
    ),
    documents: [
      '<r>x<b>1</b>y<!-- c -->z</r>',
      '<r> <b>1</b></r>',
      '<r>x</r>',
      '<r>x<c/></r>',
      '<r><b>1</b><b>1</b></r>',
    ],
  },
  {
    name: 'empty',
    xsd: inComplexType('<xs:attribute name="x" type="xs:int"/>'),
    format: rootOf(complex({ attributes: [attribute('x', 'x', integer)], content: empty })),
    documents: [
      '<r/>',
      '<r x="1"/>',
      '<r> </r>',
      '<r>x</r>',
      '<r><!-- c --></r>',
      '<r><a/></r>',
      '<r>x<a/></r>',
      '<r x="a">x</r>',
    ],
  },
  {
    name: 'simple content',
    xsd: inComplexType(
      '<xs:simpleContent><xs:extension base="xs:int"><xs:attribute name="x" type="xs:int"/></xs:extension></xs:simpleContent>',
    ),
    format: rootOf(
      complex({ attributes: [attribute('x', 'x', integer)], content: simple(integer) }),
    ),
    documents: [
      '<r x="2"> 1 </r>',
      '<r>x</r>',
      '<r/>',
      '<r><a/></r>',
      '<r>1<a/></r>',
      '<r x="u">v</r>',
      '<r y="u">v</r>',
    ],
  },
  {
    name: 'simple root',
    xsd: schema('<xs:element name="r" type="xs:int"/>'),
    format: rootOf(integer),
    documents: [
      '<r>1</r>',
      '<r>x</r>',
      '<r/>',
      '<r>1<!-- c -->2</r>',
      '<r><a/></r>',
      '<r x="u">v</r>',
      '<s/>',
      `<r ${xsi} xsi:nil="false">1</r>`,
      `<r ${xsi} xsi:nil="true"/>`,
      `<r ${xsi} xsi:nil="maybe">1</r>`,
      `<r ${xsi} xsi:type="q">1</r>`,
      `<r ${xsi} xsi:type="">1</r>`,
      `<r ${xsi} xsi:type="z:q">1</r>`,
      `<r ${xsi} ${xs} xsi:type="xs:string">1</r>`,
      `<r ${xsi} ${xs} xsi:type="xs:nope">1</r>`,
      `<r ${xsi} xsi:foo="1">1</r>`,
      `<r ${xsi} xsi:schemaLocation="a b" xsi:noNamespaceSchemaLocation="x">1</r>`,
      '<r xml:lang="en">1</r>',
    ],
  },
  {
    name: 'xsi:type',
    xsd: schema(
      '<xs:element name="r" type="Small"/><xs:simpleType name="Small"><xs:restriction base="xs:int"><xs:maxInclusive value="9"/></xs:restriction></xs:simpleType><xs:simpleType name="Smaller"><xs:restriction base="Small"><xs:maxInclusive value="5"/></xs:restriction></xs:simpleType>',
    ),
    format: rootOf(small, {
      alternatives: () => [
        { name: { namespace: '', local: 'Small' }, type: small },
        { name: { namespace: '', local: 'Smaller' }, type: smaller },
      ],
    }),
    documents: [
      `<r ${xsi} xsi:type="Smaller">5</r>`,
      `<r ${xsi} xsi:type="Smaller">7</r>`,
      `<r ${xsi} xsi:type="Small">7</r>`,
      `<r ${xsi} ${xs} xsi:type="xs:int">7</r>`,
      '<r>10</r>',
    ],
  },
  {
    name: 'default',
    xsd: schema('<xs:element name="r" type="xs:int" default="5"/>'),
    format: rootOf(integer, { default: '5' }),
    documents: ['<r/>', '<r> </r>', '<r>6</r>', '<r><!-- c --></r>', '<r>x</r>', '<r><a/></r>'],
  },
  {
    name: 'fixed',
    xsd: schema('<xs:element name="r" type="xs:decimal" fixed="5"/>'),
    format: rootOf(atomic('xs:decimal', decimal), { fixed: '5' }),
    documents: ['<r/>', '<r>05.0</r>', '<r>6</r>', '<r>x</r>', '<r> 5 </r>', '<r><a/></r>'],
  },
  {
    name: 'nillable',
    xsd: schema('<xs:element name="r" type="xs:int" nillable="true"/>'),
    format: rootOf(integer, { nillable: true }),
    documents: [
      `<r ${xsi} xsi:nil="true"/>`,
      `<r ${xsi} xsi:nil="true">1</r>`,
      `<r ${xsi} xsi:nil="true"> </r>`,
      `<r ${xsi} xsi:nil="true"><a/></r>`,
      `<r ${xsi} xsi:nil="true"><!-- c --></r>`,
      `<r ${xsi} xsi:nil=" 1 "/>`,
      `<r ${xsi} xsi:nil="x"/>`,
      `<r ${xsi} xsi:nil="x">1</r>`,
      `<r ${xsi} xsi:nil="0"/>`,
      `<r ${xsi} xsi:nil="0">1</r>`,
      `<r ${xsi} xsi:nil="true" a="1"/>`,
    ],
  },
  {
    name: 'nillable and fixed',
    xsd: schema('<xs:element name="r" type="xs:int" nillable="true" fixed="5"/>'),
    format: rootOf(integer, { nillable: true, fixed: '5' }),
    documents: [`<r ${xsi} xsi:nil="true"/>`, `<r ${xsi} xsi:nil="true">1</r>`, '<r/>'],
  },
  {
    name: 'nillable record',
    xsd: schema(
      '<xs:element name="r" nillable="true"><xs:complexType><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence><xs:attribute name="x" type="xs:int" use="required"/></xs:complexType></xs:element>',
    ),
    format: rootOf(
      complex({
        attributes: [attribute('x', 'x', integer, { required: true })],
        content: record(sequence([particle(a, 'a')])),
      }),
      { nillable: true },
    ),
    documents: [
      `<r ${xsi} xsi:nil="true" x="1"/>`,
      `<r ${xsi} xsi:nil="true"/>`,
      `<r ${xsi} xsi:nil="true" x="1"><a/></r>`,
      `<r ${xsi} xsi:nil="true" x="1">t</r>`,
      '<r x="1"/>',
      '<r x="1"><a/></r>',
      `<r ${xsi} xsi:nil="true" x="z"><a/></r>`,
    ],
  },
  {
    name: 'abstract',
    xsd: schema(
      '<xs:element name="r" type="T"/><xs:complexType name="T" abstract="true"><xs:sequence/></xs:complexType>',
    ),
    format: rootOf(complex({ content: empty, abstract: true })),
    documents: ['<r/>', '<r y="1"/>'],
  },
  {
    name: 'abstract elements',
    xsd: schema(
      '<xs:element name="h" type="xs:int" abstract="true"/><xs:element name="r"><xs:complexType><xs:sequence><xs:element ref="h" minOccurs="0"/><xs:element name="a" type="xs:string"/></xs:sequence></xs:complexType></xs:element>',
    ),
    format: format(
      'R',
      [
        element(
          'r',
          complex({
            content: record(
              sequence([
                particle(element('h', integer, { abstract: true }), 'h', { min: 0 }),
                particle(a, 'a'),
              ]),
            ),
          }),
        ),
      ],
      { abstract: ['h'] },
    ),
    documents: [
      '<r><a/></r>',
      '<r><h>1</h><a/></r>',
      '<r><h>x</h><b/><a/></r>',
      `<r ${xsi} ${xs}><h xsi:type="xs:string" x="1">x</h><a/></r>`,
      '<r><a/><h>1</h></r>',
      '<h>1</h>',
    ],
  },
  {
    name: 'identities',
    xsd: inComplexType(
      '<xs:sequence><xs:element name="a" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:attribute name="id" type="xs:ID"/><xs:attribute name="ref" type="xs:IDREF"/><xs:attribute name="refs" type="xs:IDREFS"/></xs:complexType></xs:element><xs:element name="i" type="xs:ID" minOccurs="0" maxOccurs="2"/></xs:sequence>',
    ),
    format: rootOf(
      complex({
        content: record(
          sequence([
            particle(
              element(
                'a',
                complexType('A', {
                  attributes: [
                    attribute('id', 'id', id),
                    attribute('ref', 'ref', idref),
                    attribute('refs', 'refs', IDREFS),
                  ],
                  content: empty,
                }),
              ),
              'a',
              { min: 0, max: Infinity },
            ),
            particle(element('i', id), 'i', { min: 0, max: 2 }),
          ]),
        ),
      }),
    ),
    documents: [
      '<r><a id="a"/><a ref="a"/></r>',
      '<r><a ref="a"/><a id="a"/></r>',
      '<r><a id="a"/><a id="a"/></r>',
      '<r><a ref="a"/></r>',
      '<r><a refs="a b"/><a id="b"/></r>',
      '<r><a refs="b  c"/><i>b</i><i>c</i></r>',
      '<r><a ref="z"/><q/></r>',
      '<r><a ref="z" q="1"/></r>',
      '<r><a id="1"/></r>',
      '<r><i>a</i><i> a </i></r>',
    ],
  },
  {
    name: 'namespaces',
    xsd: schema(
      '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" type="xs:string"/><xs:element name="q" type="xs:QName" form="unqualified" minOccurs="0"/></xs:sequence><xs:attribute name="x" type="xs:int"/><xs:attribute name="y" type="xs:int" form="qualified"/></xs:complexType></xs:element>',
      'targetNamespace="u:n" elementFormDefault="qualified"',
    ),
    format: format('R', [
      element(
        '{u:n}r',
        complex({
          attributes: [attribute('x', 'x', integer), attribute('{u:n}y', 'y', integer)],
          content: record(
            sequence([
              particle(element('{u:n}a', text), 'a'),
              particle(element('q', atomic('xs:QName', QName)), 'q', { min: 0 }),
            ]),
          ),
        }),
      ),
    ]),
    documents: [
      '<r xmlns="u:n"><a>1</a></r>',
      '<p:r xmlns:p="u:n" x="1" p:y="2"><p:a>1</p:a><q xmlns:z="u:z">z:z</q></p:r>',
      '<p:r xmlns:p="u:n"><p:a>1</p:a><q>z</q></p:r>',
      '<p:r xmlns:p="u:n"><a>1</a></p:r>',
      '<r><a>1</a></r>',
      '<p:r xmlns:p="u:n" p:x="1"><p:a>1</p:a></p:r>',
      '<p:r xmlns:p="u:n"/>',
      '<p:r xmlns:p="u:n"><p:b/></p:r>',
    ],
  },
  {
    name: 'union',
    xsd: schema(
      '<xs:element name="r"><xs:simpleType><xs:union memberTypes="xs:int xs:boolean"/></xs:simpleType></xs:element>',
    ),
    format: rootOf(union('U', [integer, atomic('xs:boolean', boolean)])),
    documents: ['<r>1</r>', '<r>true</r>', '<r>x</r>'],
  },
  {
    name: 'list',
    xsd: schema(
      '<xs:element name="r"><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType></xs:element>',
    ),
    format: rootOf(list('L', integer)),
    documents: ['<r>1  2</r>', '<r/>', '<r>1 x</r>'],
  },
  {
    name: 'enumeration and dates',
    xsd: inComplexType(
      '<xs:sequence><xs:element name="e"><xs:simpleType><xs:restriction base="xs:token"><xs:enumeration value="A"/></xs:restriction></xs:simpleType></xs:element><xs:element name="d" type="xs:dateTime"/></xs:sequence>',
    ),
    format: rootOf(
      complex({
        content: record(
          sequence([
            particle(element('e', atomic('E', token, [enumeration(['A'])])), 'e'),
            particle(element('d', atomic('xs:dateTime', dateTime)), 'd'),
          ]),
        ),
      }),
    ),
    documents: [
      '<r><e> A </e><d>2011-09-28T17:31:02-04:00</d></r>',
      '<r><e>B</e><d>2011-09-28T17:31:02-04:00</d></r>',
      '<r><e>A</e><d>2011-09-31T17:31:02-04:00</d></r>',
      '<r><e/><d/></r>',
    ],
  },
];
