/**
 * Random patterns on every short word: the native regular expression, the deterministic and the
 * nondeterministic automaton, and the definition of a language itself must agree.
 */
import fc from 'fast-check';
import { DFA, JS, NFA } from 'refa';
import { describe, expect, it } from 'vitest';
import {
  deterministicAutomatonOf,
  nondeterministicAutomatonOf,
} from '../../codegen/pattern/automaton.ts';
import { type Dialect, parsePattern } from '../../codegen/pattern/compile.ts';
import type { Pattern } from '../../codegen/pattern/model.ts';
import { nativePattern } from '../../codegen/pattern/native.ts';
import { isLinear } from '../../codegen/pattern/safety.ts';
import {
  type AutomatonData,
  automaton,
  type DeterministicData,
} from '../../src/runtime/automaton.ts';

const RUNS = 200;
const words = wordsUpTo(5, ['a', 'b', '\u{1F600}']);

function wordsUpTo(length: number, letters: readonly string[]): string[] {
  if (length === 0) return [''];
  const shorter = wordsUpTo(length - 1, letters);
  const longest = shorter.filter((word) => Array.from(word).length === length - 1);
  return [...shorter, ...longest.flatMap((word) => letters.map((letter) => word + letter))];
}

/** Sources that mean the same in both dialects; ECMAScript has anchors and lookaheads besides. */
function sources(dialect: Dialect): fc.Arbitrary<string> {
  const characters = fc.constantFrom('a', 'b', '\u{1F600}', '[ab]', '[^a]', '[^\u{1F600}b]');
  const quantifiers = fc.constantFrom('?', '*', '+', '{2}', '{0}', '{1,3}', '{0,2}', '{2,}');
  const { source } = fc.letrec<{ source: string; atom: string; zeroWidth: string }>((tie) => ({
    atom: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      characters,
      tie('source').map((inner) => `(${inner})`),
      fc.tuple(characters, quantifiers).map((pair) => pair.join('')),
      fc.tuple(tie('source'), quantifiers).map(([inner, quantifier]) => `(${inner})${quantifier}`),
    ),
    zeroWidth: fc.oneof(
      fc.constantFrom('^', '$'),
      characters.map((inner) => `(?=${inner})`),
      tie('atom').map((inner) => `(?!${inner})`),
    ),
    source: fc
      .array(
        fc.array(
          dialect === 'xsd'
            ? tie('atom')
            : fc.oneof({ weight: 5, arbitrary: tie('atom') }, tie('zeroWidth')),
          { maxLength: 3 },
        ),
        { minLength: 1, maxLength: 2 },
      )
      .map((branches) => branches.map((parts) => parts.join('')).join('|')),
  }));
  return source;
}

function read(source: string, dialect: Dialect): Pattern {
  const pattern = parsePattern(source, dialect, undefined, () => {});
  if (!pattern) throw new Error(`a generated pattern is faulty: ${source}`);
  return pattern;
}

/** Where a match of `pattern` from `at` on can end, by definition. */
function ends(pattern: Pattern, word: readonly string[], at: number): ReadonlySet<number> {
  switch (pattern.kind) {
    case 'characters': {
      const codePoint = word[at]?.codePointAt(0);
      const isMember = pattern.set.some(
        (low, index) =>
          index % 2 === 0 &&
          codePoint !== undefined &&
          low <= codePoint &&
          codePoint <= (pattern.set[index + 1] ?? 0),
      );
      return new Set(isMember ? [at + 1] : []);
    }
    case 'sequence':
      return pattern.parts.reduce<ReadonlySet<number>>(
        (starts, part) => endsOfAll(part, word, starts),
        new Set([at]),
      );
    case 'alternation':
      return new Set(pattern.branches.flatMap((branch) => [...ends(branch, word, at)]));
    case 'repetition': {
      const found = new Set<number>(pattern.min === 0 ? [at] : []);
      let starts: ReadonlySet<number> = new Set([at]);
      const turns = Math.min(pattern.max, pattern.min + word.length + 1);
      for (let turn = 1; turn <= turns; turn += 1) {
        starts = endsOfAll(pattern.body, word, starts);
        if (turn >= pattern.min) for (const start of starts) found.add(start);
      }
      return found;
    }
    case 'assertion':
      return new Set(at === (pattern.at === 'begin' ? 0 : word.length) ? [at] : []);
    case 'lookahead':
      return new Set(ends(pattern.body, word, at).size > 0 !== pattern.isNegative ? [at] : []);
    default:
      throw new Error(`not generated: ${pattern.kind}`);
  }
}

