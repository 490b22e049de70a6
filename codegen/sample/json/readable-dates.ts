/** Dates and times of samples as people write them. */

/** What is found as the plainest text of a format, and a text of the same length for it. */
const READABLE: ReadonlyMap<unknown, string> = new Map([
  ['0000-01-01', '2000-01-01'],
  ['00:00:00z', '12:00:00Z'],
  ['0000-01-01t00:00:00z', '2000-01-01T00:00:00Z'],
]);

/** The value with other texts in place of the plainest dates and times; `undefined`: it has none. */
export function withReadableDates(value: unknown): unknown {
  let isChanged = false;
  const changed = (each: unknown): unknown => {
    const readable = READABLE.get(each);
    if (readable !== undefined) isChanged = true;
    if (readable !== undefined || typeof each !== 'object' || each === null)
      return readable ?? each;
    if (Array.isArray(each)) return each.map(changed);
    return Object.fromEntries(Object.entries(each).map(([name, part]) => [name, changed(part)]));
  };
  const other = changed(value);
  return isChanged ? other : undefined;
}
