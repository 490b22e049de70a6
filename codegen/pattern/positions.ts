/**
 * How a backtracking engine goes through a pattern: a graph of the places where a character is
 * matched (Glushkov's positions). An edge counts the ways in which it is gone without a character.
 * There are never fewer ways here than the engine has, and at times more: an assertion always
 * holds, a long counter has no end.
 */
import type { CharacterSet } from './code-points.ts';
import type { Pattern, RepetitionPattern } from './model.ts';

/** Positions, and in how many ways to get to each. */
export type Ways = ReadonlyMap<number, number>;

export interface Positions {
  /** The characters that each position takes. */
  readonly sets: readonly CharacterSet[];
  /** From the start of the pattern. */
  readonly first: Ways;
  /** From each position. */
  readonly follow: readonly Ways[];
  /** Positions behind which the match is complete, whatever comes: no way is tried again then. */
  readonly complete: ReadonlySet<number>;
  /** Whether the pattern matches any text. */
  readonly isComplete: boolean;
}

/** Counters are written out if that makes at most so many positions, and are loops else. */
const MAX_WRITTEN_OUT = 64;
const MAX_POSITIONS = 4_000;
const MAX_EDGES = 40_000;

/** `undefined`: more ways than `maxWays` between two characters, too large, or not a matter of positions. */
export function positionsOf(
  pattern: Pattern,
  maxWays: number,
  maxWrittenOut = MAX_WRITTEN_OUT,
): Positions | undefined {
  try {
    const builder = new Builder(maxWays, maxWrittenOut);
    const { first, last, isComplete } = builder.read(pattern);
    const complete = new Set([...last].flatMap(([at, { isCertain }]) => (isCertain ? [at] : [])));
    return { sets: builder.sets, first, follow: builder.follow, complete, isComplete };
  } catch (error) {
    if (error instanceof TooMany) return undefined;
    throw error;
  }
}

/** A part of a pattern, in the graph. */
interface Fragment {
  readonly first: Ways;
  /** The positions that it can end with. */
  readonly last: ReadonlyMap<number, Exit>;
  /** In how many ways it takes no character. */
  readonly empty: number;
  /** Whether one of those depends on no assertion. */
  readonly isComplete: boolean;
}

interface Exit {
  readonly ways: number;
  /** Whether the exit depends on no assertion and no counter. */
  readonly isCertain: boolean;
}

/** The proof is given up; leaves the recursion of the builder only. */
class TooMany extends Error {}

const nothing: Fragment = { first: new Map(), last: new Map(), empty: 1, isComplete: true };

class Builder {
  readonly sets: CharacterSet[] = [];
  readonly follow: Map<number, number>[] = [];
  readonly #maxWays: number;
  readonly #maxWrittenOut: number;
  #edges = 0;

  constructor(maxWays: number, maxWrittenOut: number) {
    this.#maxWays = maxWays;
    this.#maxWrittenOut = maxWrittenOut;
  }

  read(pattern: Pattern): Fragment {
    switch (pattern.kind) {
      case 'characters':
        return this.#character(pattern.set);
      case 'sequence':
        return pattern.parts.reduce<Fragment>((all, part) => this.#join(all, part), nothing);
      case 'alternation':
        return this.#alternation(pattern.branches.map((branch) => this.read(branch)));
      case 'repetition':
        return this.#repetition(pattern);
      case 'assertion':
        return { ...nothing, isComplete: false };
      case 'lookahead':
        // Its ways are gone, and lead nowhere; then the pattern goes on from where it stood.
        return { ...nothing, first: this.read(pattern.body).first, isComplete: false };
      case 'unsupported':
        throw new TooMany();
      default:
        return pattern satisfies never;
    }
  }

  #character(set: CharacterSet): Fragment {
    const position = this.sets.length;
    if (position >= MAX_POSITIONS) throw new TooMany();
    this.sets.push(set);
    this.follow.push(new Map());
    const last = new Map([[position, { ways: 1, isCertain: true }]]);
    return { first: new Map([[position, 1]]), last, empty: 0, isComplete: false };
  }

