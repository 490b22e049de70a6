/** The documents that schemas stand in: read as references lead to them, and searched for targets. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { FileReader } from '../source/files.ts';
import { childOf, type JsonNode } from '../source/json.ts';
import { parseJson } from '../source/json-parse.ts';
import type { Span } from '../source/source.ts';
import { definitionNames, definitionPointer } from './definitions.ts';
import type { Dialect } from './dialect.ts';
import { Dialects } from './dialects.ts';
import { checkMetaSchema, metaSchemaText } from './meta-schema.ts';
import { componentSchemas, isOpenApi, openApiDialectOf } from './openapi.ts';
import { indexSchemas, pointerStep, resolveUri, type SchemaIndex, type Scope } from './scope.ts';

/** A reference that stands in a schema. */
export interface Reference {
  readonly value: string;
  readonly span: Span;
}

export class SchemaDocuments {
  readonly index: SchemaIndex = { scopes: new Map(), identified: new Map(), dynamic: new Map() };
  readonly #files: FileReader;
  readonly #report: Report;
  readonly #documents = new Map<string, Promise<Scope | undefined>>();
  /** By the key of the resource and the pointer into it: most are referred to more than once. */
  readonly #pointers = new Map<string, Promise<Scope | undefined>>();
  readonly #dialects: Dialects;
  readonly #checked = new Set<JsonNode>();

  readonly #isChecked: boolean;

  /** `isChecked`: whether documents are checked against their meta-schemas. */
  constructor(files: FileReader, report: Report, isChecked: boolean) {
    this.#files = files;
    this.#report = report;
    this.#isChecked = isChecked;
    this.#dialects = new Dialects(files);
  }

