/** Our formats against those of ajv-formats. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { TESTED_FORMATS } from '../../codegen/compare/claims/format-tests.ts';
import { isJson } from '../../src/runtime/json/validate.ts';
import { read } from './read.ts';

function ajv(): Ajv2020 {
  const instance = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: true });
  ajvFormats.default(instance);
  return instance;
}

/** By format: texts on which ajv-formats and we must agree, then where ajv-formats errs. */
type Deviation = readonly [text: string, verdict: boolean, clause: string];
const FORMATS: [format: string, texts: readonly string[], deviations?: readonly Deviation[]][] = [
  ['date', ['2020-02-29', '2021-02-29', '2020-2-9', '2020-13-01', '2020-00-10', '٢٠٢٠-01-01', '']],
  [
    'date-time',
    [
      '2011-09-28T17:31:02-04:00',
      '2011-09-28t17:31:02.5z',
      '2011-09-28T24:00:00Z',
      '2011-09-28',
      '2016-12-31T23:59:60Z',
      '2016-12-31T22:59:60Z',
      '2020-01-01T00:00:00',
    ],
    [
      ['2011-09-28 17:31:02Z', false, 'RFC 3339 §5.6: a T'],
      ['2011-09-28T17:31:02+05', false, 'RFC 3339 §5.6: time-numoffset has minutes'],
      ['2011-09-28T24:59:00+01:00', false, 'RFC 3339 §5.6: time-hour is 00 to 23'],
    ],
  ],
  ['time', ['12:00:00Z', '12:00:00+01:30', '12:00:00', '25:00:00Z', '12:00Z', '12:00:00.Z']],
  ['duration', ['P3D', 'P1Y2M3DT4H5M6S', 'P1W', 'PT1M', 'P', 'PT', 'P1YT', 'P1W2D', 'P1S', '1D']],
  [
    'email',
    [
      'a@example.com',
      'a.b+c@example.co',
      'a@',
      '@b',
      'a b@example.com',
      '.a@example.com',
      'a..b@example.com',
    ],
  ],
  ['hostname', ['example.com', 'a', 'a-b', '-a', 'a-', 'a_b', 'a..b', '']],
  ['ipv4', ['127.0.0.1', '256.0.0.1', '1.2.3', '1.2.3.4.5', '01.2.3.4', '1.2.3.', '']],
  [
    'ipv6',
    [
      '::',
      '::1',
      '2001:db8::1',
      '1:2:3:4:5:6:7:8',
      '1:2:3:4:5:6:7',
      '1::2::3',
      ':1',
      '1:',
      '::ffff:1.2.3.4',
      '1.2.3.4::',
      '12345::',
      '::1%eth0',
    ],
  ],
  [
    'uuid',
    [
      '2eb8aa08-aa98-11ea-b4aa-73b441d16380',
      '2EB8AA08-AA98-11EA-B4AA-73B441D16380',
      '2eb8aa08aa9811eab4aa73b441d16380',
      '2eb8aa08-aa98-11ea-b4aa73b441d16380',
    ],
  ],
  [
    'uri',
    [
      'http://a/b?c#d',
      'urn:a:b',
      'mailto:a@b',
      'http://[::1]:80/',
      '//a/b',
      'a',
      'http://a b',
      'http://a/%zz',
      ':a',
      'http://a/<b>',
    ],
  ],
  ['uri-reference', ['', '#a', 'a/b', '//a/b', '\\a', 'a%2', '?q']],
  ['uri-template', ['http://a/{b}', '{?a,b*}', '{a:3}', '{', 'a}', '{a', '{{a}}', '']],
  ['json-pointer', ['', '/', '/a/b', '/~0~1', 'a', '/~2', '/~']],
  ['relative-json-pointer', ['0', '1/a', '0#', '01', '-1', '0##', '/a']],
  ['regex', ['a+', '[', '(?<a>b)', '\\']],
];

describe('formats as ajv-formats has them', () => {
  test.each(FORMATS)('%s', async (format, texts, deviations = []) => {
    const { live } = await read({ format });
    const validate = ajv().compile({ format });
    const ours = texts.map((text) => [text, isJson(live, text)]);
    expect(ours).toEqual(texts.map((text) => [text, validate(text)]));
    for (const [text, verdict] of deviations) {
      expect([text, isJson(live, text), validate(text)]).toEqual([text, verdict, !verdict]);
    }
  });
});

test.each([
  ['idn-email', '실례@실례.테스트', true],
  ['idn-email', '2962', false],
  ['iri', 'http://ƒøø.ßår/?∂éœ=πîx#πîüx', true],
  ['iri', 'http://2001:0db8:85a3:0000:0000:8a2e:0370:7334', false],
  ['iri-reference', '#ƒräg\\mênt', false],
])('%s: %s %s', async (format, text, verdict) => {
  expect(isJson((await read({ format })).live, text)).toBe(verdict);
});

/** Beside those that the comparison makes: mailboxes and hosts of all shapes. */
const MORE_TEXTS = [
  ...['"a b\\@c"@example.org', 'a@[192.0.2.1]', 'a@[IPv6:::1]', 'A.b-c@XN--MGBH0FB.example'],
  ...['xn--mgbh0fb', 'A-1.b', 'a', '0', '例え.テスト', '例え@例え.テスト', '(?<=a)b', '[', 'a{2}'],
];

test.each([...TESTED_FORMATS])(
  '%s: what the comparison takes for granted',
  async (format, { hints, shape, longest = Infinity, ofLength, within }) => {
    const { live } = await read({ type: 'string', format });
    const outer = (await read({ type: 'string', ...(within !== undefined && { format: within }) }))
      .live;
    const lengths = Array.from({ length: 400 }, (_, length) => length);
    const made = lengths.flatMap((length) => ofLength?.(length) ?? []);
    expect(made.filter((text) => !isJson(live, text))).toEqual([]);
    expect(new Set(made.map((text) => text.length)).size).toBe(made.length);
    const accepted = [...hints, ...made, ...MORE_TEXTS].filter((text) => isJson(live, text));
    expect(accepted.length).toBeGreaterThan(3);
    const outline = new RegExp(`^(?:${shape ?? '[^]*'})$`, 'u');
    const others = accepted.filter(
      (text) => !outline.test(text) || text.length > longest || !isJson(outer, text),
    );
    expect(others).toEqual([]);
    expect(hints.some((text) => isJson(live, text))).toBe(true);
  },
);
