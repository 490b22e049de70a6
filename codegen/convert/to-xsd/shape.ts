/**
 * What a JSON Schema allows at one place, kind by kind: a schema says of each of JSON's six types
 * separately which of its values are valid, so that schemas are combined kind by kind too.
 */
import type { SchemaKey } from '../../json-schema/model.ts';
import type { Span } from '../../source/source.ts';
import { always, type Presence } from './presence.ts';

export interface Shape {
  readonly null: boolean;
  readonly booleans: readonly boolean[];
  /** The union of these. */
  readonly numbers: readonly NumberSet[];
  /** The union of these. */
  readonly strings: readonly StringSet[];
  /** At most one; alternatives are united. */
  readonly arrays: readonly ArraySet[];
  /** At most one; alternatives are united. */
  readonly objects: readonly ObjectSet[];
  /** The definition whose booleans, numbers and strings these are, all of them. */
  readonly scalarsOf?: SchemaKey;
  /** The definition whose objects these are. */
  readonly objectsOf?: SchemaKey;
}

export interface NumberSet {
  readonly isInteger: boolean;
  readonly minimum?: Bound;
  readonly maximum?: Bound;
  readonly multiplesOf: readonly number[];
  /** Only these; then nothing else is said. */
  readonly values?: readonly EnumeratedValue<number>[];
  readonly span?: Span;
}

export interface Bound {
  readonly value: number;
  readonly isExclusive: boolean;
}

export interface StringSet {
  readonly minLength: number;
  /** `Infinity` for no bound. */
  readonly maxLength: number;
  /** All of them. */
  readonly patterns: readonly SourcePattern[];
  /** All of them. */
  readonly formats: readonly SourceFormat[];
  /** Only these; then nothing else is said. */
  readonly values?: readonly EnumeratedValue<string>[];
  readonly span?: Span;
}

export interface SourcePattern {
  readonly source: string;
  readonly span: Span;
}

export interface SourceFormat {
  readonly name: string;
  readonly span: Span;
}

export interface EnumeratedValue<T> {
  readonly value: T;
  readonly documentation: string;
  readonly span: Span;
}

export interface ArraySet {
  readonly items: SchemaExpression;
  readonly minItems: number;
  /** `Infinity` for no bound. */
  readonly maxItems: number;
  readonly span?: Span;
}

export interface ObjectSet {
  /** In schema order. */
  readonly members: ReadonlyMap<string, SchemaExpression>;
  readonly presence: Presence;
  /** Of properties that are no members and match no pattern. */
  readonly additional: SchemaExpression;
  readonly patterns: readonly { readonly source: string; readonly schema: SchemaExpression }[];
  /** Each name of a property is valid against all of these. */
  readonly names: readonly SchemaKey[];
  readonly minProperties: number;
  /** `Infinity` for no bound. */
  readonly maxProperties: number;
  readonly span?: Span;
}

/** Schemas in combination, not yet read: what makes recursion possible. */
export type SchemaExpression =
  | { readonly kind: 'anything' | 'nothing' }
  | { readonly kind: 'schema'; readonly key: SchemaKey }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly SchemaExpression[] };

export const anything: SchemaExpression = { kind: 'anything' };
export const nothing: SchemaExpression = { kind: 'nothing' };

/** No value of a kind: always this object, so that what has been left alone is seen. */
export const none: readonly never[] = [];

/** Every value of its kind: always these objects. */
export const everyBoolean: readonly boolean[] = [true, false];
export const everyNumber: readonly NumberSet[] = [{ isInteger: false, multiplesOf: [] }];
export const everyString: readonly StringSet[] = [
  { minLength: 0, maxLength: Infinity, patterns: [], formats: [] },
];
export const everyArray: readonly ArraySet[] = [
  { items: anything, minItems: 0, maxItems: Infinity },
];
export const everyObject: readonly ObjectSet[] = [
  {
    members: new Map(),
    presence: always,
    additional: anything,
    patterns: [],
    names: [],
    minProperties: 0,
    maxProperties: Infinity,
  },
];

export const everyValue: Shape = {
  null: true,
  booleans: everyBoolean,
  numbers: everyNumber,
  strings: everyString,
  arrays: everyArray,
  objects: everyObject,
};

export const noValue: Shape = {
  null: false,
  booleans: none,
  numbers: none,
  strings: none,
  arrays: none,
  objects: none,
};

/** All of the parts, without those that say nothing. */
export function allOf(...parts: readonly SchemaExpression[]): SchemaExpression {
  const flat = parts.flatMap((part) => (part.kind === 'all' ? part.parts : [part]));
  if (flat.some(({ kind }) => kind === 'nothing')) return nothing;
  const distinct = distinctParts(flat.filter(({ kind }) => kind !== 'anything'));
  const [only] = distinct;
  return distinct.length < 2 ? (only ?? anything) : { kind: 'all', parts: distinct };
}

/** Any of the parts. */
export function anyOf(...parts: readonly SchemaExpression[]): SchemaExpression {
  const flat = parts.flatMap((part) => (part.kind === 'any' ? part.parts : [part]));
  if (flat.some(({ kind }) => kind === 'anything')) return anything;
  const distinct = distinctParts(flat.filter(({ kind }) => kind !== 'nothing'));
  const [only] = distinct;
  return distinct.length < 2 ? (only ?? nothing) : { kind: 'any', parts: distinct };
}

function distinctParts(parts: readonly SchemaExpression[]): readonly SchemaExpression[] {
  return [...new Map(parts.map((part) => [keyOf(part), part])).values()];
}

/** Expressions with one key are the same. */
export function keyOf(expression: SchemaExpression): string {
  switch (expression.kind) {
    case 'schema':
      return expression.key;
    case 'all':
    case 'any':
      return `${expression.kind}(${expression.parts.map(keyOf).join(', ')})`;
    default:
      return expression.kind;
  }
}
