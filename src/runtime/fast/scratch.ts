/**
 * The scratch buffer of the fast lane: one document at a time, as UTF-8, followed by a zero byte.
 * No user code runs while it is in use, and nothing of it escapes: strings are built from it, and
 * the lane is synchronous from `load` to its result. It is static and constant, since both a view
 * made for each call and a buffer that could be another one at each access cost more than parsing.
 */

import { byteLength } from '../xml/bytes.ts';

/** Documents of more bytes than this are the full lane's. */
export const CAPACITY = 1 << 20;

const memory = /* @__PURE__ */ new ArrayBuffer(CAPACITY + 64);

/** The document; what stands behind its zero byte is an older one's. */
export const bytes: Uint8Array = /* @__PURE__ */ new Uint8Array(memory);

/** The same memory: four bytes at once are read little-endian, so that `0x4f542f3c` is `</TO`. */
export const view: DataView = /* @__PURE__ */ new DataView(memory);

const encoder = /* @__PURE__ */ new TextEncoder();

/** Where the lane is, beside the position that its functions pass on. */
export interface Scan {
  /** Behind what the last function took. */
  at: number;
  /** The length of the document in bytes. */
  end: number;
  /** Whether the bytes come from a string, and so are well-formed UTF-8. */
  isString: boolean;
  /** Whether the tag that is read is that of the root element. */
  isRoot: boolean;
  /** Whether the root element declares the prefix `xsi` as everybody means it. */
  isInstance: boolean;
  /** The namespace of the schema that is read; empty for none. */
  namespace: string;
  /** The length of the root element's prefix, and whether it is declared as that of the namespace. */
  prefixLength: number;
  isBound: boolean;
  /** Elements open above this one, in schemas whose elements can hold themselves. */
  depth: number;
  /** A part of the document as Latin-1, which items of a list are cut from; where it begins and ends. */
  block: string;
  blockStart: number;
  blockEnd: number;
}

export const scan: Scan = {
  at: 0,
  end: 0,
  isString: false,
  isRoot: false,
  isInstance: false,
  namespace: '',
  prefixLength: 0,
  isBound: false,
  depth: 0,
  block: '',
  blockStart: 0,
  blockEnd: 0,
};

/** What the functions of the lane work on. */
export interface Scratch {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly scan: Scan;
}

/**
 * Makes a function of the lane. Engines treat what a closure can't assign as constant, and compile
 * accesses to memory that they know the place of; what is imported, or declared at the top of a
 * module by some bundlers, they look up anew each time, which costs a third of the whole time.
 */
export function withScratch<T>(make: (scratch: Scratch) => T): T {
  return make({ bytes, view, scan });
}

/** Puts a document into the buffer; whether it is one that the lane can read. */
export const load = /* @__PURE__ */ withScratch(({ bytes, scan }) => {
  return function load(input: string | Uint8Array): boolean {
    if (typeof input === 'string') {
      const { length } = input;
      if (length > CAPACITY) return false;
      const { read, written } = encoder.encodeInto(input, bytes);
      if (written !== length && (read !== length || written > CAPACITY)) return false;
      scan.end = written;
      scan.isString = true;
    } else {
      const length = byteLength(input);
      // None where the memory was handed away, which is not to be touched.
      if (!length || length > CAPACITY) return false;
      bytes.set(input);
      scan.end = length;
      scan.isString = false;
    }
    bytes[scan.end] = 0;
    scan.isRoot = false;
    scan.isInstance = false;
    scan.isBound = false;
    scan.prefixLength = 0;
    if (scan.namespace !== '') scan.namespace = '';
    scan.depth = 0;
    scan.blockEnd = 0;
    return true;
  };
});

/** A table of bytes: 1 for those within one of the ranges `[low, high, low, high, …]`. */
export function byteSet(ranges: readonly number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (let index = 0; index < ranges.length; index += 2) {
    table.fill(1, ranges[index], (ranges[index + 1] ?? 0) + 1);
  }
  return table;
}
