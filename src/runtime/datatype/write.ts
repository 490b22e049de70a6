/** Values as lexical forms, and which values a type has: exactly those that reading back gives. */
import { isXmlText } from '../xml/characters.ts';
import type { AtomicType, PrefixDeclarer, SimpleType, Violation } from './datatype.ts';
import { describe, quote, violation } from './message.ts';
import { allotPrefixes } from './prefixes.ts';
import { readSimple } from './validity.ts';
import { normalize } from './white-space.ts';

/** The prefixes that one value needs: asked for while it is spelled, known when it is read back. */
interface Prefixes {
  readonly declare: PrefixDeclarer | undefined;
  readonly declared: Map<string, string>;
}

/**
 * The lexical form of `value`; `undefined` if it is not a value of the type.
 *
 * The law: `readSimple` of the form gives `value` again. So a text that white space processing would
 * change, that isn't XML characters, or that an earlier member of a union would take is refused.
 * Names with a namespace need `declarePrefix`; one without is written bare, so no default namespace
 * may be declared where it stands.
 */
export function writeSimple(
  type: SimpleType,
  value: unknown,
  declarePrefix?: PrefixDeclarer,
): string | undefined {
  return writeWith(type, value, prefixesOf(declarePrefix));
}

/** Whether `value` is one that reading some text as `type` gives. */
export function isSimple(type: SimpleType, value: unknown): boolean {
  if (type.kind === 'atomic' && type.form.name === 'string' && !type.datatype.resolve) {
    return isOwnText(type, value);
  }
  return writeWith(type, value, prefixesOf(allotPrefixes())) !== undefined;
}

/** Whether a text is what reading it gives: nothing needs to be spelled and read back for that. */
function isOwnText(type: AtomicType, value: unknown): boolean {
  if (typeof value !== 'string' || !isXmlText(value)) return false;
  try {
    return (
      normalize(value, type.whiteSpace) === value &&
      type.datatype.isLexical(value) &&
      type.facets.every((facet) => facet.accepts(value, type))
    );
  } catch (error) {
    // A native pattern runs out of its stack on texts of some millions of characters.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * Why `value` is not one of the type's, `undefined` if it is: the rule that its lexical form breaks,
 * or `value-type` (of the wrong JavaScript type), `value-characters` (not XML characters),
 * `value-changes` (its lexical form would be read as another value).
 */
export function explainSimple(
  type: SimpleType,
  value: unknown,
  declarePrefix = allotPrefixes(),
): Violation | undefined {
  const prefixes = prefixesOf(declarePrefix);
  const text = spell(type, value, prefixes);
  if (text === undefined) {
    return violation('value-type', describe(value), type.name, [valuesOf(type)]);
  }
  if (!isXmlText(text)) {
    return violation('value-characters', quote(text), type.name, ['characters that XML allows']);
  }
  const result = readBack(type, text, prefixes);
  if (result.violation) return result.violation;
  if (isSame(result.value, value)) return undefined;
  return violation('value-changes', describe(value), type.name, [
    `what reading it back gives, ${describe(result.value)}`,
  ]);
}

function writeWith(type: SimpleType, value: unknown, prefixes: Prefixes): string | undefined {
  const text = spell(type, value, prefixes);
  return text !== undefined && isWritten(type, text, value, prefixes) ? text : undefined;
}

/** A text for the value that is right if any is: whether it is, reading it back tells. */
function spell(type: SimpleType, value: unknown, prefixes: Prefixes): string | undefined {
  const texts = spellings(type, value, prefixes);
  return texts.length < 2 ? texts[0] : firstWritten(type, texts, value, prefixes);
}

/** The texts that a value may have. A pattern or an earlier member may leave one form of a boolean. */
function spellings(type: SimpleType, value: unknown, prefixes: Prefixes): readonly string[] {
  switch (type.kind) {
    case 'atomic':
      return spellAtomic(type, value, prefixes);
    case 'list':
      return Array.isArray(value) ? spellItems(type.item, value, prefixes) : [];
    case 'union':
      return type.members.flatMap((member) => spellings(member, value, prefixes));
  }
}

function spellAtomic(type: AtomicType, value: unknown, prefixes: Prefixes): readonly string[] {
  const { datatype, form } = type;
  const text = form.write(value);
  if (text === undefined) return [];
  if (form.name === 'boolean') return [text, String(Number(value))];
  if (!datatype.spell) return [text];
  const spelled = datatype.spell(text, (namespace) => declare(namespace, prefixes));
  return spelled === undefined ? [] : [spelled];
}

function spellItems(
  item: SimpleType,
  values: readonly unknown[],
  prefixes: Prefixes,
): readonly string[] {
  const texts: string[] = [];
  for (const value of values) {
    const text = spell(item, value, prefixes);
    if (text === undefined) return [];
    texts.push(text);
  }
  return [texts.join(' ')];
}

/** The first that reads back as the value; if none does, one to explain that by. */
function firstWritten(
  type: SimpleType,
  texts: readonly string[],
  value: unknown,
  prefixes: Prefixes,
): string | undefined {
  return texts.find((text) => isWritten(type, text, value, prefixes)) ?? texts[0];
}

function isWritten(type: SimpleType, text: string, value: unknown, prefixes: Prefixes): boolean {
  if (!isXmlText(text)) return false;
  const result = readBack(type, text, prefixes);
  return !result.violation && isSame(result.value, value);
}

function readBack(type: SimpleType, text: string, { declared }: Prefixes) {
  return readSimple(type, text, (prefix) => declared.get(prefix));
}

function prefixesOf(declare: PrefixDeclarer | undefined): Prefixes {
  return { declare, declared: new Map() };
}

function declare(namespace: string, prefixes: Prefixes): string | undefined {
  const prefix = prefixes.declare?.(namespace);
  if (prefix !== undefined) prefixes.declared.set(prefix, namespace);
  return prefix;
}

function isSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
}

function valuesOf(type: SimpleType): string {
  if (type.kind === 'list') return 'an array of items of the list';
  if (type.kind === 'union') return 'a value of one of its members';
  if (type.datatype.spell) return '"{namespace}local" or "local"';
  return formInWords[type.form.name];
}

const formInWords = {
  string: 'a string',
  number: 'a safe integer',
  float: 'a finite number, "NaN", "INF" or "-INF"',
  boolean: 'true or false',
  bigint: 'a bigint',
} as const;
