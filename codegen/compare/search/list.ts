/** Arrays of which facts hold and others don't. */
import type { Claim, ContainsFact, Fact, ItemsFact } from '../claims/model.ts';
import type { Case } from './cases.ts';
import { ListDraft } from './list-draft.ts';
import type { Seeker, WayOrOpen } from './seeker.ts';

/** For each denied fact a way to leave it, in all combinations. */
export function* listWays(each: Case, seeker: Seeker): Generator<WayOrOpen> {
  const { claims } = seeker;
  const items = each.facts.filter(isItems);
  const denied = each.denied.filter(isItems);
  const places = Math.max(0, ...[...items, ...denied].map(({ prefix }) => prefix.length));
  const at = (index: number): Claim => claims.all(items.map((fact) => itemAt(fact, index)));
  const prefix = Array.from({ length: places }, (_, index) => at(index));
  const isUnique = each.facts.some(({ says }) => says === 'unique');
  for (const lengths of lengthsOf(each)) {
    const draft = ListDraft.start(prefix, at(places), lengths, claims);
    yield* leave(draft, tasksOf(each, denied), 0, { each, seeker, isUnique });
  }
}

interface Search {
  readonly each: Case;
  readonly seeker: Seeker;
  readonly isUnique: boolean;
}

/** Something that an item, or two of them, must see to. */
type Task =
  | { readonly kind: 'outside'; readonly fact: ItemsFact }
  | { readonly kind: 'twice' }
  | { readonly kind: 'contained'; readonly claim: Claim; readonly times: number };

function tasksOf(each: Case, denied: readonly ItemsFact[]): readonly Task[] {
  const outside = denied.map((fact): Task => ({ kind: 'outside', fact }));
  const twice = each.denied.some(({ says }) => says === 'unique');
  const contained = each.facts
    .filter(isContains)
    .map(({ claim, min }): Task => ({ kind: 'contained', claim, times: min }));
  // Last: what two items share must not be narrowed for one of them.
  return [...outside, ...contained, ...(twice ? [{ kind: 'twice' as const }] : [])];
}

function* leave(
  draft: ListDraft,
  tasks: readonly Task[],
  index: number,
  search: Search,
): Generator<WayOrOpen> {
  const { seeker, each, isUnique } = search;
  seeker.budget.spend(1);
  const task = tasks[index];
  if (!task) {
    yield* finished(draft, each, seeker, isUnique);
    return;
  }
  for (const next of departures(draft, task, seeker)) yield* leave(next, tasks, index + 1, search);
}

function* departures(draft: ListDraft, task: Task, { claims }: Seeker): Generator<ListDraft> {
  switch (task.kind) {
    case 'outside':
      yield* draft.narrowings((index) => claims.not(itemAt(task.fact, index)), true);
      return;
    case 'twice':
      yield* draft.twins();
      return;
    case 'contained': {
      let drafts: readonly ListDraft[] = [draft];
      for (let time = 0; time < task.times; time += 1) {
        drafts = drafts.flatMap((each) => [...each.narrowings(() => task.claim, false)]);
      }
      yield* drafts;
    }
  }
}

/** What is counted by `contains`, or has to be unique, is not known to be complete. */
function* finished(
  draft: ListDraft,
  each: Case,
  seeker: Seeker,
  isUnique: boolean,
): Generator<WayOrOpen> {
  const isCounted = [...each.facts, ...each.denied].some(isContains);
  const unclear = [
    ...each.unclear,
    ...(isCounted ? ['how many items `contains` counts'] : []),
    ...(isUnique ? ['whether items that differ can be found'] : []),
  ];
  const way = draft.way(seeker, unclear, isUnique);
  if (way) yield way;
}

/** What holds of the item at `index`. */
function itemAt({ prefix, rest }: ItemsFact, index: number): Claim {
  return prefix[index] ?? rest;
}

interface Lengths {
  readonly min: number;
  readonly max: number;
}

/** How many items there may be: a denied length leaves fewer and more. */
function lengthsOf({ facts, denied }: Case): readonly Lengths[] {
  let left: readonly Lengths[] = [{ min: 0, max: Infinity }];
  for (const fact of facts) {
    if (fact.of === 'array' && fact.says === 'length') {
      const { min, max } = fact;
      left = left.map((each) => ({ min: Math.max(each.min, min), max: Math.min(each.max, max) }));
    }
  }
  for (const fact of denied) {
    if (fact.of !== 'array' || fact.says !== 'length') continue;
    left = left.flatMap((each) => [
      { min: each.min, max: Math.min(each.max, fact.min - 1) },
      { min: Math.max(each.min, fact.max + 1), max: each.max },
    ]);
  }
  return left.filter(({ min, max }) => min <= max && min < Infinity);
}

function isItems(fact: Fact): fact is ItemsFact {
  return fact.says === 'items';
}

function isContains(fact: Fact): fact is ContainsFact {
  return fact.says === 'contains';
}
