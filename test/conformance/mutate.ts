/** Random documents: fixtures that are valid, with a few random edits. Most are no longer valid. */
import fc from 'fast-check';
import type { TextEdit } from '../fixtures/edit.ts';
import { documentOf, type Format } from '../fixtures/fixture.ts';

/** Texts that are near the edge of some datatype, facet or rule of XML. */
const texts = [
  ...[
    '',
    ' ',
    '0',
    '1',
    '-1',
    '+1',
    '12345',
    '0001470',
    '1.5',
    '1.50',
    '1e3',
    'x',
    'a b',
    ' a  b ',
  ],
  ...[
    'true',
    '1 ',
    'NaN',
    'INF',
    'SMS_MO',
    'MMS_MO',
    'N211',
    'N401',
    'EUR',
    'é',
    '漢',
    '😀',
    '\u0085',
  ],
  ...['2011-09-28T17:31:02-04:00', '2011-09-28T24:00:00Z', '2024-02-29T00:00:00.5Z', '2011-09-28'],
  ...[
    '&amp;',
    '&lt;',
    '&#13;',
    '&#x20;',
    '&#x9;1',
    '&nope;',
    '&',
    '<![CDATA[1]]>',
    '<!-- c -->',
    '<?p i?>',
  ],
  ...[']]>', '\t1\n', '<x/>', '<x>1</x>', '\u0001', '\uFFFE', '&#0;', '1234 5678 9012 3456'],
];

/** Source that may stand, or not, between other markup. */
const snippets = [
  ...[
    ' ',
    '\n',
    '\t',
    '\r\n',
    'x',
    '&#32;',
    '&#x9;',
    '<!-- c -->',
    '<!-- -- -->',
    '<!---->',
    '<?p?>',
  ],
  ...['<?xml version="1.0"?>', '<![CDATA[]]>', '<![CDATA[ ]]>', '<x/>', '<TO>1</TO>', '<KEYWORD/>'],
  ...['</TO>', '<FILE>a</FILE>', '<CONTENT/>', '<p:x/>', '<x xmlns="urn:x"/>', '<', '>', '&amp;'],
];

const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** What may be written in a start tag. */
const attributes = [
  ...['a="1"', "a='1'", 'a="1" a="2"', 'xmlns="urn:x"', 'xmlns=""', 'xmlns:p="urn:p"', 'p:a="1"'],
  ...[
    'a="<"',
    'a="&amp;"',
    'a=1',
    'a',
    'xml:lang="en"',
    'xml:space="preserve"',
    'id="z"',
    'sku="z"',
  ],
  ...[`${xsi} xsi:nil="true"`, `${xsi} xsi:nil="0"`, `${xsi} xsi:nil="no"`, `${xsi} xsi:foo="1"`],
  ...[`${xsi} xsi:schemaLocation="a b"`, `${xsi} xsi:noNamespaceSchemaLocation="a"`],
];

const element = /<([\w:.-]+)(?:\s[^<>]*)?>[^<>]*<\/\1\s*>|<[\w:.-]+(?:\s[^<>]*)?\/>/g;
const startTag = /<[\w:.-]+/g;

/** One of the places that a pattern matches, chosen by `at`, replaced by what `change` makes of it. */
function atMatch(pattern: RegExp, at: number, change: (found: string) => string): TextEdit {
  return (document) => {
    const matches = [...document.matchAll(pattern)];
    const match = matches[at % Math.max(matches.length, 1)];
    if (!match) return document;
    const end = match.index + match[0].length;
    return document.slice(0, match.index) + change(match[0]) + document.slice(end);
  };
}

/** Two elements without children trade places. */
function swapped(first: number, second: number): TextEdit {
  return (document) => {
    const matches = [...document.matchAll(element)];
    const [a, b] = [first, second].map((at) => matches[at % Math.max(matches.length, 1)]);
    if (!a || !b || a.index === b.index) return document;
    const [one, other] = a.index < b.index ? [a, b] : [b, a];
    const between = document.slice(one.index + one[0].length, other.index);
    const tail = document.slice(other.index + other[0].length);
    return document.slice(0, one.index) + other[0] + between + one[0] + tail;
  };
}

