/**
 * Elements that hold text alone. Emitted code takes plain ones itself: a scanner says where the text
 * ends (0: not plain), the end tag is compared there, and the string is made. What isn't plain is
 * read here, as its type has it.
 */
import type { SimpleType } from '../datatype/datatype.ts';
import { readValue } from '../datatype/validity.ts';
import { scan, view, withScratch } from './scratch.ts';
import { asciiText } from './string.ts';
import { content } from './text.ts';

/** Whether an end tag begins at `at`. */
export function isEndTag(at: number): boolean {
  return view.getInt16(at, true) === 0x2f3c; // "</"
}

/**
 * The value of the text from `at` on as `type` has it; `scan.at` is where the end tag is then.
 * `undefined`: not valid, or unknown here.
 */
export function takeSimple(type: SimpleType, at: number): unknown {
  const text = content(at);
  return text === undefined ? undefined : readValue(type, text);
}

/**
 * The same of an element whose start tag is plain and ends before `at`, and whose name is `length`
 * bytes long; `scan.at` is behind the end tag.
 */
export function takeElement(type: SimpleType, at: number, length: number): unknown {
  const value = takeSimple(type, at);
  return value !== undefined && closes(at, length) ? value : undefined;
}

/** As `takeElement`, of any text (`xs:string`). */
export function takeText(at: number, length: number): string | undefined {
  const text = content(at);
  return text !== undefined && closes(at, length) ? text : undefined;
}

/** Steps over the end tag at `scan.at`, if it has the name of the start tag that ends before `at`. */
function closes(at: number, length: number): boolean {
  const end = scan.at;
  if (!isEndTag(end)) return false;
  for (let index = 0; index < length; index += 1) {
    if (view.getUint8(end + 2 + index) !== view.getUint8(at - 1 - length + index)) return false;
  }
  scan.at = end + 3 + length;
  return view.getUint8(end + 2 + length) === 0x3e;
}

/** The text from `at` to `end`, where its scanner stopped; what isn't plain is read as `type` has it. */
export function taken(type: SimpleType, at: number, end: number): unknown {
  if (!isEndTag(end)) return takeSimple(type, at);
  scan.at = end;
  return asciiText(at, end);
}

/** `true`, `false`, `1` or `0`. */
export function takeBoolean(type: SimpleType, at: number): unknown {
  const first = view.getUint8(at);
  const isDigit = (first | 1) === 0x31;
  const isTrue = view.getInt32(at, true) === 0x65757274; /* "true" */
  const isFalse =
    view.getInt32(at, true) === 0x736c6166 /* "fals" */ && view.getUint8(at + 4) === 0x65;
  const end = isDigit ? at + 1 : isTrue ? at + 4 : isFalse ? at + 5 : 0;
  if (!isEndTag(end)) return takeSimple(type, at);
  scan.at = end;
  return isTrue || first === 0x31;
}

/** An integer of at most 15 digits between two bounds. */
export const takeInteger = /* @__PURE__ */ withScratch(({ scan, view }) => {
  return function takeInteger(type: SimpleType, at: number, low: number, high: number): unknown {
    const sign = view.getUint8(at);
    const start = sign === 0x2d || sign === 0x2b ? at + 1 : at;
    let end = start;
    let value = 0;
    for (let digit = view.getUint8(end) ^ 0x30; digit < 10; digit = view.getUint8(end) ^ 0x30) {
      value = value * 10 + digit;
      end += 1;
    }
    const isPlain = end > start && end - start <= 15 && isEndTag(end);
    if (!isPlain) return takeSimple(type, at);
    // Zero has no sign.
    const signed = sign === 0x2d && value !== 0 ? -value : value;
    if (signed < low || signed > high) return undefined;
    scan.at = end;
    return signed;
  };
});

/** Where a decimal numeral ends (part 2 §3.2.3.1); 0: none. */
export const endOfDecimal = /* @__PURE__ */ withScratch(({ view }) => {
  return function endOfDecimal(at: number): number {
    const sign = view.getUint8(at);
    const start = sign === 0x2d || sign === 0x2b ? at + 1 : at;
    let end = start;
    while ((view.getUint8(end) ^ 0x30) < 10) end += 1;
    const whole = end - start;
    if (view.getUint8(end) !== 0x2e) return whole > 0 ? end : 0;
    const point = end;
    end += 1;
    while ((view.getUint8(end) ^ 0x30) < 10) end += 1;
    return whole + (end - point) > 1 ? end : 0;
  };
});

/** Where an integer numeral ends (part 2 §3.3.13.1); 0: none. */
export const endOfInteger = /* @__PURE__ */ withScratch(({ view }) => {
  return function endOfInteger(at: number): number {
    const sign = view.getUint8(at);
    const start = sign === 0x2d || sign === 0x2b ? at + 1 : at;
    let end = start;
    while ((view.getUint8(end) ^ 0x30) < 10) end += 1;
    return end > start ? end : 0;
  };
});
