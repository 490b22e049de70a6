/** Texts of which facts hold and others don't: the plainest one. */
import { MAX_CODE_POINT } from '../../pattern/code-points.ts';
import type { Pattern } from '../../pattern/model.ts';
import {
  type Lengths,
  type PatternInText,
  plainestText,
  type TextQuestion,
} from '../../pattern/plainest.ts';
import { isOfFact } from '../claims/evaluate.ts';
import type { PatternFact, TextFact, TextTestFact } from '../claims/model.ts';
import type { Case } from './cases.ts';
import { plainWay } from './goals.ts';
import type { Seeker, WayOrOpen } from './seeker.ts';

/** How many texts are tried against what only single texts can be tried on. */
const MAX_TRIALS = 12;

/** A way to the plainest text of a case. */
export function* textWays(each: Case, { budget }: Seeker): Generator<WayOrOpen> {
  const facts = each.facts as readonly TextFact[];
  const denied = each.denied as readonly TextFact[];
  if (isImplied(facts, denied)) return;
  if (each.values) {
    yield* listedTexts(each, facts, denied);
    return;
  }
  const hinted = hintOf(each, facts, denied);
  if (hinted !== undefined) {
    yield plainWay(hinted, textCost(hinted), each.unclear);
    return;
  }
  const question = questionOf(facts, denied);
  if (question.lengths.length === 0) return;
  const except = each.excluded.filter((value) => typeof value === 'string');
  for (let trial = 0; trial < MAX_TRIALS; trial += 1) {
    budget.spend(20);
    const text = plainestText({ ...question, except });
    if (text === null) return;
    if (text === undefined) {
      yield { open: `no text was found within bounds for ${describe(facts, denied)}` };
      return;
    }
    if (isAccepted(text, facts, denied)) {
      yield plainWay(text, textCost(text), each.unclear);
      return;
    }
    except.push(text);
  }
  const names = [...facts, ...denied].filter(isTest).map(({ name }) => name);
  yield { open: `texts of ${names.join(' and ')} can only be tried one by one` };
}

/** Lengths are no matter of patterns, unless texts are measured in several ways. */
function questionOf(facts: readonly TextFact[], denied: readonly TextFact[]): QuestionOfFacts {
  const modes = new Set([...facts, ...denied].map(({ whiteSpace }) => whiteSpace));
  if (modes.size < 2) {
    // What is left of white space is as the facts say; so it needs no processing.
    const asIs = (fact: PatternFact) => ({ ...fact, whiteSpace: 'preserve' as const });
    const all = facts.filter(isPattern).map(asIs);
    const lengths = lengthsOf(facts, denied);
    return { all, none: denied.filter(isPattern).map(asIs), lengths };
  }
  const patterns = (all: readonly TextFact[]) => all.flatMap((fact) => patternOf(fact) ?? []);
  return { all: patterns(facts), none: patterns(denied), lengths: [{ min: 0, max: Infinity }] };
}

type QuestionOfFacts = Omit<TextQuestion, 'except'>;

function patternOf(fact: TextFact): PatternInText | undefined {
  if (fact.says === 'pattern') return fact;
  if (fact.says === 'test') return undefined;
  const { min, max, whiteSpace } = fact;
  const body: Pattern = { kind: 'characters', set: [0, MAX_CODE_POINT], native: '' };
  return { pattern: { kind: 'repetition', body, min, max }, isSearched: false, whiteSpace };
}

/** Whether what holds is seen to imply what must not. */
function isImplied(facts: readonly TextFact[], denied: readonly TextFact[]): boolean {
  return facts
    .filter(isTest)
    .some((fact) => denied.filter(isTest).some((other) => fact.implies?.(other)));
}

/** A text that a fact offers, and that will do. */
function hintOf(
  { excluded }: Case,
  facts: readonly TextFact[],
  denied: readonly TextFact[],
): string | undefined {
  const hints = [...facts, ...denied].filter(isTest).flatMap(({ hints = [] }) => hints);
  return hints.find(
    (text) =>
      !excluded.includes(text) &&
      facts.every((fact) => isOfFact(fact, text) === true) &&
      denied.every((fact) => isOfFact(fact, text) === false),
  );
}

function* listedTexts(
  { values = [], unclear }: Case,
  facts: readonly TextFact[],
  denied: readonly TextFact[],
): Generator<WayOrOpen> {
  const texts = values.filter((value) => typeof value === 'string');
  const accepted = texts.filter((text) => isAccepted(text, facts, denied));
  const [first, ...others] = accepted;
  if (first === undefined) return;
  const plainest = others.reduce((a, b) => (textCost(b) < textCost(a) ? b : a), first);
  yield plainWay(plainest, textCost(plainest), unclear);
}

function isAccepted(
  text: string,
  facts: readonly TextFact[],
  denied: readonly TextFact[],
): boolean {
  return (
    facts.every((fact) => isOfFact(fact, text) !== false) &&
    denied.every((fact) => isOfFact(fact, text) !== true)
  );
}

function textCost(text: string): number {
  return 1 + [...text].length;
}

function isPattern(fact: TextFact): fact is PatternFact {
  return fact.says === 'pattern';
}

function isTest(fact: TextFact): fact is TextTestFact {
  return fact.says === 'test';
}

/** The lengths that are left, ascending. */
function lengthsOf(facts: readonly TextFact[], denied: readonly TextFact[]): readonly Lengths[] {
  let left: readonly Lengths[] = [{ min: 0, max: Infinity }];
  for (const fact of facts) if (fact.says === 'length') left = within(left, fact);
  for (const fact of denied) {
    if (fact.says !== 'length') continue;
    const below = within(left, { min: 0, max: fact.min - 1 });
    left = [...below, ...within(left, { min: fact.max + 1, max: Infinity })];
  }
  return [...left].sort((a, b) => a.min - b.min);
}

function within(lengths: readonly Lengths[], { min, max }: Lengths): readonly Lengths[] {
  return lengths
    .map((each) => ({ min: Math.max(min, each.min), max: Math.min(max, each.max) }))
    .filter((each) => each.min <= each.max && each.min < Infinity);
}

function describe(facts: readonly TextFact[], denied: readonly TextFact[]): string {
  const named = [...facts, ...denied].filter(isPattern).map(({ name }) => name);
  return named.length === 0 ? 'these lengths' : named.slice(0, 3).join(' and ');
}
