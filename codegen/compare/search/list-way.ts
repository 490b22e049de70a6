/** From an array in the making to the array, some of whose items are counted. */
import type { Claim, Scalar } from '../claims/model.ts';
import type { Goal, Way } from './goals.ts';
import {
  type Bounds,
  cheapestItems,
  isExactlyAnswered,
  type ListAnswer,
  type ListQuestion,
  type Sort,
} from './list-counts.ts';
import type { ListDraft } from './list-draft.ts';
import type { Seeker, WayOrOpen } from './seeker.ts';

/** So many items are of the claim. */
export interface ItemCount extends Bounds {
  readonly claim: Claim;
}

/** What is asked of all arrays of one case. */
export interface Wanted {
  readonly counts: readonly ItemCount[];
  /** Whether its items differ, as far as can be. */
  readonly isUnique: boolean;
  readonly unclear: readonly string[];
}

/** The way to the plainest array of a draft. */
export function* listWays(draft: ListDraft, wanted: Wanted, seeker: Seeker): Generator<WayOrOpen> {
  const question = questionOf(draft, wanted.counts, seeker);
  yield wayOf(question, draft, wanted, seeker);
  if (!isExactlyAnswered(question)) yield { open: 'how many items `contains` counts' };
}

function questionOf(draft: ListDraft, counts: readonly ItemCount[], seeker: Seeker): ListQuestion {
  const { items, needed, rest, lengths } = draft;
  const sorts = (item: Claim): readonly Sort[] =>
    sortsOf(item, counts, seeker).map(({ claim, isCounted }) => {
      return { goal: seeker.goal(claim), isCounted };
    });
  // Items that are neither needed nor counted are left out.
  const used = counts.length > 0 ? items : items.slice(0, Math.max(needed, lengths.min));
  return {
    places: used.map(({ claim }) => sorts(claim)),
    needed,
    rest: used.length < items.length ? [] : sorts(rest),
    length: lengths,
    counts,
  };
}

/** What it costs to split a sort, whose claims are written anew. */
const STEPS_PER_SORT = 20;

/** What an item may be, and of which counts it is one then. */
interface ItemSort {
  readonly claim: Claim;
  readonly isCounted: readonly boolean[];
}

/**
 * For each combination of counts that an item can be of.
 *
 * @throws {BudgetSpent} if they are more than the search may look at.
 */
export function sortsOf(
  claim: Claim,
  counts: readonly ItemCount[],
  { claims, budget }: Seeker,
): readonly ItemSort[] {
  let sorts: readonly ItemSort[] = [{ claim, isCounted: [] }];
  for (const count of counts) {
    budget.spend(STEPS_PER_SORT * sorts.length);
    const split = sorts.flatMap((sort) => [
      { claim: claims.beyond(sort.claim, count.claim), isCounted: [...sort.isCounted, false] },
      { claim: claims.all([sort.claim, count.claim]), isCounted: [...sort.isCounted, true] },
    ]);
    sorts = split.filter((sort) => sort.claim !== claims.never);
  }
  return sorts;
}

function wayOf(question: ListQuestion, draft: ListDraft, wanted: Wanted, seeker: Seeker): Way {
  const { places, rest } = question;
  const blamed = [...draft.items.keys()].filter((place) => draft.items[place]?.isBlamed);
  // What has a cost is built at no further one: a value that was found is always shown.
  const plainest = (spendOn?: (steps: number) => void): ListAnswer | undefined =>
    cheapestItems(question, ({ cost }) => cost, spendOn);
  // Without counts there is but one sort of items in each place.
  const spend =
    wanted.counts.length === 0 ? undefined : (steps: number): void => seeker.budget.spend(steps);
  const goals = (): readonly Goal[] =>
    (plainest()?.items ?? []).flatMap(({ goal, times }) => new Array<Goal>(times).fill(goal));
  return {
    parts: [...new Set([...places.flat(), ...rest].map(({ goal }) => goal))],
    core: blamed.flatMap((place) => (places[place] ?? []).map(({ goal }) => goal)),
    isPossible: (has) =>
      cheapestItems(question, (goal) => (has(goal) ? 0 : Infinity), spend) !== undefined,
    cost: () => 1 + (plainest(spend)?.cost ?? Infinity),
    build: () =>
      wanted.isUnique ? differing(goals(), seeker) : goals().map((goal) => goal.best?.build()),
    departures: () => {
      const items = blamed.length > 0 ? goals() : [];
      return blamed.flatMap((step) => {
        const goal = items[step];
        return goal ? [{ step, goal }] : [];
      });
    },
    unclear: wanted.unclear,
  };
}

/** A value of each goal; where one would come twice, another one if there is. */
function differing(goals: readonly Goal[], seeker: Seeker): readonly unknown[] {
  const { claims } = seeker;
  const known = new Set<string>();
  const scalars: Scalar[] = [];
  return goals.map((goal) => {
    let value = goal.best?.build();
    if (known.has(JSON.stringify(value))) {
      value = seeker.another(claims.all([goal.claim, claims.not(claims.values(scalars))])) ?? value;
    }
    known.add(JSON.stringify(value));
    if (typeof value !== 'object' || value === null) scalars.push(value as Scalar);
    return value;
  });
}
