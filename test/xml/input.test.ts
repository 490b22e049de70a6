import { expect, test } from 'vitest';
import { defaultLimits } from '../../src/runtime/options.ts';
import { openInput } from '../../src/runtime/xml/input.ts';
import { readEvents } from './events.ts';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'LE' | 'BE') =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
      order === 'LE' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
    ),
  );
const declared = (encoding: string, text: string) =>
  `<?xml version="1.0" encoding="${encoding}"?><a>${text}</a>`;

const read: readonly (readonly [
  what: string,
  bytes: Uint8Array,
  charset: string | undefined,
  text: string,
])[] = [
  ['UTF-8', utf8('<a>é漢😀</a>'), undefined, 'é漢😀'],
  ['UTF-8 with a mark', utf8('\ufeff<a>é</a>'), undefined, 'é'],
  ['UTF-8 declared', utf8(declared('utf-8', 'é')), undefined, 'é'],
  ['UTF-8 by charset, declared otherwise', utf8(declared('ISO-8859-1', 'é')), 'UTF-8', 'é'],
  ['UTF-16LE with a mark', utf16('\ufeff<a>é😀</a>', 'LE'), undefined, 'é😀'],
  ['UTF-16BE with a mark', utf16('\ufeff<a>é😀</a>', 'BE'), undefined, 'é😀'],
  ['UTF-16 with a mark, declared', utf16(`\ufeff${declared('UTF-16', 'é')}`, 'LE'), undefined, 'é'],
  ['UTF-16 with a mark, by charset', utf16('\ufeff<a>é</a>', 'LE'), 'utf-16', 'é'],
  ['UTF-16 by charset, big-endian', utf16('<a>é</a>', 'BE'), 'UTF-16', 'é'],
  ['UTF-16 by charset, little-endian by its look', utf16('<a>é</a>', 'LE'), 'UTF-16', 'é'],
  ['UTF-16LE by charset', utf16('<a>é</a>', 'LE'), 'utf-16le', 'é'],
  ['ISO-8859-1', latin(declared('ISO-8859-1', 'é\x80\x9f')), undefined, 'é\x80\x9f'],
  ['ISO-8859-1 by charset', latin('<a>é</a>'), ' Latin1 ', 'é'],
  ['US-ASCII', latin(declared('us-ascii', 'e')), undefined, 'e'],
  ['windows-1252', latin(declared('windows-1252', '\x80é')), undefined, '€é'],
  [
    'a declaration longer than any buffer',
    latin(`<?xml version="1.0" ${' '.repeat(9000)}encoding="latin1"?><a>é</a>`),
    undefined,
    'é',
  ],
];

test.each(read)('reads %s', (_, bytes, charset, text) => {
  const options = charset === undefined ? {} : { charset };
  expect(readEvents(bytes, options)).toEqual({ events: ['<a', `"${text}`, '>'] });
});

