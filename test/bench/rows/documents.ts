/** Our parser on documents that differ from the published ones, each in one way that senders do. */

import type { Postback } from '../../../src/index.ts';
import { ownStrings, ownStringsFloor } from '../contestants/floor.ts';
import { baseline, jsonParse, jsonParseBytes } from '../contestants/json.ts';
import { ours, parseBytes, parseString } from '../contestants/postwright.ts';
import type { Kind } from '../documents/kind.ts';
import { mmsValue, smsValue } from '../documents/values.ts';
import { orders, type Variation, variations } from '../documents/variations.ts';
import { canonical, type Style } from '../documents/xml.ts';
import type { Row } from '../harness/contestant.ts';

const kinds: readonly Kind[] = ['sms', 'mms'];
const titles: Readonly<Record<Kind, string>> = { sms: 'SMS', mms: 'MMS' };

/** The keyword of an MMS is text as that of an SMS is. */
function valuesOf(kind: Kind, text?: (index: number) => string): (index: number) => Postback {
  if (kind === 'sms') return (index) => smsValue(index, text?.(index));
  return (index) => ({ ...mmsValue(index), ...(text && { keyword: text(index) }) });
}

function variationRow(kind: Kind, { name, style, text }: Variation, form: 'string' | 'bytes'): Row {
  const what = form === 'bytes' ? `${name}, from bytes` : name;
  const isString = form === 'string';
  return {
    id: `${kind}, ${what}`,
    goals: [
      { of: ours, to: baseline, atMost: 0.6, floor: ownStrings, title: `${titles[kind]}: ${what}` },
    ],
    value: valuesOf(kind, text),
    contestants: async () => [
      isString ? jsonParse(kind) : jsonParseBytes(kind),
      isString ? parseString(kind, ours, [style]) : parseBytes(kind, ours, style),
      ownStringsFloor(kind, { style, isBytes: !isString, isResolved: text !== undefined }),
    ],
  };
}

/** A row for each variation of each kind of document. */
export const variationRows: readonly Row[] = kinds.flatMap((kind) => [
  ...variations.map((variation) => variationRow(kind, variation, 'string')),
  ...variations
    .filter(({ text }) => text !== undefined)
    .map((variation) => variationRow(kind, variation, 'bytes')),
]);

const anyOrder = 'any order';
const inOrder = 'schema order';
const styles: readonly Style[] = orders.map((order) => ({ ...canonical, order }));

/** Documents whose fields stand in any order. */
export const orderRows: readonly Row[] = kinds.map((kind) => ({
  id: `${kind}, ${anyOrder}`,
  quick: true,
  goals: [
    {
      of: anyOrder,
      to: inOrder,
      atMost: 1.1,
      title: `${titles[kind]}: any order, to that of the schema`,
    },
  ],
  value: valuesOf(kind),
  contestants: async () => [parseString(kind, inOrder), parseString(kind, anyOrder, styles)],
}));
