/** The states of several content models at once along one sequence of children. */
import type { Term } from '../../pattern/term.ts';
import type { Terms } from '../../pattern/terms.ts';
import type { ChildrenFact } from '../claims/model.ts';
import type { Edge } from './cheapest-path.ts';
import {
  firstSymbols,
  modelsAreUnordered,
  modelTerm,
  symbolsIn,
  symbolsOfAll,
} from './content-terms.ts';
import type { Goal } from './goals.ts';
import type { ChildGoal } from './plain-children.ts';
import { type Runs, runsOf } from './runs.ts';
import type { Seeker } from './seeker.ts';

/** States and edges of one graph. */
const MAX_STATES = 20_000;
const MAX_EDGES = 200_000;

/** A child, or several that are alike but for the first. */
export interface Child extends Edge, ChildGoal {
  /** How many there are. */
  readonly count: number;
  /** What the others are. */
  readonly others: Goal;
  /** Whether it leaves some of the denied models by its own value. */
  readonly isLeaving: boolean;
  /** How the one denied model is left by its name, if it is just here. */
  readonly departure?: string;
}

/** Where a sequence of children stands in all models. */
export interface Node {
  readonly children: readonly Child[];
  readonly isAccepting: boolean;
  /** Whether all denied models are left already. */
  readonly isOutside: boolean;
  /** How the one denied model is left if the sequence ends here. */
  readonly departure?: string;
}

/** Where a sequence of children stands in all models; `left`: the denied ones that it has left already. */
interface Position {
  readonly wanted: readonly Term[];
  readonly denied: readonly Term[];
  readonly left: number;
  readonly run: Run;
}

/** Of the last child: how many ranks long the run of its name is so far. */
interface Run {
  readonly symbol: number;
  readonly length: number;
}

/** Sequences that are of all `facts`, and of none of `denied` or leave those by a child's own value. */
export class ChildrenStates {
  readonly #facts: readonly ChildrenFact[];
  readonly #denied: readonly ChildrenFact[];
  readonly #labels: readonly string[];
  readonly #runs: Runs;
  readonly #terms: Terms;
  readonly #seeker: Seeker;
  readonly #positions: Position[] = [];
  readonly #goals = new Map<string, Goal | null>();
  readonly #firsts = new Map<Term, ReadonlySet<number>>();
  readonly #symbols = new Map<Term, ReadonlySet<number>>();
  readonly #needed = new Map<Term, ReadonlySet<number>>();
  readonly #numbers = new Map<string, number>();

  /** `labels`: the names of all elements; `terms`: over as many symbols. */
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
    this.#runs = runsOf([...facts, ...denied].map(({ model }) => model));
    this.#terms = terms;
    this.#seeker = seeker;
  }

  /** The first is where no child has come yet. `undefined`: there are too many. */
  nodes(): readonly Node[] | undefined {
    const { models } = this.#runs;
    const isSorted = modelsAreUnordered(models);
    const all = models.map((model) => modelTerm(model, this.#labels, isSorted, this.#terms));
    const wanted = all.slice(0, this.#facts.length);
    const denied = all.slice(this.#facts.length);
    this.#number({ wanted, denied, left: 0, run: { symbol: -1, length: 0 } });
    const nodes: Node[] = [];
    let edges = 0;
    for (const position of this.#positions) {
      if (this.#positions.length > MAX_STATES || edges > MAX_EDGES) return undefined;
      const children = this.#possible(position).flatMap((symbol) =>
        this.#children(position, symbol),
      );
      const isOutside = position.denied.every((_, index) => isLeft(position.left, index));
      nodes.push({ children, isOutside, ...this.#ending(position) });
      edges += children.length;
    }
    return nodes;
  }

  #ending({ wanted, denied, left }: Position): Pick<Node, 'isAccepting' | 'departure'> {
    const ends = (term: Term): boolean => this.#terms.isAccepting(term, false);
    const isAccepting =
      wanted.every(ends) && denied.every((term, index) => isLeft(left, index) || !ends(term));
    const [term] = denied;
    if (!isAccepting || left !== 0 || !term) return { isAccepting };
    return { isAccepting, departure: this.#missing(term) };
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
    const length = from.run.symbol === symbol ? from.run.length + 1 : 1;
    const run = { symbol, length: Math.min(length, this.#runs.longest(name)) };
    const count = this.#runs.childrenAt(name, length);
    return this.#leavings(from, name).flatMap((leaving) => {
      const [goal, others] = [this.#goal(name, leaving), this.#goal(name, 0)];
      if (!goal || !others) return [];
      const to = this.#number({ wanted, denied, left: from.left | leaving, run });
      const departure = leaving === 0 ? this.#departure(from, symbol) : undefined;
      const child = { name, goal, count, others, to, isLeaving: leaving !== 0 };
      return [departure === undefined ? child : { ...child, departure }];
    });
  }

  /** How the one denied model is left if this symbol comes next; nothing: it isn't. */
  #departure(from: Position, symbol: number): string | undefined {
    const [term] = from.denied;
    if (!term || from.left !== 0) return undefined;
    if (this.#terms.derivative(term, symbol, false) !== this.#terms.nothing) return undefined;
    // Where it could come later, or nothing that is wanted could come, something has not come.
    const isLater = symbolsIn(term, this.#symbols).has(symbol);
    if (isLater || this.#isStuck(from, term)) return this.#missing(term);
    return `unexpected ${this.#labels[symbol]}`;
  }

  /** Whether something must come next of which nothing can. */
  #isStuck(from: Position, term: Term): boolean {
    if (this.#terms.isAccepting(term, false)) return false;
    const expected = firstSymbols(term, this.#firsts);
    return !this.#possible(from).some((symbol) => expected.has(symbol));
  }

  /** By what can't be left out; else by all that could come next. */
  #missing(term: Term): string {
    const next = firstSymbols(term, this.#firsts);
    const always = symbolsOfAll(term, this.#needed);
    const needed = [...next].filter((symbol) => always.has(symbol));
    const symbols = needed.length > 0 ? needed : [...next];
    return `missing ${symbols.map((symbol) => this.#labels[symbol]).join(' ')}`;
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
    const key = `${ids} ${left} ${position.run.length > 0 ? Object.values(position.run) : ''}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#positions.length);
    return this.#positions.push({ ...position, denied, left }) - 1;
  }
}

function isLeft(bits: number, index: number): boolean {
  return Math.floor(bits / 2 ** index) % 2 === 1;
}
