/**
 * Floors of reading any document by one program: our strict XML reader, token by token, with nothing
 * done at each; and the same with the object made, by the names of the elements, and nothing checked.
 */
import { deepStrictEqual } from 'node:assert/strict';
import type { Postback } from '../../../src/index.ts';
import type { Kind } from '../documents/kind.ts';
import { strings, xmlOf } from '../documents/xml.ts';
import { reader, runtime } from '../harness/built.ts';
import { contestant } from '../harness/contestant.ts';

const { Token, XmlReader } = reader;
const { defaultLimits } = runtime;

const input = (value: Postback): (() => string) => strings(xmlOf(value));

function readerAlone() {
  return contestant({
    name: 'floor: the XML reader alone',
    input,
    work: (xml) => {
      const document = new XmlReader(xml, defaultLimits);
      document.skipsBlank = true;
      let token = document.next();
      while (token !== Token.eof && token !== Token.error) token = document.next();
      return token === Token.eof;
    },
    reads: 'truth',
    verify: (isRead) => deepStrictEqual(isRead, true),
  });
}

const smsProperties: Readonly<Record<string, string>> = {
  ORIGIN: 'origin',
  CODE: 'code',
  FROM: 'from',
  TO: 'to',
  TEXT: 'text',
  RECEIVED: 'received',
  TRANSACTIONID: 'transactionId',
};

const mmsProperties: Readonly<Record<string, string>> = {
  ...smsProperties,
  KEYWORD: 'keyword',
  TRACKINGID: 'trackingId',
  SPID: 'spid',
  TIMESTAMP: 'timestamp',
};

function readerAndObject(kind: Kind) {
  const properties = kind === 'sms' ? smsProperties : mmsProperties;
  return contestant({
    name: 'floor: the XML reader and object',
    input,
    work: (xml) => {
      const document = new XmlReader(xml, defaultLimits);
      document.skipsBlank = true;
      const value: Record<string, string | string[]> = {};
      const files: string[] = [];
      let text = '';
      for (let token = document.next(); token !== Token.eof; token = document.next()) {
        if (token === Token.error) return undefined;
        if (token === Token.start) text = '';
        else if (token === Token.text) text = document.text;
        else {
          const property = properties[document.local];
          if (property !== undefined) value[property] = text;
          else if (document.local === 'FILE') files.push(text);
        }
      }
      if (kind === 'mms') value.files = files;
      return value;
    },
    reads: kind,
    verify: deepStrictEqual,
  });
}

/** What the full lane would take without content models, datatypes and paths. */
export const readerFloors = (kind: Kind) => [readerAlone(), readerAndObject(kind)];
