/** Element declarations (part 1 §3.3). */
import { ANY_SIMPLE_TYPE, ANY_TYPE, builtinOf } from '../wire/builtin.ts';
import {
  builtinKey,
  type ElementDeclaration,
  type ExpandedName,
  nameKey,
  type TypeKey,
  type ValueConstraint,
  XSD_NAMESPACE,
} from '../wire/model.ts';
import {
  type Assembly,
  claimCoordinate,
  claimGlobalCoordinate,
  claimTypeKey,
  type Place,
} from './assembly.ts';
import { derivationsOf } from './derivations.ts';
import { documentationOf } from './documentation.ts';
import { attributeValue, childOf, isTrue, type SchemaElement } from './schema-element.ts';
import { buildSimpleContentType, hasSimpleContent, isBaseBuilt } from './simple-content.ts';
import { buildAnonymousSimpleType } from './simple-types.ts';
import { resolveName } from './symbols.ts';
import { checkElementConstraint, checkNotation, writtenConstraint } from './value-constraint.ts';

/** Declares the global elements of the set; their complex types are built later. */
export function buildGlobalElements(assembly: Assembly): void {
  for (const [key, { name, element, document }] of assembly.symbols.element) {
    const coordinate = claimGlobalCoordinate(assembly, '', name);
    const place = { document, coordinate };
    assembly.elements.set(key, declare(assembly, element, name, place, 'global'));
    const substitution = element.attributes.get('substitutionGroup');
    if (substitution) assembly.report('xsd-unsupported-substitution-group', substitution.span);
  }
}

/** The element that a local declaration declares or refers to; `undefined`: it was faulty. */
export function readElement(
  assembly: Assembly,
  element: SchemaElement,
  place: Place,
): ElementDeclaration | undefined {
  const { report } = assembly;
  const local = attributeValue(element, 'name');
  const isReference = element.attributes.has('ref');
  if (local !== undefined && isReference) report('src-element.2.1', element.span);
  if (isReference) return referTo(assembly, element, place);
  if (local === undefined) {
    const isFaulty = element.xml.attributes.some((written) => written.name.local === 'name');
    if (!isFaulty) report('src-element.2.1', element.span);
    return undefined;
  }
  const { document } = place;
  const form =
    attributeValue(element, 'form') ?? attributeValue(document.root, 'elementFormDefault');
  const namespace = form === 'qualified' ? document.targetNamespace : '';
  const coordinate = claimCoordinate(assembly, `${place.coordinate}/${local}`);
  return declare(assembly, element, { namespace, local }, { document, coordinate }, 'local');
}

const notBesideReference = ['type', 'default', 'fixed', 'nillable', 'block', 'form'];

function referTo(
  assembly: Assembly,
  element: SchemaElement,
  { document }: Place,
): ElementDeclaration | undefined {
  const { report, symbols } = assembly;
  for (const other of notBesideReference) {
    const extra = element.attributes.get(other);
    if (extra) report('src-element.2.2', extra.span, { found: other });
  }
  const child = element.children.find(({ role }) => role !== 'annotation');
  if (child) report('src-element.2.2', child.span, { found: child.tag });
  const attribute = element.attributes.get('ref');
  const [name] = attribute?.names ?? [];
  if (!attribute || !name) return undefined;
  const found = resolveName(symbols, 'element', name, attribute, document, report);
  return found?.kind === 'global' ? assembly.elements.get(nameKey(found.symbol.name)) : undefined;
}

function declare(
  assembly: Assembly,
  element: SchemaElement,
  name: ExpandedName,
  place: Place,
  scope: ElementDeclaration['scope'],
): ElementDeclaration {
  for (const child of element.children) {
    if (child.role === 'key' || child.role === 'keyref' || child.role === 'unique') {
      assembly.report('xsd-unsupported-identity-constraint', child.span, { found: child.tag });
    }
  }
  const type = typeOf(assembly, element, place);
  checkNotation(assembly, type, element);
  const block = derivationsOf(element, 'block', place.document, 'blockDefault');
  const blocked = (['extension', 'restriction'] as const).filter((way) => block.has(way));
  return {
    kind: 'element',
    name,
    coordinate: place.coordinate,
    scope,
    type,
    nillable: isTrue(element, 'nillable'),
    abstract: isTrue(element, 'abstract'),
    value: constraint(assembly, element, type),
    ...(blocked.length > 0 && { block: blocked }),
    documentation: documentationOf(element),
    span: element.span,
  };
}

/**
 * Simple types and complex types with simple content are built by now. Any other complex type has to
 * be mixed for its text to be a value, which is checked once it is built.
 */
function constraint(assembly: Assembly, element: SchemaElement, type: TypeKey): ValueConstraint {
  const written = writtenConstraint(assembly, element, 'src-element.1');
  if (!written) return { kind: 'none' };
  if (assembly.types.has(type) || builtinOf(type)) {
    return checkElementConstraint(assembly, element, written, type);
  }
  const { kind, attribute } = written;
  assembly.checks.push(() => void checkElementConstraint(assembly, element, written, type));
  return { kind, lexical: attribute.value, span: attribute.span };
}

function typeOf(assembly: Assembly, element: SchemaElement, place: Place): TypeKey {
  const { report, symbols } = assembly;
  const attribute = element.attributes.get('type');
  const child = childOf(element, 'simpleType', 'complexType');
  if (attribute && child) report('src-element.3', element.span);
  const [name] = attribute?.names ?? [];
  if (attribute && name) {
    const found = resolveName(symbols, 'type', name, attribute, place.document, report);
    if (!found) return ANY_SIMPLE_TYPE;
    if (found.kind === 'global') return nameKey(found.symbol.name);
    const key = builtinKey(found.local);
    return key === ANY_TYPE ? anyType(assembly, element) : key;
  }
  if (child?.role === 'simpleType') return buildAnonymousSimpleType(assembly, child, place);
  if (child) {
    const key = claimTypeKey(assembly, place.coordinate);
    const { document, coordinate } = place;
    const isText = hasSimpleContent(child) && isBaseBuilt(assembly, child, place);
    if (isText) buildSimpleContentType(assembly, child, place, key);
    else assembly.pending.push({ element: child, document, coordinate, key });
    return key;
  }
  const isFaulty = element.xml.attributes.some((written) => written.name.local === 'type');
  return isFaulty ? ANY_SIMPLE_TYPE : anyType(assembly, element);
}

/** The ur-type (§3.4.7); it stands in the set once an element has it. */
function anyType({ types }: Assembly, { span }: SchemaElement): TypeKey {
  const known = types.get(ANY_TYPE);
  if (!known) {
    types.set(ANY_TYPE, {
      kind: 'complexType',
      key: ANY_TYPE,
      coordinate: `type:${ANY_TYPE}`,
      name: { namespace: XSD_NAMESPACE, local: 'anyType' },
      documentation: '',
      span,
      base: ANY_TYPE,
      derivation: 'restriction',
      abstract: false,
      attributes: [],
      content: { kind: 'any' },
    });
  }
  return ANY_TYPE;
}
