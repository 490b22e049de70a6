/** Comparisons of a literal text with the bytes of a document, four at a time. */
import { quoteComment, quoteString } from '../quote.ts';

/** `at + 5`; `at` alone for 0. */
export function offset(base: string, distance: number): string {
  return distance === 0 ? base : `${base} + ${distance}`;
}

/** How many bytes a text has in UTF-8. */
export function byteLength(text: string): number {
  return utf8(text).length;
}

/** Its first four bytes as one number, as a view reads them, with a comment that names them. */
export function firstWord(text: string): string {
  return number(utf8(text).slice(0, 4), 4);
}

/**
 * An expression that is true exactly if `text` stands at `base + distance`. The last word reaches
 * back over bytes that were compared already, if need be.
 */
export function stands(text: string, base: string, distance: number): string {
  return comparisons(text, base, distance, '===').join(' && ');
}

/** The opposite of `stands`. */
export function differs(text: string, base: string, distance: number): string {
  return comparisons(text, base, distance, '!==').join(' || ');
}

/** As `stands`, where the first four bytes are known to be there; `true` if there are no more. */
export function goesOn(text: string, base: string, distance: number): string {
  const rest = comparisons(text, base, distance, '===', 4);
  return rest.join(' && ') || 'true';
}

function comparisons(
  text: string,
  base: string,
  distance: number,
  operator: '===' | '!==',
  known = 0,
): readonly string[] {
  const bytes = utf8(text);
  const left = pieces(bytes.length).filter(({ start, size }) => start + size > known);
  return left.map(({ start, size }) => {
    const expected = number(bytes.slice(start, start + size), size);
    return `${read(size, offset(base, distance + start))} ${operator} ${expected}`;
  });
}

/**
 * An expression for one, two or four bytes at a place, in a function that `withScratch` has made.
 * The view is used as it is: a call for each, however small, would use up what the engine is ready
 * to inline.
 */
export function read(size: 1 | 2 | 4, at: string): string {
  return size === 1 ? `view.getUint8(${at})` : `view.getInt${size * 8}(${at}, true)`;
}

interface Piece {
  readonly start: number;
  readonly size: 1 | 2 | 4;
}

function pieces(length: number): readonly Piece[] {
  const whole: Piece[] = [];
  let start = 0;
  for (; length - start >= 4; start += 4) whole.push({ start, size: 4 });
  const rest = length - start;
  if (rest === 0) return whole;
  if (length > 4) return [...whole, { start: length - 4, size: 4 }];
  const half: Piece[] = rest >= 2 ? [{ start, size: 2 }] : [];
  return rest === 2 ? half : [...half, { start: length - 1, size: 1 }];
}

/** Little-endian and signed, as `read` has them. */
function number(bytes: Uint8Array, size: 1 | 2 | 4): string {
  const view = new DataView(new ArrayBuffer(4));
  for (const [index, value] of bytes.entries()) view.setUint8(index, value);
  const value = { 1: view.getUint8(0), 2: view.getInt16(0, true), 4: view.getInt32(0, true) }[size];
  const digits = Math.abs(value).toString(16).padStart(2, '0');
  return `${value < 0 ? '-' : ''}0x${digits} /* ${quoteComment(quoteString(decode(bytes)))} */`;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What can be shown of a piece of UTF-8; a character that is cut is shown as U+FFFD. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
