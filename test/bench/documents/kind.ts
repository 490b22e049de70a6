/** The two formats, with what contestants need to know of them. */
import { deepStrictEqual } from 'node:assert/strict';
import type { MmsMo, Postback, SmsMo } from '../../../src/index.ts';

/** Of which format a document is. */
export type Kind = 'sms' | 'mms';

/** A value as the elements of its document are called: what XML parsers give. */
export type Elements = Readonly<Record<string, unknown>>;

type Names = Readonly<Record<string, string>>;

const smsNames: Readonly<Record<keyof SmsMo, string>> = {
  origin: 'ORIGIN',
  code: 'CODE',
  from: 'FROM',
  to: 'TO',
  text: 'TEXT',
  received: 'RECEIVED',
  transactionId: 'TRANSACTIONID',
};

const mmsNames: Readonly<Record<keyof MmsMo, string>> = {
  origin: 'ORIGIN',
  code: 'CODE',
  from: 'FROM',
  to: 'TO',
  keyword: 'KEYWORD',
  trackingId: 'TRACKINGID',
  spid: 'SPID',
  timestamp: 'TIMESTAMP',
  files: 'CONTENT',
};

/** The name of the element of each property; that of `files` wraps elements called `FILE`. */
export const elementNames: Readonly<Record<Kind, Names>> = { sms: smsNames, mms: mmsNames };

/** @throws unless the elements stand for the value. */
export function verifyElements(kind: Kind, elements: Elements | undefined, value: Postback): void {
  deepStrictEqual(elements && valueOfElements(kind, elements), value);
}

function valueOfElements(kind: Kind, elements: Elements): Postback {
  const properties = Object.entries(elementNames[kind]).flatMap(([property, name]) => {
    const content = elements[name];
    if (content === undefined) return [];
    return [[property, property === 'files' ? (content as { FILE: unknown }).FILE : content]];
  });
  return Object.fromEntries(properties);
}
