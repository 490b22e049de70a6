/** Every part in which one claim goes beyond another, each with a value that shows it. */
import type { Claim } from './claims/model.ts';
import type { Counterexample } from './decide.ts';
import type { Goal, Way } from './search/goals.ts';
import type { Search } from './search/search.ts';

export type Differences =
  /** None: every value of the one is one of the other. */
  | { readonly kind: 'known'; readonly examples: readonly Counterexample[] }
  | { readonly kind: 'unknown'; readonly reason: string };

/** More than these are not told of one pair of schemas. */
const MAX_EXAMPLES = 200;

/** What `part` has beyond `whole`: one plainest value for each innermost part that leaves it. */
export function differencesOf(part: Claim, whole: Claim, search: Search): Differences {
  const { claims } = search;
  const found = search.find(claims.all([part, claims.not(whole)]));
  if (found.kind === 'none') return { kind: 'known', examples: [] };
  if (found.kind === 'unknown') return found;
  const examples = new Map<string, Counterexample & { cost: number }>();
  for (const leaf of leavesOf(found.goal, new Set(), { left: MAX_EXAMPLES })) {
    const key = leaf.path.map((step) => (typeof step === 'number' ? '*' : step)).join('\n');
    const known = examples.get(key);
    if (!known || leaf.cost < known.cost) examples.set(key, leaf);
  }
  return { kind: 'known', examples: [...examples.values()] };
}

interface Leaf extends Counterexample {
  readonly cost: number;
}

/** The ways of a goal that have a value, each followed to the innermost part that departs. */
function leavesOf(goal: Goal, open: Set<Goal>, count: { left: number }): readonly Leaf[] {
  if (open.has(goal)) return [];
  open.add(goal);
  const leaves: Leaf[] = [];
  for (const way of goal.ways ?? []) {
    const cost = way.cost();
    if (cost === Infinity || count.left <= 0) continue;
    leaves.push(...leavesOfWay(way, cost, open, count));
  }
  open.delete(goal);
  return leaves;
}

function leavesOfWay(
  way: Way,
  cost: number,
  open: Set<Goal>,
  count: { left: number },
): readonly Leaf[] {
  const [departure] = way.departures();
  const { unclear } = way;
  // A part that departs in the same way again shows nothing new.
  if (departure?.goal && open.has(departure.goal)) return [];
  const inner = departure?.goal ? leavesOf(departure.goal, open, count) : [];
  if (inner.length === 0 || !departure?.goal) {
    count.left -= 1;
    const path = departure ? [departure.step] : [];
    return [{ kind: 'no', value: way.build(), path, unclear, cost }];
  }
  const part = departure.goal;
  return inner.map((leaf) => ({
    ...leaf,
    value: builtWith(way, part, leaf.value),
    path: [departure.step, ...leaf.path],
    unclear: [...unclear, ...leaf.unclear],
    cost: cost - part.cost + leaf.cost,
  }));
}

/** What a way builds if one of its parts has this value. */
function builtWith(way: Way, part: Goal, value: unknown): unknown {
  const { best } = part;
  part.best = { ...way, build: () => value };
  const built = way.build();
  part.best = best;
  return built;
}
