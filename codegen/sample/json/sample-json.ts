/** Values of a JSON Schema that each show one thing, found as what only one of two schemas accepts. */
import type { Issue } from '../../../src/runtime/issue.ts';
import { Claims } from '../../compare/claims/claims.ts';
import { JsonSchemaClaims } from '../../compare/claims/json-schema.ts';
import type { Claim } from '../../compare/claims/model.ts';
import { isIncluded } from '../../compare/decide.ts';
import { editedNames } from '../../compare/equal/json-schemas.ts';
import { Search } from '../../compare/search/search.ts';
import type { JsonSchemaSet } from '../../json-schema/model.ts';
import type { Attempt, Goal, Outcome } from '../model.ts';
import type { Edit } from './edit.ts';
import { invalidEdits } from './invalid-edits.ts';
import { placesIn } from './reach.ts';
import { withReadableDates } from './readable-dates.ts';
import { validEdits } from './valid-edits.ts';

/** So many questions share a search and its budget: what one has found, another needs too. */
const QUESTIONS = 32;
/** Of that search: what needs more stays uncovered. */
const STEPS = 200_000;

/** Each goal reads the schema once more: so many schemas are read, and alternatives compared, in all. */
const MOST_WORK = 2_000_000;
const TOO_LARGE = 'the schema is too large for all that it says to be shown';

/** What our own lane says of a value: nothing if it is valid. */
export type ValueJudge = (value: unknown) => readonly Issue[];

/**
 * Every goal of the schema, in its order, the valid ones of each place first. `hasKeywordCodes`:
 * whether the codes of `judge` are the keywords of the schema.
 */
export function* sampleJson(
  set: JsonSchemaSet,
  judge: ValueJudge,
  kinds: readonly Goal['kind'][],
  { hasKeywordCodes } = { hasKeywordCodes: true },
): Generator<Attempt<unknown>> {
  const claims = new Claims();
  const whole = new JsonSchemaClaims(set, (key) => key, claims).of(set.root);
  const work = workOf(set);
  let count = 0;
  let search = new Search(claims, STEPS);
  for (const place of placesIn(set)) {
    for (const edit of [...validEdits(place, set), ...invalidEdits(place, set)]) {
      if (!kinds.includes(edit.kind)) continue;
      if (count % QUESTIONS === 0) search = new Search(claims, STEPS);
      count += 1;
      const { kind, place: at, shows } = edit;
      const goal = { kind, place: at, shows };
      if (count * work > MOST_WORK) {
        yield { goal, outcome: { kind: 'uncovered', reason: TOO_LARGE } };
        continue;
      }
      const nameOf = editedNames(set, edit.edited, `edit ${count}`);
      const edited = new JsonSchemaClaims(edit.edited, nameOf, claims).of(set.root);
      const { codes, ...others } = edit;
      const asked = codes && hasKeywordCodes ? edit : others;
      const outcome = outcomeOf(asked, whole, edited, search, judge);
      yield { goal, outcome };
    }
  }
}

/** What it takes to read a set: each schema, and of `oneOf` each alternative beside each other one. */
function workOf({ schemas }: JsonSchemaSet): number {
  let work = schemas.size;
  for (const node of schemas.values()) {
    const oneOf = node.kind === 'schema' ? node.keywords.get('oneOf') : undefined;
    // Measured: a pair of alternatives costs what some twenty schemas do.
    if (oneOf?.kind === 'schemas') work += 20 * oneOf.schemas.length ** 2;
  }
  return work;
}

function outcomeOf(
  edit: Edit,
  whole: Claim,
  edited: Claim,
  search: Search,
  judge: ValueJudge,
): Outcome<unknown> {
  const isValid = edit.kind === 'valid';
  const answer = isValid ? isIncluded(whole, edited, search) : isIncluded(edited, whole, search);
  switch (answer.kind) {
    case 'yes':
      return { kind: 'uncovered', reason: isValid ? NEVER_NEEDED : IMPLIED };
    case 'unknown':
      return { kind: 'uncovered', reason: answer.reason };
    case 'no':
      return readable(judged(edit, answer.value, answer.unclear, judge(answer.value)), judge);
  }
}

const NEVER_NEEDED = 'no valid value needs it';
const IMPLIED = 'whatever breaks it breaks another constraint too';

/** The same with readable dates, if that changes nothing of what is said of it. */
function readable(outcome: Outcome<unknown>, judge: ValueJudge): Outcome<unknown> {
  if (outcome.kind !== 'found') return outcome;
  const content = withReadableDates(outcome.content);
  if (content === undefined) return outcome;
  const said = (value: unknown) =>
    JSON.stringify(judge(value).map(({ code, path }) => [code, path]));
  return said(content) === said(outcome.content) ? { ...outcome, content } : outcome;
}

function judged(
  { kind, codes }: Edit,
  content: unknown,
  unclear: readonly string[],
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
  const said = codes ? issues.find(({ code }) => codes.includes(code)) : first;
  return said ? { kind: 'found', content, code: said.code } : failed(`gets ${first.code}`);
}
