import { filesExample, rule } from './rule.ts';

export interface Attribute {
  readonly element: string;
  readonly attribute: string;
}
export interface Child {
  readonly element: string;
  readonly child: string;
  readonly expected: readonly string[];
}

const list = (names: readonly string[]) => (names.length === 0 ? 'nothing more' : names.join(', '));
const misplaced = ({ element, child, expected }: Child) =>
  `${child} may not stand here in ${element}; expected ${list(expected)}.`;
const reference = 'part 1, appendix A: the schema for schemas';

/** The vocabulary of schema documents. */
export const vocabularyRules = {
  's4s-elt-schema-ns': rule<{ readonly found: string }>(
    'part 1 §4.3.2',
    ({ found }) =>
      `The root element is ${found}; expected schema in http://www.w3.org/2001/XMLSchema.`,
    'Check that the file is an XSD, and the declaration of its prefix.',
    filesExample(['example.xsd', '<schema/>\n']),
  ),
  's4s-att-not-allowed': rule<Attribute & { readonly allowed: readonly string[] }>(
    reference,
    ({ element, attribute, allowed }) =>
      `${element} has no attribute ${attribute} here; expected ${list(allowed)}.`,
    'Correct or remove it; attributes of your own belong to a namespace of your own.',
    '<xs:element name="a" type="xs:string" minOccurs="0"/>',
  ),
  's4s-att-must-appear': rule<Attribute>(
    reference,
    ({ element, attribute }) => `${element} must have the attribute ${attribute} here.`,
    'Add the attribute.',
    '<xs:element type="xs:string"/>',
  ),
  's4s-att-invalid-value': rule<Attribute & { readonly value: string; readonly expected: string }>(
    reference,
    ({ element, attribute, value, expected }) =>
      `${attribute}="${value}" of ${element}: expected ${expected}.`,
    'Correct the value.',
    '<xs:element name="a" type="xs:string" nillable="maybe"/>',
  ),
  's4s-elt-invalid-content.1': rule<Child>(
    reference,
    misplaced,
    'Move or remove it. Order matters: an annotation first, attributes after the content.',
    '<xs:complexType name="T"><xs:attribute name="a"/><xs:sequence/></xs:complexType>',
  ),
  's4s-elt-invalid-content.3': rule<Child>(
    reference,
    misplaced,
    'Move it to the top: references to other documents come first.',
    '<xs:element name="a" type="xs:string"/>\n<xs:include schemaLocation="b.xsd"/>',
  ),
  's4s-elt-must-match.1': rule<Child>(
    reference,
    misplaced,
    'Move or remove it.',
    '<xs:simpleType name="T"><xs:sequence/></xs:simpleType>',
  ),
  's4s-elt-must-match.2': rule<{ readonly element: string; readonly expected: readonly string[] }>(
    reference,
    ({ element, expected }) => `${element} lacks a child; expected one of ${list(expected)}.`,
    'Add what is missing.',
    '<xs:simpleType name="T"/>',
  ),
  's4s-elt-character': rule<{ readonly element: string }>(
    reference,
    ({ element }) => `${element} must not contain text.`,
    'Put notes into xs:annotation, as xs:documentation, or into comments.',
    '<xs:element name="a" type="xs:string">text</xs:element>',
  ),
};
