/** Regular expressions as languages of whole texts: as JSON Schema writes them, and how two of them lie. */
import { type CharacterSet, complement, difference } from '../../pattern/code-points.ts';
import { areDisjoint as excludeEachOther } from '../../pattern/disjoint.ts';
import { parseEcmascriptPattern } from '../../pattern/ecmascript.ts';
import { isWithin } from '../../pattern/inclusion.ts';
import { alternationOf, type Pattern, partsOf, sequenceOf } from '../../pattern/model.ts';
import { classContent } from '../../pattern/native-class.ts';
import { parseXsdPattern } from '../../pattern/xsd.ts';

/** A regular expression for whole texts. */
export interface Language {
  /** In ECMAScript's dialect with the flag `u`, not anchored. */
  readonly source: string;
  readonly pattern: Pattern;
}

/** The language of a regular expression that this program writes, in ECMAScript's dialect. */
export function ownLanguage(source: string): Language {
  const parsed = parseEcmascriptPattern(source);
  if ('fault' in parsed) throw new Error(`${source}: ${parsed.fault.problem}`);
  return { source, pattern: parsed.pattern };
}

/** The same of what built-in datatypes are made of: constants, each read once. */
export function builtinLanguage(source: string): Language {
  const known = builtinLanguages.get(source) ?? ownLanguage(source);
  builtinLanguages.set(source, known);
  return known;
}

const builtinLanguages = new Map<string, Language>();

/** What the patterns of one step match, any of them; `undefined`: one is faulty, which was reported. */
export function xsdLanguage(sources: readonly string[]): Language | undefined {
  const patterns: Pattern[] = [];
  for (const source of sources) {
    const parsed = parseXsdPattern(source);
    if ('fault' in parsed) return undefined;
    patterns.push(parsed.pattern);
  }
  const pattern = alternationOf(patterns);
  return { source: sourceOf(pattern), pattern };
}

/** The value of `pattern` for texts of this language: anchored at both ends. */
export function patternKeyword({ source, pattern }: Language): string {
  const isSplit = pattern.kind === 'alternation' && !isGrouped(source);
  return isSplit ? `^(?:${source})$` : `^${source}$`;
}

/** Whether one group is all there is, so that `^…$` holds for each of its branches. */
function isGrouped(source: string): boolean {
  return /^\(\?:(?:[^()\\[]|\\.|\[(?:\\.|[^\]\\])*\])*\)$/.test(source);
}

/** Whether every text of `inner` is one of `outer`; `false` if that can't be proved. */
export function isIncluded(inner: Language, outer: Language): boolean {
  return inner.source === outer.source || isWithin(inner.pattern, outer.pattern);
}

/** Whether no text is in both; `false` if that can't be proved. */
export function areDisjoint(one: Language, other: Language): boolean {
  return excludeEachOther([one, other].map(({ pattern }) => ({ pattern, isSearched: false })));
}

/** Texts that all of `languages` have. */
export function intersectionOf(languages: readonly Language[]): Language | undefined {
  const [first, ...others] = languages;
  if (!first) return undefined;
  return others.reduce(
    (left, right) => ({
      source: `(?=(?:${right.source})$)(?:${left.source})`,
      pattern: both(left.pattern, right.pattern),
    }),
    first,
  );
}

/** Whether no character of a text of this language can be one of `characters`. */
export function avoids({ pattern }: Language, characters: CharacterSet): boolean {
  const others = complement(characters);
  for (const part of partsOf(pattern)) {
    if (part.kind === 'lookahead') return false;
    if (part.kind === 'characters' && difference(part.set, others).length > 0) return false;
  }
  return true;
}

/** What matches `pattern` and matches `other` too. */
function both(pattern: Pattern, other: Pattern): Pattern {
  const whole = sequenceOf([other, { kind: 'assertion', at: 'end' }]);
  return sequenceOf([{ kind: 'lookahead', body: whole, isNegative: false }, pattern]);
}

/** A pattern of XSD in ECMAScript's dialect with the flag `u`. */
function sourceOf(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'characters':
      return charactersSource(pattern.native, pattern.set);
    case 'sequence':
      return pattern.parts
        .map((part) => (part.kind === 'alternation' ? group(part) : sourceOf(part)))
        .join('');
    case 'alternation':
      return pattern.branches.map(sourceOf).join('|');
    case 'repetition': {
      const { body, min, max } = pattern;
      const atom = body.kind === 'characters' ? sourceOf(body) : group(body);
      return `${atom}${quantifier(min, max)}`;
    }
    default:
      throw new Error(`XSD has no ${pattern.kind}`);
  }
}

function group(pattern: Pattern): string {
  return `(?:${sourceOf(pattern)})`;
}

/** Of a quantity (part 2, appendix F). */
export function quantifier(min: number, max: number): string {
  if (min === 0 && max === 1) return '?';
  if (min === 0 && max === Infinity) return '*';
  if (min === 1 && max === Infinity) return '+';
  if (min === max) return `{${min}}`;
  return `{${min},${max === Infinity ? '' : max}}`;
}

/** `native` is for the flag `v`; where `u` has no such classes, the set is written out. */
function charactersSource(native: string, set: CharacterSet): string {
  const flat = /^\[\[\^.*\]\]$/s.test(native) ? native.slice(1, -1) : native;
  if (!/--|&&/.test(flat) && isUnicodeSource(flat)) return flat;
  return set.length === 0 ? '[]' : `[${classContent(set)}]`;
}

function isUnicodeSource(source: string): boolean {
  try {
    return new RegExp(source, 'u').unicode;
  } catch {
    return false;
  }
}
