/** A schema for each element of the vocabulary of XSD, and for each of its attributes. */
import { type AttributeKind, type Role, vocabulary } from '../../codegen/xsd/vocabulary.ts';
import { readFiles, schemaText, withoutPlaces } from './reading.ts';

/** Every role of the vocabulary. */
export const roles = Object.keys(vocabulary) as Role[];
/** Every attribute of the vocabulary, by the role that has it. */
export const pairs = roles.flatMap((role) =>
  Object.entries(vocabulary[role].attributes).map(([name, kind]) => ({ role, name, kind })),
);

const sequence = (body: string) =>
  `<xs:complexType name="T"><xs:sequence>${body}</xs:sequence></xs:complexType>`;
const facet = (name: string, base: string, value: string) =>
  `<xs:simpleType name="S"><xs:restriction base="xs:${base}"><xs:${name} value="${value}" @/></xs:restriction></xs:simpleType>`;
const derived = (way: string, content: string) =>
  `<xs:complexType name="C"><xs:${content}Content><xs:${way} base="B" @/></xs:${content}Content></xs:complexType>`;
const constraint = (tag: string, more = '') =>
  `<xs:element name="e" type="xs:int"><xs:${tag} name="k"${more} @><xs:selector xpath="a"/><xs:field xpath="b"/></xs:${tag}></xs:element>`;

/** A schema for each role, in which `@` stands where its attributes do. */
export const contexts: Readonly<Record<Role, string>> = {
  schema: '',
  include: '<xs:include schemaLocation="other.xsd" @/>',
  import: '<xs:import namespace="urn:i" schemaLocation="third.xsd" @/>',
  redefine: '<xs:redefine schemaLocation="other.xsd" @/>',
  annotation: '<xs:annotation @/>',
  appinfo: '<xs:annotation><xs:appinfo @/></xs:annotation>',
  documentation: '<xs:annotation><xs:documentation @/></xs:annotation>',
  globalElement: '<xs:element name="e" type="xs:int" @/>',
  localElement: sequence('<xs:element name="e" type="xs:int" @/>'),
  globalAttribute:
    '<xs:attribute name="a" @/><xs:complexType name="T"><xs:attribute ref="a"/></xs:complexType>',
  attribute: '<xs:complexType name="T"><xs:attribute name="a" @/></xs:complexType>',
  globalComplexType: '<xs:complexType name="T" @/>',
  complexType: '<xs:element name="e"><xs:complexType @/></xs:element>',
  simpleContent:
    '<xs:complexType name="C"><xs:simpleContent @><xs:extension base="xs:int"/></xs:simpleContent></xs:complexType>',
  complexContent:
    '<xs:complexType name="C"><xs:complexContent @><xs:extension base="B"/></xs:complexContent></xs:complexType>',
  simpleRestriction:
    '<xs:complexType name="C"><xs:simpleContent><xs:restriction base="X" @/></xs:simpleContent></xs:complexType>',
  simpleExtension:
    '<xs:complexType name="C"><xs:simpleContent><xs:extension base="X" @/></xs:simpleContent></xs:complexType>',
  complexRestriction: derived('restriction', 'complex'),
  complexExtension: derived('extension', 'complex'),
  group: `<xs:group name="g" @><xs:sequence/></xs:group>${sequence('<xs:group ref="g"/>')}`,
  groupReference: sequence('<xs:group ref="G" @/>'),
  groupAll: '<xs:group name="g"><xs:all @/></xs:group>',
  groupChoice: '<xs:group name="g"><xs:choice @/></xs:group>',
  groupSequence: '<xs:group name="g"><xs:sequence @/></xs:group>',
  all: '<xs:complexType name="T"><xs:all @><xs:element name="e" type="xs:int"/></xs:all></xs:complexType>',
  allElement:
    '<xs:complexType name="T"><xs:all><xs:element name="e" type="xs:int" @/></xs:all></xs:complexType>',
  choice: sequence('<xs:choice @><xs:element name="e" type="xs:int"/></xs:choice>'),
  sequence: sequence('<xs:sequence @><xs:element name="e" type="xs:int"/></xs:sequence>'),
  any: sequence('<xs:any @/>'),
  anyAttribute: '<xs:complexType name="T"><xs:anyAttribute @/></xs:complexType>',
  attributeGroup:
    '<xs:attributeGroup name="g" @/><xs:complexType name="T"><xs:attributeGroup ref="g"/></xs:complexType>',
  attributeGroupReference:
    '<xs:complexType name="T"><xs:attributeGroup ref="A" @/></xs:complexType>',
  unique: constraint('unique'),
  key: constraint('key'),
  keyref: constraint('keyref', ' refer="k"'),
  selector:
    '<xs:element name="e" type="xs:int"><xs:key name="k"><xs:selector xpath="a" @/><xs:field xpath="b"/></xs:key></xs:element>',
  field:
    '<xs:element name="e" type="xs:int"><xs:key name="k"><xs:selector xpath="a"/><xs:field xpath="b" @/></xs:key></xs:element>',
  notation:
    '<xs:notation name="n" public="p" @/><xs:simpleType name="S"><xs:restriction base="xs:NOTATION"><xs:enumeration value="n"/></xs:restriction></xs:simpleType>',
  globalSimpleType: '<xs:simpleType name="S" @><xs:restriction base="xs:int"/></xs:simpleType>',
  simpleType:
    '<xs:element name="e"><xs:simpleType @><xs:restriction base="xs:int"/></xs:simpleType></xs:element>',
  restriction: '<xs:simpleType name="S"><xs:restriction base="xs:int" @/></xs:simpleType>',
  list: '<xs:simpleType name="S"><xs:list itemType="xs:int" @/></xs:simpleType>',
  union: '<xs:simpleType name="S"><xs:union memberTypes="xs:int" @/></xs:simpleType>',
  length: facet('length', 'string', '1'),
  minLength: facet('minLength', 'string', '1'),
  maxLength: facet('maxLength', 'string', '1'),
  totalDigits: facet('totalDigits', 'decimal', '1'),
  fractionDigits: facet('fractionDigits', 'decimal', '1'),
  minInclusive: facet('minInclusive', 'int', '1'),
  minExclusive: facet('minExclusive', 'int', '1'),
  maxInclusive: facet('maxInclusive', 'int', '1'),
  maxExclusive: facet('maxExclusive', 'int', '1'),
  whiteSpace: facet('whiteSpace', 'string', 'collapse'),
  pattern: facet('pattern', 'string', 'a'),
  enumeration: facet('enumeration', 'string', 'a'),
};

