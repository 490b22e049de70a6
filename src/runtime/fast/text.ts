/**
 * What text in the scratch buffer says once references, CDATA sections, comments, processing
 * instructions and line ends are resolved (XML 1.0 §2.4, §2.11, §4.1).
 */
import { sequenceLength } from './characters.ts';
import { skipComment, skipInstruction } from './miscellany.ts';
import { endOfText } from './plain-text.ts';
import { bytes, scan, view, withScratch } from './scratch.ts';
import { asciiText, unicodeString } from './string.ts';

/** Marks bytes below U+0020, `&`, `<`, `]`, and what isn't ASCII; how, see `plain-text.ts`. */
function textMarks(four: number): number {
  return (
    (four |
      (four - 0x20202020) |
      ((four ^ 0x3c3c3c3c) - 0x01010101) |
      ((four ^ 0x26262626) - 0x01010101) |
      ((four ^ 0x5d5d5d5d) - 0x01010101)) &
    0x80808080
  );
}

/** How many bytes stand before the lowest one that is marked. */
function plainBytes(marks: number): number {
  return (31 - Math.clz32(marks & -marks)) >>> 3;
}

/**
 * The text from `from` to the next tag, everything in it resolved; `scan.at` is where the tag
 * begins. `undefined`: not well-formed, or unknown here. It is put together in the buffer itself,
 * at the place where it stood.
 */
export function content(from: number): string | undefined {
  const end = endOfText(from);
  if (view.getInt16(end, true) === 0x2f3c /* "</" */) {
    scan.at = end;
    return asciiText(from, end);
  }
  // Only the `>` of `]]>` ends text, which isn't well-formed (§2.4).
  if (view.getUint8(end) === 0x3e) return undefined;
  return (end === from ? wholeSection(from) : undefined) ?? resolve(from, end);
}

/** The text of an element that is one CDATA section of plain text, which most senders write; `undefined`: it isn't. */
const wholeSection = /* @__PURE__ */ withScratch(({ view, scan }) => {
  return function wholeSection(from: number): string | undefined {
    if (!isSection(from)) return undefined;
    let at = from + 9;
    let marks = 0;
    for (; ; at += 4) {
      const four = view.getInt32(at, true);
      marks = (four | (four - 0x20202020) | ((four ^ 0x5d5d5d5d) - 0x01010101)) & 0x80808080;
      if (marks !== 0) break;
    }
    at += plainBytes(marks);
    const isEnd =
      view.getInt32(at, true) === 0x3c3e5d5d /* "]]><" */ && view.getUint8(at + 4) === 0x2f;
    if (!isEnd) return undefined;
    scan.at = at + 3;
    return asciiText(from + 9, at);
  };
});

/** Whether a CDATA section begins at `at`. */
function isSection(at: number): boolean {
  return (
    view.getInt32(at, true) === 0x435b213c /* "<![C" */ &&
    view.getInt32(at + 4, true) === 0x41544144 /* "DATA" */ &&
    view.getUint8(at + 8) === 0x5b
  );
}

/** Where the resolved text is written, and whether it is more than ASCII. */
let written = 0;
let isUnicode = false;

const resolve = /* @__PURE__ */ withScratch(({ view, scan }) => {
  return function resolve(from: number, plainEnd: number): string | undefined {
    let at = plainEnd;
    let end = plainEnd;
    isUnicode = false;
    for (;;) {
      let marks = 0;
      for (; ; at += 4, end += 4) {
        const four = view.getInt32(at, true);
        marks = textMarks(four);
        if (marks !== 0) break;
        view.setInt32(end, four, true);
      }
      for (let left = plainBytes(marks); left > 0; left -= 1) {
        view.setUint8(end++, view.getUint8(at++));
      }
      const four = view.getInt32(at, true);
      if (four === 0x3b746c26 /* "&lt;" */ || four === 0x3b746726 /* "&gt;" */) {
        view.setUint8(end++, four === 0x3b746c26 ? 0x3c : 0x3e);
        at += 4;
      } else if (four === 0x706d6126 /* "&amp" */ && view.getUint8(at + 4) === 0x3b) {
        view.setUint8(end++, 0x26);
        at += 5;
      } else {
        written = end;
        const behind = special(at);
        if (behind < 0) return undefined;
        if (behind === 0) break; // a tag
        at = behind;
        end = written;
      }
    }
    scan.at = at;
    return isUnicode ? unicodeString(from, end) : asciiText(from, end);
  };
});

