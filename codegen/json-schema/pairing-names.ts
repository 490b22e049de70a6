/** OpenAPI's `xml` keyword (3.1 §4.8.26) as names for the binding. */
import { coordinateSteps, type NamesTable } from '../bind/names-table.ts';
import { schemasIn } from './endless.ts';
import type { JsonSchemaSet, ObjectSchema, SchemaKey } from './model.ts';
import { schemasOfTypes } from './type-places.ts';
import { isWrapped, type XmlName, xmlNameOf } from './xml-keyword.ts';

/** What an element or attribute stands for. */
interface Place {
  /** Absent inside a wrapper: the array has the property, its items have none. */
  readonly property?: string;
  readonly isWrapper: boolean;
  /** The schemas that describe what is in it. */
  readonly schemas: readonly SchemaKey[];
  /** Of a wrapper: the name of the elements in it. */
  readonly item?: XmlName;
}

/**
 * The names that a JSON Schema gives to the elements and attributes of an XSD: `xml.name`, `wrapped`,
 * `attribute` and `namespace`; without `xml` a property and its element have one name. The root's
 * coordinate is its `xml.name`, else `root`, else any; `type:Name` is the schema called `Name`.
 */
export function pairingNames(set: JsonSchemaSet, root?: string): NamesTable {
  const places = new Map<string, Place | undefined>();
  const schemasOfType = schemasOfTypes(set);
  const find = (coordinate: string): Place | undefined => {
    if (places.has(coordinate)) return places.get(coordinate);
    const [first = '', ...steps] = coordinateSteps(coordinate);
    let place: Place | undefined = first.startsWith('type:')
      ? { isWrapper: false, schemas: schemasOfType(localPart(first.slice(5))) }
      : rootPlace(set, first, root);
    for (const step of steps) place = place && stepInto(set, place, step);
    places.set(coordinate, place);
    return place;
  };
  return {
    property: (coordinate) => find(coordinate)?.property,
    wrapped: (coordinate) => find(coordinate)?.isWrapper ?? false,
  };
}

function rootPlace(set: JsonSchemaSet, step: string, root: string | undefined): Place | undefined {
  const expected = root ?? localPart(step);
  const schemas = alternatives(set, set.root).filter((key) =>
    matches(xmlNameOf(set, key, expected), step),
  );
  return { isWrapper: false, schemas };
}

function stepInto(set: JsonSchemaSet, place: Place, step: string): Place | undefined {
  if (place.item) {
    const { schemas } = place;
    return matches(place.item, step) ? { isWrapper: false, schemas } : undefined;
  }
  for (const key of place.schemas.flatMap((schema) => alternatives(set, schema))) {
    const properties = keywordsOf(set, key)?.get('properties');
    if (properties?.kind !== 'schemaMap') continue;
    for (const [property, { schema }] of properties.schemas) {
      const found = propertyPlace(set, property, schema, step);
      if (found) return found;
    }
  }
  return undefined;
}

/** The place of a property, if `step` names its element or attribute. */
function propertyPlace(
  set: JsonSchemaSet,
  property: string,
  schema: SchemaKey,
  step: string,
): Place | undefined {
  const name = xmlNameOf(set, schema, property);
  const items = alternatives(set, schema).flatMap((key) => {
    const value = keywordsOf(set, key)?.get('items');
    return value?.kind === 'schema' ? [value.schema] : [];
  });
  const [item] = items;
  if (item === undefined) {
    return matches(name, step) ? { property, isWrapper: false, schemas: [schema] } : undefined;
  }
  const itemName = xmlNameOf(set, item, name.local);
  if (isWrapped(set, schema)) {
    if (!matches(name, step)) return undefined;
    return { property, isWrapper: true, schemas: items, item: itemName };
  }
  return matches(itemName, step) ? { property, isWrapper: false, schemas: items } : undefined;
}

/** `step` is `local`, `{namespace}local`, or either after `@`. */
function matches(name: XmlName, step: string): boolean {
  const isAttribute = step.startsWith('@');
  const [, namespace = ''] = /^@?\{([^}]*)\}/.exec(step) ?? [];
  return (
    name.isAttribute === isAttribute &&
    name.local === localPart(step) &&
    (name.namespace === undefined || name.namespace === namespace)
  );
}

function localPart(step: string): string {
  return step.replace(/^@?(\{[^}]*\})?/, '');
}

const IN_PLACE = ['$ref', 'allOf', 'anyOf', 'oneOf', 'then', 'else'];

/** The schema and those that it applies to the same value, in order. */
function alternatives(set: JsonSchemaSet, key: SchemaKey): readonly SchemaKey[] {
  const found = new Set<SchemaKey>([key]);
  for (const at of found) {
    for (const name of IN_PLACE) {
      const value = keywordsOf(set, at)?.get(name);
      for (const inner of value ? schemasIn(value) : []) found.add(inner);
    }
  }
  return [...found];
}

function keywordsOf(set: JsonSchemaSet, key: SchemaKey): ObjectSchema['keywords'] | undefined {
  return objectSchema(set, key)?.keywords;
}

function objectSchema(set: JsonSchemaSet, key: SchemaKey): ObjectSchema | undefined {
  const node = set.schemas.get(key);
  return node?.kind === 'schema' ? node : undefined;
}
