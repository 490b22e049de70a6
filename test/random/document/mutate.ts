/** Small changes to a document: most make it invalid, some show that they don't. */
import type { Dice } from '../dice.ts';
import {
  nodesOf,
  replaced,
  withAttributes,
  withChildren,
  type XmlChild,
  type XmlNode,
} from '../tree.ts';
import { NEAR_MISSES } from './near-misses.ts';

/** What a mutation may bring in: names and texts of the schema. */
export interface Vocabulary {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly texts: readonly string[];
}

/** The document with one to three changes. */
export function mutateDocument(dice: Dice, document: XmlNode, vocabulary: Vocabulary): XmlNode {
  let changed = document;
  for (let left = dice.pick([1, 1, 1, 2, 3]); left > 0; left -= 1) {
    changed = mutateOnce(dice, changed, vocabulary);
  }
  return changed;
}

function mutateOnce(dice: Dice, root: XmlNode, vocabulary: Vocabulary): XmlNode {
  const target = dice.pick([...nodesOf(root)]);
  const put = (by: XmlNode) => (target === root ? by : replaced(root, target, [by]));
  switch (dice.weighted({ children: 45, text: 20, attribute: 25, rename: 5, instance: 5 })) {
    case 'children':
      return put(withChildren(target, changedChildren(dice, root, target.children, vocabulary)));
    case 'text':
      return put(withChildren(target, [textOf(dice, vocabulary)]));
    case 'attribute':
      return put(changedAttributes(dice, target, vocabulary));
    case 'rename':
      return put({ ...target, name: dice.pick([...vocabulary.elements, 'x']) });
    case 'instance':
      return put(withAttributes(target, instanceAttribute(dice)));
  }
}

function changedChildren(
  dice: Dice,
  root: XmlNode,
  children: readonly XmlChild[],
  vocabulary: Vocabulary,
): XmlChild[] {
  const at = dice.below(children.length);
  const before = children.slice(0, at);
  const after = children.slice(at + 1);
  const here = children.slice(at, at + 1);
  switch (dice.weighted({ remove: 3, repeat: 3, swap: 2, add: 3, copy: 2, text: 1, clear: 1 })) {
    case 'remove':
      return [...before, ...after];
    case 'repeat':
      return [...before, ...here, ...here, ...after];
    case 'swap':
      return dice.shuffled(children);
    case 'add': {
      const name = dice.pick([...vocabulary.elements, 'x']);
      const content = dice.chance(50) ? [textOf(dice, vocabulary)] : [];
      return [...before, { name, attributes: {}, children: content }, ...here, ...after];
    }
    case 'copy': {
      const other = dice.pick([...nodesOf(root)]);
      return [...before, withChildren(other, other.children), ...here, ...after];
    }
    case 'text':
      return [...before, dice.pick(['x', ' ', '\n']), ...here, ...after];
    case 'clear':
      return [];
  }
}

function changedAttributes(dice: Dice, target: XmlNode, vocabulary: Vocabulary): XmlNode {
  const own = Object.keys(target.attributes).filter((name) => !name.startsWith('xmlns'));
  const known = dice.pick([...own, ...vocabulary.attributes, 'x', 'xml:lang']);
  if (own.length > 0 && dice.chance(40))
    return withAttributes(target, { [dice.pick(own)]: undefined });
  return withAttributes(target, { [known]: textOf(dice, vocabulary) });
}

function instanceAttribute(dice: Dice): Record<string, string> {
  return dice.pick([
    { 'xsi:nil': 'true' },
    { 'xsi:nil': 'false' },
    { 'xsi:nil': ' 1 ' },
    { 'xsi:type': 'xs:string' },
    { 'xsi:type': 'xs:int' },
    { 'xsi:type': 'xs:token' },
    { 'xsi:schemaLocation': 'urn:x x.xsd' },
    { 'xsi:noNamespaceSchemaLocation': 'x.xsd' },
  ]);
}

function textOf(dice: Dice, { texts }: Vocabulary): string {
  return dice.pick(texts.length > 0 && dice.chance(50) ? texts : NEAR_MISSES);
}
