/** The language of a pattern: which whole texts it accepts. */
import type { Alphabet } from './alphabet.ts';
import type { Pattern } from './model.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

/**
 * The whole texts that `pattern` matches: the pattern itself in XSD, where it is anchored; any text
 * with a match in it in ECMAScript. `undefined`: no language of `Terms` (`notRegular` says why).
 */
export function languageOf(
  pattern: Pattern,
  isSearched: boolean,
  alphabet: Alphabet,
  terms: Terms,
): Term | undefined {
  if (notRegular(pattern) !== undefined) return undefined;
  if (!isSearched) return before(pattern, terms.empty, alphabet, terms);
  return terms.concatenation(terms.all, before(pattern, terms.all, alphabet, terms));
}

/** What in a pattern is not made an automaton of, for a message; `undefined`: nothing. */
export function notRegular(pattern: Pattern, isRepeated = false): string | undefined {
  switch (pattern.kind) {
    case 'characters':
      return undefined;
    case 'sequence':
      return firstOf(pattern.parts, isRepeated);
    case 'alternation':
      return firstOf(pattern.branches, isRepeated);
    case 'repetition':
      return notRegular(pattern.body, true);
    case 'lookahead':
      return isRepeated ? 'a lookahead inside a repetition' : notRegular(pattern.body);
    case 'assertion':
      return pattern.at === 'word boundary' ? 'a word boundary' : undefined;
    case 'unsupported':
      return pattern.what;
    default:
      return pattern satisfies never;
  }
}

function firstOf(patterns: readonly Pattern[], isRepeated: boolean): string | undefined {
  for (const pattern of patterns) {
    const found = notRegular(pattern, isRepeated);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `pattern` and behind it `rest`, into which a lookahead looks. */
function before(pattern: Pattern, rest: Term, alphabet: Alphabet, terms: Terms): Term {
  const read = (part: Pattern, behind: Term): Term => before(part, behind, alphabet, terms);
  switch (pattern.kind) {
    case 'characters':
      return terms.concatenation(terms.symbols(alphabet.symbolsOf(pattern.set)), rest);
    case 'sequence':
      return pattern.parts.reduceRight((behind, part) => read(part, behind), rest);
    case 'alternation':
      if (!hasLookahead(pattern)) {
        const branches = pattern.branches.map((branch) => read(branch, terms.empty));
        return terms.concatenation(terms.alternation(branches), rest);
      }
      return terms.alternation(pattern.branches.map((branch) => read(branch, rest)));
    case 'repetition': {
      const { body, min, max } = pattern;
      return terms.concatenation(terms.repetition(read(body, terms.empty), min, max), rest);
    }
    case 'assertion':
      return terms.concatenation(pattern.at === 'begin' ? terms.begin : terms.end, rest);
    case 'lookahead': {
      const seen = read(pattern.body, terms.all);
      return terms.intersection([pattern.isNegative ? terms.complement(seen) : seen, rest]);
    }
    case 'unsupported':
      return terms.nothing;
    default:
      return pattern satisfies never;
  }
}

function hasLookahead(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'lookahead':
      return true;
    case 'sequence':
      return pattern.parts.some(hasLookahead);
    case 'alternation':
      return pattern.branches.some(hasLookahead);
    default:
      return false;
  }
}