/** Behind what is no plain character, which is resolved; 0 at a tag; -1: not well-formed, or unknown here. */
function special(at: number): number {
  const next = view.getUint8(at);
  if (next === 0x3c) return markupInText(at);
  return next === 0x26 ? reference(at) : character(at);
}

function put(value: number): void {
  bytes[written] = value;
  written += 1;
}

/** Copies one character that is no plain one: white space, `]`, or beyond ASCII; -1: not allowed. */
function character(at: number): number {
  const first = view.getUint8(at);
  if (first >= 0x80) {
    const length = sequenceLength(at);
    if (length === 0) return -1;
    isUnicode = true;
    for (let index = 0; index < length; index += 1) put(view.getUint8(at + index));
    return at + length;
  }
  if (first === 0xd) {
    // CR LF and CR alone are LF (§2.11).
    put(0xa);
    return view.getUint8(at + 1) === 0xa ? at + 2 : at + 1;
  }
  const isAllowed =
    first === 0x5d
      ? !(view.getUint8(at + 1) === 0x5d && view.getUint8(at + 2) === 0x3e)
      : first === 0x9 || first === 0xa;
  if (!isAllowed) return -1;
  put(first);
  return at + 1;
}

/** Behind a comment, a processing instruction or a CDATA section; 0 at a tag; -1: unknown here. */
function markupInText(at: number): number {
  const next = view.getUint8(at + 1);
  if (next === 0x21)
    return view.getInt32(at, true) === 0x2d2d213c /* "<!--" */ ? skipComment(at) : cdata(at);
  return next === 0x3f ? skipInstruction(at) : 0;
}

function cdata(from: number): number {
  if (!isSection(from)) return -1;
  let at = from + 9;
  for (;;) {
    const next = view.getUint8(at);
    if (next === 0x5d && view.getUint8(at + 1) === 0x5d && view.getUint8(at + 2) === 0x3e)
      return at + 3;
    if ((next >= 0x20 && next < 0x80) || next === 0x9 || next === 0xa) {
      put(next);
      at += 1;
    } else {
      at = character(at);
      if (at < 0) return -1;
    }
  }
}

/** Resolves the reference at `from` (§4.1); gives the place behind it, -1: unknown. */
function reference(from: number): number {
  if (view.getUint8(from + 1) === 0x23) return characterReference(from + 2);
  switch (view.getInt32(from, true)) {
    case 0x6f757126 /* "&quo" */:
      put(0x22);
      return view.getUint8(from + 4) === 0x74 && view.getUint8(from + 5) === 0x3b ? from + 6 : -1;
    case 0x6f706126 /* "&apo" */:
      put(0x27);
      return view.getUint8(from + 4) === 0x73 && view.getUint8(from + 5) === 0x3b ? from + 6 : -1;
    default:
      return -1;
  }
}

function characterReference(from: number): number {
  const isHexadecimal = view.getUint8(from) === 0x78;
  const radix = isHexadecimal ? 16 : 10;
  const start = isHexadecimal ? from + 1 : from;
  let at = start;
  let codePoint = 0;
  for (let digit = digitAt(at); digit < radix; digit = digitAt(at)) {
    codePoint = codePoint * radix + digit;
    if (codePoint > 0x10ffff) return -1;
    at += 1;
  }
  if (at === start || view.getUint8(at) !== 0x3b || !putCodePoint(codePoint)) return -1;
  return at + 1;
}

/** The value of a hexadecimal digit; anything else is 16 or more. */
function digitAt(at: number): number {
  const value = view.getUint8(at);
  const decimal = value ^ 0x30;
  if (decimal < 10) return decimal;
  const letter = (value | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : 99;
}

/** Writes a character as UTF-8, which is shorter than any reference to it; whether XML allows it. */
function putCodePoint(codePoint: number): boolean {
  if (codePoint < 0x80) {
    put(codePoint);
    return codePoint >= 0x20 || codePoint === 0x9 || codePoint === 0xa || codePoint === 0xd;
  }
  isUnicode = true;
  if (codePoint < 0x800) put(0xc0 | (codePoint >> 6));
  else {
    if (codePoint < 0x10000) {
      if ((codePoint >= 0xd800 && codePoint < 0xe000) || codePoint > 0xfffd) return false;
      put(0xe0 | (codePoint >> 12));
    } else {
      put(0xf0 | (codePoint >> 18));
      put(0x80 | ((codePoint >> 12) & 0x3f));
    }
    put(0x80 | ((codePoint >> 6) & 0x3f));
  }
  put(0x80 | (codePoint & 0x3f));
  return true;
}
