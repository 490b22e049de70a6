/** Attribute declarations, uses and groups (part 1 §3.2, §3.5, §3.6). */

import { equalSimple } from '../../src/runtime/datatype/simple.ts';
import { ANY_SIMPLE_TYPE } from '../wire/builtin.ts';
import {
  type AttributeDeclaration,
  type AttributeUse,
  type ExpandedName,
  nameKey,
  type TypeKey,
  XSI_NAMESPACE,
} from '../wire/model.ts';
import {
  type Assembly,
  type AttributeSet,
  claimCoordinate,
  claimGlobalCoordinate,
  type Place,
} from './assembly.ts';
import { documentationOf } from './documentation.ts';
import { liveType } from './live-type.ts';
import { inOrder } from './order.ts';
import { attributeValue, childOf, placeOf, type SchemaElement } from './schema-element.ts';
import { buildAnonymousSimpleType, simpleTypeNamed } from './simple-types.ts';
import { type GlobalSymbol, resolveName, seenFrom } from './symbols.ts';
import { attributeConstraint, checkNotation, isId } from './value-constraint.ts';

/** Builds the global attributes of the set. */
export function buildGlobalAttributes(assembly: Assembly): void {
  for (const [key, { name, element, document }] of assembly.symbols.attribute) {
    const coordinate = claimGlobalCoordinate(assembly, '@', name);
    const declaration = declare(assembly, element, name, { document, coordinate });
    const value = attributeConstraint(assembly, element, declaration.type);
    assembly.attributes.set(key, { declaration, value });
  }
}

/** Builds the attribute groups of the set, referred ones first. */
export function buildAttributeGroups(assembly: Assembly): void {
  const { symbols, report } = assembly;
  const references = ({ element, document }: GlobalSymbol) =>
    element.children.flatMap((child) => {
      const [name] = child.role === 'attributeGroupReference' ? namesOf(child) : [];
      const found = name && symbols.attributeGroup.get(nameKey(seenFrom(name, document)));
      return found ? [found] : [];
    });
  const build = ({ name, element, document }: GlobalSymbol) => {
    const coordinate = claimGlobalCoordinate(assembly, 'attributeGroup:', name);
    const place = { document, coordinate };
    const set = readAttributes(assembly, element, place, 'ag-props-correct');
    assembly.attributeGroups.set(nameKey(name), set);
  };
  inOrder(symbols.attributeGroup.values(), references, build, (cycle) => {
    const [first] = cycle;
    if (!first) return;
    const names = cycle.map(({ name }) => nameKey(name));
    report('src-attribute_group.3', placeOf(first.element, 'name'), { names });
  });
}

function namesOf(element: SchemaElement): readonly ExpandedName[] {
  return element.attributes.get('ref')?.names ?? [];
}

/**
 * The attributes that the children of an element declare, those of attribute groups included, in
 * order, each name once. `rule`: whose properties two of one name break.
 */
export function readAttributes(
  assembly: Assembly,
  parent: SchemaElement,
  place: Place,
  rule: 'ag-props-correct' | 'ct-props-correct',
): AttributeSet {
  const uses = new Map<string, AttributeUse>();
  const prohibited: ExpandedName[] = [];
  const add = (use: AttributeUse, element: SchemaElement) => {
    const key = nameKey(use.declaration.name);
    const other = uses.get(key);
    if (other === undefined) return void uses.set(key, use);
    const related = [{ message: 'the first one', span: other.declaration.span }];
    const code = rule === 'ag-props-correct' ? 'ag-props-correct.2' : 'ct-props-correct.4';
    assembly.report(code, element.span, { name: key }, related);
  };
  for (const child of parent.children) {
    if (child.role === 'anyAttribute') assembly.report('xsd-unsupported-any-attribute', child.span);
    if (child.role === 'attribute') {
      const use = readUse(assembly, child, place);
      if (use && 'prohibited' in use) prohibited.push(use.prohibited);
      else if (use) add(use, child);
    }
    if (child.role === 'attributeGroupReference') {
      for (const use of referredGroup(assembly, child, place)?.uses ?? []) add(use, child);
    }
  }
  checkIds(assembly, [...uses.values()], parent, rule);
  return { uses: [...uses.values()], prohibited };
}

/** At most one attribute may be an ID (ag-props-correct.3, ct-props-correct.5). */
export function checkIds(
  assembly: Assembly,
  uses: readonly AttributeUse[],
  parent: SchemaElement,
  rule: 'ag-props-correct' | 'ct-props-correct',
): void {
  const [first, second] = uses.filter(({ declaration }) => isId(assembly, declaration.type));
  if (!first || !second) return;
  const related = [{ message: 'the first one', span: first.declaration.span }];
  const details = { name: second.declaration.name.local, other: first.declaration.name.local };
  const code = rule === 'ag-props-correct' ? 'ag-props-correct.3' : 'ct-props-correct.5';
  assembly.report(code, parent.span, details, related);
}

