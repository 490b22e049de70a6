/** What stands around the root element: the XML declaration, comments, processing instructions (§2.8). */
import { endOfAttribute, skipSpace } from './attribute-value.ts';
import { isNameByte, isSpace } from './characters.ts';
import { literal, stands } from './literal.ts';
import { skipPlainMarkup } from './miscellany.ts';
import { load, scan, view, withScratch } from './scratch.ts';

/** Takes a document: where the root element's tag begins, behind the prolog (§2.8); -1: unknown here. */
export const begin = /* @__PURE__ */ withScratch(({ view }) => {
  return function begin(input: string | Uint8Array): number {
    if (!load(input)) return -1;
    const hasProlog = view.getUint8(0) !== 0x3c || view.getUint8(1) <= 0x3f; // "<?", "<!"
    return hasProlog ? skipProlog() : 0;
  };
});

function skipProlog(): number {
  const isMarked =
    view.getUint8(0) === 0xef && view.getUint8(1) === 0xbb && view.getUint8(2) === 0xbf;
  let at = isMarked ? 3 : 0;
  if (
    view.getInt32(at, true) === 0x6d783f3c /* "<?xm" */ &&
    view.getUint8(at + 4) === 0x6c &&
    isSpace(view.getUint8(at + 5))
  ) {
    at = skipDeclaration(at + 5);
    if (at < 0) return -1;
  }
  return skipMiscellany(at);
}

/** Behind white space, comments and processing instructions, at `<` or what else there is. */
function skipMiscellany(from: number): number {
  let at = from;
  for (;;) {
    at = skipSpace(at);
    if (view.getUint8(at) !== 0x3c) return at;
    const behind = skipPlainMarkup(at);
    if (behind < 0) return at;
    at = behind;
  }
}

/** Whether nothing more is to come behind the root element. */
export const isAtEnd = /* @__PURE__ */ withScratch(({ scan }) => {
  return function isAtEnd(at: number): boolean {
    return at === scan.end || skipMiscellany(at) === scan.end;
  };
});

const version = /* @__PURE__ */ literal(' version="1.0"');
const encoding = /* @__PURE__ */ literal(' encoding="');
const closed = /* @__PURE__ */ literal('-8"?>');

/** Behind a declaration as most documents write it, of UTF-8 or of no encoding; 0: another. */
function skipUsualDeclaration(from: number): number {
  if (!stands(version, from)) return 0;
  const at = from + version.length;
  if (view.getInt16(at, true) === 0x3e3f /* "?>" */) return at + 2;
  const name = at + encoding.length;
  const isUtf8 =
    stands(encoding, at) &&
    (view.getInt32(name, true) | 0x202020) === 0x2d667475 /* "utf-" */ &&
    stands(closed, name + 3);
  return isUtf8 ? name + 3 + closed.length : 0;
}

/** Behind the XML declaration; `at` is behind `<?xml`. Bytes must declare UTF-8, if anything. */
function skipDeclaration(from: number): number {
  const usual = skipUsualDeclaration(from);
  if (usual > 0) return usual;
  let at = pseudoAttribute(from, 'version');
  if (at < 0 || !isVersion(valueStart, valueEnd)) return -1;
  const encoded = pseudoAttribute(at, 'encoding');
  if (encoded >= 0) {
    if (!isEncoding(valueStart, valueEnd)) return -1;
    at = encoded;
  }
  const alone = pseudoAttribute(at, 'standalone');
  if (alone >= 0) {
    const value = view.getInt32(valueStart, true);
    const isYes = valueEnd - valueStart === 3 && (value & 0xffffff) === 0x736579; /* "yes" */
    const isNo = valueEnd - valueStart === 2 && (value & 0xffff) === 0x6f6e; /* "no" */
    if (!isYes && !isNo) return -1;
    at = alone;
  }
  at = skipSpace(at);
  return view.getUint8(at) === 0x3f && view.getUint8(at + 1) === 0x3e ? at + 2 : -1;
}

let valueStart = 0;
let valueEnd = 0;

/** Behind ` name="value"`, with white space before it; -1 if it isn't there. */
function pseudoAttribute(from: number, name: string): number {
  const start = skipSpace(from);
  if (start === from) return -1;
  for (let index = 0; index < name.length; index += 1) {
    if (view.getUint8(start + index) !== name.charCodeAt(index)) return -1;
  }
  const equals = skipSpace(start + name.length);
  if (view.getUint8(equals) !== 0x3d) return -1;
  const quote = skipSpace(equals + 1);
  const end = endOfAttribute(quote);
  if (end < 0) return -1;
  valueStart = quote + 1;
  valueEnd = end;
  return end + 1;
}

/** `1.` and digits (§2.8 [26]). */
function isVersion(from: number, to: number): boolean {
  if (to - from < 3 || view.getUint8(from) !== 0x31 || view.getUint8(from + 1) !== 0x2e)
    return false;
  for (let at = from + 2; at < to; at += 1) if ((view.getUint8(at) ^ 0x30) > 9) return false;
  return true;
}

/** A string's declared encoding means nothing any more, but it must be a name (§4.3.3 [81]). */
function isEncoding(from: number, to: number): boolean {
  if (scan.isString) {
    for (let at = from; at < to; at += 1) {
      if (view.getUint8(at) === 0x5f ? at === from : !isNameByte(view.getUint8(at), at > from))
        return false;
    }
    return to > from;
  }
  const isUtf = (view.getInt32(from, true) | 0x202020) === 0x2d667475; /* "utf-" */
  return to - from === 5 && isUtf && view.getUint8(from + 4) === 0x38;
}
