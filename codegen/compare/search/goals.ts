/**
 * Questions whether a value of a claim exists, and what they come to: each has ways, each way needs
 * values of other claims. The least costs of all are found from below, so that a value that would need
 * itself does not exist: where schemas are recursive, this is the coinductive yes to an inclusion.
 */
import type { Claim } from '../claims/model.ts';

/** A question whether a value of a claim exists, and the plainest that is known. */
export interface Goal {
  readonly claim: Claim;
  /** Undefined until it has been looked into. */
  ways: readonly Way[] | undefined;
  /** Why there may be ways that were not found. */
  open: string | undefined;
  /** Of the plainest value known; `Infinity`: none. */
  cost: number;
  best: Way | undefined;
}

/** One way to a value. */
export interface Way {
  readonly parts: readonly Goal[];
  /** Of the parts those by which the value leaves what is denied. */
  readonly core: readonly Goal[];
  /** Whether there may be a value, if there are those of the parts that `has` says. */
  readonly isPossible: (has: (goal: Goal) => boolean) => boolean;
  /** By what the parts cost now. */
  readonly cost: () => number;
  /** The value, once all parts have one. */
  readonly build: () => unknown;
  /** What of it leaves the claims that are denied; nothing: the value as a whole does. */
  readonly departures: () => readonly Departure[];
  /** What could not be said, so that the value must be tried. */
  readonly unclear: readonly string[];
  /** How it leaves what is denied, where there are several ways of one part to do so. */
  readonly difference?: string;
}

/** A part by which a value leaves what is denied. */
export interface Departure {
  /** A property, or an index of an item. */
  readonly step: string | number;
  /** Absent: there is no such property. */
  readonly goal?: Goal;
}

/** A way that needs values of all its parts. */
export function wayOf(
  parts: readonly Goal[],
  departures: readonly Departure[],
  rest: Pick<Way, 'cost' | 'build' | 'unclear'>,
): Way {
  return {
    ...rest,
    parts,
    core: departures.flatMap(({ goal }) => goal ?? []),
    isPossible: (has) => parts.every(has),
    departures: () => departures,
  };
}

/** A way that needs nothing else. */
export function plainWay(value: unknown, cost: number, unclear: readonly string[]): Way {
  return wayOf([], [], { cost: () => cost, build: () => value, unclear });
}

/** Finds the least costs of goals from what their parts cost; all ways that may come to something are known. */
export function settle(goals: ReadonlySet<Goal>): void {
  const users = usersOf(goals);
  const pending = new Set(goals);
  for (const goal of pending) {
    pending.delete(goal);
    if (!improve(goal)) continue;
    for (const user of users.get(goal) ?? []) pending.add(user);
  }
}

/** Values that cost more are not made. */
const MAX_COST = 1_000_000;

function improve(goal: Goal): boolean {
  let isBetter = false;
  for (const way of goal.ways ?? []) {
    const cost = way.cost();
    if (cost >= goal.cost || cost > MAX_COST) continue;
    goal.cost = cost;
    goal.best = way;
    isBetter = true;
  }
  return isBetter;
}

/**
 * Why a goal may have a value, though none is known yet; `undefined`: it certainly has none. `had`: ways
 * whose parts were not looked into are certainly none.
 */
export function whyOpen(
  goal: Goal,
  goals: ReadonlySet<Goal>,
  had: (part: Goal) => boolean,
): string | undefined {
  if (!possibleAmong(goals, had).has(goal)) return undefined;
  const [open] = [...goals].filter((each) => each.open !== undefined);
  return open?.open ?? 'what there may be is too large to be shown';
}

/**
 * Goals that have values if all that was not decided does, and all other goals do: found from below,
 * as costs are.
 */
export function possibleAmong(
  goals: ReadonlySet<Goal>,
  hasOther: (part: Goal) => boolean = () => true,
): ReadonlySet<Goal> {
  const users = usersOf(goals);
  const possible = new Set<Goal>();
  const has = (part: Goal): boolean => (goals.has(part) ? possible.has(part) : hasOther(part));
  const pending = new Set(goals);
  for (const goal of pending) {
    pending.delete(goal);
    if (possible.has(goal) || !isPossible(goal, has)) continue;
    possible.add(goal);
    for (const user of users.get(goal) ?? []) pending.add(user);
  }
  return possible;
}

/** Of each goal those whose ways need it. */
function usersOf(goals: ReadonlySet<Goal>): ReadonlyMap<Goal, readonly Goal[]> {
  const users = new Map<Goal, Goal[]>();
  for (const goal of goals) {
    for (const part of new Set((goal.ways ?? []).flatMap(({ parts }) => parts))) {
      const known = users.get(part);
      if (known) known.push(goal);
      else users.set(part, [goal]);
    }
  }
  return users;
}

function isPossible(goal: Goal, has: (part: Goal) => boolean): boolean {
  if (goal.open !== undefined || goal.cost < Infinity || !goal.ways) return true;
  return goal.ways.some((way) => way.isPossible(has));
}
