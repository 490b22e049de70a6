/** A case for each format: texts or numbers on both sides. */
export interface FormatCase {
  readonly format: string;
  readonly valid: readonly unknown[];
  readonly invalid: readonly unknown[];
  readonly note?: string;
}

export const FORMAT_CASES: readonly FormatCase[] = [
  {
    format: 'date-time',
    valid: ['2011-09-28T17:31:02-04:00', '2016-12-31T23:59:60Z'],
    invalid: ['2011-09-28 17:31:02Z', '2011-09-28T17:31:02'],
  },
  { format: 'date', valid: ['2020-02-29'], invalid: ['2021-02-29'] },
  { format: 'time', valid: ['17:31:02.5Z'], invalid: ['17:31:02'] },
  { format: 'duration', valid: ['P1Y2M3DT4H', 'P2W'], invalid: ['P', 'P1YT'] },
  {
    format: 'email',
    valid: ['a.b@example.com', '"a b"@[127.0.0.1]'],
    invalid: ['a b@example.com'],
  },
  { format: 'idn-email', valid: ['пример@bücher.example'], invalid: ['@bücher.example'] },
  {
    format: 'hostname',
    valid: ['example.com', 'xn--bcher-kva.example'],
    invalid: ['-a', 'xn--X'],
    note: 'A-labels as IDNA2008 has them',
  },
  {
    format: 'idn-hostname',
    valid: ['bücher.example'],
    invalid: ['a\u00b7b'],
    note: 'IDNA2008 with the Bidi rule',
  },
  { format: 'ipv4', valid: ['192.0.2.1'], invalid: ['192.0.2.01', '192.0.2.256'] },
  { format: 'ipv6', valid: ['2001:db8::1', '::ffff:192.0.2.1'], invalid: ['1::2::3', '::1%eth0'] },
  { format: 'uri', valid: ['https://example.com/a?b#c', 'urn:a:b'], invalid: ['/a', 'http://a b'] },
  { format: 'uri-reference', valid: ['/a', '#b', ''], invalid: ['\\a'] },
  { format: 'iri', valid: ['https://bücher.example/ä'], invalid: ['/ä', 'http://ä b'] },
  { format: 'iri-reference', valid: ['/ä'], invalid: ['\\ä'] },
  { format: 'uri-template', valid: ['https://example.com/{a}{?b*}'], invalid: ['{a', '{a}}'] },
  {
    format: 'uuid',
    valid: ['2eb8aa08-aa98-11ea-b4aa-73b441d16380'],
    invalid: ['2eb8aa08aa9811eab4aa73b441d16380'],
  },
  { format: 'json-pointer', valid: ['', '/a~1b'], invalid: ['a', '/~2'] },
  { format: 'relative-json-pointer', valid: ['0', '1/a', '0#'], invalid: ['01', '/a'] },
  { format: 'regex', valid: ['^\\p{L}+$'], invalid: ['('] },
  { format: 'int32', valid: [2147483647], invalid: [2147483648, 0.5], note: 'of numbers' },
  { format: 'int64', valid: [2147483648], invalid: [1e20, 0.5], note: 'of numbers' },
  {
    format: 'float',
    valid: [0.1],
    invalid: [1e39],
    note: 'of numbers: within the range of single precision',
  },
  {
    format: 'double',
    valid: [0.1],
    invalid: [],
    note: 'says what a number is; every one is valid',
  },
  { format: 'byte', valid: ['YQ=='], invalid: ['YQ'], note: 'base64' },
  {
    format: 'binary',
    valid: ['\u0000'],
    invalid: [],
    note: 'says what a text is; every one is valid',
  },
  {
    format: 'password',
    valid: ['a'],
    invalid: [],
    note: 'says what a text is; every one is valid',
  },
];
