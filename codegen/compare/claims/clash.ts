/** What is seen at a glance to exclude each other: objects that a property tells apart. */
import type { Claims } from './claims.ts';
import { type Claim, KINDS, type Kind, type RecordFact } from './model.ts';
import { claimAt } from './record.ts';

/** Whether no value is of both claims, as far as one sees without a search. */
export function doClash(one: Claim, other: Claim, claims: Claims): boolean {
  const [left, right] = [outlineOf(one, claims), outlineOf(other, claims)];
  const shared = KINDS.filter((kind) => left.kinds.has(kind) && right.kinds.has(kind));
  if (shared.length === 0) return true;
  if (shared.length > 1 || shared[0] !== 'object') return false;
  return left.records.some((record) =>
    right.records.some((fact) => doRecordsClash(record, fact, claims)),
  );
}

/** Whether no object is of both: a property that one requires has values that the other refuses. */
export function doRecordsClash(one: RecordFact, other: RecordFact, claims: Claims): boolean {
  return isRefused(one, other, claims) || isRefused(other, one, claims);
}

function isRefused(one: RecordFact, other: RecordFact, claims: Claims): boolean {
  for (const name of one.required) {
    const [left, right] = [claimAt(one, name, claims), claimAt(other, name, claims)];
    if (left === claims.never || right === claims.never) return true;
    if (left !== right && areScalarsApart(left, right, claims)) return true;
  }
  return false;
}

function areScalarsApart(left: Claim, right: Claim, claims: Claims): boolean {
  const [one, other] = [scalarsOf(left), scalarsOf(right)];
  return one !== undefined && other !== undefined && claims.all([one, other]) === claims.never;
}

/** The few values that a claim leaves. */
function scalarsOf(claim: Claim): Claim | undefined {
  if (claim.kind === 'values') return claim;
  if (claim.kind !== 'all') return undefined;
  return claim.claims.find(({ kind }) => kind === 'values');
}

interface Outline {
  readonly kinds: ReadonlySet<Kind>;
  /** What holds if it is an object. */
  readonly records: readonly RecordFact[];
}

const EVERY_KIND: ReadonlySet<Kind> = new Set(KINDS);

function outlineOf(claim: Claim, claims: Claims, depth = 0): Outline {
  const nothing = { kinds: EVERY_KIND, records: [] };
  if (depth > 20) return nothing;
  switch (claim.kind) {
    case 'kinds':
      return { kinds: claim.kinds, records: [] };
    case 'values':
      return { kinds: new Set(Array.from(claim.values.values(), kindOf)), records: [] };
    case 'fact':
      return claim.fact.says === 'record' ? { ...nothing, records: [claim.fact] } : nothing;
    case 'reference':
      return outlineOf(claims.definition(claim.name), claims, depth + 1);
    case 'all': {
      const parts = claim.claims.map((part) => outlineOf(part, claims, depth + 1));
      const kinds = KINDS.filter((kind) => parts.every((part) => part.kinds.has(kind)));
      return { kinds: new Set(kinds), records: parts.flatMap((part) => part.records) };
    }
    case 'some': {
      const parts = claim.claims.map((part) => outlineOf(part, claims, depth + 1));
      return { kinds: new Set(parts.flatMap((part) => [...part.kinds])), records: [] };
    }
    default:
      return nothing;
  }
}

function kindOf(value: unknown): Kind {
  return value === null ? 'null' : (typeof value as Kind);
}
