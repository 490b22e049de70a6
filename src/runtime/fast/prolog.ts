/** What stands around the root element: the XML declaration, comments, processing instructions (§2.8). */
import { skipSpace } from './attribute-value.ts';
import { isSpace } from './characters.ts';
import { type Literal, literal, stands } from './literal.ts';
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

const version = /* @__PURE__ */ literal(' version=');
const encoding = /* @__PURE__ */ literal(' encoding=');
const standalone = /* @__PURE__ */ literal(' standalone=');

/** Behind the quotation mark of a value, if the name before it stands at `at`; 0: it doesn't. */
function valueAt(name: Literal, at: number): number {
  return stands(name, at) ? at + name.length + 1 : 0;
}

/** Whether a value of `length` bytes is in one kind of quotation marks. */
function isQuoted(value: number, length: number): boolean {
  const quote = view.getUint8(value - 1);
  return (quote === 0x22 || quote === 0x27) && view.getUint8(value + length) === quote;
}

/** Behind a declaration as most documents write it, of UTF-8 or of no encoding; 0: another. */
function skipUsualDeclaration(from: number): number {
  let at = valueAt(version, from);
  const isVersion = (view.getInt32(at, true) & 0xffffff) === 0x302e31; // "1.0"
  if (at === 0 || !isVersion || !isQuoted(at, 3)) return 0;
  at += 4;
  if (isClosed(at)) return at + 2;
  const name = valueAt(encoding, at);
  if (name > 0) {
    const isUtf8 = (view.getInt32(name, true) | 0x202020) === 0x2d667475; // "utf-"
    if (!isUtf8 || view.getUint8(name + 4) !== 0x38 || !isQuoted(name, 5)) return 0;
    at = name + 6;
    if (isClosed(at)) return at + 2;
  }
  const alone = valueAt(standalone, at);
  if (alone > 0) {
    const length = (view.getInt32(alone, true) & 0xffffff) === 0x736579 /* "yes" */ ? 3 : 2;
    const isKnown = length === 3 || view.getInt16(alone, true) === 0x6f6e; // "no"
    if (!isKnown || !isQuoted(alone, length)) return 0;
    at = alone + length + 1;
  }
  return isClosed(at) ? at + 2 : 0;
}

function isClosed(at: number): boolean {
  return view.getInt16(at, true) === 0x3e3f; // "?>"
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
