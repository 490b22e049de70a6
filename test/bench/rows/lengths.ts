/** How the time of one document grows with its length, from 1 KB to 10 MB. */
import type { Postback } from '../../../src/index.ts';
import { jsonParse } from '../contestants/json.ts';
import { ours, parseBytes, parseFullLane, parseString } from '../contestants/postwright.ts';
import type { Kind } from '../documents/kind.ts';
import { mmsValue, smsValue } from '../documents/values.ts';
import { xmlOf } from '../documents/xml.ts';
import type { Row } from '../harness/contestant.ts';

/** What makes a document long. */
export interface Growing {
  readonly title: string;
  readonly kind: Kind;
  readonly value: (index: number, length: number) => Postback;
}

const FILE = 63;

/** The documents that grow: by more elements, or by a longer text. */
export const growing: readonly Growing[] = [
  {
    title: 'many elements',
    kind: 'mms',
    value: (index, length) => mmsValue(index, Math.max(1, Math.round((length - 400) / FILE))),
  },
  {
    title: 'one long text',
    kind: 'sms',
    value: (index, length) =>
      smsValue(index, `${index} plain words `.repeat(Math.ceil((length - 350) / 15))),
  },
];

/** In bytes, as near as whole texts come to them. */
export const lengths = [1e3, 1e4, 1e5, 1e6, 1e7];

/** The contestants, each with the greatest length that it reads in one lane. */
export const forms = [
  { name: ours, longest: 1e6 },
  { name: `${ours}, from bytes`, longest: 1e6 },
  { name: `${ours}, full lane alone`, longest: 1e7 },
] as const;

/** The row of a kind of document at a length. */
export function lengthRowId({ title }: Growing, length: number): string {
  return `${title}, ${length} bytes`;
}

/** How long a document of the row really is. */
export function realLength({ value }: Growing, length: number): number {
  return xmlOf(value(1, length)).length;
}

/** A row for each kind of document at each length. */
export const lengthRows: readonly Row[] = growing.flatMap((one) =>
  lengths.map((length) => ({
    id: lengthRowId(one, length),
    goals: [],
    distinct: Math.max(1, Math.min(64, 1e6 / length)),
    processes: 3,
    ...(length > 1e6 && { rounds: 2 }),
    value: (index: number) => one.value(index, length),
    contestants: async () => [
      jsonParse(one.kind),
      parseString(one.kind),
      parseBytes(one.kind, forms[1].name),
      parseFullLane(one.kind),
    ],
  })),
);
