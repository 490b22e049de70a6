/**
 * Points and spans of the calendar of XSD 1.0 (§3.2.7, appendix D and E): no year 0000, years of any
 * length, `24:00:00`, a partial order where only one of two values has a time zone.
 */
import type { Order } from './datatype.ts';
import { compareFractions, sign } from './decimal.ts';
import { yearDistance } from './year.ts';

/** What a lexical form says; a part that its type doesn't have is as in 2000-01-01T00:00:00. */
export interface Moment {
  /** With its sign; of any length. */
  readonly year: string;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** The digits after the second's point. */
  readonly fraction: string;
  /** Minutes east of UTC; `undefined` without a time zone. */
  readonly offset: number | undefined;
}

/** A point of time in seconds from some year's start that both of two compared ones share. */
interface Instant {
  readonly seconds: number;
  readonly fraction: string;
}

/** §3.2.7.4: the widest that a value without a time zone may be off, in seconds. */
const widestOffset = 14 * 3600;

/** Whether day and time exist: 29 February in leap years only, 24 only as `24:00:00`. */
export function exists({ year, month, day, hour, minute, second, fraction }: Moment): boolean {
  if (day > daysIn(month, year)) return false;
  return hour < 24 || (minute === 0 && second === 0 && !/[^0]/.test(fraction));
}

/** The order of two values of one type (§3.2.7.4). */
export function compareMoments(a: Moment, b: Moment): Order {
  const years = yearDistance(a.year, b.year);
  // No time zone moves anything by more than a day.
  if (Math.abs(years) > 1) return years > 0 ? -1 : 1;
  const start = { a: years < 0 ? daysOfYear(b.year) : 0, b: years > 0 ? daysOfYear(a.year) : 0 };
  const left = instantOf(a, start.a);
  const right = instantOf(b, start.b);
  if ((a.offset === undefined) === (b.offset === undefined)) return compareInstants(left, right);
  if (compareInstants(left, shift(right, -widestOffset)) === -1) return -1;
  if (compareInstants(left, shift(right, widestOffset)) === 1) return 1;
  return undefined;
}

function instantOf(moment: Moment, startDay: number): Instant {
  const { year, month, day, hour, minute, second, fraction, offset = 0 } = moment;
  let days = startDay + day - 1;
  for (let before = 1; before < month; before++) days += daysIn(before, year);
  const minutes = (days * 24 + hour) * 60 + minute - offset;
  return { seconds: minutes * 60 + second, fraction };
}

function compareInstants(a: Instant, b: Instant): Exclude<Order, undefined> {
  return sign(a.seconds - b.seconds) || compareFractions(a.fraction, b.fraction);
}

function shift(instant: Instant, seconds: number): Instant {
  return { ...instant, seconds: instant.seconds + seconds };
}

function daysIn(month: number, year: string): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function daysOfYear(year: string): number {
  return isLeapYear(year) ? 366 : 365;
}

/** Appendix E takes the number as it is written, of negative years too; four digits decide. */
function isLeapYear(year: string): boolean {
  const last = Number(year.slice(-4));
  return last % 4 === 0 && (last % 100 !== 0 || last % 400 === 0);
}
