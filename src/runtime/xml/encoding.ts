/** Which encoding bytes are in (XML 1.0 §4.3.3, appendix F). */
import { declaredEncoding } from './declaration.ts';
import { ascii, type Encoding, latin1, utf8, utf16be, utf16le, windows1252 } from './decode.ts';
import { type XmlError, xmlError } from './errors.ts';

/** An encoding, and how long its byte order mark is. */
export interface EncodingChoice {
  readonly encoding: Encoding;
  readonly markLength: 0 | 2 | 3;
}

/** By the names that IANA has registered; `utf-16` is either, as its mark says. */
const encodings: ReadonlyMap<string, readonly Encoding[]> = /* @__PURE__ */ new Map(
  (
    [
      ['utf-8 utf8', utf8],
      ['utf-16 iso-10646-ucs-2', utf16be, utf16le],
      ['utf-16be', utf16be],
      ['utf-16le', utf16le],
      ['iso-8859-1 iso_8859-1 latin1 l1 ibm819 cp819', latin1],
      ['us-ascii ascii ansi_x3.4-1968 iso646-us us', ascii],
      ['windows-1252 cp1252', windows1252],
    ] as const
  ).flatMap(([names, ...each]) => names.split(' ').map((name) => [name, each] as const)),
);

/**
 * The encoding of a document: the caller's `charset`, else that of the byte order mark, else the
 * declared one, else UTF-8. One that is not supported, and a charset that the mark gives the lie,
 * are errors; whether the declaration agrees with the mark, `checkDeclared` says.
 */
export function chooseEncoding(bytes: Uint8Array, charset: string): EncodingChoice | XmlError {
  const marked = byMark(bytes);
  if (charset === '') return marked ?? byDeclaration(bytes);
  const candidates = encodings.get(charset.toLowerCase());
  if (candidates === undefined) return unsupported(charset);
  if (marked === undefined) return { encoding: withoutMark(candidates, bytes), markLength: 0 };
  if ('code' in marked || candidates.includes(marked.encoding)) return marked;
  return conflict(
    `The charset is ${charset}`,
    `the byte order mark is that of ${marked.encoding.name}`,
  );
}

/** Why the declaration in `text` is not that of the encoding it was decoded from, if it is not. */
export function checkDeclared(text: string, encoding: Encoding): XmlError | undefined {
  const name = declaredEncoding(text);
  if (name === undefined || encodings.get(name.toLowerCase())?.includes(encoding)) return undefined;
  return conflict(`The declaration says ${name}`, `the document is in ${encoding.name}`);
}

function byMark([first, second, third, fourth]: Uint8Array): EncodingChoice | XmlError | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: utf8, markLength: 3 };
  if (first === 0xfe && second === 0xff) return { encoding: utf16be, markLength: 2 };
  if (first !== 0xff || second !== 0xfe) return undefined;
  const isWider = third === 0 && fourth === 0;
  return isWider ? unsupported('UTF-32') : { encoding: utf16le, markLength: 2 };
}

/** Without a mark, a declaration can be read as ASCII: all that is supported then begins so. */
function byDeclaration(bytes: Uint8Array): EncodingChoice | XmlError {
  const wide = looksWide(bytes);
  if (wide !== undefined) {
    return xmlError('xml-encoding-undeclared', { name: wide.name }, { index: -1, byteOffset: 0 });
  }
  const name = declaredEncoding(latin1.decode(bytes.subarray(0, bytes.indexOf(0x3e) + 1)) ?? '');
  if (name === undefined) return { encoding: utf8, markLength: 0 };
  const [encoding] = encodings.get(name.toLowerCase()) ?? [];
  if (encoding === undefined) return unsupported(name);
  if (encoding !== utf16be && encoding !== utf16le) return { encoding, markLength: 0 };
  return conflict(`The declaration says ${name}`, 'the document is not in it');
}

/** RFC 2781 §4.3: UTF-16 without a mark is big-endian; but `<` begins a document, and tells. */
function withoutMark(candidates: readonly Encoding[], bytes: Uint8Array): Encoding {
  const wide = candidates.length > 1 ? looksWide(bytes) : undefined;
  return wide ?? candidates[0] ?? utf8;
}

function looksWide(bytes: Uint8Array): Encoding | undefined {
  const first = bytes[0];
  const second = bytes[1];
  if (first === 0x3c && second === 0) return utf16le;
  return first === 0 && second === 0x3c ? utf16be : undefined;
}

function unsupported(name: string): XmlError {
  return xmlError('xml-encoding-unsupported', { name }, { index: -1, byteOffset: 0 });
}

function conflict(first: string, second: string): XmlError {
  return xmlError('xml-encoding-conflict', { first, second }, { index: -1, byteOffset: 0 });
}
