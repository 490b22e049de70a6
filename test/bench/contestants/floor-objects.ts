/**
 * Floors of checking and of writing objects: one look at each text by a regular expression, and the
 * document put together, with nothing else checked. What an engine takes for that no check goes below.
 */
import { equal } from 'node:assert/strict';
import type { MmsMo, Postback, SmsMo } from '../../../src/index.ts';
import type { Kind } from '../documents/kind.ts';
import { objects } from '../documents/objects.ts';
import { canonical, xmlOf } from '../documents/xml.ts';
import { postwright } from '../harness/built.ts';
import { contestant } from '../harness/contestant.ts';

interface Schema {
  readonly $defs: Readonly<Record<string, { readonly pattern: string }>>;
}

const { $defs = {} } = postwright.smsMoJsonSchema as Partial<Schema>;
const timestamp = new RegExp($defs.Timestamp?.pattern ?? '', 'u');
/** The shortest that tell a text that is plain. */
const noDigit = /[^0-9]/;
const noVisible = /[^!-~]/;

function arePlain({ from, to, text, received, transactionId }: SmsMo): boolean {
  const isPlain = !noDigit.test(from) && !noDigit.test(to) && timestamp.test(received);
  return isPlain && !noVisible.test(transactionId) && text !== '';
}

function arePlainToo(value: MmsMo): boolean {
  const { from, to, spid, trackingId, files } = value;
  if (noDigit.test(from) || noDigit.test(to) || noDigit.test(spid)) return false;
  for (let at = 0; at < files.length; at += 1)
    if (noVisible.test(files[at] as string)) return false;
  return !noVisible.test(trackingId) && timestamp.test(value.timestamp);
}

const looks: Readonly<Record<Kind, (value: Postback) => boolean>> = {
  sms: (value) => arePlain(value as SmsMo),
  mms: (value) => arePlainToo(value as MmsMo),
};

/** Of a check. */
export const checkFloor = (kind: Kind) =>
  contestant({
    name: 'floor: a regular expression for each text',
    input: objects,
    work: looks[kind],
    reads: 'truth',
    verify: (isValid) => equal(isValid, true),
  });

function smsText(value: SmsMo): string {
  const { from, to, text, received, transactionId } = value;
  if (!arePlain(value)) return '';
  return `<POSTBACK><ORIGIN>SMS_MO</ORIGIN><CODE>N211</CODE><FROM>${from}</FROM><TO>${to}</TO><TEXT>${text}</TEXT><RECEIVED>${received}</RECEIVED><TRANSACTIONID>${transactionId}</TRANSACTIONID></POSTBACK>`;
}

function mmsText(value: MmsMo): string {
  const { from, to, keyword, trackingId, spid, files } = value;
  if (!arePlainToo(value)) return '';
  let content = `<FILE>${files[0]}`;
  for (let at = 1; at < files.length; at += 1) content = `${content}</FILE><FILE>${files[at]}`;
  return `<POSTBACK><ORIGIN>MMS_MO</ORIGIN><CODE>N401</CODE><FROM>${from}</FROM><TO>${to}</TO><KEYWORD>${keyword}</KEYWORD><TRACKINGID>${trackingId}</TRACKINGID><SPID>${spid}</SPID><TIMESTAMP>${value.timestamp}</TIMESTAMP><CONTENT>${content}</FILE></CONTENT></POSTBACK>`;
}

const texts: Readonly<Record<Kind, (value: Postback) => string>> = {
  sms: (value) => smsText(value as SmsMo),
  mms: (value) => mmsText(value as MmsMo),
};

/** Of a serializer; only for texts that need no references. */
export const writeFloor = (kind: Kind) =>
  contestant({
    name: 'floor: the same, and one text of them all',
    input: objects,
    work: texts[kind],
    reads: 'text',
    verify: (xml, value) => equal(xml, xmlOf(value, { ...canonical, indent: '', lineEnd: '' })),
  });
