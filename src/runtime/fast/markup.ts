/**
 * Markup in the scratch buffer that is not as plain as emitted code expects it. What means the same
 * is rewritten to the plain form: everything to the left was read already, so there is room.
 */

import { skipSpace } from './attribute-value.ts';
import { skipAttributes } from './attributes.ts';
import { isNameByte } from './characters.ts';
import { skipPlainMarkup } from './miscellany.ts';
import { bytes, scan, view } from './scratch.ts';

/**
 * Makes a place plain where emitted code has not found what it expects:
 * - behind a comment or a processing instruction, and white space;
 * - of a start tag with white space, namespace declarations or `xsi:…schemaLocation` in it, the
 *   plain start tag;
 * - of an empty-element tag, both tags.
 *
 * Gives the place of the plain form, or -1: it is plain already, or nothing that is known here.
 */
export function plain(at: number): number {
  if (view.getUint8(at) !== 0x3c) return -1;
  const behind = skipPlainMarkup(at);
  if (behind >= 0) return skipSpace(behind);
  const nameEnd = endOfName(at + 1);
  if (nameEnd === at + 1) return -1;
  const tagEnd = skipAttributes(nameEnd);
  if (tagEnd < 0) return -1;
  if (view.getUint8(tagEnd) === 0x2f) return expand(at + 1, nameEnd, tagEnd + 2);
  return tagEnd === nameEnd ? -1 : shift(at, nameEnd, tagEnd);
}

/**
 * Behind the start tag of the root element, which begins at `start` and may declare `xsi`; its name
 * ends before `nameEnd`. An empty-element tag is made two tags before. -1: unknown here.
 */
export function rootTag(start: number, nameEnd: number): number {
  scan.isRoot = true;
  const tagEnd = skipAttributes(nameEnd);
  scan.isRoot = false;
  if (tagEnd < 0) return -1;
  return view.getUint8(tagEnd) === 0x2f ? expandEmpty(start, tagEnd) : tagEnd + 1;
}

/**
 * Makes two tags of an empty-element tag that begins at `start`; its `/>` is at `slash`. Gives the
 * place behind the first, where the second begins; -1 if there is no room.
 */
export function expandEmpty(start: number, slash: number): number {
  if (view.getUint8(slash + 1) !== 0x3e) return -1;
  const nameEnd = endOfName(start + 1);
  const behind = slash + 2;
  const at = behind - (nameEnd - start - 1) - 4;
  if (at <= 0) return -1;
  writeEnd(start + 1, nameEnd, behind);
  return at + 1;
}

function endOfName(from: number): number {
  let at = from;
  while (isNameByte(view.getUint8(at), at > from)) at += 1;
  return at;
}

/** Moves `<name` from `start` to `end` up to the `>` at `close`. */
function shift(start: number, end: number, close: number): number {
  // From the end on, since the places may overlap; short as names are, a call costs more.
  const distance = close - end;
  for (let at = end - 1; at >= start; at -= 1) bytes[at + distance] = view.getUint8(at);
  return start + distance;
}

/** Writes `<name></name>` in the place before `behind`; -1 if there is no room. */
function expand(nameStart: number, nameEnd: number, behind: number): number {
  const length = nameEnd - nameStart;
  const start = behind - (2 * length + 5);
  if (start < 0) return -1;
  // The end tag may lie over the name: it is written first, and the name copied from it.
  writeEnd(nameStart, nameEnd, behind);
  bytes.copyWithin(start + 1, behind - length - 1, behind - 1);
  bytes[start] = 0x3c;
  return start;
}

/** Writes `></name>` in the place before `behind`. */
function writeEnd(nameStart: number, nameEnd: number, behind: number): void {
  const length = nameEnd - nameStart;
  bytes.copyWithin(behind - length - 1, nameStart, nameEnd);
  bytes[behind - 1] = 0x3e;
  bytes[behind - length - 2] = 0x2f;
  bytes[behind - length - 3] = 0x3c;
  bytes[behind - length - 4] = 0x3e;
}
