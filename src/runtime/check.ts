/** What emitted checks are made of. Nothing here throws, whatever the value, `propertiesOf` apart. */
import type { Datatype } from './datatype/datatype.ts';
import { countCharacters } from './datatype/length.ts';
import { matches } from './matcher.ts';
import { isXmlText } from './xml/characters.ts';

/** What an object may hold; a property that is there is not `undefined` for sure. */
export type Unchecked<Name extends string> = { readonly [Property in Name]?: unknown };

/**
 * Which of `names` are own enumerable properties of an object that is no array: a bit for each, that
 * of the first name being the lowest; -1 for anything else, and for an object that has more
 * properties. What is inherited is none, and what symbols name doesn't count. There are 31 names at
 * most. Throws what an accessor or a proxy throws.
 *
 * Nothing is allocated, and the shape of the object doesn't matter: engines keep the names of a shape
 * at hand for `for`-`in`, and know there what `hasOwnProperty` will say.
 */
export function propertiesOf(value: unknown, names: readonly string[]): number {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return -1;
  // Here, not in the module: bundlers make variables of its constants, which engines don't trust.
  const { hasOwnProperty: hasOwn } = Object.prototype;
  let present = 0;
  // Mostly the properties stand in the order of the schema.
  let next = 0;
  for (const property in value) {
    if (!hasOwn.call(value, property)) continue;
    if (property !== names[next]) {
      next = names.indexOf(property);
      if (next < 0) return -1;
    }
    present |= 1 << next;
    next += 1;
  }
  return present;
}

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
    const isPlain = Object.getPrototypeOf(value) === Array.prototype;
    for (let index = 0; index < length; index += 1) {
      if (!hasItem(value, index, isPlain) || !isItem(value[index])) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether an array has an item of its own there; `isPlain`: its prototype is that of all arrays.
 * What is nowhere in the prototype is its own: engines are slow with `hasOwn` here.
 */
export function hasItem(array: readonly unknown[], index: number, isPlain: boolean): boolean {
  return isPlain && !(index in Array.prototype) ? index in array : Object.hasOwn(array, index);
}

/** Whether `value` is one of `values`. */
export function isOneOf(value: unknown, values: readonly unknown[]): boolean {
  return values.includes(value);
}

/** Whether `value` is an integer from `low` to `high`; `-0` is none, since `0` is read in its place. */
export function isIntegerWithin(value: unknown, low: number, high: number): boolean {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= low &&
    value <= high &&
    !Object.is(value, -0)
  );
}

/** Whether `value` is one of `xs:double`: a finite number, or the name of another one. */
export function isDouble(value: unknown): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : isNameOfNumber(value);
}

/** Whether `value` is one of `xs:float`: a number that 32 bits hold, or the name of another one. */
export function isSingle(value: unknown): boolean {
  return typeof value === 'number'
    ? Number.isFinite(value) && Math.fround(value) === value
    : isNameOfNumber(value);
}

function isNameOfNumber(value: unknown): boolean {
  return value === 'NaN' || value === 'INF' || value === '-INF';
}

/** Texts up to this length are looked through unit by unit: to call an expression takes longer. */
const SHORT = 16;
/** Longer texts are left to what knows how a native engine fails at them. */
const LONG = 4096;

const notToken = /[^ -\uD7FF\uE000-\uFFFD]|^ | $| {2}/;

/** Whether `value` is a string of XML characters (XML 1.0 §2.2). */
export function isText(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const { length } = value;
  if (length > SHORT) return isXmlText(value);
  for (let index = 0; index < length; index += 1) {
    const unit = value.charCodeAt(index);
    if (unit < 0x20 || unit > 0xd7ff) return isXmlText(value);
  }
  return true;
}

/** Whether `value` is a string of XML characters that `whiteSpace="collapse"` leaves as it is. */
export function isToken(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  return !notToken.test(value) || (isXmlText(value) && isCollapsed(value));
}

/** Whether `whiteSpace="collapse"` leaves `text` as it is (XSD part 2 §4.3.6). */
export function isCollapsed(text: string): boolean {
  return !/[\t\n\r]|^ | $| {2}/.test(text);
}

/** Whether `whiteSpace="replace"` leaves `text` as it is (XSD part 2 §4.3.6). */
export function isReplaced(text: string): boolean {
  return !/[\t\n\r]/.test(text);
}

/**
 * Whether `text` has something in it and nothing that `others` finds, which looks for one character.
 * No more can be said of texts that are very long.
 */
export function isWithout(others: RegExp, text: string): boolean {
  return text !== '' && text.length <= LONG && !others.test(text);
}

/** Whether `value` is a text of the datatype's lexical space. */
export function isLexical({ isLexical: accepts }: Datatype, value: unknown): value is string {
  return typeof value === 'string' && matches({ test: accepts }, value);
}

/** Whether `text` has `min` to `max` characters (XSD part 2 §4.3.1), supplementary ones counted once. */
export function hasLength(text: string, min: number, max: number): boolean {
  // A character is one or two units: most texts are decided without counting.
  const { length } = text;
  if (length < min || length > 2 * max) return false;
  if (length >= 2 * min && length <= max) return true;
  const characters = countCharacters(text);
  return characters >= min && characters <= max;
}
