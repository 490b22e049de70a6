/** From files to the schema model: documents are read as references lead to them. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { FileReader } from '../source/files.ts';
import { childOf, type JsonNode } from '../source/json.ts';
import { parseJson } from '../source/json-parse.ts';
import type { Span } from '../source/source.ts';
import { checkEndlessReferences } from './endless.ts';
import { readKeywords } from './keywords.ts';
import { MetaSchemas } from './meta-schema.ts';
import type { Draft, JsonSchemaSet, SchemaKey, SchemaNode } from './model.ts';
import { indexSchemas, pointerStep, resolveUri, type SchemaIndex, type Scope } from './scope.ts';
import { draftOf } from './vocabulary.ts';

/**
 * Reads the JSON Schema at the path `entry` and everything that it refers to, from `files` alone. An
 * entry may have a fragment: `openapi.json#/components/schemas/Order`. The dialect is 2020-12 unless
 * `$schema` says otherwise. What is wrong is reported; the set is the best that can be had.
 */
export async function readJsonSchema(
  entry: string,
  files: FileReader,
  report: Report,
): Promise<JsonSchemaSet> {
  return new SchemaSetReader(files, report).read(entry);
}

class SchemaSetReader {
  readonly #files: FileReader;
  readonly #report: Report;
  readonly #documents = new Map<string, Promise<Scope | undefined>>();
  readonly #index: SchemaIndex = { scopes: new Map(), identified: new Map() };
  readonly #schemas = new Map<SchemaKey, SchemaNode>();
  readonly #metaSchemas = new MetaSchemas();
  readonly #checked = new Set<JsonNode>();
  readonly #pending: Scope[] = [];

  constructor(files: FileReader, report: Report) {
    this.#files = files;
    this.#report = report;
  }

