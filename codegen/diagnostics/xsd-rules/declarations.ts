import { type Circle, circle, type Named } from './details.ts';
import { filesExample, rule, schema } from './rule.ts';

export interface Found {
  readonly found: string;
}
export interface Typed {
  readonly type: string;
}
export interface Valued extends Typed {
  readonly value: string;
  readonly reason: string;
}
export interface Pair {
  readonly name: string;
  readonly other: string;
}

const type = (body: string) => `<xs:complexType name="T">${body}</xs:complexType>`;
const local = (element: string) => type(`<xs:sequence>${element}</xs:sequence>`);
const global =
  '<xs:element name="g" type="xs:string"/>\n<xs:attribute name="h" type="xs:string"/>\n';
const ids = '<xs:attribute name="a" type="xs:ID"/>\n<xs:attribute name="b" type="xs:ID"/>';

/** Element and attribute declarations, attribute uses and groups (part 1 §3.2, §3.3, §3.5, §3.6). */
export const declarationRules = {
  'src-element.1': rule(
    'part 1 §3.3.3, src-element',
    () => 'An element has either default or fixed, not both.',
    'Remove one of them.',
    '<xs:element name="a" type="xs:string" default="a" fixed="b"/>',
  ),
  'src-element.2.1': rule(
    'part 1 §3.3.3, src-element',
    () => 'A local element has either name or ref: one of them, and not both.',
    'Name a new element, or refer to a global one.',
    local('<xs:element/>'),
  ),
  'src-element.2.2': rule<Found>(
    'part 1 §3.3.3, src-element',
    ({ found }) => `${found} can't stand beside ref: the global element says it.`,
    'Remove it, or declare a local element with a name.',
    `${global}${local('<xs:element ref="g" type="xs:string"/>')}`,
  ),
  'src-element.3': rule(
    'part 1 §3.3.3, src-element',
    () => 'An element has either the attribute type or a type inside, not both.',
    'Remove one of them.',
    '<xs:element name="a" type="xs:string"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:element>',
  ),
  'e-props-correct.2': rule<Valued>(
    'part 1 §3.3.6, e-props-correct',
    ({ value, type: of, reason }) => `"${value}" is not a value of ${of}: ${reason}`,
    "Give a value of the element's type.",
    '<xs:element name="a" type="xs:int" default="one"/>',
  ),
  'e-props-correct.5': rule<Typed>(
    'part 1 §3.3.6, e-props-correct',
    ({ type: of }) => `An element of type ${of} can't have a default or fixed value: it is an ID.`,
    'Remove the value.',
    '<xs:element name="a" type="xs:ID" default="one"/>',
  ),
  'cos-valid-default.2.1': rule<Typed>(
    'part 1 §3.3.6, cos-valid-default',
    () => 'A default or fixed value needs an element with text, and this one has elements alone.',
    'Remove the value, or give the type simple or mixed content.',
    `${type('<xs:sequence/>')}\n<xs:element name="a" type="T" default="one"/>`,
  ),
  'cos-valid-default.2.2.2': rule<Typed>(
    'part 1 §3.3.6, cos-valid-default',
    () => 'A default or fixed value needs mixed content that may be without elements.',
    'Remove the value, or make the elements of the type optional.',
    '<xs:complexType name="T" mixed="true"><xs:sequence><xs:element name="b" type="xs:int"/></xs:sequence></xs:complexType>\n<xs:element name="a" type="T" default="one"/>',
  ),
  'src-attribute.1': rule(
    'part 1 §3.2.3, src-attribute',
    () => 'An attribute has either default or fixed, not both.',
    'Remove one of them.',
    '<xs:attribute name="a" type="xs:string" default="a" fixed="b"/>',
  ),
  'src-attribute.2': rule<{ readonly use: string }>(
    'part 1 §3.2.3, src-attribute',
    ({ use }) => `An attribute with a default is optional; found use="${use}".`,
    'Remove the default, or use.',
    type('<xs:attribute name="a" type="xs:string" default="a" use="required"/>'),
  ),
  'src-attribute.3.1': rule(
    'part 1 §3.2.3, src-attribute',
    () => 'A local attribute has either name or ref: one of them, and not both.',
    'Name a new attribute, or refer to a global one.',
    type('<xs:attribute type="xs:string"/>'),
  ),
  'src-attribute.3.2': rule<Found>(
    'part 1 §3.2.3, src-attribute',
    ({ found }) => `${found} can't stand beside ref: the global attribute says it.`,
    'Remove it, or declare a local attribute with a name.',
    `${global}${type('<xs:attribute ref="h" type="xs:string"/>')}`,
  ),
  'src-attribute.4': rule(
    'part 1 §3.2.3, src-attribute',
    () => 'An attribute has either the attribute type or a simpleType inside, not both.',
    'Remove one of them.',
    '<xs:attribute name="a" type="xs:string"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:attribute>',
  ),
  'a-props-correct.2': rule<Valued>(
    'part 1 §3.2.6, a-props-correct',
    ({ value, type: of, reason }) => `"${value}" is not a value of ${of}: ${reason}`,
    "Give a value of the attribute's type.",
    '<xs:attribute name="a" type="xs:int" default="one"/>',
  ),
  'a-props-correct.3': rule<Typed>(
    'part 1 §3.2.6, a-props-correct',
    ({ type: of }) =>
      `An attribute of type ${of} can't have a default or fixed value: it is an ID.`,
    'Remove the value.',
    '<xs:attribute name="a" type="xs:ID" default="one"/>',
  ),
  'au-props-correct.2': rule<{ readonly fixed: string }>(
    'part 1 §3.5.6, au-props-correct',
    ({ fixed }) => `The attribute is fixed to "${fixed}"; a use must say the same.`,
    'Remove the value here.',
    `<xs:attribute name="a" type="xs:string" fixed="one"/>\n${type('<xs:attribute ref="a" fixed="two"/>')}`,
  ),
  PublicSystemOnNotation: rule(
    'part 1 §3.12.2',
    () => 'A notation has a public or a system identifier, or both.',
    'Add the attribute public or system.',
    '<xs:notation name="n"/>',
  ),
  'no-xmlns': rule(
    'part 1 §3.2.6, no-xmlns',
    () => "An attribute can't be called xmlns.",
    'Choose another name; namespace declarations need no attribute declaration.',
    '<xs:attribute name="xmlns" type="xs:string"/>',
  ),
  'no-xsi': rule(
    'part 1 §3.2.6, no-xsi',
    () => 'No attribute can be declared in the namespace of xsi:type and xsi:nil.',
    'Choose another target namespace; every element may have the attributes of this one.',
    filesExample([
      'example.xsd',
      schema(
        'targetNamespace="http://www.w3.org/2001/XMLSchema-instance"',
        '<xs:attribute name="a" type="xs:string"/>',
      ),
    ]),
  ),
  'ag-props-correct.2': rule<Named>(
    'part 1 §3.6.6, ag-props-correct',
    ({ name }) => `The attribute group has two attributes ${name}.`,
    'Remove one of them; referred groups count.',
    '<xs:attributeGroup name="G"><xs:attribute name="a"/><xs:attribute name="a"/></xs:attributeGroup>',
  ),
  'ag-props-correct.3': rule<Pair>(
    'part 1 §3.6.6, ag-props-correct',
    ({ name, other }) => `Both ${other} and ${name} are IDs; an element has at most one.`,
    'Make one of them an NCName.',
    `<xs:attributeGroup name="G">${ids}</xs:attributeGroup>`,
  ),
  'src-attribute_group.3': rule<Circle>(
    'part 1 §3.6.3, src-attribute_group',
    (details) => `The attribute group refers to itself: ${circle(details)}.`,
    'Remove one of the references.',
    '<xs:attributeGroup name="G"><xs:attributeGroup ref="G"/></xs:attributeGroup>',
  ),
  'ct-props-correct.4': rule<Named>(
    'part 1 §3.4.6, ct-props-correct',
    ({ name }) => `The type has two attributes ${name}.`,
    "Remove one of them; referred groups' and the base type's count.",
    type('<xs:attribute name="a"/><xs:attribute name="a"/>'),
  ),
  'ct-props-correct.5': rule<Pair>(
    'part 1 §3.4.6, ct-props-correct',
    ({ name, other }) => `Both ${other} and ${name} are IDs; an element has at most one.`,
    'Make one of them an NCName.',
    type(ids),
  ),
};
