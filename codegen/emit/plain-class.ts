/**
 * Texts that a pattern is sure to accept: any of one class of characters. To look for a character
 * that is not of the class is what regular expression engines do fastest.
 */
import {
  type CharacterSet,
  complement,
  difference,
  rangesOf,
  union,
} from '../pattern/code-points.ts';
import { isWithin } from '../pattern/inclusion.ts';
import { type Pattern, partsOf } from '../pattern/model.ts';
import { classContent } from '../pattern/native-class.ts';
import type { WhiteSpace } from '../wire/model.ts';
import { quoteRegularExpression } from './quote.ts';

/** Of more ranges only those of ASCII are taken. */
const MAX_RANGES = 4;

/** What XML has no character for (XML 1.0 §2.2), and what takes two units of UTF-16. */
const notPlain: CharacterSet = [0, 8, 0xb, 0xc, 0xe, 0x1f, 0xd800, 0xdfff, 0xfffe, 0x10ffff];
/** What white space processing may take away or replace (part 2 §4.3.6). */
const changing: Readonly<Record<WhiteSpace, CharacterSet>> = {
  preserve: [],
  replace: [0x9, 0xa, 0xd, 0xd],
  collapse: [0x9, 0xa, 0xd, 0xd, 0x20, 0x20],
};

/**
 * The largest such class of characters that XML has and that white space processing leaves alone:
 * every text of one or more of them is accepted by all of the patterns. `undefined`: none was found.
 */
export function plainClass(
  patterns: readonly Pattern[],
  whiteSpace: WhiteSpace,
): CharacterSet | undefined {
  const without = union(notPlain, changing[whiteSpace]);
  const last = patterns.at(-1);
  const candidates = last ? repeatedSets(last) : [];
  return candidates
    .map((set) => withFewRanges(difference(set, without)))
    .filter((set) => set.length > 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .find((set) => patterns.every((pattern) => isWithin(oneOrMore(set), pattern)));
}

/** What has to be escaped in text: all but those, of a class. */
export function withoutMarkup(set: CharacterSet): CharacterSet {
  return difference(set, MARKUP);
}

/** CR, `&`, `<` and `>`; and `=` between them, since what has a range less is found faster. */
const MARKUP: CharacterSet = [0xd, 0xd, 0x26, 0x26, 0x3c, 0x3e];

/** A regular expression that finds what is not of the class. */
export function othersLiteral(set: CharacterSet): string {
  return quoteRegularExpression(`/[^${classContent(set)}]/`);
}

/** The sets whose characters a pattern repeats without an end. */
function repeatedSets(pattern: Pattern): readonly CharacterSet[] {
  return [...partsOf(pattern)].flatMap((part) =>
    part.kind === 'repetition' && part.max === Infinity && part.body.kind === 'characters'
      ? [part.body.set]
      : [],
  );
}

function withFewRanges(set: CharacterSet): CharacterSet {
  return set.length / 2 > MAX_RANGES ? difference(set, complement([0, 0x7f])) : set;
}

function oneOrMore(set: CharacterSet): Pattern {
  const body = { kind: 'characters', set, native: `[${classContent(set)}]` } as const;
  return { kind: 'repetition', min: 1, max: Infinity, body };
}

function sizeOf(set: CharacterSet): number {
  return rangesOf(set).reduce((sum, [low, high]) => sum + high - low + 1, 0);
}
