/** Dates, times and URLs of samples as people write them. */

/** What is found as the plainest text of a format, and a text of the same length for it. */
const AS_LONG: ReadonlyMap<unknown, string> = new Map([
  ['0000-01-01', '2000-01-01'],
  ['0001-01-01', '2000-01-01'],
  ['00:00:00z', '12:00:00Z'],
  ['00:00:00Z', '12:00:00Z'],
  ['0000-01-01t00:00:00z', '2000-01-01T00:00:00Z'],
  ['0001-01-01T00:00:00Z', '2000-01-01T00:00:00Z'],
]);

const OTHERS: ReadonlyMap<unknown, string> = new Map([['a:', 'http://example.org/']]);

/** The value with other texts in place of the plainest; `undefined`: it has none of these. */
export function withReadableTexts(value: unknown, areAsLong: boolean): unknown {
  let isChanged = false;
  const changed = (each: unknown): unknown => {
    const readable = AS_LONG.get(each) ?? (areAsLong ? undefined : OTHERS.get(each));
    if (readable !== undefined) isChanged = true;
    if (readable !== undefined || typeof each !== 'object' || each === null)
      return readable ?? each;
    if (Array.isArray(each)) return each.map(changed);
    return Object.fromEntries(Object.entries(each).map(([name, part]) => [name, changed(part)]));
  };
  const other = changed(value);
  return isChanged ? other : undefined;
}
