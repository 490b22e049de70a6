/**
 * The vocabulary of XSD 1.0: every element of a schema document, by the role that it plays where it
 * stands, with its attributes and its content (part 1, appendix A, the schema for schemas).
 */

/** How an attribute's value is written. */
export type AttributeKind =
  | 'id'
  | 'NCName'
  | 'QName'
  | 'QNames'
  | 'anyURI'
  | 'boolean'
  | 'string'
  | 'count'
  | 'maxOccurs'
  | 'form'
  | 'use'
  | 'processContents'
  | 'namespaces'
  | 'derivations'
  | 'block'
  | 'simpleDerivations'
  | 'typeDerivations'
  | 'whiteSpace'
  | 'positive'
  | 'zero or one'
  | 'one'
  | 'xpath'
  | 'public';

/** What may stand at one place of a content: one of these roles, so many times. */
export interface Slot {
  readonly roles: readonly Role[];
  readonly occurrence: '1' | '?' | '*' | '+';
  /** Nothing may follow it. */
  readonly closes?: true;
}

export interface VocabularyEntry {
  /** Local name in the XSD namespace. */
  readonly element: string;
  readonly attributes: Readonly<Record<string, AttributeKind>>;
  readonly required: readonly string[];
  /** `'any'`: whatever, text and elements of every namespace. */
  readonly content: readonly Slot[] | 'any';
}

export type Role = keyof typeof table;

/** `name!: NCName, type: QName` — an exclamation mark: the attribute is required. */
function entry(element: string, attributes: string, content: string): VocabularyEntry {
  const pairs = attributes.split(', ').filter(Boolean);
  const list = pairs.map((pair) => pair.split(': ') as [string, AttributeKind]);
  return {
    element,
    attributes: Object.fromEntries([
      ...list.map(([name, kind]) => [name.replace('!', ''), kind]),
      ...(element === 'documentation' || element === 'appinfo' ? [] : [['id', 'id']]),
    ]),
    required: list.flatMap(([name]) => (name.endsWith('!') ? [name.slice(0, -1)] : [])),
    content: content === 'any' ? 'any' : content.split(', ').filter(Boolean).map(slot),
  };
}

/** `a|b*`: a slot; a full stop at the end: it closes the content. */
function slot(text: string): Slot {
  const closes = text.endsWith('.');
  const bare = closes ? text.slice(0, -1) : text;
  const mark = bare.at(-1);
  const occurrence = mark === '?' || mark === '*' || mark === '+' ? mark : '1';
  const roles = (occurrence === '1' ? bare : bare.slice(0, -1)).split('|') as Role[];
  return { roles, occurrence, ...(closes && { closes }) };
}

const attributes = 'attribute|attributeGroupReference*, anyAttribute?';
const occurs = 'minOccurs: count, maxOccurs: maxOccurs';
const groups = 'groupReference|all|choice|sequence';
const particles = 'localElement|groupReference|choice|sequence|any*';
const constraints = 'unique|key|keyref*';
const facets = [
  'length|minLength|maxLength|pattern|enumeration|whiteSpace|minInclusive|minExclusive',
  'maxInclusive|maxExclusive|totalDigits|fractionDigits',
].join('|');
const globals = [
  'globalSimpleType|globalComplexType|globalElement|globalAttribute|group|attributeGroup|notation',
  'annotation',
].join('|');
const facet = (name: string, kind: AttributeKind) =>
  entry(name, `value!: ${kind}, fixed: boolean`, 'annotation?');

