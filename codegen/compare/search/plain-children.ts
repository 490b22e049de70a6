/** The cheapest children of one content model, found along the model itself: no state is unrolled. */
import type { ContentModel } from '../claims/model.ts';
import type { Goal, Way } from './goals.ts';

/** A child by its name, and the question that it is a value of. */
export interface ChildGoal {
  readonly name: string;
  readonly goal: Goal;
}

/** Children that will do: what can be left out of them is left out. */
type Plan =
  | { readonly kind: 'child'; readonly child: ChildGoal }
  | { readonly kind: 'all'; readonly parts: readonly Plan[] }
  | { readonly kind: 'one'; readonly branches: readonly Plan[] }
  | { readonly kind: 'times'; readonly count: number; readonly body: Plan };

type GoalOf = (name: string) => Goal | undefined;
type CostOf = (goal: Goal) => number;

/**
 * A way by children that a model allows. `goalOf`: what they are by their names; nothing: such a
 * child can't be. `leaving`: one of them is this one, by which the element leaves what is denied.
 * `undefined`: there are no such children.
 */
export function plainChildrenWay(
  model: ContentModel,
  goalOf: GoalOf,
  leaving: ChildGoal | undefined,
  unclear: readonly string[],
): Way | undefined {
  const plan = leaving ? planWith(leaving, model, goalOf) : planOf(model, goalOf);
  if (!plan) return undefined;
  const known: CostOf = ({ cost }) => cost;
  return {
    parts: [...new Set(goalsIn(plan))],
    core: leaving ? [leaving.goal] : [],
    isPossible: (has) => costOf(plan, (goal) => (has(goal) ? 0 : Infinity)) < Infinity,
    cost: () => 1 + costOf(plan, known),
    build: () => childValues(childrenOf(plan, known)),
    departures: () =>
      childrenOf(plan, known).flatMap((child, step) =>
        child === leaving ? [{ step, goal: child.goal }] : [],
      ),
    unclear,
  };
}

/** Elements as values, with their names. */
export function childValues(children: readonly ChildGoal[]): readonly object[] {
  return children.map(({ name, goal }) => ({
    '#name': name,
    ...(goal.best?.build() as object),
  }));
}

const NOTHING: Plan = { kind: 'all', parts: [] };

/** As few children as the model allows. */
function planOf(model: ContentModel, goalOf: GoalOf): Plan | undefined {
  return times(model.min, () => bodyOf(model, goalOf));
}

/** As few beside one that must be there; behind it the model is as often gone through as it must be. */
function planWith(leaving: ChildGoal, model: ContentModel, goalOf: GoalOf): Plan | undefined {
  if (model.max === 0) return undefined;
  const body = bodyWith(leaving, model, goalOf);
  const others = body && times(model.min - 1, () => bodyOf(model, goalOf));
  return body && others && allOf([body, others]);
}

function bodyOf(model: ContentModel, goalOf: GoalOf): Plan | undefined {
  switch (model.kind) {
    case 'element': {
      const goal = goalOf(model.name);
      return goal && { kind: 'child', child: { name: model.name, goal } };
    }
    case 'choice':
      return oneOf(model.parts.map((part) => planOf(part, goalOf)));
    default:
      return allOf(model.parts.map((part) => planOf(part, goalOf)));
  }
}

function bodyWith(leaving: ChildGoal, model: ContentModel, goalOf: GoalOf): Plan | undefined {
  if (model.kind === 'element') {
    return model.name === leaving.name ? { kind: 'child', child: leaving } : undefined;
  }
  const { kind, parts } = model;
  const special = parts.map((part) => planWith(leaving, part, goalOf));
  if (kind === 'choice') return oneOf(special);
  return oneOf(
    special.map((plan, index) => {
      const others = parts.map((part, at) => (at === index ? plan : planOf(part, goalOf)));
      return plan && allOf(others);
    }),
  );
}

function times(count: number, body: () => Plan | undefined): Plan | undefined {
  if (count <= 0) return NOTHING;
  const plan = body();
  return plan && count > 1 ? { kind: 'times', count, body: plan } : plan;
}

function oneOf(plans: readonly (Plan | undefined)[]): Plan | undefined {
  const branches = plans.filter((plan) => plan !== undefined);
  if (branches.includes(NOTHING)) return NOTHING;
  return branches.length < 2 ? branches[0] : { kind: 'one', branches };
}

function allOf(plans: readonly (Plan | undefined)[]): Plan | undefined {
  const parts: Plan[] = [];
  for (const plan of plans) {
    if (!plan) return undefined;
    if (plan !== NOTHING) parts.push(plan);
  }
  const [only] = parts;
  if (parts.length === 0) return NOTHING;
  return parts.length === 1 ? only : { kind: 'all', parts };
}

function goalsIn(plan: Plan): readonly Goal[] {
  switch (plan.kind) {
    case 'child':
      return [plan.child.goal];
    case 'all':
      return plan.parts.flatMap(goalsIn);
    case 'one':
      return plan.branches.flatMap(goalsIn);
    case 'times':
      return goalsIn(plan.body);
  }
}

function costOf(plan: Plan, of: CostOf): number {
  switch (plan.kind) {
    case 'child':
      return 1 + of(plan.child.goal);
    case 'all':
      return plan.parts.reduce((sum, part) => sum + costOf(part, of), 0);
    case 'one':
      return plan.branches.reduce((least, each) => Math.min(least, costOf(each, of)), Infinity);
    case 'times':
      return plan.count * costOf(plan.body, of);
  }
}

/** The children of the cheapest branches. */
function childrenOf(plan: Plan, of: CostOf): readonly ChildGoal[] {
  switch (plan.kind) {
    case 'child':
      return [plan.child];
    case 'all':
      return plan.parts.flatMap((part) => childrenOf(part, of));
    case 'one': {
      const [first, ...others] = plan.branches;
      const cheapest = others.reduce(
        (least, each) => (least && costOf(each, of) < costOf(least, of) ? each : least),
        first,
      );
      return cheapest ? childrenOf(cheapest, of) : [];
    }
    case 'times': {
      const once = childrenOf(plan.body, of);
      return Array.from({ length: plan.count }, () => once).flat();
    }
  }
}
