/** `decimal` and the integer types (§3.2.3, §3.3.13 to §3.3.25). */
import type { Datatype, Facet } from './datatype.ts';
import { compareDecimals } from './decimal.ts';
import { derive } from './derive.ts';
import { maxInclusive, minInclusive } from './facet.ts';
import { asInteger } from './form.ts';

export const decimal: Datatype = {
  name: 'decimal',
  primitive: 'decimal',
  whiteSpace: 'collapse',
  expects: 'a decimal number such as -12.5',
  isLexical: (text) => /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$/.test(text),
  compare: compareDecimals,
  isEqual: (a, b) => compareDecimals(a, b) === 0,
};

export const integer: Datatype = /* @__PURE__ */ derive(decimal, {
  name: 'integer',
  expects: 'an integer such as -12',
  isLexical: (text) => /^[+-]?[0-9]+$/.test(text),
});

/** An integer type whose bounds are safe in a double: its values are numbers. */
function safeInteger(name: string, low: string, high: string): Datatype {
  return { ...integerBetween(name, low, high), form: asInteger };
}

/** An integer type that is defined by its bounds. */
function integerBetween(name: string, low: string | undefined, high: string | undefined): Datatype {
  const facets: Facet[] = [];
  if (high !== undefined) facets.push(maxInclusive(high));
  if (low !== undefined) facets.push(minInclusive(low));
  return {
    ...integer,
    name,
    expects: `an integer ${rangeInWords(low, high)}`,
    isLexical: (text) =>
      integer.isLexical(text) &&
      (low === undefined || compareDecimals(text, low) >= 0) &&
      (high === undefined || compareDecimals(text, high) <= 0),
    restricts: { base: integer, facets },
  };
}

function rangeInWords(low: string | undefined, high: string | undefined): string {
  if (low === undefined) return `of at most ${high}`;
  return high === undefined ? `of at least ${low}` : `from ${low} to ${high}`;
}

export const nonPositiveInteger: Datatype = /* @__PURE__ */ integerBetween(
  'nonPositiveInteger',
  undefined,
  '0',
);
export const negativeInteger: Datatype = /* @__PURE__ */ integerBetween(
  'negativeInteger',
  undefined,
  '-1',
);
export const long: Datatype = /* @__PURE__ */ integerBetween(
  'long',
  '-9223372036854775808',
  '9223372036854775807',
);
export const int: Datatype = /* @__PURE__ */ safeInteger('int', '-2147483648', '2147483647');
export const short: Datatype = /* @__PURE__ */ safeInteger('short', '-32768', '32767');
export const byte: Datatype = /* @__PURE__ */ safeInteger('byte', '-128', '127');
export const nonNegativeInteger: Datatype = /* @__PURE__ */ integerBetween(
  'nonNegativeInteger',
  '0',
  undefined,
);
export const unsignedLong: Datatype = /* @__PURE__ */ integerBetween(
  'unsignedLong',
  '0',
  '18446744073709551615',
);
export const unsignedInt: Datatype = /* @__PURE__ */ safeInteger('unsignedInt', '0', '4294967295');
export const unsignedShort: Datatype = /* @__PURE__ */ safeInteger('unsignedShort', '0', '65535');
export const unsignedByte: Datatype = /* @__PURE__ */ safeInteger('unsignedByte', '0', '255');
export const positiveInteger: Datatype = /* @__PURE__ */ integerBetween(
  'positiveInteger',
  '1',
  undefined,
);
