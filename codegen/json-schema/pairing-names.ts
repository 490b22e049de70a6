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
  const find = finder(set, root);
  return {
    property: (coordinate) => find(coordinate)?.property,
    wrapped: (coordinate) => find(coordinate)?.isWrapper ?? false,
  };
}

/** Each coordinate is found from the one that it begins with, each schema's properties named once. */
function finder(set: JsonSchemaSet, root?: string): (coordinate: string) => Place | undefined {
  const schemasOfType = schemasOfTypes(set);
  const placesOfSchemas = new Map<SchemaKey, NamedPlaces>();
  const roots = alternatives(set, set.root).map((key) => ({ key, name: xmlNameOf(set, key, '') }));
  const first = (text: string): Place => {
    if (text.startsWith('type:')) {
      return { isWrapper: false, schemas: schemasOfType(stepOf(text.slice(5)).local) };
    }
    const step = stepOf(text);
    const local = root ?? step.local;
    const named = roots.filter(({ name }) => matches(name.local ? name : { ...name, local }, step));
    return { isWrapper: false, schemas: named.map(({ key }) => key) };
  };
  const placesOf = (schema: SchemaKey): NamedPlaces => {
    const known = placesOfSchemas.get(schema) ?? namedPlaces(set, schema);
    placesOfSchemas.set(schema, known);
    return known;
  };
  const places = new Map<string, Place | undefined>();
  return (coordinate) => {
    const [start = '', ...steps] = coordinateSteps(coordinate);
    let at = start;
    if (!places.has(at)) places.set(at, first(start));
    for (const step of steps) {
      const outer = places.get(at);
      at = `${at}/${step}`;
      if (!places.has(at)) places.set(at, outer && placeIn(outer, stepOf(step), placesOf));
    }
    return places.get(at);
  };
}

/** One step of a coordinate: `local`, `{namespace}local`, or either after `@`. */
type Step = Required<XmlName>;

function stepOf(text: string): Step {
  const [, at = '', namespace = '', local = ''] = /^(@?)(?:\{([^}]*)\})?(.*)$/s.exec(text) ?? [];
  return { isAttribute: at === '@', namespace, local };
}

function matches(name: XmlName, step: Step): boolean {
  return (
    name.isAttribute === step.isAttribute &&
    name.local === step.local &&
    (name.namespace === undefined || name.namespace === step.namespace)
  );
}

function placeIn(
  place: Place,
  step: Step,
  placesOf: (schema: SchemaKey) => NamedPlaces,
): Place | undefined {
  if (place.item) {
    const { schemas } = place;
    return matches(place.item, step) ? { isWrapper: false, schemas } : undefined;
  }
  for (const schema of place.schemas) {
    const found = placesOf(schema)
      .get(step.local)
      ?.find(({ name }) => matches(name, step));
    if (found) return found.place;
  }
  return undefined;
}

/** What the elements and attributes within a value stand for, by their local names. */
type NamedPlaces = ReadonlyMap<string, readonly { name: XmlName; place: Place }[]>;

function namedPlaces(set: JsonSchemaSet, schema: SchemaKey): NamedPlaces {
  const found = new Map<string, { name: XmlName; place: Place }[]>();
  for (const key of alternatives(set, schema)) {
    const properties = keywordsOf(set, key)?.get('properties');
    if (properties?.kind !== 'schemaMap') continue;
    for (const [property, member] of properties.schemas) {
      const each = namedPlace(set, property, member.schema);
      const known = found.get(each.name.local);
      if (known) known.push(each);
      else found.set(each.name.local, [each]);
    }
  }
  return found;
}

/** The place of a property, and the name of its element or attribute. */
function namedPlace(
  set: JsonSchemaSet,
  property: string,
  schema: SchemaKey,
): { readonly name: XmlName; readonly place: Place } {
  const name = xmlNameOf(set, schema, property);
  const items = alternatives(set, schema).flatMap((key) => {
    const value = keywordsOf(set, key)?.get('items');
    return value?.kind === 'schema' ? [value.schema] : [];
  });
  const [item] = items;
  if (item === undefined) {
    return { name, place: { property, isWrapper: false, schemas: [schema] } };
  }
  const itemName = xmlNameOf(set, item, name.local);
  return isWrapped(set, schema)
    ? { name, place: { property, isWrapper: true, schemas: items, item: itemName } }
    : { name: itemName, place: { property, isWrapper: false, schemas: items } };
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
