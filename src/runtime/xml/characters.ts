/** Character classes of XML 1.0, 5th edition. */

const nameStart =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}' +
  '\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}' +
  '\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const nameCharacter = `${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}`;

const startPattern = new RegExp(`^[${nameStart}]$`, 'u');
const characterPattern = new RegExp(`^[${nameCharacter}]$`, 'u');
const namePattern = new RegExp(`^[${nameStart}][${nameCharacter}]*$`, 'u');
/**
 * Within a class of well-formed UTF-16: what text does not have as it is. That are markup, references
 * and what `]]>` begins with; CR, which is no line end behind the reader (§2.11); all but `Char`s.
 */
export const notKept = '<&\\]\\0-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const outsideChar = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;
const loneSurrogate = /[\uD800-\uDFFF]/u;
const notWhiteSpace = /[^ \t\n\r]/;

/** For each ASCII code: 2 for a `NameStartChar`, 1 for any other `NameChar`, 0 for the rest. */
export const asciiNameClass: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return startPattern.test(character) ? 2 : characterPattern.test(character) ? 1 : 0;
});

/** One `NameStartChar` (§2.3 [4]) at `lastIndex`. */
export const nameStartAt: RegExp = new RegExp(`[${nameStart}]`, 'uy');

/** As many `NameChar`s (§2.3 [4a]) as there are at `lastIndex`, none included. */
export const nameCharactersAt: RegExp = new RegExp(`[${nameCharacter}]*`, 'uy');

/** `Char` (§2.2 [2]): not a control except TAB, LF and CR, not a surrogate, not U+FFFE or U+FFFF. */
export function isXmlCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x9 || codePoint === 0xa || codePoint === 0xd;
  if (codePoint < 0xd800) return true;
  return (
    codePoint > 0xdfff && codePoint <= 0x10ffff && codePoint !== 0xfffe && codePoint !== 0xffff
  );
}

/** Whether `text` holds nothing but `Char`s (§2.2 [2]); a lone surrogate is none. */
export function isXmlText(text: string): boolean {
  return text.isWellFormed() && !outsideChar.test(text);
}

/** The index of the first code unit that belongs to no `Char` (§2.2 [2]); -1 if there is none. */
export function firstNonCharacter(text: string): number {
  const outside = text.search(outsideChar);
  if (text.isWellFormed()) return outside;
  const surrogate = text.search(loneSurrogate);
  return outside < 0 ? surrogate : Math.min(outside, surrogate);
}

/** `NameStartChar` (§2.3 [4]), the colon included. */
export function isNameStart(codePoint: number): boolean {
  if (codePoint < 0x80) return asciiNameClass[codePoint] === 2;
  return startPattern.test(String.fromCodePoint(codePoint));
}

/** `NameChar` (§2.3 [4a]), the colon included. */
export function isNameCharacter(codePoint: number): boolean {
  if (codePoint < 0x80) return asciiNameClass[codePoint] !== 0;
  return characterPattern.test(String.fromCodePoint(codePoint));
}

/** `Name` (§2.3 [5]). */
export function isName(text: string): boolean {
  return namePattern.test(text);
}

/** `NCName` (Namespaces §3 [4]): a `Name` without a colon. */
export function isNCName(text: string): boolean {
  return !text.includes(':') && namePattern.test(text);
}

/** Whether a code unit is white space (§2.3 [3]). */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa || code === 0xd || code === 0x9;
}

/** Nothing but blanks, TABs, LFs and CRs (§2.3 [3]); true of the empty string. */
export function isWhiteSpace(text: string): boolean {
  return !notWhiteSpace.test(text);
}
