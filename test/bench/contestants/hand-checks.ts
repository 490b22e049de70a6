/** What the hand-written parser checks values with; positions and codes, no regular expression. */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** `[0-9]+` from a position on. */
export function isDigits(text: string, start = 0): boolean {
  for (let at = start; at < text.length; at += 1) if (!isDigit(text, at)) return false;
  return text.length > start;
}

/** `\+?[0-9]+` */
export function isNumber(text: string): boolean {
  return isDigits(text, text.charCodeAt(0) === 43 ? 1 : 0);
}

/** Printable ASCII, single blanks inside. */
export function isIdentifier(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32;
}

/** Two digits as a number; -1 if they are none. */
function pair(text: string, at: number): number {
  if (!isDigit(text, at) || !isDigit(text, at + 1)) return -1;
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

/** `2011-09-28T17:31:02.5-04:00`: a date of the calendar, a time of the day, an offset up to 14:00. */
export function isTimestamp(text: string): boolean {
  const [century, year, month, day] = [pair(text, 0), pair(text, 2), pair(text, 5), pair(text, 8)];
  const [hour, minute, second] = [pair(text, 11), pair(text, 14), pair(text, 17)];
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  if (text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) {
    return false;
  }
  if (century < 0 || year < 0 || century + year === 0) return false;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return false;
  const isLeap = (year === 0 ? century : year) % 4 === 0;
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day > 0 && day <= days && isOffset(text, endOfFraction(text, 19));
}

function endOfFraction(text: string, start: number): number {
  if (text.charCodeAt(start) !== 46) return start;
  let at = start + 1;
  while (isDigit(text, at)) at += 1;
  return at === start + 1 ? -1 : at;
}

function isOffset(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign === 90) return at === text.length - 1;
  if ((sign !== 43 && sign !== 45) || text.length !== at + 6) return false;
  const [hours, minutes] = [pair(text, at + 1), pair(text, at + 4)];
  if (text.charCodeAt(at + 3) !== 58 || hours < 0 || minutes < 0 || minutes > 59) return false;
  return hours < 14 || (hours === 14 && minutes === 0);
}

const references: readonly (readonly [source: string, character: string])[] = [
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
];

/** Text with its references resolved and its line ends made LF; `undefined` if one means nothing. */
export function decodeReferences(source: string): string | undefined {
  const text = source.includes('\r') ? source.replaceAll(/\r\n?/g, '\n') : source;
  let decoded = '';
  let start = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', start)) {
    const end = text.indexOf(';', at) + 1;
    const character = text.charCodeAt(at + 1) === 35 ? numeric(text, at, end) : named(text, at);
    if (end === 0 || character === undefined) return undefined;
    decoded += text.substring(start, at) + character;
    start = end;
  }
  return decoded + text.substring(start);
}

function named(text: string, at: number): string | undefined {
  for (const [source, character] of references) if (text.startsWith(source, at)) return character;
  return undefined;
}

function numeric(text: string, at: number, end: number): string | undefined {
  const [, hex, decimal = ''] =
    /^&#(?:x([0-9a-fA-F]+)|([0-9]+));$/.exec(text.substring(at, end)) ?? [];
  const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
