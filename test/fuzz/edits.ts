/** Edits of a document's text. Ordinary ones keep most documents valid, breaking ones don't. */
import { CAPACITY } from '../../src/runtime/fast/scratch.ts';
import type { Dice } from '../random/dice.ts';
import * as characters from './characters.ts';

/** Gives the document changed at a place that the dice choose. */
export type Edit = (dice: Dice, document: string) => string;

const leaf = /<([\w:.-]+)((?:\s[^<>]*)?)>([^<>]*)<\/\1\s*>|<[\w:.-]+(?:\s[^<>]*)?\/>/g;
const text = /(?<=<[\w:.-]+(?:\s[^<>]*)?>)[^<>]*(?=<\/)/g;
const anyTag = /<\/?[\w:.-]+(?:\s[^<>]*)?\/?>/g;
const startTag = /<[\w:.-]+/g;
const afterTag = />/g;
const between = /(?<=>)\s*(?=<)/g;

/** One of the places that a pattern matches becomes what `change` makes of it. */
function at(pattern: RegExp, change: (dice: Dice, found: string) => string): Edit {
  return (dice, document) => {
    const matches = [...document.matchAll(pattern)];
    const match = matches[dice.below(matches.length)];
    if (!match) return document;
    const end = match.index + match[0].length;
    return document.slice(0, match.index) + change(dice, match[0]) + document.slice(end);
  };
}

/** Something from a table after what the pattern matches. */
const insert = (pattern: RegExp, table: readonly string[], before = ''): Edit =>
  at(pattern, (dice, found) => found + before + dice.pick(table));

/** Part of a text becomes what `change` makes of it; at least one character where there is one. */
const partOfText = (change: (dice: Dice, part: string) => string): Edit =>
  at(text, (dice, found) => {
    const units = [...found];
    const start = dice.below(units.length);
    const end = dice.chance(40) ? units.length : start + 1 + dice.below(3);
    const part = change(dice, units.slice(start, end).join(''));
    return units.slice(0, start).join('') + part + units.slice(end).join('');
  });

function reference(dice: Dice, character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zeros = dice.chance(20) ? '000' : '';
  const hex = code.toString(16);
  return dice.pick([`&#${zeros}${code};`, `&#x${zeros}${hex};`, `&#x${hex.toUpperCase()};`]);
}

/** Two elements that hold no others trade places. */
const swap: Edit = (dice, document) => {
  const matches = [...document.matchAll(leaf)];
  const [one, other] = dice
    .shuffled(matches)
    .slice(0, 2)
    .sort((a, b) => a.index - b.index);
  if (!one || !other) return document;
  const middle = document.slice(one.index + one[0].length, other.index);
  const tail = document.slice(other.index + other[0].length);
  return document.slice(0, one.index) + other[0] + middle + one[0] + tail;
};

/** A text of up to some kilobytes, which crosses words and whatever is buffered by size. */
const lengthen = partOfText((dice, part) =>
  (part || 'a').repeat(dice.pick([2, 3, 4, 5, 8, 15, 64, 255, 256, 257, 1025, 4096])),
);

/** So many declarations that the limit on attributes is near. */
const declare = at(startTag, (dice, found) => {
  const count = dice.between(254, 257);
  return found + dice.times(count, (index) => ` xmlns:n${index}="u"`).join('');
});

/** A tag with white space where it may stand, and quotes of the other kind. */
const loosen = at(anyTag, (dice, tag) => {
  const space = dice.pick(characters.spaces);
  return dice.chance(30)
    ? tag.replaceAll('"', "'")
    : tag.replace(/\s*(\/?>)$/, (_, end: string) => space + end).replace(/="/, `${space}="`);
});

/** A document about as long as the buffer of the fast lane, in bytes or in UTF-16 units. */
export const fill: Edit = (dice, document) => {
  const left = CAPACITY + dice.between(-70, 70) - document.length;
  const filler = dice.pick(['a', 'a', '\n', '\u00e9', '\u6f22']);
  const count = dice.chance(50) ? left : Math.floor(left / Buffer.byteLength(filler));
  return dice.chance(50)
    ? document + filler.repeat(count).replaceAll(/\S/g, ' ')
    : at(text, (_, found) => found + filler.repeat(count))(dice, document);
};

/** What senders do: most documents stay valid. */
export const ordinary: readonly Edit[] = [
  swap,
  swap,
  at(leaf, () => ''),
  at(leaf, (_, found) => found + found),
  at(between, (dice) => dice.pick(characters.spaces)),
  (dice, document) => document.replaceAll(between, dice.pick(characters.spaces)),
  (dice, document) => document.replaceAll('\n', dice.pick(['\r\n', '\r', '\n\n', ' '])),
  insert(afterTag, characters.markup),
  at(between, (dice, space) => space + dice.pick(characters.markup) + space),
  insert(startTag, characters.attributes, ' '),
  (dice, document) => dice.pick(characters.prologs) + document,
  (dice, document) => document + dice.pick([...characters.spaces, ...characters.markup]),
  partOfText((_, part) => `<![CDATA[${part}]]>`),
  partOfText((dice, part) => [...part].map((one) => reference(dice, one)).join('')),
  partOfText((dice, part) => part + dice.pick(characters.allowed)),
  partOfText((dice, part) => dice.pick(characters.markup) + part),
  partOfText((dice, part) => part + dice.pick(characters.textMarkup)),
  partOfText((dice) => dice.pick(['&amp;', '&lt;', '&gt;', '&quot;', '&apos;', ''])),
  at(text, (dice, found) => dice.pick(characters.spaces) + found + dice.pick(characters.spaces)),
  at(/(?<=\s[\w:.-]+\s*=\s*["'])[^<"']*(?=["'])/g, (dice, value) =>
    dice.pick([value + dice.pick(characters.allowed), ` ${value}`, reference(dice, value || 'a')]),
  ),
  lengthen,
  loosen,
  loosen,
  at(/><\/[\w:.-]+\s*>/g, () => '/>'),
  at(/<([\w:.-]+)([^<>]*)\/>/g, (_, tag) => tag.replace(/<([\w:.-]+)([\s\S]*)\/>/, '<$1$2></$1>')),
];

/** A unit becomes another, goes, or gets a neighbour; it may be half of a character. */
const unit: Edit = (dice, document) => {
  const place = dice.below(document.length);
  const added = dice.pick([...characters.allowed, ...characters.refused, '<', '&', '', '', 'x']);
  return document.slice(0, place) + added + document.slice(place + dice.below(2));
};

/** What no valid document has, most often. */
export const breaking: readonly Edit[] = [
  unit,
  unit,
  unit,
  insert(afterTag, characters.broken),
  insert(startTag, characters.brokenAttributes, ' '),
  partOfText((dice, part) => part + dice.pick(characters.broken)),
  partOfText((dice, part) => part + dice.pick(characters.refused)),
  (dice, document) => document.slice(0, dice.below(document.length)),
  (dice, document) => dice.pick(characters.broken) + document,
  (dice, document) => document + dice.pick(characters.broken),
  (_, document) => document + document,
  at(anyTag, () => ''),
  at(anyTag, (dice, tag) => tag.replace(/[\w.-](?=\s*\/?>)/, dice.pick(['x', '', 'xx', '\u00e9']))),
  declare,
];