  /**
   * The schema at an entry point, `path#fragment`; what prevents it is reported. Without a fragment,
   * `root` names a definition of the document, or is the fragment itself.
   */
  async entry(entry: string, dialect: Dialect, root?: string): Promise<Scope | undefined> {
    const [path = '', fragment = ''] = entry.split('#');
    const document = await this.#document(path, dialect, undefined);
    if (!document || fragment !== '' || root === undefined) {
      return document && this.#target(document, fragment, entry, undefined);
    }
    const isFragment = root.startsWith('#') || root.startsWith('/');
    const pointer = isFragment ? root.replace(/^#/, '') : definitionPointer(document.node, root);
    if (pointer !== undefined)
      return this.#target(document, pointer, `${entry}#${pointer}`, undefined);
    const names = definitionNames(document.node);
    this.#report('json-schema-root', document.node.span, { root, names });
    return undefined;
  }

  /** The schema that OpenAPI calls `name` in the document of `scope`; `undefined`: none. */
  async component(scope: Scope, name: string): Promise<Scope | undefined> {
    const document = this.index.identified.get(scope.path);
    const isKnown = document && componentSchemas(document.node)?.members.has(name);
    return isKnown ? this.#pointer(document, `/components/schemas${pointerStep(name)}`) : undefined;
  }

  /** Core §8.2.3: a URI reference, first among the identifiers, then beside the file. */
  async resolve(scope: Scope, { value, span }: Reference): Promise<Scope | undefined> {
    const hash = value.indexOf('#');
    const address = hash < 0 ? value : value.slice(0, hash);
    const fragment = hash < 0 ? '' : value.slice(hash + 1);
    const uri = resolveUri(this.#files, scope.base, address);
    const own = this.index.scopes.get(scope.resource);
    const resource =
      (address === '' || uri === own?.base ? own : undefined) ??
      this.index.identified.get(uri) ??
      (await this.#load(scope, address, uri, span));
    return resource && this.#target(resource, fragment, value, span);
  }

  /** The document at a URI, or where the reference leads from the file that it stands in. */
  async #load(scope: Scope, address: string, uri: string, span: Span): Promise<Scope | undefined> {
    const beside = this.#files.resolve(scope.path, address);
    const named = this.#files.resolve(undefined, uri);
    const known = named !== beside && (await this.#document(named, scope.dialect, undefined, true));
    if (known) return known;
    return this.#document(beside, scope.dialect, span);
  }

  #document(
    path: string,
    dialect: Dialect,
    span: Span | undefined,
    isTried = false,
  ): Promise<Scope | undefined> {
    const known = this.#documents.get(path);
    if (known) return known;
    const document = this.#readDocument(path, dialect, span, isTried);
    if (!isTried) this.#documents.set(path, document);
    else void document.then((scope) => scope && this.#documents.set(path, document));
    return document;
  }

  async #readDocument(
    path: string,
    dialect: Dialect,
    span: Span | undefined,
    isTried: boolean,
  ): Promise<Scope | undefined> {
    const text = (await metaSchemaText(path)) ?? (await this.#text(path, span, isTried));
    const node = text === undefined ? undefined : parseJson({ path, text }, this.#report);
    if (!node) return undefined;
    await this.#dialects.load(node);
    const scope: Scope = { key: `${path}#`, node, dialect, base: path, path, resource: node };
    this.index.identified.set(path, scope);
    if (isOpenApi(node)) return this.#enterOpenApi(scope);
    await this.#enter(scope);
    return this.index.scopes.get(node) ?? scope;
  }

  /** A document that holds schemas and is none; its parts are checked when a reference leads there. */
  #enterOpenApi(outer: Scope): Scope {
    const dialect = openApiDialectOf(outer.node, this.#dialects, this.#report) ?? outer.dialect;
    const scope = { ...outer, dialect };
    this.index.identified.set(scope.path, scope);
    this.index.scopes.set(scope.node, scope);
    for (const [name, { value }] of componentSchemas(scope.node)?.members ?? []) {
      const key = `${scope.key}/components/schemas${pointerStep(name)}`;
      this.#index({ ...scope, key, node: value, name });
    }
    return scope;
  }

  /** A schema that stands at no place that a known keyword holds, such as a document's root. */
  async #enter(scope: Scope): Promise<void> {
    this.#index(scope);
    await this.#check(scope.node, this.index.scopes.get(scope.node)?.dialect ?? scope.dialect);
  }

  /** Against its meta-schema; resources of other dialects within it, each against its own. */
  async #check(node: JsonNode, { draft }: Dialect): Promise<void> {
    if (!this.#isChecked || this.#checked.has(node)) return;
    this.#checked.add(node);
    const others: Scope[] = [];
    const isOther = (inner: JsonNode): boolean => {
      const scope = this.index.scopes.get(inner);
      const isResource = scope?.resource === inner && scope.dialect.draft !== draft;
      if (isResource) others.push(scope);
      return isResource;
    };
    await checkMetaSchema(node, draft, isOther, this.#report);
    for (const other of others) await this.#check(other.node, other.dialect);
  }

  #index(scope: Scope): void {
    const { index } = this;
    const [files, dialects, report] = [this.#files, this.#dialects, this.#report];
    indexSchemas(scope, { index, files, dialects, report });
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

  /** What a fragment names within a resource: nothing, a JSON Pointer (RFC 6901 §6) or an anchor. */
  async #target(
    resource: Scope,
    fragment: string,
    reference: string,
    span: Span | undefined,
  ): Promise<Scope | undefined> {
    if (fragment === '') {
      if (!isOpenApi(resource.node)) return resource;
      const names = definitionNames(resource.node);
      this.#report('json-schema-root', span ?? resource.node.span, { names });
      return undefined;
    }
    const decoded = decodeFragment(fragment);
    const found = decoded.startsWith('/')
      ? await this.#pointer(resource, decoded)
      : this.index.identified.get(`${resource.base}#${decoded}`);
    if (!found) this.#report('json-schema-unresolved-reference', span, { reference });
    return found;
  }

  #pointer(resource: Scope, pointer: string): Promise<Scope | undefined> {
    const key = `${resource.key}${pointer}`;
    const known = this.#pointers.get(key) ?? this.#follow(resource, pointer);
    this.#pointers.set(key, known);
    return known;
  }

  async #follow(resource: Scope, pointer: string): Promise<Scope | undefined> {
    let node: JsonNode | undefined = resource.node;
    let scope = resource;
    let { key } = resource;
    for (const step of pointer.split('/').slice(1)) {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      node = childOf(node, name);
      if (!node) return undefined;
      key += pointerStep(name);
      scope = this.index.scopes.get(node) ?? scope;
    }
    const known = this.index.scopes.get(node);
    if (known) {
      if (isOpenApi(resource.node)) await this.#enter(known);
      return known;
    }
    const name = decodeFragment(key.slice(key.lastIndexOf('/') + 1));
    const { path, base, dialect, resource: root } = scope;
    await this.#enter({ key, node, path, base, dialect, resource: root, name });
    return this.index.scopes.get(node);
  }
}

const REASONS = {
  missing: 'there is no such file',
  network: 'the network is never read',
  outside: 'it stands outside the folder that may be read',
  unreadable: 'it can not be read',
} as const;

/** A fragment with its percent-encoding undone, where it is one. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
