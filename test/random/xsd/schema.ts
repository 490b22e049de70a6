/** Random schema sets: one document or several, with a target namespace or without. */
import { Dice } from '../dice.ts';
import { node, withAttributes, type XmlNode } from '../tree.ts';
import { addAttribute, addAttributeGroup } from './attributes.ts';
import { addComplexType, newPlace } from './complex-types.ts';
import { contentModel, typedElement } from './particles.ts';
import { prefixDeclarations, type RandomDocument, Scope } from './scope.ts';
import { addSimpleType } from './simple-types.ts';

/** A schema set as trees by path, the root document first. */
export type SchemaTrees = ReadonlyMap<string, XmlNode>;

/** The schema set that these seeds give. */
export function randomSchema(...seeds: readonly number[]): SchemaTrees {
  const dice = new Dice(...seeds);
  const scope = new Scope(dice);
  const documents = layOut(dice);
  // What is named must be known: the documents that others include or import come first.
  for (const document of [...documents].reverse()) fill(scope, document, document === documents[0]);
  return new Map(documents.map((document) => [document.path, write(dice, document, documents)]));
}

function layOut(dice: Dice): RandomDocument[] {
  const namespace = dice.chance(55) ? 'urn:a' : '';
  const imported = dice.chance(18)
    ? dice.pick(['urn:b', namespace === '' ? 'urn:b' : ''])
    : undefined;
  const imports = imported === undefined ? [] : [imported];
  const included = dice.chance(18);
  const isChameleon = dice.chance(50);
  const document = (path: string, own: string, of: string, named: readonly string[]) => {
    return { path, targetNamespace: own, namespace: of, imports: named, components: [] };
  };
  return [
    document('main.xsd', namespace, namespace, imports),
    ...(included ? [document('part.xsd', isChameleon ? '' : namespace, namespace, [])] : []),
    ...(imported !== undefined ? [document('other.xsd', imported, imported, [])] : []),
  ];
}

function fill(scope: Scope, document: RandomDocument, isRoot: boolean): void {
  const { dice } = scope;
  const count = dice.between(2, isRoot ? 7 : 3);
  for (let made = 0; made < count; made += 1) {
    switch (
      dice.weighted({ simple: 26, complex: 40, attribute: 7, attributes: 6, group: 8, element: 12 })
    ) {
      case 'simple':
        addSimpleType(scope, document);
        break;
      case 'complex':
        addComplexType(scope, document);
        break;
      case 'attribute':
        addAttribute(scope, document);
        break;
      case 'attributes':
        addAttributeGroup(scope, document);
        break;
      case 'group':
        addGroup(scope, document);
        break;
      case 'element':
        addElement(scope, document);
        break;
    }
  }
  if (isRoot) addElement(scope, document, true);
}

function addElement(scope: Scope, document: RandomDocument, isRoot = false): void {
  const name = scope.fresh(document, 'e');
  const element = typedElement(newPlace(scope, document, 3), { name: name.local });
  const abstract = isRoot || !scope.dice.chance(8) ? undefined : true;
  document.components.push(withAttributes(element, { minOccurs: undefined, abstract }));
  scope.elements.push({ name, names: [name.local] });
}

function addGroup(scope: Scope, document: RandomDocument): void {
  const name = scope.fresh(document, 'G');
  const place = newPlace(scope, document, 1);
  const { name: compositor, children } = contentModel(place);
  if (compositor === 'xs:group' || compositor === 'xs:all') return;
  document.components.push(
    node('xs:group', { name: name.local }, node(compositor, {}, ...children)),
  );
  scope.groups.push({ name, names: [...place.taken] });
}

function write(
  dice: Dice,
  document: RandomDocument,
  documents: readonly RandomDocument[],
): XmlNode {
  const { targetNamespace, components, imports } = document;
  const isRoot = document === documents[0];
  const included = isRoot ? documents.filter(({ path }) => path === 'part.xsd') : [];
  const head = [
    ...included.map(({ path }) => node('xs:include', { schemaLocation: path })),
    ...imports.map((namespace) =>
      node('xs:import', { namespace: namespace || undefined, schemaLocation: 'other.xsd' }),
    ),
  ];
  const attributes = {
    'xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
    ...prefixDeclarations,
    targetNamespace: targetNamespace || undefined,
    elementFormDefault: dice.chance(50) ? 'qualified' : undefined,
    attributeFormDefault: dice.chance(10) ? 'qualified' : undefined,
    blockDefault: dice.chance(2) ? dice.pick(['extension', 'restriction', '#all']) : undefined,
  };
  const body = dice.chance(30) ? dice.shuffled(components) : components;
  return node('xs:schema', attributes, ...head, ...body.map((each) => annotated(dice, each)));
}

/** Documentation, here and there. */
function annotated(dice: Dice, component: XmlNode): XmlNode {
  if (!dice.chance(10)) return component;
  const text = dice.pick(['What it is.', 'Two\n\nparagraphs', '*/ `<&>`', '@deprecated', '']);
  const annotation = node('xs:annotation', {}, node('xs:documentation', {}, text));
  return { ...component, children: [annotation, ...component.children] };
}
