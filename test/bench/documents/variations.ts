/** The ordinary variations of a document: each has a row of its own. */
import { rawText } from './values.ts';
import { canonical, type Style } from './xml.ts';

/** One way in which documents differ from the published ones. */
export interface Variation {
  readonly name: string;
  readonly style: Style;
  /** Another text than the usual ones, where the variation is about that. */
  readonly text?: (index: number) => string;
}

const instance =
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
  ' xsi:noNamespaceSchemaLocation="http://www.skycore.com/platform/schema/postback.xsd"';

/** Each in one way, all of them valid. */
export const variations: readonly Variation[] = [
  { name: 'declaration', style: { ...canonical, prolog: "<?xml version='1.0'?>\n" } },
  { name: 'xsi attributes', style: { ...canonical, attributes: instance } },
  { name: 'CDATA', style: { ...canonical, text: (text) => `<![CDATA[${text}]]>` } },
  { name: 'comment', style: { ...canonical, comment: '<!-- sent again -->' } },
  { name: 'raw UTF-8', style: { ...canonical, text: (text) => text }, text: rawText },
  { name: 'CRLF', style: { ...canonical, lineEnd: '\r\n' } },
  { name: 'no indentation', style: { ...canonical, indent: '' } },
];

/** The fields from last to first, and with the first two in the middle. */
export const orders: readonly Style['order'][] = [
  (fields) => [...fields].reverse(),
  (fields) => [...fields.slice(2, 5), ...fields.slice(0, 2), ...fields.slice(5)],
  (fields) => [...fields.slice(3), ...fields.slice(0, 3)],
];
