/**
 * Claims: what a schema says of a value, in the terms that the comparison decides. JSON Schemas and
 * XSDs are both read into them. Equal claims are made once and are the same object, whichever schema
 * they came from.
 */
import type { Pattern } from '../../pattern/model.ts';
import type { WhiteSpace } from '../../pattern/word-states.ts';

/** The kinds of JSON values; every value is of exactly one. */
export type Kind = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

/** In the order in which values are looked for: the plainest kind first. */
export const KINDS: readonly Kind[] = ['null', 'boolean', 'number', 'string', 'array', 'object'];

/** Values without parts. */
export type Scalar = string | number | boolean | null;

/** What is said of a value. Claims of one `Claims` are equal exactly if they are the same object. */
export type Claim = ClaimShape & { readonly id: number };

/** What a claim says, by its kind. */
export type ClaimShape =
  /** Holds of every value, or of none. */
  | { readonly kind: 'any' | 'never' }
  | { readonly kind: 'all' | 'some'; readonly claims: readonly Claim[] }
  /** Of a claim that is no `not` itself. */
  | { readonly kind: 'not'; readonly claim: Claim }
  | { readonly kind: 'kinds'; readonly kinds: ReadonlySet<Kind> }
  /** The value is one of these, by their JSON texts. */
  | { readonly kind: 'values'; readonly values: ReadonlyMap<string, Scalar> }
  /** What holds of values of one kind; it says nothing of others. */
  | { readonly kind: 'fact'; readonly fact: Fact }
  /** A claim by the name under which it is defined, since it refers to itself. */
  | { readonly kind: 'reference'; readonly name: string }
  /** Something that the comparison can't say: it may hold or not. */
  | { readonly kind: 'unclear'; readonly reason: string };

/** What is said of values of one kind, which it names in `of`. */
export type Fact = TextFact | NumberFact | ListFact | RecordFact | CountFact;

/** Of texts. */
export type TextFact = PatternFact | TextValuesFact | TextLengthFact | TextTestFact;

/** Facts about the text that is left when white space has been processed (XSD part 2 §4.3.6). */
interface TextBase {
  readonly of: 'string';
  readonly whiteSpace: WhiteSpace;
}

/** A pattern of either dialect matches, by itself or, with `isSearched`, somewhere. */
export interface PatternFact extends TextBase {
  readonly says: 'pattern';
  /** For messages. */
  readonly name: string;
  readonly pattern: Pattern;
  /** Whether a match anywhere in the text is enough. */
  readonly isSearched: boolean;
}

/** The text is one of these. */
export interface TextValuesFact extends TextBase {
  readonly says: 'values';
  readonly texts: ReadonlySet<string>;
}

/** In characters, not in UTF-16 units. */
export interface TextLengthFact extends TextBase {
  readonly says: 'length';
  readonly min: number;
  readonly max: number;
}

/** Of which only single texts can be tried: its language is not known. */
export interface TextTestFact extends TextBase {
  readonly says: 'test';
  readonly name: string;
  /** All that it depends on: tests about the same are one; the name, if it is absent. */
  readonly about?: string;
  readonly accepts: (text: string) => boolean;
  /** Texts that may be worth a try. */
  readonly hints?: readonly string[];
  /** It holds of no text with more characters. */
  readonly longest?: number;
  /** One with so many characters, where lengths are bounded. */
  readonly ofLength?: (length: number) => string | undefined;
  /** Whether `other` certainly holds of every text that this one holds of. */
  readonly implies?: (other: TextTestFact) => boolean;
  /** What `implies` goes by. */
  readonly limit?: TextLimit;
}

/** A bound, or the values of an enumeration, that are compared in the value space of a datatype. */
export interface TextLimit {
  readonly side: 'min' | 'max' | 'values';
  readonly primitive: string;
  readonly values: readonly string[];
}

/** Of numbers, which are doubles. */
export type NumberFact = RangeFact | MultipleFact | NumberTestFact;

/** The number lies between two bounds. */
export interface RangeFact {
  readonly of: 'number';
  readonly says: 'range';
  readonly low: Bound;
  readonly high: Bound;
}

/** `-Infinity` and `Infinity` for none. */
export interface Bound {
  readonly value: number;
  readonly isExclusive: boolean;
}

/** The number is a multiple of the divisor, in decimal arithmetic. */
export interface MultipleFact {
  readonly of: 'number';
  readonly says: 'multiple';
  readonly divisor: number;
}

/** Of which only single numbers can be tried. */
export interface NumberTestFact {
  readonly of: 'number';
  readonly says: 'test';
  readonly name: string;
  readonly accepts: (value: number) => boolean;
}

/** Of arrays; of those that are children of elements, only `children` and `anyChildren`. */
export type ListFact =
  | ItemsFact
  | ListLengthFact
  | UniqueFact
  | ContainsFact
  | ChildrenFact
  | AnyChildrenFact;

/** What the items of an array are, by their places. */
export interface ItemsFact {
  readonly of: 'array';
  readonly says: 'items';
  /** Of the first items, each in its place. */
  readonly prefix: readonly Claim[];
  /** Of every further one. */
  readonly rest: Claim;
}

/** How many items there are. */
export interface ListLengthFact {
  readonly of: 'array';
  readonly says: 'length';
  readonly min: number;
  readonly max: number;
}

/** No two items are equal (core §4.2.2). */
export interface UniqueFact {
  readonly of: 'array';
  readonly says: 'unique';
}

/** Of so many items the claim holds. */
export interface ContainsFact {
  readonly of: 'array';
  readonly says: 'contains';
  readonly claim: Claim;
  readonly min: number;
  readonly max: number;
}

/** Children of an element: which may follow one another, and what each is. */
export interface ChildrenFact {
  readonly of: 'array';
  readonly says: 'children';
  readonly model: ContentModel;
  /** By the name of the element: in one model a name has one type (cos-element-consistent). */
  readonly elements: ReadonlyMap<string, Claim>;
}

/** Any children of an element, in any order; what each is goes by its name. */
export interface AnyChildrenFact {
  readonly of: 'array';
  readonly says: 'anyChildren';
  readonly elements: ReadonlyMap<string, Claim>;
  /** Of all other names. */
  readonly others: Claim;
}

/** A content model over names (part 1 §3.8, §3.9). */
export type ContentModel =
  | { readonly kind: 'element'; readonly name: string; readonly min: number; readonly max: number }
  | {
      readonly kind: 'sequence' | 'choice' | 'all';
      readonly parts: readonly ContentModel[];
      readonly min: number;
      readonly max: number;
    };

/** What an object’s properties are, and which must be there. */
export interface RecordFact {
  readonly of: 'object';
  readonly says: 'record';
  readonly properties: ReadonlyMap<string, Claim>;
  /** Of properties whose names are such texts, beside what is said by name. */
  readonly patterns: readonly NamesClaim[];
  /** Of properties that neither a name nor a pattern speaks of. */
  readonly others: Claim;
  readonly required: ReadonlySet<string>;
}

/** What holds of the values of properties that have such names. */
export interface NamesClaim {
  readonly names: Claim;
  readonly claim: Claim;
}

/** How many properties there are. */
export interface CountFact {
  readonly of: 'object';
  readonly says: 'count';
  readonly min: number;
  readonly max: number;
}

/** The kind of a scalar. */
export function kindOfScalar(value: Scalar): Kind {
  return value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
}
