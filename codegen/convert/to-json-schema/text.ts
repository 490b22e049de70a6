/** The texts of an atomic type, after white space processing, as far as regular expressions say them. */

import { facetsOf } from '../../bind/facets.ts';
import type { AtomicPlan } from '../../bind/plan.ts';
import { integerRange } from '../../bind/scalar-form.ts';
import type { Loss } from '../../diagnostics/to-json-schema.ts';
import { builtinTypes } from '../../wire/builtin.ts';
import type { FacetValue } from '../../wire/model.ts';
import { type DecimalBound, decimalPatterns } from './decimals.ts';
import { fractionDigitsPattern, totalDigitsPattern } from './digits.ts';
import { builtinLanguage, type Language, ownLanguage, xsdLanguage } from './language.ts';
import { binaryPattern, lexicalSpace } from './lexical.ts';
import { spellingsOf } from './spellings.ts';

/** All of it holds of a text. */
export interface TextSpace {
  /** The lexical space of the built-in type, bounds and lengths that it takes in included. */
  readonly base: readonly Language[];
  /** The built-in type whose lexical space `base` is, nothing added; absent: there is none. */
  readonly builtin?: string;
  /** What the facets say. */
  readonly facets: readonly Language[];
  /** In characters. */
  readonly minLength: number;
  readonly maxLength: number;
  /** The texts of an enumeration, in a type of which each text is a value of its own. */
  readonly enumeration?: Extract<FacetValue, { kind: 'enumeration' }>['values'];
  /** What can't be said. */
  readonly losses: readonly Loss[];
}

/** Names of two parts: their texts are not their values. */
const qualifiedTypes: ReadonlySet<string> = new Set(['QName', 'NOTATION']);
const binaryTypes: ReadonlySet<string> = new Set(['hexBinary', 'base64Binary']);

/** The texts of `type` as the JSON value has them. */
export function textSpace(type: AtomicPlan): TextSpace {
  const { builtin } = type;
  const facets = facetsOf(type);
  const losses = new Set<Loss>();
  const isQualified = qualifiedTypes.has(builtin);
  const own: Language[] = [];
  for (const facet of facets) {
    if (facet.kind !== 'pattern') continue;
    const language = isQualified ? undefined : xsdLanguage(facet.sources);
    if (language) own.push(language);
    else losses.add('prefixes');
  }
  const enumeration = facets.findLast((facet) => facet.kind === 'enumeration');
  const spellings = enumeration && spellingsOf(builtin, enumeration.values);
  if (spellings === 'values') own.push(...[]);
  else if (spellings) own.push(ownLanguage(spellings));
  else if (enumeration) losses.add('enumeration');
  const { min, max } = lengthsOf(isQualified ? [] : facets);
  const isBinary = binaryTypes.has(builtin);
  const lexical = isDecimal(builtin)
    ? decimalSpace(builtin, facets)
    : otherSpace(builtinOf(type), facets, losses, isBinary ? { min, max } : undefined);
  // Enumerated values are of the type that is restricted, whatever else this step says of them.
  const isSpelt = spellings !== undefined && spellings !== 'values';
  return {
    ...lexical,
    base: isSpelt && lexical.builtin !== undefined ? [] : lexical.base,
    facets: [...own, ...lexical.facets],
    minLength: isBinary ? 0 : min,
    maxLength: isBinary ? Infinity : max,
    ...(enumeration && spellings === 'values' && { enumeration: enumeration.values }),
    losses: [...losses],
  };
}

/** Without those that others say already. */
export function distinctLanguages(
  { base, facets }: TextSpace,
  isIncluded: (inner: Language, outer: Language) => boolean,
): { base: readonly Language[]; facets: readonly Language[] } {
  const kept: Language[] = [...facets];
  for (const language of facets) {
    const others = kept.filter((other) => other !== language);
    if (others.some((other) => isIncluded(other, language))) kept.splice(kept.indexOf(language), 1);
  }
  const needed = base.filter((language) => !kept.some((facet) => isIncluded(facet, language)));
  return {
    base: needed,
    facets: kept.filter((facet) => !needed.some((each) => isIncluded(each, facet))),
  };
}

