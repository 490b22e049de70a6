/** Texts that markup is made of, compared with the scratch buffer four bytes at a time. */
import { withScratch } from './scratch.ts';

/** A text of 4 to 64 ASCII characters as words; the last one reaches back, if need be. */
export interface Literal {
  readonly length: number;
  readonly words: Int32Array;
}

export function literal(text: string): Literal {
  const { length } = text;
  const words = new Int32Array(Math.ceil(length / 4));
  for (let index = 0; index < words.length; index += 1) {
    const at = Math.min(4 * index, length - 4);
    for (let byte = 3; byte >= 0; byte -= 1) {
      words[index] = ((words[index] as number) << 8) | text.charCodeAt(at + byte);
    }
  }
  return { length, words };
}

/** Whether a text stands at `at`. */
export const stands = /* @__PURE__ */ withScratch(({ view }) => {
  return function stands({ length, words }: Literal, at: number): boolean {
    const last = words.length - 1;
    if (view.getInt32(at + length - 4, true) !== words[last]) return false;
    for (let index = 0; index < last; index += 1) {
      if (view.getInt32(at + 4 * index, true) !== words[index]) return false;
    }
    return true;
  };
});
