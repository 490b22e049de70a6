/** From files to the schema model: every schema that can be reached from the entry point. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { FileReader } from '../source/files.ts';
import { childOf, type JsonNode } from '../source/json.ts';
import { DIALECTS, type DialectName } from './dialect.ts';
import { readDiscriminator } from './discriminator.ts';
import { decodeFragment, SchemaDocuments } from './documents.ts';
import { DynamicScope, isDynamic, mergeDynamicScopes } from './dynamic-scope.ts';
import { checkEndlessReferences } from './endless.ts';
import { type ReadReference, readKeywords } from './keywords.ts';
import type { JsonSchemaSet, KeywordValue, SchemaKey, SchemaNode } from './model.ts';
import { Repetitions } from './repetitions.ts';
import { pointerStep, type Scope } from './scope.ts';
import { CONTAINS_EVALUATES } from './settle-keywords.ts';

export interface ReadOptions {
  /** The dialect of schemas that name none by `$schema`; 2020-12 if it is not given. */
  readonly dialect?: DialectName;
  /** The name of a definition, or a fragment, that documents are valid against; else the document's root. */
  readonly root?: string;
  /** Whether `format` constrains values (the default) or only describes them. */
  readonly formatKeyword?: 'assert' | 'annotate';
  /** Whether documents are checked against their meta-schemas; what this program has written need not be. */
  readonly isChecked?: boolean;
}

/** The path of an entry point, without the fragment that it may have. */
export function jsonSchemaPath(entry: string): string {
  return entry.split('#')[0] ?? entry;
}

/**
 * Reads the JSON Schema at the path `entry` and everything that it refers to, from `files` alone. An
 * entry may have a fragment: `openapi.json#/components/schemas/Order`. What is wrong is reported; the
 * set is the best that can be had.
 */
export async function readJsonSchema(
  entry: string,
  files: FileReader,
  report: Report,
  options: ReadOptions = {},
): Promise<JsonSchemaSet> {
  const documents = new SchemaDocuments(files, report, options.isChecked ?? true);
  const root = await documents.entry(entry, DIALECTS[options.dialect ?? '2020-12'], options.root);
  if (!root) return { root: entry, schemas: new Map() };
  const reader = new SchemaSetReader(documents, report, options.formatKeyword !== 'annotate');
  const set = withoutMarks(mergeDynamicScopes(await reader.read(root)));
  checkEndlessReferences(set, report);
  return set;
}

/** A schema and the way that evaluation comes to it. */
interface Place {
  readonly scope: Scope;
  readonly dynamic: DynamicScope;
}

class SchemaSetReader {
  readonly #documents: SchemaDocuments;
  readonly #report: Report;
  readonly #repetitions = new Repetitions();
  readonly #assertsFormat: boolean;
  readonly #schemas = new Map<SchemaKey, SchemaNode>();
  readonly #pending: Place[] = [];

  constructor(documents: SchemaDocuments, report: Report, assertsFormat: boolean) {
    this.#documents = documents;
    this.#report = report;
    this.#assertsFormat = assertsFormat;
  }

