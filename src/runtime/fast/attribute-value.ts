/** Values of attributes in the scratch buffer, and the white space between them. */
import type { SimpleType } from '../datatype/datatype.ts';
import { readValue } from '../datatype/validity.ts';
import { isSpace } from './characters.ts';
import { scan, view, withScratch } from './scratch.ts';
import { asciiText } from './string.ts';

/**
 * The value of the attribute whose quotation mark is at `at`; `scan.at` is behind the closing one.
 * Only what is written as it is: ASCII without references and without white space but blanks,
 * which normalisation would change (XML 1.0 §3.3.3).
 */
export function attributeValue(type: SimpleType, at: number): unknown {
  const text = attributeText(at);
  return text === undefined ? undefined : readValue(type, text);
}

/** As `attributeValue`, of any text. */
export function attributeText(at: number): string | undefined {
  const end = endOfAttribute(at);
  if (end < 0) return undefined;
  scan.at = end + 1;
  return asciiText(at + 1, end);
}

/** Where the closing quotation mark is of the attribute value that begins at `at`; -1: unknown here. */
export const endOfAttribute = /* @__PURE__ */ withScratch(({ view }) => {
  return function endOfAttribute(at: number): number {
    const quote = view.getUint8(at);
    if (quote !== 0x22 && quote !== 0x27) return -1;
    const quotes = Math.imul(quote, 0x01010101);
    let end = at + 1;
    for (; ; end += 4) {
      // Controls, what isn't ASCII, `&`, `<`, and the quotation mark; how, see `plain-text.ts`.
      const four = view.getInt32(end, true);
      const markup = ((four ^ 0x26262626) - 0x01010101) | ((four ^ 0x3c3c3c3c) - 0x01010101);
      const other = four | (four - 0x20202020) | ((four ^ quotes) - 0x01010101);
      const marks = (markup | other) & 0x80808080;
      if (marks === 0) continue;
      end += (31 - Math.clz32(marks & -marks)) >>> 3;
      return view.getUint8(end) === quote ? end : -1;
    }
  };
});

/** Behind white space. */
export const skipSpace = /* @__PURE__ */ withScratch(({ view }) => {
  return function skipSpace(from: number): number {
    for (let at = from; ; at += 1) {
      while (view.getInt32(at, true) === 0x20202020) at += 4; // "    "
      if (!isSpace(view.getUint8(at))) return at;
    }
  };
});

/** Whether the attribute value whose quotation mark is at `at` is `text`, as it is written. */
export function isAttribute(at: number, text: string): boolean {
  const quote = view.getUint8(at);
  if (quote !== 0x22 && quote !== 0x27) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (view.getUint8(at + 1 + index) !== text.charCodeAt(index)) return false;
  }
  return view.getUint8(at + 1 + text.length) === quote;
}

/** Whether a name has ended before this byte: at white space, `>` or `/`. */
export function endsName(at: number): boolean {
  const next = view.getUint8(at);
  return next === 0x3e || next === 0x2f || isSpace(next);
}