const refused: readonly (readonly [
  what: string,
  input: unknown,
  charset: string | undefined,
  code: string,
  place: string,
])[] = [
  [
    'an overlong sequence',
    latin('<a>\n\xc0\x80</a>'),
    undefined,
    'xml-encoding-malformed',
    '2:1 4',
  ],
  [
    'an overlong slash in three bytes',
    latin('<a>\xe0\x80\xaf'),
    undefined,
    'xml-encoding-malformed',
    '1:4 3',
  ],
  [
    'a surrogate in UTF-8',
    latin('<a>\xed\xa0\x80</a>'),
    undefined,
    'xml-encoding-malformed',
    '1:4 3',
  ],
  [
    'more than U+10FFFF',
    latin('<a>\xf4\x90\x80\x80</a>'),
    undefined,
    'xml-encoding-malformed',
    '1:4 3',
  ],
  ['a lone continuation', latin('\xef\xbb\xbf<a>é'), undefined, 'xml-encoding-malformed', '1:4 6'],
  ['a truncated sequence', latin('<a>\xe6\xbc'), undefined, 'xml-encoding-malformed', '1:4 3'],
  ['UTF-16 of an odd length', latin('\xff\xfe<\0a'), undefined, 'xml-encoding-malformed', '1:2 4'],
  [
    'UTF-16 with a lone surrogate',
    latin('\xfe\xff\0<\xd8\0\0a'),
    undefined,
    'xml-encoding-malformed',
    '1:2 4',
  ],
  ['US-ASCII above 0x7F', latin('<a>é</a>'), 'us-ascii', 'xml-encoding-malformed', '1:4 3'],
  [
    'windows-1252 without a meaning',
    latin('<a>\x81</a>'),
    'windows-1252',
    'xml-encoding-malformed',
    '1:4 3',
  ],
  ['an unknown charset', utf8('<a/>'), 'koi8-r', 'xml-encoding-unsupported', '1:1 0'],
  [
    'an unknown declaration',
    utf8(declared('EUC-JP', '')),
    undefined,
    'xml-encoding-unsupported',
    '1:1 0',
  ],
  ['UTF-32', latin('\xff\xfe\0\0<\0\0\0'), undefined, 'xml-encoding-unsupported', '1:1 0'],
  [
    'a mark against the charset',
    utf8('\ufeff<a/>'),
    'iso-8859-1',
    'xml-encoding-conflict',
    '1:1 0',
  ],
  [
    'a mark against the other byte order',
    utf16('\ufeff<a/>', 'LE'),
    'utf-16be',
    'xml-encoding-conflict',
    '1:1 0',
  ],
  [
    'a mark against the declaration',
    utf8(`\ufeff${declared('latin1', '')}`),
    undefined,
    'xml-encoding-conflict',
    '1:1 0',
  ],
  [
    'UTF-16 declared as UTF-8',
    utf16(`\ufeff${declared('UTF-8', '')}`, 'BE'),
    undefined,
    'xml-encoding-conflict',
    '1:1 0',
  ],
  [
    'UTF-8 declared as UTF-16',
    utf8(declared('UTF-16', '')),
    undefined,
    'xml-encoding-conflict',
    '1:1 0',
  ],
  ['UTF-16 without a mark', utf16('<a/>', 'LE'), undefined, 'xml-encoding-undeclared', '1:1 0'],
  ['two marks', utf8('\ufeff\ufeff<a/>'), undefined, 'xml-root-missing', '1:1 3'],
  ['no bytes', new Uint8Array(), undefined, 'xml-root-missing', '1:1 0'],
  ['null', null, undefined, 'xml-input', '1:1 0'],
  ['undefined', undefined, undefined, 'xml-input', '1:1 0'],
  ['a number', 1, undefined, 'xml-input', '1:1 0'],
  ['an object', { length: 4 }, undefined, 'xml-input', '1:1 0'],
  ['an ArrayBuffer', new ArrayBuffer(4), undefined, 'xml-input', '1:1 0'],
  ['a Uint16Array', new Uint16Array(4), undefined, 'xml-input', '1:1 0'],
  ['a DataView', new DataView(new ArrayBuffer(4)), undefined, 'xml-input', '1:1 0'],
];

test.each(refused)('refuses %s', (_, input, charset, code, place) => {
  const options = charset === undefined ? {} : { charset };
  expect(readEvents(input as Uint8Array, options)).toEqual({ events: [], code, place });
});

test('views of any memory are read', () => {
  const bytes = utf8('<a>é</a>');
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  const resizable = new Uint8Array(new ArrayBuffer(bytes.length, { maxByteLength: 64 }));
  const wide = new Uint8Array(64);
  const inside = wide.subarray(7, 7 + bytes.length);
  for (const view of [shared, resizable, inside, Buffer.alloc(bytes.length)]) {
    view.set(bytes);
    expect(readEvents(view).events).toEqual(['<a', '"é', '>']);
  }
});

/** Indexes into `text`, and `line:column offset` in each encoding of it. */
const text = '<a>\r\n<é>\r漢\n😀</é></a>';
const places = [
  [0, '1:1', 0, 0],
  [4, '1:5', 4, 4],
  [5, '2:1', 5, 5],
  [7, '2:3', 7, 8],
  [9, '3:1', 9, 10],
  [10, '3:2', 10, 13],
  [11, '4:1', 11, 14],
  [13, '4:3', 13, 18],
] as const;

test.each([
  ['a string', text, 0, 2],
  ['a string with a mark', `\ufeff${text}`, 1, 2],
  ['UTF-8', utf8(text), 0, 3],
  ['UTF-8 with a mark', utf8(`\ufeff${text}`), 3, 3],
] as const)('places in %s', (_, input, mark, column) => {
  const opened = openInput(input, { limits: defaultLimits });
  if (opened.error) throw new Error(opened.error.message);
  for (const [index, place, ...offsets] of [...places, ...places.toReversed()]) {
    const { line, column: at, offset } = opened.positionAt(index);
    expect([`${line}:${at}`, offset]).toEqual([place, mark + (offsets[column - 2] ?? 0)]);
  }
});

test('offsets in UTF-16 count two bytes a unit, the mark included', () => {
  const opened = openInput(utf16(`\ufeff${text}`, 'BE'), { limits: defaultLimits });
  expect(opened.error ?? opened.positionAt(11)).toEqual({ line: 4, column: 1, offset: 24 });
});
