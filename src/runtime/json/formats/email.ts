/** Mailboxes and host names (validation §7.3.2, §7.3.3). */
import type { Format } from '../schema.ts';
import { ipv4, ipv6 } from './ip.ts';

const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** RFC 1123 §2.1: labels of letters, digits and inner hyphens; 253 characters at most. */
function isHostname(text: string): boolean {
  return text.length <= 253 && text.split('.').every((label) => LABEL.test(label));
}

/** RFC 6531 §3.3: labels may hold what is not ASCII. Whether IDNA knows it is not asked. */
function isInternationalHostname(text: string): boolean {
  return isHostname(text.replace(/[\u0080-\u{10FFFF}]/gu, 'x'));
}

const DOT_STRING = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const QUOTED_STRING = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;

function isMailbox(text: string, isDomain: (domain: string) => boolean): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64) return false;
  const local = text.slice(0, at);
  if (!DOT_STRING.test(local) && !QUOTED_STRING.test(local)) return false;
  const domain = text.slice(at + 1);
  return domain.startsWith('[') ? isAddressLiteral(domain) : isDomain(domain);
}

/** RFC 5321 §4.1.3: `[192.0.2.1]`, `[IPv6:2001:db8::1]`. */
function isAddressLiteral(text: string): boolean {
  if (!text.endsWith(']')) return false;
  const address = text.slice(1, -1);
  return /^IPv6:/i.test(address) ? ipv6.accepts(address.slice(5)) : ipv4.accepts(address);
}

/** RFC 1123 §2.1: `example.com`. */
export const hostname: Format = { name: 'hostname', accepts: isHostname };
/** RFC 5321 §4.1.2, `Mailbox`. */
export const email: Format = {
  name: 'email',
  accepts: (text) => isMailbox(text, isHostname),
};
/** RFC 6531 §3.3: as `email`, with characters beyond ASCII. */
export const idnEmail: Format = {
  name: 'idn-email',
  accepts: (text) => {
    const at = text.lastIndexOf('@');
    const local = text.slice(0, Math.max(at, 0)).replace(/[\u0080-\u{10FFFF}]/gu, 'x');
    return isMailbox(local + text.slice(Math.max(at, 0)), isInternationalHostname);
  },
};
