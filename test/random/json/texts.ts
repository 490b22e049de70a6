/** Patterns and formats, each with texts that have them; other texts mostly don't. */

export const PATTERNS: readonly { readonly source: string; readonly texts: readonly string[] }[] = [
  { source: '^a', texts: ['a', 'ab', 'a1'] },
  { source: 'b$', texts: ['b', 'ab'] },
  { source: '^[a-c]*$', texts: ['', 'abc', 'c'] },
  { source: '[0-9]', texts: ['0', 'a1'] },
  { source: '^\\d{2,3}$', texts: ['12', '123'] },
  { source: '^(?:kind|x-y)$', texts: ['kind', 'x-y'] },
  { source: '\\p{L}', texts: ['é', 'a'] },
  { source: '^\\S+@\\w+\\.com$', texts: ['a@b.com'] },
];

export const FORMATS: Readonly<Record<string, readonly string[]>> = {
  date: ['2020-02-29', '2021-02-29', '2020-1-1'],
  'date-time': [
    '2011-09-28T17:31:02-04:00',
    '2011-09-28T17:31:02Z',
    '2011-09-28',
    '2020-13-01T00:00:00Z',
  ],
  time: ['12:00:00Z', '12:00:00', '25:00:00Z'],
  duration: ['P1D', 'PT1H', 'P', 'P1W'],
  email: ['a@example.com', 'a@', 'a b@example.com'],
  hostname: ['example.com', '-a', 'a_b'],
  ipv4: ['127.0.0.1', '256.0.0.1', '1.2.3'],
  ipv6: ['::1', '1::2::3', '12345::'],
  uuid: ['2eb8aa08-aa98-11ea-b4aa-73b441d16380', '2eb8aa08'],
  uri: ['http://a/b?c#d', 'urn:a:b', 'a', 'http://a b'],
  'uri-reference': ['', '#a', 'a/b', '\\a'],
  'json-pointer': ['', '/a/b', 'a', '/~'],
  'relative-json-pointer': ['0', '1/a', '01'],
  regex: ['a+', '[', '(?<a>b)'],
};
