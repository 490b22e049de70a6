/** The keywords of one schema, read by their form and said in the terms of draft 2020-12. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { childOf, type JsonNode } from '../source/json.ts';
import type { Span } from '../source/source.ts';
import type { Draft } from './dialect.ts';
import { isKnownFormat } from './formats.ts';
import { readDependencies, readPlain } from './keyword-values.ts';
import { isMetaSchema } from './meta-schema.ts';
import type { KeywordValue, NamedSchema, SchemaKey } from './model.ts';
import type { Repetitions } from './repetitions.ts';
import { hasHiddenSiblings, type Scope } from './scope.ts';
import { settleKeywords } from './settle-keywords.ts';
import { type KeywordForm, keywordForm } from './vocabulary.ts';

/** The forms of keywords that apply schemas. */
type SchemaForm = Extract<
  KeywordForm,
  'schema' | 'schemas' | 'schemaTable' | 'itemsOrTuple' | 'dependencies'
>;

/** What the keywords of one schema say, by their names in draft 2020-12. */
export interface ReadKeywords {
  readonly keywords: ReadonlyMap<string, KeywordValue>;
  readonly annotations: ReadonlyMap<string, JsonNode>;
  /** `$ref`, and `$dynamicRef` or `$recursiveRef`, yet to be resolved. */
  readonly references: readonly ReadReference[];
  /** Yet to be resolved. */
  readonly discriminator?: ReadDiscriminator;
}

export interface ReadDiscriminator {
  readonly propertyName: string;
  /** Names or references by value. */
  readonly mapping: ReadonlyMap<string, JsonNode>;
  readonly span: Span;
}

export interface ReadReference {
  readonly keyword: string;
  readonly value: string;
  readonly span: Span;
}

/** What the reading of keywords needs to know beside the schema. */
export interface KeywordContext {
  /** The key of a schema that a keyword applies. */
  readonly keyOf: (child: JsonNode, steps: readonly (string | number)[]) => SchemaKey;
  /** Whether `format` constrains values. */
  readonly assertsFormat: boolean;
  readonly draft: Draft;
  readonly report: Report;
  /** Where goes what is told once, however often it is found. */
  readonly repetitions: Repetitions;
}

/** Values that the meta-schema has already complained about are left out. */
export function readKeywords(scope: Scope, context: KeywordContext): ReadKeywords {
  const { node, dialect } = scope;
  const { report } = context;
  const reading = new KeywordReading(context);
  if (node.kind !== 'object') return reading;
  const isHidden = hasHiddenSiblings(node, dialect);
  for (const [name, { value, nameSpan }] of node.members) {
    const form = keywordForm(name, dialect);
    if (form === undefined) {
      context.repetitions.unknownKeyword(nameSpan, name, dialect);
    } else if (isHidden && !BESIDE_REFERENCE.has(form)) {
      const reason = `beside \`$ref\` in ${dialect.title}`;
      report('json-schema-ignored-keyword', nameSpan, { keyword: name, reason });
    } else {
      if (name === 'nullable' && dialect.draft !== 'openapi-3.0') {
        report('json-schema-nullable', nameSpan, { dialect: dialect.title });
      }
      reading.add(name, form, value, nameSpan);
    }
  }
  settleKeywords(reading.keywords, context);
  return reading;
}

/** What may stand beside a `$ref` that hides its siblings: it says nothing about values. */
const BESIDE_REFERENCE: ReadonlySet<KeywordForm> = new Set<KeywordForm>([
  'reference',
  'annotation',
  'definitions',
  'identifier',
]);

class KeywordReading implements ReadKeywords {
  readonly keywords = new Map<string, KeywordValue>();
  readonly annotations = new Map<string, JsonNode>();
  readonly references: ReadReference[] = [];
  discriminator?: ReadDiscriminator;
  readonly #context: KeywordContext;

  constructor(context: KeywordContext) {
    this.#context = context;
  }

