/** JSON values at run time (RFC 8259 §3): what a program holds after `JSON.parse`, and nothing else. */

export type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

/** A plain object, seen as its own enumerable properties. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * The JSON type of a value, whatever it contains; `undefined` if it has none: `undefined`, functions,
 * symbols, bigints, NaN and the infinities, and objects such as `Date` and `Map`.
 */
export function jsonType(value: unknown): JsonType | undefined {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return Number.isFinite(value) ? 'number' : undefined;
    case 'boolean':
      return 'boolean';
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return 'array';
      return Object.prototype.toString.call(value) === '[object Object]' ? 'object' : undefined;
    default:
      return undefined;
  }
}

/** Whether the object has a property of its own that JSON would write. */
export function hasProperty(record: JsonRecord, name: string): boolean {
  return Object.prototype.propertyIsEnumerable.call(record, name);
}

/** Why something is not a JSON value. */
export interface JsonFault {
  readonly code: 'json-value' | 'json-cycle' | 'limit-depth';
  readonly path: readonly (string | number)[];
  readonly found: unknown;
}

/**
 * The first place at which `value` is not JSON: a value of no JSON type, a cycle, or more than
 * `depth` levels of arrays and objects. Each object is looked at once, however often it occurs.
 */
export function findJsonFault(value: unknown, depth: number): JsonFault | undefined {
  const path: (string | number)[] = [];
  const open = new Set<unknown>();
  const done = new Set<unknown>();
  const visit = (part: unknown): JsonFault | undefined => {
    const type = jsonType(part);
    if (type === undefined) return { code: 'json-value', path: [...path], found: part };
    if ((type !== 'array' && type !== 'object') || done.has(part)) return undefined;
    if (open.has(part)) return { code: 'json-cycle', path: [...path], found: part };
    if (open.size >= depth) return { code: 'limit-depth', path: [...path], found: part };
    open.add(part);
    const fault = visitChildren(part as JsonRecord | readonly unknown[], path, visit);
    open.delete(part);
    done.add(part);
    return fault;
  };
  return visit(value);
}

function visitChildren(
  parent: JsonRecord | readonly unknown[],
  path: (string | number)[],
  visit: (part: unknown) => JsonFault | undefined,
): JsonFault | undefined {
  const keys = Array.isArray(parent) ? parent.keys() : Object.keys(parent);
  for (const key of keys) {
    path.push(key);
    const fault = visit((parent as Record<string | number, unknown>)[key]);
    if (fault) return fault;
    path.pop();
  }
  return undefined;
}

/** A value as a message shows it: short, and never more than one line. */
export function describeValue(value: unknown): string {
  switch (jsonType(value)) {
    case 'string': {
      const text = value as string;
      return JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
    }
    case 'array':
      return 'an array';
    case 'object':
      return 'an object';
    case undefined:
      return typeof value === 'object' ? 'an object that JSON cannot write' : String(value);
    default:
      return String(value);
  }
}
