/**
 * Patterns as deterministic automata, by Brzozowski's derivatives: the state after a text is the
 * pattern of what may still come. Counters stay counters: D(r{m,n}) = D(r)·r{m-1,n-1}.
 */
import type { AutomatonData } from '../../src/runtime/automaton.ts';
import { type CharacterSet, MAX_CODE_POINT, type Pattern } from './model.ts';

/** States of one automaton; a pattern that needs more is refused. */
const MAX_STATES = 2000;

/** The automaton of whole texts that match; `undefined`: it would be too large, or is no regular language. */
export function automatonOf(pattern: Pattern): AutomatonData | undefined {
  const alphabet = classesOf(pattern);
  const algebra = new Algebra();
  const start = algebra.read(pattern, alphabet);
  if (!start) return undefined;
  const states = [start];
  const numbers = new Map([[start.id, 0]]);
  const rows: number[] = [];
  for (let index = 0; index < states.length; index += 1) {
    const state = states[index];
    if (!state) break;
    for (let symbol = 0; symbol < alphabet.count; symbol += 1) {
      const next = algebra.derive(state, symbol);
      let number = numbers.get(next.id);
      if (number === undefined) {
        number = states.length;
        if (number >= MAX_STATES) return undefined;
        numbers.set(next.id, number);
        states.push(next);
      }
      rows.push(number);
    }
  }
  const accepting = states.flatMap((state, index) => (state.isEmptiable ? [index] : []));
  return { starts: alphabet.starts, classes: alphabet.classes, rows, accepting };
}

/** Characters that no set of the pattern tells apart are one class. */
interface Alphabet {
  /** First code point of each stretch, ascending; the first is 0. */
  readonly starts: readonly number[];
  /** The class of each stretch. */
  readonly classes: readonly number[];
  readonly count: number;
}

function classesOf(pattern: Pattern): Alphabet {
  const sets = [...new Set(setsIn(pattern))];
  const edges = new Set([0]);
  for (const set of sets) {
    for (const [index, edge] of set.entries()) edges.add(index % 2 === 0 ? edge : edge + 1);
  }
  const starts = [...edges].filter((edge) => edge <= MAX_CODE_POINT).sort((a, b) => a - b);
  const known = new Map<string, number>();
  const classes = starts.map((start) => {
    const signature = sets.map((set) => (contains(set, start) ? '1' : '0')).join('');
    const number = known.get(signature) ?? known.size;
    known.set(signature, number);
    return number;
  });
  return { starts, classes, count: known.size };
}

function setsIn(pattern: Pattern): readonly CharacterSet[] {
  switch (pattern.kind) {
    case 'characters':
      return [pattern.set];
    case 'sequence':
      return pattern.parts.flatMap(setsIn);
    case 'alternation':
      return pattern.branches.flatMap(setsIn);
    case 'repetition':
      return setsIn(pattern.body);
    default:
      return [];
  }
}

function contains(set: CharacterSet, codePoint: number): boolean {
  for (let index = 0; index < set.length; index += 2) {
    if (codePoint < (set[index] ?? 0)) return false;
    if (codePoint <= (set[index + 1] ?? 0)) return true;
  }
  return false;
}

type Term =
  | { readonly kind: 'nothing'; readonly id: number; readonly isEmptiable: false }
  | { readonly kind: 'empty'; readonly id: number; readonly isEmptiable: true }
  | {
      readonly kind: 'symbols';
      readonly id: number;
      readonly isEmptiable: false;
      readonly symbols: ReadonlySet<number>;
    }
  | {
      readonly kind: 'concatenation';
      readonly id: number;
      readonly isEmptiable: boolean;
      readonly head: Term;
      readonly tail: Term;
    }
  | {
      readonly kind: 'alternation';
      readonly id: number;
      readonly isEmptiable: boolean;
      readonly branches: readonly Term[];
    }
  | {
      readonly kind: 'repetition';
      readonly id: number;
      readonly isEmptiable: boolean;
      readonly body: Term;
      readonly min: number;
      readonly max: number;
    };

type NewTerm = Term extends infer T ? (T extends Term ? Omit<T, 'id'> : never) : never;

/** Terms are made once each, so that equal ones are the same and states are found again. */
class Algebra {
  readonly #terms = new Map<string, Term>();
  readonly #derivatives = new Map<string, Term>();
  readonly #nothing = this.#intern('∅', { kind: 'nothing', isEmptiable: false });
  readonly #empty = this.#intern('ε', { kind: 'empty', isEmptiable: true });

