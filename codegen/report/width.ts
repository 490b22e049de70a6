/** Text of a stranger on a terminal: nothing in it may act, and its width must be known. */

/**
 * The text with a visible sign for each character that would act or not be seen: control pictures
 * for C0 and DEL, U+FFFD for other controls, direction marks and lone surrogates. A tab stays.
 */
export function visible(text: string): string {
  return text.replace(/[^\P{C}\t]|[\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    // Private use and unassigned characters are as harmless as any letter.
    return /[\p{Co}\p{Cn}]/u.test(character) ? character : '\ufffd';
  });
}

const wide =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

/** Cells of a terminal that text which is `visible` takes; a tab counts one. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    cells += wide.test(character) ? 2 : 1;
  }
  return cells;
}
