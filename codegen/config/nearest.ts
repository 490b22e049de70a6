/** The known name that somebody most likely meant: at most a third of its letters are different. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance >= least || distance > Math.max(1, candidate.length / 3)) continue;
    nearest = candidate;
    least = distance;
  }
  return nearest;
}

/** Names longer than this are nobody's slip of the finger. */
const LONGEST = 100;

/** Levenshtein's: insertions, deletions and substitutions of UTF-16 units. */
function editDistance(from: string, to: string): number {
  if (from.length > LONGEST || to.length > LONGEST) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 1; at <= from.length; at += 1) {
    const next = [at];
    for (let index = 1; index <= to.length; index += 1) {
      const substituted = (row[index - 1] ?? 0) + (from[at - 1] === to[index - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
