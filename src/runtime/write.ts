/** What emitted serializers are made of. */
import { hasItem, isWithout } from './check.ts';
import { isXmlText } from './xml/characters.ts';
import { escapeText, namespaceDeclaration } from './xml/escape.ts';

export { escapeAttribute, escapeText } from './xml/escape.ts';

/** What is known of a document while it is written. */
export interface Writing {
  /** Elements that are open. */
  depth: number;
  /** Namespaces that a name was written with: a bit for each. */
  used: number;
}

/** At the start of a document. */
export function startWriting(): Writing {
  return { depth: 0, used: 0 };
}

/** Finds what is not a character of XML, is half a character, or has to be escaped. */
const notPlain = /[^\t\n -%'-;=?-\uD7FF\uE000-\uFFFD]/;
/** Finds what is not a character of XML by itself: half of one may be part of one. */
const notBasic = /[^\t\n\r -\uD7FF\uE000-\uFFFD]/;
/** Texts up to this length are looked through unit by unit: to call an expression takes longer. */
const SHORT = 16;

/** A text as it stands in an element; `undefined` for anything that is no string of XML characters. */
export function escapedText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.length <= SHORT ? isPlain(value) : !notPlain.test(value)) return value;
  // Two looks are only needed from where a supplementary character may be.
  const doubtful = value.search(notBasic);
  const isXml = doubtful < 0 || isXmlText(value.slice(doubtful));
  return isXml ? escapeText(value) : undefined;
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || unit > 0xd7ff || unit === 0x26 || unit === 0x3c || unit === 0x3e)
      return false;
  }
  return true;
}

/** The same of a value that `isValue` accepts; it does so if `others` finds nothing in it. */
export function escapedIf(
  isValue: (value: unknown) => boolean,
  others: RegExp,
  value: unknown,
): string | undefined {
  if (typeof value === 'string' && isWithout(others, value)) return value;
  return isValue(value) ? escapeText(String(value)) : undefined;
}

/**
 * The items of an array without holes, one behind the other; `undefined` where it is none, has less
 * than `min` or more than `max` of them, or `writeItem` gives up at one. Throws what a proxy throws.
 */
export function writeEach(
  value: unknown,
  writeItem: (item: unknown) => string | undefined,
  min = 0,
  max: number = Infinity,
): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const { length } = value;
  if (length < min || length > max) return undefined;
  const isPlain = Object.getPrototypeOf(value) === Array.prototype;
  let text = '';
  for (let index = 0; index < length; index += 1) {
    const item = hasItem(value, index, isPlain) ? writeItem(value[index]) : undefined;
    if (item === undefined) return undefined;
    text += item;
  }
  return text;
}

/**
 * The same of elements of one name that hold text: `textOf` gives it as it stands in the document,
 * never empty. What stands between two texts is one piece, and pieces are put to the end one by one:
 * the engine has to make one text of them all.
 */
export function writeTexts(
  value: unknown,
  tag: string,
  textOf: (item: unknown) => string | undefined,
  min = 0,
  max: number = Infinity,
): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const { length } = value;
  if (length < min || length > max) return undefined;
  const isPlain = Object.getPrototypeOf(value) === Array.prototype;
  const between = `</${tag}><${tag}>`;
  let text = '';
  for (let index = 0; index < length; index += 1) {
    const item = hasItem(value, index, isPlain) ? textOf(value[index]) : undefined;
    if (item === undefined) return undefined;
    text = index === 0 ? `<${tag}>${item}` : text + between + item;
  }
  return length === 0 ? '' : `${text}</${tag}>`;
}

/**
 * A document with its namespaces declared: `start` is how its root begins, `prefixes` are given by
 * the bits of `used`; a bit of 0 is always declared, an empty prefix is that of the default namespace.
 */
export function withNamespaces(
  document: string,
  start: string,
  prefixes: readonly (readonly [bit: number, prefix: string, namespace: string])[],
  used: number,
): string {
  let declarations = '';
  for (const [bit, prefix, namespace] of prefixes) {
    if ((used & bit) === bit) declarations += namespaceDeclaration(prefix, namespace);
  }
  return start + declarations + document.slice(start.length);
}
