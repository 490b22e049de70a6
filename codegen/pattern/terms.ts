/**
 * Languages of texts as terms, and their derivatives (Brzozowski 1964): the derivative by a symbol
 * is the language of what may come behind it. Equal terms are made once and are the same object.
 * Counters stay counters: D(r{m,n}) = D(r)·r{m-1,n-1}. Derivatives of concatenations are kept as
 * alternations of concatenations (Antimirov 1996), so that their branches are the states of a
 * nondeterministic automaton too.
 */
import { unitedCounters } from './counters.ts';
import { type SymbolClasses, SymbolClassesOfTerms } from './symbol-classes.ts';
import {
  ANYWHERE,
  AT_BEGIN,
  AT_BOTH,
  AT_END,
  branchesOf,
  INSIDE,
  type Term,
  type TermShape,
} from './term.ts';

const NONE: ReadonlySet<number> = new Set();

/** Leaves the recursion of `Terms` when there is more to do than was allowed. */
class TooMuchWork extends Error {}

/** What `work` comes to with terms over an alphabet of `size`; `undefined`: it takes more than `maxWork` steps. */
export function withTerms<Result>(
  size: number,
  maxWork: number,
  work: (terms: Terms) => Result,
): Result | undefined {
  try {
    return work(new Terms(size, maxWork));
  } catch (error) {
    if (error instanceof TooMuchWork) return undefined;
    throw error;
  }
}

/** Makes the terms over one alphabet. */
export class Terms {
  readonly #terms = new Map<string, Term>();
  readonly #derivatives = new Map<number, Term>();
  readonly #size: number;
  readonly #classes: SymbolClassesOfTerms;
  readonly #maxWork: number;
  /** Branches looked at and derivatives made so far. */
  #work = 0;
  readonly nothing = this.#make('∅', { kind: 'nothing' }, 0);
  readonly empty = this.#make('ε', { kind: 'empty' }, ANYWHERE);
  readonly begin = this.#make('^', { kind: 'begin' }, AT_BEGIN | AT_BOTH);
  readonly end = this.#make('$', { kind: 'end' }, AT_END | AT_BOTH);
  /** Every text. */
  readonly all: Term;

  constructor(size: number, maxWork: number) {
    this.#size = size;
    this.#classes = new SymbolClassesOfTerms(size);
    this.#maxWork = maxWork;
    const every = this.symbols(Array.from({ length: size }, (_, symbol) => symbol));
    this.all = this.repetition(every, 0, Infinity);
  }

  #spend(steps: number): void {
    this.#work += steps;
    if (this.#work > this.#maxWork) throw new TooMuchWork();
  }

  #make(key: string, shape: TermShape, emptiness: number): Term {
    const known = this.#terms.get(key);
    if (known) return known;
    const term: Term = { ...shape, id: this.#terms.size, emptiness };
    this.#terms.set(key, term);
    return term;
  }

  /** One of the symbols, ascending. */
  symbols(symbols: readonly number[]): Term {
    if (symbols.length === 0) return this.nothing;
    return this.#make(`[${symbols}]`, { kind: 'symbols', symbols: new Set(symbols) }, 0);
  }

  concatenation(head: Term, tail: Term): Term {
    if (head === this.nothing || tail === this.nothing) return this.nothing;
    if (head === this.empty) return tail;
    if (tail === this.empty) return head;
    if (head === this.all && tail === this.all) return head;
    if (head.kind === 'concatenation') {
      return this.concatenation(head.head, this.concatenation(head.tail, tail));
    }
    const shape: TermShape = { kind: 'concatenation', head, tail };
    return this.#make(`${head.id}·${tail.id}`, shape, head.emptiness & tail.emptiness);
  }

  alternation(terms: readonly Term[]): Term {
    this.#spend(terms.length);
    const found = new Set<Term>();
    for (const term of terms) {
      if (term.kind === 'alternation') for (const branch of term.branches) found.add(branch);
      else if (term !== this.nothing) found.add(term);
    }
    const branches = found.size < 2 ? [...found] : this.#merged([...found]);
    if (branches.includes(this.all)) return this.all;
    const [only] = branches;
    if (branches.length < 2) return only ?? this.nothing;
    const emptiness = branches.reduce((bits, branch) => bits | branch.emptiness, 0);
    return this.#make(idsOf(branches, '|'), { kind: 'alternation', branches }, emptiness);
  }

  intersection(terms: readonly Term[]): Term {
    const flat = terms.flatMap((term) => (term.kind === 'intersection' ? term.branches : [term]));
    const branches = distinct(flat.filter((term) => term !== this.all));
    if (branches.includes(this.nothing) || excludeEachOther(branches)) return this.nothing;
    const [only] = branches;
    if (branches.length < 2) return only ?? this.all;
    const emptiness = branches.reduce((bits, branch) => bits & branch.emptiness, ANYWHERE);
    return this.#make(idsOf(branches, '&'), { kind: 'intersection', branches }, emptiness);
  }

