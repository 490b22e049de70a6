/**
 * Reading objects that anybody may have made. Each property is read once; what throws while it is
 * read (an accessor, a proxy) is no value.
 */

/** Own enumerable string-keyed properties, or what the value is instead. */
export type RecordSnapshot = ReadonlyMap<string, unknown> | 'other' | 'unreadable';

/** The items of an array without holes, or what the value is instead. */
export type ArraySnapshot = readonly unknown[] | 'other' | 'unreadable' | 'hole';

export function readRecord(value: unknown): RecordSnapshot {
  if (typeof value !== 'object' || value === null) return 'other';
  try {
    return Array.isArray(value) ? 'other' : new Map(Object.entries(value));
  } catch {
    return 'unreadable';
  }
}

export function readArray(value: unknown): ArraySnapshot {
  try {
    if (!Array.isArray(value)) return 'other';
    const items: unknown[] = [];
    for (let index = 0; index < value.length; index++) {
      if (!Object.hasOwn(value, index)) return 'hole';
      items.push(value[index]);
    }
    return items;
  } catch {
    return 'unreadable';
  }
}
