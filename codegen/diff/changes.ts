/** What changed between two versions of a schema: each change proved by a value that one of them refuses. */
import { Claims } from '../compare/claims/claims.ts';
import type { Counterexample } from '../compare/decide.ts';
import { differencesOf } from '../compare/differences.ts';
import { Search } from '../compare/search/search.ts';
import type { Format } from '../pipeline.ts';
import type { Span } from '../source/source.ts';
import { type Side, sidesOf } from './sides.ts';

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

export type Direction = 'narrower' | 'wider';

export interface Changes {
  readonly changes: readonly Change[];
  /** Directions in which it is not known whether there are others, and why. */
  readonly unknown: readonly { readonly direction: Direction; readonly reason: string }[];
}

/** All changes, those that turn something away first; `undefined`: the two can't be compared. */
export function changesBetween(before: Format, now: Format): Changes | undefined {
  const sides = sidesOf(before, now);
  if (!sides) return undefined;
  const [old, fresh] = sides;
  const claims = new Claims();
  const search = new Search(claims);
  const [oldClaim, freshClaim] = [old.claim(claims), fresh.claim(claims)];
  const unknown: { direction: Direction; reason: string }[] = [];
  const changes: Change[] = [];
  for (const direction of ['narrower', 'wider'] as const) {
    const [part, whole] =
      direction === 'narrower' ? [oldClaim, freshClaim] : [freshClaim, oldClaim];
    const found = differencesOf(part, whole, search);
    if (found.kind === 'unknown') {
      unknown.push({ direction, reason: found.reason });
      continue;
    }
    const confirmed = found.examples.flatMap((each) => changeOf(each, direction, old, fresh) ?? []);
    changes.push(...confirmed);
    if (found.examples.length > 0 && confirmed.length === 0) {
      const accepting = direction === 'narrower' ? old : fresh;
      unknown.push({ direction, reason: reasonOf(found.examples, accepting) });
    }
  }
  return { changes: distinct(changes), unknown };
}

/** What could not be said, or what the parser has against an example that was to be accepted. */
function reasonOf(examples: readonly Counterexample[], accepting: Side): string {
  const unclear = new Set(examples.flatMap((each) => each.unclear));
  if (unclear.size > 0) return [...unclear].join(', ');
  const [issue] = examples.flatMap(({ value }) => accepting.issuesOf(value));
  return issue
    ? `an example would have to meet this too: ${issue.message}`
    : 'both take the examples';
}

/** Nothing, if the parsers don't confirm it. */
function changeOf(
  { value, path }: Counterexample,
  direction: Direction,
  old: Side,
  fresh: Side,
): Change | undefined {
  const [accepting, refusing] = direction === 'narrower' ? [old, fresh] : [fresh, old];
  const [issue] = refusing.issuesOf(value);
  if (!issue || accepting.issuesOf(value).length > 0) return undefined;
  const names = accepting.namesOf(value, path, refusing);
  const places = { old: old.placeOf(names), fresh: fresh.placeOf(names) };
  return {
    direction,
    part: names.join('/'),
    example: accepting.shown(value),
    because: issue.message,
    rule: issue.code,
    ...(places.old && { old: places.old }),
    ...(places.fresh && { fresh: places.fresh }),
  };
}

/** Of a type that is used in several places, each part once. */
function distinct(changes: readonly Change[]): readonly Change[] {
  const found = new Map<string, Change>();
  for (const change of changes) {
    const key = [change.direction, change.part, change.because].join('\n');
    if (!found.has(key)) found.set(key, change);
  }
  return [...found.values()];
}
