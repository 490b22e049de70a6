/** Rules on elements and attributes (XSD 1.0 part 1). */
import { type RuleExample, xmlExample } from './rule-example.ts';

/** An element `order` whose complex type is this. */
const order = (content: string): string =>
  `<xs:element name="order">\n  <xs:complexType>\n    ${content}\n  </xs:complexType>\n</xs:element>`;

const child = (name: string, rest = ''): string =>
  `<xs:element name="${name}" type="xs:string"${rest}/>`;

const sequence = (...children: readonly string[]): string =>
  `<xs:sequence>${children.join('')}</xs:sequence>`;

const items = (bounds: string, ...more: readonly string[]): string =>
  order(sequence(child('item', bounds), ...more));

const attribute = (declaration: string): string => order(`<xs:attribute ${declaration}/>`);

const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

export const structureExamples: Readonly<Record<string, RuleExample>> = {
  'any-qname-unsupported': xmlExample(
    '<xs:element name="order" type="xs:anyType"/>\n<xs:element name="unit" type="xs:QName"/>',
    '<order><unit xmlns:p="urn:p">p:x</unit></order>',
  ),
  'cvc-attribute.3': xmlExample(attribute('name="count" type="xs:int"'), '<order count="two"/>'),
  'cvc-attribute.4': xmlExample(
    '<xs:element name="order" type="xs:anyType"/>\n<xs:attribute name="version" type="xs:int" fixed="1"/>',
    '<order version="2"/>',
  ),
  'cvc-complex-type.2.1': xmlExample(order('<xs:attribute name="id"/>'), '<order>text</order>'),
  'cvc-complex-type.2.2': xmlExample(
    order(
      '<xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="id"/></xs:extension></xs:simpleContent>',
    ),
    '<order><item/></order>',
  ),
  'cvc-complex-type.2.3': xmlExample(items(''), '<order>two <item/></order>'),
  'cvc-complex-type.2.4.a': xmlExample(items(''), '<order><itme/></order>'),
  'cvc-complex-type.2.4.b': xmlExample(items('', child('note')), '<order><item/></order>'),
  'cvc-complex-type.2.4.d': xmlExample(items(''), '<order><item/><note/></order>'),
  'cvc-complex-type.2.4.e': xmlExample(
    items(' maxOccurs="2"', child('note')),
    '<order><item/><item/><item/><note/></order>',
  ),
  'cvc-complex-type.2.4.f': xmlExample(
    items(' maxOccurs="2"'),
    '<order><item/><item/><item/></order>',
  ),
  'cvc-complex-type.2.4.g': xmlExample(
    items(' minOccurs="2" maxOccurs="2"', child('note')),
    '<order><item/><note/></order>',
  ),
  'cvc-complex-type.2.4.h': xmlExample(
    items(' minOccurs="3" maxOccurs="3"', child('note')),
    '<order><item/><note/></order>',
  ),
  'cvc-complex-type.2.4.i': xmlExample(
    items(' minOccurs="2" maxOccurs="2"'),
    '<order><item/></order>',
  ),
  'cvc-complex-type.2.4.j': xmlExample(
    items(' minOccurs="3" maxOccurs="3"'),
    '<order><item/></order>',
  ),
  'cvc-complex-type.3.1': xmlExample(
    attribute('name="unit" type="xs:string" fixed="kg"'),
    '<order unit="lb"/>',
  ),
  'cvc-complex-type.3.2.2': xmlExample(attribute('name="id" type="xs:string"'), '<order key="1"/>'),
  'cvc-complex-type.4': xmlExample(
    attribute('name="id" type="xs:string" use="required"'),
    '<order/>',
  ),
  'cvc-elt.1.a': xmlExample(child('order'), '<invoice/>'),
  'cvc-elt.3.1': xmlExample(child('order'), `<order ${xsi} xsi:nil="true"/>`),
  'cvc-elt.3.2.1': xmlExample(
    child('order', ' nillable="true"'),
    `<order ${xsi} xsi:nil="true">text</order>`,
  ),
  'cvc-elt.3.2.2': xmlExample(
    child('order', ' nillable="true" fixed="x"'),
    `<order ${xsi} xsi:nil="true"/>`,
  ),
  'cvc-elt.4.1': xmlExample(child('order'), `<order ${xsi} xsi:type="p:Order"/>`),
  'cvc-elt.4.2': xmlExample(child('order'), `<order ${xsi} xsi:type="Order"/>`),
  'cvc-elt.4.3': xmlExample(
    child('order'),
    `<order ${xsi} xmlns:xs="http://www.w3.org/2001/XMLSchema" xsi:type="xs:int">1</order>`,
  ),
  'cvc-elt.5.1.1': xmlExample(
    `<xs:simpleType name="Letter"><xs:restriction base="xs:string"><xs:length value="1"/></xs:restriction></xs:simpleType>
<xs:element name="order" type="xs:string" default="word"/>`,
    `<order ${xsi} xsi:type="Letter"/>`,
  ),
  'cvc-elt.5.2.2.1': xmlExample(
    '<xs:element name="order" fixed="x">\n  <xs:complexType mixed="true">\n    <xs:sequence><xs:element name="item" type="xs:string" minOccurs="0"/></xs:sequence>\n  </xs:complexType>\n</xs:element>',
    '<order>x<item/></order>',
  ),
  'cvc-elt.5.2.2.2.1': xmlExample(
    '<xs:element name="order" fixed="x">\n  <xs:complexType mixed="true">\n    <xs:sequence><xs:element name="item" type="xs:string" minOccurs="0"/></xs:sequence>\n  </xs:complexType>\n</xs:element>',
    '<order>y</order>',
  ),
  'cvc-elt.5.2.2.2.2': xmlExample(child('order', ' fixed="x"'), '<order>y</order>'),
  'cvc-id.1': xmlExample('<xs:element name="order" type="xs:IDREF"/>', '<order>nowhere</order>'),
  'cvc-id.2': xmlExample(
    order('<xs:sequence><xs:element name="id" type="xs:ID" maxOccurs="2"/></xs:sequence>'),
    '<order><id>a</id><id>a</id></order>',
  ),
  'xsi-type-unsupported': xmlExample(
    `<xs:complexType name="Order"/>
<xs:complexType name="Rush"><xs:complexContent><xs:extension base="Order"/></xs:complexContent></xs:complexType>
<xs:element name="order" type="Order"/>`,
    `<order ${xsi} xsi:type="Rush"/>`,
  ),
  'cvc-elt.2': xmlExample(
    `<xs:element name="item" type="xs:string" abstract="true"/>\n${order('<xs:sequence><xs:element ref="item" minOccurs="0"/></xs:sequence>')}`,
    '<order><item>1</item></order>',
  ),
  'cvc-type.2': xmlExample(
    '<xs:complexType name="Order" abstract="true"/>\n<xs:element name="order" type="Order"/>',
    '<order/>',
  ),
  'cvc-type.3.1.1': xmlExample(child('order'), '<order id="1"/>'),
  'cvc-type.3.1.2': xmlExample(child('order'), '<order><item/></order>'),
  'cvc-type.3.1.3': xmlExample('<xs:element name="order" type="xs:int"/>', '<order>two</order>'),
};
