/** The constraining facets (§4.3): plain objects, made once from what a schema says. */

import { type Matcher, matches } from '../matcher.ts';
import { among } from './among.ts';
import type { Facet, Order, SimpleType } from './datatype.ts';
import { countDigits, countFractionDigits } from './decimal.ts';
import { countUnits } from './length.ts';
import { normalize } from './white-space.ts';

/** Exactly `count` units of length (§4.3.1). */
export function length(count: number): Facet {
  return {
    rank: 3,
    code: 'cvc-length-valid',
    expected: [`a length of exactly ${count}`],
    accepts: (text, type) => (countUnits(text, type) ?? count) === count,
  };
}

/** At least `count` units of length (§4.3.2). */
export function minLength(count: number): Facet {
  return {
    rank: 2,
    code: 'cvc-minLength-valid',
    expected: [`a length of at least ${count}`],
    accepts: (text, type) => (countUnits(text, type) ?? count) >= count,
  };
}

/** At most `count` units of length (§4.3.3). */
export function maxLength(count: number): Facet {
  return {
    rank: 1,
    code: 'cvc-maxLength-valid',
    expected: [`a length of at most ${count}`],
    accepts: (text, type) => (countUnits(text, type) ?? count) <= count,
  };
}

/**
 * The patterns of one derivation step (§4.3.4): `matcher` accepts what any of the step's patterns
 * does; `sources` are those patterns as the schema writes them.
 */
export function pattern(matcher: Matcher, ...sources: readonly string[]): Facet {
  return {
    rank: 0,
    code: 'cvc-pattern-valid',
    expected: sources.map((source) => `the pattern ${shortenedPattern(source)}`),
    accepts: (text) => matches(matcher, text),
  };
}

/** A pattern of several lines tells a person less than its beginning; that is no shorter again. */
export function shortenedPattern(source: string): string {
  return source.length <= 80 ? source : `${source.slice(0, 60)}…`;
}

/**
 * One of `values` (§4.3.5), each with the white space that the base type leaves it, compared by
 * value: `1.0` has the enumeration `1`. Those of a type derived from `QName` or `NOTATION` are
 * given as `{namespace}local`.
 */
export function enumeration(values: readonly string[]): Facet {
  return {
    rank: 4,
    code: 'cvc-enumeration-valid',
    expected: values.map((value) => JSON.stringify(value)),
    accepts: among(values),
  };
}

/** As `enumeration`, of a type in which a value has one text alone, so that no values are compared. */
export function enumerationOfTexts(values: readonly string[]): Facet {
  const texts = new Set(values);
  // A few are compared before a hash of the text is made.
  const areFew = values.length <= 4;
  return {
    rank: 4,
    code: 'cvc-enumeration-valid',
    expected: values.map((value) => JSON.stringify(value)),
    accepts: areFew ? (text) => values.includes(text) : (text) => texts.has(text),
  };
}

/** At most `bound` (§4.3.7). What the order says nothing about is refused, here and below. */
export function maxInclusive(bound: string): Facet {
  return {
    rank: 7,
    code: 'cvc-maxInclusive-valid',
    expected: [`at most ${bound}`],
    accepts: ordered(bound, (order) => order === -1 || order === 0),
  };
}

/** Less than `bound` (§4.3.8). */
export function maxExclusive(bound: string): Facet {
  return {
    rank: 8,
    code: 'cvc-maxExclusive-valid',
    expected: [`less than ${bound}`],
    accepts: ordered(bound, (order) => order === -1),
  };
}

/** More than `bound` (§4.3.9). */
export function minExclusive(bound: string): Facet {
  return {
    rank: 10,
    code: 'cvc-minExclusive-valid',
    expected: [`more than ${bound}`],
    accepts: ordered(bound, (order) => order === 1),
  };
}

/** At least `bound` (§4.3.10). */
export function minInclusive(bound: string): Facet {
  return {
    rank: 9,
    code: 'cvc-minInclusive-valid',
    expected: [`at least ${bound}`],
    accepts: ordered(bound, (order) => order === 1 || order === 0),
  };
}

/** At most `count` digits, leading and trailing zeros aside (§4.3.11). */
export function totalDigits(count: number): Facet {
  return {
    rank: 6,
    code: 'cvc-totalDigits-valid',
    expected: [`at most ${count} digits`],
    accepts: (text) => countDigits(text) <= count,
  };
}

/** At most `count` digits after the point, trailing zeros aside (§4.3.12). */
export function fractionDigits(count: number): Facet {
  return {
    rank: 5,
    code: 'cvc-fractionDigits-valid',
    expected: [`at most ${count} digits after the point`],
    accepts: (text) => countFractionDigits(text) <= count,
  };
}

function ordered(bound: string, suffices: (order: Order) => boolean) {
  // All types that have an order collapse white space.
  const normalized = normalize(bound, 'collapse');
  return (text: string, type: SimpleType): boolean => {
    const compare = type.kind === 'atomic' ? type.datatype.compare : undefined;
    return compare === undefined || suffices(compare(text, normalized));
  };
}
