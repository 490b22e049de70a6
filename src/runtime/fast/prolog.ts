/** What stands around the root element: the XML declaration, comments, processing instructions (§2.8). */
import { skipSpace } from './attribute-value.ts';
import { isSpace } from './characters.ts';
import { literal, stands } from './literal.ts';
import { skipPlainMarkup } from './miscellany.ts';
import { load, scan, view, withScratch } from './scratch.ts';
import { asciiText } from './string.ts';

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

/** Any declaration, with what it names. */
const anyDeclaration =
  /^[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.[0-9]+\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])([A-Za-z][A-Za-z0-9._-]*)\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\4)?[ \t\r\n]*\?>$/;

/**
 * Behind the XML declaration; `from` is behind `<?xml`. Bytes must declare UTF-8, if anything; a
 * string's declared encoding means nothing any more, but it must be a name (§4.3.3 [81]).
 */
function skipDeclaration(from: number): number {
  const usual = skipUsualDeclaration(from);
  if (usual > 0) return usual;
  let end = from;
  while (end < from + LONGEST && view.getUint8(end) !== 0x3e) end += 1;
  const declaration = anyDeclaration.exec(asciiText(from, end + 1));
  const isKnown = declaration && (scan.isString || /^utf-8$/i.test(declaration[3] ?? 'utf-8'));
  return isKnown ? end + 1 : -1;
}

/** Bytes of a declaration at most; a longer one is the full lane's. */
const LONGEST = 256;
