/** Documents to values, against `JSON.parse` of the equivalent JSON and every peer. */
import type { Postback } from '../../../src/index.ts';
import { ownStrings, ownStringsFloor, substringsFloor } from '../contestants/floor.ts';
import { readerFloors } from '../contestants/floor-reader.ts';
import { baseline, jsonParse, jsonParseBytes } from '../contestants/json.ts';
import { ours, parseBytes, parseFullLane, parseString } from '../contestants/postwright.ts';
import type { Kind } from '../documents/kind.ts';
import { mmsValue, referencesText, smsValue } from '../documents/values.ts';
import type { Goal, Row } from '../harness/contestant.ts';

/** A kind of document, with what is asked of it. */
export interface Subject {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly value: (index: number) => Postback;
  readonly goals: readonly Omit<Goal, 'title'>[];
}

const shortGoals: Subject['goals'] = [
  { of: ours, to: baseline, atMost: 0.4, floor: ownStrings },
  { of: 'fast-xml-parser + ajv', to: ours, atLeast: 100 },
  { of: 'libxml2-wasm, XSD', to: ours, atLeast: 50 },
  { of: `${ours}, full lane alone`, to: baseline, atMost: 3 },
];

/** The columns of the table of peers. */
export const subjects: readonly Subject[] = [
  { id: 'sms', title: 'SMS', kind: 'sms', value: (index) => smsValue(index), goals: shortGoals },
  { id: 'mms', title: 'MMS', kind: 'mms', value: (index) => mmsValue(index), goals: shortGoals },
  {
    id: 'sms-1k',
    title: 'SMS, 1 KB of text with 52 references',
    kind: 'sms',
    value: (index) => smsValue(index, referencesText(index)),
    goals: [],
  },
  {
    id: 'mms-100',
    title: 'MMS, 100 files',
    kind: 'mms',
    value: (index) => mmsValue(index, 100),
    goals: [{ of: ours, to: baseline, atMost: 0.75, floor: ownStrings }],
  },
];

const hasReferences = (id: string): boolean => id === 'sms-1k';

function fromString({ id, title, kind, value, goals }: Subject): Row {
  return {
    id: `${id}, peers`,
    quick: id === 'sms' || id === 'mms',
    goals: goals.map((goal) => ({ ...goal, title: `${title}: ${goal.of}, to ${goal.to}` })),
    value,
    contestants: async () => [
      jsonParse(kind),
      ...(await import('../contestants/peers.ts')).peers(kind),
      parseString(kind),
      parseFullLane(kind),
      ...(hasReferences(id) ? [] : [substringsFloor(kind)]),
      ownStringsFloor(kind, { isResolved: hasReferences(id) }),
      ...readerFloors(kind),
    ],
  };
}

function fromBytes(subject: Subject, atMost: number): Row {
  return {
    id: `${subject.id}, bytes`,
    quick: true,
    goals: [
      { of: ours, to: baseline, atMost, floor: ownStrings, title: `${subject.title}, from bytes` },
    ],
    value: subject.value,
    contestants: async () => [
      jsonParseBytes(subject.kind),
      parseBytes(subject.kind),
      ownStringsFloor(subject.kind, { isBytes: true, isResolved: hasReferences(subject.id) }),
    ],
  };
}

const bytesGoals: Readonly<Record<string, number>> = { sms: 0.4, mms: 0.4, 'sms-1k': 0.9 };

/** Strings to values, against every peer. */
export const peerRows: readonly Row[] = subjects.map(fromString);

/** Bytes to values, where a goal is set for them. */
export const bytesRows: readonly Row[] = subjects
  .filter(({ id }) => bytesGoals[id] !== undefined)
  .map((subject) => fromBytes(subject, bytesGoals[subject.id] ?? Number.NaN));
