/** One small edit of a random XSD, such as people make when a format changes. */
import type { Dice } from '../random/dice.ts';
import {
  isNode,
  node,
  nodesOf,
  replaced,
  withAttributes,
  withChildren,
  type XmlNode,
} from '../random/tree.ts';
import type { SchemaTrees } from '../random/xsd/schema.ts';

/** What stands in place of a node; nothing, where the edit has nothing to do with it. */
type NodeEdit = (dice: Dice, target: XmlNode) => readonly XmlNode[] | undefined;

/** The schema set with one of its declarations, particles or facets changed; it may be wrong now. */
export function editedXsd(dice: Dice, trees: SchemaTrees): SchemaTrees {
  const places = [...trees].flatMap(([path, tree]) =>
    [...nodesOf(tree)]
      .slice(1)
      .flatMap((target) => editsOf(target.name).map((edit) => ({ path, tree, target, edit }))),
  );
  for (const { path, tree, target, edit } of dice.shuffled(places)) {
    const by = edit(dice, target);
    if (by) return new Map([...trees, [path, replaced(tree, target, by)]]);
  }
  return trees;
}

function editsOf(name: string): readonly NodeEdit[] {
  switch (name) {
    case 'xs:element':
      return [occurrence, type, rename, nillable, valueConstraint, removed, added];
    case 'xs:attribute':
      return [use, type, rename, valueConstraint, removed];
    case 'xs:sequence':
    case 'xs:choice':
    case 'xs:all':
      return [occurrence, order, compositor];
    case 'xs:enumeration':
      return [removed, anotherValue];
    case 'xs:pattern':
      return [pattern, removed];
    case 'xs:restriction':
      return [type];
    case 'xs:complexType':
      return [mixed];
    case 'xs:list':
    case 'xs:union':
      return [type, order];
    default:
      return FACET.test(name) ? [moved, removed] : [];
  }
}

const FACET = /^xs:(?:length|m(?:in|ax)(?:Length|Inclusive|Exclusive)|totalDigits|fractionDigits)$/;

const removed: NodeEdit = () => [];

/** A facet's last digit, up or down. */
const moved: NodeEdit = (dice, target) => {
  const { value = '' } = target.attributes;
  const [, before = '', digit, after = ''] = /^(.*?)(\d)(\D*)$/s.exec(value) ?? [];
  if (digit === undefined) return undefined;
  const next = Number(digit) + dice.pick([1, -1]);
  if (next < 0 || next > 9) return undefined;
  return [withAttributes(target, { value: `${before}${next}${after}` })];
};

const anotherValue: NodeEdit = (dice, target) => {
  const { value = '' } = target.attributes;
  return [target, withAttributes(target, { value: dice.pick([`${value}0`, '1', 'a', 'new']) })];
};

const pattern: NodeEdit = (dice, target) => {
  const { value = '' } = target.attributes;
  const ways = [
    `(${value})?`,
    `(${value})+`,
    `(${value})|x`,
    `${value}a?`,
    value.replace('+', '*'),
    value.replace('*', '+'),
    value.replace(/\|[^|()[\]]*$/, ''),
    value.replace(/\\d/, '[0-9]'),
  ];
  return [withAttributes(target, { value: dice.pick(ways.filter((way) => way !== value)) })];
};

const occurrence: NodeEdit = (dice, { name, attributes, children }) => {
  if (attributes.name === undefined && attributes.ref === undefined && name === 'xs:element') {
    return undefined;
  }
  const { minOccurs = '1', maxOccurs = '1' } = attributes;
  const [least, most] = dice.pick([
    [String(Math.max(0, Number(minOccurs) - 1)), maxOccurs],
    [String(Number(minOccurs) + 1), maxOccurs],
    [minOccurs, maxOccurs === 'unbounded' ? '4' : String(Number(maxOccurs) + 1)],
    [minOccurs, 'unbounded'],
    ['0', maxOccurs],
  ]);
  return [node(name, { ...attributes, minOccurs: least, maxOccurs: most }, ...children)];
};

/** Types that lie near one another. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  string: ['normalizedString', 'token', 'anyURI'],
  normalizedString: ['string', 'token'],
  token: ['string', 'NMTOKEN', 'language'],
  NMTOKEN: ['token', 'Name'],
  Name: ['NMTOKEN', 'NCName'],
  NCName: ['Name', 'ID'],
  int: ['long', 'short', 'integer', 'unsignedInt'],
  integer: ['decimal', 'long', 'nonNegativeInteger'],
  decimal: ['integer', 'double', 'string'],
  double: ['float', 'string'],
  boolean: ['string', 'unsignedByte'],
  date: ['dateTime', 'string'],
  dateTime: ['date', 'string'],
};

const type: NodeEdit = (dice, target) => {
  const name = ['type', 'base', 'itemType', 'memberTypes'].find((each) => target.attributes[each]);
  const value = name === undefined ? '' : (target.attributes[name] ?? '');
  const parts = value.split(' ');
  const at = dice.below(parts.length);
  const near = NEAR[(parts[at] ?? '').replace(/^xs:/, '')];
  if (name === undefined || !near) return undefined;
  const others = [...parts.slice(0, at), `xs:${dice.pick(near)}`, ...parts.slice(at + 1)];
  return [withAttributes(target, { [name]: others.join(' ') })];
};

const rename: NodeEdit = (_dice, target) => {
  const { name } = target.attributes;
  return name === undefined ? undefined : [withAttributes(target, { name: `${name}New` })];
};

const use: NodeEdit = (_dice, target) => {
  const isRequired = target.attributes.use === 'required';
  return [withAttributes(target, { use: isRequired ? undefined : 'required' })];
};

const nillable: NodeEdit = (_dice, target) => {
  const isNillable = target.attributes.nillable === 'true';
  return [withAttributes(target, { nillable: isNillable ? undefined : 'true' })];
};

const mixed: NodeEdit = (_dice, target) => {
  const isMixed = target.attributes.mixed === 'true';
  return [withAttributes(target, { mixed: isMixed ? undefined : 'true' })];
};

/** A default or fixed value becomes the other, or goes. */
const valueConstraint: NodeEdit = (dice, target) => {
  const { default: usual, fixed } = target.attributes;
  if (usual === undefined && fixed === undefined) return undefined;
  const other = usual === undefined ? { default: fixed } : { fixed: usual };
  const none = { default: undefined, fixed: undefined };
  return [withAttributes(target, { ...none, ...(dice.chance(50) && other) })];
};

/** One more element after this one, which may be missing. */
const added: NodeEdit = (_dice, target) => {
  const { name } = target.attributes;
  if (name === undefined) return undefined;
  return [target, node('xs:element', { name: `${name}More`, type: 'xs:int', minOccurs: 0 })];
};

const order: NodeEdit = (dice, target) => {
  const members = target.attributes.memberTypes?.split(' ').reverse().join(' ');
  if (members !== undefined) return [withAttributes(target, { memberTypes: members })];
  const children = target.children.filter(isNode);
  if (children.length < 2) return undefined;
  return [withChildren(target, dice.shuffled(target.children))];
};

const compositor: NodeEdit = (dice, target) => {
  const others = ['xs:sequence', 'xs:choice', 'xs:all'].filter((name) => name !== target.name);
  return [{ ...target, name: dice.pick(others) }];
};
