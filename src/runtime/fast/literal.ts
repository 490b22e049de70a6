/** Texts that markup is made of, compared with the scratch buffer eight bytes at a time. */
import { withScratch } from './scratch.ts';

/**
 * A text of 8 or more ASCII characters as numbers of eight bytes; the last one reaches back, if need
 * be. Two such numbers are equal if and only if their bytes are: none of a text is NaN or zero, whose
 * bytes alone may differ.
 */
export interface Literal {
  readonly length: number;
  readonly words: Float64Array;
}

export function literal(text: string): Literal {
  const { length } = text;
  const bytes = new DataView(Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer);
  const words = Float64Array.from({ length: Math.ceil(length / 8) }, (_, index) =>
    bytes.getFloat64(Math.min(8 * index, length - 8), true),
  );
  return { length, words };
}

/** Whether a text stands at `at`. */
export const stands = /* @__PURE__ */ withScratch(({ view }) => {
  return function stands({ length, words }: Literal, at: number): boolean {
    const last = words.length - 1;
    if (view.getFloat64(at + length - 8, true) !== words[last]) return false;
    for (let index = 0; index < last; index += 1) {
      if (view.getFloat64(at + 8 * index, true) !== words[index]) return false;
    }
    return true;
  };
});
