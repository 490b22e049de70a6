/** Random attributes: local, by reference, and in groups. */
import { node, type XmlNode } from '../tree.ts';
import type { RandomDocument, Scope } from './scope.ts';
import { builtinType, type SimpleUse, simpleTypeUse } from './simple-types.ts';
import { valueConstraint } from './values.ts';

const NAMES = ['p', 'q', 'r', 's', 'id', 'class', 'kind', 'value', 'content', 'x-y', 'a'];

/** Declarations for one type; what they are called is added to `taken`, as `@name`. */
export function attributes(scope: Scope, document: RandomDocument, taken: Set<string>): XmlNode[] {
  const { dice } = scope;
  const count = dice.weighted({ 0: 45, 1: 25, 2: 12, 3: 9, 6: 9 });
  const declared = dice.times(Number(count), () => attribute(scope, document, taken));
  const group = dice.chance(12) ? attributeGroup(scope, document, taken) : undefined;
  return [...declared.flatMap((one) => one ?? []), ...(group ? [group] : [])];
}

function attribute(
  scope: Scope,
  document: RandomDocument,
  taken: Set<string>,
): XmlNode | undefined {
  const { dice } = scope;
  const use = dice.weighted({ none: 50, required: 30, optional: 10, prohibited: 3 });
  const globals = scope.visible(document, scope.attributes).filter(isFree(taken));
  if (globals.length > 0 && dice.chance(15)) {
    const { name, names } = dice.pick(globals);
    for (const each of names) taken.add(each);
    return node('xs:attribute', { ref: scope.reference(document, name), use: written(use) });
  }
  const name = dice.pick(NAMES);
  if (taken.has(`@${name}`)) return undefined;
  const type = attributeType(scope, document, taken);
  taken.add(`@${name}`);
  const isConstrained = use === 'none' || use === 'optional';
  return node(
    'xs:attribute',
    {
      name,
      type: type.reference,
      use: written(use),
      ...(isConstrained && valueConstraint(scope, type.info, 30)),
      form: dice.chance(6) ? dice.pick(['qualified', 'unqualified']) : undefined,
    },
    ...(type.definition ? [type.definition] : []),
  );
}

function written(use: string): string | undefined {
  return use === 'none' ? undefined : use;
}

/** At most one attribute of a type is an ID (ag-props-correct.3). */
function attributeType(scope: Scope, document: RandomDocument, taken: Set<string>): SimpleUse {
  const type = simpleTypeUse(scope, document);
  if (type.info.builtin !== 'ID') return type;
  if (taken.has('@ID')) return { ...builtinType(scope), reference: 'xs:string' };
  taken.add('@ID');
  return type;
}

function attributeGroup(
  scope: Scope,
  document: RandomDocument,
  taken: Set<string>,
): XmlNode | undefined {
  const groups = scope.visible(document, scope.attributeGroups).filter(isFree(taken));
  if (groups.length === 0) return undefined;
  const { name, names } = scope.dice.pick(groups);
  for (const each of names) taken.add(each);
  return node('xs:attributeGroup', { ref: scope.reference(document, name) });
}

function isFree(taken: ReadonlySet<string>): (global: { names: readonly string[] }) => boolean {
  return ({ names }) => !names.some((name) => taken.has(name));
}

/** Adds a global attribute to a document. */
export function addAttribute(scope: Scope, document: RandomDocument): void {
  const name = scope.fresh(document, 'g');
  const taken = new Set<string>();
  const type = attributeType(scope, document, taken);
  const declaration = node(
    'xs:attribute',
    { name: name.local, type: type.reference, ...valueConstraint(scope, type.info, 25) },
    ...(type.definition ? [type.definition] : []),
  );
  document.components.push(declaration);
  scope.attributes.push({ name, names: [`@${name.local}`, ...taken] });
}

/** Adds a global attribute group to a document. */
export function addAttributeGroup(scope: Scope, document: RandomDocument): void {
  const name = scope.fresh(document, 'A');
  const taken = new Set<string>();
  const members = attributes(scope, document, taken);
  document.components.push(node('xs:attributeGroup', { name: name.local }, ...members));
  scope.attributeGroups.push({ name, names: [...taken] });
}
