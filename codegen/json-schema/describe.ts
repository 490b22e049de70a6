/**
 * The plan of a schema's run-time descriptor: plain data from which both live objects and code
 * derive. Every schema that a `$ref` leads to has a name; all others stand where they are used.
 */
import type { Report } from '../diagnostics/diagnostic.ts';
import { type CompiledPattern, compilePattern } from '../pattern/compile.ts';
import type { Span } from '../source/source.ts';
import { documentationOf } from './annotations.ts';
import { discriminatorTags } from './discriminator.ts';
import { type FormatExport, formatExport } from './formats.ts';
import type { Discriminator, JsonSchemaSet, KeywordValue, SchemaKey } from './model.ts';
import { schemaNames } from './names.ts';

export interface JsonDescriptorPlan {
  /** The name of the schema that values are validated against. */
  readonly root: string;
  /** In order of first use, the root first; they refer to one another freely. */
  readonly schemas: readonly NamedSchemaPlan[];
}

export interface NamedSchemaPlan {
  /** An identifier in PascalCase, unique in the plan. */
  readonly name: string;
  readonly documentation: string;
  readonly schema: SchemaPlan;
}

export type SchemaPlan =
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `() => Name`. */
  | { readonly kind: 'reference'; readonly name: string }
  /** `schema({ … })`. */
  | { readonly kind: 'schema'; readonly keywords: readonly KeywordPlan[] };

export interface KeywordPlan {
  readonly name: string;
  readonly argument: ArgumentPlan;
}

export type ArgumentPlan =
  /** A JSON value as it stands. */
  | { readonly kind: 'plain'; readonly value: unknown }
  /** `{ source, matcher }`. */
  | { readonly kind: 'pattern'; readonly source: string; readonly pattern: CompiledPattern }
  /** One of the run-time's exported formats. */
  | { readonly kind: 'format'; readonly export: FormatExport }
  | { readonly kind: 'one'; readonly schema: SchemaPlan }
  | { readonly kind: 'list'; readonly schemas: readonly SchemaPlan[] }
  /** A record; a `Map` where one of the names is `__proto__`. */
  | { readonly kind: 'table'; readonly entries: readonly (readonly [string, SchemaPlan])[] }
  /** Of `patternProperties`: `[{ pattern, matcher, schema }]`. */
  | { readonly kind: 'patterns'; readonly entries: readonly PatternPlan[] };

export interface PatternPlan {
  readonly source: string;
  readonly pattern: CompiledPattern;
  readonly schema: SchemaPlan;
}

/**
 * The plan for a set, whose root is called `name`; by default its title or file says. Patterns that
 * can't be matched in linear time are reported.
 */
export function describeJsonSchema(
  set: JsonSchemaSet,
  report: Report,
  name?: string,
): JsonDescriptorPlan {
  const names = schemaNames(set, name);
  const describer = new Describer(set, names, report);
  const schemas = [...names].map(([key, name]) => {
    const node = set.schemas.get(key);
    const documentation = node?.kind === 'schema' ? documentationOf(node) : '';
    return { name, documentation, schema: describer.definition(key) };
  });
  return { root: names.get(set.root) ?? '', schemas };
}

class Describer {
  readonly #set: JsonSchemaSet;
  readonly #names: ReadonlyMap<SchemaKey, string>;
  readonly #report: Report;
  readonly #compiled = new Map<string, CompiledPattern>();

  constructor(set: JsonSchemaSet, names: ReadonlyMap<SchemaKey, string>, report: Report) {
    this.#set = set;
    this.#names = names;
    this.#report = report;
  }

  /** The schema itself, whether or not it has a name. */
  definition(key: SchemaKey): SchemaPlan {
    const node = this.#set.schemas.get(key);
    // What could not be read has been reported; nothing is valid against it.
    if (!node) return { kind: 'boolean', value: false };
    if (node.kind === 'boolean') return { kind: 'boolean', value: node.value };
    const keywords: KeywordPlan[] = [];
    for (const [name, value] of node.keywords) {
      const argument =
        value.kind === 'discriminator'
          ? discriminatorArgument(this.#set, value, node.keywords)
          : this.#argument(name, value);
      if (argument) keywords.push({ name, argument });
    }
    return { kind: 'schema', keywords };
  }

  #schema(key: SchemaKey): SchemaPlan {
    const name = this.#names.get(key);
    return name === undefined ? this.definition(key) : { kind: 'reference', name };
  }

  #argument(
    keyword: string,
    value: Exclude<KeywordValue, Discriminator>,
  ): ArgumentPlan | undefined {
    switch (value.kind) {
      case 'plain':
        return { kind: 'plain', value: value.value };
      case 'pattern': {
        const pattern = this.#pattern(value.source, value.span);
        return pattern && { kind: 'pattern', source: value.source, pattern };
      }
      case 'format':
        return formatArgument(value.name);
      case 'schema':
        return { kind: 'one', schema: this.#schema(value.schema) };
      case 'schemas':
        return { kind: 'list', schemas: value.schemas.map((key) => this.#schema(key)) };
      case 'schemaMap':
        return keyword === 'patternProperties' ? this.#patterns(value) : this.#table(value);
    }
  }

  /** Each compiled once, unless there is something to report of it, which is said wherever it stands. */
  #pattern(source: string, span: Span | undefined): CompiledPattern | undefined {
    const known = this.#compiled.get(source);
    if (known) return known;
    let isClean = true;
    const compiled = compilePattern([source], 'ecmascript', span, (...finding) => {
      isClean = false;
      this.#report(...finding);
    });
    if (compiled && isClean) this.#compiled.set(source, compiled);
    return compiled;
  }

  #table({ schemas }: Extract<KeywordValue, { kind: 'schemaMap' }>): ArgumentPlan {
    const entries = [...schemas].map(([name, { schema }]) => [name, this.#schema(schema)] as const);
    return { kind: 'table', entries };
  }

  #patterns({ schemas }: Extract<KeywordValue, { kind: 'schemaMap' }>): ArgumentPlan {
    const entries: PatternPlan[] = [];
    for (const [source, { schema, nameSpan }] of schemas) {
      const pattern = this.#pattern(source, nameSpan);
      if (pattern) entries.push({ source, pattern, schema: this.#schema(schema) });
    }
    return { kind: 'patterns', entries };
  }
}

/** The alternatives by their places in `oneOf` or `anyOf`; nothing if some can't be told. */
function discriminatorArgument(
  set: JsonSchemaSet,
  discriminator: Discriminator,
  keywords: ReadonlyMap<string, KeywordValue>,
): ArgumentPlan | undefined {
  const alternatives = keywords.get('oneOf') ?? keywords.get('anyOf');
  if (alternatives?.kind !== 'schemas') return undefined;
  const tags = alternatives.schemas.map((key) => discriminatorTags(set, discriminator, key));
  if (tags.some(({ length }) => length === 0)) return undefined;
  const mapping = tags.flatMap((values, index) => values.map((value) => [value, index] as const));
  return { kind: 'plain', value: { propertyName: discriminator.propertyName, mapping } };
}

/** What is unknown has been reported when it was read. */
function formatArgument(name: string): ArgumentPlan | undefined {
  const found = formatExport(name);
  return found && { kind: 'format', export: found };
}
