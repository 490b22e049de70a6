/**
 * Where text ends that is written as it is: no references, nothing beyond ASCII, no line ends but LF.
 *
 * Four bytes are looked at together: a bit of `0x80808080` is set for a byte that is no plain one.
 * Subtraction borrows from byte to byte, but never below the lowest byte that is marked, so that
 * one is exact.
 */
import { view, withScratch } from './scratch.ts';

/** Where text that is written as it is ends: at `<`, or at a byte that needs a second look. */
export const endOfText = /* @__PURE__ */ withScratch(({ view }) => {
  return function endOfText(from: number): number {
    let at = from;
    for (;;) {
      let marks = 0;
      for (; ; at += 4) {
        // Controls, what isn't ASCII, `&`, and `<` or `>`, which differ in one bit.
        const four = view.getInt32(at, true);
        const angle = ((four | 0x02020202) ^ 0x3e3e3e3e) - 0x01010101;
        const other = four | (four - 0x20202020) | ((four ^ 0x26262626) - 0x01010101);
        marks = (other | angle) & 0x80808080;
        if (marks !== 0) break;
      }
      at += (31 - Math.clz32(marks & -marks)) >>> 3;
      const next = view.getUint8(at);
      // TAB and LF are themselves, and so is `>` unless it ends `]]>`.
      const isPlain =
        next === 0x9 || next === 0xa || (next === 0x3e && view.getInt16(at - 2, true) !== 0x5d5d);
      if (!isPlain) return at;
      at += 1;
    }
  };
});

/** Where a run of printable ASCII ends that is written as it is: without blanks, `&` and `<`. */
export const endOfSolid = /* @__PURE__ */ withScratch(({ view }) => {
  return function endOfSolid(from: number): number {
    let at = from;
    for (;;) {
      let marks = 0;
      for (; ; at += 4) {
        // All to `&`, which few texts have any of; U+007F and what isn't ASCII; `<` or `>`.
        const four = view.getInt32(at, true);
        const angle = ((four | 0x02020202) ^ 0x3e3e3e3e) - 0x01010101;
        marks = ((four + 0x01010101) | (four - 0x27272727) | angle) & 0x80808080;
        if (marks !== 0) break;
      }
      at += (31 - Math.clz32(marks & -marks)) >>> 3;
      const next = view.getUint8(at);
      const isPlain =
        next === 0x3e ? view.getInt16(at - 2, true) !== 0x5d5d : next > 0x20 && next < 0x26;
      if (!isPlain) return at;
      at += 1;
    }
  };
});

/** As `endOfSolid`, of runs that single blanks join; a blank at the end or beside another ends it before. */
export function endOfWords(from: number): number {
  let at = endOfSolid(from);
  while (at > from && view.getUint8(at) === 0x20) {
    const next = endOfSolid(at + 1);
    if (next === at + 1) return at;
    at = next;
  }
  return at;
}