  #join(head: Fragment, part: Pattern): Fragment {
    return this.#concatenation(head, this.read(part));
  }

  #concatenation(head: Fragment, tail: Fragment): Fragment {
    this.#connect(head, tail);
    const first = new Map(head.first);
    for (const [at, ways] of tail.first) this.#add(first, at, ways * head.empty);
    const last = new Map(tail.last);
    for (const [at, { ways, isCertain }] of tail.empty > 0 ? head.last : []) {
      const exit = { ways: ways * tail.empty, isCertain: isCertain && tail.isComplete };
      last.set(at, this.#either(last.get(at), exit));
    }
    const empty = this.#bounded(head.empty * tail.empty);
    return { first, last, empty, isComplete: head.isComplete && tail.isComplete };
  }

  #alternation(branches: readonly Fragment[]): Fragment {
    const first = new Map<number, number>();
    const last = new Map<number, Exit>();
    for (const branch of branches) {
      for (const [at, ways] of branch.first) this.#add(first, at, ways);
      for (const [at, exit] of branch.last) last.set(at, this.#either(last.get(at), exit));
    }
    const empty = this.#bounded(branches.reduce((sum, branch) => sum + branch.empty, 0));
    return { first, last, empty, isComplete: branches.some((branch) => branch.isComplete) };
  }

  #repetition(repetition: RepetitionPattern): Fragment {
    const { body, min, max } = repetition;
    if (max === 0) return nothing;
    const start = this.sets.length;
    const once = this.read(body);
    const size = this.sets.length - start;
    if (max === 1) return min === 1 ? once : optional(once);
    const copies = max === Infinity ? min : max;
    if (copies > 1 && size * copies <= this.#maxWrittenOut)
      return this.#writtenOut(repetition, once);
    // Each empty turn that a counter asks for could be any of its turns.
    if (min > 1 && once.empty > 0) throw new TooMany();
    return this.#loop(once, min);
  }

  /** r{2,4} as r·r·(r·(r)?)? and r{2,} as r·r·r*. */
  #writtenOut({ body, min, max }: RepetitionPattern, once: Fragment): Fragment {
    let rest: Fragment = nothing;
    if (max === Infinity) rest = this.#loop(this.read(body), 0);
    else for (let turn = min; turn < max; turn += 1) rest = this.#optionalTurn(body, rest);
    let all = once;
    if (min === 0) return rest;
    for (let turn = 1; turn < min; turn += 1) all = this.#join(all, body);
    return this.#concatenation(all, rest);
  }

  #optionalTurn(body: Pattern, rest: Fragment): Fragment {
    return optional(this.#concatenation(nonEmpty(this.read(body)), rest));
  }

  /** Any number of turns, or at least `min`; for a counter, as many as the engine has or more. */
  #loop(once: Fragment, min: number): Fragment {
    this.#connect(once, once);
    if (min === 0) return optional(once);
    // The first turn may be empty; behind it an empty turn ends the loop.
    const first = new Map<number, number>();
    for (const [at, ways] of once.first) this.#add(first, at, ways * (1 + once.empty));
    if (min === 1) return { ...once, first };
    const last = new Map([...once.last].map(([at, exit]) => [at, { ...exit, isCertain: false }]));
    return { ...once, first, last };
  }

  #connect(head: Fragment, tail: Fragment): void {
    for (const [from, exit] of head.last) {
      const follow = this.follow[from] ?? new Map();
      for (const [to, ways] of tail.first) this.#add(follow, to, exit.ways * ways);
    }
    this.#edges += head.last.size * tail.first.size;
    if (this.#edges > MAX_EDGES) throw new TooMany();
  }

  #add(target: Map<number, number>, at: number, ways: number): void {
    if (ways > 0) target.set(at, this.#bounded((target.get(at) ?? 0) + ways));
  }

  #either(known: Exit | undefined, exit: Exit): Exit {
    if (!known) return exit;
    return {
      ways: this.#bounded(known.ways + exit.ways),
      isCertain: known.isCertain || exit.isCertain,
    };
  }

  #bounded(ways: number): number {
    if (ways > this.#maxWays) throw new TooMany();
    return ways;
  }
}

/** Zero turns or one. An empty turn is refused by the engine (ECMA-262, RepeatMatcher). */
function optional(once: Fragment): Fragment {
  return { ...once, empty: 1, isComplete: true };
}

function nonEmpty(fragment: Fragment): Fragment {
  return { ...fragment, empty: 0, isComplete: false };
}