  async read(root: Scope): Promise<JsonSchemaSet> {
    const key = this.#reach(root, new DynamicScope());
    // Grows while it is read: breadth first, so that names follow the order of first use.
    for (const place of this.#pending) await this.#schema(place);
    this.#repetitions.tell(this.#report);
    return { root: key, schemas: this.#schemas };
  }

  /** Puts a schema off until it is its turn, and says what it will be found by. */
  #reach(scope: Scope, from: DynamicScope): SchemaKey {
    const dynamic = from.enter(this.#documents.index.dynamic.get(scope.resource));
    this.#pending.push({ scope, dynamic });
    return dynamic.key(scope);
  }

  /** One schema into the table; those that it needs are put off. */
  async #schema({ scope, dynamic }: Place): Promise<void> {
    const { node, dialect } = scope;
    const key = dynamic.key(scope);
    if (this.#schemas.has(key)) return;
    const { span } = node;
    if (node.kind === 'boolean') {
      this.#schemas.set(key, { kind: 'boolean', key, value: node.value, span });
      return;
    }
    const { annotations, references, discriminator, ...read } = readKeywords(scope, {
      keyOf: (child, steps) => this.#child({ scope, dynamic }, child, steps),
      draft: dialect.draft,
      assertsFormat: this.#assertsFormat || dialect.assertsFormat,
      report: this.#report,
      repetitions: this.#repetitions,
    });
    const keywords = new Map(read.keywords);
    // Reserves the place in the table: children stand after their parents.
    const own = scope.name ?? (isDocumentRoot(scope.key) ? documentName(scope) : undefined);
    const name = own === undefined ? {} : { name: own };
    this.#schemas.set(key, { kind: 'schema', key, ...name, keywords, annotations, span });
    for (const reference of references) {
      const target = await this.#target({ scope, dynamic }, reference);
      if (target) this.#refer(keywords, { scope, dynamic }, reference, target);
    }
    if (!discriminator) return;
    const [documents, report] = [this.#documents, this.#report];
    const value = await readDiscriminator(scope, discriminator, keywords, documents, report);
    if (value) keywords.set('discriminator', value);
  }

  /** A schema that a keyword applies; what isn't indexed stands where nothing can be a schema. */
  #child(
    { scope, dynamic }: Place,
    child: JsonNode,
    steps: readonly (string | number)[],
  ): SchemaKey {
    const inner = this.#documents.index.scopes.get(child);
    return inner ? this.#reach(inner, dynamic) : scope.key + steps.map(pointerStep).join('');
  }

  /** Where a reference leads in a dynamic scope (core §8.2.3.2; 2019-09 core §8.2.4.2.2). */
  async #target(
    { scope, dynamic }: Place,
    reference: ReadReference,
  ): Promise<SchemaKey | undefined> {
    const found = await this.#documents.resolve(scope, reference);
    if (!found || reference.keyword === '$ref') return found && this.#reach(found, dynamic);
    const hash = reference.value.indexOf('#');
    const anchor = hash < 0 ? '' : decodeFragment(reference.value.slice(hash + 1));
    const isFollowed = isDynamic(found, anchor, this.#documents.index);
    return this.#reach((isFollowed && dynamic.target(anchor)) || found, dynamic);
  }

  /** A resolved reference is a `$ref`; a second one beside it stands in `allOf`. */
  #refer(
    keywords: Map<string, KeywordValue>,
    { scope, dynamic }: Place,
    { keyword, span }: ReadReference,
    target: SchemaKey,
  ): void {
    const value: KeywordValue = { kind: 'schema', schema: target, span };
    if (!keywords.has('$ref')) {
      keywords.set('$ref', value);
      return;
    }
    const own = dynamic.key({ ...scope, key: scope.key + pointerStep(keyword) });
    const node = { kind: 'schema', key: own, keywords: new Map([['$ref', value]]) } as const;
    this.#schemas.set(own, { ...node, annotations: new Map(), span });
    const others = keywords.get('allOf');
    const schemas = others?.kind === 'schemas' ? others.schemas : [];
    keywords.set('allOf', { kind: 'schemas', schemas: [...schemas, own], span });
  }
}

/** What `contains` evaluates is nobody's business in a set without `unevaluatedItems`. */
function withoutMarks(set: JsonSchemaSet): JsonSchemaSet {
  const nodes = [...set.schemas.values()];
  if (nodes.some((node) => node.kind === 'schema' && node.keywords.has('unevaluatedItems'))) {
    return set;
  }
  const schemas = nodes.map((node): [SchemaKey, SchemaNode] => {
    if (node.kind !== 'schema' || !node.keywords.has(CONTAINS_EVALUATES)) return [node.key, node];
    const keywords = new Map(node.keywords);
    keywords.delete(CONTAINS_EVALUATES);
    return [node.key, { ...node, keywords }];
  });
  return { root: set.root, schemas: new Map(schemas) };
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