  #intern(key: string, term: NewTerm): Term {
    const known = this.#terms.get(key);
    if (known) return known;
    const made = { ...term, id: this.#terms.size } as Term;
    this.#terms.set(key, made);
    return made;
  }

  read(pattern: Pattern, alphabet: Alphabet): Term | undefined {
    switch (pattern.kind) {
      case 'characters': {
        const symbols = new Set<number>();
        for (const [index, start] of alphabet.starts.entries()) {
          if (contains(pattern.set, start)) symbols.add(alphabet.classes[index] ?? 0);
        }
        if (symbols.size === 0) return this.#nothing;
        const key = `[${[...symbols].sort((a, b) => a - b)}]`;
        return this.#intern(key, { kind: 'symbols', isEmptiable: false, symbols });
      }
      case 'sequence': {
        let term = this.#empty;
        for (const part of [...pattern.parts].reverse()) {
          const head = this.read(part, alphabet);
          if (!head) return undefined;
          term = this.#concatenate(head, term);
        }
        return term;
      }
      case 'alternation': {
        const branches = pattern.branches.map((branch) => this.read(branch, alphabet));
        if (branches.includes(undefined)) return undefined;
        return this.#alternate(branches.filter((branch) => branch !== undefined));
      }
      case 'repetition': {
        const body = this.read(pattern.body, alphabet);
        return body && this.#repeat(body, pattern.min, pattern.max);
      }
      default:
        return undefined;
    }
  }

  /** What may come behind a character of class `symbol`. */
  derive(term: Term, symbol: number): Term {
    const key = `${term.id} ${symbol}`;
    const known = this.#derivatives.get(key);
    if (known) return known;
    const derivative = this.#derive(term, symbol);
    this.#derivatives.set(key, derivative);
    return derivative;
  }

  #derive(term: Term, symbol: number): Term {
    switch (term.kind) {
      case 'nothing':
      case 'empty':
        return this.#nothing;
      case 'symbols':
        return term.symbols.has(symbol) ? this.#empty : this.#nothing;
      case 'concatenation': {
        const through = this.#concatenate(this.derive(term.head, symbol), term.tail);
        if (!term.head.isEmptiable) return through;
        return this.#alternate([through, this.derive(term.tail, symbol)]);
      }
      case 'alternation':
        return this.#alternate(term.branches.map((branch) => this.derive(branch, symbol)));
      case 'repetition': {
        const rest = this.#repeat(term.body, Math.max(0, term.min - 1), term.max - 1);
        return this.#concatenate(this.derive(term.body, symbol), rest);
      }
    }
  }

  #concatenate(head: Term, tail: Term): Term {
    if (head.kind === 'nothing' || tail.kind === 'nothing') return this.#nothing;
    if (head.kind === 'empty') return tail;
    if (tail.kind === 'empty') return head;
    if (head.kind === 'concatenation') {
      return this.#concatenate(head.head, this.#concatenate(head.tail, tail));
    }
    const isEmptiable = head.isEmptiable && tail.isEmptiable;
    return this.#intern(`${head.id}·${tail.id}`, {
      kind: 'concatenation',
      isEmptiable,
      head,
      tail,
    });
  }

  #alternate(terms: readonly Term[]): Term {
    const byId = new Map<number, Term>();
    for (const term of terms) {
      const branches = term.kind === 'alternation' ? term.branches : [term];
      for (const branch of branches) if (branch.kind !== 'nothing') byId.set(branch.id, branch);
    }
    const branches = [...byId.values()].sort((a, b) => a.id - b.id);
    const [only] = branches;
    if (!only) return this.#nothing;
    if (branches.length === 1) return only;
    const isEmptiable = branches.some((branch) => branch.isEmptiable);
    const key = branches.map((branch) => branch.id).join('|');
    return this.#intern(key, { kind: 'alternation', isEmptiable, branches });
  }

  #repeat(body: Term, min: number, max: number): Term {
    if (max === 0 || body.kind === 'empty') return this.#empty;
    if (body.kind === 'nothing') return min === 0 ? this.#empty : this.#nothing;
    if (min === 1 && max === 1) return body;
    // What can be empty can be left out: fewer counters, fewer states.
    const low = body.isEmptiable ? 0 : min;
    const isEmptiable = low === 0;
    const key = `${body.id}{${low},${max}}`;
    return this.#intern(key, { kind: 'repetition', isEmptiable, body, min: low, max });
  }
}
