import { jsonValue } from '../source/json.ts';
import type { JsonSchemaSet, KeywordValue, SchemaKey } from './model.ts';
import { schemaNames } from './names.ts';
import { CONTAINS_EVALUATES } from './settle-keywords.ts';

/**
 * The set as one document of draft 2020-12 that needs no other: what a `$ref` led to, in whatever
 * file, stands in `$defs`, by the name that its TypeScript type has. Annotations are kept.
 */
export function bundleJsonSchema(set: JsonSchemaSet): unknown {
  const names = schemaNames(set);
  const root = schemaText(set, names, set.root);
  if (typeof root !== 'object') return root;
  const definitions = [...names].filter(([key]) => key !== set.root);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...root,
    ...(definitions.length > 0 && {
      $defs: recordOf(definitions.map(([key, name]) => [name, schemaText(set, names, key)])),
    }),
  };
}

type Names = ReadonlyMap<SchemaKey, string>;

function schemaText(set: JsonSchemaSet, names: Names, key: SchemaKey): object | boolean {
  const node = set.schemas.get(key);
  // What could not be read has been reported; nothing is valid against it.
  if (!node) return false;
  if (node.kind === 'boolean') return node.value;
  const annotations = Array.from(
    node.annotations,
    ([name, value]) => [name, jsonValue(value)] as const,
  );
  const keywords = Array.from(
    node.keywords,
    ([name, value]) => [name, keywordText(set, names, name, value)] as const,
  ).filter(([, text]) => text !== undefined);
  return withPlainContains(recordOf([...annotations, ...keywords]));
}

/** 2019-09's `contains`, whose items do not count as evaluated: what stands in `not` never does. */
function withPlainContains(text: Readonly<Record<string, unknown>>): object {
  if (!Object.hasOwn(text, CONTAINS_EVALUATES)) return text;
  const { [CONTAINS_EVALUATES]: _mark, contains, minContains, maxContains, ...others } = text;
  const own = { contains, minContains, maxContains };
  const present = Object.entries(own).filter(([, value]) => value !== undefined);
  const { allOf = [] } = others as { readonly allOf?: readonly unknown[] };
  return { ...others, allOf: [...allOf, { not: { not: recordOf(present) } }] };
}

function keywordText(
  set: JsonSchemaSet,
  names: Names,
  keyword: string,
  value: KeywordValue,
): unknown {
  const inner = (key: SchemaKey): unknown => schemaOrReference(set, names, key);
  switch (value.kind) {
    case 'plain':
      return keyword === 'type' ? typeText(value.value) : value.value;
    case 'pattern':
      return value.source;
    case 'format':
      return value.name;
    case 'schema':
      return keyword === '$ref' ? pointerTo(set, names, value.schema) : inner(value.schema);
    case 'schemas':
      return value.schemas.map(inner);
    case 'schemaMap':
      return recordOf(Array.from(value.schemas, ([name, { schema }]) => [name, inner(schema)]));
    case 'discriminator':
      return { propertyName: value.propertyName, mapping: mappingText(set, names, value.mapping) };
  }
}

/** A schema that has a place of its own in the bundle is referred to from every other. */
function schemaOrReference(set: JsonSchemaSet, names: Names, key: SchemaKey): unknown {
  return names.has(key) ? { $ref: pointerTo(set, names, key) } : schemaText(set, names, key);
}

function pointerTo(set: JsonSchemaSet, names: Names, key: SchemaKey): string {
  return key === set.root ? '#' : `#/$defs/${encodeURIComponent(names.get(key) ?? '')}`;
}

/** As references into the bundle; an alternative that no reference leads to can't be named. */
function mappingText(
  set: JsonSchemaSet,
  names: Names,
  mapping: ReadonlyMap<string, SchemaKey>,
): object {
  const entries = Array.from(mapping, ([value, key]) => {
    const node = set.schemas.get(key);
    const reference = node?.kind === 'schema' ? node.keywords.get('$ref') : undefined;
    const target = reference?.kind === 'schema' ? reference.schema : key;
    return names.has(target) ? [[value, pointerTo(set, names, target)] as const] : [];
  });
  return recordOf(entries.flat());
}

function typeText(types: unknown): unknown {
  return Array.isArray(types) && types.length === 1 ? types[0] : types;
}

/** Of any names, `__proto__` among them. */
function recordOf(
  entries: readonly (readonly [string, unknown])[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(entries);
}