/** What contexts refer to, and what shows the effect of document-wide attributes. */
export const surroundings =
  '<xs:complexType name="B"/><xs:group name="G"><xs:sequence/></xs:group><xs:attributeGroup name="A"/>' +
  '<xs:complexType name="X"><xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent></xs:complexType>' +
  '<xs:element name="shown"><xs:complexType><xs:sequence><xs:element name="child" type="xs:int"/></xs:sequence><xs:attribute name="a" type="xs:int"/></xs:complexType></xs:element>';

/** The outcome of the context of a role with these attributes, in place of its own of these names. */
export async function readInContext(role: Role, attributes: string, namespace = '') {
  const names = attributes.split('=', 1);
  const context = names.reduce(
    (text, name) => text.replace(new RegExp(` ${name}="[^"]*"(?=[^<]*@)`), ''),
    contexts[role],
  );
  const text =
    role === 'schema'
      ? schemaText(surroundings, `${namespace} ${attributes}`)
      : schemaText(context.replace('@', attributes) + surroundings, namespace);
  const { set, codes } = await readFiles({
    'test.xsd': text,
    'other.xsd': schemaText(''),
    'third.xsd': schemaText('<xs:element name="third" type="xs:int"/>', 'targetNamespace="urn:i"'),
  });
  return { model: withoutPlaces(set), codes };
}

/** Attributes that say nothing of instances or of other components. */
export const silent: Readonly<Record<string, string>> = {
  id: 'names an element of the schema document, for tools; unique, see the cases',
  version: 'for people',
  source: 'for people',
  final: 'seen where another type derives from this one, see the cases',
  finalDefault: 'as final',
  system: 'a notation is its name',
  public: 'a notation is its name',
  processContents: 'of wildcards, which are not supported',
  xpath: 'of identity constraints, which are not supported',
  refer: 'of identity constraints, which are not supported',
};

/** Where a value other than the one in the context makes a difference. */
export const telling: Partial<Record<AttributeKind, string>> = {
  NCName: 'other',
  QName: 'xs:string',
  QNames: 'xs:string',
  anyURI: 'urn:other',
  boolean: 'true',
  string: '2',
  count: '0',
  maxOccurs: '7',
  form: 'qualified',
  use: 'required',
  derivations: 'restriction',
  block: 'restriction',
  whiteSpace: 'replace',
  positive: '2',
  'zero or one': '0',
};
