/** Items that must differ, where they have few values: then each value is there at most once. */
import type { Claims } from '../claims/claims.ts';
import type { Claim, Scalar } from '../claims/model.ts';
import type { ItemCount } from './list-way.ts';

/** What `uniqueItems` comes to. */
export interface DistinctItems {
  /** Values of which each is counted. */
  readonly counts: readonly ItemCount[];
  /** More items than this can't differ. */
  readonly most: number;
  /** Whether all of it is said by these two. */
  readonly isExact: boolean;
}

/** More values than these are not counted each by itself. */
const MAX_VALUES = 6;

/** `items`: what an item may be, in any place. */
export function distinctItems(items: readonly Claim[], claims: Claims): DistinctItems {
  const values = valuesIn(claims.some(items));
  const named = claims.values(values);
  const isListed = items.every((item) => isWithin(item, named, claims));
  const isCounted = values.length <= MAX_VALUES;
  const counts = isCounted
    ? values.map((value) => ({ claim: claims.values([value]), min: 0, max: 1 }))
    : [];
  return { counts, most: isListed ? values.length : Infinity, isExact: isListed && isCounted };
}

/** Whether all values of a claim are among some, as far as one sees. */
function isWithin(claim: Claim, named: Claim, claims: Claims): boolean {
  if (claims.all([claim, claims.not(named)]) === claims.never) return true;
  if (claim.kind === 'all') return claim.claims.some((part) => isWithin(part, named, claims));
  return claim.kind === 'some' && claim.claims.every((part) => isWithin(part, named, claims));
}

/** The scalars that a claim speaks of, and those of kinds that have few. */
function valuesIn(claim: Claim, found = new Map<string, Scalar>()): readonly Scalar[] {
  const add = (value: Scalar): unknown => found.set(JSON.stringify(value), value);
  switch (claim.kind) {
    case 'values':
      for (const value of claim.values.values()) add(value);
      break;
    case 'kinds':
      if (claim.kinds.has('null')) add(null);
      if (claim.kinds.has('boolean')) for (const value of [false, true]) add(value);
      break;
    case 'not':
      valuesIn(claim.claim, found);
      break;
    case 'all':
    case 'some':
      for (const part of claim.claims) valuesIn(part, found);
  }
  return [...found.values()];
}
