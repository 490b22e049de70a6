/** What emitted checks are made of. Nothing here throws, whatever the value. */
import { isXmlText } from './xml/characters.ts';

/** What an object may hold; a property that is there is not `undefined` for sure. */
export type Unchecked<Name extends string> = { readonly [Property in Name]?: unknown };

/** Names of properties, where there are too many to go through. */
export function propertyNames<Name extends string>(names: readonly Name[]): ReadonlySet<Name> {
  return new Set(names);
}

/**
 * A copy of the own enumerable properties of an object that is no array and has none but these;
 * `undefined` for all else. Properties that symbols name don't count.
 */
export function recordOf<Name extends string>(
  value: unknown,
  names: readonly Name[] | ReadonlySet<Name>,
): Unchecked<Name> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    if (Array.isArray(value)) return undefined;
    // Without a prototype: what is inherited is no property. An accessor or a proxy may throw.
    const record = { __proto__: null, ...value } as Unchecked<Name>;
    return hasOnly(record, names) ? record : undefined;
  } catch {
    return undefined;
  }
}

function hasOnly(record: object, names: readonly string[] | ReadonlySet<string>): boolean {
  if ('includes' in names) {
    for (const property in record) if (!names.includes(property)) return false;
  } else {
    for (const property in record) if (!names.has(property)) return false;
  }
  return true;
}

/** A branch of a choice: its properties, and whether a record has of them what it should. */
export type CheckedBranch<Name extends string> = readonly [
  properties: readonly Name[],
  holds: (record: Unchecked<Name>) => boolean,
];

/**
 * Whether a record has one branch of a choice, and nothing that only others have. The time that it
 * takes grows with the record, not with the choice. `names` are those of the whole record.
 */
export function choiceOf<Name extends string>(
  _names: ReadonlySet<Name>,
  branches: readonly CheckedBranch<Name>[],
  { optional = false }: { readonly optional?: boolean } = {},
): (record: Unchecked<Name>) => boolean {
  const known = branches.map(([properties, holds]) => ({
    own: new Set<string>(properties),
    holds,
  }));
  const owners = new Map<string, typeof known>();
  for (const branch of known) {
    for (const property of branch.own) {
      const others = owners.get(property);
      if (others) others.push(branch);
      else owners.set(property, [branch]);
    }
  }
  return (record) => {
    const present = Object.keys(record).filter((property) => owners.has(property));
    const [first] = present;
    if (first === undefined) return optional || known.some(({ holds }) => holds(record));
    return (owners.get(first) ?? []).some(
      ({ own, holds }) => present.every((property) => own.has(property)) && holds(record),
    );
  };
}

/** Whether `value` is an array without holes, of `min` to `max` items that `isItem` accepts. */
export function isArrayOf(
  value: unknown,
  isItem: (item: unknown) => boolean,
  min = 0,
  max: number = Infinity,
): boolean {
  try {
    if (!Array.isArray(value)) return false;
    const { length } = value;
    if (length < min || length > max) return false;
    for (let index = 0; index < length; index += 1) {
      if (!Object.hasOwn(value, index) || !isItem(value[index])) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** Whether `value` is one of `values`. */
export function isOneOf(value: unknown, values: readonly unknown[]): boolean {
  return values.includes(value);
}

/** Whether `value` is a string of XML characters (XML 1.0 §2.2). */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && isXmlText(value);
}

/** Whether `whiteSpace="collapse"` leaves `text` as it is (XSD part 2 §4.3.6). */
export function isCollapsed(text: string): boolean {
  return !/[\t\n\r]|^ | $| {2}/.test(text);
}

/** Whether `whiteSpace="replace"` leaves `text` as it is (XSD part 2 §4.3.6). */
export function isReplaced(text: string): boolean {
  return !/[\t\n\r]/.test(text);
}

/** Whether `text` has `min` to `max` characters (XSD part 2 §4.3.1), supplementary ones counted once. */
export function hasLength(text: string, min: number, max: number): boolean {
  // A character is one or two units: most texts are decided without counting.
  if (text.length < min || text.length > 2 * max) return false;
  let characters = 0;
  for (const _ of text) characters += 1;
  return characters >= min && characters <= max;
}
