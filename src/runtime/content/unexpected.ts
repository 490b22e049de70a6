/** What is said of children that the content model doesn't take, with the code that Xerces gives. */

import type { ExpandedName } from '../descriptor.ts';
import type { Finding } from '../findings.ts';
import { listNames } from '../messages.ts';
import { nameKey } from './name-key.ts';

/** What is broken by a child that can't stand where it does, or is missing. */
export const rule = 'cvc-complex-type.2.4';

/** More names than this help nobody. */
const mostNames = 100;

/** What is known of the children so far, for what is said of the next one. */
export interface Progress {
  /** Names of the elements that may come next: the last one again first, then in schema order. */
  expected(): readonly string[];
  /** What the content can't end without, in schema order: of each, the alternatives by name. */
  missing(): readonly (readonly string[])[];
  /** How often the element of the last child has come in its place, and may: where Xerces counts. */
  counted(): Counted | undefined;
  /** Where not all was followed, so that a refusal may be wrong: what is said instead. */
  explainCut?(name: string, isEnd: boolean): Explanation | undefined;
}

export interface Counted {
  readonly key: string;
  readonly count: number;
  readonly min: number;
  readonly max: number;
}

export type Explanation = Pick<Finding, 'code' | 'message'> & {
  readonly expected: readonly string[];
};

/** What is said where occurrences are counted; only content models with counters need it. */
export interface CountersPart {
  /** Why a child can't stand after one that came too often or too rarely (2.4.e to h). */
  child(progress: Progress, name: string, expected: readonly string[]): Explanation | undefined;
  /** That the last child came too rarely (2.4.i or j). */
  end(progress: Progress, name: string, expected: readonly string[]): Explanation | undefined;
}

/** Why a child can't stand after those before it (2.4.a, d, e, f, g or h). */
export function explainChild(
  progress: Progress,
  child: ExpandedName,
  counters?: CountersPart,
): Explanation {
  const name = nameKey(child);
  const cut = progress.explainCut?.(name, false);
  if (cut) return cut;
  const expected = progress.expected().slice(0, mostNames);
  return (
    counters?.child(progress, name, expected) ?? {
      code: `${rule}.${expected.length > 0 ? 'a' : 'd'}`,
      message: `<${name}> can't stand here${next(expected)}.`,
      expected,
    }
  );
}

/** What an element that ended too early lacks (2.4.b, i or j). */
export function explainEnd(progress: Progress, name: string, counters?: CountersPart): Explanation {
  const cut = progress.explainCut?.(name, true);
  if (cut) return cut;
  const missing = progress.missing().slice(0, mostNames);
  const isPlain = missing.every(({ length }) => length === 1);
  const expected = isPlain ? missing.map(([only = '']) => only) : namesOf(missing);
  const lacking = isPlain ? listNames(expected, 'and') : listRequired(missing);
  return (
    counters?.end(progress, name, expected) ?? {
      code: `${rule}.b`,
      message: `<${name}> is not complete: it lacks ${lacking}.`,
      expected,
    }
  );
}

/** Every name once. */
function namesOf(missing: readonly (readonly string[])[]): readonly string[] {
  const names = new Set<string>();
  for (const alternatives of missing) for (const name of alternatives) names.add(name);
  return [...names];
}

/** `<a>, and <b> or <c>`. */
function listRequired(missing: readonly (readonly string[])[]): string {
  return missing.map((alternatives) => listNames(alternatives, 'or')).join(', and ');
}

/** What could have come, as the end of a sentence. */
export function next(expected: readonly string[]): string {
  if (expected.length === 0) return ', and no further element can';
  return `; expected ${listNames(expected, 'or')}`;
}
