/** `duration` (§3.2.6), of any size. */
import type { Datatype, Order } from './datatype.ts';
import { compareFractions, reverse } from './decimal.ts';

const lexical =
  /^(?<minus>-)?P(?:(?<years>[0-9]+)Y)?(?:(?<months>[0-9]+)M)?(?:(?<days>[0-9]+)D)?(?:T(?:(?<hours>[0-9]+)H)?(?:(?<minutes>[0-9]+)M)?(?:(?<seconds>[0-9]+)(?:\.(?<fraction>[0-9]+))?S)?)?$/;

export const duration: Datatype = {
  name: 'duration',
  primitive: 'duration',
  whiteSpace: 'collapse',
  expects: 'a duration such as P1DT2H30M',
  isLexical: (text) => lexical.test(text) && !/[PT]$/.test(text),
  compare: compareDurations,
  isEqual: (a, b) => compareDurations(a, b) === 0,
};

/** Months and seconds, which no fixed number relates. */
interface Span {
  readonly negative: boolean;
  readonly months: bigint;
  readonly seconds: bigint;
  /** The digits after the seconds' point. */
  readonly fraction: string;
}

/** §3.2.6.2: two durations are ordered if added to each of these months they give the same order. */
const startMonths = [
  [1696, 9],
  [1697, 2],
  [1903, 3],
  [1903, 7],
] as const;

/** A year has 31,622,400 seconds at most: ten digits of difference outweigh every unit. */
const decisiveDigits = 10;

function compareDurations(a: string, b: string): Order {
  const bySize = compareSizes(a, b);
  if (bySize !== undefined) return bySize;
  const left = spanOf(a);
  const right = spanOf(b);
  if (left.negative !== right.negative) return left.negative ? -1 : 1;
  const [first, ...others] = startMonths.map(([year, month]) => {
    const x = secondsFrom(year, month, left);
    const y = secondsFrom(year, month, right);
    if (x !== y) return x < y ? -1 : 1;
    const order = compareFractions(left.fraction, right.fraction);
    return left.negative ? reverse(order) : order;
  });
  return others.every((order) => order === first) ? first : undefined;
}

/** Decides what needs no arithmetic, so that a schema's bound isn't computed with a megabyte of digits. */
function compareSizes(a: string, b: string): Order {
  const lengthOfA = longestNumber(a);
  const lengthOfB = longestNumber(b);
  if (Math.abs(lengthOfA - lengthOfB) <= decisiveDigits) return undefined;
  const larger = lengthOfA > lengthOfB ? a : b;
  return (larger === a) === larger.startsWith('-') ? -1 : 1;
}

function longestNumber(text: string): number {
  const numbers = text.replace(/\.[0-9]+/, '').match(/[0-9]+/g) ?? [];
  return Math.max(...numbers.map((number) => number.replace(/^0+/, '').length));
}

function spanOf(text: string): Span {
  const parts = lexical.exec(text)?.groups ?? {};
  const number = (part: string | undefined) => BigInt(part ?? 0);
  const months = number(parts.years) * 12n + number(parts.months);
  const hours = number(parts.days) * 24n + number(parts.hours);
  const seconds = (hours * 60n + number(parts.minutes)) * 60n + number(parts.seconds);
  const fraction = parts.fraction ?? '';
  const isZero = months === 0n && seconds === 0n && !/[1-9]/.test(fraction);
  return { negative: parts.minus !== undefined && !isZero, months, seconds, fraction };
}

/** Whole seconds from the start of a month to the time a span later (appendix E). */
function secondsFrom(year: number, month: number, { negative, months, seconds }: Span): bigint {
  // 4,800 months are 146,097 days, whichever they are.
  const signed = negative ? -months : months;
  const rest = Number(signed % 4800n);
  const days = (Date.UTC(year, month - 1 + rest) - Date.UTC(year, month - 1)) / 86_400_000;
  const total = ((signed / 4800n) * 146_097n + BigInt(days)) * 86_400n;
  return negative ? total - seconds : total + seconds;
}
