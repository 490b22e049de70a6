/** Values of a JSON Schema that each show one thing, found as what only one of two schemas accepts. */
import type { Issue } from '../../../src/runtime/issue.ts';
import { Claims } from '../../compare/claims/claims.ts';
import { JsonSchemaClaims } from '../../compare/claims/json-schema.ts';
import type { Claim } from '../../compare/claims/model.ts';
import { isIncluded } from '../../compare/decide.ts';
import { Search } from '../../compare/search/search.ts';
import type { JsonSchemaSet } from '../../json-schema/model.ts';
import type { Attempt, Goal, Outcome } from '../model.ts';
import type { Edit } from './edit.ts';
import { invalidEdits } from './invalid-edits.ts';
import { placesIn } from './reach.ts';
import { validEdits } from './valid-edits.ts';

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
  const whole = new JsonSchemaClaims(set, 'schema', claims).of(set.root);
  let count = 0;
  for (const place of placesIn(set)) {
    for (const edit of [...validEdits(place, set), ...invalidEdits(place, set)]) {
      if (!kinds.includes(edit.kind)) continue;
      count += 1;
      const edited = new JsonSchemaClaims(edit.edited, `edit ${count}`, claims).of(set.root);
      const { kind, place: at, shows } = edit;
      const { codes, ...others } = edit;
      const asked = codes && hasKeywordCodes ? edit : others;
      const outcome = outcomeOf(asked, whole, edited, claims, judge);
      yield { goal: { kind, place: at, shows }, outcome };
    }
  }
}

function outcomeOf(
  edit: Edit,
  whole: Claim,
  edited: Claim,
  claims: Claims,
  judge: ValueJudge,
): Outcome<unknown> {
  const isValid = edit.kind === 'valid';
  const search = new Search(claims);
  const answer = isValid ? isIncluded(whole, edited, search) : isIncluded(edited, whole, search);
  switch (answer.kind) {
    case 'yes':
      return { kind: 'uncovered', reason: isValid ? NEVER_NEEDED : IMPLIED };
    case 'unknown':
      return { kind: 'uncovered', reason: answer.reason };
    case 'no':
      return judged(edit, answer.value, answer.unclear, judge(answer.value));
  }
}

const NEVER_NEEDED = 'no valid value needs it';
const IMPLIED = 'whatever breaks it breaks another constraint too';

function judged(
  { kind, codes }: Edit,
  content: unknown,
  unclear: readonly string[],
  issues: readonly Issue[],
): Outcome<unknown> {
  const [first] = issues;
  const isAsSaid = kind === 'valid' ? !first : first !== undefined;
  if (!isAsSaid) {
    const reason = unclear.join(', ') || `${JSON.stringify(content)} is judged otherwise`;
    return { kind: unclear.length > 0 ? 'uncovered' : 'defect', reason };
  }
  if (!first) return { kind: 'found', content };
  if (codes && !issues.some(({ code }) => codes.includes(code))) {
    return { kind: 'defect', reason: `${JSON.stringify(content)} gets ${first.code}` };
  }
  return { kind: 'found', content, code: codes ? codeAmong(issues, codes) : first.code };
}

function codeAmong(issues: readonly Issue[], codes: readonly string[]): string {
  return issues.find(({ code }) => codes.includes(code))?.code ?? '';
}
