import { expect, test } from 'vitest';
import { defaultLimits } from '../../src/runtime/options.ts';
import { declaredPrefixes } from '../../src/runtime/xml/declared-prefixes.ts';
import { Token, XmlReader } from '../../src/runtime/xml/reader.ts';
import { readEvents } from './events.ts';

const documents: readonly (readonly [what: string, document: string, ...events: string[]])[] = [
  ['an empty-element tag', '<a/>', '<a', '>'],
  ['white space in tags', '<a\n\t b = "1"\r\n ></a \n>', '<a b="1"', '>'],
  [
    'a declaration and prolog',
    '<?xml version="1.0"?>\n<!-- c --><?p?>\n<a/>\n<!-- d -->',
    '<a',
    '>',
  ],
  ['version 1.1 as 1.0 (§2.8)', "<?xml version='1.1' standalone='no' ?><a/>", '<a', '>'],
  ['an encoding that a string ignores', '<?xml version="1.0" encoding="EBCDIC"?><a/>', '<a', '>'],
  ['text joined across comments', '<a>x<!-- & < -->y<?p ]]> ?>z</a>', '<a', '"xyz', '>'],
  ['CDATA', '<a>x<![CDATA[<&]]]]><![CDATA[>]]></a>', '<a', '"x<&]]>', '>'],
  ['empty CDATA is no text', '<a><![CDATA[]]></a>', '<a', '>'],
  ['line ends (§2.11)', '<a>1\r\n2\r3\n<![CDATA[\r\n]]>&#13;</a>', '<a', '"1\n2\n3\n\n\r', '>'],
  [
    'references',
    '<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&#x00000041;</a>',
    '<a',
    `"<>&"'A😀A`,
    '>',
  ],
  ['attribute values (§3.3.3)', '<a b="\t1\r\n2\n\r&#9;&#10;&#13;"/>', '<a b=" 1 2  \t\n\r"', '>'],
  ['quotes of the other kind', `<a b='"' c="'>"/>`, `<a b=""" c="'>"`, '>'],
  ['names that are not ASCII', '<é·名 𐐀="1"/>', '<é·名 𐐀="1"', '>'],
  ['brackets in text', '<a>]] > ]&gt; ]</a>', '<a', '"]] > ]> ]', '>'],
  ['names of objects', '<__proto__ constructor="1"/>', '<__proto__ constructor="1"', '>'],
  [
    'a default namespace',
    '<a xmlns="u"><b xmlns=""/><c/></a>',
    '<{u}a',
    '<b',
    '>',
    '<{u}c',
    '>',
    '>',
  ],
  ['prefixes', '<p:a xmlns:p="u" p:b="1" b="2"/>', '<{u}p:a b="2" p:b{u}="1"', '>'],
  ['a prefix declared behind its use', '<p:a p:b="1" xmlns:p="u"/>', '<{u}p:a p:b{u}="1"', '>'],
  [
    'a prefix declared anew',
    '<p:a xmlns:p="u"><p:b xmlns:p="v"/><p:c/></p:a>',
    '<{u}p:a',
    '<{v}p:b',
    '>',
    '<{u}p:c',
    '>',
    '>',
  ],
  ['xml:', '<a xml:lang="en"/>', '<a xml:lang{http://www.w3.org/XML/1998/namespace}="en"', '>'],
  [
    'the same local name twice',
    '<a xmlns:p="u" xmlns:q="v" p:b="1" q:b="2"/>',
    '<a p:b{u}="1" q:b{v}="2"',
    '>',
  ],
];

test.each(documents)('reads %s', (_, document, ...events) => {
  expect(readEvents(document)).toEqual({ events });
});

