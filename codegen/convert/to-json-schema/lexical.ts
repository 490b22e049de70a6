/**
 * The lexical spaces of the built-in datatypes (part 2 §3.2, §3.3) as regular expressions for whole
 * texts, in ECMAScript's dialect with the flag `u`. All of a type's hold together. The numbers have
 * theirs in `decimals.ts`.
 */

import { difference } from '../../pattern/code-points.ts';
import { nameCharacters, nameStartCharacters } from '../../pattern/name-characters.ts';
import { classContent } from '../../pattern/native-class.ts';

/** Characters of XML (XML 1.0 §2.2 [2]) as they stand in a class: from `!` on, and all. */
const SOLID = '!-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}';
const ANY = SOLID.replace('!', '\\t\\n\\r ');

/** Texts of XML characters that the facet `whiteSpace` leaves alone (§4.3.6). */
export const whiteSpacePatterns = {
  preserve: `[${ANY}]*`,
  replace: `[${SOLID.replace('!', ' ')}]*`,
  collapse: `(?:[${SOLID}]+(?: [${SOLID}]+)*)?`,
} as const;

/** One or more characters of XML that are no white space: an item of a list. */
export const SOLID_TEXT = `[${SOLID}]+`;

const YEAR = '-?(?:[1-9][0-9]{3,}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])';
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12][0-9]|3[01])';
const DAY_OF_MONTH =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))';
/** Twice two digits decide whether a year is a leap year, of whatever length it is (appendix E). */
const BY_FOUR = '(?:0[48]|[2468][048]|[13579][26])';
const LEAP_YEAR = `-?(?:(?:[1-9][0-9]*)?(?:[0-9]{2}${BY_FOUR}|${BY_FOUR}00)|[1-9][0-9]*0000)`;
const DATE = `(?:${YEAR}-${DAY_OF_MONTH}|${LEAP_YEAR}-02-29)`;
const CLOCK = '(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?|24:00:00(?:\\.0+)?)';
const ZONE = '(?:Z|[+\\-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?';

const SECONDS = '[0-9]+(?:\\.[0-9]+)?S';
const CLOCK_PART = `T(?:[0-9]+H(?:[0-9]+M)?(?:${SECONDS})?|[0-9]+M(?:${SECONDS})?|${SECONDS})`;
const DURATION = `-?P(?:(?:[0-9]+Y(?:[0-9]+M)?(?:[0-9]+D)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)(?:${CLOCK_PART})?|${CLOCK_PART})`;

const HEX = '[0-9A-Fa-f]{1,4}';
const IPV4_PART = '(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])';
const IPV4 = `${IPV4_PART}(?:\\.${IPV4_PART}){3}`;
const IPV6 = ipv6();
const UP_TO_65535 =
  '0*(?:[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])';
const PORT = `(?::(?:${UP_TO_65535})?)?`;
/** §3.2.17 leaves it to RFC 2396 and RFC 2732, after escaping; this is what Xerces takes. */
const AUTHORITY = `(?:[^/?#[\\]]*|(?:[^@/?#[\\]]*@)?\\[${IPV6}\\]${PORT})`;
const WITH_AUTHORITY = `//(?!$)${AUTHORITY}(?:/[^?#[\\]]*)?(?:\\?[^#]*)?`;
const ABSOLUTE_PATH = '/(?:[^/?#[\\]][^?#[\\]]*)?(?:\\?[^#]*)?';
const RELATIVE_PATH = '(?:[^:/?#[\\]]+(?:/[^?#[\\]]*)?)?(?:\\?[^#]*)?';
const URI = `(?:[A-Za-z][A-Za-z0-9+.\\-]*:(?:[^/#][^#]*|${WITH_AUTHORITY}|${ABSOLUTE_PATH})|${WITH_AUTHORITY}|${ABSOLUTE_PATH}|${RELATIVE_PATH})(?:#[^#]*)?`;
const ESCAPED = '(?:[^%]|%[0-9A-Fa-f]{2})*';

const BASE64 = '[A-Za-z0-9+/]';

const NUMERAL = '(?:[+\\-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+\\-]?[0-9]+)?|-?INF|NaN)';

type LexicalSpaces = Readonly<Record<string, readonly string[]>>;