  add(name: string, form: KeywordForm, value: JsonNode, nameSpan: Span): void {
    switch (form) {
      case 'annotation':
        this.annotations.set(name, value);
        return;
      case 'reference':
      case 'dynamicReference': {
        if (value.kind !== 'string') return;
        this.references.push({ keyword: name, value: value.value, span: value.span });
        return;
      }
      case 'identifier':
        if (name === '$vocabulary' && !isMetaSchema(nameSpan.source.path)) {
          this.#ignored(name, nameSpan, 'outside a meta-schema');
        }
        return;
      case 'definitions':
        return;
      case 'discriminator':
        this.annotations.set(name, value);
        this.#addDiscriminator(value);
        return;
      case 'format':
        if (this.#context.assertsFormat) this.#addFormat(name, value);
        else this.annotations.set(name, value);
        return;
      case 'schema':
      case 'schemas':
      case 'itemsOrTuple':
      case 'schemaTable':
      case 'dependencies':
        this.#addSchemas(name, form, value);
        return;
      default:
        this.#set(name, readPlain(form, value, this.#context.report));
    }
  }

  #addSchemas(name: string, form: SchemaForm, value: JsonNode): void {
    switch (form) {
      case 'schema':
        this.#set(name, this.#schema([name], value));
        return;
      case 'schemas':
        this.#set(name, this.#schemas(name, value));
        return;
      case 'itemsOrTuple': {
        const isTuple = value.kind === 'array';
        if (isTuple) this.#set('prefixItems', this.#schemas(name, value));
        else this.#set(name, this.#schema([name], value));
        return;
      }
      case 'schemaTable': {
        const schemas = this.#table(name, value, () => true);
        this.#set(name, schemas);
        return;
      }
      case 'dependencies': {
        this.#set('dependentRequired', readDependencies(value));
        const schemas = this.#table(name, value, ({ kind }) => kind !== 'array');
        this.#set('dependentSchemas', schemas);
      }
    }
  }

  #addFormat(name: string, value: JsonNode): void {
    const { report, repetitions } = this.#context;
    const read = readPlain('format', value, report);
    if (read?.kind === 'format' && !isKnownFormat(read.name)) {
      repetitions.unknownFormat(read.span, read.name);
    }
    this.#set(name, read);
  }

  #addDiscriminator(node: JsonNode): void {
    const propertyName = childOf(node, 'propertyName');
    if (propertyName?.kind !== 'string') return;
    const mapping = childOf(node, 'mapping');
    const entries = mapping?.kind === 'object' ? [...mapping.members] : [];
    this.discriminator = {
      propertyName: propertyName.value,
      mapping: new Map(entries.map(([name, { value }]) => [name, value])),
      span: node.span,
    };
  }

  #ignored(keyword: string, span: Span, reason: string): void {
    this.#context.report('json-schema-ignored-keyword', span, { keyword, reason });
  }

  #set(name: string, value: KeywordValue | undefined): void {
    if (value) this.keywords.set(name, value);
  }

  #schema(steps: readonly (string | number)[], node: JsonNode): KeywordValue | undefined {
    if (!isSchema(node)) return undefined;
    return { kind: 'schema', schema: this.#context.keyOf(node, steps), span: node.span };
  }

  #schemas(name: string, node: JsonNode): KeywordValue | undefined {
    if (node.kind !== 'array' || !node.items.every(isSchema)) return undefined;
    const schemas = node.items.map((item, index) => this.#context.keyOf(item, [name, index]));
    return { kind: 'schemas', schemas, span: node.span };
  }

  #table(
    name: string,
    node: JsonNode,
    takes: (value: JsonNode) => boolean,
  ): KeywordValue | undefined {
    if (node.kind !== 'object') return undefined;
    const schemas = new Map<string, NamedSchema>();
    for (const [property, { value, nameSpan }] of node.members) {
      if (!takes(value) || !isSchema(value)) continue;
      schemas.set(property, { schema: this.#context.keyOf(value, [name, property]), nameSpan });
    }
    return { kind: 'schemaMap', schemas, span: node.span };
  }
}

function isSchema(node: JsonNode): boolean {
  return node.kind === 'object' || node.kind === 'boolean';
}
