/** Patterns of XSD for addresses and identifiers, put together from the rules of their RFCs. */

/** A hexadecimal digit. */
export const HEX = '[0-9A-Fa-f]';
const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';

/** RFC 2673 §3.2. */
export const IPV4 = `${OCTET}(\\.${OCTET}){3}`;

/** RFC 4291 §2.2: eight groups, `::` for any number of them, the last two as IPv4. */
export const IPV6 = ipv6();

function ipv6(): string {
  const group = `${HEX}{1,4}`;
  const lastTwo = `(${group}:${group}|${IPV4})`;
  const ways = [`(${group}:){6}${lastTwo}`];
  for (let before = 0; before <= 7; before += 1) {
    const head = before === 0 ? '' : `${group}(:${group}){${before - 1}}`;
    ways.push(`${head}::${upTo(7 - before, group, lastTwo)}`);
  }
  return ways.join('|');
}

/** At most so many groups. */
function upTo(groups: number, group: string, lastTwo: string): string {
  if (groups === 0) return '';
  if (groups === 1) return `(${group})?`;
  return `((${group}:){0,${groups - 2}}${lastTwo}|${group})?`;
}

/** A percent-encoded octet (RFC 3986 §2.1). */
export const ESCAPE = `%${HEX}{2}`;

const ASCII_LETTERS = 'A-Za-z0-9';

/** RFC 1123 §2.1: labels of letters, digits and inner hyphens; none is an A-label (`xn--…`). */
export const HOST_NAME = `${hostLabel()}(\\.${hostLabel()})*`;

/** What an A-label stands for is no matter of patterns, so that a label may not begin like one. */
function hostLabel(): string {
  const letter = `[${ASCII_LETTERS}]`;
  const rest = (most: number): string => `[${ASCII_LETTERS}\\-]{0,${most}}${letter}`;
  const behindXn = `${letter}(${rest(59)})?|-${letter}(${rest(58)})?`;
  const behindX = `${letter}|[A-MO-Za-mo-z0-9\\-]${rest(60)}|[Nn](${behindXn})`;
  return `([A-WYZa-wyz0-9](${rest(61)})?|[Xx](${behindX})?)`;
}

/** RFC 5321 §4.1.2, `Mailbox`, but for the lengths of its parts. */
export function mailbox(): string {
  const atom = `[${ASCII_LETTERS}_!#$%&'*+/=?\\^\`{|}~\\-]+`;
  const quoted = '"([ !#-\\[\\]-~]|\\\\[ -~])*"';
  const literal = `\\[(${IPV4}|[Ii][Pp][Vv]6:(${IPV6}))\\]`;
  return `(${atom}(\\.${atom})*|${quoted})@(${HOST_NAME}|${literal})`;
}

/** The characters of RFC 3987 beyond those of RFC 3986, as in a class. */
export interface MoreCharacters {
  readonly everywhere: string;
  readonly inQueries: string;
}

/**
 * RFC 3986 §4.1: a URI, or a relative reference too; with more characters an IRI (RFC 3987). A path is
 * written without a repetition in another, which libxml2 gets wrong where the inner one can be empty.
 */
export function resource(more: MoreCharacters, isRelative: boolean): string {
  const letters = `${ASCII_LETTERS}\\-._~!$&'()*+,;=${more.everywhere}`;
  const part = (others: string): string => `([${letters}${others}]|${ESCAPE})`;
  const behind = `(/${part(':@/')}*)?`;
  const literal = `\\[(${IPV6}|[Vv]${HEX}+\\.[${letters}:]+)\\]`;
  const authority = `//(${part(':')}*@)?(${part('')}*|${literal})(:[0-9]*)?${behind}`;
  const rooted = `/(${part(':@')}${part(':@/')}*)?`;
  const path = (first: string): string => `(${authority}|${rooted}|${part(first)}+${behind})?`;
  const absolute = `[A-Za-z][A-Za-z0-9+.\\-]*:${path(':@')}`;
  // The first segment of a relative path has no colon (§4.2).
  const start = isRelative ? `(${absolute}|${path('@')})` : absolute;
  const query = `(\\?${part(`:@/?${more.inQueries}`)}*)?`;
  return `${start}${query}(#${part(':@/?')}*)?`;
}

/** RFC 6570 §2. Among the characters of XML, only two ranges of controls are no literals. */
export function uriTemplate(): string {
  const literal = '[^\\t\\n\\r\u007F-\u009F "%<>\\\\\\^`{|}]';
  const name = `([A-Za-z0-9_]|${ESCAPE})(\\.?([A-Za-z0-9_]|${ESCAPE}))*`;
  const variable = `${name}(:[1-9][0-9]{0,3}|\\*)?`;
  return `(${literal}|${ESCAPE}|\\{[+#./;?&=,!@|]?${variable}(,${variable})*\\})*`;
}
