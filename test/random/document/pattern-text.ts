/** Texts of the language of a pattern. */

import { type CharacterSet, rangesOf } from '../../../codegen/pattern/code-points.ts';
import type { Pattern } from '../../../codegen/pattern/model.ts';
import { parseXsdPattern } from '../../../codegen/pattern/xsd.ts';
import type { Dice } from '../dice.ts';

/** A text that the XSD pattern matches; `undefined` if the pattern is faulty or matches nothing. */
export function textOf(dice: Dice, source: string): string | undefined {
  const parsed = parseXsdPattern(source);
  return 'fault' in parsed ? undefined : textOfPattern(dice, parsed.pattern);
}

function textOfPattern(dice: Dice, pattern: Pattern): string | undefined {
  switch (pattern.kind) {
    case 'characters':
      return character(dice, pattern.set);
    case 'sequence':
      return joined(pattern.parts.map((part) => textOfPattern(dice, part)));
    case 'alternation':
      return textOfPattern(dice, dice.pick(pattern.branches));
    case 'repetition': {
      const most = Math.min(pattern.max, pattern.min + 3);
      const count = dice.chance(40) ? pattern.min : dice.between(pattern.min, most);
      return joined(dice.times(count, () => textOfPattern(dice, pattern.body)));
    }
    default:
      return undefined;
  }
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** One of the set, plain ASCII if there is any. */
function character(dice: Dice, set: CharacterSet): string | undefined {
  const ranges = rangesOf(set);
  const plain = ranges.flatMap(([first, last]): [number, number][] =>
    first <= 0x7e && last >= 0x20 ? [[Math.max(first, 0x20), Math.min(last, 0x7e)]] : [],
  );
  const among =
    plain.length > 0 && dice.chance(85) ? plain : ranges.filter(([first]) => first < 0x250);
  if (among.length === 0) return undefined;
  const [first, end] = dice.pick(among);
  // Beyond the letters of Europe, engines follow other editions of Unicode.
  const last = Math.min(end, 0x24f);
  const codePoint = dice.chance(30) ? dice.pick([first, last]) : dice.between(first, last);
  return isXmlCharacter(codePoint) ? String.fromCodePoint(codePoint) : undefined;
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || code > 0xffff;
}
