/** The texts that a simple type accepts: what a later member of a union doesn't get to see. */
import { facetsOf } from '../../bind/facets.ts';
import type { AtomicPlan, BindingPlan, ListPlan, SimplePlan, UnionPlan } from '../../bind/plan.ts';
import { alternationOf } from '../../pattern/model.ts';
import {
  avoids,
  intersectionOf,
  type Language,
  ownLanguage,
  patternKeyword,
  quantifier,
} from './language.ts';
import { lexicalSpace, SOLID_TEXT, whiteSpacePatterns } from './lexical.ts';
import { lengthsOf, textSpace } from './text.ts';

/** Texts after white space processing; `isExact`: these and no others. */
export interface AcceptedTexts {
  readonly language: Language;
  readonly isExact: boolean;
}

const EVERY_TEXT = ownLanguage(whiteSpacePatterns.preserve);
/** Types whose texts alone don't say their values: names with prefixes, and those of declared entities. */
export const CONTEXTUAL: ReadonlySet<string> = new Set(['QName', 'NOTATION', 'ENTITY']);
export const WHITE_SPACE = [0x9, 0xa, 0xd, 0xd, 0x20, 0x20];

/** The texts that `type` accepts. */
export function acceptedTexts(type: SimplePlan, plan: BindingPlan): AcceptedTexts {
  switch (type.variety) {
    case 'atomic':
      return atomicTexts(type);
    case 'list':
      return listTexts(type, plan);
    case 'union':
      return unionTexts(type, plan);
  }
}

/**
 * The texts that `type` accepts as a document has them, its white space not processed yet.
 * `undefined`: they are no language that is known.
 */
export function rawTexts(texts: AcceptedTexts, isPreserved: boolean): Language | undefined {
  const { language } = texts;
  if (isPreserved) return language;
  if (isEvery(language)) return EVERY_TEXT;
  if (!avoids(language, WHITE_SPACE)) return undefined;
  return ownLanguage(`[\\t\\n\\r ]*(?:${language.source})[\\t\\n\\r ]*`);
}

/** Whether it holds all that white space processing can leave. */
function isEvery({ source }: Language): boolean {
  return Object.values<string>(whiteSpacePatterns).includes(source);
}

function atomicTexts(type: AtomicPlan): AcceptedTexts {
  if (CONTEXTUAL.has(type.builtin)) {
    return { language: ownLanguage(lexicalSpace('NCName')?.join('') ?? ''), isExact: false };
  }
  const space = textSpace(type);
  const values = space.enumeration?.map(({ lexical }) => escapeText(lexical));
  const languages = [
    ...space.base,
    ...space.facets,
    ...(values ? [ownLanguage(`(?:${values.join('|')})`)] : []),
    ...lengthLanguage(space.minLength, space.maxLength),
  ];
  return { language: intersectionOf(languages) ?? EVERY_TEXT, isExact: space.losses.length === 0 };
}

function lengthLanguage(min: number, max: number): readonly Language[] {
  return min === 0 && max === Infinity ? [] : [ownLanguage(`[^]${quantifier(min, max)}`)];
}

function listTexts(type: ListPlan, plan: BindingPlan): AcceptedTexts {
  const item = plan.types.get(type.item);
  const texts = item?.kind === 'simple' ? acceptedTexts(item, plan) : undefined;
  const solid = texts && solidTexts(texts.language);
  const isOther = facetsOf(type).some(({ kind }) => kind === 'pattern' || kind === 'enumeration');
  return {
    language: listLanguage(type, solid ?? ownLanguage(SOLID_TEXT)),
    isExact: solid !== undefined && texts?.isExact === true && !isOther,
  };
}

/** Lists of such items, which have no white space, as long as the type's may be. */
export function listLanguage(type: ListPlan, item: Language): Language {
  const { min, max } = lengthsOf(facetsOf(type));
  const least = type.builtin === 'anySimpleType' ? min : Math.max(1, min);
  return ownLanguage(itemsSource(item.source, least, max));
}

/** Of a language the texts without white space; `undefined`: they are not known. */
function solidTexts(language: Language): Language | undefined {
  if (isEvery(language)) return ownLanguage(SOLID_TEXT);
  return avoids(language, WHITE_SPACE) ? language : undefined;
}

function itemsSource(item: string, min: number, max: number): string {
  if (max === 0) return min === 0 ? '' : '[]';
  const rest = max === 1 ? '' : `(?: (?:${item}))${quantifier(Math.max(0, min - 1), max - 1)}`;
  const filled = `(?:${item})${rest}`;
  return min === 0 ? `(?:${filled})?` : filled;
}

function unionTexts(type: UnionPlan, plan: BindingPlan): AcceptedTexts {
  const members = type.members.flatMap((key) => {
    const member = plan.types.get(key);
    return member?.kind === 'simple' ? [acceptedTexts(member, plan)] : [];
  });
  const language: Language = {
    source: members.map(({ language: { source } }) => `(?:${source})`).join('|'),
    pattern: alternationOf(members.map((member) => member.language.pattern)),
  };
  const isPlain = type.steps.every((step) => step.facets.length === 0);
  return { language, isExact: isPlain && members.every(({ isExact }) => isExact) };
}

/** A regular expression for this text alone. */
export function escapeText(text: string): string {
  return text.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&');
}

/** A schema of the texts in `language`. */
export function textsSchema(language: Language): { readonly pattern: string } {
  return { pattern: patternKeyword(language) };
}