  async read(entry: string): Promise<JsonSchemaSet> {
    const [path = '', fragment = ''] = entry.split('#');
    const document = await this.#document(path, '2020-12', undefined);
    const root = document && (await this.#target(document, fragment, entry, undefined));
    if (!root) return { root: entry, schemas: new Map() };
    for (let scope: Scope | undefined = root; scope; scope = this.#pending.shift()) {
      await this.#schema(scope);
    }
    const set = { root: root.key, schemas: this.#schemas };
    checkEndlessReferences(set, this.#report);
    return set;
  }

  /** One schema into the table; those that it needs are put off. */
  async #schema(scope: Scope): Promise<void> {
    const { key, node, name } = scope;
    if (this.#schemas.has(key)) return;
    const { span } = node;
    if (node.kind === 'boolean') {
      this.#schemas.set(key, { kind: 'boolean', key, value: node.value, span });
      return;
    }
    const read = readKeywords(scope, this.#report);
    const keywords = new Map(read.keywords);
    for (const child of read.children) {
      const inner = this.#index.scopes.get(child);
      if (inner) this.#pending.push(inner);
    }
    if (read.reference) {
      const target = await this.#resolve(scope, read.reference.value, read.reference.span);
      if (target) {
        this.#pending.push(target);
        keywords.set('$ref', { kind: 'schema', schema: target.key, span: read.reference.span });
      }
    }
    const { annotations } = read;
    const own = name ?? (isDocumentRoot(key) ? documentName(scope) : undefined);
    this.#schemas.set(key, {
      kind: 'schema',
      key,
      ...(own !== undefined && { name: own }),
      keywords,
      annotations,
      span,
    });
  }

  /** Core §8.2.3: a URI reference, first among the identifiers, then beside the file. */
  async #resolve(scope: Scope, reference: string, span: Span): Promise<Scope | undefined> {
    const hash = reference.indexOf('#');
    const address = hash < 0 ? reference : reference.slice(0, hash);
    const fragment = hash < 0 ? '' : reference.slice(hash + 1);
    const uri = resolveUri(this.#files, scope.base, address);
    const own = this.#index.scopes.get(scope.resource);
    const resource =
      (address === '' || uri === own?.base ? own : undefined) ??
      this.#index.identified.get(uri) ??
      (await this.#load(scope, address, uri, span));
    return resource && this.#target(resource, fragment, reference, span);
  }

  /** The document at a URI, or where the reference leads from the file that it stands in. */
  async #load(scope: Scope, address: string, uri: string, span: Span): Promise<Scope | undefined> {
    const beside = this.#files.resolve(scope.path, address);
    for (const path of uri === beside ? [] : [uri]) {
      const known = await this.#document(path, scope.draft, undefined, true);
      if (known) return known;
    }
    return this.#document(beside, scope.draft, span);
  }

  #document(
    path: string,
    draft: Draft,
    span: Span | undefined,
    isTried = false,
  ): Promise<Scope | undefined> {
    const known = this.#documents.get(path);
    if (known) return known;
    const document = this.#readDocument(path, draft, span, isTried);
    if (!isTried) this.#documents.set(path, document);
    else void document.then((scope) => scope && this.#documents.set(path, document));
    return document;
  }

  async #readDocument(
    path: string,
    draft: Draft,
    span: Span | undefined,
    isTried: boolean,
  ): Promise<Scope | undefined> {
    const text = (await this.#metaSchemas.text(path)) ?? (await this.#text(path, span, isTried));
    const node = text === undefined ? undefined : parseJson({ path, text }, this.#report);
    if (!node) return undefined;
    const own = this.#dialect(node) ?? draft;
    const scope: Scope = { key: `${path}#`, node, draft: own, base: path, path, resource: node };
    this.#index.identified.set(path, scope);
    // A document that holds schemas, such as OpenAPI's, is not one; its parts are found by reference.
    const isContainer = node.kind === 'object' && node.members.has('openapi');
    if (isContainer) this.#index.scopes.set(node, scope);
    else await this.#enter(scope);
    return this.#index.scopes.get(node) ?? scope;
  }

  /** A schema that stands at no place that a known keyword holds, such as a document's root. */
  async #enter(scope: Scope): Promise<void> {
    indexSchemas(scope, this.#index, this.#files, this.#report);
    if (this.#checked.has(scope.node)) return;
    this.#checked.add(scope.node);
    await this.#metaSchemas.check(scope.node, scope.draft, this.#report);
  }

  async #text(path: string, span: Span | undefined, isTried: boolean): Promise<string | undefined> {
    const content = await this.#files.read(path);
    if (content.problem) {
      const { kind } = content.problem;
      const reason = content.problem.kind === 'unreadable' ? content.problem.reason : REASONS[kind];
      if (!isTried) this.#report('json-schema-unreadable', span, { path, reason });
      return undefined;
    }
    return 'text' in content ? content.text : new TextDecoder().decode(content.bytes);
  }

  #dialect(node: JsonNode): Draft | undefined {
    const value = childOf(node, '$schema');
    if (value?.kind !== 'string') return undefined;
    const draft = draftOf(value.value);
    if (!draft) this.#report('json-schema-dialect', value.span, { uri: value.value });
    return draft;
  }

  /** What a fragment names within a resource: nothing, a JSON Pointer (RFC 6901 §6) or an anchor. */
  async #target(
    resource: Scope,
    fragment: string,
    reference: string,
    span: Span | undefined,
  ): Promise<Scope | undefined> {
    if (fragment === '') return resource;
    const decoded = decodeFragment(fragment);
    const found = decoded.startsWith('/')
      ? await this.#pointer(resource, decoded)
      : this.#index.identified.get(`${resource.base}#${decoded}`);
    if (!found) this.#report('json-schema-unresolved-reference', span, { reference });
    return found;
  }

  async #pointer(resource: Scope, pointer: string): Promise<Scope | undefined> {
    let node: JsonNode | undefined = resource.node;
    let scope = resource;
    let { key } = resource;
    for (const step of pointer.split('/').slice(1)) {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      node = childOf(node, name);
      if (!node) return undefined;
      key += pointerStep(name);
      scope = this.#index.scopes.get(node) ?? scope;
    }
    const known = this.#index.scopes.get(node);
    if (known) return known;
    const name = decodeFragment(key.slice(key.lastIndexOf('/') + 1));
    const { path, base, draft, resource: root } = scope;
    await this.#enter({ key, node, path, base, draft, resource: root, name });
    return this.#index.scopes.get(node);
  }
}

const REASONS = {
  missing: 'there is no such file',
  network: 'the network is never read',
  outside: 'it stands outside the folder that may be read',
  unreadable: 'it can not be read',
} as const;

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function isDocumentRoot(key: SchemaKey): boolean {
  return key.endsWith('#');
}

/** The title, or the name of the file without its extensions. */
function documentName({ node, path }: Scope): string {
  const title = childOf(node, 'title');
  if (title?.kind === 'string' && title.value.trim() !== '') return title.value;
  return (path.split('/').at(-1) ?? path).replace(/(\.schema)?\.[^.]*$/, '');
}
