/** Dates and times of RFC 3339 (validation §7.3.1). */
import type { TextFormat } from '../schema.ts';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

const TIME =
  /^([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\.[0-9]+)?(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))$/;

/** A leap second only at the end of a day in UTC (RFC 3339 §5.7). */
function isTime(text: string): boolean {
  const match = TIME.exec(text);
  if (!match) return false;
  const [, hour, minute, second, sign, offsetHour = '0', offsetMinute = '0'] = match;
  if (second !== '60') return true;
  const offset = Number(offsetHour) * 60 + Number(offsetMinute);
  const local = Number(hour) * 60 + Number(minute);
  return (local + (sign === '-' ? offset : -offset) + 1440) % 1440 === 1439;
}

function isDateTime(text: string): boolean {
  return /^.{10}[Tt]/.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11));
}

const DATE_PART = '(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)';
const TIME_PART = '(?:T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S))';
/** RFC 3339 appendix A. */
const DURATION = new RegExp(`^P(?:${DATE_PART}${TIME_PART}?|${TIME_PART}|[0-9]+W)$`);

/** RFC 3339 §5.6, `full-date`: `2011-09-28`. */
export const date: TextFormat = { name: 'date', accepts: isDate };
/** RFC 3339 §5.6, `full-time`: `17:31:02-04:00`. */
export const time: TextFormat = { name: 'time', accepts: isTime };
/** RFC 3339 §5.6: `2011-09-28T17:31:02-04:00`. */
export const dateTime: TextFormat = { name: 'date-time', accepts: isDateTime };
/** RFC 3339 appendix A: `P3DT12H`. */
export const duration: TextFormat = { name: 'duration', accepts: (text) => DURATION.test(text) };
