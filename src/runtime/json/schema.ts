/** JSON Schemas at run time: the keywords of draft 2020-12 as values, references as functions. */

import type { RelatedRule } from '../issue.ts';
import type { Matcher } from '../matcher.ts';
import type { JsonIdentities } from './equality.ts';
import type { EvaluatedParts } from './evaluated.ts';
import type { JsonType } from './value.ts';

/** A schema, ready to be evaluated; `true` accepts every JSON value, `false` none (core §4.3.2). */
export type JsonSchema = boolean | ObjectSchema;

export interface ObjectSchema {
  readonly kind: 'schema';
  /** Its keywords, in the order in which they are evaluated. */
  readonly checks: readonly Check[];
}

/** A keyword with its argument. `type` is the JSON type of `value`. */
export interface Check {
  readonly keyword: string;
  readonly evaluate: (value: unknown, type: JsonType, evaluation: Evaluator) => boolean;
  /** Adds the parts that it evaluates of a value which it accepts. */
  readonly collect?: (
    value: unknown,
    type: JsonType,
    parts: EvaluatedParts,
    evaluation: Evaluator,
  ) => void;
}

/** What a keyword can ask of the evaluation that it is part of. */
export interface Evaluator {
  /** Whether it is worth going on after a rule was broken: somebody wants to know all of them. */
  readonly explains: boolean;
  /** Numbers for values, equal for equal ones. */
  readonly identities: JsonIdentities;
  /** Records that a keyword does not hold here, or at a child. */
  fail(code: string, message: string, expected?: readonly string[], child?: string | number): false;
  /** Whether `value` is valid against `reference`, at the same place. */
  evaluate(reference: SchemaReference, value: unknown): boolean;
  /** As `evaluate`, at a property or item of the current place. */
  evaluateChild(reference: SchemaReference, value: unknown, key: string | number): boolean;
  /** Whether `value` is valid, with nothing recorded. */
  accepts(reference: SchemaReference, value: unknown): boolean;
  /** As `accepts`, and looked at once a value, however often it is asked. */
  acceptsOnce(reference: SchemaReference, value: unknown): boolean;
  /** The parts of `value` that `reference`, which accepts it, evaluates. */
  evaluatedBy(reference: SchemaReference, value: unknown): EvaluatedParts;
  /** Records what the nearest alternative misses, each issue with the keyword that encloses it. */
  explainNearest(enclosing: RelatedRule, schemas: readonly SchemaReference[], value: unknown): void;
}

/** A schema, or how to get at one that is defined elsewhere or recursively. */
export type SchemaReference = JsonSchema | (() => JsonSchema);

/** A format (validation §7.3): a string, or a number, that it rejects is not valid. */
export type Format = TextFormat | NumberFormat;

export interface TextFormat {
  /** As a schema has it: `date-time`. */
  readonly name: string;
  readonly applies?: 'string';
  readonly accepts: (text: string) => boolean;
}

export interface NumberFormat {
  readonly name: string;
  readonly applies: 'number';
  readonly accepts: (value: number) => boolean;
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
  readonly matcher: Matcher;
  readonly schema: SchemaReference;
}

/** A pattern for strings. */
export interface TextPattern {
  /** The pattern's source, for messages. */
  readonly source: string;
  readonly matcher: Matcher;
}

/** OpenAPI's `discriminator` (3.1 §4.8.25): which alternative explains why a value is not valid. */
export interface Discriminator {
  readonly propertyName: string;
  /** Values of the property, and the place of the alternative that each means. */
  readonly mapping: readonly (readonly [value: string, index: number])[];
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
  /** `false`: `contains` evaluates no item, as in 2019-09. */
  readonly containsEvaluates?: boolean;
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
  readonly discriminator?: Discriminator;
  readonly not?: SchemaReference;
  readonly if?: SchemaReference;
  readonly then?: SchemaReference;
  readonly else?: SchemaReference;
  readonly unevaluatedItems?: SchemaReference;
  readonly unevaluatedProperties?: SchemaReference;
}
