/** Rounding to 32 bits (§3.2.4), exact where rounding to 64 bits first would not be. */
import { compareDecimals } from './decimal.ts';

/** The `xs:float` nearest to a numeral with or without an exponent; ties go to the even one. */
export function toSingle(text: string): number {
  const double = Number(text);
  const single = Math.fround(double);
  if (!Number.isFinite(double) || single === double) return single;
  const other = neighbour(single, double);
  const isTie = (finite(single) + finite(other)) / 2 === double;
  if (!isTie) return single;
  // The double is a tie, perhaps only because it is rounded itself: the digits decide.
  const order = compareDecimals(withoutExponent(text), exactDecimal(double));
  if (order === 0) return single;
  return order > 0 ? Math.max(single, other) : Math.min(single, other);
}

/** The single next to `single` on the side of `double`. */
function neighbour(single: number, double: number): number {
  const bits = new Int32Array(1);
  const view = new Float32Array(bits.buffer);
  view[0] = single;
  // Next to zero the bits of the other sign start anew, so the least single of the right sign stands in.
  if (single === 0) return Math.sign(double) * 2 ** -149;
  const away = Math.abs(double) > Math.abs(single);
  bits[0] = (bits[0] ?? 0) + (away ? 1 : -1);
  return view[0];
}

/** What infinity stands for when it is rounded to: the first power of two out of range. */
function finite(single: number): number {
  return Number.isFinite(single) ? single : Math.sign(single) * 2 ** 128;
}

/** All digits of a double. */
function exactDecimal(double: number): string {
  let numerator = Math.abs(double);
  let places = 0;
  for (; !Number.isInteger(numerator); places++) numerator *= 2;
  const digits = (BigInt(numerator) * 5n ** BigInt(places)).toString().padStart(places + 1, '0');
  const point = digits.length - places;
  return `${double < 0 ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** `-1.5e3` as `-1500.`; the numeral is known to be neither too large nor too small for a double. */
function withoutExponent(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split(/[eE]/);
  const negative = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace(/^[+-]/, '').split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${negative}0.${'0'.repeat(-point)}${digits}`;
  return `${negative}${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}`;
}
