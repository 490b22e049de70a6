/**
 * Whether a backtracking engine needs only linear time for a pattern, whatever the text. The proof
 * is simple and refuses more than it must; what it refuses is compiled to an automaton instead.
 *
 * Each loop must be deterministic: its body tells at each character which way to go, and no
 * character both continues the loop and follows it. Then a loop, once begun, is run through in one
 * way. Outside loops, ambiguity multiplies the ways by a constant, which is bounded.
 */
import { type CharacterSet, overlaps, type Pattern, union } from './model.ts';

/** How many ways there may be at most outside loops. */
const MAX_WAYS = 1024;

/** Whether matching a whole text, from its first character on, is linear. */
export function isLinear(pattern: Pattern): boolean {
  return waysOf(pattern, [], false) <= MAX_WAYS;
}

/** Whether a match can be of any length. */
export function isUnbounded(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'repetition':
      return pattern.max === Infinity || isUnbounded(pattern.body);
    case 'sequence':
      return pattern.parts.some(isUnbounded);
    case 'alternation':
      return pattern.branches.some(isUnbounded);
    default:
      return false;
  }
}

/**
 * In how many ways a text can be tried; `Infinity`: not bounded. `follow` is what can come behind;
 * with `isStrict`, inside a loop, any ambiguity is too much.
 */
function waysOf(pattern: Pattern, follow: CharacterSet, isStrict: boolean): number {
  switch (pattern.kind) {
    case 'characters':
    case 'assertion':
      return 1;
    case 'unsupported':
      return Infinity;
    case 'sequence':
      return waysOfSequence(pattern.parts, follow, isStrict);
    case 'alternation':
      return waysOfAlternation(pattern.branches, follow, isStrict);
    case 'repetition':
      return waysOfRepetition(pattern, follow, isStrict);
  }
}

function waysOfSequence(
  parts: readonly Pattern[],
  follow: CharacterSet,
  isStrict: boolean,
): number {
  let ways = 1;
  let behind = follow;
  for (const part of [...parts].reverse()) {
    ways *= waysOf(part, behind, isStrict);
    if (ways > MAX_WAYS) return Infinity;
    const first = firstOf(part);
    behind = isEmptiable(part) ? union(first, behind) : first;
  }
  return ways;
}

function waysOfAlternation(
  branches: readonly Pattern[],
  follow: CharacterSet,
  isStrict: boolean,
): number {
  const ways = branches.map((branch) => waysOf(branch, follow, isStrict));
  const starts = branches.map((branch) => startOf(branch, follow));
  const isAmbiguous = starts.some((start, index) =>
    starts.slice(index + 1).some((other) => overlaps(start, other)),
  );
  const isTwiceEmpty = branches.filter(isEmptiable).length > 1;
  if (!isAmbiguous && !isTwiceEmpty) return Math.max(...ways);
  return isStrict ? Infinity : ways.reduce((sum, count) => sum + count, 0);
}

function waysOfRepetition(
  { body, min, max }: Extract<Pattern, { kind: 'repetition' }>,
  follow: CharacterSet,
  isStrict: boolean,
): number {
  const first = firstOf(body);
  const exitIsClear = min === max || !overlaps(first, follow);
  if (max === 0) return 1;
  if (max === 1) {
    const ways = waysOf(body, follow, isStrict);
    const isClear = exitIsClear && !isEmptiable(body);
    return isClear || min === 1 ? ways : isStrict ? Infinity : ways + 1;
  }
  const isDeterministic =
    exitIsClear && !isEmptiable(body) && waysOf(body, union(first, follow), true) === 1;
  if (isDeterministic) return 1;
  if (isStrict || max > 32 || isUnbounded(body)) return Infinity;
  const once = waysOf(body, union(first, follow), false) + (isEmptiable(body) ? 1 : 0);
  return once ** max * (max - min + 1);
}

/** What a match that begins with `pattern` can start with; what follows, if it can be empty. */
function startOf(pattern: Pattern, follow: CharacterSet): CharacterSet {
  return isEmptiable(pattern) ? union(firstOf(pattern), follow) : firstOf(pattern);
}

function firstOf(pattern: Pattern): CharacterSet {
  switch (pattern.kind) {
    case 'characters':
      return pattern.set;
    case 'repetition':
      return pattern.max === 0 ? [] : firstOf(pattern.body);
    case 'alternation':
      return union(...pattern.branches.map(firstOf));
    case 'sequence': {
      const end = pattern.parts.findIndex((part) => !isEmptiable(part));
      const parts = end < 0 ? pattern.parts : pattern.parts.slice(0, end + 1);
      return union(...parts.map(firstOf));
    }
    default:
      return [];
  }
}

function isEmptiable(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'characters':
      return false;
    case 'repetition':
      return pattern.min === 0 || isEmptiable(pattern.body);
    case 'alternation':
      return pattern.branches.some(isEmptiable);
    case 'sequence':
      return pattern.parts.every(isEmptiable);
    default:
      return true;
  }
}
