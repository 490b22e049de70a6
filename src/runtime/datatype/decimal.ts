/**
 * Decimal numerals of any length, in linear time: compared digit by digit, never through a number
 * that could round.
 */
import type { Order } from './datatype.ts';

/** A numeral without what does not matter: no leading zeros before the point, no trailing after it. */
interface Digits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** The order of two decimal lexical forms (§3.2.3). */
export function compareDecimals(a: string, b: string): Exclude<Order, undefined> {
  if (isShortInteger(a) && isShortInteger(b)) return sign(Number(a) - Number(b));
  const left = digitsOf(a);
  const right = digitsOf(b);
  if (left.negative !== right.negative) return left.negative ? -1 : 1;
  const order =
    sign(left.whole.length - right.whole.length) ||
    compareText(left.whole, right.whole) ||
    compareText(left.fraction, right.fraction);
  return left.negative ? reverse(order) : order;
}

/** The order of two sequences of digits that stand after a point. */
export function compareFractions(a: string, b: string): Exclude<Order, undefined> {
  return compareText(trimEnd(a), trimEnd(b));
}

/** How many digits `totalDigits` counts (§4.3.11): those of the shortest form, at least as many as after its point. */
export function countDigits(text: string): number {
  const { whole, fraction } = digitsOf(text);
  return whole.length + fraction.length;
}

/** How many digits `fractionDigits` counts (§4.3.12): trailing zeros don't matter. */
export function countFractionDigits(text: string): number {
  return digitsOf(text).fraction.length;
}

/** A difference as an order. */
export function sign(difference: number): Exclude<Order, undefined> {
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/** The order seen from the other side. */
export function reverse(order: Exclude<Order, undefined>): Exclude<Order, undefined> {
  return order === 0 ? 0 : order === 1 ? -1 : 1;
}

function digitsOf(text: string): Digits {
  const start = text.startsWith('-') || text.startsWith('+') ? 1 : 0;
  const point = text.indexOf('.');
  const whole = text.slice(start, point < 0 ? undefined : point).replace(/^0+/, '');
  const fraction = point < 0 ? '' : trimEnd(text.slice(point + 1));
  const isZero = whole === '' && fraction === '';
  return { negative: text.startsWith('-') && !isZero, whole, fraction };
}

/** A regular expression for zeros at the end would try each run of zeros anew. */
function trimEnd(fraction: string): string {
  let end = fraction.length;
  while (end > 0 && fraction.charCodeAt(end - 1) === 0x30) end--;
  return fraction.slice(0, end);
}

function isShortInteger(text: string): boolean {
  return text.length < 16 && !text.includes('.');
}

function compareText(a: string, b: string): Exclude<Order, undefined> {
  return a < b ? -1 : a > b ? 1 : 0;
}
