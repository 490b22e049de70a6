/** Where schemas stand in a document: which nodes are schemas, in which dialect, under which URI. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { FileReader } from '../source/files.ts';
import type { JsonNode, JsonObjectNode } from '../source/json.ts';
import type { Draft, SchemaKey } from './model.ts';
import { draftOf, type KeywordForm, keywordForm } from './vocabulary.ts';

/** One schema in its document. */
export interface Scope {
  readonly key: SchemaKey;
  readonly node: JsonNode;
  readonly draft: Draft;
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
export function indexSchemas(
  outer: Scope,
  index: SchemaIndex,
  files: FileReader,
  report: Report,
): void {
  const { node } = outer;
  if (index.scopes.has(node)) return;
  const scope = node.kind === 'object' ? identify(outer, node, index, files, report) : outer;
  index.scopes.set(node, scope);
  if (node.kind !== 'object') return;
  for (const [steps, child, name] of subschemas(node, scope.draft)) {
    const { name: _own, ...inherited } = scope;
    const key = `${scope.key}${steps.map(pointerStep).join('')}`;
    const inner = { ...inherited, key, node: child, ...(name !== undefined && { name }) };
    indexSchemas(inner, index, files, report);
  }
}

/** One step of a JSON Pointer (RFC 6901 §3). */
export function pointerStep(name: string | number): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The scope as the schema's own `$schema`, `$id` and anchors make it. */
function identify(
  outer: Scope,
  node: JsonObjectNode,
  index: SchemaIndex,
  files: FileReader,
  report: Report,
): Scope {
  const text = (name: string): string | undefined => {
    const value = node.members.get(name)?.value;
    return value?.kind === 'string' ? value.value : undefined;
  };
  const id = text('$id');
  const dialect = text('$schema');
  const isResource = node === outer.resource || id !== undefined;
  const draft = (isResource && dialect && draftOf(dialect)) || outer.draft;
  const register = (identifier: string, scope: Scope, member: string): void => {
    const known = index.identified.get(identifier);
    const span = node.members.get(member)?.value.span;
    if (known) report('json-schema-duplicate-identifier', span, { identifier });
    else index.identified.set(identifier, scope);
  };
  // Draft-07 §8.3: the siblings of `$ref` do not exist.
  if (id === undefined || (draft === 'draft-07' && node.members.has('$ref'))) {
    const scope = { ...outer, draft };
    registerAnchors(scope, text, register);
    return scope;
  }
  const [address = '', anchor = ''] = id.split('#');
  const base = resolveUri(files, outer.base, address);
  const scope = address === '' ? { ...outer, draft } : { ...outer, draft, base, resource: node };
  if (address !== '' && !(index.identified.get(base)?.node === node)) register(base, scope, '$id');
  if (anchor !== '' && draft === 'draft-07') register(`${base}#${anchor}`, scope, '$id');
  registerAnchors(scope, text, register);
  return scope;
}

function registerAnchors(
  scope: Scope,
  text: (name: string) => string | undefined,
  register: (identifier: string, scope: Scope, member: string) => void,
): void {
  for (const name of ['$anchor', '$dynamicAnchor']) {
    const anchor = text(name);
    if (anchor === undefined || keywordForm(name, scope.draft) === undefined) continue;
    register(`${scope.base}#${anchor}`, scope, name);
  }
}

type Subschema = readonly [steps: readonly (string | number)[], node: JsonNode, name?: string];

/** The schemas directly within a schema, by the forms of its keywords. */
function subschemas(node: JsonObjectNode, draft: Draft): readonly Subschema[] {
  const found: Subschema[] = [];
  const hidesSiblings = draft === 'draft-07' && node.members.has('$ref');
  for (const [keyword, { value }] of node.members) {
    const form = keywordForm(keyword, draft);
    if (form === undefined || (hidesSiblings && form !== 'definitions')) continue;
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
