/** What emitted object checks are written with. */

/**
 * Whether `value` is an object whose own enumerable properties are among `required` and `optional`,
 * each required one present, none of them `undefined`.
 */
export function hasProperties(
  value: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const record = value as Record<string, unknown>;
  let found = 0;
  for (const key of Object.keys(record)) {
    if (record[key] === undefined) return false;
    if (required.includes(key)) found += 1;
    else if (!optional.includes(key)) return false;
  }
  return found === required.length;
}

/** Whether `value` is an array of `min` to `max` items, without holes, each accepted by `isItem`. */
export function isArrayOf(
  value: unknown,
  isItem: (item: unknown) => boolean,
  min: number,
  max: number,
): value is unknown[] {
  if (!Array.isArray(value) || value.length < min || value.length > max) return false;
  // `every` would pass over holes.
  for (let index = 0; index < value.length; index += 1) if (!isItem(value[index])) return false;
  return true;
}

/** What a check says; an accessor or a proxy that throws is no value. */
export function holds(check: (value: unknown) => boolean, value: unknown): boolean {
  try {
    return check(value);
  } catch {
    return false;
  }
}
