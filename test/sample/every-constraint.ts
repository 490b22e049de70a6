/** Schemas that constrain in every way that there is: each rule must have a sample that breaks it. */

/** An XSD with each rule of validation, as far as the reader supports what it is about. */
export const everyRule = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="all">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="line" type="Line" minOccurs="2" maxOccurs="3"/>
        <xs:choice>
          <xs:element name="card" type="Card"/>
          <xs:element name="cash" type="Empty"/>
        </xs:choice>
        <xs:element ref="abstractElement" minOccurs="0"/>
        <xs:element name="abstractType" type="Abstract" minOccurs="0"/>
        <xs:element name="nil" type="xs:int" nillable="true"/>
        <xs:element name="fixedNil" type="xs:int" nillable="true" fixed="1" minOccurs="0"/>
        <xs:element name="fixedMixed" type="Mixed" fixed="text" minOccurs="0"/>
        <xs:element name="union" type="Union"/>
        <xs:element name="end" minOccurs="2" maxOccurs="3"><xs:complexType/></xs:element>
      </xs:sequence>
      <xs:attribute name="fixed" type="xs:token" fixed="x"/>
    </xs:complexType>
  </xs:element>
  <xs:element name="abstractElement" abstract="true"/>
  <xs:complexType name="Abstract" abstract="true"><xs:sequence/></xs:complexType>
  <xs:complexType name="Empty"/>
  <xs:complexType name="Mixed" mixed="true">
    <xs:sequence><xs:element name="b" type="xs:string" minOccurs="0"/></xs:sequence>
  </xs:complexType>
  <xs:complexType name="Line">
    <xs:sequence>
      <xs:element name="note" type="xs:string" minOccurs="0" maxOccurs="2"/>
      <xs:element name="price" type="Price"/>
    </xs:sequence>
    <xs:attribute name="id" type="xs:ID"/>
    <xs:attribute name="ref" type="xs:IDREF"/>
  </xs:complexType>
  <xs:complexType name="Price">
    <xs:simpleContent>
      <xs:extension base="Money"><xs:attribute name="unit" type="Unit" use="required"/></xs:extension>
    </xs:simpleContent>
  </xs:complexType>
  <xs:simpleType name="Money">
    <xs:restriction base="xs:decimal">
      <xs:totalDigits value="4"/>
      <xs:fractionDigits value="2"/>
      <xs:minExclusive value="0"/>
      <xs:maxExclusive value="1000"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Unit">
    <xs:restriction base="xs:token"><xs:enumeration value="EUR"/><xs:enumeration value="USD"/></xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Card">
    <xs:attribute name="number" use="required">
      <xs:simpleType><xs:restriction base="xs:string"><xs:length value="4"/></xs:restriction></xs:simpleType>
    </xs:attribute>
    <xs:attribute name="holder" use="required">
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:minLength value="2"/>
          <xs:maxLength value="5"/>
          <xs:pattern value="[A-Z].*"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="until" use="required">
      <xs:simpleType>
        <xs:restriction base="xs:gYear"><xs:minInclusive value="2000"/><xs:maxInclusive value="2099"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>
  <xs:simpleType name="Union"><xs:union memberTypes="xs:int xs:date"/></xs:simpleType>
</xs:schema>`;

const text = { type: 'string' };

/** A JSON Schema with every keyword that turns values away. */
export const everyKeyword = {
  type: 'object',
  properties: {
    text: { type: 'string', minLength: 2, maxLength: 4, pattern: '^[a-z]*$' },
    day: { type: 'string', format: 'date' },
    one: { const: 1 },
    few: { enum: ['a', 2, null] },
    number: { type: 'number', minimum: 1, maximum: 9, multipleOf: 0.5 },
    between: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
    list: { type: 'array', items: text, minItems: 1, maxItems: 3, uniqueItems: true },
    tuple: { type: 'array', prefixItems: [text, { type: 'null' }], items: false },
    some: { type: 'array', contains: { const: 1 }, minContains: 2, maxContains: 3 },
    rest: { type: 'array', allOf: [{ prefixItems: [text] }], unevaluatedItems: false },
    map: {
      type: 'object',
      minProperties: 1,
      maxProperties: 2,
      propertyNames: { pattern: '^[a-z]+$' },
      patternProperties: { '^n': { type: 'number' } },
      dependentRequired: { a: ['b'] },
      dependentSchemas: { c: { required: ['d'] } },
    },
    open: { allOf: [{ properties: { a: text } }], type: 'object', unevaluatedProperties: false },
    either: { oneOf: [text, { type: 'string', minLength: 2 }, { type: 'null' }] },
    any: { anyOf: [{ type: 'boolean' }, { type: 'null' }] },
    no: { type: 'string', not: { const: 'no' } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    if: { type: 'string', if: { maxLength: 1 }, then: { const: 'x' }, else: { pattern: 'y$' } },
  },
  required: ['text'],
  additionalProperties: false,
};
