/** Sets of strings, as the keywords for strings describe them (validation §6.3, §7). */
import { matches } from '../../../src/runtime/matcher.ts';
import { formatExport, formatOf } from '../../json-schema/formats.ts';
import { compilePattern, type Dialect, parsePattern, toMatcher } from '../../pattern/compile.ts';
import { areDisjoint, type PatternOfTexts } from '../../pattern/disjoint.ts';
import { xsdFormat } from './formats.ts';
import type { SourcePattern, StringSet } from './shape.ts';

/** Whether a string belongs to a set. */
export function acceptsString(set: StringSet, value: string): boolean {
  if (set.values) return set.values.some((known) => known.value === value);
  const length = [...value].length;
  if (length < set.minLength || length > set.maxLength) return false;
  return (
    set.formats.every(({ name }) => acceptsFormat(name, value)) &&
    set.patterns.every((pattern) => matchesPattern(pattern, value))
  );
}

function acceptsFormat(name: string, value: string): boolean {
  const known = formatExport(name);
  const format = known && formatOf(known);
  return !format || format.applies === 'number' || format.accepts(value);
}

/** Whether `pattern` matches anywhere in `value`. A faulty one, reported by others, matches everything. */
export function matchesPattern(
  { source, span }: Pick<SourcePattern, 'source'> & Partial<SourcePattern>,
  value: string,
): boolean {
  const compiled = compilePattern([source], 'ecmascript', span, () => undefined);
  return compiled === undefined || matches(toMatcher(compiled), value);
}

/** The strings of both. */
export function intersectStrings(left: StringSet, right: StringSet): StringSet {
  if (left.values) return { ...left, values: accepted(left.values, right) };
  if (right.values) return { ...right, values: accepted(right.values, left) };
  const span = left.span ?? right.span;
  return {
    minLength: Math.max(left.minLength, right.minLength),
    maxLength: Math.min(left.maxLength, right.maxLength),
    patterns: distinct([...left.patterns, ...right.patterns], ({ source }) => source),
    formats: distinct([...left.formats, ...right.formats], ({ name }) => name),
    ...(span && { span }),
  };
}

function accepted(values: NonNullable<StringSet['values']>, by: StringSet) {
  return values.filter(({ value }) => acceptsString(by, value));
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

/** Whether it is certain that no string belongs to both. */
export function areDisjointStrings(left: StringSet, right: StringSet): boolean {
  const both = intersectStrings(left, right);
  if (both.values) return both.values.length === 0;
  return both.minLength > both.maxLength || areDisjoint(languagesOf(both));
}

/** Whether it is certain that no string of the set matches a pattern of ECMAScript. */
export function excludes(set: StringSet, source: string): boolean {
  if (set.values) return !set.values.some(({ value }) => matchesPattern({ source }, value));
  return areDisjoint([...languagesOf(set), ...languageOf(source, 'ecmascript')]);
}

/** Each of them accepts every string of the set, its length apart. */
function languagesOf({ patterns, formats }: StringSet): readonly PatternOfTexts[] {
  return [
    ...patterns.flatMap(({ source }) => languageOf(source, 'ecmascript')),
    ...formats.flatMap(({ name }) =>
      (xsdFormat(name)?.lost === undefined ? (xsdFormat(name)?.patterns ?? []) : []).flatMap(
        (source) => languageOf(source, 'xsd'),
      ),
    ),
  ];
}

function languageOf(source: string, dialect: Dialect): readonly PatternOfTexts[] {
  const pattern = parsePattern(source, dialect, undefined, () => undefined);
  return pattern ? [{ pattern, isSearched: dialect === 'ecmascript' }] : [];
}
