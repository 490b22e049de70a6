/** What stands between elements and is no content: the XML declaration, comments, instructions. */
import type { Cursor } from './cursor.ts';

const declaration =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*("1\.[0-9]+"|'1\.[0-9]+')([ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*("[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?([ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*("(yes|no)"|'(yes|no)'))?[ \t\r\n]*\?>/y;

/** Moves behind the XML declaration, if there is one here (§2.8 [23]). */
export function skipDeclaration(cursor: Cursor): void {
  if (!/^<\?xml[ \t\r\n]/.test(cursor.text.slice(cursor.at, cursor.at + 6))) return;
  declaration.lastIndex = cursor.at;
  if (!declaration.test(cursor.text)) {
    const end = cursor.text.indexOf('?>', cursor.at);
    const found = cursor.text.slice(
      cursor.at,
      Math.min(end < 0 ? Infinity : end + 2, cursor.at + 80),
    );
    cursor.fail('xml-declaration', {
      expected: 'version, then perhaps encoding, then perhaps standalone',
      found: JSON.stringify(found),
    });
  }
  cursor.at = declaration.lastIndex;
}

/** Moves behind the comment here (§2.5 [15]). */
export function skipComment(cursor: Cursor): void {
  const start = cursor.at;
  cursor.at += 4;
  cursor.until('--', 'a comment', start);
  if (cursor.code !== 62) cursor.fail('xml-comment', {}, cursor.at - 2);
  cursor.at += 1;
}

/** Moves behind the processing instruction here (§2.6 [16]). */
export function skipInstruction(cursor: Cursor): void {
  const start = cursor.at;
  cursor.at += 2;
  const target = cursor.name('the target of a processing instruction');
  if (/^xml$/i.test(target)) cursor.fail('xml-instruction-target', { name: target }, start);
  if (target.includes(':')) cursor.fail('xml-namespace-name', { name: target }, start + 2);
  if (!cursor.startsWith('?>') && !cursor.skipWhiteSpace()) {
    cursor.fail('xml-syntax', { expected: 'white space or ?>', found: cursor.found() });
  }
  cursor.until('?>', 'a processing instruction', start);
}
