/** Rules on datatypes and facets (XSD 1.0 part 2), and on values as programs hold them. */
import { note, type RuleExample, type RuleNote, valueExample, xmlExample } from './rule-example.ts';

/** An element `order` of a restriction of `base`. */
const restricted = (base: string, facet: string): string =>
  `<xs:element name="order">\n  <xs:simpleType>\n    <xs:restriction base="${base}"><xs:${facet}/></xs:restriction>\n  </xs:simpleType>\n</xs:element>`;

const facet = (base: string, declaration: string, text: string): RuleExample =>
  xmlExample(restricted(base, declaration), `<order>${text}</order>`);

const order =
  '<xs:element name="order">\n  <xs:complexType>\n    <xs:sequence><xs:element name="id" type="xs:token"/></xs:sequence>\n  </xs:complexType>\n</xs:element>';

const ONLY_PROGRAMS =
  'Only a program can get it, by what it hands over: no file holds such a value.';

export const valueExamples: Readonly<Record<string, RuleExample | RuleNote>> = {
  'cvc-datatype-valid.1.2.1': xmlExample(
    '<xs:element name="order" type="xs:date"/>',
    '<order>yesterday</order>',
  ),
  'cvc-datatype-valid.1.2.3': xmlExample(
    '<xs:element name="order">\n  <xs:simpleType><xs:union memberTypes="xs:int xs:date"/></xs:simpleType>\n</xs:element>',
    '<order>yesterday</order>',
  ),
  'cvc-enumeration-valid': facet('xs:string', 'enumeration value="open"', 'closed'),
  'cvc-fractionDigits-valid': facet('xs:decimal', 'fractionDigits value="2"', '1.005'),
  'cvc-length-valid': facet('xs:string', 'length value="2"', 'abc'),
  'cvc-maxExclusive-valid': facet('xs:int', 'maxExclusive value="10"', '10'),
  'cvc-maxInclusive-valid': facet('xs:int', 'maxInclusive value="10"', '11'),
  'cvc-maxLength-valid': facet('xs:string', 'maxLength value="2"', 'abc'),
  'cvc-minExclusive-valid': facet('xs:int', 'minExclusive value="10"', '10'),
  'cvc-minInclusive-valid': facet('xs:int', 'minInclusive value="10"', '9'),
  'cvc-minLength-valid': facet('xs:string', 'minLength value="2"', 'a'),
  'cvc-pattern-valid': facet('xs:string', 'pattern value="[A-Z]{2}[0-9]+"', 'ab12'),
  'cvc-totalDigits-valid': facet('xs:decimal', 'totalDigits value="3"', '1234'),
  'json-encoding': note(
    'The bytes of the document are not UTF-8: save it anew with that encoding.',
  ),
  'json-cycle': note(ONLY_PROGRAMS),
  'json-value': note(ONLY_PROGRAMS),
  'option-indent': note('Only a program can get it: `serialize(value, { indent: "--" })`.'),
  'value-changes': valueExample(order, '{ "id": " a " }\n'),
  'value-characters': valueExample(order, '{ "id": "\\u0001" }\n'),
  'value-hole': note(ONLY_PROGRAMS),
  'value-name': valueExample(
    '<xs:element name="order" type="xs:anyType"/>',
    '{ "content": [{ "name": "two words", "content": [] }] }\n',
  ),
  'value-type': valueExample(order, '{ "id": 7 }\n'),
  'value-undefined': note(ONLY_PROGRAMS),
  'value-unreadable': note(ONLY_PROGRAMS),
};