function referredGroup(
  assembly: Assembly,
  element: SchemaElement,
  { document }: Place,
): AttributeSet | undefined {
  const attribute = element.attributes.get('ref');
  const [name] = attribute?.names ?? [];
  if (!attribute || !name) return undefined;
  const { symbols, report } = assembly;
  const found = resolveName(symbols, 'attributeGroup', name, attribute, document, report);
  if (found?.kind !== 'global') return undefined;
  return assembly.attributeGroups.get(nameKey(found.symbol.name));
}

type ReadUse = AttributeUse | { readonly prohibited: ExpandedName };

function readUse(assembly: Assembly, element: SchemaElement, place: Place): ReadUse | undefined {
  const use = attributeValue(element, 'use') ?? 'optional';
  if (use !== 'optional' && element.attributes.has('default')) {
    assembly.report('src-attribute.2', placeOf(element, 'default'), { use });
  }
  const found = element.attributes.has('ref')
    ? referTo(assembly, element, place)
    : declareLocal(assembly, element, place);
  if (!found) return undefined;
  if (use === 'prohibited') return { prohibited: found.declaration.name };
  return { ...found, use: use === 'required' ? 'required' : 'optional' };
}

type Declared = Pick<AttributeUse, 'declaration' | 'value'>;

function referTo(assembly: Assembly, element: SchemaElement, place: Place): Declared | undefined {
  const { report, symbols } = assembly;
  const attribute = element.attributes.get('ref');
  const [name] = attribute?.names ?? [];
  if (element.attributes.has('name')) report('src-attribute.3.1', element.span);
  for (const other of ['type', 'form']) {
    const extra = element.attributes.get(other);
    if (extra) report('src-attribute.3.2', extra.span, { found: other });
  }
  const child = childOf(element, 'simpleType');
  if (child) report('src-attribute.3.2', child.span, { found: 'simpleType' });
  if (!attribute || !name) return undefined;
  const found = resolveName(symbols, 'attribute', name, attribute, place.document, report);
  const global =
    found?.kind === 'global' ? assembly.attributes.get(nameKey(found.symbol.name)) : undefined;
  if (!global) return undefined;
  const { declaration } = global;
  const own = attributeConstraint(assembly, element, declaration.type);
  if (global.value.kind === 'fixed' && own.kind !== 'none') {
    const live = liveType(assembly, declaration.type);
    const same = own.kind === 'fixed' && equalSimple(live, own.lexical, global.value.lexical);
    if (!same) {
      const related = [{ message: 'the fixed value', span: global.value.span }];
      report('au-props-correct.2', own.span, { fixed: global.value.lexical }, related);
    }
  }
  return { declaration, value: own.kind === 'none' ? global.value : own };
}

function declareLocal(
  assembly: Assembly,
  element: SchemaElement,
  { document, coordinate }: Place,
): Declared | undefined {
  const local = attributeValue(element, 'name');
  if (local === undefined) {
    if (!element.xml.attributes.some((written) => written.name.local === 'name')) {
      assembly.report('src-attribute.3.1', element.span);
    }
    return undefined;
  }
  const form =
    attributeValue(element, 'form') ?? attributeValue(document.root, 'attributeFormDefault');
  const namespace = form === 'qualified' ? document.targetNamespace : '';
  const own = claimCoordinate(assembly, `${coordinate}/@${local}`);
  const declaration = declare(
    assembly,
    element,
    { namespace, local },
    { document, coordinate: own },
  );
  return { declaration, value: attributeConstraint(assembly, element, declaration.type) };
}

function declare(
  assembly: Assembly,
  element: SchemaElement,
  name: ExpandedName,
  place: Place,
): AttributeDeclaration {
  if (name.local === 'xmlns') assembly.report('no-xmlns', placeOf(element, 'name'));
  if (name.namespace === XSI_NAMESPACE) assembly.report('no-xsi', placeOf(element, 'name'));
  const type = typeOf(assembly, element, place);
  checkNotation(assembly, type, element);
  return {
    kind: 'attribute',
    name,
    coordinate: place.coordinate,
    type,
    documentation: documentationOf(element),
    span: element.span,
  };
}

function typeOf(assembly: Assembly, element: SchemaElement, place: Place): TypeKey {
  const attribute = element.attributes.get('type');
  const child = childOf(element, 'simpleType');
  if (attribute && child) assembly.report('src-attribute.4', element.span);
  const [name] = attribute?.names ?? [];
  if (attribute && name) {
    return simpleTypeNamed(assembly, name, attribute, place) ?? ANY_SIMPLE_TYPE;
  }
  if (!child) return ANY_SIMPLE_TYPE;
  return buildAnonymousSimpleType(assembly, child, place);
}
