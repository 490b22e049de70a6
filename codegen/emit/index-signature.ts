/** Index signatures that are true: they hold of every property that they speak of, known ones too. */
import type { Member, NamePattern, RecordType, ValueType } from '../value/model.ts';
import { quoteTemplate } from './quote.ts';
import { unionText } from './union-text.ts';

/** How a type is written. */
type TypeText = (type: ValueType) => string;

/** What an interface says of the properties that it doesn't name. */
export interface IndexSignature {
  /** The type of the names: `string`, or a template that matches some. */
  readonly keys: string;
  readonly values: string;
}

/**
 * What can be said of properties beside the known ones. A pattern of names that begin or end alike
 * is a template; any other is part of what all names may hold. Where the schema says nothing of
 * other properties, neither does the type.
 */
export function indexSignatures(
  { members, patterns = [], additional }: RecordType,
  textOf: TypeText,
): readonly IndexSignature[] {
  const valuesText = (types: readonly ValueType[], known: readonly Member[]): string =>
    unionText([...types.map(textOf), ...knownTexts(known, textOf)]);

  const templates = patterns.map((pattern) => templateOf(pattern, additional === 'none'));
  const isSaid = templates.every((template) => template !== undefined);
  const listed = templates.flatMap((template, index): readonly IndexSignature[] => {
    const pattern = patterns[index];
    if (template === undefined || !pattern) return [];
    const known = members.filter(({ property }) => matches(property, template));
    return [{ keys: keysText(template), values: valuesText([pattern.type], known) }];
  });
  if (additional === 'open' || (additional === 'none' && isSaid)) return merged(listed);
  const others = additional === 'none' ? [] : [additional];
  const all = [...others, ...patterns.map(({ type }) => type)];
  return merged([...listed, { keys: 'string', values: valuesText(all, members) }]);
}

/** What known properties hold: `undefined` too, where one may be absent. */
function knownTexts(known: readonly Member[], textOf: TypeText): readonly string[] {
  const texts = known.map(({ type }) => textOf(type));
  return known.some(({ presence }) => presence === 'optional') ? [...texts, 'undefined'] : texts;
}

/** Names that begin and end with these texts. */
interface Template {
  readonly start: string;
  readonly end: string;
}

const literal = String.raw`((?:[\w :@#~/-]|\\[.$/-])*)`;

/** `^x-`, `-id$`; and where other names are refused, `^x-[a-z]+$`, which is only part of `^x-`. */
function templateOf({ source }: NamePattern, isClosed: boolean): Template | undefined {
  const [, start] = new RegExp(String.raw`^\^${literal}(?:\.\*)?$`).exec(source) ?? [];
  if (start !== undefined) return { start: unescaped(start), end: '' };
  const [, end] = new RegExp(String.raw`^${literal}\$$`).exec(source) ?? [];
  if (end) return { start: '', end: unescaped(end) };
  const [, beginning = '', rest = ''] =
    new RegExp(String.raw`^\^${literal}(.*)$`, 's').exec(source) ?? [];
  // What repeats, or may be missing, is no beginning.
  const sure = /^[*+?{]/.test(rest) ? beginning.replace(/\\?.$/, '') : beginning;
  if (isClosed && sure !== '' && !hasAlternatives(rest)) return { start: unescaped(sure), end: '' };
  return source === '' || source === '.*' ? { start: '', end: '' } : undefined;
}

/** Whether a regular expression has alternatives outside of all groups. */
function hasAlternatives(source: string): boolean {
  let depth = 0;
  for (const [token] of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gs)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else if (token === '|' && depth === 0) return true;
  }
  return false;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}

function matches(property: string, { start, end }: Template): boolean {
  return property.startsWith(start) && property.endsWith(end);
}

function keysText({ start, end }: Template): string {
  return start === '' && end === '' ? 'string' : quoteTemplate(start, end);
}

/** One signature for each type of names: TypeScript refuses a second. */
function merged(signatures: readonly IndexSignature[]): readonly IndexSignature[] {
  const values = new Map<string, string[]>();
  for (const { keys, values: text } of signatures) {
    values.set(keys, [...(values.get(keys) ?? []), text]);
  }
  return Array.from(values, ([keys, texts]) => ({ keys, values: unionText(texts) }));
}
