import { describe, expect, it } from 'vitest';
import {
  quoteComment,
  quoteIdentifier,
  quoteJson,
  quoteLineComment,
  quoteProperty,
  quoteRegularExpression,
  quoteString,
} from '../../codegen/emit/quote.ts';

/** Every code unit that any language takes for special, and some that none does. */
const texts = [
  ...[
    '',
    'a',
    '"',
    "'",
    '\\',
    '`',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: text that looks like one.
    '${x}',
    '*/',
    '//',
    '<!--',
    '\n',
    '\r\n',
    '\t',
    '\0',
    '\u2028',
    '\u2029',
  ],
  ...[
    '\u0085',
    '\uFEFF',
    '\u202E',
    '\uD800',
    '\uDFFF\uD800',
    '\u{1F600}',
    '\u{E0001}',
    'é',
    'e\u0301',
  ],
];

/** What JavaScript makes of an expression. */
function evaluate(expression: string): unknown {
  return new Function(`"use strict"; return ${expression};`)();
}

describe('quoteString', () => {
  it.each(texts)('is a literal of %j, in visible characters', (text) => {
    expect(evaluate(quoteString(text))).toBe(text);
    expect(quoteString(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });
});

describe('quoteJson', () => {
  it.each(
    [
      [null, 1, -0, true, 'x', [], {}, [1, [2]], { a: { b: [{ c: null }] } }],
      [JSON.parse('{"__proto__":{"polluted":1},"constructor":2,"a-b":3}')],
    ].flat(),
  )('is an expression of %j', (value) => {
    expect(JSON.stringify(evaluate(`(${quoteJson(value)})`))).toBe(JSON.stringify(value));
  });
});

describe('quoteComment', () => {
  it.each(texts)('keeps %j inside a block comment', (text) => {
    expect(evaluate(`1 /* ${quoteComment(`${text}*/ + 1 /*`)} */`)).toBe(1);
  });

  it.each(texts)('keeps %j inside a line comment', (text) => {
    expect(evaluate(`1 // ${quoteLineComment(`${text}\n+ 1`)}\n`)).toBe(1);
  });
});

describe('names', () => {
  it.each([...texts, 'class', 'await', 'a-b', '1a', '名前', '__proto__'])(
    'makes %j an identifier and a property',
    (text) => {
      expect(evaluate(`((${quoteIdentifier(text)}) => 1)(0)`)).toBe(1);
      // What a colon makes of `__proto__` no binding plan asks for: the binder renames it.
      if (text !== '__proto__')
        expect(Object.keys(evaluate(`({ ${quoteProperty(text)}: 1 })`) as object)).toEqual([text]);
    },
  );
});

describe('quoteRegularExpression', () => {
  it.each(['/a\\/b/u', '/[\\/]/v'])('takes %s', (literal) => {
    expect(quoteRegularExpression(literal)).toBe(literal);
  });

  it.each(['', 'x', '/a/b/', '/a\n/', '//', '/a/; throw 1', '/(/'])('refuses %j', (literal) => {
    expect(() => quoteRegularExpression(literal)).toThrow();
  });
});
