/** Arrays of which facts hold and others don't. */
import type { Claims } from '../claims/claims.ts';
import { doClash } from '../claims/clash.ts';
import type { Claim, ContainsFact, Fact, ItemsFact } from '../claims/model.ts';
import type { Case } from './cases.ts';
import type { Bounds } from './list-counts.ts';
import { ListDraft } from './list-draft.ts';
import { distinctItems } from './list-unique.ts';
import { type ItemCount, listWays, sortsOf, type Wanted } from './list-way.ts';
import type { Seeker, WayOrOpen } from './seeker.ts';

/** Of more claims than these the items are not counted: each may double the sorts of items. */
const MAX_COUNTED = 6;

/**
 * Denied facts (an item within `contains` is one outside of `items`): beyond so many each is left by an
 * item of its own, where there is room for that.
 */
const MAX_TOGETHER = 8;
/** Beyond so many nothing is said, each left by an item of its own. */
const MAX_APART = 20;
/** The same where several may be left by one item. */
const MAX_DENIED = 10;

const MANY = 'an array with many `contains`, or one that leaves many `items`';

/** What a draft costs, one of whose claims is written anew. */
const STEPS_PER_DRAFT = 50;

/** For each denied fact a way to leave it, in all combinations. */
export function* arrayWays(each: Case, seeker: Seeker): Generator<WayOrOpen> {
  const { claims } = seeker;
  const items = each.facts.filter(isItems);
  const least = Math.min(...lengthsOf(each).map(({ min }) => min));
  const denied = each.denied
    .filter(isItems)
    .filter((fact) => !items.some((wanted) => areApart(wanted, fact, least, claims)));
  const counted = new Set([...each.facts, ...each.denied].filter(isContains).map(claimOf));
  if (counted.size > MAX_COUNTED) {
    yield { open: MANY };
    return;
  }
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
  for (const contained of countsOf(each, counted)) {
    const counts = [...contained, ...(distinct?.counts ?? [])];
    for (const { min, max } of lengthsOf(each)) {
      const lengths = { min, max: Math.min(max, distinct?.most ?? Infinity) };
      if (lengths.min > lengths.max) continue;
      const draft = ListDraft.start(prefix, rest, lengths, claims);
      const wanted = { counts, isUnique, unclear };
      const isRoomy = lengths.max >= places + denied.length && counts.length === 0;
      const isFree = !isUnique && !each.denied.some(({ says }) => says === 'unique');
      const isApart = denied.length > MAX_TOGETHER && isRoomy && isFree;
      if (denied.length > (isApart ? MAX_APART : MAX_DENIED)) {
        yield { open: MANY };
        continue;
      }
      if (isApart && denied.every(isOfValues)) yield* plainly(draft, denied, seeker, wanted);
      yield* leave(draft, tasksOf(each, denied), 0, seeker, { ...wanted, isApart });
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

/**
 * `isApart`: of the items behind the first no two facts are left by the same. Where there is room, and no
 * item is counted, any array that leaves them all can be written so, by more items of the same values.
 */
interface Leaving extends Wanted {
  readonly isApart: boolean;
}

function* leave(
  draft: ListDraft,
  tasks: readonly Task[],
  index: number,
  seeker: Seeker,
  wanted: Leaving,
): Generator<WayOrOpen> {
  seeker.budget.spend(STEPS_PER_DRAFT);
  const task = tasks[index];
  if (!task) {
    yield* listWays(draft, wanted, seeker);
    return;
  }
  for (const next of departures(draft, task, wanted, seeker)) {
    yield* leave(next, tasks, index + 1, seeker, wanted);
  }
}

/** Whether items that leave several such facts are found at a glance. */
function isOfValues({ prefix, rest }: ItemsFact): boolean {
  return [...prefix, rest].every(({ kind }) => kind === 'values' || kind === 'any');
}

/** Plain arrays: one item leaves all facts, or all but one, which another leaves. */
function* plainly(
  draft: ListDraft,
  denied: readonly ItemsFact[],
  seeker: Seeker,
  wanted: Wanted,
): Generator<WayOrOpen> {
  const { claims } = seeker;
  const outside =
    (facts: readonly ItemsFact[]) =>
    (index: number): Claim =>
      claims.all(facts.map((fact) => claims.not(itemAt(fact, index))));
  for (const one of draft.narrowings(outside(denied), true, true)) {
    yield* listWays(one, wanted, seeker);
  }
  for (const fact of denied) {
    seeker.budget.spend(STEPS_PER_DRAFT * denied.length);
    const others = denied.filter((each) => each !== fact);
    for (const most of draft.narrowings(outside(others), true, true)) {
      for (const both of most.narrowings(outside([fact]), true, true)) {
        yield* listWays(both, wanted, seeker);
      }
    }
  }
}

function departures(
  draft: ListDraft,
  task: Task,
  { counts, isApart }: Leaving,
  seeker: Seeker,
): Generator<ListDraft> {
  const { claims } = seeker;
  if (task.kind === 'twice') {
    return draft.twins(sortsOf(claims.any, counts, seeker).map(({ claim }) => claim));
  }
  return draft.narrowings((index) => claims.not(itemAt(task.fact, index)), true, isApart);
}

/** Whether some item that is certainly there is of the one and not of the other, as seen at a glance. */
function areApart(one: ItemsFact, other: ItemsFact, least: number, claims: Claims): boolean {
  const places = Math.min(least, Math.max(one.prefix.length, other.prefix.length) + 1);
  return Array.from({ length: places }, (_, index) => index).some((index) =>
    doClash(itemAt(one, index), itemAt(other, index), claims),
  );
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
function countsOf(
  { facts, denied }: Case,
  counted: ReadonlySet<Claim>,
): readonly (readonly ItemCount[])[] {
  const contained = facts.filter(isContains);
  const refused = denied.filter(isContains);
  let sets: readonly (readonly ItemCount[])[] = [[]];
  for (const claim of counted) {
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

function claimOf({ claim }: ContainsFact): Claim {
  return claim;
}

function isContains(fact: Fact): fact is ContainsFact {
  return fact.says === 'contains';
}
