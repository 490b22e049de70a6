import { expect, test } from 'vitest';
import * as characters from '../../src/runtime/xml/characters.ts';

const judge = (pattern: string) => {
  const regExp = new RegExp(`^[${pattern}]$`, 'u');
  return (codePoint: number) => regExp.test(String.fromCodePoint(codePoint));
};
// Productions [2], [4] and [4a], copied from the recommendation.
const char = judge('\\t\\n\\r\\u{20}-\\u{D7FF}\\u{E000}-\\u{FFFD}\\u{10000}-\\u{10FFFF}');
const start =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const nameStart = judge(start);
const nameCharacter = judge(`${start}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}`);

test('classes agree with the productions on every code point of the first plane, and at the edges', () => {
  const edges = [0x10000, 0x1fffe, 0xeffff, 0xf0000, 0x10ffff];
  for (const code of [...Array(0x10000).keys(), ...edges]) {
    const text = String.fromCodePoint(code);
    const classes = [
      characters.isXmlCharacter(code),
      characters.isXmlText(text),
      characters.firstNonCharacter(text) < 0,
      characters.isNameStart(code),
      characters.isNameCharacter(code),
      characters.isName(text),
      characters.isNCName(text),
    ];
    const [isChar, isStart] = [char(code), nameStart(code)];
    const expected = [
      isChar,
      isChar,
      isChar,
      isStart,
      nameCharacter(code),
      isStart,
      isStart && text !== ':',
    ];
    if (String(classes) !== String(expected)) expect([code, classes]).toEqual([code, expected]);
  }
});

test.each([
  ['', true],
  [' \t\r\n', true],
  ['\u00a0', false],
  ['\u0085', false],
])('isWhiteSpace(%j)', (text, expected) => {
  expect(characters.isWhiteSpace(text)).toBe(expected);
});
