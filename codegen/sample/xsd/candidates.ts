/** Texts that are tried for a simple type before any is searched for: plain ones, and those at edges. */
import { facetsOf } from '../../bind/facets.ts';
import type { AtomicPlan } from '../../bind/plan.ts';
import { builtinTypes } from '../../wire/builtin.ts';
import type { FacetValue } from '../../wire/model.ts';

/** Texts longer than this are not tried: their edge stays uncovered. */
export const MOST_CHARACTERS = 100_000;

/** Of each primitive type, and of derived types whose texts are others: the plainest first. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  string: ['a', 'A', '0', 'a b', 'x', '', 'en', 'a-1', 'A1', 'abc'],
  boolean: ['true', 'false', '1', '0'],
  decimal: ['1', '0', '-1', '0.5', '1.25', '10', '-10', '100'],
  float: ['1', '0', '-1', '0.5', '1.0E2', 'INF', '-INF', 'NaN'],
  double: ['1', '0', '-1', '0.5', '1.0E2', 'INF', '-INF', 'NaN'],
  duration: ['P1D', 'PT1S', 'P1Y', 'P1M', 'P0D', '-P1D', 'P100Y'],
  dateTime: [
    '2000-01-01T00:00:00',
    '2000-01-01T00:00:00Z',
    '1900-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
  ],
  time: ['12:00:00', '00:00:00', '23:59:59', '12:00:00Z'],
  date: ['2000-01-01', '1900-01-01', '9999-12-31', '2000-02-29', '2000-01-01Z'],
  gYearMonth: ['2000-01', '1900-01', '9999-12'],
  gYear: ['2000', '1900', '9999'],
  gMonthDay: ['--01-01', '--12-31', '--02-29'],
  gDay: ['---01', '---31'],
  gMonth: ['--01', '--12'],
  hexBinary: ['00', '', 'FF', '0A0B'],
  base64Binary: ['AA==', '', 'AAA=', 'AAAA'],
  anyURI: ['a', 'http://example.org/', ''],
  QName: ['a', 'b'],
  NOTATION: [],
};

/** Texts that one datatype or another refuses. */
export const NEAR_MISSES: readonly string[] = [
  ...['x', '', '-', '1.5', '1x', 'a b', '1 2', ':', '!', '2000-13-01', '25:00:00', '0', '%', '1:2'],
  ...['x'.repeat(9), 'http://[', '\u{1F600}', '0000', '\u00a0'],
];

/** The first ID of a document, so that what refers to one has it. */
export const FIRST_ID = 'id1';

/** For one atomic type; with `NEAR_MISSES` they are tried for what it refuses. */
export function candidatesOf(type: AtomicPlan): readonly string[] {
  const { builtin } = type;
  const facets = facetsOf(type);
  const primitive = builtinTypes.get(builtin)?.primitive || 'string';
  const enumerated = facets.findLast((facet) => facet.kind === 'enumeration')?.values ?? [];
  const texts = [
    ...(builtin === 'IDREF' ? [FIRST_ID] : []),
    ...(PLAIN[primitive] ?? []),
    ...enumerated.map(({ lexical }) => lexical),
    ...facets.flatMap((facet) => atFacet(facet, primitive)),
  ];
  return [...new Set(texts)];
}

function atFacet(facet: FacetValue, primitive: string): readonly string[] {
  switch (facet.kind) {
    case 'length':
    case 'minLength':
    case 'maxLength':
      return around(facet.value).map((length) => ofLength(length, primitive));
    case 'totalDigits':
      return around(facet.value).map((digits) => '1'.repeat(digits));
    case 'fractionDigits':
      return around(facet.value).map((digits) => `0.${'1'.repeat(Math.max(digits, 1))}`);
    case 'minInclusive':
    case 'minExclusive':
    case 'maxInclusive':
    case 'maxExclusive':
      return [facet.value, ...neighbours(facet.value, primitive)];
    default:
      return [];
  }
}

function around(count: number): readonly number[] {
  return [count, count - 1, count + 1].filter((each) => each >= 0 && each <= MOST_CHARACTERS);
}

function ofLength(length: number, primitive: string): string {
  if (primitive === 'hexBinary') return '00'.repeat(length);
  if (primitive === 'base64Binary') return btoa('\0'.repeat(length));
  return 'a'.repeat(length);
}

/** The values next to a bound: numbers by their last digit, dates by a year, a day and a second. */
export function neighbours(bound: string, primitive: string): readonly string[] {
  if (primitive === 'decimal') return decimalNeighbours(bound);
  if (primitive === 'float' || primitive === 'double') return floatNeighbours(bound);
  const year = /^(-?)(\d{4,})(.*)$/s.exec(bound);
  const own = year ? [1, -1].map((step) => shifted(year, step)) : [];
  const time = /^(.*T|)(\d\d):(\d\d):(\d\d)(.*)$/s.exec(bound);
  return [...own, ...(time ? clockNeighbours(time) : [])];
}

function decimalNeighbours(bound: string): readonly string[] {
  const [whole = '', fraction = ''] = bound.replace('+', '').split('.');
  const scaled = BigInt(`${whole === '-' || whole === '' ? `${whole}0` : whole}${fraction}`);
  const isNegativeZero = whole.startsWith('-') && !/[1-9]/.test(whole);
  const value = isNegativeZero && scaled > 0n ? -scaled : scaled;
  return [value + 1n, value - 1n].map((each) => unscaled(each, fraction.length));
}

function unscaled(value: bigint, digits: number): string {
  if (digits === 0) return String(value);
  const text = String(value < 0n ? -value : value).padStart(digits + 1, '0');
  const sign = value < 0n ? '-' : '';
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function floatNeighbours(bound: string): readonly string[] {
  const value = Number(bound);
  if (!Number.isFinite(value)) return ['0'];
  return [value + 1, value - 1, value * 2, value / 2].map((each) => String(each).toUpperCase());
}

function shifted([, sign = '', year = '', rest = '']: RegExpExecArray, step: number): string {
  const next = String(Number(year) + step).padStart(4, '0');
  return `${sign}${next}${rest}`;
}

function clockNeighbours([, before, hour, minute, second, rest = '']: RegExpExecArray): string[] {
  const zone = rest.replace(/^\.\d+/, '');
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  const two = (value: number) => String(value).padStart(2, '0');
  return [seconds + 1, seconds - 1]
    .filter((each) => each >= 0 && each < 86_400)
    .map((each) => {
      const clock = [each / 3600, (each / 60) % 60, each % 60].map(Math.floor).map(two).join(':');
      return `${before}${clock}${zone}`;
    });
}
