/** References in text and attribute values (XML 1.0 §4.1). */
import { isXmlCharacter } from './characters.ts';
import type { Cursor } from './cursor.ts';

/** What a general entity stands for; the document type declaration of an XSD file can add some. */
export type Entities = ReadonlyMap<string, string>;

/** §4.6. */
export const predefinedEntities: Entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What the reference here stands for; moves behind it. */
export function readReference(cursor: Cursor, entities: Entities): string {
  const start = cursor.at;
  cursor.at += 1;
  if (cursor.code === 35) return readCharacterReference(cursor, start);
  const end = cursor.text.indexOf(';', cursor.at);
  // Names of entities are short: without a bound, each bare & would search the whole document.
  const name = end < 0 ? '' : cursor.text.slice(cursor.at, Math.min(end, cursor.at + 64));
  const value = entities.get(name);
  if (value !== undefined) {
    cursor.at = end + 1;
    return value;
  }
  const written = /^[\p{L}_:][\p{L}\p{N}_:.-]*$/u.test(name);
  if (written) cursor.fail('xml-entity-undefined', { name }, start);
  cursor.fail('xml-reference', { found: cursor.found() }, start);
}

/** `&#10;` or `&#xA;` (§4.1 [66]). */
function readCharacterReference(cursor: Cursor, start: number): string {
  const { text } = cursor;
  const isHex = text.charCodeAt(start + 2) === 120;
  let at = start + (isHex ? 3 : 2);
  const first = at;
  let codePoint = 0;
  for (;;) {
    const digit = digitOf(text.charCodeAt(at), isHex);
    if (digit < 0) break;
    // Any number of leading zeros is right; a number that is too large stays too large.
    codePoint = Math.min(codePoint * (isHex ? 16 : 10) + digit, 0x110000);
    at += 1;
  }
  if (at === first || text.charCodeAt(at) !== 59) {
    cursor.at = at;
    cursor.fail('xml-reference', { found: cursor.found() }, start);
  }
  cursor.at = at + 1;
  if (!isXmlCharacter(codePoint)) {
    const written = text.slice(start, Math.min(at + 1, start + 16));
    cursor.fail('xml-character-reference', { name: written }, start);
  }
  return String.fromCodePoint(codePoint);
}

function digitOf(code: number, isHex: boolean): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (!isHex) return -1;
  if (code >= 97 && code <= 102) return code - 87;
  return code >= 65 && code <= 70 ? code - 55 : -1;
}
