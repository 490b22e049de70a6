/** `dateTime` and the types that are parts of it (§3.2.7 to §3.2.14). */
import { compareMoments, exists, type Moment } from './calendar.ts';
import type { Datatype } from './datatype.ts';

const year = '(?<year>-?(?!0000)(?:[1-9][0-9]{4,}|[0-9]{4}))';
const month = '(?<month>0[1-9]|1[0-2])';
const day = '(?<day>0[1-9]|[12][0-9]|3[01])';
const monthDay = `${month}-${day}`;
const clock =
  '(?<hour>[01][0-9]|2[0-4]):(?<minute>[0-5][0-9]):(?<second>[0-5][0-9])(?:\\.(?<fraction>[0-9]+))?';
const zone = '(?<zone>Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?';

/** Days that every year has. */
const everyMonthDay =
  '(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)';

/** What of a lexical space stands for a day and a time that there are, whatever the year. */
function ordinary(lexical: string): RegExp {
  const withDays = lexical.replace(monthDay, everyMonthDay).replace('2[0-4]', '2[0-3]');
  return new RegExp(`^${withDays}${zone}$`.replace(/\?<\w+>/g, '?:'));
}

function calendarType(name: string, lexical: string, example: string): Datatype {
  const pattern = new RegExp(`^${lexical}${zone}$`);
  const plain = ordinary(lexical);
  const compare = (a: string, b: string) => {
    const left = momentOf(pattern, a);
    const right = momentOf(pattern, b);
    return left && right && compareMoments(left, right);
  };
  return {
    name,
    primitive: name,
    whiteSpace: 'collapse',
    expects: `a ${name} such as ${example}`,
    isLexical: (text) => {
      if (plain.test(text)) return true;
      const moment = momentOf(pattern, text);
      return moment !== undefined && exists(moment);
    },
    compare,
    isEqual: (a, b) => compare(a, b) === 0,
  };
}

/** 2000 is a leap year, so that `--02-29` exists; January has 31 days. */
function momentOf(pattern: RegExp, text: string): Moment | undefined {
  const parts = pattern.exec(text)?.groups;
  if (!parts) return undefined;
  return {
    year: parts.year ?? '2000',
    month: Number(parts.month ?? 1),
    day: Number(parts.day ?? 1),
    hour: Number(parts.hour ?? 0),
    minute: Number(parts.minute ?? 0),
    second: Number(parts.second ?? 0),
    fraction: parts.fraction ?? '',
    offset: offsetOf(parts.zone),
  };
}

function offsetOf(zoneText: string | undefined): number | undefined {
  if (zoneText === undefined) return undefined;
  if (zoneText === 'Z') return 0;
  const minutes = Number(zoneText.slice(1, 3)) * 60 + Number(zoneText.slice(4));
  return zoneText.startsWith('-') ? -minutes : minutes;
}

export const dateTime: Datatype = /* @__PURE__ */ calendarType(
  'dateTime',
  `${year}-${monthDay}T${clock}`,
  '2011-09-28T17:31:02-04:00',
);
export const time: Datatype = /* @__PURE__ */ calendarType('time', clock, '17:31:02-04:00');
export const date: Datatype = /* @__PURE__ */ calendarType(
  'date',
  `${year}-${monthDay}`,
  '2011-09-28',
);
export const gYearMonth: Datatype = /* @__PURE__ */ calendarType(
  'gYearMonth',
  `${year}-${month}`,
  '2011-09',
);
export const gYear: Datatype = /* @__PURE__ */ calendarType('gYear', year, '2011');
export const gMonthDay: Datatype = /* @__PURE__ */ calendarType(
  'gMonthDay',
  `--${monthDay}`,
  '--09-28',
);
export const gDay: Datatype = /* @__PURE__ */ calendarType('gDay', `---${day}`, '---28');
export const gMonth: Datatype = /* @__PURE__ */ calendarType('gMonth', `--${month}`, '--09');
