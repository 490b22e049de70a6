/**
 * Strings from the scratch buffer. A substring would keep its whole document alive, 1.3 KB for an
 * identifier of 23 characters; what is built here is flat and its own, or keeps a kilobyte at most.
 */
import { bytes, withScratch } from './scratch.ts';

const code = String.fromCharCode;

/** What Node's buffers can do, and browsers' can't: a string of many bytes in one call. */
interface Slicing {
  readonly latin1Slice: (this: Uint8Array, from: number, to: number) => string;
  readonly ucs2Slice: (this: Uint8Array, from: number, to: number) => string;
}

const slicing = /* @__PURE__ */ (
  globalThis as { readonly Buffer?: { readonly prototype?: Partial<Slicing> } }
).Buffer?.prototype;

const latin1Slice = slicing?.latin1Slice;
const ucs2Slice = slicing?.ucs2Slice;

const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The ASCII text of the bytes from `from` to before `to`.
 *
 * A call of fixed arity for each length up to 32 is written out: with `apply`, and through any
 * slice of a buffer, short strings cost two to four times as much; longer ones don't.
 */
export const asciiText = /* @__PURE__ */ withScratch(({ view }) => {
  return function asciiText(from: number, to: number): string {
    // biome-ignore format: one line for each length, instead of nine hundred
    switch (to - from) {
      case 0: return '';
      case 1: return code(view.getUint8(from));
      case 2: return code(view.getUint8(from), view.getUint8(from + 1));
      case 3: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2));
      case 4: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3));
      case 5: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4));
      case 6: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5));
      case 7: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6));
      case 8: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7));
      case 9: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8));
      case 10: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9));
      case 11: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10));
      case 12: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11));
      case 13: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12));
      case 14: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13));
      case 15: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14));
      case 16: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15));
      case 17: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16));
      case 18: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17));
      case 19: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17), view.getUint8(from + 18));
      case 20: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17), view.getUint8(from + 18), view.getUint8(from + 19));
      case 21: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17), view.getUint8(from + 18), view.getUint8(from + 19), view.getUint8(from + 20));
      case 22: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17), view.getUint8(from + 18), view.getUint8(from + 19), view.getUint8(from + 20), view.getUint8(from + 21));
      case 23: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17), view.getUint8(from + 18), view.getUint8(from + 19), view.getUint8(from + 20), view.getUint8(from + 21), view.getUint8(from + 22));
      case 24: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17), view.getUint8(from + 18), view.getUint8(from + 19), view.getUint8(from + 20), view.getUint8(from + 21), view.getUint8(from + 22), view.getUint8(from + 23));
      case 25: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17), view.getUint8(from + 18), view.getUint8(from + 19), view.getUint8(from + 20), view.getUint8(from + 21), view.getUint8(from + 22), view.getUint8(from + 23), view.getUint8(from + 24));
      case 26: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17), view.getUint8(from + 18), view.getUint8(from + 19), view.getUint8(from + 20), view.getUint8(from + 21), view.getUint8(from + 22), view.getUint8(from + 23), view.getUint8(from + 24), view.getUint8(from + 25));
      case 27: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17), view.getUint8(from + 18), view.getUint8(from + 19), view.getUint8(from + 20), view.getUint8(from + 21), view.getUint8(from + 22), view.getUint8(from + 23), view.getUint8(from + 24), view.getUint8(from + 25), view.getUint8(from + 26));
      case 28: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17), view.getUint8(from + 18), view.getUint8(from + 19), view.getUint8(from + 20), view.getUint8(from + 21), view.getUint8(from + 22), view.getUint8(from + 23), view.getUint8(from + 24), view.getUint8(from + 25), view.getUint8(from + 26), view.getUint8(from + 27));
      case 29: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17), view.getUint8(from + 18), view.getUint8(from + 19), view.getUint8(from + 20), view.getUint8(from + 21), view.getUint8(from + 22), view.getUint8(from + 23), view.getUint8(from + 24), view.getUint8(from + 25), view.getUint8(from + 26), view.getUint8(from + 27), view.getUint8(from + 28));
      case 30: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17), view.getUint8(from + 18), view.getUint8(from + 19), view.getUint8(from + 20), view.getUint8(from + 21), view.getUint8(from + 22), view.getUint8(from + 23), view.getUint8(from + 24), view.getUint8(from + 25), view.getUint8(from + 26), view.getUint8(from + 27), view.getUint8(from + 28), view.getUint8(from + 29));
      case 31: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17), view.getUint8(from + 18), view.getUint8(from + 19), view.getUint8(from + 20), view.getUint8(from + 21), view.getUint8(from + 22), view.getUint8(from + 23), view.getUint8(from + 24), view.getUint8(from + 25), view.getUint8(from + 26), view.getUint8(from + 27), view.getUint8(from + 28), view.getUint8(from + 29), view.getUint8(from + 30));
      case 32: return code(view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2), view.getUint8(from + 3), view.getUint8(from + 4), view.getUint8(from + 5), view.getUint8(from + 6), view.getUint8(from + 7), view.getUint8(from + 8), view.getUint8(from + 9), view.getUint8(from + 10), view.getUint8(from + 11), view.getUint8(from + 12), view.getUint8(from + 13), view.getUint8(from + 14), view.getUint8(from + 15), view.getUint8(from + 16), view.getUint8(from + 17), view.getUint8(from + 18), view.getUint8(from + 19), view.getUint8(from + 20), view.getUint8(from + 21), view.getUint8(from + 22), view.getUint8(from + 23), view.getUint8(from + 24), view.getUint8(from + 25), view.getUint8(from + 26), view.getUint8(from + 27), view.getUint8(from + 28), view.getUint8(from + 29), view.getUint8(from + 30), view.getUint8(from + 31));
      default:
        return latin1Slice
          ? latin1Slice.call(bytes, from, to)
          : decoder.decode(bytes.subarray(from, to));
    }
  };
});

