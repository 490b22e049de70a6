/** Internet addresses (validation §7.3.4). */
import type { TextFormat } from '../schema.ts';

const IPV4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?=.)|$)){4}$/;

function isIpv4(text: string): boolean {
  return IPV4.test(text);
}

/** RFC 4291 §2.2: eight groups, one `::` for any number of zero groups, the last two as IPv4. */
function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const all = groups.flat();
  const last = all.at(-1) ?? '';
  const endsInIpv4 = last.includes('.') && groups.at(-1)?.at(-1) === last;
  if (endsInIpv4 && !isIpv4(last)) return false;
  const hexadecimal = endsInIpv4 ? all.slice(0, -1) : all;
  const count = hexadecimal.length + (endsInIpv4 ? 2 : 0);
  const isComplete = halves.length === 2 ? count <= 7 : count === 8;
  return isComplete && hexadecimal.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group));
}

/** RFC 2673 §3.2: `192.0.2.1`. */
export const ipv4: TextFormat = { name: 'ipv4', accepts: isIpv4 };
/** RFC 4291 §2.2: `2001:db8::1`. */
export const ipv6: TextFormat = { name: 'ipv6', accepts: isIpv6 };
