/** Runs of decimal digits as regular expressions: which of them come before others, and which behind. */
import { anyDigits } from './digits.ts';

/** Fraction digits that are not beyond those of a bound; `isFilled`: one at least. */
export function digitsAtMost(digits: string, isExclusive: boolean, isFilled: boolean): string {
  const [first, ...rest] = digits;
  if (first === undefined) return isFilled ? '0+' : '0*';
  const next =
    rest.length === 0 && isExclusive ? undefined : digitsAtMost(rest.join(''), isExclusive, false);
  const parts = [
    ...(first === '0' ? [] : [`${range('0', before(first))}[0-9]*`]),
    ...(next === undefined ? [] : [`${first}${next}`]),
  ];
  const joined = alternatives(parts);
  return isFilled ? joined : `(?:${joined})?`;
}

/** Fraction digits that are not before those of a bound. */
export function digitsAtLeast(digits: string, isExclusive: boolean): string {
  const [first, ...rest] = digits;
  if (first === undefined) return isExclusive ? '[0-9]*[1-9][0-9]*' : '[0-9]*';
  const parts = [
    ...(first === '9' ? [] : [`${range(after(first), '9')}[0-9]*`]),
    `${first}${digitsAtLeast(rest.join(''), isExclusive)}`,
  ];
  return alternatives(parts);
}

/** Whole digits of a smaller number. */
export function shorter(whole: string): string {
  if (whole.length === 1) return alternatives(smaller(whole, '0'));
  const few = whole.length === 2 ? '[0-9]' : `[0-9]{1,${whole.length - 1}}`;
  return alternatives([few, ...smaller(whole, '1')]);
}

/** Digits of the same length, from `least` on, that stand for a smaller number. */
function smaller(whole: string, least: string): readonly string[] {
  const [first = '', ...rest] = whole;
  const deeper = rest.length === 0 ? [] : smaller(rest.join(''), '0');
  return [
    ...(first > least ? [`${range(least, before(first))}${anyDigits(rest.length)}`] : []),
    ...(deeper.length === 0 ? [] : [`${first}${alternatives(deeper)}`]),
  ];
}

/** Digits of the same length that stand for a larger number. */
export function longer(whole: string): readonly string[] {
  const [first = '', ...rest] = whole;
  const tail = rest.join('');
  const deeper = tail === '' ? [] : longer(tail);
  return [
    ...(first === '9' ? [] : [`${range(after(first), '9')}${anyDigits(tail.length)}`]),
    ...(deeper.length === 0 ? [] : [`${first}${alternatives(deeper)}`]),
  ];
}

function range(low: string, high: string): string {
  return low === high ? low : `[${low}-${high}]`;
}

function before(digit: string): string {
  return String(Number(digit) - 1);
}

function after(digit: string): string {
  return String(Number(digit) + 1);
}

/** One of these, grouped where there are several. */
export function alternatives(sources: readonly string[]): string {
  return sources.length === 1 ? (sources[0] ?? '') : `(?:${sources.join('|')})`;
}
