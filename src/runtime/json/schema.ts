/** JSON Schemas at run time: the keywords of draft 2020-12 as values, references as functions. */
import type { Check } from './evaluation.ts';

/** A schema, ready to be evaluated; `true` accepts every JSON value, `false` none (core §4.3.2). */
export type JsonSchema = boolean | ObjectSchema;

export interface ObjectSchema {
  readonly kind: 'schema';
  /** Its keywords, in the order in which they are evaluated. */
  readonly checks: readonly Check[];
}

/** A schema, or how to get at one that is defined elsewhere or recursively. */
export type SchemaReference = JsonSchema | (() => JsonSchema);

/** What a pattern was compiled to; a RegExp without `g` and `y` is one. */
export interface TextMatcher {
  readonly test: (text: string) => boolean;
}

/** A format (validation §7.3): a string that it rejects is not valid. */
export interface Format {
  /** As a schema has it: `date-time`. */
  readonly name: string;
  readonly accepts: (text: string) => boolean;
}

export type TypeName = 'null' | 'boolean' | 'number' | 'integer' | 'string' | 'array' | 'object';

/** Schemas by name. A record written in a schema, or entries where names such as `__proto__` occur. */
export type SchemaRecord =
  | Readonly<Record<string, SchemaReference>>
  | ReadonlyMap<string, SchemaReference>;

/** Schemas for the properties whose names match. */
export interface PatternSchema {
  /** The pattern's source, for messages. */
  readonly pattern: string;
  readonly matcher: TextMatcher;
  readonly schema: SchemaReference;
}

/** A pattern for strings. */
export interface TextPattern {
  /** The pattern's source, for messages. */
  readonly source: string;
  readonly matcher: TextMatcher;
}

/** The keywords of one schema, each as draft 2020-12 defines it. */
export interface Keywords {
  readonly type?: TypeName | readonly TypeName[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly multipleOf?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: TextPattern;
  readonly format?: Format;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly prefixItems?: readonly SchemaReference[];
  readonly items?: SchemaReference;
  readonly contains?: SchemaReference;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly dependentRequired?:
    | Readonly<Record<string, readonly string[]>>
    | ReadonlyMap<string, readonly string[]>;
  readonly properties?: SchemaRecord;
  readonly patternProperties?: readonly PatternSchema[];
  readonly additionalProperties?: SchemaReference;
  readonly propertyNames?: SchemaReference;
  readonly dependentSchemas?: SchemaRecord;
  readonly $ref?: SchemaReference;
  readonly allOf?: readonly SchemaReference[];
  readonly anyOf?: readonly SchemaReference[];
  readonly oneOf?: readonly SchemaReference[];
  readonly not?: SchemaReference;
  readonly if?: SchemaReference;
  readonly then?: SchemaReference;
  readonly else?: SchemaReference;
}
