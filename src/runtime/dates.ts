/**
 * From date strings, as values hold them, to objects that compute. A value keeps its lexical form,
 * offset and all; what is made of it here may say less.
 */

const instant = /^(-?\d{4,})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)$/;
const withDate = /^-?\d{4,}-\d\d-\d\d/;
const withTime = /(?:^|T)\d\d:\d\d:\d\d/;
const withOffset = /(?:Z|[+-]\d\d:\d\d)$/;

/**
 * The instant of an `xs:dateTime` with an offset, to the millisecond (further digits are cut off);
 * `24:00:00` is the next day's beginning. Of an `xs:date` with an offset, its beginning.
 * `undefined`: it is neither, it has no offset and so is no instant, or `Date` doesn't reach it.
 */
export function toDate(lexical: string): Date | undefined {
  const match = instant.exec(lexical);
  if (!match) return undefined;
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '', offset = ''] = match;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  date.setUTCHours(Number(hour), Number(minute) - minutesOf(offset), Number(second), milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** What `toTemporal` gives: an object of the platform's `Temporal`, which TypeScript may not know. */
export interface TemporalValue {
  toString(): string;
  toJSON(): string;
}

/** As much of `Temporal` as is used. */
interface Temporal {
  readonly Instant: TemporalClass;
  readonly PlainDateTime: TemporalClass;
  readonly PlainDate: TemporalClass;
  readonly PlainTime: TemporalClass;
}

interface TemporalClass {
  from(text: string): TemporalValue;
}

/**
 * A `Temporal` object, to the nanosecond: an `Instant` for a date and time with an offset, a
 * `PlainDateTime` for one without, a `PlainDate` or a `PlainTime` for a date or a time alone (an
 * offset is left out). `undefined`: it is none of these, `Temporal` doesn't reach it, or the
 * platform has none.
 */
export function toTemporal(lexical: string): TemporalValue | undefined {
  const temporal = (globalThis as { Temporal?: Temporal }).Temporal;
  const hasDate = withDate.test(lexical);
  const hasTime = withTime.test(lexical);
  if (!temporal || !(hasDate || hasTime)) return undefined;
  const hasOffset = withOffset.test(lexical.slice(hasDate && !hasTime ? 10 : 0));
  // Temporal knows nine digits of a second, and years of four digits or a sign and six.
  const text = lexical.replace(/(\.\d{9})\d+/, '$1').replace(/^(-?)(\d{4,6})(?=-)/, isoYear);
  const plain = text.replace(withOffset, '');
  const [kind, source] =
    hasDate && hasTime
      ? ([hasOffset ? 'Instant' : 'PlainDateTime', text] as const)
      : ([hasDate ? 'PlainDate' : 'PlainTime', plain] as const);
  try {
    return temporal[kind].from(source);
  } catch {
    return undefined;
  }
}

function isoYear(_: string, sign: string, digits: string): string {
  if (sign === '' && digits.length === 4) return digits;
  return `${sign || '+'}${digits.padStart(6, '0')}`;
}

function minutesOf(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith('-') ? -minutes : minutes;
}
