/** IDs of an example told apart, and its IDREFs led to them: no search looks across a document. */
import type { Issue } from '../../src/runtime/issue.ts';
import type { Example, Side } from './sides.ts';

/** No more values than this are written anew. */
const MAX_CHANGES = 30;
/** So many texts are tried in place of one. */
const MAX_TRIALS = 40;

/**
 * The example as its parser accepts it, with other IDs and IDREFs (XSD part 2 §3.3.8, §3.3.9) where it
 * needs them; `undefined`: the parser has something else against it.
 */
export function withResolvedIds(example: Example, accepting: Side): Example | undefined {
  let at = example;
  let issues = accepting.issuesOf(at);
  for (let change = 0; change < MAX_CHANGES && issues.length > 0; change += 1) {
    const better = betterTexts(at.text, issues).find(
      (text) => accepting.issuesOf({ ...at, text }).length < issues.length,
    );
    if (better === undefined) return undefined;
    at = { ...at, text: better };
    issues = accepting.issuesOf(at);
  }
  return issues.length === 0 ? at : undefined;
}

/** Texts with one ID or IDREF replaced, of those that are spoken of; none, if something else is wrong. */
function betterTexts(text: string, issues: readonly Issue[]): readonly string[] {
  const [first] = issues;
  if (!first || issues.some(({ code }) => code !== DUPLICATE && code !== UNRESOLVED)) return [];
  const duplicate = issues.find(({ code }) => code === DUPLICATE);
  return idsAt(text, (duplicate ?? first).offset).flatMap(({ id, start }) => {
    const others = duplicate ? freshNames(id, text) : namesIn(text);
    return others
      .filter((name) => name !== id)
      .slice(0, MAX_TRIALS)
      .map((name) => text.slice(0, start) + name + text.slice(start + id.length));
  });
}

/** The value that begins at the place of an issue, as its items: it may be a list of which one is meant. */
function idsAt(text: string, offset: number | undefined) {
  const [value = ''] = offset === undefined ? [] : text.slice(offset).split(/[<"]/, 1);
  return Array.from(value.matchAll(/\S+/g), ({ 0: id, index }) => {
    return { id, start: (offset ?? 0) + index };
  });
}

const DUPLICATE = 'cvc-id.2';
const UNRESOLVED = 'cvc-id.1';

/** Everything in a document that may be an ID. */
function namesIn(text: string): readonly string[] {
  return [...new Set(text.match(/(?<=[>"\s])[^<>"\s=/]+(?=[<"\s])/g) ?? [])];
}

/** With a number behind it, or another last character. */
function freshNames(id: string, text: string): readonly string[] {
  const known = new Set(namesIn(text));
  const numbered = Array.from({ length: 9 }, (_, index) => `${id}${index + 2}`);
  const letters = Array.from('bcdefghijABCDE0123456789', (letter) => id.slice(0, -1) + letter);
  return [...numbered, ...letters].filter((name) => !known.has(name));
}
