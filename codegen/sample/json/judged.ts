/** Whether a value is what it is to be, by what our own lane says of it. */
import type { Issue } from '../../../src/runtime/issue.ts';
import type { Path } from '../graft.ts';
import type { Goal, Outcome } from '../model.ts';
import { withReadableTexts } from './readable-texts.ts';

/** What our own lane says of a value: nothing if it is valid. */
export type ValueJudge = (value: unknown) => readonly Issue[];

/** What a value is to be. */
export interface Expected extends Pick<Goal, 'kind'> {
  /** The keywords that may say what is wrong with the value; of an invalid one. */
  readonly codes?: readonly string[];
  /** Whether other texts in it must be as long. */
  readonly isOfLength: boolean;
}

/** A value that was found, and of which more is to be known. */
export interface Found {
  readonly content: unknown;
  /** To the part that is to be at fault. */
  readonly path: Path;
  /** What the search could not say of it. */
  readonly unclear: readonly string[];
}

/** The value with texts as people write them, or why it is not what it is to be. */
export function judged(expected: Expected, found: Found, judge: ValueJudge): Outcome<unknown> {
  const outcome = outcomeOf(expected, found, judge(found.content));
  return outcome.kind === 'found' ? readable(outcome, expected, judge) : outcome;
}

function outcomeOf(
  { kind, codes }: Expected,
  { content, path, unclear }: Found,
  issues: readonly Issue[],
): Outcome<unknown> {
  // What the search could not say it may have got wrong; otherwise the two of us differ.
  const failed = (reason: string): Outcome<unknown> => {
    if (unclear.length > 0) return { kind: 'uncovered', reason: unclear.join(', ') };
    return { kind: 'defect', reason: `${JSON.stringify(content)} ${reason}` };
  };
  const [first] = issues;
  if ((kind === 'valid') !== (first === undefined)) return failed('is judged otherwise');
  if (!first) return { kind: 'found', content };
  const isElsewhere = issues.some((issue) => path.some((step, at) => issue.path[at] !== step));
  if (isElsewhere) return failed('is at fault elsewhere');
  const said = codes ? issues.find(({ code }) => codes.includes(code)) : first;
  return said ? { kind: 'found', content, code: said.code } : failed(`gets ${first.code}`);
}

/** The same with readable texts, if that changes nothing of what is said of it. */
function readable(
  outcome: Extract<Outcome<unknown>, { readonly kind: 'found' }>,
  { isOfLength }: Expected,
  judge: ValueJudge,
): Outcome<unknown> {
  const content = withReadableTexts(outcome.content, isOfLength);
  if (content === undefined) return outcome;
  const said = (value: unknown) =>
    JSON.stringify(judge(value).map(({ code, path }) => [code, path]));
  return said(content) === said(outcome.content) ? { ...outcome, content } : outcome;
}
