/** Labels of internationalized host names: IDNA2008 (RFC 5890 to RFC 5893). */
import { JOINS_LEFT, JOINS_RIGHT, VIRAMA } from './idna-tables.ts';
import { decodePunycode, encodePunycode } from './punycode.ts';

const PREFIX = 'xn--';

/** What an A-label (RFC 5890 §2.3.2.1) stands for; `undefined`: it is none. */
export function decodeALabel(label: string): string | undefined {
  const text = label.toLowerCase();
  if (!text.startsWith(PREFIX)) return undefined;
  const decoded = decodePunycode(text.slice(PREFIX.length));
  // A U-label is one way to write it, and has a character beyond ASCII.
  if (decoded === undefined || !/[^\0-\x7f]/.test(decoded) || !isULabel(decoded)) return undefined;
  return encodeULabel(decoded) === text ? decoded : undefined;
}

/** The A-label of a U-label. */
export function encodeULabel(label: string): string {
  return PREFIX + encodePunycode(label);
}

/** Whether it is a U-label (RFC 5891 §4.2), but for its length and the Bidi rule. */
export function isULabel(label: string): boolean {
  if (label.normalize('NFC') !== label || !label.isWellFormed()) return false;
  // §4.2.3.1 and §4.2.3.2.
  if (/^-|-$|^..--/u.test(label) || /^\p{M}/u.test(label)) return false;
  const characters = Array.from(label);
  return characters.every((character, index) => isAllowed(character, index, characters));
}

/** RFC 5892 §2.6: exceptions to what the properties of Unicode say. */
const ALLOWED = /^[\u00DF\u03C2\u06FD\u06FE\u0F0B\u3007]$/;
const DISALLOWED = /^[\u0640\u07FA\u302E\u302F\u3031-\u3035\u303B]$/;
const IN_CONTEXT = /^[\u00B7\u0375\u05F3\u05F4\u30FB\u0660-\u0669\u06F0-\u06F9\u200C\u200D]$/;
/** §2.1, LetterDigits; §2.5 and §2.9, blocks and letters that are left out. */
const LETTER_OR_DIGIT = /^[\p{Ll}\p{Lu}\p{Lo}\p{Nd}\p{Lm}\p{Mn}\p{Mc}]$/u;
const IGNORABLE = /^(?:\p{Default_Ignorable_Code_Point}|[\u20D0-\u20FF]|[\u{1D100}-\u{1D24F}])$/u;
const OLD_HANGUL = /^[\u1100-\u11FF\uA960-\uA97C\uD7B0-\uD7FB]$/;

/** RFC 5892 §3. */
function isAllowed(character: string, index: number, label: readonly string[]): boolean {
  if (IN_CONTEXT.test(character)) return isAllowedHere(character, index, label);
  if (ALLOWED.test(character) || /^[a-z0-9-]$/.test(character)) return true;
  if (DISALLOWED.test(character) || IGNORABLE.test(character)) return false;
  return isStable(character) && !OLD_HANGUL.test(character) && LETTER_OR_DIGIT.test(character);
}

/** §2.2: whether case folding and normalisation leave it as it is. */
function isStable(character: string): boolean {
  // Case folding makes Cherokee upper case, and leaves the dotless i alone.
  if (/^[\u13A0-\u13F5\u0131]$/.test(character)) return true;
  if (/^[\u13F8-\u13FD\uAB70-\uABBF]$/.test(character)) return false;
  const folded = character.normalize('NFKC').toUpperCase().toLowerCase();
  return folded.normalize('NFKC') === character;
}

/** RFC 5892 appendix A: characters that are allowed beside certain others. */
function isAllowedHere(character: string, index: number, label: readonly string[]): boolean {
  const before = label[index - 1] ?? '';
  const after = label[index + 1] ?? '';
  switch (character) {
    case '\u200C':
      return VIRAMA.test(before) || isBetweenJoining(index, label);
    case '\u200D':
      return VIRAMA.test(before);
    case '\u00B7':
      return before === 'l' && after === 'l';
    case '\u0375':
      return /\p{Script=Greek}/u.test(after);
    case '\u05F3':
    case '\u05F4':
      return /\p{Script=Hebrew}/u.test(before);
    case '\u30FB':
      return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label.join(''));
    default: {
      const others = character < '\u06F0' ? /[\u06F0-\u06F9]/ : /[\u0660-\u0669]/;
      return !others.test(label.join(''));
    }
  }
}

/** Appendix A.1: `(L|D) T* ZWNJ T* (R|D)`. */
function isBetweenJoining(index: number, label: readonly string[]): boolean {
  const left = label.slice(0, index).findLast(isOpaque) ?? '';
  const right = label.slice(index + 1).find(isOpaque) ?? '';
  return JOINS_LEFT.test(left) && JOINS_RIGHT.test(right);
}

/** Joining_Type is not Transparent. */
function isOpaque(character: string): boolean {
  return /[\u200C\u200D]/.test(character) || !/[\p{Mn}\p{Me}\p{Cf}]/u.test(character);
}
