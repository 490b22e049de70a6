/** Arrays of which facts hold and others don't. */
import type { Claim, ContainsFact, Fact, ItemsFact } from '../claims/model.ts';
import type { Case } from './cases.ts';
import type { Bounds } from './list-counts.ts';
import { ListDraft } from './list-draft.ts';
import { distinctItems } from './list-unique.ts';
import { type ItemCount, listWays, sortsOf, type Wanted } from './list-way.ts';
import type { Seeker, WayOrOpen } from './seeker.ts';

/** For each denied fact a way to leave it, in all combinations. */
export function* arrayWays(each: Case, seeker: Seeker): Generator<WayOrOpen> {
  const { claims } = seeker;
  const items = each.facts.filter(isItems);
  const denied = each.denied.filter(isItems);
  const places = Math.max(0, ...[...items, ...denied].map(({ prefix }) => prefix.length));
  const at = (index: number): Claim => claims.all(items.map((fact) => itemAt(fact, index)));
  const prefix = Array.from({ length: places }, (_, index) => at(index));
  const rest = at(places);
  const isUnique = each.facts.some(({ says }) => says === 'unique');
  const distinct = isUnique ? distinctItems([...prefix, rest], claims) : undefined;
  const isUnsure = distinct !== undefined && !distinct.isExact;
  const unclear = [
    ...each.unclear,
    ...(isUnsure ? ['whether items that differ can be found'] : []),
  ];
  for (const contained of countsOf(each)) {
    const counts = [...contained, ...(distinct?.counts ?? [])];
    for (const { min, max } of lengthsOf(each)) {
      const lengths = { min, max: Math.min(max, distinct?.most ?? Infinity) };
      if (lengths.min > lengths.max) continue;
      const draft = ListDraft.start(prefix, rest, lengths, claims);
      yield* leave(draft, tasksOf(each, denied), 0, seeker, { counts, isUnique, unclear });
    }
  }
}

/** Something that an item, or two of them, must see to. */
type Task = { readonly kind: 'outside'; readonly fact: ItemsFact } | { readonly kind: 'twice' };

function tasksOf(each: Case, denied: readonly ItemsFact[]): readonly Task[] {
  const outside = denied.map((fact): Task => ({ kind: 'outside', fact }));
  const twice = each.denied.some(({ says }) => says === 'unique');
  // Last: what two items share must not be narrowed for one of them.
  return [...outside, ...(twice ? [{ kind: 'twice' as const }] : [])];
}

function* leave(
  draft: ListDraft,
  tasks: readonly Task[],
  index: number,
  seeker: Seeker,
  wanted: Wanted,
): Generator<WayOrOpen> {
  seeker.budget.spend(1);
  const task = tasks[index];
  if (!task) {
    yield* listWays(draft, wanted, seeker);
    return;
  }
  for (const next of departures(draft, task, wanted, seeker)) {
    yield* leave(next, tasks, index + 1, seeker, wanted);
  }
}

function departures(
  draft: ListDraft,
  task: Task,
  { counts }: Wanted,
  { claims }: Seeker,
): Generator<ListDraft> {
  if (task.kind === 'twice') {
    return draft.twins(sortsOf(claims.any, counts, claims).map(({ claim }) => claim));
  }
  return draft.narrowings((index) => claims.not(itemAt(task.fact, index)), true);
}

/** What holds of the item at `index`. */
function itemAt({ prefix, rest }: ItemsFact, index: number): Claim {
  return prefix[index] ?? rest;
}

/** How many items there may be: a denied length leaves fewer and more. */
function lengthsOf({ facts, denied }: Case): readonly Bounds[] {
  const isLength = (fact: Fact) => fact.of === 'array' && fact.says === 'length';
  const wanted = facts.filter(isLength).reduce(both, ANY_NUMBER);
  return without(wanted, denied.filter(isLength));
}

/** Of each claim how many items may be of it: one set of counts for each way to leave those that are denied. */
function countsOf({ facts, denied }: Case): readonly (readonly ItemCount[])[] {
  const contained = facts.filter(isContains);
  const refused = denied.filter(isContains);
  let sets: readonly (readonly ItemCount[])[] = [[]];
  for (const claim of new Set([...contained, ...refused].map((fact) => fact.claim))) {
    const isOfClaim = (fact: ContainsFact): boolean => fact.claim === claim;
    const wanted = contained.filter(isOfClaim).reduce(both, ANY_NUMBER);
    const left = without(wanted, refused.filter(isOfClaim));
    sets = sets.flatMap((set) => left.map((bounds) => [...set, { claim, ...bounds }]));
  }
  return sets;
}

const ANY_NUMBER: Bounds = { min: 0, max: Infinity };

function both(one: Bounds, other: Bounds): Bounds {
  return { min: Math.max(one.min, other.min), max: Math.min(one.max, other.max) };
}

/** The numbers that are left: fewer than a denied number, or more. */
function without(numbers: Bounds, denied: readonly Bounds[]): readonly Bounds[] {
  let left: readonly Bounds[] = [numbers];
  for (const { min, max } of denied) {
    const [fewer, more] = [
      { min: 0, max: min - 1 },
      { min: max + 1, max: Infinity },
    ];
    left = left.flatMap((each) => [both(each, fewer), both(each, more)]);
  }
  return left.filter(({ min, max }) => min <= max && min < Infinity);
}

function isItems(fact: Fact): fact is ItemsFact {
  return fact.says === 'items';
}

function isContains(fact: Fact): fact is ContainsFact {
  return fact.says === 'contains';
}
