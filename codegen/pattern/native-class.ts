/** Characters and sets of characters as source of a native regular expression with the `v` flag. */
import { type CharacterSet, rangesOf } from './code-points.ts';

/** One character outside of a class (ECMA-262, SyntaxCharacter, and `/` for literals). */
export function nativeCharacter(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  return /[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : legible(codePoint);
}

/** One character in a class (ECMA-262, ClassSetSyntaxCharacter, and a `^` that might be first). */
export function classCharacter(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  return /[\^()[\]{}/\-\\|]/.test(character) ? `\\${character}` : legible(codePoint);
}

/** A range in a class; one character stands alone. */
export function classRange(low: number, high: number): string {
  if (low === high) return classCharacter(low);
  return `${classCharacter(low)}-${classCharacter(high)}`;
}

/**
 * A class that is written out, as it stands outside of classes. V8 11.3 (Node 20) forgets every other
 * time that `[^…]` is negated, where a repetition makes it compile the class more than once; not
 * so within another class.
 */
export function outsideClass(native: string): string {
  return native.startsWith('[^') ? `[${native}]` : native;
}

/** A set as it stands within a class. */
export function classContent(set: CharacterSet): string {
  return separated(rangesOf(set).map(([low, high]) => classRange(low, high)));
}

/** What stands in a class, piece by piece: `&&` and its like are reserved, so the second is escaped. */
export function separated(pieces: readonly string[]): string {
  let content = '';
  for (const piece of pieces) {
    const [first = ''] = piece;
    const isDoubled = content.endsWith(first) && /[&!#$%*+,.:;<=>?@`~]/.test(first);
    content += isDoubled ? codeUnitEscape(first) + piece.slice(1) : piece;
  }
  return content;
}

/** Printable ASCII as it is, the rest escaped: classes of look-alikes are no riddle then. */
function legible(codePoint: number): string {
  if (codePoint === 0x9) return '\\t';
  if (codePoint === 0xa) return '\\n';
  if (codePoint === 0xd) return '\\r';
  if (codePoint >= 0x20 && codePoint < 0x7f) return String.fromCodePoint(codePoint);
  if (codePoint > 0xffff) return `\\u{${codePoint.toString(16).toUpperCase()}}`;
  return codeUnitEscape(String.fromCharCode(codePoint));
}

function codeUnitEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
