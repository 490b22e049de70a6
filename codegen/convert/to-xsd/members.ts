/** The members of an object, each with the element or attribute that carries it. */
import { isNCName } from '../../../src/runtime/datatype/name-characters.ts';
import { pascalCase } from '../../bind/words.ts';
import type { Span } from '../../source/source.ts';
import type { Conversion } from './context.ts';
import { isPossible, kindOf } from './kinds.ts';
import type { ArraySet, ObjectSet, SchemaExpression, Shape } from './shape.ts';
import { isWrappedArray, nameOf, spanOf } from './xml-names.ts';

export interface Member {
  readonly property: string;
  readonly place: Place;
  readonly isAttribute: boolean;
  /** Of an array whose items stand where the member does, without an element around them. */
  readonly repeated?: ArraySet;
}

/** What stands in one element or attribute. */
export interface Place {
  /** Of the element or attribute. */
  readonly name: string;
  readonly isQualified: boolean;
  readonly expression: SchemaExpression;
  readonly shape: Shape;
  readonly span: Span | undefined;
  /** What a type of its own would be called. */
  readonly typeName: string;
}

/** The members that have values, by property; what can't have a name of its own is reported and left out. */
export function membersOf(
  { members }: ObjectSet,
  typeName: string,
  conversion: Conversion,
): ReadonlyMap<string, Member> {
  const all = new Map<string, Member>();
  const taken = new Set<string>();
  for (const [property, expression] of members) {
    const member = memberOf(property, expression, typeName, conversion);
    if (!member) continue;
    const { place, isAttribute } = member;
    const key = `${isAttribute ? '@' : ''}${place.name}`;
    if (taken.has(key)) {
      conversion.report('to-xsd-name-clash', place.span, { property, name: place.name });
    } else all.set(property, member);
    taken.add(key);
  }
  return all;
}

function memberOf(
  property: string,
  expression: SchemaExpression,
  typeName: string,
  conversion: Conversion,
): Member | undefined {
  const { reader, set, report } = conversion;
  const span = spanOf(expression, set);
  const shape = reader.shapeOf(expression, span);
  if (!isPossible(shape)) return undefined;
  const isArray = kindOf(shape) === 'array';
  const { isAttribute: wanted } = nameOf(expression, property, set);
  const canBeAttribute = kindOf(shape) === 'scalar' && !shape.null;
  if (wanted && !canBeAttribute) report('to-xsd-attribute', span, { property });
  const [repeated] = isArray && !isWrappedArray(expression, set) ? shape.arrays : [];
  const { name, isQualified } = xmlNameAt(expression, property, span, conversion);
  const own = repeated
    ? itemPlace(repeated, name, typeName, conversion)
    : { name, isQualified, expression, shape, span, typeName: ownTypeName(typeName, name) };
  return {
    property,
    place: own,
    isAttribute: wanted && canBeAttribute,
    ...(repeated && { repeated }),
  };
}

/** The element of an item; `name` is what it is called unless its own schema says otherwise. */
export function itemPlace(
  { items, span: arraySpan }: ArraySet,
  name: string,
  typeName: string,
  conversion: Conversion,
): Place {
  const span = spanOf(items, conversion.set) ?? arraySpan;
  const own = xmlNameAt(items, name, span, conversion);
  const shape = conversion.reader.shapeOf(items, span);
  return { ...own, expression: items, shape, span, typeName: ownTypeName(typeName, own.name) };
}

function ownTypeName(owner: string, name: string): string {
  return `${owner}${pascalCase(name)}`;
}

function xmlNameAt(
  expression: SchemaExpression,
  property: string,
  span: Span | undefined,
  { set, report, targetNamespace }: Conversion,
): Pick<Place, 'name' | 'isQualified'> {
  const { local, namespace = '' } = nameOf(expression, property, set);
  if (namespace !== '' && namespace !== targetNamespace) {
    report('to-xsd-namespace', span, { namespace, target: targetNamespace });
  }
  const isName = isNCName(local) && property !== '__proto__';
  if (!isName) report('to-xsd-name', span, { name: local });
  return { name: isName ? local : legalName(local), isQualified: namespace !== '' };
}

function legalName(text: string): string {
  const name = text.replace(/[^\p{L}\p{N}._-]/gu, '_');
  return isNCName(name) ? name : isNCName(`_${name}`) ? `_${name}` : '_';
}