/** So many items of a list are strings of their own if they have at most so many bytes. */
const APART = 4;
const BRIEF = 24;
/** At most so many bytes of a document does an item of a list keep alive: one of the first, any other. */
const FIRST_BLOCK = 256;
const BLOCK = 1024;
/** Items of more bytes than this are strings of their own. */
const LONG = 200;

/**
 * As `asciiText`, of an item that is put behind the others of `list`. Neighbours that are many, or
 * not brief, are cut from one block of the document, which costs a fifth of making each on its own.
 */
export const listText = /* @__PURE__ */ withScratch(({ scan }) => {
  return function listText(from: number, to: number, list: ArrayLike<unknown> | undefined): string {
    const isFirst = list === undefined || list.length < APART;
    const length = to - from;
    if ((isFirst && length <= BRIEF) || length > LONG || !latin1Slice) return asciiText(from, to);
    if (to > scan.blockEnd) {
      scan.blockStart = from;
      scan.blockEnd = Math.min(from + (isFirst ? FIRST_BLOCK : BLOCK), scan.end);
      scan.block = latin1Slice.call(bytes, from, scan.blockEnd);
    }
    return scan.block.substring(from - scan.blockStart, to - scan.blockStart);
  };
});

/** UTF-16, for texts that aren't ASCII; longer ones are the engine's. */
const UNITS = 1 << 16;
const units = /* @__PURE__ */ new Uint16Array(UNITS + 4);
const unitBytes = /* @__PURE__ */ new Uint8Array(units.buffer);

/** As many units are handed over as an array of that length. */
const SHORT = 24;
const lists = /* @__PURE__ */ Array.from({ length: SHORT + 1 }, (_, length) =>
  Array.from({ length }, () => 0),
);

/** The text of the bytes, which are well-formed UTF-8, from `from` to before `to`. */
export function unicodeString(from: number, to: number): string {
  if (to - from > UNITS || !ucs2Slice) return decoder.decode(bytes.subarray(from, to));
  const length = widen(from, to);
  const list = lists[length];
  if (!list) return ucs2Slice.call(unitBytes, 0, 2 * length);
  for (let index = 0; index < length; index += 1) list[index] = units[index] as number;
  return code.apply(null, list);
}

/** Puts UTF-8 into `units` as UTF-16; gives how many there are. */
const widen = /* @__PURE__ */ withScratch(({ view }) => {
  const wide = new DataView(units.buffer);
  return function widen(from: number, to: number): number {
    let length = 0; // in bytes
    let at = from;
    while (at < to) {
      const four = view.getInt32(at, true);
      if ((four & 0x80808080) === 0 && at + 4 <= to) {
        wide.setInt32(length, (four & 0xff) | ((four & 0xff00) << 8), true);
        wide.setInt32(length + 4, ((four >> 16) & 0xff) | ((four >> 24) << 16), true);
        length += 8;
        at += 4;
        continue;
      }
      const first = four & 0xff;
      const second = (four >> 8) & 0x3f;
      const third = (four >> 16) & 0x3f;
      if (first < 0xf0) {
        const isOne = first < 0x80;
        const isTwo = first < 0xe0;
        const two = ((first & 0x1f) << 6) | second;
        const unit = isOne ? first : isTwo ? two : ((first & 0xf) << 12) | (second << 6) | third;
        wide.setInt16(length, unit, true);
        length += 2;
        at += isOne ? 1 : isTwo ? 2 : 3;
      } else {
        const codePoint =
          ((first & 7) << 18) | (second << 12) | (third << 6) | ((four >> 24) & 0x3f);
        wide.setInt16(length, 0xd7c0 + (codePoint >> 10), true);
        wide.setInt16(length + 2, 0xdc00 | (codePoint & 0x3ff), true);
        length += 4;
        at += 4;
      }
    }
    return length >> 1;
  };
});
