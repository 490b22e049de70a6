/** Strings as simple types. */
import { formatExport, formatOf } from '../../json-schema/formats.ts';
import type { Conversion } from './context.ts';
import { type XsdFormat, xsdFormat } from './formats.ts';
import { xsdPattern } from './pattern.ts';
import { anyCharacters } from './pattern-class.ts';
import type { SourceFormat, StringSet } from './shape.ts';
import { facet, restricted, restrictedType } from './simple-type.ts';
import { excludes } from './string-set.ts';
import { documented, isXmlCharacter, type XmlElement } from './tree.ts';
import { builtin, type TypeUse } from './type-use.ts';

/**
 * The type of the strings of a set, as far as they consist of characters of XML; `undefined`: there are
 * none. `isAlone`: no other type takes a text first, so white space around it may be left out.
 */
export function textType(
  set: StringSet,
  conversion: Conversion,
  isAlone: boolean,
): TypeUse | undefined {
  if (set.values) return enumerationType(set, conversion, isAlone);
  const { patterns, isNothing, hasSpace, hasOthers } = patternsOf(set, conversion);
  if (isNothing || set.minLength > set.maxLength) return undefined;
  const formats = set.formats.flatMap((format) => xsdFormatOf(format, conversion) ?? []);
  const [first, ...others] = formats;
  const hasLength = set.minLength > 0 || set.maxLength < Infinity;
  // Dates have no length: there a pattern counts.
  // Blanks around a text that has none of its own may be left to whoever writes the document.
  const isCollapsed = !hasSpace || excludes(set, UNCOLLAPSED);
  const isTemporal = first !== undefined && first.base !== 'token' && first.base !== 'string';
  const lengths = isTemporal && hasLength ? [[facet('pattern', lengthPattern(set))]] : [];
  const further = others.flatMap((format) => format.patterns);
  if (!first && hasOthers) conversion.report('to-xsd-characters', set.span, {});
  const own = isTemporal ? [] : lengthFacets(set);
  const base = first
    ? formatType(first, conversion)
    : builtin(isAlone && isCollapsed ? 'token' : 'string');
  const [head, ...tail] = [...patterns, ...further].map((source) => facet('pattern', source));
  const steps = [[...own, ...(head ? [head] : [])], ...tail.map((one) => [one]), ...lengths];
  return restricted({ base, steps });
}

const EVERY_TEXT = `${anyCharacters}*`;

/** White space that `collapse` would change (part 2 §4.3.6). */
const UNCOLLAPSED = '[\\t\\n\\r]|^ | $| {2}';

interface Patterns {
  readonly patterns: readonly string[];
  readonly isNothing: boolean;
  readonly hasSpace: boolean;
  readonly hasOthers: boolean;
}

function patternsOf(set: StringSet, { report }: Conversion): Patterns {
  let all: Patterns = { patterns: [], isNothing: false, hasSpace: true, hasOthers: true };
  for (const { source, span } of set.patterns) {
    const pattern = xsdPattern(source);
    if (pattern.kind === 'nothing') all = { ...all, isNothing: true };
    if (pattern.kind === 'inexpressible')
      report('to-xsd-pattern', span, { problem: pattern.problem });
    if (pattern.kind !== 'patterns') continue;
    all = {
      ...all,
      patterns: [...all.patterns, ...pattern.sources.filter((one) => one !== EVERY_TEXT)],
      hasSpace: all.hasSpace && pattern.hasSpace,
      hasOthers: all.hasOthers && pattern.hasOthers,
    };
  }
  return all;
}

function xsdFormatOf({ name, span }: SourceFormat, { report }: Conversion): XsdFormat | undefined {
  const format = xsdFormat(name);
  const known = formatExport(name);
  const isText = known !== undefined && formatOf(known).applies !== 'number';
  if (!format && isText) report('to-xsd-format', span, { name });
  if (format?.lost !== undefined)
    report('to-xsd-narrower-format', span, { name, lost: format.lost });
  return format;
}

/** The named type of a format: one for the whole schema. */
function formatType(format: XsdFormat, { types }: Conversion): TypeUse {
  return types.use(`format ${format.name}`, format.name, () => {
    const base = builtin(format.base);
    const steps = format.patterns.map((source) => [facet('pattern', source)]);
    return documented(restrictedType(restricted({ base, steps })), format.documentation);
  });
}

function lengthFacets({ minLength, maxLength }: StringSet): readonly XmlElement[] {
  if (minLength === maxLength) return [facet('length', minLength)];
  return [
    ...(minLength > 0 ? [facet('minLength', minLength)] : []),
    ...(maxLength < Infinity ? [facet('maxLength', maxLength)] : []),
  ];
}

function lengthPattern({ minLength, maxLength }: StringSet): string {
  return `[\\s\\S]{${minLength},${maxLength === Infinity ? '' : maxLength}}`;
}

/** An enumeration of what XML can hold; of tokens if they are such, so that blanks around don't count. */
function enumerationType(
  set: StringSet,
  { report }: Conversion,
  isAlone: boolean,
): TypeUse | undefined {
  const { values = [] } = set;
  const carried = values.filter(({ value }) => isXmlText(value));
  for (const { value, span: place } of values) {
    if (!isXmlText(value)) report('to-xsd-value-characters', place, { value });
  }
  if (carried.length === 0) return undefined;
  const areTokens = isAlone && excludes({ ...set, values: carried }, UNCOLLAPSED);
  const facets = carried.map(({ value, documentation }) =>
    facet('enumeration', value, carried.length > 1 ? documentation : ''),
  );
  return restricted({ base: builtin(areTokens ? 'token' : 'string'), steps: [facets] });
}

function isXmlText(text: string): boolean {
  return [...text].every((character) => isXmlCharacter(character.codePointAt(0) ?? 0));
}
