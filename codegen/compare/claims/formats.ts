/** The formats of JSON Schema (validation §7.3) as claims: by their languages where these are regular. */
import { xsdFormat } from '../../convert/to-xsd/formats.ts';
import { formatExport, formatOf } from '../../json-schema/formats.ts';
import type { Claims } from './claims.ts';
import { TESTED_FORMATS, type TestedFormat } from './format-tests.ts';
import type { Bound, Claim } from './model.ts';
import { ecmascriptPattern, xsdPattern } from './patterns.ts';

const MONTH_AND_DAY =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))';
const LEAP_YEAR = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const DATE = `(?:[0-9]{4}-${MONTH_AND_DAY}|${LEAP_YEAR}-02-29)`;
const MINUTES = '(?:[01][0-9]|2[0-3]):[0-5][0-9]';
const ZONE = `(?:[Zz]|[+\\-]${MINUTES})`;
const TIME = `${MINUTES}:[0-5][0-9](?:\\.[0-9]+)?${ZONE}`;
/** Which of them end a day in UTC is tried, text by text. */
const LEAP_SECOND = `${MINUTES}:60(?:\\.[0-9]+)?${ZONE}`;
const DATE_PART = '(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)';
const TIME_PART = '(?:T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S))';

/** `within`: texts of which the format decides one by one; every text of `whole` is of the format. */
interface KnownLanguage {
  readonly whole: string;
  readonly within?: string;
}

const LANGUAGES: ReadonlyMap<string, KnownLanguage> = new Map([
  ['date', { whole: DATE }],
  ['time', { whole: TIME, within: LEAP_SECOND }],
  ['date-time', { whole: `${DATE}[Tt]${TIME}`, within: `${DATE}[Tt]${LEAP_SECOND}` }],
  ['duration', { whole: `P(?:${DATE_PART}${TIME_PART}?|${TIME_PART}|[0-9]+W)` }],
]);

/** Formats of numbers (OpenAPI Format Registry) by their bounds. */
const NUMBERS: ReadonlyMap<string, NumberFormatRange> = new Map([
  ['int32', { low: -(2 ** 31), high: 2 ** 31 - 1, isInteger: true }],
  ['int64', { low: -(2 ** 63), high: 2 ** 63, isInteger: true }],
]);

interface NumberFormatRange {
  readonly low: number;
  readonly high: number;
  readonly isInteger: boolean;
}

function numberClaim({ low, high, isInteger }: NumberFormatRange, claims: Claims): Claim {
  const bound = (value: number): Bound => ({ value, isExclusive: false });
  const range = claims.fact({ of: 'number', says: 'range', low: bound(low), high: bound(high) });
  if (!isInteger) return range;
  return claims.all([range, claims.fact({ of: 'number', says: 'multiple', divisor: 1 })]);
}

/** What `format` asserts of strings or numbers; nothing of a format that is unknown. */
export function formatClaim(name: string, claims: Claims): Claim {
  const found = formatExport(name);
  if (!found) return claims.any;
  const format = formatOf(found);
  if (format.applies === 'number') {
    const known = NUMBERS.get(name);
    return known
      ? numberClaim(known, claims)
      : claims.fact({ of: 'number', says: 'test', name, accepts: format.accepts });
  }
  const { accepts } = format;
  const tested = TESTED_FORMATS.get(name);
  if (tested) return testedClaim(name, accepts, tested, claims);
  const known = LANGUAGES.get(name);
  if (known) {
    const whole = ecmascriptPattern(`^(?:${known.whole})$`, claims);
    if (known.within === undefined) return whole;
    const within = ecmascriptPattern(`^(?:${known.within})$`, claims);
    const whiteSpace = 'preserve';
    const test = claims.fact({ of: 'string', says: 'test', whiteSpace, name, accepts });
    return claims.some([whole, claims.all([within, test])]);
  }
  const patterns = xsdFormat(name)?.patterns ?? [];
  return claims.all(patterns.map((pattern) => xsdPattern([pattern], claims)));
}

function testedClaim(
  name: string,
  accepts: (text: string) => boolean,
  { hints, shape, longest, ofLength, within }: TestedFormat,
  claims: Claims,
): Claim {
  const whiteSpace = 'preserve';
  const test = claims.fact({
    of: 'string',
    says: 'test',
    whiteSpace,
    name,
    accepts,
    hints,
    ...(longest !== undefined && { longest }),
    ...(ofLength && { ofLength }),
    ...(within !== undefined && { implies: (other) => other.name === within }),
  });
  return shape === undefined
    ? test
    : claims.all([test, ecmascriptPattern(`^(?:${shape})$`, claims)]);
}
