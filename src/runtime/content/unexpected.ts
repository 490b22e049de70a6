/** What is said of children that the content model doesn't take, with the code that Xerces gives. */

import type { ExpandedName } from '../descriptor.ts';
import type { Finding } from '../findings.ts';
import { listNames } from '../messages.ts';
import { nameKey } from './compile.ts';

const rule = 'cvc-complex-type.2.4';

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
  explainCut?(question: string): Explanation | undefined;
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

/** Why a child can't stand after those before it (2.4.a, d, e, f, g or h). */
export function explainChild(progress: Progress, child: ExpandedName): Explanation {
  const name = nameKey(child);
  const cut = progress.explainCut?.(`where <${name}> can stand`);
  if (cut) return cut;
  const expected = progress.expected().slice(0, mostNames);
  const counted = progress.counted();
  if (counted && counted.count < counted.min) {
    const { min, key, count } = counted;
    const code = `${rule}.${min - count > 1 ? 'h' : 'g'}`;
    const message = `<${name}> can't stand here: <${key}> must come ${times(min)} and came ${times(count)}.`;
    return { code, message, expected: [key] };
  }
  if (counted && counted.max > 1 && counted.count >= counted.max) {
    const code = `${rule}.${expected.length > 0 ? 'e' : 'f'}`;
    const message = `<${name}> can't stand here: <${counted.key}> may come at most ${times(counted.max)}${next(expected)}.`;
    return { code, message, expected };
  }
  const code = `${rule}.${expected.length > 0 ? 'a' : 'd'}`;
  return { code, message: `<${name}> can't stand here${next(expected)}.`, expected };
}

/** What an element that ended too early lacks (2.4.b, i or j). */
export function explainEnd(progress: Progress, name: string): Explanation {
  const cut = progress.explainCut?.(`whether <${name}> is complete`);
  if (cut) return cut;
  const missing = progress.missing().slice(0, mostNames);
  const expected = namesOf(missing);
  const counted = progress.counted();
  if (counted && counted.count < counted.min) {
    const { min, key, count } = counted;
    const code = `${rule}.${min - count > 1 ? 'j' : 'i'}`;
    const message = `<${name}> is not complete: <${key}> must come ${times(min)} and came ${times(count)}.`;
    return { code, message, expected };
  }
  const message = `<${name}> is not complete: it lacks ${listRequired(missing, expected)}.`;
  return { code: `${rule}.b`, message, expected };
}

/** Every name once. */
function namesOf(missing: readonly (readonly string[])[]): readonly string[] {
  const names = new Set<string>();
  for (const alternatives of missing) for (const name of alternatives) names.add(name);
  return [...names];
}

/** `<a> and <b>`; with alternatives `<a>, and <b> or <c>`. */
function listRequired(missing: readonly (readonly string[])[], names: readonly string[]): string {
  if (missing.every(({ length }) => length === 1)) return listNames(names, 'and');
  return missing.map((alternatives) => listNames(alternatives, 'or')).join(', and ');
}

function next(expected: readonly string[]): string {
  if (expected.length === 0) return ', and no further element can';
  return `; expected ${listNames(expected, 'or')}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
