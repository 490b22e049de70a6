/** Mailboxes (validation §7.3.2). */
import type { TextFormat } from '../schema.ts';
import { hostname, idnHostname } from './hostname.ts';
import { ipv4, ipv6 } from './ip.ts';

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

/** RFC 5321 §4.1.2, `Mailbox`. */
export const email: TextFormat = {
  name: 'email',
  accepts: (text) => isMailbox(text, hostname.accepts),
};
/** RFC 5895 §2: what people write is mapped before it is looked at. */
function isMappedHostname(domain: string): boolean {
  return idnHostname.accepts(domain.toLowerCase().normalize('NFC'));
}

/** RFC 6531 §3.3: as `email`, with characters beyond ASCII. */
export const idnEmail: TextFormat = {
  name: 'idn-email',
  accepts: (text) => {
    const at = text.lastIndexOf('@');
    const local = text.slice(0, Math.max(at, 0)).replace(/[\u0080-\u{10FFFF}]/gu, 'x');
    return isMailbox(local + text.slice(Math.max(at, 0)), isMappedHostname);
  },
};
