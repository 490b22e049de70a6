/** Multiples of decimal numbers, by exact decimal arithmetic. */

/** A number as `digits × 10^-places`. */
interface Scaled {
  readonly digits: bigint;
  readonly places: number;
}

/** Decimals finer than this are left to others. */
const MAX_PLACES = 400;

function scaled(value: number): Scaled {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

/** The smallest number that is a multiple of all; `undefined`: no double holds it. */
export function commonMultiple(divisors: readonly number[]): number | undefined {
  const all = divisors.map(scaled);
  const places = Math.max(...all.map((each) => each.places));
  if (places > MAX_PLACES) return undefined;
  const digits = all.map((each) => each.digits * 10n ** BigInt(places - each.places));
  const common = digits.reduce((a, b) => (a / greatestDivisor(a, b)) * b);
  const value = toNumber(common, places);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}

function toNumber(digits: bigint, places: number): number {
  return Number(`${digits}e-${places}`);
}

/** Multiples of `step` between two bounds, those next to zero first. Whether a bound itself will do is for others to say. */
export function* multiplesWithin(step: number, low: number, high: number): Generator<number> {
  const { digits, places } = scaled(step);
  const first = Number.isFinite(low) ? countOf(low, { digits, places }, true) : undefined;
  const last = Number.isFinite(high) ? countOf(high, { digits, places }, false) : undefined;
  const nearest = nearestToZero(first, last);
  const value = (count: bigint): number => toNumber(count * digits, places);
  const isWithin = (count: bigint): boolean =>
    (first === undefined || count >= first) && (last === undefined || count <= last);
  for (let distance = 0n; ; distance += 1n) {
    const counts = distance === 0n ? [nearest] : [nearest + distance, nearest - distance];
    const within = counts.filter(isWithin);
    if (within.length === 0) return;
    for (const count of within) {
      const found = value(count);
      if (Number.isFinite(found)) yield found;
      else return;
    }
  }
}

function nearestToZero(first: bigint | undefined, last: bigint | undefined): bigint {
  if (first !== undefined && first > 0n) return first;
  return last !== undefined && last < 0n ? last : 0n;
}

/** How many steps a bound is from zero, towards the inside. */
function countOf(bound: number, step: Scaled, isLow: boolean): bigint {
  const { digits, places } = scaled(bound);
  const shift = Math.max(places, step.places);
  const numerator = digits * 10n ** BigInt(shift - places);
  const denominator = step.digits * 10n ** BigInt(shift - step.places);
  const quotient = numerator / denominator;
  const isExact = quotient * denominator === numerator;
  if (isExact) return quotient;
  const isNegative = numerator < 0n;
  if (isLow) return isNegative ? quotient : quotient + 1n;
  return isNegative ? quotient - 1n : quotient;
}
