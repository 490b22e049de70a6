/** Numbers of which facts hold and others don't: the plainest one. */
import { isMultipleOf } from '../../../src/runtime/json/decimal.ts';
import { isOfFact } from '../claims/evaluate.ts';
import type { Bound, NumberFact } from '../claims/model.ts';
import type { Case } from './cases.ts';
import { plainWay } from './goals.ts';
import { commonMultiple, multiplesWithin } from './multiples.ts';
import type { WayOrOpen } from './seeker.ts';

interface Interval {
  readonly low: Bound;
  readonly high: Bound;
}

/** How many multiples are tried before the question is left open. */
const MAX_TRIALS = 5_000;

/** A way to the plainest number of a case: the shortest to write. Intervals without whole steps are searched among short decimals. */
export function* numberWays(each: Case): Generator<WayOrOpen> {
  const facts = each.facts as readonly NumberFact[];
  const denied = each.denied as readonly NumberFact[];
  const isAccepted = (value: number): boolean =>
    !each.excluded.includes(value) &&
    facts.every((fact) => isOfFact(fact, value) === true) &&
    denied.every((fact) => isOfFact(fact, value) === false);
  if (each.values) {
    const numbers = each.values.filter((value) => typeof value === 'number').filter(isAccepted);
    yield* plainest(numbers, each.unclear);
    return;
  }
  const candidates: number[] = [];
  for (const interval of intervalsOf(facts, denied)) {
    const found = inInterval(interval, facts, denied, isAccepted);
    if (found === 'open') yield { open: 'no number was found within bounds' };
    else if (found !== undefined) candidates.push(found);
  }
  yield* plainest(candidates, each.unclear);
}

function* plainest(numbers: readonly number[], unclear: readonly string[]): Generator<WayOrOpen> {
  const [first, ...others] = numbers;
  if (first === undefined) return;
  const least = others.reduce((a, b) => (numberCost(b) < numberCost(a) ? b : a), first);
  yield plainWay(least, numberCost(least), unclear);
}

function numberCost(value: number): number {
  return 1 + String(value).length;
}

const EVERYWHERE: Interval = {
  low: { value: -Infinity, isExclusive: true },
  high: { value: Infinity, isExclusive: true },
};

/** Where a number may be: a denied range leaves what is below and what is above. */
function intervalsOf(
  facts: readonly NumberFact[],
  denied: readonly NumberFact[],
): readonly Interval[] {
  let left: readonly Interval[] = [EVERYWHERE];
  for (const fact of facts) {
    if (fact.says === 'range') left = left.flatMap((interval) => cut(interval, fact));
  }
  for (const fact of denied) {
    if (fact.says !== 'range') continue;
    const below = { low: EVERYWHERE.low, high: opposite(fact.low) };
    const above = { low: opposite(fact.high), high: EVERYWHERE.high };
    left = left.flatMap((interval) => [...cut(interval, below), ...cut(interval, above)]);
  }
  return left;
}

function opposite({ value, isExclusive }: Bound): Bound {
  return { value, isExclusive: !isExclusive };
}

function cut(one: Interval, other: Interval): readonly Interval[] {
  const low = tighter(one.low, other.low, 1);
  const high = tighter(one.high, other.high, -1);
  const isEmpty =
    low.value > high.value ||
    (low.value === high.value &&
      (low.isExclusive || high.isExclusive || !Number.isFinite(low.value)));
  return isEmpty ? [] : [{ low, high }];
}

/** `side` 1: of two low bounds; -1: of two high ones. */
function tighter(one: Bound, other: Bound, side: 1 | -1): Bound {
  if (one.value === other.value) return one.isExclusive ? one : other;
  return (one.value - other.value) * side > 0 ? one : other;
}

function inInterval(
  interval: Interval,
  facts: readonly NumberFact[],
  denied: readonly NumberFact[],
  isAccepted: (value: number) => boolean,
): number | undefined | 'open' {
  const { low, high } = interval;
  if (low.value === high.value) return isAccepted(low.value) ? low.value : undefined;
  const divisors = facts.flatMap((fact) => (fact.says === 'multiple' ? [fact.divisor] : []));
  if (divisors.length > 0) {
    return ofMultiples(divisors, interval, denied, isAccepted);
  }
  for (const candidate of realsWithin(low.value, high.value)) {
    if (isAccepted(candidate)) return candidate;
  }
  return 'open';
}

function ofMultiples(
  divisors: readonly number[],
  { low, high }: Interval,
  denied: readonly NumberFact[],
  isAccepted: (value: number) => boolean,
): number | undefined | 'open' {
  const step = commonMultiple(divisors);
  if (step === undefined) return 'open';
  const refused = denied.flatMap((fact) => (fact.says === 'multiple' ? [fact.divisor] : []));
  if (refused.some((divisor) => isMultipleOf(step, divisor))) return undefined;
  let trials = 0;
  for (const value of multiplesWithin(step, low.value, high.value)) {
    if (isAccepted(value)) return value;
    trials += 1;
    if (trials > MAX_TRIALS) return 'open';
  }
  return undefined;
}

/** Plain decimals in an interval that is more than a point, the plainest first. */
function* realsWithin(low: number, high: number): Generator<number> {
  for (let digits = 0; digits <= 20; digits += 1) {
    const step = Number(`1e-${digits}`);
    let count = 0;
    for (const value of multiplesWithin(step, low, high)) {
      yield value;
      count += 1;
      if (count > 40) break;
    }
  }
  if (Number.isFinite(low) && Number.isFinite(high)) yield low + (high - low) / 2;
}
