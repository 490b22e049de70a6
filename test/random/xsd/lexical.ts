/** Valid lexical forms of every built-in datatype, those of ordered types from least to greatest. */
import type { Dice } from '../dice.ts';

/** Bounds of the integer types; absent: none. */
const INTEGERS: Readonly<Record<string, readonly [min?: bigint | undefined, max?: bigint]>> = {
  integer: [],
  nonPositiveInteger: [undefined, 0n],
  negativeInteger: [undefined, -1n],
  nonNegativeInteger: [0n],
  positiveInteger: [1n],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  short: [-32_768n, 32_767n],
  byte: [-128n, 127n],
  unsignedLong: [0n, 2n ** 64n - 1n],
  unsignedInt: [0n, 2n ** 32n - 1n],
  unsignedShort: [0n, 65_535n],
  unsignedByte: [0n, 255n],
};

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  string: [
    '',
    'a',
    'A',
    ' a ',
    'a b',
    'a\tb',
    'x\ny',
    'é',
    '漢字',
    '😀',
    '0',
    'true',
    '<&">',
    ']]>',
  ],
  normalizedString: ['', 'a', ' a ', 'a  b', 'é', '0', 'x y z'],
  token: ['', 'a', 'a b', 'é', '0', '1.5', 'x-y'],
  language: ['en', 'de-AT', 'x-klingon', 'zh-Hans-CN', 'i-enochian'],
  Name: ['a', '_', ':', 'a:b', 'é.1', 'x-1'],
  NCName: ['a', '_', 'é.1', 'x-1', 'AbC'],
  NMTOKEN: ['a', '1', '-', 'a:b', '.x', '007'],
  NMTOKENS: ['a', 'a b', '1 2 3', 'x x'],
  ID: ['i1', 'i2', 'i3', '_'],
  IDREF: ['i1'],
  IDREFS: ['i1', 'i1 i1'],
  anyURI: ['', 'http://a/', 'urn:x:y', '#f', '../a?b=c', 'a%20b'],
  QName: ['a', 'p:a', 'p:b', 'xml:lang'],
  boolean: ['true', 'false', '1', '0'],
  hexBinary: ['', '00', '0fB7', 'ABCDEF01'],
  base64Binary: ['', 'YQ==', 'YWI=', 'YWJj', 'YWJj YWJj'],
  anySimpleType: ['', 'a', ' a  b ', '1'],
};

/** Local names of the built-in types that a schema can name without more ado. */
export const BUILTINS: readonly string[] = [
  ...Object.keys(TEXTS),
  ...Object.keys(INTEGERS),
  ...['decimal', 'float', 'double', 'duration', 'dateTime', 'time', 'date'],
  ...['gYearMonth', 'gYear', 'gMonthDay', 'gDay', 'gMonth'],
];

/** Whether bounds make sense for the type; its values are then in their order. */
export function isOrdered(builtin: string): boolean {
  return !(builtin in TEXTS);
}

/** A handful of different values of a built-in type. */
export function lexicalForms(dice: Dice, builtin: string): string[] {
  const texts = TEXTS[builtin];
  if (texts) return dice.some(texts, 60, 2);
  const range = INTEGERS[builtin];
  if (range) return integers(dice, ...range).map((value) => spelled(dice, value));
  switch (builtin) {
    case 'decimal':
      return decimals(dice);
    case 'float':
    case 'double':
      return ['-INF', '-1E4', '-1.5', '0', '1e-3', '0.5', '1', '12.78E2', '1e30', 'INF'].filter(
        () => dice.chance(70),
      );
    case 'duration':
      return ['-P1D', 'PT0S', 'PT1.5S', 'PT1H', 'P1D', 'P3D', 'P31DT1H', 'P1Y', 'P1Y2M3DT4H5M6S'];
    default:
      return calendar(dice, builtin);
  }
}

function integers(dice: Dice, min?: bigint, max?: bigint): bigint[] {
  const edges = [min, min && min + 1n, max && max - 1n, max].filter((edge) => edge !== undefined);
  const middle = [-1000n, -7n, -1n, 0n, 1n, 2n, 5n, 10n, 99n, 100n, 12_345n, 2n ** 53n, 2n ** 70n];
  const within = [...edges, ...middle].filter(
    (value) => (min === undefined || value >= min) && (max === undefined || value <= max),
  );
  return sorted(dice.some([...new Set(within)], 50, 3));
}

function sorted(values: readonly bigint[]): bigint[] {
  return [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** An integer as somebody may write it. */
function spelled(dice: Dice, value: bigint): string {
  const digits = String(value < 0n ? -value : value);
  const sign = value < 0n ? '-' : dice.chance(5) ? '+' : '';
  return sign + (dice.chance(5) ? '00' : '') + digits;
}

function decimals(dice: Dice): string[] {
  return [
    '-1000',
    '-1.5',
    '-.5',
    '0',
    '0.001',
    '0.5',
    '1.0',
    '1.25',
    '2.',
    '10',
    '99.99',
    '12345.678',
  ].filter(() => dice.chance(65));
}

/** Dates and times all with the same zone, or all without one, so that their order is total. */
function calendar(dice: Dice, builtin: string): string[] {
  const zone = dice.pick(['', '', 'Z', '+02:00', '-05:00']);
  return CALENDAR[builtin]?.filter(() => dice.chance(75)).map((text) => text + zone) ?? [];
}

const DATES = [
  '-0044-03-15',
  '0001-01-01',
  '1999-12-31',
  '2000-02-29',
  '2011-09-28',
  '12000-01-01',
];

const CALENDAR: Readonly<Record<string, readonly string[]>> = {
  date: DATES,
  dateTime: DATES.flatMap((date) => [`${date}T00:00:00`, `${date}T17:31:02.5`]),
  time: ['00:00:00', '00:00:00.001', '09:30:00', '12:00:00', '23:59:59', '23:59:59.9'],
  gYearMonth: ['-0001-12', '1999-12', '2000-01', '2000-02', '12000-01'],
  gYear: ['-0044', '0001', '1999', '2000', '12000'],
  gMonthDay: ['--02-28', '--02-29', '--06-15', '--11-30'],
  gDay: ['---02', '---15', '---29', '---30'],
  gMonth: ['--02', '--05', '--09', '--11'],
};
