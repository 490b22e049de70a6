/** Documents of an XSD that each show one thing. */
import type { Issue } from '../../../src/runtime/issue.ts';
import type { BindingPlan } from '../../bind/plan.ts';
import type { Attempt, Goal, Outcome } from '../model.ts';
import { attributeGoals } from './attribute-goals.ts';
import { DocumentBuilder, Unbuildable } from './builder.ts';
import { contentGoals, textGoals } from './content-goals.ts';
import { DocumentWriter, type XmlElement } from './element.ts';
import { elementGoals } from './element-goals.ts';
import type { XsdGoal } from './goal.ts';
import { identityGoals } from './identity-goals.ts';
import { sitesOf } from './routes.ts';
import { SimpleTexts } from './texts.ts';
import { typeGoals } from './type-goals.ts';
import { valueGoals } from './value-goals.ts';

/** What our own lane says of a document: nothing if it is valid. */
export type DocumentJudge = (document: string) => readonly Issue[];

/** Every goal of the plan, and what it came to. */
export function* sampleXsd(
  plan: BindingPlan,
  judge: DocumentJudge,
  kinds: readonly Goal['kind'][],
): Generator<Attempt<string>> {
  const texts = new SimpleTexts(plan);
  const documents = new DocumentBuilder(plan, texts);
  const writer = new DocumentWriter(plan);
  for (const goal of goalsOf(plan, texts)) {
    const { kind, place, shows } = goal;
    if (!kinds.includes(kind)) continue;
    yield { goal: { kind, place, shows }, outcome: outcomeOf(goal, documents, writer, judge) };
  }
}

function* goalsOf(plan: BindingPlan, texts: SimpleTexts): Generator<XsdGoal> {
  const sites = sitesOf(plan);
  for (const site of sites.elements) yield* elementGoals(site, plan, texts);
  for (const site of sites.types) {
    yield* attributeGoals(site, texts);
    yield* contentGoals(site);
    yield* textGoals(site);
  }
  yield* valueGoals(sites, plan, texts);
  yield* typeGoals(sites, plan, texts);
  yield* identityGoals(sites, plan);
  if (plan.roots.length > 0) yield unknownRoot;
}

const unknownRoot: XsdGoal = {
  kind: 'invalid',
  place: 'root',
  shows: 'an unknown element',
  codes: /^cvc-elt\.1\.a$/,
  make: () => ({ name: { namespace: '', local: 'unknown' }, attributes: [], children: [] }),
};

function outcomeOf(
  goal: XsdGoal,
  documents: DocumentBuilder,
  writer: DocumentWriter,
  judge: DocumentJudge,
  hasIds = false,
): Outcome<string> {
  let root: XmlElement | undefined;
  try {
    root = goal.make(documents);
  } catch (error) {
    if (!(error instanceof Unbuildable)) throw error;
    return { kind: 'uncovered', reason: error.message };
  }
  if (!root) return { kind: 'uncovered', reason: goal.kind === 'valid' ? NO_TEXT : IMPLIED };
  const content = writer.write(root);
  const [first] = judge(content);
  if (first && goal.kind === 'valid' && first.code === DANGLING && !hasIds) {
    return outcomeOf(goal, documents.withIds(), writer, judge, true);
  }
  return goal.kind === 'valid'
    ? validOutcome(content, first)
    : invalidOutcome(goal, content, first);
}

/** What refers to an ID that nothing has. */
const DANGLING = 'cvc-id.1';
const NO_TEXT = 'no text was found that needs it';
const IMPLIED = 'no text was found that breaks nothing else';

function validOutcome(content: string, first: Issue | undefined): Outcome<string> {
  if (!first) return { kind: 'found', content };
  return { kind: BEYOND.test(first.code) ? 'uncovered' : 'defect', reason: first.message };
}

/** What the document around it must have, and the plainest one lacks: an ID to refer to. */
const BEYOND = /^(?:cvc-id|limit-)/;

function invalidOutcome(
  { codes }: XsdGoal,
  content: string,
  first: Issue | undefined,
): Outcome<string> {
  if (!first) {
    const isContent = codes?.test('cvc-complex-type.2.4') ?? false;
    const reason = 'the content model lets it in by another way';
    return isContent
      ? { kind: 'uncovered', reason }
      : { kind: 'defect', reason: 'our own parser accepts it' };
  }
  if (codes?.test(first.code)) return { kind: 'found', content, code: first.code };
  if (BEYOND.test(first.code)) return { kind: 'uncovered', reason: first.message };
  return { kind: 'defect', reason: `it gets ${first.code}` };
}
