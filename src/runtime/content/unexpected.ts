/** What is said of children that the content model doesn't take, with the code that Xerces gives. */

import type { ExpandedName } from '../descriptor.ts';
import type { Finding } from '../findings.ts';
import { listNames } from '../messages.ts';
import { type ContentModel, nameKey } from './compile.ts';
import { expectedNext, missingNames, occurrence } from './expect.ts';
import { mostPlaces, type Places } from './match.ts';

const rule = 'cvc-complex-type.2.4';

type Explanation = Pick<Finding, 'code' | 'message'> & {
  readonly expected: readonly string[];
};

/** Why a child can't stand after those before it (2.4.a, d, e, f, g or h). */
export function explainChild(
  model: ContentModel,
  places: Places,
  child: ExpandedName,
): Explanation {
  const name = nameKey(child);
  if (places.isCut) return tooMany(`where <${name}> can stand`);
  const expected = expectedNext(model, places);
  const counted = occurrence(model, places);
  if (counted && counted.count < counted.min) {
    const { min, key, count } = counted;
    const code = `${rule}.${min - count > 1 ? 'h' : 'g'}`;
    const message = `<${name}> can't stand here: <${key}> must come ${times(min)} and came ${times(count)}.`;
    return { code, message, expected: [key] };
  }
  if (counted && counted.count >= counted.max) {
    const code = `${rule}.${expected.length > 0 ? 'e' : 'f'}`;
    const message = `<${name}> can't stand here: <${counted.key}> may come at most ${times(counted.max)}${next(expected)}.`;
    return { code, message, expected };
  }
  const code = `${rule}.${expected.length > 0 ? 'a' : 'd'}`;
  return { code, message: `<${name}> can't stand here${next(expected)}.`, expected };
}

/** What an element that ended too early lacks (2.4.b, i or j). */
export function explainEnd(model: ContentModel, places: Places, name: string): Explanation {
  if (places.isCut) return tooMany(`whether <${name}> is complete`);
  const missing = missingNames(model, places);
  const expected = namesOf(missing);
  const counted = occurrence(model, places);
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

/** A refusal that may be wrong is called what it is. */
function tooMany(question: string): Explanation {
  const message = `The content model counts these children in more than ${mostPlaces} ways, too many to see ${question}.`;
  return { code: 'limit-counters', message, expected: [] };
}

function next(expected: readonly string[]): string {
  if (expected.length === 0) return ', and no further element can';
  return `; expected ${listNames(expected, 'or')}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
