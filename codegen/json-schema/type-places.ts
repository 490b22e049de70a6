/** Which schemas a named type of an XSD stands for. */
import { pascalCase } from '../bind/words.ts';
import { schemasIn } from './endless.ts';
import type { JsonSchemaSet, ObjectSchema, SchemaKey } from './model.ts';
import { schemaNames } from './names.ts';
import { xmlNameOf } from './xml-keyword.ts';

/**
 * The schemas by the name of the type: those that are called so where they are defined, else the one
 * whose emitted type is, else the property whose type would be, were it not written in place
 * (`OrderAddress` for `address` of `Order`).
 */
export function schemasOfTypes(set: JsonSchemaSet): (name: string) => readonly SchemaKey[] {
  const defined = definedTypes(set);
  const emitted = new Map(emittedTypes(set));
  // There may be many, and mostly nobody asks for one.
  let inPlace: ReadonlyMap<string, readonly SchemaKey[]> | undefined;
  return (name) => {
    const known = defined.get(name) ?? emitted.get(name);
    if (known) return known;
    inPlace ??= typesInPlace(set);
    return inPlace.get(name) ?? [];
  };
}

function definedTypes(set: JsonSchemaSet): ReadonlyMap<string, readonly SchemaKey[]> {
  const types = new Map<string, SchemaKey[]>();
  for (const node of set.schemas.values()) {
    if (node.kind !== 'schema' || node.name === undefined) continue;
    const known = types.get(node.name) ?? [];
    known.push(node.key);
    types.set(node.name, known);
  }
  return types;
}

function emittedTypes(set: JsonSchemaSet): readonly (readonly [string, readonly SchemaKey[]])[] {
  return Array.from(schemaNames(set), ([key, name]) => [name, [key]] as const);
}

function typesInPlace(set: JsonSchemaSet): ReadonlyMap<string, readonly SchemaKey[]> {
  const types = new Map<string, readonly SchemaKey[]>();
  const named = schemaNames(set);
  const pending = Array.from(named, ([key, name]) => {
    const node = set.schemas.get(key);
    return [key, node?.kind === 'schema' ? (node.name ?? name) : name] as const;
  });
  for (const [key, name] of pending) {
    for (const [local, schema] of membersWithin(set, key)) {
      const own = `${name}${pascalCase(xmlNameOf(set, schema, local).local)}`;
      if (types.has(own) || named.has(schema)) continue;
      types.set(own, [schema]);
      pending.push([schema, own]);
    }
  }
  return types;
}

const IN_PLACE = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependentSchemas'];

/** Properties with their schemas, and the items of a list under no name of their own. */
function* membersWithin(set: JsonSchemaSet, key: SchemaKey): Generator<[string, SchemaKey]> {
  const node = set.schemas.get(key);
  if (node?.kind !== 'schema') return;
  const { keywords }: ObjectSchema = node;
  const properties = keywords.get('properties');
  if (properties?.kind === 'schemaMap') {
    for (const [property, { schema }] of properties.schemas) yield [property, schema];
  }
  for (const name of IN_PLACE) {
    const value = keywords.get(name);
    for (const inner of value ? schemasIn(value) : []) yield* membersWithin(set, inner);
  }
}
