/** The sequences of children that are left, as a graph: its edges are children, each with its own question. */

import { type Term, type Terms, withTerms } from '../../pattern/terms.ts';
import type { ChildrenFact } from '../claims/model.ts';
import { cheapestPath, type Edge } from './cheapest-path.ts';
import { firstSymbols, modelsAreUnordered, modelTerm } from './content-terms.ts';
import type { Goal, Way } from './goals.ts';
import { type ChildGoal, childValues } from './plain-children.ts';
import type { Seeker } from './seeker.ts';

/** States and edges of one graph, and steps to it. */
const MAX_STATES = 20_000;
const MAX_EDGES = 200_000;
const MAX_WORK = 1_500_000;

/** A child, and which of the denied models it leaves by its own value. */
interface Child extends Edge, ChildGoal {
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
      build: () => childValues(path(known)?.edges ?? []),
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
  readonly #goals = new Map<string, Goal | null>();
  readonly #firsts = new Map<Term, ReadonlySet<number>>();
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
    const wanted = this.#facts.map(read);
    this.#number({ wanted, denied: this.#denied.map(read), left: 0 });
    const nodes: Node[] = [];
    let edges = 0;
    for (const position of this.#positions) {
      if (this.#positions.length > MAX_STATES || edges > MAX_EDGES) return undefined;
      nodes.push({
        children: this.#possible(position).flatMap((symbol) => this.#children(position, symbol)),
        isAccepting: this.#isAccepting(position),
      });
      edges += nodes.at(-1)?.children.length ?? 0;
    }
    return nodes;
  }

  #isAccepting({ wanted, denied, left }: Position): boolean {
    return (
      wanted.every((term) => this.#terms.isAccepting(term, false)) &&
      denied.every((term, index) => isLeft(left, index) || !this.#terms.isAccepting(term, false))
    );
  }

  /** The symbols that can come next. */
  #possible({ wanted }: Position): readonly number[] {
    const [first, ...others] = wanted.map((term) => firstSymbols(term, this.#firsts));
    return [...(first ?? [])].filter((symbol) => others.every((each) => each.has(symbol)));
  }

  #children(from: Position, symbol: number): readonly Child[] {
    const name = this.#labels[symbol] ?? '';
    const derive = (term: Term): Term => this.#terms.derivative(term, symbol, false);
    const wanted = from.wanted.map(derive);
    if (wanted.includes(this.#terms.nothing)) return [];
    const denied = from.denied.map(derive);
    return this.#leavings(from, name).flatMap((leaving) => {
      const goal = this.#goal(name, leaving);
      if (!goal) return [];
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

  /** Of a child that is so called and leaves those models; nothing: there is none. */
  #goal(name: string, leaving: number): Goal | undefined {
    const key = `${leaving} ${name}`;
    const known = this.#goals.get(key);
    if (known !== undefined) return known ?? undefined;
    const { claims } = this.#seeker;
    const wanted = this.#facts.map(({ elements }) => elements.get(name) ?? claims.never);
    const denied = this.#denied.flatMap(({ elements }, index) =>
      isLeft(leaving, index) ? [claims.not(elements.get(name) ?? claims.never)] : [],
    );
    const claim = claims.all([...wanted, ...denied]);
    const goal = claim === claims.never ? null : this.#seeker.goal(claim);
    this.#goals.set(key, goal);
    return goal ?? undefined;
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
