/** Whether a string is a text of a simple type, as an expression. */
import { facetsOf } from '../bind/facets.ts';
import type { AtomicPlan } from '../bind/plan.ts';
import type { FacetValue } from '../wire/model.ts';
import type { FormatContext } from './format-context.ts';
import { nativePatternText, patternFacts } from './pattern.ts';
import {
  isWithinLexicalSpace,
  isWithinOne,
  type PatternFacet,
  patternOf,
} from './pattern-facet.ts';
import { othersLiteral, plainClass, withoutMarkup } from './plain-class.ts';

/** Datatypes that are nothing but text with its white space normalised. */
const plainTextTypes: ReadonlySet<string> = new Set(['string', 'normalizedString', 'token']);

/** Datatypes whose texts have no white space, nor anything that XML lacks, so that no more is to be asked. */
export const solidTypes: ReadonlySet<string> = new Set(
  (
    'dateTime date time gYearMonth gYear gMonthDay gDay gMonth duration decimal integer long ' +
    'nonNegativeInteger positiveInteger nonPositiveInteger negativeInteger unsignedLong int short byte ' +
    'unsignedInt unsignedShort unsignedByte language Name NCName NMTOKEN'
  ).split(' '),
);

/** What `whiteSpace` `collapse` leaves as it is, as an XSD pattern. */
const COLLAPSED = '([^ \\t\\n\\r]+( [^ \\t\\n\\r]+)*)?';

/** Text without any constraint. */
export function isAnyText({ builtin, whiteSpace, steps }: AtomicPlan): boolean {
  const facets = facetsOf({ steps });
  return (
    builtin === 'string' &&
    whiteSpace === 'preserve' &&
    facets.every(({ kind }) => kind === 'whiteSpace')
  );
}

/** The test of `access`; `undefined`: the descriptor is to be asked. */
export function textCheck(
  type: AtomicPlan,
  access: string,
  context: FormatContext,
): string | undefined {
  const isPlain = plainTextTypes.has(type.builtin);
  if (type.form !== 'string' || !(isPlain || solidTypes.has(type.builtin))) return undefined;
  const facets = facetsOf(type);
  const patterns = facets.filter((facet) => facet.kind === 'pattern');
  const matching = patternTests(type, patterns, access, context);
  const lengths = lengthTests(facets, access, context);
  if (!matching || !lengths) return undefined;
  const [first, ...rest] = isPlain
    ? plainTests(type, patterns, access, context)
    : datatypeTests(type, patterns, access, context);
  const slow = [...rest, ...matching];
  const quick = slow.length > 0 ? quickTest(type, patterns, access, context) : undefined;
  const body = quick === undefined ? slow : [`(${quick} || ${oneOf(slow)})`];
  return [first, ...body, ...lengths].join(' && ');
}

function oneOf(tests: readonly string[]): string {
  return tests.length === 1 ? tests.join() : `(${tests.join(' && ')})`;
}

/** That it is a string of XML characters, normalised. What the patterns show needs no second look. */
function plainTests(
  type: AtomicPlan,
  patterns: readonly PatternFacet[],
  access: string,
  context: FormatContext,
): readonly string[] {
  const { module, report } = context;
  const facts = patterns.map(({ sources, span }) => patternFacts(sources, span, report));
  const isXml = facts.some((fact) => fact.isXml);
  const isString = `typeof ${access} === "string"`;
  const isText = `${module.runtime('isText')}(${access})`;
  const isNormalised =
    type.whiteSpace === 'preserve' ||
    facts.some((fact) => fact.isSolid) ||
    patterns.some((facet) => isWithinOne(facet, 'xsd', COLLAPSED, context.report));
  if (isNormalised) return [isXml ? isString : isText];
  if (type.whiteSpace === 'replace') {
    return [isXml ? isString : isText, `${module.runtime('isReplaced')}(${access})`];
  }
  return isXml
    ? [isString, `${module.runtime('isCollapsed')}(${access})`]
    : [`${module.runtime('isToken')}(${access})`];
}

/** That it is in the lexical space, unless a pattern is narrower anyway. */
function datatypeTests(
  { builtin }: AtomicPlan,
  patterns: readonly PatternFacet[],
  access: string,
  context: FormatContext,
): readonly string[] {
  const { module } = context;
  if (isWithinLexicalSpace(builtin, patterns, context.report))
    return [`typeof ${access} === "string"`];
  return [`${module.runtime('isLexical')}(${module.runtime(builtin)}, ${access})`];
}

function patternTests(
  type: AtomicPlan,
  patterns: readonly PatternFacet[],
  access: string,
  context: FormatContext,
): readonly string[] | undefined {
  const { module, report } = context;
  const tests: string[] = [];
  for (const { sources, span } of patterns) {
    const literal = nativePatternText(sources, span, report);
    if (literal === undefined) return undefined;
    const constant = module.constant(`${baseName(type, context)}Pattern`, literal);
    tests.push(`${module.runtime('matches')}(${constant}, ${access})`);
  }
  return tests;
}

/** A test that is enough by itself where it holds. */
function quickTest(
  type: AtomicPlan,
  facets: readonly PatternFacet[],
  access: string,
  context: FormatContext,
): string | undefined {
  const set = plainClassOf(type, facets, context);
  if (!set) return undefined;
  const { module } = context;
  const constant = module.constant(`${baseName(type, context)}Others`, othersLiteral(set));
  return `${module.runtime('isWithout')}(${constant}, ${access})`;
}

/**
 * A constant that finds what is not of a class of characters of which every text is one of the type's
 * and stands in a document as it is; `undefined`: there is none.
 */
export function othersThanPlain(type: AtomicPlan, context: FormatContext): string | undefined {
  const facets = facetsOf(type);
  const patterns = facets.filter((facet) => facet.kind === 'pattern');
  if (facets.some(({ kind }) => kind !== 'pattern' && kind !== 'whiteSpace')) return undefined;
  const set = withoutMarkup(plainClassOf(type, patterns, context) ?? []);
  if (set.length === 0) return undefined;
  return context.module.constant(`${baseName(type, context)}PlainOthers`, othersLiteral(set));
}

function plainClassOf(type: AtomicPlan, facets: readonly PatternFacet[], context: FormatContext) {
  if (!plainTextTypes.has(type.builtin)) return undefined;
  const patterns = facets.map((facet) => patternOf(facet, context.report));
  const known = patterns.filter((pattern) => pattern !== undefined);
  return known.length === patterns.length ? plainClass(known, type.whiteSpace) : undefined;
}

/** `undefined` where a facet is none of a length. */
function lengthTests(
  facets: readonly FacetValue[],
  access: string,
  { module }: FormatContext,
): readonly string[] | undefined {
  let [min, max] = [0, Infinity];
  for (const facet of facets) {
    switch (facet.kind) {
      case 'length':
        [min, max] = [Math.max(min, facet.value), Math.min(max, facet.value)];
        break;
      case 'minLength':
        min = Math.max(min, facet.value);
        break;
      case 'maxLength':
        max = Math.min(max, facet.value);
        break;
      case 'pattern':
      case 'whiteSpace':
        break;
      default:
        return undefined;
    }
  }
  if (min === 0 && max === Infinity) return [];
  return [`${module.runtime('hasLength')}(${access}, ${min}, ${max})`];
}

function baseName(type: AtomicPlan, { plan, layout }: FormatContext): string {
  return layout.constant(plan, type).replace(/Type\d*$/, '');
}
