/** Resource identifiers (validation §7.3.5, §7.3.6). */
import type { TextFormat } from '../schema.ts';
import { ipv6 } from './ip.ts';

/** RFC 3986 appendix B, with the characters of each part left to be tested. */
const PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/;
const USER_INFORMATION = /^(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*$/;
const REGISTERED_NAME = /^(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/;
const PATH = /^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*$/;
const QUERY = /^(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*$/;
const IP_FUTURE = /^v[0-9A-Fa-f]+\.[A-Za-z0-9._~!$&'()*+,;=:-]+$/i;

function isUriReference(text: string): boolean {
  const match = PARTS.exec(text);
  if (!match) return false;
  const [, scheme, authority, path = '', query = '', fragment = ''] = match;
  if (scheme !== undefined && !SCHEME.test(scheme)) return false;
  if (authority !== undefined && !isAuthority(authority)) return false;
  if (authority === undefined && path.startsWith('//')) return false;
  // §4.2: the first segment of a relative path has no colon.
  const hasColon = scheme === undefined && authority === undefined && /^[^/]*:/.test(path);
  return !hasColon && PATH.test(path) && QUERY.test(query) && QUERY.test(fragment);
}

/** RFC 3986 §3.2. */
function isAuthority(text: string): boolean {
  const at = text.indexOf('@');
  const hostAndPort = text.slice(at + 1);
  if (at >= 0 && !USER_INFORMATION.test(text.slice(0, at))) return false;
  const port = /:[0-9]*$/.exec(hostAndPort)?.[0] ?? '';
  const literal = /^\[([^\]]*)\](:[0-9]*)?$/.exec(hostAndPort);
  if (literal) return ipv6.accepts(literal[1] ?? '') || IP_FUTURE.test(literal[1] ?? '');
  return REGISTERED_NAME.test(hostAndPort.slice(0, hostAndPort.length - port.length));
}

function isUri(text: string): boolean {
  return /^[^:/?#]+:/.test(text) && isUriReference(text);
}

/** RFC 3987 §2.2: `ucschar`, everywhere a letter may stand. */
const UCS_CHARACTER =
  /[\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF\u{10000}-\u{1FFFD}\u{20000}-\u{2FFFD}\u{30000}-\u{3FFFD}\u{40000}-\u{4FFFD}\u{50000}-\u{5FFFD}\u{60000}-\u{6FFFD}\u{70000}-\u{7FFFD}\u{80000}-\u{8FFFD}\u{90000}-\u{9FFFD}\u{A0000}-\u{AFFFD}\u{B0000}-\u{BFFFD}\u{C0000}-\u{CFFFD}\u{D0000}-\u{DFFFD}\u{E1000}-\u{EFFFD}]/gu;
/** RFC 3987 §2.2: `iprivate`, in queries alone. */
const PRIVATE_QUERY = /\?[^#]*/;
const PRIVATE = /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu;

/** A text that is a URI (reference) exactly if `text` is an IRI (reference). */
function asUri(text: string): string {
  return text
    .replace(PRIVATE_QUERY, (query) => query.replace(PRIVATE, '.'))
    .replace(UCS_CHARACTER, '.');
}

const EXPRESSION =
  /^[+#./;?&=,!@|]?(?:[\w]|%[0-9A-Fa-f]{2})(?:\.?(?:[\w]|%[0-9A-Fa-f]{2}))*(?::[1-9][0-9]{0,3}|\*)?$/;

/** RFC 6570 §2, with erratum 6937: an apostrophe is a literal. */
function isUriTemplate(text: string): boolean {
  const literals = text.replace(/\{[^{}]*\}/g, '');
  if (/[\p{Cc} "<>\\^`{|}]/u.test(literals)) return false;
  if (/%(?![0-9A-Fa-f]{2})/.test(literals)) return false;
  const expressions = text.match(/\{[^{}]*\}/g) ?? [];
  return expressions.every((expression) => {
    const [first = '', ...others] = expression.slice(1, -1).split(',');
    return (
      EXPRESSION.test(first) && others.every((name) => /^[\w%]/.test(name) && EXPRESSION.test(name))
    );
  });
}

/** RFC 3986 §3. */
export const uri: TextFormat = { name: 'uri', accepts: isUri };
/** RFC 3986 §4.1. */
export const uriReference: TextFormat = { name: 'uri-reference', accepts: isUriReference };
/** RFC 3987 §2.2. */
export const iri: TextFormat = { name: 'iri', accepts: (text) => isUri(asUri(text)) };
/** RFC 3987 §2.2. */
export const iriReference: TextFormat = {
  name: 'iri-reference',
  accepts: (text) => isUriReference(asUri(text)),
};
/** RFC 6570 §2. */
export const uriTemplate: TextFormat = { name: 'uri-template', accepts: isUriTemplate };