  complement(body: Term): Term {
    if (body === this.nothing) return this.all;
    if (body === this.all) return this.nothing;
    if (body.kind === 'complement') return body.body;
    return this.#make(`~${body.id}`, { kind: 'complement', body }, ANYWHERE & ~body.emptiness);
  }

  repetition(body: Term, min: number, max: number): Term {
    if (max === 0 || body === this.empty) return this.empty;
    if (body === this.nothing) return min === 0 ? this.empty : this.nothing;
    // What can be empty anywhere can be left out as well: fewer counters, fewer states.
    const low = body.emptiness === ANYWHERE ? 0 : min;
    if (low === 1 && max === 1) return body;
    const emptiness = low === 0 ? ANYWHERE : body.emptiness;
    const shape: TermShape = { kind: 'repetition', body, min: low, max };
    return this.#make(`${body.id}{${low},${max}}`, shape, emptiness);
  }

  /** Whether a text may end here. */
  isAccepting(term: Term, isAtBegin: boolean): boolean {
    return (term.emptiness & (isAtBegin ? AT_BOTH : AT_END)) !== 0;
  }

  /** What may come behind `symbol`. */
  derivative(term: Term, symbol: number, isAtBegin: boolean): Term {
    const key = (term.id * this.#size + symbol) * 2 + Number(isAtBegin);
    const known = this.#derivatives.get(key);
    if (known) return known;
    this.#spend(1);
    const derivative = this.#derive(term, symbol, isAtBegin);
    this.#derivatives.set(key, derivative);
    return derivative;
  }

  /** The symbols in classes, those of `apart` alone: by symbols of one class each term has the same derivative. */
  symbolClasses(
    terms: readonly Term[],
    isAtBegin: boolean,
    apart: ReadonlySet<number> = NONE,
  ): SymbolClasses {
    const place = isAtBegin ? AT_BEGIN : INSIDE;
    const found = terms.map((term) => this.#classes.of(term, place));
    return this.#classes.meet(apart.size === 0 ? found : [...found, this.#classes.apart(apart)]);
  }

  #derive(term: Term, symbol: number, isAtBegin: boolean): Term {
    const derive = (part: Term): Term => this.derivative(part, symbol, isAtBegin);
    switch (term.kind) {
      case 'symbols':
        return term.symbols.has(symbol) ? this.empty : this.nothing;
      case 'concatenation':
        return this.#deriveConcatenation(term, symbol, isAtBegin);
      case 'alternation':
        return this.alternation(term.branches.map(derive));
      case 'intersection':
        return this.#deriveIntersection(term.branches, derive);
      case 'complement':
        return this.complement(derive(term.body));
      case 'repetition': {
        const { body, min, max } = term;
        const rest = this.repetition(body, Math.max(0, min - 1), max - 1);
        return this.#behind(derive(body), rest);
      }
      default:
        return this.nothing;
    }
  }

  /** Along the parts as long as they can be empty: a loop, since there may be thousands. */
  #deriveConcatenation(term: Term, symbol: number, isAtBegin: boolean): Term {
    const place = isAtBegin ? AT_BEGIN : INSIDE;
    const ways: Term[] = [];
    let rest = term;
    while (rest.kind === 'concatenation') {
      ways.push(this.#behind(this.derivative(rest.head, symbol, isAtBegin), rest.tail));
      if ((rest.head.emptiness & place) === 0) return this.alternation(ways);
      rest = rest.tail;
    }
    return this.alternation([...ways, this.derivative(rest, symbol, isAtBegin)]);
  }

  /** Nothing as soon as one part is: most symbols lead nowhere. */
  #deriveIntersection(branches: readonly Term[], derive: (part: Term) => Term): Term {
    const derivatives: Term[] = [];
    for (const branch of branches) {
      const derivative = derive(branch);
      if (derivative === this.nothing) return derivative;
      derivatives.push(derivative);
    }
    return this.intersection(derivatives);
  }

  #behind(head: Term, tail: Term): Term {
    if (head.kind !== 'alternation') return this.concatenation(head, tail);
    return this.alternation(branchesOf(head).map((branch) => this.concatenation(branch, tail)));
  }

  /** Each branch once, and counters of one thing joined. */
  #merged(branches: readonly Term[]): readonly Term[] {
    const { others, counters } = unitedCounters(branches, this.empty);
    const joined = counters.map(({ body, min, max, tail }) =>
      this.concatenation(this.repetition(body, min, max), tail),
    );
    return distinct([...others, ...joined]);
  }
}

/** Whether one is the complement of another. */
function excludeEachOther(terms: readonly Term[]): boolean {
  return terms.some((term) => term.kind === 'complement' && terms.includes(term.body));
}

function distinct(terms: readonly Term[]): readonly Term[] {
  return [...new Set(terms)].sort((a, b) => a.id - b.id);
}

function idsOf(terms: readonly Term[], operator: string): string {
  return terms.map((term) => term.id).join(operator);
}
