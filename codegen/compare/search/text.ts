/** Texts of which facts hold and others don't: the plainest one. */
import { normalize } from '../../../src/runtime/datatype/white-space.ts';
import { MAX_CODE_POINT } from '../../pattern/code-points.ts';
import { alternationOf, type Pattern } from '../../pattern/model.ts';
import {
  type Lengths,
  type PatternInText,
  plainestText,
  type TextQuestion,
  textPattern,
} from '../../pattern/plainest.ts';
import type { WhiteSpace } from '../../pattern/word-states.ts';
import { isOfFact } from '../claims/evaluate.ts';
import type { PatternFact, TextFact, TextTestFact } from '../claims/model.ts';
import type { Case } from './cases.ts';
import { plainWay } from './goals.ts';
import type { Seeker, WayOrOpen } from './seeker.ts';

/** How many texts are tried against what only single texts can be tried on. */
const MAX_TRIALS = 12;

/** Longer texts than this are not made only to be tried. */
const MAX_HINT = 10_000;

/** A way to the plainest text of a case. */
export function* textWays(each: Case, { budget, barren }: Seeker): Generator<WayOrOpen> {
  const facts = each.facts as readonly TextFact[];
  const denied = each.denied as readonly TextFact[];
  if (isImplied(facts, denied) || barren.has(facts, denied)) return;
  const listed = listedIn(each, facts, denied);
  if (listed) {
    yield* listedTexts(listed, facts, denied, each.unclear);
    return;
  }
  const hinted = hintOf(each, facts, denied);
  if (hinted !== undefined) {
    yield plainWay(hinted, textCost(hinted), each.unclear);
    return;
  }
  const question = questionOf(facts, denied, each.excluded);
  if (question.lengths.length === 0) return;
  const except = each.excluded.filter((value) => typeof value === 'string');
  for (let trial = 0; trial < MAX_TRIALS; trial += 1) {
    budget.spend(20);
    const text = plainestText({ ...question, except });
    if (text === null) {
      if (except.length === 0) barren.add(facts.filter(isLanguage), denied.filter(isLanguage));
      return;
    }
    if (text === undefined) {
      yield { open: `no text was found within bounds for ${describe(facts, denied)}` };
      return;
    }
    // What the search knows of the text needs no trial, if white space has left the text as it is.
    const isOpen = (fact: TextFact): boolean =>
      isTest(fact) || normalize(text, fact.whiteSpace) !== text;
    if (isAccepted(text, facts.filter(isOpen), denied.filter(isOpen))) {
      yield plainWay(text, textCost(text), each.unclear);
      return;
    }
    except.push(text);
  }
  const names = [...facts, ...denied].filter(isTest).map(({ name }) => name);
  yield { open: `texts of ${names.join(' and ')} can only be tried one by one` };
}

/** The few texts that can be of a case, if some fact or claim lists them. */
function listedIn(
  { values, excluded }: Case,
  facts: readonly TextFact[],
  denied: readonly TextFact[],
): readonly string[] | undefined {
  if (values) return values.filter((value) => typeof value === 'string');
  const list = facts.find(({ says }) => says === 'values');
  if (list?.says !== 'values' || modesOf(facts, denied, excluded).size > 1) return undefined;
  // Of any text of the case, what is left of it by the one white space processing is one too.
  return [...list.texts].filter((text) => !excluded.includes(text));
}

/** The ways in which white space is processed before something is said of the text. */
function modesOf(
  facts: readonly TextFact[],
  denied: readonly TextFact[],
  excluded: Case['excluded'],
): ReadonlySet<WhiteSpace> {
  const modes = new Set([...facts, ...denied].map(({ whiteSpace }) => whiteSpace));
  // A text that is excluded is so as it is.
  return excluded.some((value) => typeof value === 'string') ? modes.add('preserve') : modes;
}

/** Lengths are no matter of patterns, unless texts are measured in several ways. */
function questionOf(
  facts: readonly TextFact[],
  denied: readonly TextFact[],
  excluded: Case['excluded'],
): QuestionOfFacts {
  if (modesOf(facts, denied, excluded).size < 2) {
    // What is left of white space is as the facts say; so it needs no processing.
    const asIs = (fact: TextFact) => {
      const pattern = fact.says === 'length' ? undefined : patternOf(fact);
      return pattern ? [{ ...pattern, whiteSpace: 'preserve' as const }] : [];
    };
    const lengths = lengthsOf(facts, denied);
    return { all: facts.flatMap(asIs), none: denied.flatMap(asIs), lengths };
  }
  const patterns = (all: readonly TextFact[]) => all.flatMap((fact) => patternOf(fact) ?? []);
  return { all: patterns(facts), none: patterns(denied), lengths: [{ min: 0, max: Infinity }] };
}

type QuestionOfFacts = Omit<TextQuestion, 'except'>;

function patternOf(fact: TextFact): PatternInText | undefined {
  if (fact.says === 'pattern') return fact;
  if (fact.says === 'test') return undefined;
  const { whiteSpace } = fact;
  if (fact.says === 'values') {
    const pattern = alternationOf(Array.from(fact.texts, textPattern));
    return { pattern, isSearched: false, whiteSpace };
  }
  const { min, max } = fact;
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
  const bounds = lengthsOf(facts, denied).flatMap(({ min, max }) => [min, max]);
  const lengths = [...new Set(bounds)].filter((length) => length <= MAX_HINT);
  const hints = [...facts, ...denied]
    .filter(isTest)
    .flatMap(({ hints: own = [], ofLength }) => [
      ...own,
      ...(ofLength ? lengths.flatMap((length) => ofLength(length) ?? []) : []),
    ]);
  return hints.find(
    (text) =>
      !excluded.includes(text) &&
      facts.every((fact) => isOfFact(fact, text) === true) &&
      denied.every((fact) => isOfFact(fact, text) === false),
  );
}

function* listedTexts(
  texts: readonly string[],
  facts: readonly TextFact[],
  denied: readonly TextFact[],
  unclear: readonly string[],
): Generator<WayOrOpen> {
  const plainestFirst = [...texts].sort((one, other) => textCost(one) - textCost(other));
  const found = plainestFirst.find((text) => isAccepted(text, facts, denied));
  if (found !== undefined) yield plainWay(found, textCost(found), unclear);
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

/** Whether all of it goes into the search. */
function isLanguage(fact: TextFact): boolean {
  return fact.says !== 'test';
}

function isTest(fact: TextFact): fact is TextTestFact {
  return fact.says === 'test';
}

/** The lengths that are left, ascending. */
function lengthsOf(facts: readonly TextFact[], denied: readonly TextFact[]): readonly Lengths[] {
  let left: readonly Lengths[] = [{ min: 0, max: Infinity }];
  for (const fact of facts) {
    if (fact.says === 'length') left = within(left, fact);
    if (fact.says === 'test') left = within(left, { min: 0, max: fact.longest ?? Infinity });
  }
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
