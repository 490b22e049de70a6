/**
 * Where other engines don't follow XSD 1.0, part 2, appendix F. The tests show that they disagree on
 * each pattern listed here, and on no other of the table.
 */
export interface Deviation {
  readonly reason: string;
  readonly patterns: readonly string[];
}

const raw = String.raw;

export const xercesDeviations: readonly Deviation[] = [
  {
    reason: 'knows no category of a supplementary character: each is unassigned',
    patterns: [
      ...[raw`\P{Lu}`, raw`\p{Cn}`, raw`\p{Lu}`, raw`\p{N}`, raw`\p{S}`, raw`\p{C}`, raw`\p{Co}`],
      ...[raw`\P{L}`, raw`[\p{L}\p{N}]+`, raw`[^\p{L}]`, raw`[\P{Lu}]`, raw`[^\P{Lu}]`],
      ...[raw`[\p{L}-[\p{IsBasicLatin}]]`, raw`\p{Nd}`, raw`\w+`, raw`\W`, raw`[\W]`, raw`[\w-]`],
    ],
  },
  {
    reason: 'U+2028 and U+2029 are line ends; [37a] WildcardEsc is [^\\n\\r]',
    patterns: ['.', '.*', '(.)*'],
  },
  { reason: '[29]: Cs names no characters of XML and is left out', patterns: [raw`\p{Cs}`] },
  { reason: '[24] SingleCharEsc has no \\0', patterns: [raw`\0`] },
  { reason: 'the grammar has no comments', patterns: ['(?#c)'] },
];

export const xspatternDeviations: readonly Deviation[] = [
  {
    reason: 'names are those of XML 1.0, fifth edition, as in XSD 1.1',
    patterns: [
      ...[raw`\i`, raw`\I`, raw`\c`, raw`\C`, raw`\i\c*`, raw`\c\i`, raw`[\i-[:]]`],
      ...[raw`[\i-[:]][\c-[:]]*`, raw`[\I]`, raw`[\C]`],
    ],
  },
  {
    reason: 'a - may stand anywhere in a class, as in XSD 1.1',
    patterns: [...['[a-b-c]', '[a-c-e]', '[a-z-A-Z]', raw`[\d-z]`, raw`[\i-\c]`, raw`[\p{L}-z]`]],
  },
  {
    reason: 'knows later blocks, and takes unknown ones for every character, as in XSD 1.1',
    patterns: [
      raw`\p{IsNoSuch}`,
      raw`\p{IsCombiningDiacriticalMarksforSymbols}`,
      raw`\p{IsGreekandCoptic}`,
      raw`\p{IsHighSurrogates}`,
    ],
  },
  {
    reason: 'needless escapes are faults; here they are warnings, as Xerces takes them',
    patterns: [raw`\/`, raw`\$`, raw`\&`, '\\\u{1F600}'],
  },
];

export const libxml2Deviations: readonly Deviation[] = [
  {
    reason: 'metacharacters and quantities are not checked',
    patterns: ['{', '}', 'a}', 'a{1}}', 'a{2,1}', 'x{2,1}', 'a{2}{3}', '[]', '[-[a]]'],
  },
  {
    reason: 'a - may stand anywhere in a class',
    patterns: [
      ...['[a-b-c]', '[a-c-e]', '[a-z-A-Z]', raw`[\d-z]`, raw`[\i-\c]`, raw`[\p{L}-z]`],
      ...['[+--]', '[--a]', '[---]', '[!--]'],
    ],
  },
  {
    reason: 'ranges that end in an escape, and a - that ends a negative class, are misread',
    patterns: [raw`[\[-\]]`, raw`[\--a]`, '[^a-]'],
  },
  {
    reason: 'negation and subtraction of what is negative, or subtracts, are misread',
    patterns: [
      ...['[a-z-[^aeiou]]', '[a-z-[aeiou-[e]]]', raw`[\P{Lu}]`, raw`[^\P{Lu}]`],
      raw`[^\P{IsCyrillic}]`,
    ],
  },
  {
    reason: 'older Unicode tables: no emoji, no ideograph but the first and last',
    patterns: [
      ...[raw`\p{S}`, raw`\P{L}`, raw`[\p{L}\p{N}]+`, raw`[^\p{L}]`],
      raw`[\p{L}-[\p{IsBasicLatin}]]`,
    ],
  },
  {
    reason: 'knows later blocks, and surrogates, as characters',
    patterns: [
      raw`\p{IsCombiningDiacriticalMarksforSymbols}`,
      raw`\p{IsGreekandCoptic}`,
      raw`\p{IsHighSurrogates}`,
    ],
  },
  {
    reason: 'a repeated group that can be empty does not match the empty text',
    patterns: ['(a|){2}', '(){3}'],
  },
  { reason: 'needless escapes of some characters are faults', patterns: [raw`\&`, '\\\u{1F600}'] },
  { reason: '[24] SingleCharEsc has no \\u', patterns: [raw`\u0041`] },
];
