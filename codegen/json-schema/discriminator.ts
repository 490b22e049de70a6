/** OpenAPI's `discriminator`: from names and references to the alternatives that they mean. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { JsonNode } from '../source/json.ts';
import type { SchemaDocuments } from './documents.ts';
import { staticKey } from './dynamic-scope.ts';
import { schemasIn } from './endless.ts';
import type { ReadDiscriminator } from './keywords.ts';
import type { Discriminator, JsonSchemaSet, KeywordValue, SchemaKey } from './model.ts';
import type { Scope } from './scope.ts';

/** A schema beside the discriminator, and what it is called if nothing is said (3.1 §4.8.25). */
interface Alternative {
  readonly key: SchemaKey;
  /** Where its `$ref` leads, if it is one. */
  readonly target: SchemaKey | undefined;
  readonly implicitName: string | undefined;
}

/**
 * The discriminator of the schema at `scope`, whose keywords are `keywords`; `undefined` where no
 * alternatives stand beside it: then it only says how schemas extend this one. What `mapping` names
 * and is no alternative is reported.
 */
export async function readDiscriminator(
  scope: Scope,
  { propertyName, mapping, span }: ReadDiscriminator,
  keywords: ReadonlyMap<string, KeywordValue>,
  documents: SchemaDocuments,
  report: Report,
): Promise<Discriminator | undefined> {
  const alternatives = await alternativesOf(scope, keywords, documents);
  if (alternatives.length === 0) return undefined;
  const found = new Map<string, SchemaKey>();
  for (const [value, node] of mapping) {
    const target = await mappedSchema(scope, node, documents);
    const alternative = target && alternatives.find((each) => each.target === target.key);
    if (alternative) found.set(value, alternative.key);
    else if (target) report('openapi-discriminator', node.span, { value });
  }
  const mapped = new Set(found.values());
  for (const { key, implicitName } of alternatives) {
    if (mapped.has(key) || implicitName === undefined || found.has(implicitName)) continue;
    found.set(implicitName, key);
  }
  return { kind: 'discriminator', propertyName, mapping: found, span };
}

/** A name in `components.schemas`, or else a reference. */
async function mappedSchema(
  scope: Scope,
  node: JsonNode,
  documents: SchemaDocuments,
): Promise<Scope | undefined> {
  if (node.kind !== 'string') return undefined;
  const named = await documents.component(scope, node.value);
  return named ?? documents.resolve(scope, { value: node.value, span: node.span });
}

async function alternativesOf(
  scope: Scope,
  keywords: ReadonlyMap<string, KeywordValue>,
  documents: SchemaDocuments,
): Promise<readonly Alternative[]> {
  const value = keywords.get('oneOf') ?? keywords.get('anyOf');
  if (value?.kind !== 'schemas' || scope.node.kind !== 'object') return [];
  const list = (scope.node.members.get('oneOf') ?? scope.node.members.get('anyOf'))?.value;
  const items = list?.kind === 'array' ? list.items : [];
  const alternatives: Alternative[] = [];
  for (const [index, key] of value.schemas.entries()) {
    const item = items[index];
    const reference = item?.kind === 'object' ? item.members.get('$ref')?.value : undefined;
    const inner = item && documents.index.scopes.get(item);
    if (reference?.kind !== 'string' || !inner) {
      alternatives.push({ key, target: staticKey(key), implicitName: undefined });
      continue;
    }
    const { span } = reference;
    const target = await documents.resolve(inner, { value: reference.value, span });
    const implicitName = /([^/#]+?)(?:\.[a-z]+)?$/i.exec(reference.value)?.[1];
    alternatives.push({ key, target: target?.key, implicitName });
  }
  return alternatives;
}

/**
 * The values of the property by which `alternative` is meant: those that it allows itself, by `const`
 * or `enum`, or else those that are mapped to it. Empty: it can't be told.
 */
export function discriminatorTags(
  set: JsonSchemaSet,
  { propertyName, mapping }: Discriminator,
  alternative: SchemaKey,
): readonly string[] {
  const own = allowedTexts(set, propertyName, alternative, new Set());
  return own ?? [...mapping].filter(([, key]) => key === alternative).map(([value]) => value);
}

/** The texts that a schema, or what it consists of, enumerates for a property. */
function allowedTexts(
  set: JsonSchemaSet,
  property: string,
  key: SchemaKey,
  seen: Set<SchemaKey>,
): readonly string[] | undefined {
  const node = unseen(set, key, seen);
  if (!node) return undefined;
  const properties = node.keywords.get('properties');
  const inner = properties?.kind === 'schemaMap' ? properties.schemas.get(property) : undefined;
  const texts = inner && enumeratedTexts(set, inner.schema, new Set());
  if (texts) return texts;
  const parts = ['$ref', 'allOf'].flatMap((name) => {
    const value = node.keywords.get(name);
    return value ? schemasIn(value) : [];
  });
  for (const part of parts) {
    const found = allowedTexts(set, property, part, seen);
    if (found) return found;
  }
  return undefined;
}

/** The schema of this key, if it has keywords and is met for the first time. */
function unseen(set: JsonSchemaSet, key: SchemaKey, seen: Set<SchemaKey>) {
  const node = set.schemas.get(key);
  if (node?.kind !== 'schema' || seen.has(key)) return undefined;
  seen.add(key);
  return node;
}

function enumeratedTexts(
  set: JsonSchemaSet,
  key: SchemaKey,
  seen: Set<SchemaKey>,
): readonly string[] | undefined {
  const node = unseen(set, key, seen);
  if (!node) return undefined;
  const constant = node.keywords.get('const');
  const enumeration = node.keywords.get('enum');
  const reference = node.keywords.get('$ref');
  if (constant?.kind === 'plain') return texts([constant.value]);
  if (enumeration?.kind === 'plain') return texts(enumeration.value as readonly unknown[]);
  return reference?.kind === 'schema' ? enumeratedTexts(set, reference.schema, seen) : undefined;
}

function texts(values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}
