/** White space of simple values (§4.3.6): only TAB, LF, CR and the blank are white space. */
import type { WhiteSpace } from './datatype.ts';

/** `text` as the facet `whiteSpace` leaves it. */
export function normalize(text: string, whiteSpace: WhiteSpace): string {
  switch (whiteSpace) {
    case 'preserve':
      return text;
    case 'replace':
      return text.replace(/[\t\n\r]/g, ' ');
    case 'collapse':
      return collapse(text);
  }
}

const whiteSpace = /[ \t\n\r]/;

/** White space that is not a single blank inside. */
const loose = /[\t\n\r]|^ | $| {2}/;

function collapse(text: string): string {
  if (!hasSpace(text) || !loose.test(text)) return text;
  const single = text.replace(/[ \t\n\r]+/g, ' ');
  const start = single.startsWith(' ') ? 1 : 0;
  const end = single.length > start && single.endsWith(' ') ? -1 : undefined;
  return single.slice(start, end);
}

/** So short texts are looked at one by one: calling the expression takes longer. */
const short = 8;

/** Whether there may be white space in a text. */
function hasSpace(text: string): boolean {
  const { length } = text;
  if (length > short) return whiteSpace.test(text);
  for (let at = 0; at < length; at += 1) if (text.charCodeAt(at) <= 0x20) return true;
  return false;
}

/** The items of a list whose white space is collapsed. */
export function splitItems(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
