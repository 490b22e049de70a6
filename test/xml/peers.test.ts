import { expect, test } from 'vitest';
import { readEvents } from './events.ts';

/** What parsers in use accept and must not. */
const accepted: readonly (readonly [what: string, document: string | Uint8Array])[] = [
  ['mismatched tags', '<a><b></a></b>'],
  ['a duplicate attribute', '<a b="1" b="2"/>'],
  ['a bare &', '<a>1 & 2</a>'],
  ['an undefined entity', '<a>&nbsp;</a>'],
  ['a root that is not closed', '<a><b></b>'],
  ['text after the root', '<a/>text'],
  ['two roots', '<a/><a/>'],
  ['billion laughs', '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>'],
  ['U+0001', '<a>\u0001</a>'],
  ['&#1;', '<a>&#1;</a>'],
  ['&#xD800;', '<a>&#xD800;</a>'],
  [']]> in text', '<a>]]></a>'],
  ['< in an attribute value', '<a b="<"/>'],
  ['-- in a comment', '<a><!-- -- --></a>'],
  ['overlong UTF-8', Uint8Array.of(0x3c, 0x61, 0x3e, 0xc0, 0xaf, 0x3c, 0x2f, 0x61, 0x3e)],
  ['invalid UTF-8', Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e)],
  ['100,000 levels', '<a>'.repeat(100_000)],
];

test.each(accepted)('%s is refused', (_, document) => {
  expect(readEvents(document).code).toBeDefined();
});

/** What parsers in use read wrongly. */
const misread: readonly (readonly [what: string, document: string, text: string])[] = [
  ['white space at the ends', '<a> x </a>', ' x '],
  ['numeric references', '<a>&#10;&#x9;</a>', '\n\t'],
  ['CRLF', '<a>1\r\n2</a>', '1\n2'],
  ['leading zeros', '<a>0001470</a>', '0001470'],
];

test.each(misread)('%s is read as it is', (_, document, text) => {
  expect(readEvents(document).events).toEqual(['<a', `"${text}`, '>']);
});
