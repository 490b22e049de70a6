/**
 * Random schemas as most people write them: nested records of one namespace or none, each element
 * declared once. Their simple types are as wild as those of `test/random/`. These are what the fast
 * lane is for; most of the wilder random schemas have none.
 */
import { Dice } from '../random/dice.ts';
import { node, type XmlNode } from '../random/tree.ts';
import { type RandomDocument, Scope } from '../random/xsd/scope.ts';
import { addSimpleType, simpleTypeUse } from '../random/xsd/simple-types.ts';

/** One schema document in the making. */
interface Making {
  readonly dice: Dice;
  readonly scope: Scope;
  readonly document: RandomDocument;
  /** How many elements have been declared. */
  count: number;
}

/** Names that share their first bytes, or are shorter than a word. */
const STEMS = ['a', 'to', 'from', 'name', 'names', 'origin', 'original', 'A.b-c', 'transactionId'];

/** The schema of these seeds; its only element is the root. */
export function plainSchema(...seeds: readonly number[]): XmlNode {
  const dice = new Dice(...seeds);
  const document: RandomDocument = {
    path: 'main.xsd',
    targetNamespace: '',
    namespace: '',
    imports: [],
    components: [],
  };
  const making: Making = { dice, scope: new Scope(dice), document, count: 0 };
  for (let left = dice.below(4); left > 0; left -= 1) addSimpleType(making.scope, document);
  const root = node('xs:element', { name: name(making) }, record(making, 2));
  const schema = { 'xmlns:xs': 'http://www.w3.org/2001/XMLSchema' };
  return node('xs:schema', schema, ...document.components, root);
}

function name(making: Making): string {
  making.count += 1;
  return `${making.dice.pick(STEMS)}${making.dice.chance(70) ? making.count : `_${making.count}`}`;
}

/** A complex type of elements, with attributes now and then. */
function record(making: Making, depth: number): XmlNode {
  const { dice } = making;
  const compositor = dice.pick(['xs:all', 'xs:sequence', 'xs:sequence', 'xs:choice']);
  const inner = compositor !== 'xs:all' && dice.chance(25);
  const particles = dice.times(dice.between(1, 6), () => element(making, compositor, depth));
  const group = inner ? [innerGroup(making, depth)] : [];
  return node(
    'xs:complexType',
    {},
    node(compositor, {}, ...particles, ...group),
    ...attributes(making),
  );
}

function innerGroup(making: Making, depth: number): XmlNode {
  const { dice } = making;
  const compositor = dice.pick(['xs:sequence', 'xs:choice']);
  const particles = dice.times(dice.between(1, 3), () => element(making, compositor, depth));
  return node(compositor, { minOccurs: dice.chance(40) ? 0 : undefined }, ...particles);
}

function element(making: Making, compositor: string, depth: number): XmlNode {
  const { dice } = making;
  const occurrence = {
    minOccurs: dice.chance(35) ? 0 : undefined,
    maxOccurs:
      compositor !== 'xs:all' && dice.chance(25)
        ? dice.pick(['unbounded', 'unbounded', 2, 3])
        : undefined,
  };
  const head = { name: name(making), ...occurrence };
  if (depth > 0 && dice.chance(25)) return node('xs:element', head, record(making, depth - 1));
  if (dice.chance(12)) return node('xs:element', head, simpleContent(making));
  const { reference, definition } = simpleTypeUse(making.scope, making.document);
  return node('xs:element', { ...head, type: reference }, ...(definition ? [definition] : []));
}

function simpleContent(making: Making): XmlNode {
  const base = simpleTypeUse(making.scope, making.document, 0).reference ?? 'xs:token';
  const extension = node('xs:extension', { base }, ...attributes(making), ...attributes(making));
  return node('xs:complexType', {}, node('xs:simpleContent', {}, extension));
}

function attributes(making: Making): XmlNode[] {
  const { dice } = making;
  if (!dice.chance(30)) return [];
  const { reference, definition } = simpleTypeUse(making.scope, making.document, 0);
  const use = dice.chance(40) ? 'required' : undefined;
  const head = { name: name(making), type: reference, use };
  return [node('xs:attribute', head, ...(definition ? [definition] : []))];
}
