import { filesExample, rule, schema } from './rule.ts';

const later = "this project's scope: not supported yet";
const type = (body: string) => `<xs:complexType name="T">${body}</xs:complexType>`;

/** What XSD has and this version does not support; and the bounds on what it does. */
export const unsupportedRules = {
  'xsd-unsupported-any': rule(
    `${later} (part 1 §3.10)`,
    () => 'xs:any is not supported.',
    'Name the elements that may come. Or lower this code: then no others may, but tolerant mode collects them.',
    type('<xs:sequence><xs:any/></xs:sequence>'),
  ),
  'xsd-unsupported-any-attribute': rule(
    `${later} (part 1 §3.10)`,
    () => 'xs:anyAttribute is not supported.',
    'Name the attributes that may come. Or lower this code: then no others may, but tolerant mode collects them.',
    type('<xs:anyAttribute/>'),
  ),
  'xsd-unsupported-any-type': rule(
    `${later} (part 1 §3.4.7)`,
    () => 'An extension of anyType, whose content begins with a wildcard, is not supported.',
    'Extend another type, or restrict anyType to what may come; an element without a type is of anyType, and supported.',
    type('<xs:complexContent><xs:extension base="xs:anyType"/></xs:complexContent>'),
  ),
  'xsd-unsupported-substitution-group': rule(
    `${later} (part 1 §3.3.6)`,
    () => 'Substitution groups are not supported.',
    'Write a choice of the elements instead. If this code is lowered, nothing may stand for another element.',
    '<xs:element name="a" type="xs:string"/>\n<xs:element name="b" type="xs:string" substitutionGroup="a"/>',
  ),
  'xsd-unsupported-redefine': rule(
    `${later} (part 1 §4.2.2)`,
    () => 'xs:redefine is not supported.',
    'Include the document, and derive types of your own from its. If this code is lowered, it is included as it is.',
    filesExample(
      ['example.xsd', schema('', '<xs:redefine schemaLocation="other.xsd"/>')],
      ['other.xsd', schema('', '')],
    ),
  ),
  'xsd-unsupported-identity-constraint': rule<{ readonly found: string }>(
    `${later} (part 1 §3.11)`,
    ({ found }) => `xs:${found} is not supported.`,
    'Remove it, and check the uniqueness in your program. If this code is lowered, the schema is read without it.',
    '<xs:element name="a" type="xs:string"><xs:unique name="u"><xs:selector xpath="b"/><xs:field xpath="."/></xs:unique></xs:element>',
  ),
  'xsd-limit-content': rule<{ readonly particles: number; readonly depth: number }>(
    "this project's limits",
    ({ particles, depth }) =>
      `With every reference followed, the content model is larger than ${particles} particles or deeper than ${depth} groups.`,
    'Use named types for parts of it.',
    Array.from({ length: 20 }, (_, index) =>
      index === 0
        ? '<xs:group name="g0"><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence></xs:group>'
        : `<xs:group name="g${index}"><xs:sequence><xs:group ref="g${index - 1}"/><xs:group ref="g${index - 1}"/></xs:sequence></xs:group>`,
    ).join('\n'),
  ),
  'xsd-limit-derivation': rule<{ readonly limit: number }>(
    "this project's limits",
    ({ limit }) => `The type is derived in more than ${limit} steps.`,
    'Derive it from an earlier type.',
    Array.from(
      { length: 202 },
      (_, index) =>
        `<xs:simpleType name="T${index}"><xs:restriction base="${index === 0 ? 'xs:string' : `T${index - 1}`}"/></xs:simpleType>`,
    ).join('\n'),
  ),
  'xsd-limit-ambiguity': rule(
    "this project's limits",
    () => 'The content model is too large to see whether it is ambiguous (cos-nonambig).',
    'Give its elements different names, or split it into several elements.',
    type(
      `${'<xs:sequence minOccurs="2" maxOccurs="2">'.repeat(15)}<xs:element name="a" type="xs:string"/><xs:element name="a" type="xs:string"/>${'</xs:sequence>'.repeat(15)}`,
    ),
  ),
};
