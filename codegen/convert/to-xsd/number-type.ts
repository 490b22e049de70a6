/** Numbers as simple types. */
import { isMultipleOf } from '../../../src/runtime/json/decimal.ts';
import type { Conversion } from './context.ts';
import type { EnumeratedValue, NumberSet } from './shape.ts';
import { facet, restricted, restrictedType } from './simple-type.ts';
import { documented, type XmlElement } from './tree.ts';
import { builtin, type TypeUse } from './type-use.ts';

/** Multiples become an enumeration if there are at most so many. */
const MAX_MULTIPLES = 128;

/** The type of the numbers of a set; `undefined`: there are none. */
export function numberType(set: NumberSet, conversion: Conversion): TypeUse | undefined {
  if (set.values) return enumerationType(set.values);
  const divisors = set.multiplesOf.filter((divisor) => divisor !== 1);
  // A multiple of an integer is an integer.
  const isInteger = set.isInteger || set.multiplesOf.some((divisor) => Number.isInteger(divisor));
  const hasRest = divisors.some((divisor) => !isInteger || !isMultipleOf(1, divisor));
  if (isInteger) return integerType(set, hasRest ? divisors : [], conversion);
  if (hasRest) conversion.report('to-xsd-multiple-of', set.span, {});
  return doubleType(set, conversion);
}

interface Range {
  readonly low: number;
  readonly high: number;
}

const SAFE: Range = { low: Number.MIN_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER };

/** The integers that a double holds safely: beyond them, one number stands for several. */
function integerType(
  set: NumberSet,
  divisors: readonly number[],
  conversion: Conversion,
): TypeUse | undefined {
  const { minimum, maximum, span } = set;
  const [lowest, highest] = [
    minimum ? Math.ceil(minimum.value) : -Infinity,
    maximum ? Math.floor(maximum.value) : Infinity,
  ];
  const low = minimum?.isExclusive && lowest === minimum.value ? lowest + 1 : lowest;
  const high = maximum?.isExclusive && highest === maximum.value ? highest - 1 : highest;
  if (low < SAFE.low || high > SAFE.high) conversion.report('to-xsd-safe-integers', span, {});
  const range = { low: Math.max(low, SAFE.low), high: Math.min(high, SAFE.high) };
  if (range.low > range.high) return undefined;
  const multiples = divisors.length === 0 ? undefined : multiplesIn(range, divisors);
  if (multiples) {
    return enumerationType(multiples.map((value) => ({ value, documentation: '' })));
  }
  if (divisors.length > 0) conversion.report('to-xsd-multiple-of', span, {});
  return integerRange(range);
}

/** `undefined`: more than anybody would list. */
function multiplesIn({ low, high }: Range, divisors: readonly number[]): number[] | undefined {
  const step = divisors.find((divisor) => Number.isInteger(divisor)) ?? 1;
  if ((high - low) / step > MAX_MULTIPLES * 100) return undefined;
  const values: number[] = [];
  for (let value = Math.ceil(low / step) * step; value <= high; value += step) {
    if (divisors.every((divisor) => isMultipleOf(value, divisor))) values.push(value);
  }
  return values.length > MAX_MULTIPLES ? undefined : values;
}

/** The integer types that people know, by their bounds (part 2 §3.3). */
const INTEGER_TYPES: readonly (readonly [name: string, low: number, high: number])[] = [
  ['byte', -(2 ** 7), 2 ** 7 - 1],
  ['unsignedByte', 0, 2 ** 8 - 1],
  ['short', -(2 ** 15), 2 ** 15 - 1],
  ['unsignedShort', 0, 2 ** 16 - 1],
  ['unsignedInt', 0, 2 ** 32 - 1],
];

function integerRange({ low, high }: Range): TypeUse {
  const exact = INTEGER_TYPES.find((known) => known[1] === low && known[2] === high);
  if (exact) return builtin(exact[0]);
  const isInt = low >= -(2 ** 31) && high <= 2 ** 31 - 1;
  const facets = [
    ...(isInt && low === -(2 ** 31) ? [] : [facet('minInclusive', low)]),
    ...(isInt && high === 2 ** 31 - 1 ? [] : [facet('maxInclusive', high)]),
  ];
  return restricted({ base: builtin(isInt ? 'int' : 'long'), steps: [facets] });
}

function enumerationType(
  values: readonly Omit<EnumeratedValue<number>, 'span'>[],
): TypeUse | undefined {
  if (values.length === 0) return undefined;
  const all = values.map(({ value }) => value);
  const isInteger = all.every((value) => Number.isSafeInteger(value));
  const facets = values.map(({ value, documentation }) =>
    facet('enumeration', lexical(value), values.length > 1 ? documentation : ''),
  );
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const isInt = low >= -(2 ** 31) && high <= 2 ** 31 - 1;
  if (!isInteger) return restricted({ base: builtin('double'), steps: [facets] });
  // The bounds tell that a double holds every value of the type.
  const bounds = isInt ? [] : [facet('minInclusive', low), facet('maxInclusive', high)];
  return restricted({ base: builtin(isInt ? 'int' : 'long'), steps: [[...bounds, ...facets]] });
}

/** JSON has no infinities and no NaN: `xs:double` between its own largest numbers. */
function doubleType({ minimum, maximum }: NumberSet, { types }: Conversion): TypeUse | undefined {
  const facets = [
    ...(minimum
      ? [facet(minimum.isExclusive ? 'minExclusive' : 'minInclusive', lexical(minimum.value))]
      : []),
    ...(maximum
      ? [facet(maximum.isExclusive ? 'maxExclusive' : 'maxInclusive', lexical(maximum.value))]
      : []),
  ];
  if (minimum && maximum) {
    const isEmpty =
      minimum.value > maximum.value ||
      (minimum.value === maximum.value && (minimum.isExclusive || maximum.isExclusive));
    return isEmpty ? undefined : restricted({ base: builtin('double'), steps: [facets] });
  }
  const base = types.use('number', 'FiniteNumber', finiteNumber);
  return restricted({ base, steps: [facets] });
}

function finiteNumber(): XmlElement {
  const use = restricted({
    base: builtin('double'),
    steps: [
      [
        facet('minInclusive', lexical(-Number.MAX_VALUE)),
        facet('maxInclusive', lexical(Number.MAX_VALUE)),
      ],
    ],
  });
  return documented(restrictedType(use), 'A number as JSON has it: neither infinite nor NaN.');
}

/** A number as XSD writes it: `1.5E300`. */
function lexical(value: number): string {
  return String(value === 0 ? 0 : value)
    .replace('e+', 'E')
    .replace('e', 'E');
}
