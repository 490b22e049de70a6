/**
 * What a parser or a validator says of bad input. Standard Schema's result with more in it: an
 * issue has a stable code, a place in the document, what was expected, and related rules.
 */

/** A place in an XML document, as its author would count it. */
export interface Position {
  /** 1-based; lines end at LF, CRLF or CR. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** 0-based, in the input as it was given: UTF-16 code units of a string, bytes of a `Uint8Array`. */
  readonly offset: number;
}

/** One rule that input breaks. */
export interface Issue extends Partial<Position> {
  /**
   * The rule: an XSD validation rule as Xerces names it (`cvc-pattern-valid`), or for what XSD does
   * not cover (well-formedness, namespaces, encodings, limits) a code of our own.
   */
  readonly code: string;
  /** One sentence: what was found, and what was expected. */
  readonly message: string;
  /** Where in the value: property names and array indexes, outermost first. */
  readonly path: readonly (string | number)[];
  /** What would have been right: element names, an enumeration's values, a pattern. */
  readonly expected?: readonly string[];
  /** Rules that enclose this one (`cvc-type.3.1.3`) and other places that belong to it. */
  readonly related?: readonly RelatedRule[];
}

/** A rule that follows from an issue's own, or another place that the issue is about. */
export interface RelatedRule extends Partial<Position> {
  readonly code: string;
  readonly message: string;
}

/** What tolerant mode skipped: an element or attribute that the schema declares nowhere in its type. */
export interface Drift extends Position {
  /** Where in the value the containing element stands. */
  readonly path: readonly (string | number)[];
  /** The name as it is written in the document. */
  readonly name: string;
  readonly kind: 'element' | 'attribute';
  /** The source text of the element or attribute. */
  readonly xml: string;
}

/** Input that is valid, as a typed value. */
export interface Success<T> {
  readonly value: T;
  readonly issues?: undefined;
  /** Where a schema has several global elements: the name of the one at the root, `{namespace}local`. */
  readonly element?: string;
  /** Only with `unknown: 'collect'`: what was skipped, in document order; possibly empty. */
  readonly drift?: readonly Drift[];
}

/** Input that is not valid, with every issue found (up to `limits.issues`); never empty. */
export interface Failure {
  readonly issues: readonly Issue[];
  readonly value?: undefined;
}

export type Result<T> = Success<T> | Failure;
