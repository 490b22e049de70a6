/** Decoders of the encodings that are read, each of them strict. */

export interface Encoding {
  readonly name: string;
  /** The text; `undefined` if the bytes are not of this encoding. */
  readonly decode: (bytes: Uint8Array) => string | undefined;
  /** The first byte that can't be decoded; the length if the bytes end within a character. */
  readonly firstMalformed: (bytes: Uint8Array) => number;
  /** Bytes that a UTF-16 code unit of the text takes; half a surrogate pair takes half. */
  readonly width: (unit: number) => number;
}

export const utf8: Encoding = {
  name: 'UTF-8',
  decode: decodeUtf8,
  firstMalformed: firstMalformedUtf8,
  width: (unit) => {
    if (unit < 0x80) return 1;
    return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  },
};

export const utf16le: Encoding = utf16('UTF-16LE', true);
export const utf16be: Encoding = utf16('UTF-16BE', false);

/** ISO-8859-1 as registered; `TextDecoder('iso-8859-1')` is windows-1252. */
export const latin1: Encoding = singleByte('ISO-8859-1', (byte) => byte);
export const ascii: Encoding = singleByte('US-ASCII', (byte) => (byte < 0x80 ? byte : -1));

/** 0x80 to 0x9F of windows-1252; 0 for the five that stand for nothing. */
const windows1252High =
  '\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0' +
  '\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178';

export const windows1252: Encoding = singleByte('windows-1252', (byte) =>
  byte < 0x80 || byte > 0x9f ? byte : windows1252High.charCodeAt(byte - 0x80) || -1,
);

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The Unicode Standard, table 3-7: well-formed UTF-8 byte sequences. */
function firstMalformedUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = utf8SequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length;
}

function utf8SequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let index = at + 2; index < at + length; index += 1) {
    if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function utf16(name: string, isLittleEndian: boolean): Encoding {
  const decodeWhole = (bytes: Uint8Array): string => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const units = new Uint16Array(bytes.length >> 1);
    for (let index = 0; index < units.length; index += 1) {
      units[index] = view.getUint16(index * 2, isLittleEndian);
    }
    return fromUnits(units);
  };
  return {
    name,
    decode: (bytes) => {
      const text = decodeWhole(bytes);
      return bytes.length % 2 === 0 && text.isWellFormed() ? text : undefined;
    },
    firstMalformed: (bytes) => {
      const surrogate = decodeWhole(bytes).search(/[\uD800-\uDFFF]/u);
      return surrogate < 0 ? bytes.length - (bytes.length % 2) : surrogate * 2;
    },
    width: () => 2,
  };
}

/** One byte a character; `toUnit` gives -1 for a byte that stands for none. */
function singleByte(name: string, toUnit: (byte: number) => number): Encoding {
  const units = Int32Array.from({ length: 256 }, (_, byte) => toUnit(byte));
  const firstMalformed = (bytes: Uint8Array): number =>
    bytes.findIndex((byte) => (units[byte] ?? -1) < 0);
  return {
    name,
    decode: (bytes) =>
      firstMalformed(bytes) < 0
        ? fromUnits(Uint16Array.from(bytes, (byte) => units[byte] ?? 0))
        : undefined,
    firstMalformed,
    width: () => 1,
  };
}

/** As many arguments as every engine takes. */
const CHUNK = 8192;

function fromUnits(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += CHUNK) {
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(start, start + CHUNK));
  }
  return text;
}
