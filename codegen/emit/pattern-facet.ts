/** What the patterns of a simple type let through. */
import { lexicalSpace } from '../convert/to-json-schema/lexical.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type Dialect, parsePattern } from '../pattern/compile.ts';
import { isWithin } from '../pattern/inclusion.ts';
import { alternationOf, type Pattern } from '../pattern/model.ts';
import type { Facet } from '../wire/model.ts';

export type PatternFacet = Extract<Facet, { kind: 'pattern' }>;

/** Whether patterns let nothing through but what is in the lexical space of a datatype. */
export function isWithinLexicalSpace(
  builtin: string,
  patterns: readonly PatternFacet[],
  report: Report,
): boolean {
  const [source, ...others] = lexicalSpace(builtin) ?? [];
  if (source === undefined || others.length > 0) return false;
  return patterns.some((facet) => isWithinOne(facet, 'ecmascript', source, report));
}

/** Whether what the facet accepts is all within one language of whole texts. */
export function isWithinOne(
  facet: PatternFacet,
  dialect: Dialect,
  source: string,
  report: Report,
): boolean {
  const pattern = patternOf(facet, report);
  const whole = parsePattern(source, dialect, undefined, report);
  return pattern !== undefined && whole !== undefined && isWithin(pattern, whole);
}

/** The texts that a facet lets through; `undefined`: it can't be read, which was reported. */
export function patternOf({ sources, span }: PatternFacet, report: Report): Pattern | undefined {
  const patterns = sources.map((source) => parsePattern(source, 'xsd', span, report));
  const known = patterns.filter((pattern) => pattern !== undefined);
  return known.length === patterns.length ? alternationOf(known) : undefined;
}