function endsOfAll(
  pattern: Pattern,
  word: readonly string[],
  starts: ReadonlySet<number>,
): ReadonlySet<number> {
  return new Set(Array.from(starts).flatMap((start) => Array.from(ends(pattern, word, start))));
}

function acceptsByDefinition(pattern: Pattern, word: string, isSearched: boolean): boolean {
  const letters = Array.from(word);
  if (!isSearched) return ends(pattern, letters, 0).has(letters.length);
  return letters.concat('').some((_, at) => ends(pattern, letters, at).size > 0);
}

function accepted(data: AutomatonData): string[] {
  const matcher = automaton(data);
  return words.filter((word) => matcher.test(word));
}

describe.each<[Dialect, boolean]>([
  ['xsd', false],
  ['ecmascript', true],
])('%s', (dialect, isSearched) => {
  it('every engine accepts the same words', () => {
    fc.assert(
      fc.property(sources(dialect), (source) => {
        const pattern = read(source, dialect);
        const expected = words.filter((word) => acceptsByDefinition(pattern, word, isSearched));
        const native =
          dialect === 'xsd'
            ? new RegExp(`^(?:${nativePattern(pattern)})$`, 'v')
            : new RegExp(source, 'u');
        expect(words.filter((word) => native.test(word))).toEqual(expected);
        for (const automatonOf of [deterministicAutomatonOf, nondeterministicAutomatonOf]) {
          const data = automatonOf(pattern, isSearched);
          // None: it would be too large, or a lookahead stands inside a repetition.
          if (data) expect(accepted(data)).toEqual(expected);
        }
      }),
      { numRuns: RUNS, seed: 20, endOnFailure: false },
    );
  });

  it('what is proved linear is quick', () => {
    // Exponential patterns would never end on these, quadratic ones take a hundred times as long.
    const texts = ['a', 'b', 'ab', 'aab'].map((unit) => `${unit.repeat(3_000)}c`);
    fc.assert(
      fc.property(sources(dialect), (source) => {
        const whole = dialect === 'xsd' ? `^(?:${source})$` : source;
        if (!isLinear(read(whole, 'ecmascript'))) return;
        const native = new RegExp(whole, 'u');
        for (const text of texts) native.test(text);
      }),
      { numRuns: RUNS, seed: 21 },
    );
  });
});

describe('minimal automata', () => {
  it('have as many states as those of refa', () => {
    fc.assert(
      fc.property(sources('xsd'), (source) => {
        const data = deterministicAutomatonOf(read(source, 'xsd'), false);
        if (data && 'rows' in data) expect(liveStates(data)).toBe(statesByRefa(source));
      }),
      { numRuns: 100, seed: 22 },
    );
  });
});

function statesByRefa(source: string): number {
  const parser = JS.Parser.fromLiteral(new RegExp(source, 'u'));
  const { expression, maxCharacter } = parser.parse();
  const automatonByRefa = DFA.fromFA(NFA.fromRegex(expression, { maxCharacter }));
  automatonByRefa.minimize();
  return [...automatonByRefa.nodes()].length;
}

/** States from which a text can still be accepted, and the first, which refa always has. */
function liveStates({ rows, symbols, accepting }: DeterministicData): number {
  const width = Math.max(...symbols) + 1;
  const live = new Set(accepting);
  for (let before = -1; before < live.size; ) {
    before = live.size;
    for (const [index, next] of rows.entries()) {
      if (live.has(next)) live.add(Math.floor(index / width));
    }
  }
  return live.add(0).size;
}
