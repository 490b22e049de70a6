/**
 * The floor: where each value stands is known beforehand, and nothing is checked. What is left is to
 * make the strings and the object: as substrings, which keep their document alive, or as strings of
 * their own out of bytes, as a parser must that doesn't want that.
 */
import { deepStrictEqual } from 'node:assert/strict';
import type { Postback } from '../../../src/index.ts';
import type { Kind } from '../documents/kind.ts';
import { strings, xmlOf } from '../documents/xml.ts';
import { runtime } from '../harness/built.ts';
import { contestant } from '../harness/contestant.ts';

interface Located {
  readonly xml: string;
  /** Start and end of each value, in the order of the document. */
  readonly places: Int32Array;
}

function locate(value: Postback): () => Located {
  const xml = xmlOf(value);
  const places = [...xml.matchAll(/>([^<\n]*)<\//g)].flatMap(({ index, 1: text = '' }) => [
    index + 1,
    index + 1 + text.length,
  ]);
  const fresh = strings(xml);
  return () => ({ xml: fresh(), places: Int32Array.from(places) });
}

function smsSubstrings({ xml, places }: Located): object {
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

function mmsSubstrings({ xml, places }: Located): object {
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

const { asciiText, begin, listText } = runtime;

// Written out again, as every contestant is: sharing code would have one slowed by the types of another.

function smsStrings({ xml, places }: Located): object {
  begin(xml);
  const text = (at: number): string =>
    asciiText(places[2 * at] as number, places[2 * at + 1] as number);
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

function mmsStrings({ xml, places }: Located): object {
  begin(xml);
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
    keyword: text(4),
    trackingId: text(5),
    spid: text(6),
    timestamp: text(7),
    files,
  };
}

function located(name: string, kind: Kind, work: (input: Located) => object) {
  return contestant({ name, input: locate, work, reads: kind, verify: deepStrictEqual });
}

/** Only for texts without references. */
export const floors = (kind: Kind) => [
  located('floor: substrings and object', kind, kind === 'sms' ? smsSubstrings : mmsSubstrings),
  located(
    'floor: UTF-8, strings of their own and object',
    kind,
    kind === 'sms' ? smsStrings : mmsStrings,
  ),
];