/** What the entities and attribute lists of an internal subset do. */
const subsets: readonly (readonly [subset: string, content: string, ...events: string[]])[] = [
  ['<!ENTITY e "x">', '<a b="&e;y">&e;y</a>', '<a b="xy"', '"xy', '>'],
  ['<!ENTITY e "x<b/>y">', '<a>1&e;2</a>', '<a', '"1x', '<b', '>', '"y2', '>'],
  ['<!ENTITY e "&f;&f;"><!ENTITY f "1">', '<a>&e;</a>', '<a', '"11', '>'],
  ['<!ENTITY e "1"><!ENTITY e "2">', '<a>&e;</a>', '<a', '"1', '>'],
  ['<!ENTITY lt "&#38;#60;">', '<a>&lt;</a>', '<a', '"<', '>'],
  ['<!ENTITY e "\'">', "<a b='&e;'/>", '<a b="\'"', '>'],
  ['<!ENTITY e "&#13;&#10;\r\n">', '<a b="&e;">&e;</a>', '<a b="   "', '"\r\n\n', '>'],
  ['<!ENTITY % p "<!ENTITY e \'1\'>">%p;', '<a>&e;</a>', '<a', '"1', '>'],
  ['<!ATTLIST a b CDATA "1" c (x|y) #IMPLIED>', '<a c="  x "/>', '<a b="1" c="x"', '>'],
  ['<!ATTLIST a b NMTOKENS "  1  2 ">', '<a/>', '<a b="1 2"', '>'],
  ['<!ATTLIST a xmlns CDATA #FIXED "u">', '<a/>', '<{u}a', '>'],
  ['<!ATTLIST a xmlns:p CDATA "u" p:b CDATA "1">', '<a/>', '<a p:b{u}="1"', '>'],
  ['<!ATTLIST a b CDATA "1"><!ATTLIST a b CDATA "2">', '<a/>', '<a b="1"', '>'],
  ['<!ELEMENT a (b?, (c | d)*)><!NOTATION n PUBLIC "p">', '<a/>', '<a', '>'],
];

test.each(subsets)('in a subset with %s reads %s', (subset, content, ...events) => {
  const document = `<!DOCTYPE a SYSTEM "unread.dtd" [${subset}]>${content}`;
  expect(readEvents(document, { doctype: true })).toEqual({ events });
  expect(readEvents(document).code).toBe('xml-doctype');
});

/** What `view` sees at each token of a document. */
function eachToken<T>(document: string, view: (reader: XmlReader, token: number) => T): T[] {
  const reader = new XmlReader(document, defaultLimits);
  const seen: T[] = [];
  for (let token = reader.next(); token < Token.eof; token = reader.next()) {
    seen.push(view(reader, token));
  }
  return seen;
}

test('tokens and attributes know their extent', () => {
  const document = '<a><!-- c -->x&amp;<?p?>y<!-- d --><b c = "1&#9;" xmlns="u" d=\'\'/></a >';
  const extents = eachToken(document, ({ index, end, attributes }, token) => {
    const given = token === Token.start ? attributes : [];
    return [
      document.slice(index, end),
      ...given.map((attribute) => document.slice(attribute.index, attribute.end)),
      ...given.map((attribute) => document.slice(attribute.valueIndex, attribute.end - 1)),
    ];
  });
  expect(extents).toEqual([
    ['<a>'],
    ['x&amp;<?p?>y'],
    ['<b c = "1&#9;" xmlns="u" d=\'\'/>', 'c = "1&#9;"', "d=''", '1&#9;', ''],
    ['<b c = "1&#9;" xmlns="u" d=\'\'/>'],
    ['</a >'],
  ]);
});

test('prefixes resolve until the next token, and depth counts the token’s own element', () => {
  const document = '<a xmlns:p="u">t<b xmlns:p="v" xmlns="w"/></a>';
  const scopes = eachToken(document, (reader) => [
    reader.depth,
    reader.resolvePrefix('p'),
    reader.resolvePrefix(''),
    reader.resolvePrefix('q'),
  ]);
  expect(scopes).toEqual([
    [1, 'u', '', undefined],
    [1, 'u', '', undefined],
    [2, 'v', 'w', undefined],
    [2, 'v', 'w', undefined],
    [1, 'u', '', undefined],
  ]);
});

test('namespace declarations stand apart from the attributes', () => {
  const document = '<a xmlns="u" b="1" xmlns:p="v"><c xmlns=""/></a>';
  const seen = eachToken(document, (reader, token) => [
    token,
    reader.attributes.map(({ name }) => name),
    Object.fromEntries(declaredPrefixes(reader)),
  ]);
  expect(seen.filter(([token]) => token === Token.start)).toEqual([
    [Token.start, ['b'], { '': 'u', p: 'v' }],
    [Token.start, [], { '': '' }],
  ]);
});

test('the attributes of one element outlive the next', () => {
  const kept = eachToken('<a b="1"><c d="2"/></a>', ({ attributes }) => attributes);
  expect(kept[0]?.[0]?.value).toBe('1');
});

test('after an error there is nothing but the error', () => {
  const reader = new XmlReader('<a><b></a>', defaultLimits);
  const tokens = Array.from({ length: 5 }, () => reader.next());
  expect(tokens).toEqual([Token.start, Token.start, Token.error, Token.error, Token.error]);
});
