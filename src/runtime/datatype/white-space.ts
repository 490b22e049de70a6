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

function collapse(text: string): string {
  if (isCollapsed(text)) return text;
  const single = text.replace(/[ \t\n\r]+/g, ' ');
  const start = single.startsWith(' ') ? 1 : 0;
  const end = single.length > start && single.endsWith(' ') ? -1 : undefined;
  return single.slice(start, end);
}

/** Whether there is no white space but single blanks inside. */
function isCollapsed(text: string): boolean {
  // What stands before the text counts as a blank, so that none may follow.
  let isBlank = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x20) isBlank = false;
    else if (isBlank || code !== 0x20) return false;
    else isBlank = true;
  }
  return !isBlank || text === '';
}

/** The items of a list whose white space is collapsed. */
export function splitItems(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
