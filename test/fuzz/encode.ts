/** A document's text as a string or as bytes, in the encodings that arrive and those that don't. */
import type { Dice } from '../random/dice.ts';
import type { Input } from './compare.ts';

/** Sequences that no UTF-8 has: overlong, surrogates, beyond U+10FFFF, begun, continued. */
const illFormed = [
  [0xc0, 0x80],
  [0xc1, 0xbf],
  [0xe0, 0x80, 0x80],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xf0, 0x80, 0x80, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xc3],
  [0xe2, 0x82],
  [0x80],
  [0xff],
  [0xef, 0xbb, 0xbf],
];

/** The document as it is handed to both lanes. */
export function encode(dice: Dice, document: string): Input {
  switch (dice.weighted({ string: 45, utf8: 35, part: 8, damaged: 8, utf16: 2, latin1: 2 })) {
    case 'string':
      return document;
    case 'utf8':
      return utf8(document);
    case 'part':
      return partOfBuffer(dice, utf8(document));
    case 'damaged':
      return damaged(dice, utf8(document));
    case 'utf16':
      return utf16(dice, document);
    case 'latin1':
      return new Uint8Array(Buffer.from(document, 'latin1'));
  }
}

const utf8 = (document: string): Uint8Array => new TextEncoder().encode(document);

/** A view into a buffer that has other things before and behind it. */
function partOfBuffer(dice: Dice, bytes: Uint8Array): Uint8Array {
  const before = dice.below(9);
  const whole = Buffer.alloc(before + bytes.length + 16, '</x>');
  whole.set(bytes, before);
  return whole.subarray(before, before + bytes.length);
}

function damaged(dice: Dice, bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) return bytes;
  const at = dice.below(bytes.length);
  switch (dice.weighted({ flip: 3, illFormed: 3, cut: 1, zero: 1 })) {
    case 'flip':
      return bytes.with(at, (bytes[at] ?? 0) ^ (1 << dice.below(8)));
    case 'illFormed':
      return joined([bytes.subarray(0, at), dice.pick(illFormed), bytes.subarray(at)]);
    case 'cut':
      return bytes.slice(0, at);
    case 'zero':
      return joined([bytes, [0]]);
  }
}

/** A `Uint8Array`, not a `Buffer`: both are to be read. */
function joined(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map((part) => Uint8Array.from(part))));
}

function utf16(dice: Dice, document: string): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${document}`, 'utf16le');
  return new Uint8Array(dice.chance(50) ? bytes : bytes.swap16());
}
