/** Classes of ECMAScript's patterns as classes of XSD's, piece by piece, so that they stay legible. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import {
  type CharacterSet,
  complement,
  contains,
  difference,
  rangesOf,
  setOf,
} from '../../pattern/code-points.ts';
import type { CharactersPattern } from '../../pattern/model.ts';
import { setOfNative } from '../../pattern/unicode.ts';

/** Any character of XML, line ends included, which `.` of XSD is not. */
export const anyCharacters = '[\\s\\S]';

export interface XsdClass {
  /** Outside of a class; `undefined`: XML has none of these characters. */
  readonly text: string | undefined;
  /** Whether it takes a character that `whiteSpace` would replace. */
  readonly hasSpace: boolean;
  /** Whether it takes a character that XML hasn't. */
  readonly hasOthers: boolean;
}

const xmlCharacters = setOf([
  [0x9, 0xa],
  [0xd, 0xd],
  [0x20, 0xd7ff],
  [0xe000, 0xfffd],
  [0x10000, 0x10ffff],
]);
const spaces = [0x9, 0xa, 0xd, 0x20];

/** One character of a pattern. The texts of documents are of XML's characters alone. */
export function classOf({ set, native }: CharactersPattern): XsdClass {
  const hasSpace = spaces.some((space) => contains(set, space));
  const inXml = intersection(set, xmlCharacters);
  const hasOthers = inXml.join() !== set.join();
  if (inXml.length === 0) return { text: undefined, hasSpace, hasOthers };
  const isEvery = inXml.join() === xmlCharacters.join();
  const text = isEvery ? anyCharacters : printNode(nodeOf(native));
  return { text, hasSpace, hasOthers };
}

type Node =
  | AST.Character
  | AST.CharacterClassRange
  | AST.CharacterClass
  | AST.CharacterSet
  | AST.Element
  | AST.CharacterClassElement;

const parser = new RegExpParser({ ecmaVersion: 2024 });

function nodeOf(native: string): Node {
  const { alternatives } = parser.parsePattern(native, 0, native.length, { unicode: true });
  const element = alternatives[0]?.elements[0];
  if (!element) throw new TypeError(`${native} is no character`);
  return element;
}

function printNode(node: Node): string {
  if (node.type === 'Character') return escapeCharacter(node.value, /[.\\?*+{}()[\]|^]/);
  if (node.type === 'CharacterClass') {
    return `[${node.negate ? '^' : ''}${node.elements.map(classPiece).join('')}]`;
  }
  if (node.type === 'CharacterSet') {
    if (node.kind === 'any') return `[^${ranges(complement(setOfNative('.')))}]`;
    const category = categoryEscape(node);
    if (category !== undefined) return category;
    const isNegative = 'negate' in node && node.negate;
    return `[${isNegative ? '^' : ''}${classPiece(positive(node))}]`;
  }
  throw new TypeError(`${node.raw} is no character`);
}

/** The set whose complement a negative escape is; another as it stands. */
function positive(node: AST.CharacterSet): AST.CharacterSet {
  return 'negate' in node && node.negate
    ? { ...node, negate: false, raw: flipped(node.raw) }
    : node;
}

function flipped(raw: string): string {
  const letter = raw[1] ?? '';
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return `\\${other}${raw.slice(2)}`;
}

/** A piece of a class, as it stands between brackets; empty if XML has none of its characters. */
function classPiece(node: Node): string {
  switch (node.type) {
    case 'Character':
      return ranges([node.value, node.value]);
    case 'CharacterClassRange':
      return ranges([node.min.value, node.max.value]);
    case 'CharacterSet': {
      const category = categoryEscape(node);
      if (category !== undefined) return category;
      if (node.kind === 'word' && !node.negate) return 'A-Za-z0-9_';
      return ranges(setOfNative(node.raw));
    }
    case 'CharacterClass':
      return ranges(setOfNative(node.raw));
    default:
      throw new TypeError(`${node.raw} stands in no class`);
  }
}

/** General categories are the same in both dialects, but for the version of Unicode. */
function categoryEscape(node: AST.CharacterSet): string | undefined {
  if (node.kind !== 'property') return undefined;
  const { key, value, negate } = node;
  const isCategory = value === null || key === 'General_Category' || key === 'gc';
  const name = isCategory ? (longNames.get(value ?? key) ?? value ?? key) : '';
  return categories.has(name) ? `\\${negate ? 'P' : 'p'}{${name}}` : undefined;
}

function ranges(set: CharacterSet): string {
  return rangesOf(intersection(set, xmlCharacters))
    .map(([low, high]) => {
      const ends = [low, high].map((end) => escapeCharacter(end, /[\\[\]^-]/));
      return low === high ? ends[0] : ends.join(high === low + 1 ? '' : '-');
    })
    .join('');
}

function intersection(left: CharacterSet, right: CharacterSet): CharacterSet {
  return difference(left, complement(right));
}

function escapeCharacter(codePoint: number, special: RegExp): string {
  if (codePoint === 0x9) return '\\t';
  if (codePoint === 0xa) return '\\n';
  if (codePoint === 0xd) return '\\r';
  const character = String.fromCodePoint(codePoint);
  return special.test(character) ? `\\${character}` : character;
}

/** General categories by their long names (UAX 44, PropertyValueAliases). */
const longNames: ReadonlyMap<string, string> = new Map(
  `
  L Letter, Lu Uppercase_Letter, Ll Lowercase_Letter, Lt Titlecase_Letter, Lm Modifier_Letter,
  Lo Other_Letter, M Mark, M Combining_Mark, Mn Nonspacing_Mark, Mc Spacing_Mark, Me Enclosing_Mark,
  N Number, Nd Decimal_Number, Nd digit, Nl Letter_Number, No Other_Number, P Punctuation, P punct,
  Pc Connector_Punctuation, Pd Dash_Punctuation, Ps Open_Punctuation, Pe Close_Punctuation,
  Pi Initial_Punctuation, Pf Final_Punctuation, Po Other_Punctuation, Z Separator,
  Zs Space_Separator, Zl Line_Separator, Zp Paragraph_Separator, S Symbol, Sm Math_Symbol,
  Sc Currency_Symbol, Sk Modifier_Symbol, So Other_Symbol, Cc Control, Cc cntrl, Cf Format,
  Co Private_Use
`
    .split(',')
    .map((pair) => pair.trim().split(' ').reverse() as [string, string]),
);

/** Without C, Cs and Cn: documents have no surrogates, and the unassigned differ by version. */
const categories: ReadonlySet<string> = new Set(longNames.values());
