/** The cheapest children of one content model, found along the model itself: no state is unrolled. */
import type { ContentModel } from '../claims/model.ts';
import type { Goal, Way } from './goals.ts';

/** A child by its name, and the question that it is a value of. */
export interface ChildGoal {
  readonly name: string;
  readonly goal: Goal;
}

/** A sequence of children, made when it is wanted. */
interface Sequence {
  readonly cost: number;
  readonly children: () => readonly ChildGoal[];
}

/** Without and with the child that must be among them; `undefined`: there is none. */
interface Sequences {
  readonly plain: Sequence | undefined;
  readonly special: Sequence | undefined;
}

/**
 * A way by children that a model allows. `goalOf`: what they are by their names; nothing: such a
 * child can't be. `leaving`: one of them is this one, by which the element leaves what is denied.
 */
export function plainChildrenWay(
  model: ContentModel,
  goalOf: (name: string) => Goal | undefined,
  leaving: ChildGoal | undefined,
  unclear: readonly string[],
): Way {
  const parts = new Set<Goal>(leaving ? [leaving.goal] : []);
  for (const name of namesIn(model)) {
    const goal = goalOf(name);
    if (goal) parts.add(goal);
  }
  const cheapest = (costOf: (goal: Goal) => number): Sequence | undefined => {
    const { plain, special } = sequencesOf(model, { goalOf, leaving, costOf });
    return leaving ? special : plain;
  };
  const chosen = (): readonly ChildGoal[] => cheapest(({ cost }) => cost)?.children() ?? [];
  return {
    parts: [...parts],
    core: leaving ? [leaving.goal] : [],
    isPossible: (has) => cheapest((goal) => (has(goal) ? 0 : Infinity)) !== undefined,
    cost: () => 1 + (cheapest(({ cost }) => cost)?.cost ?? Infinity),
    build: () => childValues(chosen()),
    departures: () =>
      chosen().flatMap((child, step) => (child === leaving ? [{ step, goal: child.goal }] : [])),
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

function namesIn(model: ContentModel): readonly string[] {
  return model.kind === 'element' ? [model.name] : model.parts.flatMap(namesIn);
}

interface Costs {
  readonly goalOf: (name: string) => Goal | undefined;
  readonly leaving: ChildGoal | undefined;
  readonly costOf: (goal: Goal) => number;
}

const NOTHING: Sequence = { cost: 0, children: () => [] };

function sequencesOf(model: ContentModel, costs: Costs): Sequences {
  const { min, max } = model;
  if (max === 0) return { plain: NOTHING, special: undefined };
  const body = bodyOf(model, costs);
  const plain = times(body.plain, min);
  const others = times(body.plain, Math.max(0, min - 1));
  return { plain, special: both(body.special, others) };
}

function bodyOf(model: ContentModel, costs: Costs): Sequences {
  switch (model.kind) {
    case 'element':
      return childOf(model.name, costs);
    case 'choice': {
      const branches = model.parts.map((part) => sequencesOf(part, costs));
      return {
        plain: cheapestOf(branches.map(({ plain }) => plain)),
        special: cheapestOf(branches.map(({ special }) => special)),
      };
    }
    default:
      return inOrder(model.parts.map((part) => sequencesOf(part, costs)));
  }
}

function childOf(name: string, { goalOf, leaving, costOf }: Costs): Sequences {
  const single = (child: ChildGoal | undefined): Sequence | undefined => {
    if (!child) return undefined;
    const cost = 1 + costOf(child.goal);
    return cost === Infinity ? undefined : { cost, children: () => [child] };
  };
  const goal = goalOf(name);
  return {
    plain: single(goal && { name, goal }),
    special: single(leaving?.name === name ? leaving : undefined),
  };
}

/** All parts; one of them has the special child. */
function inOrder(parts: readonly Sequences[]): Sequences {
  let plain: Sequence | undefined = NOTHING;
  let special: Sequence | undefined;
  for (const part of parts) {
    special = cheapestOf([both(special, part.plain), both(plain, part.special)]);
    plain = both(plain, part.plain);
  }
  return { plain, special };
}

function both(one: Sequence | undefined, other: Sequence | undefined): Sequence | undefined {
  if (!one || !other) return undefined;
  return {
    cost: one.cost + other.cost,
    children: () => [...one.children(), ...other.children()],
  };
}

function times(sequence: Sequence | undefined, count: number): Sequence | undefined {
  if (count === 0) return NOTHING;
  if (!sequence) return undefined;
  return {
    cost: sequence.cost * count,
    children: () => Array.from({ length: count }, () => sequence.children()).flat(),
  };
}

function cheapestOf(sequences: readonly (Sequence | undefined)[]): Sequence | undefined {
  let least: Sequence | undefined;
  for (const each of sequences) if (each && (!least || each.cost < least.cost)) least = each;
  return least;
}
