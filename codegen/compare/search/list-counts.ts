/** How many items of each sort an array has: least costs among those that counts and lengths allow. */
import type { Goal } from './goals.ts';

/** Numbers of items; `Infinity` for no bound. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What an item may be: of which counts it is one. */
export interface Sort {
  readonly goal: Goal;
  readonly isCounted: readonly boolean[];
}

/** What is to be filled in. */
export interface ListQuestion {
  /** What each of the first items may be. */
  readonly places: readonly (readonly Sort[])[];
  /** So many of those are needed. */
  readonly needed: number;
  /** What every further item may be. */
  readonly rest: readonly Sort[];
  readonly length: Bounds;
  readonly counts: readonly Bounds[];
}

/** Items in their order, each so many times. */
export interface ListAnswer {
  readonly cost: number;
  readonly items: readonly Run[];
}

interface Run {
  readonly goal: Goal;
  readonly times: number;
}

/** Further items that are chosen one by one, where two sorts of them may not be enough. */
const MAX_SINGLE = 12;

/** Whether the question is answered exactly: two sorts of further items are enough for one count. */
export function isExactlyAnswered({ places, length, counts }: ListQuestion): boolean {
  return counts.length < 2 || singlesFor(places.length, length, counts) <= MAX_SINGLE;
}

/** A list that can't do without any of its items has no more of the further ones than this. */
function singlesFor(places: number, length: Bounds, counts: readonly Bounds[]): number {
  const counted = counts.reduce((sum, { min }) => sum + min, 0);
  return Math.max(length.min - places, counted, 0);
}

/**
 * The cheapest items; `undefined`: there are none, as far as `isExactlyAnswered`. `spend` is told how
 * much there is to look at before it is looked at, and may throw.
 */
export function cheapestItems(
  question: ListQuestion,
  costOf: (goal: Goal) => number,
  spend: (steps: number) => void = () => undefined,
): ListAnswer | undefined {
  const { places, needed, rest, length, counts } = question;
  const singles =
    counts.length < 2 ? 0 : Math.min(MAX_SINGLE, singlesFor(places.length, length, counts));
  const further = rest.filter(({ goal }) => costOf(goal) < Infinity);
  const steps = [...places, ...Array.from({ length: singles }, () => further)];
  let best: ListAnswer | undefined;
  let states: readonly State[] = [{ cost: 0, length: 0, counts: counts.map(() => 0) }];
  for (let place = 0; states.length > 0; place += 1) {
    const sorts = place >= places.length ? further : [];
    for (const state of place < needed ? [] : states) {
      spend(1 + (sorts.length * (sorts.length + 1)) / 2);
      const ending = endingOf(state, sorts, question, costOf);
      const cost = state.cost + costOfRuns(ending ?? [], costOf);
      if (ending && cost < (best?.cost ?? Infinity))
        best = { cost, items: [...runsOf(state), ...ending] };
    }
    const step = steps[place];
    if (!step) return best;
    spend(states.length * step.length);
    states = nextStates(states, step, counts, costOf);
  }
  return best;
}

/** The first items, as the last of them. */
interface State {
  readonly cost: number;
  readonly length: number;
  /** How many there are of each count; where there is no bound above, no more than are needed. */
  readonly counts: readonly number[];
  readonly before?: State;
  readonly goal?: Goal;
}

/** The cheapest way to each set of counts. */
function nextStates(
  states: readonly State[],
  sorts: readonly Sort[],
  bounds: readonly Bounds[],
  costOf: (goal: Goal) => number,
): readonly State[] {
  const next = new Map<string, State>();
  for (const before of states) {
    for (const { goal, isCounted } of sorts) {
      const cost = before.cost + 1 + costOf(goal);
      if (cost === Infinity) continue;
      const counts = bounds.map(({ min, max }, index) => {
        const count = (before.counts[index] ?? 0) + Number(isCounted[index]);
        return max === Infinity ? Math.min(count, min) : count;
      });
      if (counts.some((count, index) => count > (bounds[index]?.max ?? 0))) continue;
      const key = counts.join();
      if (cost >= (next.get(key)?.cost ?? Infinity)) continue;
      next.set(key, { cost, length: before.length + 1, counts, before, goal });
    }
  }
  return [...next.values()];
}

/** The cheapest further items, of two sorts at most, that make an array of the first ones. */
function endingOf(
  state: State,
  sorts: readonly Sort[],
  question: ListQuestion,
  costOf: (goal: Goal) => number,
): readonly Run[] | undefined {
  if (sorts.length === 0) return endingBy(state, undefined, undefined, question, costOf);
  let best: readonly Run[] | undefined;
  for (const [index, one] of sorts.entries()) {
    for (const other of [undefined, ...sorts.slice(index + 1)]) {
      const found = endingBy(state, one, other, question, costOf);
      if (found && (!best || costOfRuns(found, costOf) < costOfRuns(best, costOf))) best = found;
    }
  }
  return best;
}

/** How many of either sort: bounds on the one, on the other, and on both together. */
function endingBy(
  { length: before, counts }: State,
  one: Sort | undefined,
  other: Sort | undefined,
  question: ListQuestion,
  costOf: (goal: Goal) => number,
): readonly Run[] | undefined {
  let ofOne: Bounds = one ? { min: 0, max: Infinity } : { min: 0, max: 0 };
  let ofOther: Bounds = other ? { min: 0, max: Infinity } : { min: 0, max: 0 };
  let together = lessBy(question.length, before);
  for (const [index, bounds] of question.counts.entries()) {
    const left = lessBy(bounds, counts[index] ?? 0);
    const isOfOne = one?.isCounted[index] ?? false;
    const isOfOther = other?.isCounted[index] ?? false;
    if (isOfOne && isOfOther) together = both(together, left);
    else if (isOfOne) ofOne = both(ofOne, left);
    else if (isOfOther) ofOther = both(ofOther, left);
    else if (left.min > 0 || left.max < 0) return undefined;
  }
  if ([ofOne, ofOther, together].some(({ min, max }) => min > max)) return undefined;
  const sum = Math.max(together.min, ofOne.min + ofOther.min);
  if (sum > Math.min(together.max, ofOne.max + ofOther.max)) return undefined;
  // As many as can be of the cheaper sort.
  const isOneCheaper = !one || !other || costOf(one.goal) <= costOf(other.goal);
  const ones = isOneCheaper
    ? Math.min(ofOne.max, sum - ofOther.min)
    : sum - Math.min(ofOther.max, sum - ofOne.min);
  return [
    ...(one && ones > 0 ? [{ goal: one.goal, times: ones }] : []),
    ...(other && sum > ones ? [{ goal: other.goal, times: sum - ones }] : []),
  ];
}

function lessBy({ min, max }: Bounds, count: number): Bounds {
  return { min: Math.max(0, min - count), max: max - count };
}

function both(one: Bounds, other: Bounds): Bounds {
  return { min: Math.max(one.min, other.min), max: Math.min(one.max, other.max) };
}

function costOfRuns(runs: readonly Run[], costOf: (goal: Goal) => number): number {
  return runs.reduce((sum, { goal, times }) => sum + times * (1 + costOf(goal)), 0);
}

function runsOf(state: State): readonly Run[] {
  const runs: Run[] = [];
  for (let at: State | undefined = state; at?.goal; at = at.before) {
    runs.push({ goal: at.goal, times: 1 });
  }
  return runs.reverse();
}
