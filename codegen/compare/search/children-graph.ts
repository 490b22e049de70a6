/** The sequences of children that are left, as a graph: its edges are children, each with its own question. */

import { withTerms } from '../../pattern/terms.ts';
import type { ChildrenFact } from '../claims/model.ts';
import { cheapestPath } from './cheapest-path.ts';
import { type Child, ChildrenStates, type Node } from './children-states.ts';
import type { Goal, Way } from './goals.ts';
import { type ChildGoal, childValues } from './plain-children.ts';
import type { Seeker } from './seeker.ts';

/** Steps to one graph. */
const MAX_WORK = 1_500_000;
/** Ways to leave a model by the names of children that are told apart. */
const MAX_DEPARTURES = 100;

/** All sequences of children that some models allow, and that others don’t or that leave those by a child. */
export class ChildrenGraph {
  readonly #nodes: readonly Node[];
  readonly #deniedCount: number;

  private constructor(nodes: readonly Node[], deniedCount: number) {
    this.#nodes = nodes;
    this.#deniedCount = deniedCount;
  }

  /** `undefined`: it is too large. */
  static of(
    facts: readonly ChildrenFact[],
    denied: readonly ChildrenFact[],
    seeker: Seeker,
  ): ChildrenGraph | undefined {
    const all = [...facts, ...denied];
    const labels = [...new Set(all.flatMap(({ elements }) => [...elements.keys()]))];
    const nodes = withTerms(labels.length, MAX_WORK, (terms) => {
      return new ChildrenStates(facts, denied, labels, terms, seeker).nodes();
    });
    return nodes && new ChildrenGraph(nodes, denied.length);
  }

  /** Whether any sequence ends, whatever the children are. */
  get isHopeful(): boolean {
    return this.#nodes.some(({ isAccepting }) => isAccepting);
  }

  /** The sequences that are outside by their names, in each way; then, for each child that can leave, those in which it does. */
  ways(unclear: readonly string[]): readonly Way[] {
    const children = this.#nodes.flatMap((node) => node.children);
    const leaving = children.filter((each) => each.isLeaving);
    const goals = [...new Set(leaving.map(({ goal }) => goal))];
    // Of several models each may have to be left by another child; one may allow no children at all.
    const isOne = this.#deniedCount === 1 && !this.#nodes[0]?.isOutside;
    if (!isOne) return [this.#way({ leaving: goals, unclear })];
    const found = [...children, ...this.#nodes].flatMap(({ departure }) => departure ?? []);
    const departures = [...new Set(found)];
    const [single, others] = [departures.splice(0, MAX_DEPARTURES), departures];
    const groups = [
      ...single.map((departure) => [departure]),
      ...(others.length > 0 ? [others] : []),
    ];
    return [
      ...groups.map((needed) => this.#way({ leaving: [], needed, unclear })),
      ...goals.map((goal) => this.#way({ leaving: [goal], needed: 'leaving', unclear })),
    ];
  }

  /** By sequences in which no other children leave than those of `leaving`. */
  #way({ leaving, needed, unclear }: Wanted): Way {
    const isUsed = ({ isLeaving, goal }: Child): boolean => !isLeaving || leaving.includes(goal);
    const nodes = this.#nodes.map((node) => ({
      ...node,
      children: node.children.filter(isUsed),
      isEnd: needed === undefined || isAmong(needed, node),
    }));
    const isNeeded = needed && ((child: Child): boolean => isAmong(needed, child));
    const path = (costOf: (goal: Goal) => number) =>
      cheapestPath(nodes, (child: Child) => costOfChild(child, costOf), isNeeded);
    const parts = nodes.flatMap(({ children }) =>
      children.flatMap(({ goal, others }) => [goal, others]),
    );
    const known = (goal: Goal): number => goal.cost;
    return {
      parts: [...new Set(parts)],
      core: leaving,
      isPossible: (has) => path((goal) => (has(goal) ? 0 : Infinity)) !== undefined,
      cost: () => (path(known)?.cost ?? Infinity) + 1,
      build: () => childValues((path(known)?.edges ?? []).flatMap(childrenOf)),
      departures: () => departuresOf(path(known)?.edges ?? []),
      unclear,
      ...(Array.isArray(needed) && { difference: String(needed[0]) }),
    };
  }
}

interface Wanted {
  readonly leaving: readonly Goal[];
  /** How the one denied model is left: by names, in one of these ways, or by a child that leaves it; absent: in any way. */
  readonly needed?: readonly string[] | 'leaving';
  readonly unclear: readonly string[];
}

function isAmong(needed: readonly string[] | 'leaving', each: Child | Node): boolean {
  if (needed === 'leaving') return 'isLeaving' in each && each.isLeaving;
  return each.departure !== undefined && needed.includes(each.departure);
}

function costOfChild({ goal, others, count }: Child, costOf: (goal: Goal) => number): number {
  return 1 + costOf(goal) + (count > 1 ? (count - 1) * (1 + costOf(others)) : 0);
}

function childrenOf({ name, goal, others, count }: Child): readonly ChildGoal[] {
  const rest = Array.from({ length: count - 1 }, () => ({ name, goal: others }));
  return [{ name, goal }, ...rest];
}

function departuresOf(path: readonly Child[]) {
  let step = 0;
  return path.flatMap(({ goal, isLeaving, count }) => {
    step += count;
    return isLeaving ? [{ step: step - count, goal }] : [];
  });
}
