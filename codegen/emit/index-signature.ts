/** Index signatures that are true: they hold of every property that they speak of, known ones too. */
import type { Member, RecordType, ValueType } from '../value/model.ts';
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
 * other properties, neither does the type, unless it would say nothing at all: `{}` would hold texts
 * and numbers as well.
 */
export function indexSignatures(
  { members, patterns = [], additional, choices }: RecordType,
  textOf: TypeText,
): readonly IndexSignature[] {
  const valuesText = (types: readonly ValueType[], known: readonly Member[]): string =>
    unionText([...types.map(textOf), ...knownTexts(known, textOf)]);

  const templates = patterns.flatMap(({ source, type }): readonly TypedTemplate[] => {
    const template = templateOf(source) ?? (additional === 'none' ? widened(source) : undefined);
    return template ? [{ ...template, type }] : [];
  });
  const told = templates.filter((template) => !isToldBy(template, templates));
  const listed = told.map((template): IndexSignature => {
    const types = told.filter((other) => mayHold(template, other)).map(({ type }) => type);
    const known = members.filter(({ property }) => matches(property, template));
    return { keys: keysText(template), values: valuesText(types, known) };
  });
  const saysNothing = [members, listed, choices].every(({ length }) => length === 0);
  if (additional === 'open' && saysNothing) return [{ keys: 'string', values: 'unknown' }];
  if (additional === 'open' || additional === 'none') return merged(listed);
  const all = [additional, ...patterns.map(({ type }) => type)];
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
  /** Whether the pattern matches some of these names only. */
  readonly isWidened: boolean;
}

/** What the names hold that the pattern matches. */
interface TypedTemplate extends Template {
  readonly type: ValueType;
}

const literal = String.raw`((?:[\w :@#~/-]|\\[.$/-])*)`;

/** Names that begin or end alike, and all of them: `^x-`, `-id$`. */
function templateOf(source: string): Template | undefined {
  const [, start] = new RegExp(String.raw`^\^${literal}(?:\.\*)?$`).exec(source) ?? [];
  if (start !== undefined) return { start: unescaped(start), end: '', isWidened: false };
  const [, end] = new RegExp(String.raw`^${literal}\$$`).exec(source) ?? [];
  if (end) return { start: '', end: unescaped(end), isWidened: false };
  return source === '' || source === '.*' ? { start: '', end: '', isWidened: false } : undefined;
}

/**
 * Where other names are refused, `^x-[a-z]+$`, which is only part of `^x-`; all names, where no
 * beginning is sure.
 */
function widened(source: string): Template {
  const [, beginning = '', rest = ''] =
    new RegExp(String.raw`^\^${literal}(.*)$`, 's').exec(source) ?? [];
  // What repeats, or may be missing, is no beginning.
  const sure = /^[*+?{]/.test(rest) ? beginning.replace(/\\?.$/, '') : beginning;
  return { start: hasAlternatives(rest) ? '' : unescaped(sure), end: '', isWidened: true };
}

/** Whether another template says something true of all names that this one was widened to. */
function isToldBy(template: Template, others: readonly Template[]): boolean {
  return template.isWidened && others.some((each) => !each.isWidened && isWithin(template, each));
}

/**
 * Whether a name of a template may hold what `other` says. TypeScript wants it of all templates
 * within (TS2413); and what a template was widened by, only those know that overlap it.
 */
function mayHold(template: Template, other: Template): boolean {
  return isWithin(other, template) || (template.isWidened && overlaps(other, template));
}

/** Whether all names of `inner` are names of `outer`. */
function isWithin(inner: Template, outer: Template): boolean {
  return inner.start.startsWith(outer.start) && inner.end.endsWith(outer.end);
}

/** Whether a name can be one of both. */
function overlaps(a: Template, b: Template): boolean {
  const [start, end] = [a.start, a.end];
  return (
    (start.startsWith(b.start) || b.start.startsWith(start)) &&
    (end.endsWith(b.end) || b.end.endsWith(end))
  );
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
