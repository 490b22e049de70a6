/** Comments and processing instructions in the scratch buffer: what `Misc` is but white space (§2.8 [27]). */
import { isNameByte, isSpace, skipCharacter } from './characters.ts';
import { view, withScratch } from './scratch.ts';

/** Behind a comment or a processing instruction; -1: none. */
export function skipPlainMarkup(at: number): number {
  if (view.getInt32(at, true) === 0x2d2d213c /* "<!--" */) return skipComment(at);
  return view.getUint8(at + 1) === 0x3f ? skipInstruction(at) : -1;
}

/** Behind the comment at `from` (§2.5); -1 if it is none. */
export const skipComment = /* @__PURE__ */ withScratch(({ view }) => {
  return function skipComment(from: number): number {
    let at = from + 4;
    for (;;) {
      // Four bytes at once that are neither controls nor beyond ASCII, nor `-`; how, see `plain-text.ts`.
      const four = view.getInt32(at, true);
      const hyphen = (four ^ 0x2d2d2d2d) - 0x01010101;
      if (((four | (four - 0x20202020) | hyphen) & 0x80808080) === 0) {
        at += 4;
        continue;
      }
      if (view.getInt16(at, true) === 0x2d2d) return view.getUint8(at + 2) === 0x3e ? at + 3 : -1;
      at = skipCharacter(at);
      if (at < 0) return -1;
    }
  };
});

/** Behind the processing instruction at `from` (§2.6), if its target is a plain one; else -1. */
export function skipInstruction(from: number): number {
  let at = from + 2;
  while (isNameByte(view.getUint8(at), at > from + 2)) at += 1;
  const isReserved =
    at === from + 5 && (view.getInt32(from + 1, true) | 0x20202000) === 0x6c6d783f; /* "?xml" */
  if (at === from + 2 || isReserved) return -1;
  if (view.getUint8(at) === 0x3f && view.getUint8(at + 1) === 0x3e) return at + 2;
  if (!isSpace(view.getUint8(at))) return -1;
  for (;;) {
    if (view.getUint8(at) === 0x3f && view.getUint8(at + 1) === 0x3e) return at + 2;
    at = skipCharacter(at);
    if (at < 0) return -1;
  }
}
