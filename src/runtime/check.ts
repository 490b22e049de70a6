/** What emitted checks are made of. Nothing here throws, whatever the value. */
import { isXmlText } from './xml/characters.ts';

/** What an object that may be a `T` holds; a property that is there is not `undefined` for sure. */
export type Unchecked<T> = { readonly [Property in keyof T]?: unknown };

/** A copy of the own enumerable properties of an object that is no array; `undefined` for all else. */
export function recordOf<T>(value: unknown): Unchecked<T> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    // Without a prototype: what is inherited is no property. An accessor or a proxy may throw.
    return Array.isArray(value) ? undefined : ({ __proto__: null, ...value } as Unchecked<T>);
  } catch {
    return undefined;
  }
}

/** Whether `record` has no property but these; those that symbols name don't count. */
export function hasOnly(record: object, properties: readonly string[]): boolean {
  for (const property in record) if (!properties.includes(property)) return false;
  return true;
}

/** Whether `record` has none of these properties. */
export function hasNone(record: object, properties: readonly string[]): boolean {
  return !properties.some((property) => property in record);
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
