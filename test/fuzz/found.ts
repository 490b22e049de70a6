/** Documents on which the lanes have differed, each as small as it got. */
import type { Input } from './compare.ts';

/** A document, the format whose lanes differed on it, and what it is about. */
export interface Found {
  readonly what: string;
  readonly format: string;
  readonly document: Input;
}

const sms = (identifier: string, attributes = ''): string =>
  `<POSTBACK${attributes}><ORIGIN>SMS_MO</ORIGIN><CODE>N211</CODE><FROM>1</FROM><TO>7</TO><TEXT/>` +
  `<RECEIVED>2011-09-28T17:31:02-04:00</RECEIVED><TRANSACTIONID>${identifier}</TRANSACTIONID></POSTBACK>`;

/** Every one, tried by each run of the tests. */
export const found: readonly Found[] = [
  {
    what: 'a declaration of a prefix without a name',
    format: 'sms-mo',
    document: sms('1', ' xmlns:="u"'),
  },
  { what: 'U+007F is not printable', format: 'sms-mo', document: sms('\u007F') },
];
