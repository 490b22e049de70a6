/** One mistake in a schema, such as people make them; some schemas are still right with it. */
import type { Dice } from '../dice.ts';
import { isNode, nodesOf, replaced, withAttributes, withChildren, type XmlNode } from '../tree.ts';
import type { SchemaTrees } from './schema.ts';

const VALUES: Readonly<Record<string, readonly string[]>> = {
  minOccurs: ['0', '1', '2', '4', '-1'],
  maxOccurs: ['0', '1', '2', 'unbounded'],
  use: ['required', 'optional', 'prohibited'],
  type: ['xs:string', 'xs:int', 'xs:token', 'xs:nothing', 'missing', 'xs:ID', 'xs:NMTOKENS'],
  base: ['xs:string', 'xs:int', 'xs:nothing', 'missing'],
  itemType: ['xs:int', 'xs:NMTOKENS', 'missing'],
  form: ['qualified', 'unqualified'],
  value: ['', '0', '1', '3', '-1', 'a', '2000-01-01', 'P1D', '[', 'collapse', '1.5'],
  name: ['a', 'T1', '', '1', 'a b'],
  final: ['extension', 'restriction', '#all', 'list', 'union', 'other'],
  block: ['extension', 'substitution', '#all'],
};

const ADDITIONS: Readonly<Record<string, readonly string[]>> = {
  'xs:element': ['minOccurs', 'maxOccurs', 'nillable', 'default', 'fixed', 'type', 'form', 'block'],
  'xs:attribute': ['use', 'default', 'fixed', 'type', 'form', 'ref'],
  'xs:sequence': ['minOccurs', 'maxOccurs'],
  'xs:choice': ['minOccurs', 'maxOccurs'],
  'xs:all': ['minOccurs', 'maxOccurs'],
  'xs:complexType': ['mixed', 'abstract', 'final', 'block', 'name'],
  'xs:simpleType': ['final', 'name'],
  'xs:complexContent': ['mixed'],
};

/** The schema set with one node of one of its documents changed. */
export function mistaken(dice: Dice, trees: SchemaTrees): SchemaTrees {
  const path = dice.pick([...trees.keys()]);
  const tree = trees.get(path);
  if (!tree) return trees;
  const [, ...nodes] = [...nodesOf(tree)];
  if (nodes.length === 0) return trees;
  const target = dice.pick(nodes);
  return new Map([...trees, [path, replaced(tree, target, change(dice, target, nodes))]]);
}

function change(dice: Dice, target: XmlNode, nodes: readonly XmlNode[]): XmlNode[] {
  const kind = {
    remove: 2,
    repeat: 2,
    value: 5,
    drop: 2,
    add: 4,
    swap: 2,
    other: 2,
    hoist: 1,
    name: 1,
  };
  switch (dice.weighted(kind)) {
    case 'remove':
      return [];
    case 'repeat':
      return [target, target];
    case 'value':
      return [otherValue(dice, target, nodes)];
    case 'drop': {
      const names = Object.keys(target.attributes);
      return names.length === 0 ? [] : [withAttributes(target, { [dice.pick(names)]: undefined })];
    }
    case 'add': {
      const name = dice.pick(ADDITIONS[target.name] ?? ['fixed']);
      const own: readonly string[] = ['nillable', 'mixed', 'abstract'].includes(name)
        ? ['true', '1']
        : (VALUES[name] ?? ['a', '1', '']);
      return [withAttributes(target, { [name]: dice.pick(own) })];
    }
    case 'swap':
      return [withChildren(target, dice.shuffled(target.children))];
    case 'other':
      return [dice.pick(nodes)];
    case 'hoist':
      return target.children.filter(isNode);
    case 'name':
      return [{ ...target, name: dice.pick(nodes).name }];
  }
}

/** Another value for one attribute: that of another node, or one that is known to be odd. */
function otherValue(dice: Dice, target: XmlNode, nodes: readonly XmlNode[]): XmlNode {
  const names = Object.keys(target.attributes);
  if (names.length === 0) return target;
  const name = dice.pick(names);
  const elsewhere = nodes.flatMap(({ attributes }) => attributes[name] ?? []);
  const among = dice.chance(60) ? elsewhere : (VALUES[name] ?? elsewhere);
  return withAttributes(target, { [name]: dice.pick(among) });
}
