/**
 * Which symbols a language tells apart as the next one: derivatives by two symbols of one class are the
 * same, so that one of each class is enough (Owens, Reppy and Turon 2009, §4.2). Mostly these are few,
 * however many symbols the whole alphabet has.
 */
import type { Term } from './term.ts';

/** The symbols in classes. Equal ones are the same object. */
export interface SymbolClasses {
  readonly id: number;
  /** Of each symbol its class, from 0 on as they are met. */
  readonly classes: readonly number[];
  /** Of each class its least symbol, ascending. */
  readonly least: readonly number[];
}

/** Finds the classes of terms over one alphabet, those of each term once. */
export class SymbolClassesOfTerms {
  readonly #size: number;
  readonly #made = new Map<string, SymbolClasses>();
  readonly #meets = new Map<string, SymbolClasses>();
  readonly #found = new Map<number, SymbolClasses>();
  /** Of a language that doesn't care. */
  readonly #one: SymbolClasses;

  constructor(size: number) {
    this.#size = size;
    this.#one = this.#make(() => 0);
  }

  /** `place`: the bit of `emptiness` that says whether a part can be passed over here. */
  of(term: Term, place: number): SymbolClasses {
    const key = term.id * 16 + place;
    const known = this.#found.get(key);
    if (known) return known;
    const found = this.#find(term, place);
    this.#found.set(key, found);
    return found;
  }

  /** Those that set each of some symbols apart from all others. */
  apart(symbols: ReadonlySet<number>): SymbolClasses {
    return this.#make((symbol) => (symbols.has(symbol) ? symbol + 1 : 0));
  }

  /** Symbols of one class are of one in all of `each`. */
  meet(each: Iterable<SymbolClasses>): SymbolClasses {
    let all = this.#one;
    for (const classes of new Set(each)) all = this.#meet(all, classes);
    return all;
  }

  #find(term: Term, place: number): SymbolClasses {
    switch (term.kind) {
      case 'symbols':
        return this.#make((symbol) => Number(term.symbols.has(symbol)));
      case 'concatenation':
        return this.meet(this.#along(term, place));
      case 'alternation':
      case 'intersection':
        return this.meet(term.branches.map((branch) => this.of(branch, place)));
      case 'complement':
      case 'repetition':
        return this.of(term.body, place);
      default:
        return this.#one;
    }
  }

  /** Of the parts that the next symbol can be of: a loop, since there may be thousands. */
  *#along(term: Term, place: number): Generator<SymbolClasses> {
    let rest = term;
    while (rest.kind === 'concatenation') {
      yield this.of(rest.head, place);
      if ((rest.head.emptiness & place) === 0) return;
      rest = rest.tail;
    }
    yield this.of(rest, place);
  }

  #meet(one: SymbolClasses, other: SymbolClasses): SymbolClasses {
    if (one === other || other === this.#one) return one;
    if (one === this.#one) return other;
    const key = `${one.id} ${other.id}`;
    const known = this.#meets.get(key);
    if (known) return known;
    const { classes } = other;
    const met = this.#make(
      (symbol) => (one.classes[symbol] ?? 0) * this.#size + (classes[symbol] ?? 0),
    );
    this.#meets.set(key, met);
    return met;
  }

  /** Symbols of which `labelOf` says the same are of one class. */
  #make(labelOf: (symbol: number) => number): SymbolClasses {
    const numbers = new Map<number, number>();
    const classes: number[] = [];
    const least: number[] = [];
    for (let symbol = 0; symbol < this.#size; symbol += 1) {
      const label = labelOf(symbol);
      let number = numbers.get(label);
      if (number === undefined) {
        number = least.push(symbol) - 1;
        numbers.set(label, number);
      }
      classes.push(number);
    }
    const key = classes.join();
    const known = this.#made.get(key);
    if (known) return known;
    const made = { id: this.#made.size, classes, least };
    this.#made.set(key, made);
    return made;
  }
}
