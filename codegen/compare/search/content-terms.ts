/** Content models as languages over the names of elements. */
import type { Term } from '../../pattern/term.ts';
import type { Terms } from '../../pattern/terms.ts';
import type { ContentModel } from '../claims/model.ts';

/**
 * Whether all models are `xs:all` or empty: then the order of children is of no account, and each
 * sequence stands for all others of the same children.
 */
export function modelsAreUnordered(models: readonly ContentModel[]): boolean {
  return models.every(
    (model) => model.kind === 'all' || (model.kind !== 'element' && model.parts.length === 0),
  );
}

/** `labels`: the names by their symbols; `isSorted`: of `xs:all` only the children in their order. */
export function modelTerm(
  model: ContentModel,
  labels: readonly string[],
  isSorted: boolean,
  terms: Terms,
): Term {
  const read = (part: ContentModel): Term => modelTerm(part, labels, isSorted, terms);
  const { min, max } = model;
  switch (model.kind) {
    case 'element': {
      const symbol = labels.indexOf(model.name);
      return terms.repetition(terms.symbols(symbol === -1 ? [] : [symbol]), min, max);
    }
    case 'sequence':
      return terms.repetition(sequenceOf(model.parts.map(read), terms), min, max);
    case 'choice':
      return terms.repetition(terms.alternation(model.parts.map(read)), min, max);
    case 'all': {
      const whole = isSorted
        ? sequenceOf(sorted(model.parts, labels).map(read), terms)
        : interleaved(model.parts, labels, terms);
      return terms.repetition(whole, min, max);
    }
  }
}

function sequenceOf(parts: readonly Term[], terms: Terms): Term {
  return parts.reduceRight((rest, part) => terms.concatenation(part, rest), terms.empty);
}

/** In the order of the labels; those that are none are never there, or make all of it impossible. */
function sorted(
  parts: readonly ContentModel[],
  labels: readonly string[],
): readonly ContentModel[] {
  const placeOf = (part: ContentModel): number =>
    part.kind === 'element' ? labels.indexOf(part.name) : -1;
  return [...parts].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Each element as often as it may be, with any others between. */
function interleaved(
  parts: readonly ContentModel[],
  labels: readonly string[],
  terms: Terms,
): Term {
  const known = parts.flatMap((part) =>
    part.kind === 'element' ? [labels.indexOf(part.name)] : [],
  );
  const symbols = known.filter((symbol) => symbol !== -1).sort((a, b) => a - b);
  const anyNumber = (of: readonly number[]): Term =>
    terms.repetition(terms.symbols(of), 0, Infinity);
  const conditions = parts.map((part): Term => {
    const symbol = part.kind === 'element' ? labels.indexOf(part.name) : -1;
    const others = anyNumber(symbols.filter((other) => other !== symbol));
    const one = terms.symbols(symbol === -1 ? [] : [symbol]);
    const turn = terms.concatenation(one, others);
    return terms.concatenation(others, terms.repetition(turn, part.min, part.max));
  });
  return terms.intersection([anyNumber(symbols), ...conditions]);
}

/** The symbols with which a text of a content model can begin; `known` keeps what was found. */
export function firstSymbols(
  term: Term,
  known: Map<Term, ReadonlySet<number>>,
): ReadonlySet<number> {
  const before = known.get(term);
  if (before) return before;
  const found = new Set<number>();
  for (const symbol of beginnings(term, known)) found.add(symbol);
  known.set(term, found);
  return found;
}

function beginnings(term: Term, known: Map<Term, ReadonlySet<number>>): readonly number[] {
  const first = (part: Term): readonly number[] => [...firstSymbols(part, known)];
  switch (term.kind) {
    case 'symbols':
      return [...term.symbols];
    case 'repetition':
      return first(term.body);
    case 'concatenation':
      return isEmptiable(term.head) ? [...first(term.head), ...first(term.tail)] : first(term.head);
    case 'alternation':
      return term.branches.flatMap(first);
    case 'intersection': {
      const [one = [], ...others] = term.branches.map(first);
      return one.filter((symbol) => others.every((each) => each.includes(symbol)));
    }
    default:
      return [];
  }
}

function isEmptiable({ emptiness }: Term): boolean {
  return emptiness !== 0;
}

/** All symbols that a term is made of; `known` keeps what was found. */
export function symbolsIn(term: Term, known: Map<Term, ReadonlySet<number>>): ReadonlySet<number> {
  const before = known.get(term);
  if (before) return before;
  const found = new Set<number>();
  for (const part of termsIn(term)) for (const symbol of symbolsIn(part, known)) found.add(symbol);
  if (term.kind === 'symbols') for (const symbol of term.symbols) found.add(symbol);
  known.set(term, found);
  return found;
}

function termsIn(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'repetition':
    case 'complement':
      return [term.body];
    case 'concatenation':
      return [term.head, term.tail];
    case 'alternation':
    case 'intersection':
      return term.branches;
    default:
      return [];
  }
}

/** The symbols that no sequence of a term is without, as far as its shape says. */
export function symbolsOfAll(
  term: Term,
  known: Map<Term, ReadonlySet<number>>,
): ReadonlySet<number> {
  const before = known.get(term);
  if (before) return before;
  const found = needed(term, (part) => symbolsOfAll(part, known));
  known.set(term, found);
  return found;
}

function needed(term: Term, of: (part: Term) => ReadonlySet<number>): ReadonlySet<number> {
  switch (term.kind) {
    case 'symbols':
      return term.symbols.size === 1 ? term.symbols : new Set();
    case 'repetition':
      return term.min === 0 ? new Set() : of(term.body);
    case 'concatenation':
    case 'intersection':
      return new Set(termsIn(term).flatMap((part) => [...of(part)]));
    case 'alternation': {
      const [first, ...others] = term.branches.map(of);
      return new Set([...(first ?? [])].filter((each) => others.every((set) => set.has(each))));
    }
    default:
      return new Set();
  }
}
