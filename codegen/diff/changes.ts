/** What changed between two versions of a schema: each change proved by a value that one of them refuses. */
import { Claims } from '../compare/claims/claims.ts';
import type { Counterexample } from '../compare/decide.ts';
import { type Difference, differencesOf } from '../compare/differences.ts';
import { childrenWays } from '../compare/search/children.ts';
import { Search } from '../compare/search/search.ts';
import type { Format } from '../pipeline.ts';
import type { Span } from '../source/source.ts';
import { withResolvedIds } from './resolve-ids.ts';
import { type Side, sidesOf } from './sides.ts';

/** One change: a value that only one of the two schemas accepts, and where they speak of it. */
export interface Change {
  /** `narrower`: the new schema refuses what the old one accepts; `wider`: the other way round. */
  readonly direction: Direction;
  /** The part that it is about: `ORDER/LINE/@sku`, `lines/[]/sku`; empty: the whole. */
  readonly part: string;
  /** A document or a JSON value, as plain as can be. */
  readonly example: string;
  /** Why it is refused, as the refusing parser says it. */
  readonly because: string;
  /** That rule's code. */
  readonly rule: string;
  readonly old?: Span;
  readonly fresh?: Span;
}

/** What a change does to the language. */
export type Direction = 'narrower' | 'wider';

/** What is known of two versions of one schema. */
export interface Changes {
  readonly changes: readonly Change[];
  /** Directions in which there may be more changes than are told. */
  readonly more: readonly Direction[];
  /** Directions in which it is not known whether there are others, and why. */
  readonly unknown: readonly { readonly direction: Direction; readonly reason: string }[];
}

/** All changes, those that turn something away first; `undefined`: the two can't be compared. */
export function changesBetween(before: Format, now: Format): Changes | undefined {
  const sides = sidesOf(before, now);
  if (!sides) return undefined;
  const { old, fresh, areSame } = sides;
  if (areSame) return { changes: [], more: [], unknown: [] };
  const claims = new Claims();
  const search = new Search(claims, { childrenWays });
  const [oldClaim, freshClaim] = [old.claim(claims), fresh.claim(claims)];
  const unknown: { direction: Direction; reason: string }[] = [];
  const changes: Found[] = [];
  const more: Direction[] = [];
  for (const direction of ['narrower', 'wider'] as const) {
    const [part, whole] =
      direction === 'narrower' ? [oldClaim, freshClaim] : [freshClaim, oldClaim];
    const found = differencesOf(part, whole, search);
    if (found.kind === 'unknown') {
      unknown.push({ direction, reason: found.reason });
      continue;
    }
    const notJudged =
      found.examples.length > 0 ? (old.notJudged() ?? fresh.notJudged()) : undefined;
    if (notJudged !== undefined) {
      unknown.push({ direction, reason: notJudged });
      continue;
    }
    const confirmed = found.examples.flatMap((each) => changeOf(each, direction, old, fresh) ?? []);
    changes.push(...confirmed);
    if (found.areMore) more.push(direction);
    if (found.examples.length > 0 && confirmed.length === 0) {
      const accepting = direction === 'narrower' ? old : fresh;
      unknown.push({ direction, reason: reasonOf(found.examples, accepting) });
    }
  }
  return { changes: distinct(changes), more, unknown };
}

/** What could not be said, or what the parser has against an example that was to be accepted. */
function reasonOf(examples: readonly Counterexample[], accepting: Side): string {
  const unclear = new Set(examples.flatMap((each) => each.unclear));
  if (unclear.size > 0) return [...unclear].join(', ');
  const [issue] = examples.flatMap(({ value }) => accepting.issuesOf(accepting.shown(value)));
  return issue
    ? `an example would have to meet this too: ${issue.message}`
    : 'both take the examples';
}

/** A change, and what tells it from others of the same part. */
interface Found extends Change {
  readonly key: string;
}

/** Nothing, if the parsers don't confirm it. */
function changeOf(
  { value, path, difference }: Difference,
  direction: Direction,
  old: Side,
  fresh: Side,
): Found | undefined {
  const [accepting, refusing] = direction === 'narrower' ? [old, fresh] : [fresh, old];
  const example = withResolvedIds(accepting.shown(value), accepting);
  const issue = example && refusing.issueOf(example, path);
  if (!issue) return undefined;
  const names = accepting.namesOf(value, path, refusing);
  const places = { old: old.placeOf(names), fresh: fresh.placeOf(names) };
  const part = names.join('/');
  const { code: rule, expected } = issue;
  return {
    key: JSON.stringify(
      difference === '' ? [direction, part, rule, expected] : [direction, part, difference],
    ),
    direction,
    part,
    example: example.text,
    because: issue.message,
    rule,
    ...(places.old && { old: places.old }),
    ...(places.fresh && { fresh: places.fresh }),
  };
}

/** Each once, by its shortest example. */
function distinct(changes: readonly Found[]): readonly Change[] {
  const shortest = new Map<string, Found>();
  for (const change of changes) {
    const known = shortest.get(change.key);
    if (!known || change.example.length < known.example.length) shortest.set(change.key, change);
  }
  return Array.from(shortest.values(), ({ key: _, ...change }) => change);
}
