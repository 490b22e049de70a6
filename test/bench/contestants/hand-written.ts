/**
 * A parser written by hand for the two formats, on `charCodeAt` and `substring`: strict, in any
 * order, with every rule of the schema; what a good engineer writes in an afternoon. It knows no
 * comments, CDATA, attributes or declarations, and no characters beyond U+D7FF.
 */
import { deepStrictEqual } from 'node:assert/strict';
import type { MmsMo, Postback, SmsMo } from '../../../src/index.ts';
import type { Kind } from '../documents/kind.ts';
import { strings, xmlOf } from '../documents/xml.ts';
import { contestant } from '../harness/contestant.ts';
import { decodeReferences, isDigits, isIdentifier, isNumber, isTimestamp } from './hand-checks.ts';

const LESS = 60;
const AMPERSAND = 38;
const BRACKET = 93;
const RETURN = 13;

/** Where reading has got to. */
let at = 0;

function skipSpace(xml: string): void {
  let end = at;
  for (; ; end += 1) {
    const code = xml.charCodeAt(end);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
  }
  at = end;
}

/** Whether `tag` stands here; then it has been read. */
function take(xml: string, tag: string): boolean {
  if (!stands(xml, tag)) return false;
  at += tag.length;
  return true;
}

/** Whether `tag` stands here; on short texts faster than `startsWith`. */
function stands(xml: string, tag: string): boolean {
  const start = at;
  for (let index = tag.length - 1; index >= 0; index -= 1) {
    if (xml.charCodeAt(start + index) !== tag.charCodeAt(index)) return false;
  }
  return true;
}

/** ASCII that means nothing in text: one look-up for most characters. */
const plain = Uint8Array.from({ length: 128 }, (_, code) =>
  code === 9 || code === 10 || (code >= 32 && !'<&]'.includes(String.fromCharCode(code))) ? 1 : 0,
);

/** The text up to the next tag; `undefined` if XML does not allow it. */
function text(xml: string): string | undefined {
  let isPlain = true;
  let end = at;
  for (; ; end += 1) {
    const code = xml.charCodeAt(end);
    if (code < 128 && plain[code] === 1) continue;
    if (code === LESS) break;
    if (code === AMPERSAND || code === RETURN) isPlain = false;
    else if (code === BRACKET ? xml.startsWith(']]>', end) : !(code > 127 && code < 0xd800)) {
      return undefined;
    }
  }
  const source = xml.substring(at, end);
  at = end;
  return isPlain ? source : decodeReferences(source);
}

interface Field {
  readonly start: string;
  readonly end: string;
  readonly check: (value: string) => boolean;
}

const field = (name: string, check: Field['check']): Field => ({
  start: `<${name}>`,
  end: `</${name}>`,
  check,
});

const smsFields: readonly Field[] = [
  field('ORIGIN', (value) => value === 'SMS_MO'),
  field('CODE', (value) => value === 'N211'),
  field('FROM', isNumber),
  field('TO', isNumber),
  field('TEXT', () => true),
  field('RECEIVED', isTimestamp),
  field('TRANSACTIONID', isIdentifier),
];

const mmsFields: readonly Field[] = [
  field('ORIGIN', (value) => value === 'MMS_MO'),
  field('CODE', (value) => value === 'N401'),
  field('FROM', isNumber),
  field('TO', isNumber),
  field('KEYWORD', () => true),
  field('TRACKINGID', isIdentifier),
  field('SPID', isDigits),
  field('TIMESTAMP', isTimestamp),
];

/** Where the one field that may be missing stands. */
const KEYWORD = 4;

const file = field('FILE', isIdentifier);

/** What stands in a field whose start tag is here; `undefined` if it isn't valid. */
function value(xml: string, { start, end, check }: Field): string | undefined {
  if (!take(xml, start)) return undefined;
  const found = text(xml);
  return found !== undefined && check(found) && take(xml, end) ? found : undefined;
}

/** The field whose start tag is here, looked for from `next` on, where it stands in most documents. */
function fieldAt(xml: string, fields: readonly Field[], next: number): number {
  for (let tried = 0; tried < fields.length; tried += 1) {
    const index = (next + tried) % fields.length;
    if (stands(xml, (fields[index] as Field).start)) return index;
  }
  return -1;
}

function readFiles(xml: string): string[] | undefined {
  const files: string[] = [];
  for (skipSpace(xml); !take(xml, '</CONTENT>'); skipSpace(xml)) {
    const found = value(xml, file);
    if (found === undefined) return undefined;
    files.push(found);
  }
  return files.length > 0 ? files : undefined;
}

/** What was read: the texts in the order of the fields, `undefined` for one that isn't there. */
class Reading {
  readonly values: (string | undefined)[];
  files: string[] | undefined;

  constructor(fields: readonly Field[]) {
    this.values = fields.map(() => undefined);
  }

  /** Whether nothing but a keyword is missing. */
  isComplete(): boolean {
    const { values } = this;
    for (let index = 0; index < values.length; index += 1) {
      if (values[index] === undefined && !(this.files && index === KEYWORD)) return false;
    }
    return true;
  }

  text(index: number): string {
    return this.values[index] as string;
  }
}

/** Reads a document of fields; `undefined` if it isn't valid. */
function read(xml: string, fields: readonly Field[]): Reading | undefined {
  const reading = new Reading(fields);
  at = 0;
  if (!take(xml, '<POSTBACK>')) return undefined;
  skipSpace(xml);
  for (let next = 0; !take(xml, '</POSTBACK>'); skipSpace(xml)) {
    const index = fieldAt(xml, fields, next);
    if (index < 0) {
      if (fields !== mmsFields || reading.files || !take(xml, '<CONTENT>')) return undefined;
      reading.files = readFiles(xml);
      if (reading.files === undefined) return undefined;
    } else {
      if (reading.values[index] !== undefined) return undefined;
      const found = value(xml, fields[index] as Field);
      if (found === undefined) return undefined;
      reading.values[index] = found;
      next = index + 1;
    }
  }
  skipSpace(xml);
  return at === xml.length && reading.isComplete() ? reading : undefined;
}

function parseSms(xml: string): SmsMo | undefined {
  const reading = read(xml, smsFields);
  if (reading === undefined) return undefined;
  return {
    origin: 'SMS_MO',
    code: 'N211',
    from: reading.text(2),
    to: reading.text(3),
    text: reading.text(4),
    received: reading.text(5),
    transactionId: reading.text(6),
  };
}

function parseMms(xml: string): MmsMo | undefined {
  const reading = read(xml, mmsFields);
  if (reading?.files === undefined) return undefined;
  const keyword = reading.values[KEYWORD];
  const value: MmsMo = {
    origin: 'MMS_MO',
    code: 'N401',
    from: reading.text(2),
    to: reading.text(3),
    keyword: keyword ?? '',
    trackingId: reading.text(5),
    spid: reading.text(6),
    timestamp: reading.text(7),
    files: reading.files,
  };
  if (keyword === undefined) delete value.keyword;
  return value;
}

/** The hand-written parser of a kind of document. */
export const handWritten = (kind: Kind) =>
  contestant({
    name: 'written by hand: charCodeAt, substring',
    input: (postback: Postback) => strings(xmlOf(postback)),
    work: (kind === 'sms' ? parseSms : parseMms) as (xml: string) => Postback | undefined,
    reads: kind,
    verify: deepStrictEqual,
  });
