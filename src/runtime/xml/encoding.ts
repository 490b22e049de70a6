/** Encodings of bytes (XML 1.0 §4.3.3 and appendix F), each decoded strictly. */
import { type XmlError, xmlError } from './errors.ts';

export interface Encoding {
  readonly name: string;
  /** The text; `undefined` if the bytes are not of this encoding. */
  readonly decode: (bytes: Uint8Array) => string | undefined;
  /** How many bytes the first `index` UTF-16 units of a decoded text take. */
  readonly byteLength: (text: string, index: number) => number;
  /** The first byte that can't be decoded; the length if the bytes end too early. */
  readonly firstMalformed: (bytes: Uint8Array) => number;
}

/** Which encoding, and how long its byte order mark is. */
export interface EncodingChoice {
  readonly encoding: Encoding;
  readonly markLength: number;
}

/** By the caller's charset, else the byte order mark, else the declaration, else UTF-8. */
export function chooseEncoding(
  bytes: Uint8Array,
  charset: string | undefined,
): EncodingChoice | XmlError {
  const marked = byMark(bytes);
  const named = charset === undefined || charset === '' ? declaredName(bytes, marked) : charset;
  if (named === undefined) return marked ?? { encoding: utf8, markLength: 0 };
  const encodings = encodingsNamed(named);
  const [encoding] = encodings;
  if (!encoding) return fault('xml-encoding-unsupported', { name: named });
  if (!marked) {
    const isBare = encodings.length > 1;
    if (isBare && charset === undefined) return fault('xml-encoding-undeclared', { name: named });
    // RFC 2781 §4.3: UTF-16 without a mark is big-endian.
    return { encoding: isBare ? utf16be : encoding, markLength: 0 };
  }
  if (encodings.includes(marked.encoding)) return marked;
  const said = charset === undefined || charset === '' ? 'the declaration says' : 'the charset is';
  const first = `The byte order mark is that of ${marked.encoding.name}`;
  return fault('xml-encoding-conflict', { first, second: `${said} ${named}` });
}

function fault<
  Code extends 'xml-encoding-unsupported' | 'xml-encoding-undeclared' | 'xml-encoding-conflict',
>(code: Code, details: Parameters<typeof xmlError<Code>>[1]): XmlError {
  return xmlError(code, details, { index: -1, byteOffset: 0 });
}

function byMark(bytes: Uint8Array): EncodingChoice | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: utf8, markLength: 3 };
  if (first === 0xfe && second === 0xff) return { encoding: utf16be, markLength: 2 };
  if (first === 0xff && second === 0xfe) return { encoding: utf16le, markLength: 2 };
  return undefined;
}

const declaration =
  /^<\?xml[ \t\r\n][^>]*?encoding[ \t\r\n]*=[ \t\r\n]*["']([A-Za-z][A-Za-z0-9._-]*)["']/;

/** What the XML declaration says; it begins within the first bytes, and is ASCII (appendix F). */
function declaredName(bytes: Uint8Array, marked: EncodingChoice | undefined): string | undefined {
  const start = bytes.subarray(marked?.markLength ?? 0, 512);
  const isWide = marked !== undefined && marked.encoding !== utf8;
  let text = '';
  for (
    let at = isWide && marked.encoding === utf16be ? 1 : 0;
    at < start.length;
    at += isWide ? 2 : 1
  ) {
    text += String.fromCharCode(start[at] ?? 0);
  }
  return declaration.exec(text)?.[1];
}

/** Encodings by the names of IANA; `UTF-16` is either, as its mark says. */
function encodingsNamed(name: string): readonly Encoding[] {
  switch (name.toLowerCase()) {
    case 'utf-8':
    case 'utf8':
      return [utf8];
    case 'utf-16':
      return [utf16be, utf16le];
    case 'utf-16be':
      return [utf16be];
    case 'utf-16le':
      return [utf16le];
    case 'iso-8859-1':
    case 'iso_8859-1':
    case 'latin1':
    case 'l1':
      return [latin1];
    case 'us-ascii':
    case 'ascii':
    case 'ansi_x3.4-1968':
      return [ascii];
    case 'windows-1252':
    case 'cp1252':
      return [windows1252];
    default:
      return [];
  }
}

const utf8: Encoding = {
  name: 'UTF-8',
  decode: (bytes) => decodeWith('utf-8', bytes),
  byteLength: utf8Length,
  firstMalformed: firstMalformedUtf8,
};

function utf8Length(text: string, index: number): number {
  let length = 0;
  for (let at = 0; at < index; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) length += 1;
    // Each half of a surrogate pair counts two of the pair's four bytes.
    else length += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return length;
}

/** Unicode 15, table 3-7: well-formed UTF-8 byte sequences. */
function firstMalformedUtf8(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = utf8SequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length;
}

function utf8SequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >> 4 === 0xe
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index] ?? 0;
    const low = index > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = index > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return length;
}

const utf16le = utf16('UTF-16LE', 0, 1);
const utf16be = utf16('UTF-16BE', 1, 0);

function utf16(name: string, low: 0 | 1, high: 0 | 1): Encoding {
  return {
    name,
    decode: (bytes) => {
      if (bytes.length % 2 !== 0) return undefined;
      return decodeUnits(bytes.length / 2, (index) => {
        return (bytes[index * 2 + low] ?? 0) | ((bytes[index * 2 + high] ?? 0) << 8);
      });
    },
    byteLength: (_text, index) => index * 2,
    firstMalformed: (bytes) => bytes.length,
  };
}

/** One byte a character; `toUnit` gives -1 for a byte that stands for none. */
function singleByte(name: string, toUnit: (byte: number) => number): Encoding {
  return {
    name,
    decode: (bytes) =>
      bytes.some((byte) => toUnit(byte) < 0)
        ? undefined
        : decodeUnits(bytes.length, (index) => toUnit(bytes[index] ?? 0)),
    byteLength: (_text, index) => index,
    firstMalformed: (bytes) => bytes.findIndex((byte) => toUnit(byte) < 0),
  };
}

// `TextDecoder('iso-8859-1')` is windows-1252.
const latin1 = singleByte('ISO-8859-1', (byte) => byte);
const ascii = singleByte('US-ASCII', (byte) => (byte < 0x80 ? byte : -1));

/** 0x80 to 0x9F of windows-1252; five of them stand for nothing. */
const windows1252Upper =
  '\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178';

const windows1252 = singleByte('windows-1252', (byte) => {
  if (byte < 0x80 || byte > 0x9f) return byte;
  return windows1252Upper.charCodeAt(byte - 0x80) || -1;
});

function decodeWith(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const CHUNK = 8192;

function decodeUnits(length: number, unitAt: (index: number) => number): string {
  let text = '';
  for (let start = 0; start < length; start += CHUNK) {
    const units = Array.from({ length: Math.min(CHUNK, length - start) }, (_, index) =>
      unitAt(start + index),
    );
    text += String.fromCharCode(...units);
  }
  return text;
}
