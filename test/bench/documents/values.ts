/** Values of the two formats: another one for every number, as real traffic looks. */
import type { MmsMo, SmsMo } from '../../../src/index.ts';

const words = ['STOP', 'HELP', 'yes', 'Start'];
const raw = ['Grüße aus Köln', 'Ça va à 20 h ?', '明日の予定は?', 'tak, dziękuję 😀'];

function digits(number: number, count: number): string {
  return String(number % 10 ** count).padStart(count, '0');
}

/** A short message; `text` where it is to say something else. */
export function smsValue(index: number, text = words[index % words.length] ?? ''): SmsMo {
  const [day, minute] = [digits(1 + (index % 28), 2), digits(index % 60, 2)];
  return {
    origin: 'SMS_MO',
    code: 'N211',
    from: `1555${digits(2_312_102 + index * 7919, 7)}`,
    to: '86717',
    text,
    received: `2011-09-${day}T17:${minute}:02-04:00`,
    transactionId: `511XG-${digits(2294 + index, 5)}-192SA-482H8`,
  };
}

/** A message with so many files. */
export function mmsValue(index: number, count = 3): MmsMo {
  const [day, second] = [digits(1 + (index % 28), 2), digits(index % 60, 2)];
  const media = `https://example.com/media/${digits(index, 4)}`;
  return {
    origin: 'MMS_MO',
    code: 'N401',
    from: `1321${digits(7_949_521 + index * 7919, 7)}`,
    to: '74700',
    keyword: 'all',
    trackingId: `MMS_MO_iLnC${digits(index, 5)}`,
    spid: '0001470',
    timestamp: `2014-02-${day}T11:19:${second}-05:00`,
    files: Array.from({ length: count }, (_, file) => `${media}/${digits(file, 4)}.jpg`),
  };
}

/** A text in which UTF-8 needs two, three or four bytes for some characters. */
export function rawText(index: number): string {
  return raw[index % raw.length] ?? '';
}

/** 1 KB of text; its 52 references are those that XML asks for, and an emoji written as one. */
export function referencesText(index: number): string {
  const clause = (part: number): string =>
    `Tom & Jerry #${index % 1000}.${part}: 1 < 2, ${'all plain words '.repeat(2)}`;
  const parts = Array.from({ length: 17 }, (_, part) => `${clause(part)}> `);
  return `${parts.join('')}\u{1F600}`;
}
