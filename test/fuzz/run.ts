/** Documents through both lanes, counted; and the first that shows a difference. */
import { compare, type Input } from './compare.ts';
import { minimise } from './minimise.ts';
import type { Subject } from './subject.ts';

/** What became of so many documents. */
export interface Counts {
  documents: number;
  /** By the fast lane. */
  taken: number;
  /** Those among the others that the full lane was asked about, and those of them that are valid. */
  asked: number;
  valid: number;
}

/** Of the documents that the fast lane gives up at, the full one is asked about one of so many. */
const ASKED = 8;

/** A document on which the lanes differ, as small as it gets. */
export interface Difference {
  readonly subject: Subject;
  readonly number: number;
  readonly input: Input;
  readonly fast: string;
  readonly full: string;
  /** It shows only after the documents before it. */
  readonly needsHistory: boolean;
}

/** Tries documents by their numbers, from `first` to before `end`. */
export function run(
  subject: Subject,
  first: number,
  end: number,
  counts: Counts,
): Difference | undefined {
  const { lanes, documents } = subject;
  for (let number = first; number < end; number += 1) {
    const input = documents.document(number);
    const { taken, accepted, difference } = compare(lanes, input, number % ASKED === 0);
    counts.documents += 1;
    counts.taken += taken ? 1 : 0;
    counts.asked += !taken && accepted !== undefined ? 1 : 0;
    counts.valid += !taken && accepted ? 1 : 0;
    if (difference) return smallest(subject, number, input, difference);
  }
  return undefined;
}

function smallest(
  subject: Subject,
  number: number,
  input: Input,
  first: { readonly fast: string; readonly full: string },
): Difference {
  const differs = (candidate: Input) => compare(subject.lanes, candidate).difference;
  const needsHistory = differs(input) === undefined;
  const small = needsHistory ? input : minimise(input, (one) => differs(one) !== undefined);
  return { subject, number, input: small, needsHistory, ...(differs(small) ?? first) };
}

/** A literal to paste into a program: a string, or bytes as Latin-1. */
function shown(input: Input): string {
  const text = typeof input === 'string' ? input : Buffer.from(input).toString('latin1');
  const literal = JSON.stringify(text).replaceAll(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return typeof input === 'string' ? literal : `Buffer.from(${literal}, 'latin1')`;
}

/** A difference for whoever is to mend it. */
export function describe({ subject, number, input, fast, full, needsHistory }: Difference): string {
  return [
    `### ${subject.name}, document ${number}${needsHistory ? ', after those before it' : ''}`,
    ...(subject.schema === undefined ? [] : [subject.schema]),
    `document: ${shown(input)}`,
    `fast lane: ${fast}`,
    `full lane: ${full}`,
  ].join('\n');
}
