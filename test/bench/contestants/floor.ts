/**
 * The floor: where each value stands is known beforehand, and nothing is checked. What is left is to
 * make the strings and the object: as substrings, which keep their document alive, or as strings of
 * their own out of bytes, as a parser must that doesn't want that.
 */
import { deepStrictEqual } from 'node:assert/strict';
import type { Postback } from '../../../src/index.ts';
import type { Kind } from '../documents/kind.ts';
import { buffers, type Style, strings, xmlOf } from '../documents/xml.ts';
import { runtime } from '../harness/built.ts';
import { contestant } from '../harness/contestant.ts';

interface Located<Document> {
  readonly document: Document;
  /** Start and end of each value in the document, in its order. */
  readonly places: Int32Array;
}

/** The value of an element that holds text alone, without its CDATA section. */
const values = /<([A-Z]+)>(<!\[CDATA\[)?([^<\n]*?)(?:\]\]>)?<\/\1>/g;

function locate(xml: string, lengthOf: (text: string) => number): Int32Array {
  return Int32Array.from(
    [...xml.matchAll(values)].flatMap(({ index, 1: name = '', 2: cdata = '', 3: text = '' }) => {
      const start = lengthOf(xml.slice(0, index + name.length + 2 + cdata.length));
      return [start, start + lengthOf(text)];
    }),
  );
}

function smsSubstrings({ document: xml, places }: Located<string>): object {
  const text = (at: number): string => xml.slice(places[2 * at], places[2 * at + 1]);
  return {
    origin: 'SMS_MO',
    code: 'N211',
    from: text(2),
    to: text(3),
    text: text(4),
    received: text(5),
    transactionId: text(6),
  };
}

function mmsSubstrings({ document: xml, places }: Located<string>): object {
  const text = (at: number): string => xml.slice(places[2 * at], places[2 * at + 1]);
  const files: string[] = [];
  for (let at = 8; 2 * at < places.length; at += 1) files.push(text(at));
  return {
    origin: 'MMS_MO',
    code: 'N401',
    from: text(2),
    to: text(3),
    keyword: text(4),
    trackingId: text(5),
    spid: text(6),
    timestamp: text(7),
    files,
  };
}

const { asciiText, begin, listText, takeText } = runtime;

/** How a document is handed over, and how it is written. */
interface Form {
  readonly style?: Style;
  readonly isBytes?: boolean;
  /** Whether messages have references, or more than ASCII: then they are resolved. */
  readonly isResolved?: boolean;
}

// Written out again, as every contestant is: sharing code would have one slowed by the types of another.

function smsStrings(isResolved: boolean) {
  return ({ document, places }: Located<string | Uint8Array>): object => {
    begin(document);
    const text = (at: number): string =>
      asciiText(places[2 * at] as number, places[2 * at + 1] as number);
    return {
      origin: 'SMS_MO',
      code: 'N211',
      from: text(2),
      to: text(3),
      text: isResolved ? takeText(places[8] as number, 'TEXT'.length) : text(4),
      received: text(5),
      transactionId: text(6),
    };
  };
}

function mmsStrings(isResolved: boolean) {
  return ({ document, places }: Located<string | Uint8Array>): object => {
    begin(document);
    const text = (at: number): string =>
      asciiText(places[2 * at] as number, places[2 * at + 1] as number);
    const files: string[] = [];
    for (let at = 8; 2 * at < places.length; at += 1) {
      files.push(listText(places[2 * at] as number, places[2 * at + 1] as number, files));
    }
    return {
      origin: 'MMS_MO',
      code: 'N401',
      from: text(2),
      to: text(3),
      keyword: isResolved ? takeText(places[8] as number, 'KEYWORD'.length) : text(4),
      trackingId: text(5),
      spid: text(6),
      timestamp: text(7),
      files,
    };
  };
}

/** What no substring is: strings of their own, made of the document as UTF-8. */
export const ownStrings = 'floor: UTF-8, strings of their own and object';

/** Documents of any style; only messages may have references, or more than ASCII. */
export function ownStringsFloor(kind: Kind, { style, isBytes, isResolved = false }: Form = {}) {
  return contestant({
    name: ownStrings,
    input: (value: Postback): (() => Located<string | Uint8Array>) => {
      const xml = xmlOf(value, style);
      const places = locate(xml, Buffer.byteLength);
      const fresh = isBytes ? buffers(xml) : strings(xml);
      return () => ({ document: fresh(), places });
    },
    work: kind === 'sms' ? smsStrings(isResolved) : mmsStrings(isResolved),
    reads: kind,
    verify: deepStrictEqual,
  });
}

/** Only for texts without references. */
export const substringsFloor = (kind: Kind) =>
  contestant({
    name: 'floor: substrings and object',
    input: (value: Postback): (() => Located<string>) => {
      const xml = xmlOf(value);
      const places = locate(xml, ({ length }) => length);
      const fresh = strings(xml);
      return () => ({ document: fresh(), places });
    },
    work: kind === 'sms' ? smsSubstrings : mmsSubstrings,
    reads: kind,
    verify: deepStrictEqual,
  });
