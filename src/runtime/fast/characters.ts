/** Characters in the scratch buffer: which XML allows, and how many bytes they have (XML 1.0 §2.2). */
import { scan, view } from './scratch.ts';

/** The length of the UTF-8 sequence of an XML character (§2.2 [2]) at `at`; 0 if it is none. */
export function sequenceLength(at: number): number {
  const first = view.getUint8(at);
  const second = view.getUint8(at + 1);
  if (first < 0xc2 || (second & 0xc0) !== 0x80) return 0;
  if (first < 0xe0) return 2;
  const third = view.getUint8(at + 2);
  if ((third & 0xc0) !== 0x80) return 0;
  if (first < 0xf0) {
    if (first === 0xe0 && second < 0xa0) return 0; // longer than need be
    if (first === 0xed && second > 0x9f) return 0; // a surrogate
    if (first === 0xef && second === 0xbf && third >= (scan.isString ? 0xbd : 0xbe)) return 0; // U+FFFE, U+FFFF; U+FFFD may have been a lone surrogate
    return 3;
  }
  if ((view.getUint8(at + 3) & 0xc0) !== 0x80 || first > 0xf4) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  return first === 0xf4 && second > 0x8f ? 0 : 4;
}

/** Behind one character, whichever XML allows; -1: none. */
export function skipCharacter(at: number): number {
  const first = view.getUint8(at);
  if (first < 0x80) return first >= 0x20 || isSpace(first) ? at + 1 : -1;
  const length = sequenceLength(at);
  return length === 0 ? -1 : at + length;
}

/** TAB, LF, CR and the blank (§2.3 [3]). */
export function isSpace(value: number): boolean {
  return value === 0x20 || value === 0xa || value === 0xd || value === 0x9;
}

/** A letter or `_`; `isInside` a digit, `-` or `.` too. */
export function isNameByte(value: number, isInside: boolean): boolean {
  const letter = (value | 0x20) - 0x61;
  if ((letter >= 0 && letter < 26) || value === 0x5f) return true;
  return isInside && ((value >= 0x30 && value <= 0x39) || value === 0x2d || value === 0x2e);
}
