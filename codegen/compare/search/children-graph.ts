/** The sequences of children that are left, as a graph: its edges are children, each with its own question. */

import { type Term, type Terms, withTerms } from '../../pattern/terms.ts';
import type { ChildrenFact } from '../claims/model.ts';
import { cheapestPath, type Edge } from './cheapest-path.ts';
import { modelsAreUnordered, modelTerm } from './content-terms.ts';
import type { Goal, Way } from './goals.ts';
import type { Seeker } from './seeker.ts';

/** States of one graph, and steps to it. */
const MAX_STATES = 4_000;
const MAX_WORK = 400_000;

/** A child, and which of the denied models it leaves by its own value. */
interface Child extends Edge {
  readonly name: string;
  readonly goal: Goal;
  readonly isLeaving: boolean;
}

interface Node {
  readonly children: readonly Child[];
  readonly isAccepting: boolean;
}

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
    const labels = [...new Set(facts.flatMap(({ elements }) => [...elements.keys()]))];
    const nodes = withTerms(labels.length, MAX_WORK, (terms) => {
      return new GraphMaker(facts, denied, labels, terms, seeker).nodes();
    });
    return nodes && new ChildrenGraph(nodes, denied.length);
  }

  /** Whether any sequence ends, whatever the children are. */
  get isHopeful(): boolean {
    return this.#nodes.some(({ isAccepting }) => isAccepting);
  }

  /** The sequences that are outside by their names; then, for each child that can leave, those in which it does. */
  ways(unclear: readonly string[]): readonly Way[] {
    const leaving = this.#nodes.flatMap(({ children }) =>
      children.filter((each) => each.isLeaving),
    );
    const goals = [...new Set(leaving.map(({ goal }) => goal))];
    // Of several models each may have to be left by another child.
    if (this.#deniedCount > 1) return [this.#way(goals, false, unclear)];
    return [
      this.#way([], false, unclear),
      ...goals.map((goal) => this.#way([goal], true, unclear)),
    ];
  }

  /** By sequences in which no other children leave than those of `leaving`. */
  #way(leaving: readonly Goal[], isLeft: boolean, unclear: readonly string[]): Way {
    const isUsed = ({ isLeaving, goal }: Child): boolean => !isLeaving || leaving.includes(goal);
    const nodes = this.#nodes.map((node) => ({ ...node, children: node.children.filter(isUsed) }));
    const isNeeded = isLeft ? ({ isLeaving }: Child): boolean => isLeaving : undefined;
    const path = (costOf: (goal: Goal) => number) =>
      cheapestPath(nodes, (child: Child) => 1 + costOf(child.goal), isNeeded);
    const parts = nodes.flatMap(({ children }) => children.map(({ goal }) => goal));
    const known = (goal: Goal): number => goal.cost;
    return {
      parts: [...new Set(parts)],
      core: leaving,
      isPossible: (has) => path((goal) => (has(goal) ? 0 : Infinity)) !== undefined,
      cost: () => (path(known)?.cost ?? Infinity) + 1,
      build: () =>
        (path(known)?.edges ?? []).map(({ name, goal }) => ({
          '#name': name,
          ...(goal.best?.build() as object),
        })),
      departures: () =>
        (path(known)?.edges ?? []).flatMap(({ goal, isLeaving }, step) =>
          isLeaving ? [{ step, goal }] : [],
        ),
      unclear,
    };
  }
}

/** Where a sequence of children stands in all models; `left`: the denied ones that it has left already. */
interface Position {
  readonly wanted: readonly Term[];
  readonly denied: readonly Term[];
  readonly left: number;
}

class GraphMaker {
  readonly #facts: readonly ChildrenFact[];
  readonly #denied: readonly ChildrenFact[];
  readonly #labels: readonly string[];
  readonly #terms: Terms;
  readonly #seeker: Seeker;
  readonly #positions: Position[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(
    facts: readonly ChildrenFact[],
    denied: readonly ChildrenFact[],
    labels: readonly string[],
    terms: Terms,
    seeker: Seeker,
  ) {
    this.#facts = facts;
    this.#denied = denied;
    this.#labels = labels;
    this.#terms = terms;
    this.#seeker = seeker;
  }

  nodes(): readonly Node[] | undefined {
    const models = [...this.#facts, ...this.#denied].map(({ model }) => model);
    const isSorted = modelsAreUnordered(models);
    const read = ({ model }: ChildrenFact): Term =>
      modelTerm(model, this.#labels, isSorted, this.#terms);
    this.#number({ wanted: this.#facts.map(read), denied: this.#denied.map(read), left: 0 });
    const nodes: Node[] = [];
    for (const position of this.#positions) {
      if (this.#positions.length > MAX_STATES) return undefined;
      nodes.push({
        children: this.#labels.flatMap((name, symbol) => this.#children(position, name, symbol)),
        isAccepting: this.#isAccepting(position),
      });
    }
    return nodes;
  }

  #isAccepting({ wanted, denied, left }: Position): boolean {
    return (
      wanted.every((term) => this.#terms.isAccepting(term, false)) &&
      denied.every((term, index) => isLeft(left, index) || !this.#terms.isAccepting(term, false))
    );
  }

  #children(from: Position, name: string, symbol: number): readonly Child[] {
    const derive = (term: Term): Term => this.#terms.derivative(term, symbol, false);
    const wanted = from.wanted.map(derive);
    if (wanted.includes(this.#terms.nothing)) return [];
    const denied = from.denied.map(derive);
    return this.#leavings(from, name).flatMap((leaving) => {
      const goal = this.#goal(name, leaving);
      if (goal.claim === this.#seeker.claims.never) return [];
      const to = this.#number({ wanted, denied, left: from.left | leaving });
      return [{ name, goal, to, isLeaving: leaving !== 0 }];
    });
  }

  /** Which denied models, as bits, a child can leave by its own value: none, one, or all that know it. */
  #leavings({ left }: Position, name: string): readonly number[] {
    const open = this.#denied.flatMap(({ elements }, index) =>
      elements.has(name) && !isLeft(left, index) ? [2 ** index] : [],
    );
    const sets = [0];
    for (const bit of open) sets.push(...sets.map((set) => set | bit));
    return sets;
  }

  #goal(name: string, leaving: number): Goal {
    const { claims } = this.#seeker;
    const wanted = this.#facts.map(({ elements }) => elements.get(name) ?? claims.never);
    const denied = this.#denied.flatMap(({ elements }, index) =>
      isLeft(leaving, index) ? [claims.not(elements.get(name) ?? claims.never)] : [],
    );
    return this.#seeker.goal(claims.all([...wanted, ...denied]));
  }

  #number(position: Position): number {
    this.#seeker.budget.spend(1);
    // A model that is left matters no more; of one that can't go on, every sequence is outside.
    const left = position.denied.reduce(
      (bits, term, index) => (term === this.#terms.nothing ? bits | (2 ** index) : bits),
      position.left,
    );
    const denied = position.denied.map((term, index) =>
      isLeft(left, index) ? this.#terms.nothing : term,
    );
    const ids = [...position.wanted, ...denied].map(({ id }) => id);
    const key = `${ids} ${left}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#positions.length);
    return this.#positions.push({ wanted: position.wanted, denied, left }) - 1;
  }
}

function isLeft(bits: number, index: number): boolean {
  return Math.floor(bits / 2 ** index) % 2 === 1;
}