const lexicalSpaces: LexicalSpaces = {
  string: [whiteSpacePatterns.preserve],
  anySimpleType: [whiteSpacePatterns.preserve],
  normalizedString: [whiteSpacePatterns.replace],
  token: [whiteSpacePatterns.collapse],
  language: ['[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*'],
  anyURI: [whiteSpacePatterns.collapse, URI, ESCAPED],
  boolean: ['(?:true|false|1|0)'],
  float: [NUMERAL],
  double: [NUMERAL],
  duration: [DURATION],
  dateTime: [`${DATE}T${CLOCK}${ZONE}`],
  date: [`${DATE}${ZONE}`],
  time: [`${CLOCK}${ZONE}`],
  gYearMonth: [`${YEAR}-${MONTH}${ZONE}`],
  gYear: [`${YEAR}${ZONE}`],
  gMonthDay: [`--(?:${DAY_OF_MONTH}|02-29)${ZONE}`],
  gDay: [`---${DAY}${ZONE}`],
  gMonth: [`--${MONTH}${ZONE}`],
  hexBinary: ['(?:[0-9A-Fa-f]{2})*'],
  base64Binary: [base64(0, Infinity)],
};

const nameTypes: ReadonlySet<string> = new Set([
  'NMTOKEN',
  'Name',
  'NCName',
  'ID',
  'IDREF',
  'ENTITY',
  'QName',
  'NOTATION',
]);
/** Written when a schema has one of them: their classes are hundreds of ranges long. */
let nameSpaces: LexicalSpaces | undefined;

function spacesOfNames(): LexicalSpaces {
  const start = `[${classContent(nameStartCharacters)}]`;
  const further = `[${classContent(nameCharacters)}]`;
  const colon = [0x3a, 0x3a];
  const ncStart = `[${classContent(difference(nameStartCharacters, colon))}]`;
  const ncName = `${ncStart}[${classContent(difference(nameCharacters, colon))}]*`;
  const qualified = `(?:\\{[${ANY}]+\\})?${ncName}`;
  return {
    NMTOKEN: [`${further}+`],
    Name: [`${start}${further}*`],
    NCName: [ncName],
    ID: [ncName],
    IDREF: [ncName],
    ENTITY: [ncName],
    QName: [qualified],
    NOTATION: [qualified],
  };
}

/** Of a built-in atomic type by local name; `undefined` for the numbers. */
export function lexicalSpace(builtin: string): readonly string[] | undefined {
  if (!nameTypes.has(builtin)) return lexicalSpaces[builtin];
  nameSpaces ??= spacesOfNames();
  return nameSpaces[builtin];
}

/** Hexadecimal or Base64 texts of `min` to `max` octets (§4.3.1). */
export function binaryPattern(builtin: string, min: number, max: number): string {
  if (builtin === 'hexBinary') return `(?:[0-9A-Fa-f]{2})${counted(min, max)}`;
  return base64(min, max);
}

/** Characters one behind the other with single blanks between them at most, in groups of four (§3.2.16). */
function base64(min: number, max: number): string {
  const group = `${BASE64}(?: ?${BASE64}){3}`;
  const ends = [
    { octets: 3, text: group },
    { octets: 2, text: `${BASE64} ?${BASE64} ?[AEIMQUYcgkosw048] ?=` },
    { octets: 1, text: `${BASE64} ?[AQgw] ?= ?=` },
  ];
  const texts = ends.flatMap(({ octets, text }) => {
    const low = Math.max(0, Math.ceil((min - octets) / 3));
    const high = Math.floor((max - octets) / 3);
    if (high < low) return [];
    return high === 0 ? [text] : [`(?:${group} ?)${counted(low, high)}${text}`];
  });
  const filled = texts.length === 0 ? '' : `(?:${texts.join('|')})`;
  return min === 0 && filled !== '' ? `${filled}?` : filled;
}

/** A quantifier. */
function counted(min: number, max: number): string {
  if (max === Infinity) return min === 0 ? '*' : `{${min},}`;
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

/** RFC 2373, appendix B, with `::` for one group of zeros at least. */
function ipv6(): string {
  const whole = `(?:${HEX}:){6}(?:${HEX}:${HEX}|${IPV4})`;
  const shortened = Array.from({ length: 8 }, (_, left) => {
    const groups = left === 0 ? ':' : `(?:${HEX}:){${left}}`;
    const room = 7 - left;
    const ends = [
      ...(room < 1 ? [] : [`(?:${HEX}:){0,${room - 1}}${HEX}`]),
      ...(room < 2 ? [] : [`(?:${HEX}:){0,${room - 2}}${IPV4}`]),
    ];
    return ends.length === 0 ? `${groups}:` : `${groups}:(?:${ends.join('|')})?`;
  });
  return `(?:${[whole, ...shortened].join('|')})`;
}