/** One character (never half of one) replaced; `''` deletes it. */
function character(at: number, replacement: string): TextEdit {
  return (document) => {
    const characters = [...document];
    if (characters.length > 0) characters[at % characters.length] = replacement;
    return characters.join('');
  };
}

const place = fc.nat({ max: 10_000 });
const edit: fc.Arbitrary<TextEdit> = fc.oneof(
  fc
    .tuple(place, fc.constantFrom(...texts))
    .map(([at, text]) =>
      atMatch(element, at, (found) =>
        found.replace(/>[^<>]*<\/|\/>$/, (from) => (from === '/>' ? from : `>${text}</`)),
      ),
    ),
  place.map((at) => atMatch(element, at, () => '')),
  place.map((at) => atMatch(element, at, (found) => found + found)),
  fc.tuple(place, place).map(([first, second]) => swapped(first, second)),
  fc
    .tuple(place, fc.constantFrom(...snippets))
    .map(([at, xml]) => atMatch(/>/g, at, (found) => found + xml)),
  fc
    .tuple(place, fc.constantFrom(...attributes))
    .map(([at, source]) => atMatch(startTag, at, (found) => `${found} ${source}`)),
  fc
    .tuple(place, fc.constantFrom('', 'x', ' ', '<', '>', '/', '&', '"', '1', '\n', ']', '-', 'É'))
    .map(([at, text]) => character(at, text)),
);

const prologs = [
  '',
  '',
  '',
  '\uFEFF',
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='UTF-8'?>\n",
  '<!-- -->\n',
];

/** Documents of a format, valid or nearly so; some as a string, some as UTF-8. */
export function documentsOf(format: Format): fc.Arbitrary<string | Uint8Array> {
  const seeds = format.rows
    .filter((row) => row.kind === 'accepted')
    .map((row) => documentOf(format, row))
    .filter((document) => typeof document === 'string')
    .filter((document) => !/^\uFEFF|<\?xml/.test(document) && document.length < 2_000);
  return fc
    .record({
      seed: fc.constantFrom(...seeds),
      edits: fc.array(edit, { maxLength: 3 }),
      prolog: fc.constantFrom(...prologs),
      form: fc.constantFrom('string', 'bytes'),
    })
    .map(({ seed, edits, prolog, form }) => {
      const document = prolog + edits.reduce((text, change) => change(text), seed);
      return form === 'string' ? document : new TextEncoder().encode(document);
    });
}

/** Values that some schema may or may not allow. */
const scalars: readonly unknown[] = [
  ...texts.filter((text) => !text.includes('<')),
  ...[
    0,
    1,
    17,
    9999,
    10_000,
    -1,
    1.5,
    1e21,
    true,
    false,
    null,
    'a\u0000',
    '\uD800',
    '\n1',
    'https://a.example/',
  ],
  ...[[], ['a'], ['a', 1], ['a\n'], [''], {}, { a: 1 }, ['__proto__']],
];

type Change = (value: Record<string, unknown>) => Record<string, unknown>;

/** Objects of a format, valid or nearly so. */
export function objectsOf(values: readonly object[]): fc.Arbitrary<unknown> {
  const names = [...new Set(values.flatMap((value) => Object.keys(value))), 'extra', 'constructor'];
  const name = fc.constantFrom(...names);
  const change: fc.Arbitrary<Change> = fc.oneof(
    name.map(
      (property) =>
        ({ [property]: _, ...rest }: Record<string, unknown>) =>
          rest,
    ),
    fc
      .tuple(
        name,
        fc.oneof(fc.constantFrom(...scalars), fc.string({ unit: 'binary', maxLength: 8 })),
      )
      .map(([property, value]) => (object: Record<string, unknown>) => ({
        ...object,
        [property]: value,
      })),
  );
  return fc
    .tuple(fc.constantFrom(...values), fc.array(change, { maxLength: 2 }))
    .map(([value, changes]) => changes.reduce((object, apply) => apply(object), { ...value }));
}
