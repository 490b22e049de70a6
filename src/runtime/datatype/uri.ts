/**
 * `anyURI` (§3.2.17), as Xerces takes it: after escaping what RFC 2396 disallows (so that blanks and
 * any Unicode are fine), a URI reference of that RFC with the IPv6 addresses of RFC 2732.
 */
import type { Datatype } from './datatype.ts';

export const anyURI: Datatype = {
  name: 'anyURI',
  primitive: 'anyURI',
  whiteSpace: 'collapse',
  expects: 'a URI reference such as https://example.com/a?b#c',
  isLexical: isUriReference,
};

function isUriReference(text: string): boolean {
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return false;
  const fragmentAt = text.indexOf('#');
  if (fragmentAt >= 0 && text.includes('#', fragmentAt + 1)) return false;
  const reference = fragmentAt < 0 ? text : text.slice(0, fragmentAt);
  const schemeEnd = reference.search(/[:/?]/);
  if (schemeEnd < 0 || reference[schemeEnd] !== ':') {
    return text !== '//' && isHierarchical(reference);
  }
  if (!/^[A-Za-z][A-Za-z0-9+.-]*$/.test(reference.slice(0, schemeEnd))) return false;
  const rest = reference.slice(schemeEnd + 1);
  if (rest === '' || text.slice(schemeEnd + 1) === '//') return false;
  // Without a slash it is opaque, such as `mailto:a@b`, and free of further rules.
  return !rest.startsWith('/') || isHierarchical(rest);
}

/** An authority and a path; in the query that may follow, everything is allowed. */
function isHierarchical(reference: string): boolean {
  const queryAt = reference.indexOf('?');
  const path = queryAt < 0 ? reference : reference.slice(0, queryAt);
  if (!path.startsWith('//')) return !/[[\]]/.test(path);
  const slash = path.indexOf('/', 2);
  const authority = path.slice(2, slash < 0 ? undefined : slash);
  return isAuthority(authority) && (slash < 0 || !/[[\]]/.test(path.slice(slash)));
}

/** Brackets hold an IPv6 address; without them any registry may have given the name. */
function isAuthority(authority: string): boolean {
  if (!/[[\]]/.test(authority)) return true;
  const parts = /^(?:[^@[\]]*@)?\[([^[\]]*)\](?::([0-9]*))?$/.exec(authority);
  if (!parts) return false;
  const [, address = '', port = ''] = parts;
  return Number(port) <= 65535 && isIpv6(address);
}

function isIpv6(address: string): boolean {
  const halves = address.split('::');
  if (halves.length > 2) return false;
  let groups = 0;
  for (const [index, half] of halves.entries()) {
    if (half === '') continue;
    const count = countGroups(half, index === halves.length - 1);
    if (count === undefined) return false;
    groups += count;
  }
  return halves.length === 2 ? groups < 8 : groups === 8;
}

/** Groups of 16 bits; the last two may be written as an IPv4 address, only at the very end. */
function countGroups(text: string, isLast: boolean): number | undefined {
  const groups = text.split(':');
  const last = groups.at(-1) ?? '';
  const isIpv4 = isLast && /^(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\.(?!$)|$)){4}$/.test(last);
  const hexadecimal = isIpv4 ? groups.slice(0, -1) : groups;
  if (!hexadecimal.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return undefined;
  return groups.length + (isIpv4 ? 1 : 0);
}
