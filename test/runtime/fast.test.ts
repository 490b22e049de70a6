/** The fast lane's own functions: scanners against the languages that the generator trusts in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanners } from '../../codegen/emit/fast/scanners.ts';
import { compilePattern, toMatcher } from '../../codegen/pattern/compile.ts';
import { endOfSolid, endOfText } from '../../src/runtime/fast/plain-text.ts';
import { load } from '../../src/runtime/fast/scratch.ts';
import { content } from '../../src/runtime/fast/text.ts';
import {
  endOfDate,
  endOfDateTime,
  endOfDecimal,
  endOfInteger,
  endOfTime,
  endOfZonedDateTime,
} from '../../src/runtime/index.ts';

const functions: Readonly<Record<string, (at: number) => number>> = {
  endOfDate,
  endOfDateTime,
  endOfDecimal,
  endOfInteger,
  endOfTime,
  endOfZonedDateTime,
};

const samples: Readonly<Record<string, readonly string[]>> = {
  dateTime: [
    '2011-09-28T17:31:02-04:00',
    '2023-12-20T06:16:09.718069+00:00',
    '2000-02-29T00:00:00Z',
    '0001-01-01T00:00:00',
    '9999-12-31T23:59:59.9+14:00',
  ],
  date: ['2011-09-28', '1900-02-28Z', '2024-02-29-13:59', '0400-02-29', '0100-02-28'],
  time: ['17:31:02', '00:00:00.000Z', '23:59:59-14:00'],
  decimal: ['0', '-1.50', '+.5', '7.', '0001470'],
  integer: ['0', '-1', '+15', '0001470'],
};

/** Texts near the samples: a few characters replaced, removed or put in. */
function near(texts: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.nat(), fc.constantFrom(...'0123456789-+:.TZ /é'), fc.nat(2));
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { maxLength: 3 }))
    .map(([text, edits]) =>
      edits.reduce((whole, [place, character, length]) => {
        const at = place % (whole.length + 1);
        return (
          whole.slice(0, at) +
          (length === 0 ? '' : character) +
          whole.slice(at + (length & 1 ? 1 : length >> 1))
        );
      }, text),
    );
}

describe('scanners accept exactly their language', () => {
  it.each(scanners)('$name', ({ name, builtin, language }) => {
    const scan = functions[name];
    if (!scan) throw new Error(`no scanner: ${name}`);
    const compiled = compilePattern([language], 'xsd', undefined, () => {});
    if (!compiled) throw new Error(`no pattern: ${language}`);
    const matcher = toMatcher(compiled);
    const verdicts = new Set<boolean>();
    const property = fc.property(near(samples[builtin] ?? []), (text) => {
      load(`<a>${text}</a>`);
      const end = scan(3);
      const isWhole = end === 3 + new TextEncoder().encode(text).length;
      verdicts.add(isWhole);
      expect(isWhole, text).toBe(matcher.test(text));
    });
    fc.assert(property, { numRuns: 5000 });
    expect(verdicts.size).toBe(2);
  });

  it('accept and refuse every day of leap years and others', () => {
    for (const year of ['1900', '2000', '2023', '2024']) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const [mm, dd] = [month, day].map((number) => String(number).padStart(2, '0'));
          const text = `${year}-${mm}-${dd}`;
          const date = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
          load(`<a>${text}</a>`);
          expect(endOfDate(3) === 13, text).toBe(exists);
        }
      }
    }
  });
});

describe('runs of printable characters', () => {
  it('end before every byte that is none, and before `]]>`', () => {
    for (let value = 0; value < 256; value += 1) {
      for (const before of ['', 'a', 'ab', 'abc', 'abcd', ']', '"#$%!>']) {
        const text = `<a>${before}`;
        const bytes = Uint8Array.from([...new TextEncoder().encode(text), value, 0x2f, 0x3c]);
        load(bytes);
        const isSolid = value > 0x20 && value < 0x7f && value !== 0x26 && value !== 0x3c;
        expect(endOfSolid(3), `${before} ${value}`).toBe(text.length + (isSolid ? 2 : 0));
        const isText = isSolid || value === 0x20 || value === 0x7f || value === 9 || value === 10;
        expect(endOfText(3), `${before} ${value}`).toBe(text.length + (isText ? 2 : 0));
      }
    }
    load('<a>x]]></a>');
    expect([endOfSolid(3), endOfText(3)]).toEqual([6, 6]);
    load('<a>]></a>');
    expect([endOfSolid(3), endOfText(3)]).toEqual([5, 5]);
  });
});

describe('text is resolved in place', () => {
  it.each([
    ['plain', 'plain'],
    ['a &amp; b &lt;&gt;&quot;&apos;', 'a & b <>"\''],
    ['&#65;&#x42;&#x1F600;&#xe9;', 'AB\u{1F600}é'],
    ['<![CDATA[a < b & c]]> d', 'a < b & c d'],
    ['a<!-- c -->b<?p i?>c', 'abc'],
    ['a\r\nb\rc\n', 'a\nb\nc\n'],
    ['é ü \u{1F600} \uFFFC', 'é ü \u{1F600} \uFFFC'],
    ...[23, 24, 25, 300].map((length) => {
      const text = `\u{1F600}é€${'x'.repeat(length - 4)}`;
      return [text, text];
    }),
    [']] ]>', ']] ]>'],
    ['a > b ->', 'a > b ->'],
    ['plain]>text]]&gt;', 'plain]>text]]>'],
    ['<![CDATA[]]>>', '>'],
    [`${'x'.repeat(1000)}&amp;${'y'.repeat(1000)}`, `${'x'.repeat(1000)}&${'y'.repeat(1000)}`],
  ])('%j', (written, text) => {
    for (const input of [`<a>${written}</a>`, new TextEncoder().encode(`<a>${written}</a>`)]) {
      expect(load(input)).toBe(true);
      expect(content(3)).toBe(text);
    }
  });

  it.each([
    'a]]>b',
    ']]>',
    'some plain text]]>',
    '&amp;]]>',
    '&unknown;',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '\u0001',
    '\uFFFE',
    '<!-- -- -->',
    '<?xml a?>',
    '<![CDATA[x',
    '&amp',
  ])('gives up at %j', (written) => {
    expect(load(`<a>${written}</a>`)).toBe(true);
    expect(content(3)).toBe(undefined);
  });

  it('refuses what is no UTF-8', () => {
    for (const bytes of [
      [0xc0, 0x80],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0x80],
      [0xc3],
    ]) {
      expect(load(Uint8Array.from([0x3c, 0x61, 0x3e, ...bytes, 0x3c, 0x2f]))).toBe(true);
      expect(content(3)).toBe(undefined);
    }
  });

  it('gives up where a lone surrogate may have stood in a string', () => {
    for (const text of ['\uD800', 'x\uDC00y', '\uFFFD', '<![CDATA[\uDFFF]]>', '<!-- \uD800 -->']) {
      expect(load(`<a>${text}</a>`)).toBe(true);
      expect(content(3)).toBe(undefined);
    }
    load(new TextEncoder().encode('<a>\uFFFD</a>'));
    expect(content(3)).toBe('\uFFFD');
  });
});
