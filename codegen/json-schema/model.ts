/**
 * The schema model: the schemas that can be reached from an entry point, references resolved, in
 * the terms of draft 2020-12 whatever the dialect they were written in. Schemas are held in one
 * table and referred to by key, so that the model is a plain value even where schemas are recursive.
 */
import type { JsonNode } from '../source/json.ts';
import type { Span } from '../source/source.ts';

/**
 * Identifies a schema in its set: the path of its document, `#`, and a JSON Pointer (RFC 6901); where
 * dynamic references lead elsewhere by way of other schemas, `~@` and a number follow.
 */
export type SchemaKey = string;

export interface JsonSchemaSet {
  readonly root: SchemaKey;
  /** Every schema reached from the root through applicators and references. */
  readonly schemas: ReadonlyMap<SchemaKey, SchemaNode>;
}

export type SchemaNode = BooleanSchema | ObjectSchema;

/** `true` accepts every value, `false` none (core §4.3.2). */
export interface BooleanSchema {
  readonly kind: 'boolean';
  readonly key: SchemaKey;
  readonly value: boolean;
  readonly span: Span;
}

/** A schema with keywords; all of them hold. */
export interface ObjectSchema {
  readonly kind: 'schema';
  readonly key: SchemaKey;
  /** What it is called where it is defined: its name in `$defs`, or at a document's root its title or file. */
  readonly name?: string;
  /** Assertions and applicators by their name in draft 2020-12, in the order of the keyword table. */
  readonly keywords: ReadonlyMap<string, KeywordValue>;
  /** Keywords that say something about values without constraining them, in document order. */
  readonly annotations: ReadonlyMap<string, JsonNode>;
  readonly span: Span;
}

/** What a keyword holds, once read. `span` is the place of the value. */
export type KeywordValue =
  /** Types, a bound, an enumeration's values: no schema in it. */
  | { readonly kind: 'plain'; readonly value: unknown; readonly span: Span }
  | { readonly kind: 'pattern'; readonly source: string; readonly span: Span }
  | { readonly kind: 'format'; readonly name: string; readonly span: Span }
  /** One schema: `items`, `not`, and `$ref` and `$dynamicRef`, whose schema is its target. */
  | { readonly kind: 'schema'; readonly schema: SchemaKey; readonly span: Span }
  | { readonly kind: 'schemas'; readonly schemas: readonly SchemaKey[]; readonly span: Span }
  /** Schemas by property name; of `patternProperties` by pattern. In document order. */
  | {
      readonly kind: 'schemaMap';
      readonly schemas: ReadonlyMap<string, NamedSchema>;
      readonly span: Span;
    }
  | Discriminator;

/** OpenAPI's `discriminator` (3.1 §4.8.25): which alternative beside it a value means to be. */
export interface Discriminator {
  readonly kind: 'discriminator';
  readonly propertyName: string;
  /** The alternatives of `oneOf` or `anyOf` by the values of that property. */
  readonly mapping: ReadonlyMap<string, SchemaKey>;
  readonly span: Span;
}

export interface NamedSchema {
  readonly schema: SchemaKey;
  /** Of the name. */
  readonly nameSpan: Span;
}
