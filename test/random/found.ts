/** What random schemas have found, each as small as it got: all engines and lanes must agree. */

export interface Found {
  readonly what: string;
  /** What stands inside `xs:schema`. */
  readonly body: string;
  /** The rule that the schema breaks, of a schema that is not valid. */
  readonly schema?: string;
  /** Documents, each with Xerces' first code, or `valid`. */
  readonly documents: Readonly<Record<string, string>>;
  /** Values that are of the format (`true`) or not. */
  readonly values?: readonly (readonly [value: unknown, isValid: boolean])[];
}

const instance = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const xsiType = (type: string) =>
  `xmlns:xs="http://www.w3.org/2001/XMLSchema" ${instance} xsi:type="xs:${type}"`;

export const found: readonly Found[] = [
  {
    what: 'a number with a pattern is its lexical form, in emitted code too',
    body: '<xs:element name="r"><xs:simpleType><xs:restriction base="xs:short"><xs:pattern value="0\\d"/></xs:restriction></xs:simpleType></xs:element>',
    documents: { '<r>01</r>': 'valid', '<r>1</r>': 'cvc-pattern-valid' },
    values: [
      ['01', true],
      [1, false],
    ],
  },
  {
    what: 'what xsi:type makes an IDREF needs its ID',
    body: '<xs:element name="r" type="xs:Name"/>',
    documents: {
      [`<r ${xsiType('IDREF')}>a</r>`]: 'cvc-id.1',
      [`<r ${xsiType('ID')}>a</r>`]: 'valid',
    },
  },
  {
    what: 'a default must be a value of the type that xsi:type names',
    body: '<xs:element name="r" type="xs:string" default="a b"/>',
    documents: {
      [`<r ${xsiType('NMTOKEN')}/>`]: 'cvc-elt.5.1.1',
      [`<r ${xsiType('token')}/>`]: 'valid',
    },
  },
  {
    what: 'what is empty once its white space is gone is no empty element, which has its default',
    body:
      '<xs:simpleType name="list"><xs:list itemType="xs:int"/></xs:simpleType><xs:simpleType name="blank"><xs:restriction base="xs:string"><xs:whiteSpace value="collapse"/></xs:restriction></xs:simpleType><xs:simpleType name="either"><xs:union memberTypes="list blank"/></xs:simpleType>' +
      '<xs:element name="r"><xs:complexType><xs:choice><xs:element name="token" type="xs:token" default="d" nillable="true"/><xs:element name="line" type="xs:normalizedString" default="d"/><xs:element name="text" type="xs:string" default="d"/><xs:element name="blank" type="blank" default="d"/><xs:element name="list" type="list" default="1 2"/><xs:element name="either" type="either" default="d"/><xs:element name="same" type="xs:token" default=" "/><xs:element name="empty" type="xs:token" fixed=""/><xs:element name="simple" default="d"><xs:complexType><xs:simpleContent><xs:extension base="xs:token"><xs:attribute name="a" type="xs:token" default="d"/></xs:extension></xs:simpleContent></xs:complexType></xs:element></xs:choice></xs:complexType></xs:element>',
    documents: {
      '<r><token> </token></r>': 'valid',
      '<r><line> </line></r>': 'valid',
      '<r><text> </text></r>': 'valid',
      '<r><blank>\n</blank></r>': 'valid',
      '<r><list> </list></r>': 'valid',
      '<r><either>\t</either></r>': 'valid',
      '<r><same> </same></r>': 'valid',
      '<r><empty> </empty></r>': 'valid',
      '<r><simple a=" "> </simple></r>': 'valid',
    },
    values: [
      [{ token: '' }, true],
      [{ token: null }, true],
      [{ line: '' }, false],
      [{ line: ' ' }, true],
      [{ text: '' }, false],
      [{ blank: '' }, true],
      [{ list: [] }, true],
      [{ either: [] }, true],
      [{ either: '' }, false],
      [{ same: '' }, true],
      [{ empty: '' }, true],
      [{ simple: { value: '', a: '' } }, true],
    ],
  },
  {
    what: 'an element without any content is an object, to the compiler too, and no other root',
    body: '<xs:element name="a"><xs:complexType/></xs:element><xs:element name="b"><xs:simpleType><xs:restriction base="xs:token"><xs:enumeration value="x"/></xs:restriction></xs:simpleType></xs:element>',
    documents: { '<a/>': 'valid', '<b>x</b>': 'valid' },
    values: [
      [{}, true],
      ['x', true],
      [5, false],
    ],
  },
  {
    what: 'of a union within a union the members count, its facets do not (part 1 §3.14.2)',
    body: '<xs:element name="r"><xs:simpleType><xs:union memberTypes="R xs:date"/></xs:simpleType></xs:element><xs:simpleType name="R"><xs:restriction base="B"><xs:enumeration value="small"/></xs:restriction></xs:simpleType><xs:simpleType name="B"><xs:union memberTypes="xs:int xs:NMTOKEN"/></xs:simpleType>',
    documents: {
      '<r>small</r>': 'valid',
      '<r>large</r>': 'valid',
      '<r>5</r>': 'valid',
      '<r>?</r>': 'cvc-datatype-valid.1.2.3',
    },
    values: [
      [5, true],
      ['5', false],
      ['large', true],
    ],
  },
  {
    what: 'a serializer that writes no recursive root counts no depth',
    body: '<xs:element name="a" type="xs:NMTOKENS"/><xs:element name="b" type="T"/><xs:complexType name="T" mixed="true"><xs:sequence><xs:element name="b" type="T" minOccurs="0"/></xs:sequence></xs:complexType>',
    documents: { '<a>x y</a>': 'valid', '<b>x<b/></b>': 'valid' },
  },
  {
    what: 'a fixed value is compared as the type reads it that xsi:type names',
    body: '<xs:element name="r" type="xs:normalizedString" fixed="a  b"/>',
    documents: {
      '<r>a  b</r>': 'valid',
      [`<r ${xsiType('token')}>a  b</r>`]: 'cvc-elt.5.2.2.2.2',
      [`<r ${xsiType('string')}>a  b</r>`]: 'cvc-elt.4.3',
    },
  },
  {
    what: 'the items of a built-in list are called the same in both lanes',
    body: '<xs:element name="r" type="xs:NMTOKENS"/>',
    documents: { '<r>a b</r>': 'valid', '<r>a é/</r>': 'cvc-datatype-valid.1.2.1' },
  },
  {
    what: 'the prefix xml is known to the patterns of names, whether they are written or checked',
    body: '<xs:element name="r"><xs:simpleType><xs:restriction base="xs:QName"><xs:pattern value="xml:.*"/></xs:restriction></xs:simpleType></xs:element>',
    documents: { '<r>xml:lang</r>': 'valid', '<r>lang</r>': 'cvc-pattern-valid' },
    values: [['{http://www.w3.org/XML/1998/namespace}lang', true]],
  },
  {
    what: 'an empty-element tag with attributes has no text, in the fast lane too',
    body: '<xs:element name="r"><xs:complexType><xs:simpleContent><xs:extension base="xs:token"><xs:attribute name="q"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>',
    documents: {
      '<r q="1"/>': 'valid',
      '<r xmlns:p="urn:p"/>': 'valid',
      '<r q="1">a</r>': 'valid',
    },
    values: [[{ value: '', q: '1' }, true]],
  },
  {
    what: 'mixed content without particles follows an all group as an empty sequence does',
    body: '<xs:complexType name="T" mixed="true"><xs:all><xs:element name="a"/></xs:all></xs:complexType><xs:element name="r"><xs:complexType><xs:complexContent mixed="true"><xs:extension base="T"/></xs:complexContent></xs:complexType></xs:element>',
    schema: 'cos-all-limited.1.2',
    documents: {},
  },
  {
    what: 'a text of an enumeration that has no empty one is not compared with it, whatever its other facets let through',
    body: '<xs:simpleType name="S"><xs:restriction base="xs:token"><xs:pattern value="|\\c|x-y"/><xs:minLength value="0"/><xs:enumeration value="x-y"/></xs:restriction></xs:simpleType><xs:element name="r" type="S"/>',
    documents: { '<r>x-y</r>': 'valid', '<r/>': 'cvc-enumeration-valid' },
    values: [
      ['x-y', true],
      ['', false],
    ],
  },
  {
    what: 'text with more optional attributes than have a literal for each case',
    body: '<xs:element name="r"><xs:complexType><xs:simpleContent><xs:extension base="xs:token"><xs:attribute name="a"/><xs:attribute name="b"/><xs:attribute name="c"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>',
    documents: { '<r>a</r>': 'valid', '<r a="1" b="2" c="3">a</r>': 'valid' },
    values: [[{ value: 'a', a: '1', c: '3' }, true]],
  },
  {
    what: 'of several roots the fast lane says which it has read',
    body: '<xs:element name="r"><xs:complexType><xs:sequence><xs:element ref="ra" minOccurs="0"/></xs:sequence></xs:complexType></xs:element><xs:element name="ra"><xs:complexType><xs:sequence><xs:element name="b" type="xs:int"/></xs:sequence></xs:complexType></xs:element><xs:element name="n" type="xs:int"/>',
    documents: {
      '<r><ra><b>1</b></ra></r>': 'valid',
      '<ra><b>1</b></ra>': 'valid',
      '<ra ><b>x</b></ra>': 'cvc-datatype-valid.1.2.1',
      '<n>1</n>': 'valid',
      '<r/>': 'valid',
    },
  },
  {
    what: 'a name that is supplied has its namespace from the schema, and in the document a prefix of it',
    body: '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" type="xs:QName" default="m:q" xmlns:m="urn:m"/><xs:element name="b" minOccurs="0" default="m:q" xmlns:m="urn:m"><xs:complexType><xs:simpleContent><xs:extension base="xs:QName"/></xs:simpleContent></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>',
    documents: {
      '<r xmlns:m="urn:m"><a/></r>': 'valid',
      '<r><a xmlns:m="urn:m"/></r>': 'valid',
      '<r><a/></r>': 'UndeclaredPrefix',
      '<r xmlns:m="urn:m"><a/><b/></r>': 'valid',
    },
  },
  {
    what: 'enumerated lists and unions of names are compared by namespace, not by prefix',
    body: '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="l" minOccurs="0"><xs:simpleType><xs:restriction xmlns:p="urn:p"><xs:simpleType><xs:list itemType="xs:QName"/></xs:simpleType><xs:enumeration value="p:a  p:b"/></xs:restriction></xs:simpleType></xs:element><xs:element name="u" minOccurs="0"><xs:simpleType><xs:restriction xmlns:p="urn:p"><xs:simpleType><xs:union memberTypes="xs:int xs:QName"/></xs:simpleType><xs:enumeration value="p:a"/><xs:enumeration value="7"/></xs:restriction></xs:simpleType></xs:element></xs:sequence></xs:complexType></xs:element>',
    documents: {
      '<r xmlns:z="urn:p"><l>z:a z:b</l><u>z:a</u></r>': 'valid',
      '<r xmlns:p="urn:q"><l>p:a p:b</l></r>': 'cvc-enumeration-valid',
      '<r xmlns:p="urn:q"><u>p:a</u></r>': 'cvc-enumeration-valid',
      '<r><u>07</u></r>': 'valid',
    },
    values: [
      [{ l: ['{urn:p}a', '{urn:p}b'], u: '{urn:p}a' }, true],
      [{ l: ['{urn:q}a', '{urn:p}b'] }, false],
    ],
  },
];
