/** Where schemas stand in a document: which nodes are schemas, in which dialect, under which URI. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { FileReader } from '../source/files.ts';
import type { JsonNode, JsonObjectNode } from '../source/json.ts';
import type { Dialect } from './dialect.ts';
import type { Dialects } from './dialects.ts';
import type { SchemaKey } from './model.ts';
import { hidesSiblings, type KeywordForm, keywordForm } from './vocabulary.ts';

/** One schema in its document. */
export interface Scope {
  readonly key: SchemaKey;
  readonly node: JsonNode;
  readonly dialect: Dialect;
  /** What references are relative to: the nearest `$id`, resolved, or the document's path. */
  readonly base: string;
  /** The path of the document. */
  readonly path: string;
  /** The root of the schema resource (core §4.3.5): where `#` leads. */
  readonly resource: JsonNode;
  /** Its name in `$defs`. */
  readonly name?: string;
}

/** Everything that references can lead to. Filled by `indexSchemas`, document by document. */
export interface SchemaIndex {
  readonly scopes: Map<JsonNode, Scope>;
  /** By URI or path; with an anchor after `#`. */
  readonly identified: Map<string, Scope>;
  /** By the root of a resource: what its `$dynamicAnchor`s name; its `$recursiveAnchor` has no name. */
  readonly dynamic: Map<JsonNode, Map<string, Scope>>;
}

/** What the indexing of a document needs. */
interface Indexing {
  readonly index: SchemaIndex;
  readonly files: FileReader;
  readonly dialects: Dialects;
  readonly report: Report;
}

/** What `reference`, without fragment, names relative to `base`, each a path or an absolute URI. */
export function resolveUri(files: FileReader, base: string, reference: string): string {
  if (reference === '') return base;
  if (URL.canParse(reference)) return new URL(reference).href;
  return URL.canParse(reference, base)
    ? new URL(reference, base).href
    : files.resolve(base, reference);
}

/** Records `scope` and the schemas within it, at whatever place their keywords hold them. */
export function indexSchemas(outer: Scope, indexing: Indexing): void {
  const { node } = outer;
  const { scopes } = indexing.index;
  if (scopes.has(node)) return;
  const scope = node.kind === 'object' ? identify(outer, node, indexing) : outer;
  scopes.set(node, scope);
  if (node.kind !== 'object') return;
  for (const [steps, child, name] of subschemas(node, scope.dialect)) {
    const { name: _own, ...inherited } = scope;
    const key = `${scope.key}${steps.map(pointerStep).join('')}`;
    const inner = { ...inherited, key, node: child, ...(name !== undefined && { name }) };
    indexSchemas(inner, indexing);
  }
}

/** One step of a JSON Pointer (RFC 6901 §3). */
export function pointerStep(name: string | number): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The scope as the schema's own `$schema`, `$id` and anchors make it. */
function identify(outer: Scope, node: JsonObjectNode, indexing: Indexing): Scope {
  const { index, files, dialects, report } = indexing;
  const id = textOf(node, '$id');
  const isResource = node === outer.resource || id !== undefined;
  const schema = isResource ? node.members.get('$schema')?.value : undefined;
  const dialect = (schema && dialects.of(schema, report)) ?? outer.dialect;
  const own = { ...outer, dialect };
  if (id === undefined || hasHiddenSiblings(node, dialect) || dialect.draft === 'openapi-3.0') {
    return registerAnchors(own, node, indexing);
  }
  const [address = '', anchor = ''] = id.split('#');
  const base = resolveUri(files, outer.base, address);
  const scope = address === '' ? own : { ...own, base, resource: node };
  const register = (identifier: string): void => identifyBy(identifier, scope, '$id', indexing);
  if (address !== '' && !(index.identified.get(base)?.node === node)) register(base);
  if (anchor !== '' && dialect.draft === 'draft-07') register(`${base}#${anchor}`);
  return registerAnchors(scope, node, indexing);
}

function identifyBy(
  identifier: string,
  scope: Scope,
  member: string,
  { index, report }: Indexing,
): void {
  if (!index.identified.has(identifier)) index.identified.set(identifier, scope);
  else {
    const value = scope.node.kind === 'object' ? scope.node.members.get(member)?.value : undefined;
    report('json-schema-duplicate-identifier', value?.span, { identifier });
  }
}

function registerAnchors(scope: Scope, node: JsonObjectNode, indexing: Indexing): Scope {
  for (const name of ['$anchor', '$dynamicAnchor']) {
    const anchor = textOf(node, name);
    if (anchor === undefined || keywordForm(name, scope.dialect) === undefined) continue;
    identifyBy(`${scope.base}#${anchor}`, scope, name, indexing);
    if (name === '$dynamicAnchor') addDynamic(anchor, scope, indexing.index);
  }
  const recursive = node.members.get('$recursiveAnchor')?.value;
  if (recursive?.kind !== 'boolean' || !recursive.value || node !== scope.resource) return scope;
  if (keywordForm('$recursiveAnchor', scope.dialect)) addDynamic('', scope, indexing.index);
  return scope;
}

function addDynamic(anchor: string, scope: Scope, { dynamic }: SchemaIndex): void {
  const anchors = dynamic.get(scope.resource) ?? new Map<string, Scope>();
  dynamic.set(scope.resource, anchors.set(anchor, scope));
}

function textOf(node: JsonObjectNode, name: string): string | undefined {
  const value = node.members.get(name)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}

/** Whether a `$ref` makes its siblings nothing. */
export function hasHiddenSiblings(node: JsonObjectNode, { draft }: Dialect): boolean {
  return hidesSiblings(draft) && node.members.has('$ref');
}

type Subschema = readonly [steps: readonly (string | number)[], node: JsonNode, name?: string];

/** The schemas directly within a schema, by the forms of its keywords. */
function subschemas(node: JsonObjectNode, dialect: Dialect): readonly Subschema[] {
  const found: Subschema[] = [];
  const isHidden = hasHiddenSiblings(node, dialect);
  for (const [keyword, { value }] of node.members) {
    const form = keywordForm(keyword, dialect);
    if (form === undefined || (isHidden && form !== 'definitions')) continue;
    found.push(...subschemasOf(form, keyword, value));
  }
  return found;
}

function subschemasOf(form: KeywordForm, keyword: string, value: JsonNode): readonly Subschema[] {
  switch (form) {
    case 'schema':
    case 'schemas':
    case 'itemsOrTuple':
      if (value.kind === 'array') return value.items.map((item, at) => [[keyword, at], item]);
      return [[[keyword], value]];
    case 'schemaTable':
    case 'dependencies':
    case 'definitions':
      if (value.kind !== 'object') return [];
      return Array.from(value.members)
        .filter(([, member]) => form !== 'dependencies' || member.value.kind !== 'array')
        .map(([name, { value: schema }]) => {
          const steps = [keyword, name];
          return form === 'definitions' ? [steps, schema, name] : [steps, schema];
        });
    default:
      return [];
  }
}
