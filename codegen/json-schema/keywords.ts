/** The keywords of one schema, read by their form and said in the terms of draft 2020-12. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { type JsonNode, jsonValue } from '../source/json.ts';
import type { Span } from '../source/source.ts';
import { readDependencies, readPlain } from './keyword-values.ts';
import type { KeywordValue, NamedSchema, SchemaKey } from './model.ts';
import { pointerStep, type Scope } from './scope.ts';
import { type KeywordForm, keywordForm } from './vocabulary.ts';

export interface ReadKeywords {
  readonly keywords: ReadonlyMap<string, KeywordValue>;
  readonly annotations: ReadonlyMap<string, JsonNode>;
  /** The nodes of the schemas that the keywords apply. */
  readonly children: readonly JsonNode[];
  readonly reference?: { readonly value: string; readonly span: Span };
}

/** Values that the meta-schema has already complained about are left out. */
export function readKeywords(scope: Scope, report: Report): ReadKeywords {
  const { node, draft } = scope;
  const reading = new KeywordReading(scope, report);
  if (node.kind !== 'object') return reading;
  const hidesSiblings = draft === 'draft-07' && node.members.has('$ref');
  for (const [name, { value, nameSpan }] of node.members) {
    const form = keywordForm(name, draft);
    if (form === undefined) {
      report('json-schema-unknown-keyword', nameSpan, { keyword: name });
    } else if (
      hidesSiblings &&
      !['reference', 'annotation', 'definitions', 'identifier'].includes(form)
    ) {
      const reason = 'beside `$ref` in draft-07';
      report('json-schema-ignored-keyword', nameSpan, { keyword: name, reason });
    } else reading.add(name, form, value, nameSpan);
  }
  reading.finish();
  return reading;
}

class KeywordReading implements ReadKeywords {
  readonly keywords = new Map<string, KeywordValue>();
  readonly annotations = new Map<string, JsonNode>();
  readonly children: JsonNode[] = [];
  reference?: { readonly value: string; readonly span: Span };
  readonly #scope: Scope;
  readonly #report: Report;

  constructor(scope: Scope, report: Report) {
    this.#scope = scope;
    this.#report = report;
  }

  add(name: string, form: KeywordForm, value: JsonNode, nameSpan: Span): void {
    switch (form) {
      case 'annotation':
        this.annotations.set(name, value);
        return;
      case 'reference':
        if (value.kind === 'string') this.reference = { value: value.value, span: value.span };
        return;
      case 'identifier':
        if (name === '$vocabulary') this.#ignored(name, nameSpan, 'outside a meta-schema');
        return;
      case 'definitions':
        return;
      case 'unsupported':
        // `true` accepts everything, evaluated or not.
        if (value.kind === 'boolean' && value.value) return;
        this.#report('json-schema-unsupported-keyword', nameSpan, { keyword: name });
        return;
      case 'schema':
        this.#set(name, this.#schema([name], value));
        return;
      case 'schemas':
        this.#set(name, this.#schemas(name, value));
        return;
      case 'itemsOrTuple':
        if (value.kind === 'array') this.#set('prefixItems', this.#schemas(name, value));
        else this.#set(name, this.#schema([name], value));
        return;
      case 'schemaTable':
        this.#set(
          name,
          this.#table(name, value, () => true),
        );
        return;
      case 'dependencies':
        this.#set('dependentRequired', readDependencies(value));
        this.#set(
          'dependentSchemas',
          this.#table(name, value, ({ kind }) => kind !== 'array'),
        );
        return;
      default:
        this.#set(name, readPlain(form, value, this.#report));
    }
  }

  /** What keywords mean only together. */
  finish(): void {
    this.#useNullable();
    this.#useAdditionalItems();
    for (const [keyword, needed] of NEEDED) {
      const value = this.keywords.get(keyword);
      if (!value || this.keywords.has(needed)) continue;
      this.keywords.delete(keyword);
      this.#ignored(keyword, value.span, `without \`${needed}\``);
    }
  }

  /** OpenAPI 3.0.3 §4.7.24: `nullable` adds null to a `type` beside it. */
  #useNullable(): void {
    const nullable = this.keywords.get('nullable');
    if (nullable?.kind !== 'plain') return;
    this.keywords.delete('nullable');
    const type = this.keywords.get('type');
    if (type?.kind !== 'plain') this.#ignored('nullable', nullable.span, 'without `type`');
    else if (nullable.value === true) {
      this.keywords.set('type', { ...type, value: [...(type.value as string[]), 'null'] });
    }
  }

  /** The older drafts' `items` and `additionalItems` as `prefixItems` and `items`. */
  #useAdditionalItems(): void {
    const additional = this.keywords.get('additionalItems');
    if (!additional) return;
    this.keywords.delete('additionalItems');
    if (this.keywords.has('prefixItems')) this.keywords.set('items', additional);
    else this.#ignored('additionalItems', additional.span, 'without a list in `items`');
  }

  #ignored(keyword: string, span: Span, reason: string): void {
    this.#report('json-schema-ignored-keyword', span, { keyword, reason });
  }

  #set(name: string, value: KeywordValue | undefined): void {
    if (value) this.keywords.set(name, value);
  }

  #key(steps: readonly (string | number)[], node: JsonNode): SchemaKey {
    this.children.push(node);
    return `${this.#scope.key}${steps.map(pointerStep).join('')}`;
  }

  #schema(steps: readonly (string | number)[], node: JsonNode): KeywordValue | undefined {
    if (!isSchema(node)) return undefined;
    return { kind: 'schema', schema: this.#key(steps, node), span: node.span };
  }

  #schemas(name: string, node: JsonNode): KeywordValue | undefined {
    if (node.kind !== 'array' || !node.items.every(isSchema)) return undefined;
    const schemas = node.items.map((item, index) => this.#key([name, index], item));
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
      schemas.set(property, { schema: this.#key([name, property], value), nameSpan });
    }
    return { kind: 'schemaMap', schemas, span: node.span };
  }
}

const NEEDED: readonly (readonly [string, string])[] = [
  ['then', 'if'],
  ['else', 'if'],
  ['minContains', 'contains'],
  ['maxContains', 'contains'],
];

function isSchema(node: JsonNode): boolean {
  return node.kind === 'object' || node.kind === 'boolean';
}

/** The text of an annotation such as `description`; empty if there is none. */
export function annotationText(
  annotations: ReadonlyMap<string, JsonNode>,
  ...names: readonly string[]
): string {
  for (const name of names) {
    const node = annotations.get(name);
    const value = node && jsonValue(node);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}