const table = {
  schema: entry(
    'schema',
    'targetNamespace: anyURI, version: string, finalDefault: typeDerivations, blockDefault: block, attributeFormDefault: form, elementFormDefault: form',
    `include|import|redefine|annotation*, ${globals}*`,
  ),
  include: entry('include', 'schemaLocation!: anyURI', 'annotation?'),
  import: entry('import', 'namespace: anyURI, schemaLocation: anyURI', 'annotation?'),
  redefine: entry(
    'redefine',
    'schemaLocation!: anyURI',
    'annotation|globalSimpleType|globalComplexType|group|attributeGroup*',
  ),
  annotation: entry('annotation', '', 'appinfo|documentation*'),
  appinfo: entry('appinfo', 'source: anyURI', 'any'),
  documentation: entry('documentation', 'source: anyURI', 'any'),
  globalElement: entry(
    'element',
    'name!: NCName, type: QName, substitutionGroup: QName, default: string, fixed: string, nillable: boolean, abstract: boolean, final: derivations, block: block',
    `annotation?, simpleType|complexType?, ${constraints}`,
  ),
  localElement: entry(
    'element',
    `name: NCName, ref: QName, type: QName, ${occurs}, default: string, fixed: string, nillable: boolean, block: block, form: form`,
    `annotation?, simpleType|complexType?, ${constraints}`,
  ),
  globalAttribute: entry(
    'attribute',
    'name!: NCName, type: QName, default: string, fixed: string',
    'annotation?, simpleType?',
  ),
  attribute: entry(
    'attribute',
    'name: NCName, ref: QName, type: QName, use: use, default: string, fixed: string, form: form',
    'annotation?, simpleType?',
  ),
  globalComplexType: entry(
    'complexType',
    'name!: NCName, mixed: boolean, abstract: boolean, final: derivations, block: derivations',
    `annotation?, simpleContent|complexContent?., ${groups}?, ${attributes}`,
  ),
  complexType: entry(
    'complexType',
    'mixed: boolean',
    `annotation?, simpleContent|complexContent?., ${groups}?, ${attributes}`,
  ),
  simpleContent: entry('simpleContent', '', 'annotation?, simpleRestriction|simpleExtension'),
  complexContent: entry(
    'complexContent',
    'mixed: boolean',
    'annotation?, complexRestriction|complexExtension',
  ),
  simpleRestriction: entry(
    'restriction',
    'base!: QName',
    `annotation?, simpleType?, ${facets}*, ${attributes}`,
  ),
  simpleExtension: entry('extension', 'base!: QName', `annotation?, ${attributes}`),
  complexRestriction: entry(
    'restriction',
    'base!: QName',
    `annotation?, ${groups}?, ${attributes}`,
  ),
  complexExtension: entry('extension', 'base!: QName', `annotation?, ${groups}?, ${attributes}`),
  group: entry('group', 'name!: NCName', 'annotation?, groupAll|groupChoice|groupSequence'),
  groupReference: entry('group', `ref!: QName, ${occurs}`, 'annotation?'),
  groupAll: entry('all', '', 'annotation?, allElement*'),
  groupChoice: entry('choice', '', `annotation?, ${particles}`),
  groupSequence: entry('sequence', '', `annotation?, ${particles}`),
  all: entry('all', 'minOccurs: zero or one, maxOccurs: one', 'annotation?, allElement*'),
  allElement: entry(
    'element',
    'name: NCName, ref: QName, type: QName, minOccurs: count, maxOccurs: maxOccurs, default: string, fixed: string, nillable: boolean, block: block, form: form',
    `annotation?, simpleType|complexType?, ${constraints}`,
  ),
  choice: entry('choice', occurs, `annotation?, ${particles}`),
  sequence: entry('sequence', occurs, `annotation?, ${particles}`),
  any: entry(
    'any',
    `namespace: namespaces, processContents: processContents, ${occurs}`,
    'annotation?',
  ),
  anyAttribute: entry(
    'anyAttribute',
    'namespace: namespaces, processContents: processContents',
    'annotation?',
  ),
  attributeGroup: entry('attributeGroup', 'name!: NCName', `annotation?, ${attributes}`),
  attributeGroupReference: entry('attributeGroup', 'ref!: QName', 'annotation?'),
  unique: entry('unique', 'name!: NCName', 'annotation?, selector, field+'),
  key: entry('key', 'name!: NCName', 'annotation?, selector, field+'),
  keyref: entry('keyref', 'name!: NCName, refer!: QName', 'annotation?, selector, field+'),
  selector: entry('selector', 'xpath!: xpath', 'annotation?'),
  field: entry('field', 'xpath!: xpath', 'annotation?'),
  notation: entry('notation', 'name!: NCName, public: public, system: anyURI', 'annotation?'),
  globalSimpleType: entry(
    'simpleType',
    'name!: NCName, final: simpleDerivations',
    'annotation?, restriction|list|union',
  ),
  simpleType: entry('simpleType', '', 'annotation?, restriction|list|union'),
  restriction: entry('restriction', 'base: QName', `annotation?, simpleType?, ${facets}*`),
  list: entry('list', 'itemType: QName', 'annotation?, simpleType?'),
  union: entry('union', 'memberTypes: QNames', 'annotation?, simpleType*'),
  length: facet('length', 'count'),
  minLength: facet('minLength', 'count'),
  maxLength: facet('maxLength', 'count'),
  totalDigits: facet('totalDigits', 'positive'),
  fractionDigits: facet('fractionDigits', 'count'),
  minInclusive: facet('minInclusive', 'string'),
  minExclusive: facet('minExclusive', 'string'),
  maxInclusive: facet('maxInclusive', 'string'),
  maxExclusive: facet('maxExclusive', 'string'),
  whiteSpace: facet('whiteSpace', 'whiteSpace'),
  pattern: entry('pattern', 'value!: string', 'annotation?'),
  enumeration: entry('enumeration', 'value!: string', 'annotation?'),
};

/** The vocabulary by role. */
export const vocabulary: Readonly<Record<Role, VocabularyEntry>> = table;
