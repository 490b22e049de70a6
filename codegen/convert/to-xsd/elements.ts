/** Elements and attributes with their types and how often they occur. */
import type { Conversion } from './context.ts';
import { contentKinds, isAnything, kindOf } from './kinds.ts';
import { itemPlace, type Member, type Place } from './members.ts';
import { scalarType } from './scalar-type.ts';
import { type ArraySet, everyString, keyOf, noValue } from './shape.ts';
import { facet, restricted } from './simple-type.ts';
import { type Attributes, annotation, documented, type XmlElement, xs } from './tree.ts';
import { builtin, type TypeUse } from './type-use.ts';
import { documentationOf, nameOf } from './xml-names.ts';

/** The attribute of a member whose values are scalars. */
export function attributeUse(
  { place }: Member,
  isRequired: boolean,
  conversion: Conversion,
): XmlElement {
  const type = scalarType(place.shape, place.span, conversion) ?? noType(place, conversion);
  return declaration(
    'attribute',
    place,
    type,
    { use: isRequired ? 'required' : undefined },
    conversion,
  );
}

/**
 * The element of a member, or what repeats it. `isShared`: it stands at several places of one content
 * model, where its type must be the same (cos-element-consistent), so that it needs a name.
 */
export function memberParticle(
  { place, repeated }: Member,
  isOptional: boolean,
  isShared: boolean,
  conversion: Conversion,
): XmlElement {
  if (!repeated) {
    return elementOf(place, { minOccurs: isOptional ? '0' : undefined }, isShared, conversion);
  }
  refuseLists(place, conversion);
  const { minItems } = repeated;
  if (minItems === 0) conversion.report('to-xsd-empty-array', repeated.span, {});
  const needsGroup = isOptional && minItems > 1;
  const low = isOptional && !needsGroup ? 0 : Math.max(1, minItems);
  const element = elementOf(place, occurrence(low, repeated, conversion), isShared, conversion);
  return needsGroup ? xs('sequence', { minOccurs: '0' }, [element]) : element;
}

function refuseLists({ shape, span }: Place, { report }: Conversion): void {
  if (kindOf(shape) === 'array') report('to-xsd-nested-array', span, {});
}

/** `minOccurs` and `maxOccurs`; what occurs once at most would be no array. */
function occurrence(low: number, { maxItems, span }: ArraySet, { report }: Conversion): Attributes {
  if (maxItems < 2) report('to-xsd-single-item', span, {});
  return {
    minOccurs: low === 1 ? undefined : String(low),
    maxOccurs: maxItems === Infinity ? 'unbounded' : String(Math.max(2, maxItems)),
  };
}

/** A local element, or a global one. */
export function elementOf(
  place: Place,
  occurs: Attributes,
  isShared: boolean,
  conversion: Conversion,
): XmlElement {
  const use = typeOf(place, conversion);
  const { typeName } = place;
  const type =
    isShared && use.kind === 'inline'
      ? conversion.types.use(`shared ${keyOf(place.expression)}`, typeName, () => use.type)
      : use;
  const nillable = isNillable(place, conversion) ? 'true' : undefined;
  return declaration('element', place, type, { ...occurs, nillable }, conversion);
}

function declaration(
  kind: 'element' | 'attribute',
  { name, isQualified, expression }: Place,
  use: TypeUse,
  attributes: Attributes,
  { set }: Conversion,
): XmlElement {
  const type = use.kind === 'reference' ? use.name : undefined;
  const form = isQualified ? 'qualified' : undefined;
  const inline = use.kind === 'inline' ? use.type : undefined;
  const description = annotation(documentationOf(expression, set));
  return xs(kind, { name, form, type, ...attributes }, [description, inline]);
}

function typeOf(place: Place, conversion: Conversion): TypeUse {
  const { shape, span } = place;
  const { report } = conversion;
  if (isAnything(shape)) {
    report('to-xsd-anything', span, {});
    return scalarType({ ...noValue, strings: everyString }, span, conversion) ?? builtin('string');
  }
  const kinds = contentKinds(shape);
  if (kinds.length > 1) report('to-xsd-mixed-kinds', span, {});
  switch (kindOf(shape)) {
    case 'object':
      return objectType(place, conversion);
    case 'array':
      return wrapperType(place, conversion);
    case 'scalar':
      return scalarType(shape, span, conversion) ?? noType(place, conversion);
    case 'null':
      report('to-xsd-only-null', span, {});
      return restricted({ base: builtin('string'), steps: [[facet('length', 0)]] });
  }
}

function noType({ span }: Place, { report }: Conversion): TypeUse {
  report('to-xsd-nothing', span, {});
  return builtin('string');
}

function objectType(place: Place, conversion: Conversion): TypeUse {
  const { shape, span, expression, typeName } = place;
  const { types, reader, set } = conversion;
  const [objects] = shape.objects;
  const key = shape.objectsOf;
  if (key !== undefined) {
    const definition = { kind: 'schema' as const, key };
    return types.use(key, typeName, () => {
      const [inner] = reader.shapeOf(definition, span).objects;
      const type = inner ? conversion.complexType(inner, types.nameOf(key)) : xs('complexType');
      return documented(type, documentationOf(definition, set));
    });
  }
  if (!objects) return builtin('string');
  return once(keyOf(expression), place, conversion, () =>
    conversion.complexType(objects, typeName),
  );
}

/** An element that holds the items of an array. */
function wrapperType(place: Place, conversion: Conversion): TypeUse {
  const { shape, expression, name, typeName } = place;
  const [array] = shape.arrays;
  if (!array) return builtin('string');
  return once(keyOf(expression), place, conversion, () => {
    const item = itemPlace(array, name, typeName, conversion);
    refuseLists(item, conversion);
    const { minItems } = array;
    const element = elementOf(item, occurrence(minItems, array, conversion), false, conversion);
    return xs('complexType', {}, [xs('sequence', {}, [element])]);
  });
}

/** A type that is written where it is used can't be within itself. */
function once(
  identity: string,
  { span }: Place,
  { open, report }: Conversion,
  make: () => XmlElement,
): TypeUse {
  if (open.has(identity)) {
    report('to-xsd-recursion', span, {});
    return builtin('string');
  }
  open.add(identity);
  const type = make();
  open.delete(identity);
  return { kind: 'inline', type };
}

/** Whether an element can be nil: one with attributes keeps them, so that its value is not null. */
function isNillable({ shape, span }: Place, { report, reader, set }: Conversion): boolean {
  if (!shape.null) return false;
  const [objects] = shape.objects;
  const hasAttributes =
    kindOf(shape) === 'object' &&
    objects !== undefined &&
    [...reader.settled(objects).members].some(
      ([property, member]) => nameOf(member, property, set).isAttribute,
    );
  if (hasAttributes) report('to-xsd-nil-attributes', span, {});
  return !hasAttributes;
}