const plainTexts: ReadonlySet<string> = new Set(['anySimpleType', 'string', 'normalizedString']);
const byWhiteSpace = {
  preserve: 'string',
  replace: 'normalizedString',
  collapse: 'token',
} as const;

/** The built-in type with the lexical space: of text, the one with the same white space. */
function builtinOf({ builtin, whiteSpace }: AtomicPlan): string {
  return plainTexts.has(builtin) ? byWhiteSpace[whiteSpace] : builtin;
}

type Lexical = Pick<TextSpace, 'base' | 'builtin' | 'facets'>;

function decimalSpace(builtin: string, facets: readonly FacetValue[]): Lexical {
  const isInteger = builtin !== 'decimal';
  const { low, high, isBounded } = decimalBounds(builtin, facets);
  const read = isBounded ? ownLanguage : builtinLanguage;
  const base = decimalPatterns({ low, high, isInteger }).map(read);
  const digits: Language[] = [];
  for (const facet of facets) {
    if (facet.kind === 'totalDigits') {
      digits.push(ownLanguage(totalDigitsPattern(facet.value, isInteger)));
    }
    if (facet.kind === 'fractionDigits' && !isInteger) {
      digits.push(ownLanguage(fractionDigitsPattern(facet.value)));
    }
  }
  return { base, ...(!isBounded && { builtin }), facets: digits };
}

/** The bounds in force: those of the last step that has them, else the built-in type's own. */
function decimalBounds(builtin: string, facets: readonly FacetValue[]) {
  const own = integerRange(builtin, []);
  const inclusive = (value: bigint | undefined): DecimalBound | undefined =>
    value === undefined ? undefined : { value: String(value), isExclusive: false };
  let [low, high] = [inclusive(own.low), inclusive(own.high)];
  let isBounded = false;
  for (const facet of facets) {
    if (facet.kind === 'minInclusive' || facet.kind === 'minExclusive') {
      low = { value: facet.value.trim(), isExclusive: facet.kind === 'minExclusive' };
      isBounded = true;
    } else if (facet.kind === 'maxInclusive' || facet.kind === 'maxExclusive') {
      high = { value: facet.value.trim(), isExclusive: facet.kind === 'maxExclusive' };
      isBounded = true;
    }
  }
  return { low, high, isBounded };
}

const boundKinds: ReadonlySet<string> = new Set([
  'minInclusive',
  'minExclusive',
  'maxInclusive',
  'maxExclusive',
]);

function otherSpace(
  builtin: string,
  facets: readonly FacetValue[],
  losses: Set<Loss>,
  octets: { readonly min: number; readonly max: number } | undefined,
): Lexical {
  if (facets.some(({ kind }) => boundKinds.has(kind))) losses.add('bounds');
  if (octets && (octets.min > 0 || octets.max < Infinity)) {
    const pattern = binaryPattern(builtin, octets.min, octets.max);
    return { base: [ownLanguage(pattern)], facets: [] };
  }
  const base = (lexicalSpace(builtin) ?? []).map(builtinLanguage);
  return { base, builtin, facets: [] };
}

/** Whether a type's values are decimal numbers. */
export function isDecimal(builtin: string): boolean {
  return builtinTypes.get(builtin)?.primitive === 'decimal';
}

/** The length facets in force. */
export function lengthsOf(facets: readonly FacetValue[]): { min: number; max: number } {
  let [min, max] = [0, Infinity];
  for (const facet of facets) {
    if (facet.kind === 'length' || facet.kind === 'minLength') min = Math.max(min, facet.value);
    if (facet.kind === 'length' || facet.kind === 'maxLength') max = Math.min(max, facet.value);
  }
  return { min, max };
}
