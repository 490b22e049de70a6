/** `hexBinary` and `base64Binary` (§3.2.15, §3.2.16): equal by their octets, as long as they are many. */
import type { Datatype } from './datatype.ts';

export const hexBinary: Datatype = {
  name: 'hexBinary',
  primitive: 'hexBinary',
  whiteSpace: 'collapse',
  expects: 'pairs of hexadecimal digits',
  isLexical: (text) => text.length % 2 === 0 && !/[^0-9A-Fa-f]/.test(text),
  isEqual: (a, b) => a.toLowerCase() === b.toLowerCase(),
  lengthOf: (text) => text.length / 2,
};

/** Blanks between characters are allowed, one at a time; the bits that pad the last octet are zero. */
export const base64Binary: Datatype = {
  name: 'base64Binary',
  primitive: 'base64Binary',
  whiteSpace: 'collapse',
  expects: 'Base64',
  isLexical: (text) => isBase64(withoutBlanks(text)),
  isEqual: (a, b) => withoutBlanks(a) === withoutBlanks(b),
  lengthOf: (text) => countOctets(withoutBlanks(text)),
};

function isBase64(text: string): boolean {
  if (text.length % 4 !== 0) return false;
  const body = text.slice(0, text.length - countPadding(text));
  if (/[^A-Za-z0-9+/]/.test(body)) return false;
  switch (text.length - body.length) {
    case 2:
      return /[AQgw]$/.test(body.slice(-1));
    case 1:
      return /[AEIMQUYcgkosw048]$/.test(body.slice(-1));
    default:
      return true;
  }
}

function countOctets(text: string): number {
  return (text.length / 4) * 3 - countPadding(text);
}

function countPadding(text: string): number {
  if (!text.endsWith('=')) return 0;
  return text.endsWith('==') ? 2 : 1;
}

function withoutBlanks(text: string): string {
  return text.replaceAll(' ', '');
}
