/** Random regular expressions of XSD, each with texts that it matches. */
import type { Dice } from '../dice.ts';

/** A pattern, and a way to make texts of its language. */
export interface RandomPattern {
  readonly source: string;
  readonly sample: (dice: Dice) => string;
}

/** A set of characters as the grammar writes it, and some of its members. */
type Atom = readonly [source: string, members: string];

const ATOMS: readonly Atom[] = [
  ['a', 'a'],
  ['b', 'b'],
  ['-', '-'],
  ['é', 'é'],
  ['\\.', '.'],
  ['\\d', '0159'],
  ['\\D', 'a-'],
  ['\\w', 'aZ0é'],
  ['\\i', 'aZ_:'],
  ['\\c', 'a1-.'],
  ['\\s', ' '],
  ['\\S', 'a-0'],
  ['.', 'aé -'],
  ['[a-c]', 'abc'],
  ['[^a-c]', 'dZ0'],
  ['[A-Z0-9]', 'AZ09'],
  ['[a-z-[aeiou]]', 'bxz'],
  ['[\\d\\-]', '05-'],
  ['[^\\s]', 'a0é'],
  ['\\p{Lu}', 'AÉ'],
  ['\\P{L}', '0-'],
  ['\\p{IsBasicLatin}', 'aZ0'],
  ['[\\p{L}-[a-z]]', 'Aé'],
  ['[^-a]', 'b0'],
  ['[$^]', '$^'],
  ['^', '^'],
];

const QUANTIFIERS: readonly (readonly [source: string, min: number, max: number])[] = [
  ['?', 0, 1],
  ['*', 0, 3],
  ['+', 1, 3],
  ['{2}', 2, 2],
  ['{0,2}', 0, 2],
  ['{1,}', 1, 3],
  ['{2,4}', 2, 4],
  ['{0}', 0, 0],
];

/** A pattern of a few pieces; groups are nested `depth` deep at most. */
export function randomPattern(dice: Dice, depth = 2): RandomPattern {
  const branches = dice.times(dice.chance(25) ? dice.between(2, 3) : 1, () => branch(dice, depth));
  return {
    source: branches.map(({ source }) => source).join('|'),
    sample: (own) => own.pick(branches).sample(own),
  };
}

function branch(dice: Dice, depth: number): RandomPattern {
  const pieces = dice.times(dice.between(dice.chance(5) ? 0 : 1, 3), () => piece(dice, depth));
  return {
    source: pieces.map(({ source }) => source).join(''),
    sample: (own) => pieces.map(({ sample }) => sample(own)).join(''),
  };
}

function piece(dice: Dice, depth: number): RandomPattern {
  const atom = depth > 0 && dice.chance(25) ? group(dice, depth - 1) : character(dice);
  if (dice.chance(50)) return atom;
  const [mark, min, max] = dice.pick(QUANTIFIERS);
  return {
    source: atom.source + mark,
    sample: (own) => own.times(own.between(min, max), () => atom.sample(own)).join(''),
  };
}

function group(dice: Dice, depth: number): RandomPattern {
  const { source, sample } = randomPattern(dice, depth);
  return { source: `(${source})`, sample };
}

function character(dice: Dice): RandomPattern {
  const [source, members] = dice.pick(ATOMS);
  return { source, sample: (own) => own.pick([...members]) };
}

/** A pattern that matches all of these texts, and more or less else. */
export function patternFor(dice: Dice, texts: readonly string[]): string {
  return [...new Set(texts.map((text) => generalised(dice, text)))].join('|');
}

function generalised(dice: Dice, text: string): string {
  const exact = [...text].map((character) => {
    if (/\d/.test(character)) return dice.pick([character, '\\d', '[0-9]', '[0-9]{1,3}']);
    if (/[a-z]/.test(character)) return dice.pick([character, '[a-z]', '\\c']);
    return /[\s.?*+()|[\]{}\\-]/.test(character) ? escaped(character) : character;
  });
  return exact.join('');
}

function escaped(character: string): string {
  const letters: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };
  return character === ' ' ? ' ' : (letters[character] ?? `\\${character}`);
}
