/**
 * The value model: what a program holds. The types and the object checks are emitted from it, and
 * the two languages of a format are compared on it. The binding plan yields one from an XSD, the
 * JSON Schema reader another; both are plain trees with references by key for named and recursive types.
 */
import type { Span } from '../source/source.ts';

/** A set of named value types and a root. Keys are the names of the emitted TypeScript types. */
export interface ValueSchema {
  readonly root: ValueType;
  readonly definitions: ReadonlyMap<string, ValueDefinition>;
}

export interface ValueDefinition extends Annotations {
  /** The TypeScript name: `SmsMo`, `MobileNumber`. */
  readonly name: string;
  readonly type: ValueType;
  readonly documentation: string;
  readonly span?: Span;
}

/** What is said of values beside the documentation, for those who read the types. */
export interface Annotations {
  readonly deprecated?: true;
  /** The value that stands for an absent or empty one, as it would be written. */
  readonly defaultValue?: string;
  /** Values as they would be written. */
  readonly examples?: readonly string[];
}

export type ValueType =
  | RecordType
  | ArrayType
  | LiteralType
  | EnumerationType
  | StringType
  | NumberType
  | BigintType
  | BooleanType
  | NullType
  | UnionType
  | ReferenceType
  | AnyType;

interface Node {
  /** Where it was defined; absent for what the binding adds by itself. */
  readonly span?: Span;
}

/** An object with these own enumerable properties. */
export interface RecordType extends Node {
  readonly kind: 'record';
  readonly members: readonly Member[];
  /** What properties may hold whose names match; they hold what every matching one says. */
  readonly patterns?: readonly NamePattern[];
  /** What other properties may hold; `'none'`: there are none; `'open'`: the schema doesn't say. */
  readonly additional: ValueType | 'none' | 'open';
  /** Alternatives of which exactly one holds beside `members`: a choice within a content model. */
  readonly choices: readonly Choice[];
}

/** Properties whose names match an ECMAScript pattern, which is not anchored. */
export interface NamePattern {
  readonly source: string;
  readonly type: ValueType;
}

/** Each branch is a set of members; a value has those of one branch and none that only others have. */
export interface Choice {
  readonly branches: readonly ChoiceBranch[];
  /** No branch at all is right too. */
  readonly optional: boolean;
}

export interface ChoiceBranch {
  readonly members: readonly Member[];
  readonly choices: readonly Choice[];
}

export interface Member extends Annotations {
  readonly property: string;
  readonly type: ValueType;
  readonly presence: 'required' | 'optional';
  /** Programs are not expected to change it. */
  readonly readonly?: true;
  readonly documentation: string;
  readonly span?: Span;
}

export interface ArrayType extends Node {
  readonly kind: 'array';
  /** Of a tuple: its first items, each in its place. */
  readonly prefix?: readonly ValueType[];
  /** Every item; of a tuple, every further one. */
  readonly items: ValueType;
  readonly minItems: number;
  /** `Infinity` for no bound. */
  readonly maxItems: number;
}

export interface LiteralType extends Node {
  readonly kind: 'literal';
  readonly value: string | number | boolean;
}

export interface EnumerationType extends Node {
  readonly kind: 'enumeration';
  readonly values: readonly EnumerationMember[];
}

export interface EnumerationMember {
  readonly value: string | number | boolean;
  readonly documentation: string;
}

/** A string of which all `constraints` hold. */
export interface StringType extends Node {
  readonly kind: 'string';
  readonly constraints: readonly StringConstraint[];
}

export type StringConstraint =
  /** Characters of XML 1.0 (§2.2) alone: no U+0001, no lone surrogate, no U+FFFE. */
  | { readonly kind: 'characters' }
  /** White space is normalised already: nothing that `replace` or `collapse` would change. */
  | { readonly kind: 'whiteSpace'; readonly value: 'replace' | 'collapse' }
  /** The lexical space of a built-in XSD datatype, by local name. */
  | { readonly kind: 'datatype'; readonly name: string }
  /** One of the patterns; XSD's are anchored, ECMAScript's are not. */
  | {
      readonly kind: 'pattern';
      readonly dialect: 'xsd' | 'ecmascript';
      readonly sources: readonly string[];
      readonly span?: Span;
    }
  /** `unit` `octets`: of the binary datatype that another constraint names. */
  | {
      readonly kind: 'length';
      readonly min: number;
      readonly max: number;
      readonly unit: 'characters' | 'octets';
    }
  /** A bound in the value space of the datatype that another constraint names. */
  | {
      readonly kind: 'minInclusive' | 'minExclusive' | 'maxInclusive' | 'maxExclusive';
      readonly value: string;
    }
  | { readonly kind: 'totalDigits' | 'fractionDigits'; readonly value: number }
  /** One of the values, compared in the value space of the datatype that another constraint names. */
  | { readonly kind: 'enumeration'; readonly values: readonly EnumerationMember[] }
  /** A format of JSON Schema (validation §7.3), asserted. */
  | { readonly kind: 'format'; readonly name: string }
  /** A union in which an earlier member takes the text first: no text of these types. */
  | { readonly kind: 'not'; readonly types: readonly ValueType[] };

export interface NumberType extends Node {
  readonly kind: 'number';
  readonly integer: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  /** `xs:float`: only values that a 32-bit float holds. */
  readonly single?: true;
  /** XSD facets that have no JSON counterpart, on the canonical lexical form. */
  readonly constraints: readonly StringConstraint[];
}

/** An integer of any size, where the configuration asks for it. */
export interface BigintType extends Node {
  readonly kind: 'bigint';
  readonly constraints: readonly StringConstraint[];
}

export interface BooleanType extends Node {
  readonly kind: 'boolean';
}

export interface NullType extends Node {
  readonly kind: 'null';
}

/** A value of at least one member. */
export interface UnionType extends Node {
  readonly kind: 'union';
  readonly members: readonly ValueType[];
}

/** Of a definition in the same `ValueSchema`. */
export interface ReferenceType extends Node {
  readonly kind: 'reference';
  readonly name: string;
}

/** Any JSON value. */
export interface AnyType extends Node {
  readonly kind: 'any';
}
