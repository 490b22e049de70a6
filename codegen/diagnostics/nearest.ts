/** The known name that somebody most likely meant; `undefined` if none is like it. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance >= least || distance > tolerance(name, candidate)) continue;
    nearest = candidate;
    least = distance;
  }
  return nearest;
}

/** A third of the letters may be wrong; of a name that goes on after a known one, all the rest. */
function tolerance(name: string, candidate: string): number {
  if (candidate.length > 2 && name.startsWith(candidate)) return name.length;
  return Math.max(1, candidate.length / 3);
}

/** Names longer than this are nobody's slip of the finger. */
const LONGEST = 100;

/** Insertions, deletions, substitutions and swaps of neighbours, in UTF-16 units. */
function editDistance(from: string, to: string): number {
  if (from.length > LONGEST || to.length > LONGEST) return Number.POSITIVE_INFINITY;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 1; at <= from.length; at += 1) {
    const next = [at];
    for (let index = 1; index <= to.length; index += 1) {
      const isSame = from[at - 1] === to[index - 1];
      const isSwapped = from[at - 1] === to[index - 2] && from[at - 2] === to[index - 1];
      next.push(
        Math.min(
          (row[index - 1] ?? 0) + (isSame ? 0 : 1),
          (row[index] ?? 0) + 1,
          (next[index - 1] ?? 0) + 1,
          isSwapped ? (before[index - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row[to.length] ?? 0;
}
