/** Decoders of the encodings that are read, each of them strict. */

export interface Encoding {
  readonly name: string;
  /** The text; `undefined` if the bytes are not of this encoding. With `isPart` they may end anywhere. */
  readonly decode: (bytes: Uint8Array, isPart?: boolean) => string | undefined;
  /** Bytes that a UTF-16 code unit of the text takes; half a surrogate pair takes half. */
  readonly width: (unit: number) => number;
}

export const utf8: Encoding = /* @__PURE__ */ platform('UTF-8', (unit) =>
  unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3,
);
export const utf16le: Encoding = /* @__PURE__ */ platform('UTF-16LE', () => 2);
export const utf16be: Encoding = /* @__PURE__ */ platform('UTF-16BE', () => 2);

/** ISO-8859-1 as registered; `TextDecoder('iso-8859-1')` is windows-1252. */
export const latin1: Encoding = /* @__PURE__ */ singleByte('ISO-8859-1', (byte) => byte);
export const ascii: Encoding = /* @__PURE__ */ singleByte('US-ASCII', (byte) =>
  byte < 0x80 ? byte : -1,
);

/** 0x80 to 0x9F of windows-1252; 0 for the five that stand for nothing. Some platforms get it wrong. */
const windows1252High =
  '\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0' +
  '\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178';

export const windows1252: Encoding = /* @__PURE__ */ singleByte('windows-1252', (byte) =>
  byte < 0x80 || byte > 0x9f ? byte : windows1252High.charCodeAt(byte - 0x80) || -1,
);

/** An encoding that every platform has. */
function platform(name: string, width: Encoding['width']): Encoding {
  return {
    name,
    width,
    decode: (bytes, stream = false) => {
      try {
        return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
      } catch {
        return undefined;
      }
    },
  };
}

/** As many arguments as every engine takes. */
const CHUNK = 8192;

/** One byte a character; `toUnit` gives -1 for a byte that stands for none. */
function singleByte(name: string, toUnit: (byte: number) => number): Encoding {
  const units = Int32Array.from({ length: 256 }, (_, byte) => toUnit(byte));
  return {
    name,
    width: () => 1,
    decode: (bytes) => {
      if (bytes.some((byte) => (units[byte] ?? 0) < 0)) return undefined;
      let text = '';
      for (let start = 0; start < bytes.length; start += CHUNK) {
        const part = bytes.subarray(start, start + CHUNK);
        text += Reflect.apply(
          String.fromCharCode,
          undefined,
          Uint16Array.from(part, (byte) => units[byte] ?? 0),
        );
      }
      return text;
    },
  };
}

/** The text before what can't be decoded, and how many bytes it takes. */
export function decodable(
  { decode, width }: Encoding,
  bytes: Uint8Array,
): { readonly before: string; readonly length: number } {
  let before = '';
  let length = 0;
  // Ever smaller pieces: in the end a character, which has four bytes at most.
  for (const size of [1 << 16, 1 << 8, 16, 4, 3, 2, 1]) {
    for (;;) {
      const piece = decode(bytes.subarray(length, length + size), true);
      if (!piece) break;
      before += piece;
      length += bytesOf(piece, width);
    }
  }
  return { before, length };
}

/** How many bytes a text takes. */
export function bytesOf(text: string, width: Encoding['width']): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) length += width(text.charCodeAt(at));
  return length;
}
