/** Years of any length, as signed digits without needless zeros; there is no year 0000. */

/** How many years `b` is after `a`, exact up to one: beyond that -2 or 2. */
export function yearDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length < 16 && b.length < 16) return clamp(ordinal(b) - ordinal(a));
  const negative = a.startsWith('-');
  if (negative !== b.startsWith('-')) return negative ? 2 : -2;
  const distance = negative ? digitDistance(b.slice(1), a.slice(1)) : digitDistance(a, b);
  return distance;
}

/** The year before 0001 is -0001. */
function ordinal(year: string): number {
  const number = Number(year);
  return number < 0 ? number + 1 : number;
}

function digitDistance(a: string, b: string): number {
  const isAscending = a.length === b.length ? a < b : a.length < b.length;
  if (isAscending) return successor(a) === b ? 1 : 2;
  return successor(b) === a ? -1 : -2;
}

function successor(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '9') end--;
  const zeros = '0'.repeat(digits.length - end);
  if (end === 0) return `1${zeros}`;
  return digits.slice(0, end - 1) + (Number(digits[end - 1]) + 1) + zeros;
}

function clamp(distance: number): number {
  return Math.max(-2, Math.min(2, distance));
}
