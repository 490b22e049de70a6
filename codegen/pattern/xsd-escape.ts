/** Escapes of XSD's regular expressions (part 2, appendix F.1.1). */
import { setOfBlock } from './blocks.ts';
import { type CharacterSet, complement } from './code-points.ts';
import { nameCharacters, nameStartCharacters } from './name-characters.ts';
import { classCharacter, classContent, nativeCharacter, outsideClass } from './native-class.ts';
import type { Reader } from './reader.ts';
import { isCategory, setOfNative } from './unicode.ts';

/** A set of characters that stands in a pattern. */
export interface Characters {
  readonly set: CharacterSet;
  /** For the `v` flag, outside of a class. */
  readonly native: string;
}

/** What an escape stands for, in or outside of a class. */
export interface Escape extends Characters {
  /** For the `v` flag, in a class. */
  readonly inClass: string;
  /** Of an escape for a single character: it can be the end of a range. */
  readonly codePoint?: number;
}

const whiteSpace: CharacterSet = [0x9, 0xa, 0xd, 0xd, 0x20, 0x20];
const singleEscapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ...Array.from('\\|.?*+(){}-[]^', (character) => [character, character] as const),
]);

/** [23] charClassEsc and [24] SingleCharEsc; the reader stands at the backslash. */
export function readEscape(reader: Reader): Escape {
  const start = reader.position;
  reader.take();
  const letter = reader.take();
  const single = singleEscapes.get(letter);
  if (single !== undefined) return character(single);
  if (letter === 'p' || letter === 'P') return readProperty(reader, letter);
  const multiple = multiCharacterEscape(letter);
  if (multiple) return multiple;
  if (letter === '') reader.fail('a \\ with nothing behind it; a literal one is \\\\', start);
  if (/^[\p{L}\p{N}]$/u.test(letter)) reader.fail(`\\${letter} is no escape`, start);
  reader.remark(`\\${letter} is no escape; it is read as ${letter}`, start);
  return character(letter);
}

/** One character as itself. */
export function character(text: string): Escape & { readonly codePoint: number } {
  const codePoint = text.codePointAt(0) ?? 0;
  return {
    set: [codePoint, codePoint],
    native: nativeCharacter(codePoint),
    inClass: classCharacter(codePoint),
    codePoint,
  };
}

/** [37] MultiCharEsc; the capital letter is the complement. */
function multiCharacterEscape(letter: string): Escape | undefined {
  switch (letter) {
    case 's':
      return { set: whiteSpace, native: '[\\t\\n\\r ]', inClass: '\\t\\n\\r ' };
    case 'S':
      return whole(complement(whiteSpace), '[^\\t\\n\\r ]');
    case 'd':
      return whole(setOfNative('\\p{Nd}'), '\\p{Nd}');
    case 'D':
      return whole(setOfNative('\\P{Nd}'), '\\P{Nd}');
    case 'w':
      return whole(setOfNative('[^\\p{P}\\p{Z}\\p{C}]'), '[^\\p{P}\\p{Z}\\p{C}]');
    case 'W':
      return whole(setOfNative('[\\p{P}\\p{Z}\\p{C}]'), '[\\p{P}\\p{Z}\\p{C}]');
    case 'i':
    case 'c':
      return ranges(letter === 'i' ? nameStartCharacters : nameCharacters, false);
    case 'I':
    case 'C':
      return ranges(letter === 'I' ? nameStartCharacters : nameCharacters, true);
    default:
      return undefined;
  }
}

/** [25] catEsc and [26] complEsc, behind their letter. */
function readProperty(reader: Reader, letter: 'p' | 'P'): Escape {
  const start = reader.position - 2;
  reader.expect('{', `expected { behind \\${letter}`);
  let name = '';
  while (!['}', ''].includes(reader.peek())) name += reader.take();
  reader.expect('}', `expected } behind \\${letter}{${name}`);
  if (isCategory(name)) return whole(setOfNative(`\\${letter}{${name}}`), `\\${letter}{${name}}`);
  const block = name.startsWith('Is') ? setOfBlock(name.slice('Is'.length)) : undefined;
  if (!block) {
    const wanted = name.startsWith('Is') ? 'block of Unicode 3.1' : 'general category';
    return reader.fail(`\\${letter}{${name}} names no ${wanted}`, start);
  }
  return ranges(block, letter === 'P');
}

/** A set whose source is nested as it is in a class. */
function whole(set: CharacterSet, inClass: string): Escape {
  return { set, native: outsideClass(inClass), inClass };
}

function ranges(set: CharacterSet, isComplement: boolean): Escape {
  const content = classContent(set);
  if (isComplement) return whole(complement(set), `[^${content}]`);
  return { set, native: `[${content}]`, inClass: content };
}
