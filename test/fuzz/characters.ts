/** Characters and texts that readers of XML get wrong. */

/** All of them may stand in a document; some take two, three or four bytes. */
export const allowed = [
  ...['\u00e9', '\u00df', '\u6f22', '\u{1F600}', '\u{10FFFF}', '\u{10000}', '\uFFFD', '\uD7FF'],
  ...['\uE000', '\u0085', '\u2028', '\u00A0', '\u007F', '\u0080', '\u0300', '\u07FF', '\u0800'],
  ...[']', '>', '"', "'", '+', '-', '.', '0', '9', ':', '/', '=', '#', ';', ' ', '\t', '\n', '\r'],
];

/** None of them may. */
export const refused = [
  ...['\u0000', '\u0001', '\u0008', '\u000B', '\u000C', '\u001F', '\uFFFE', '\uFFFF'],
  ...['\uD800', '\uDBFF', '\uDC00', '\uDFFF'],
];

/** What stands between elements, or is left out there. */
export const spaces = ['', '', ' ', '\n', '\t', '\r\n', '\r', '\n    ', '\n\t', '   ', '\n\n  '];

/** What may stand anywhere between markup and in text. */
export const markup = [
  ...['<!-- c -->', '<!---->', '<!-- - > ]]> & < -->', '<!--\u00e9-->', '<!--\u{1F600}-->'],
  ...['<?p?>', '<?p i?>', '<?xml-stylesheet href="a"?>', '<?p > ? <!-- ?>', '<?p \u00e9?>'],
];

/** What may stand in text alone. */
export const textMarkup = [
  '<![CDATA[]]>',
  '<![CDATA[ ]]>',
  '<![CDATA[a]]>',
  '<![CDATA[]]]]>',
  '&#32;',
];

/** What no document has where it is put. */
export const broken = [
  ...[
    '<!-- -- -->',
    '<!--->',
    '<!-- a',
    '<?xml version="1.0"?>',
    '<?p',
    '<![CDATA[',
    ']]>',
    '<!x>',
  ],
  ...['<', '>', '&', '&;', '&amp', '&nope;', '&#;', '&#x;', '&#0;', '&#xD800;', '&#x110000;'],
  ...['&#xFFFE;', '&#1;', '&#-1;', '&#99999999999;', '&#X41;', '&AMP;', '<!DOCTYPE r>', '<x/>'],
  ...['<x>1</x>', '</x>', '<p:x/>', '<x xmlns="urn:x"/>', '< x/>', '<x', '/>', 'x', '</', '\uFEFF'],
];

/** What may stand in a start tag. */
const instance = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
export const attributes = [
  ...['xmlns:p="urn:p"', "xmlns:p='urn:p'", 'xmlns:p = "urn:p"', 'xmlns:q="a&amp;b"', instance],
  ...[`${instance} xsi:noNamespaceSchemaLocation="a.xsd"`, `${instance} xsi:schemaLocation="a b"`],
  ...['xmlns:xml="http://www.w3.org/XML/1998/namespace"', 'xmlns:p="\u00e9"', 'xmlns:p="a\nb"'],
];

/** Attributes that most start tags must not have, or not so. */
export const brokenAttributes = [
  ...['a="1"', 'a="1" a="2"', 'a=1', 'a', 'a="<"', 'a="&"', 'p:a="1"', 'xmlns=""', 'xmlns="urn:x"'],
  ...['xmlns:p=""', 'xmlns:p="urn:p" xmlns:p="urn:p"', 'xmlns:xmlns="urn:x"', 'xmlns:xml="urn:x"'],
  ...['xml:lang="en"', 'xml:space="preserve"', 'xmlns:p="urn:p"p:a="1"', 'xsi:nil="true"', '"'],
  ...[`${instance} xsi:nil="true"`, `${instance} xsi:nil="0"`, `${instance} xsi:foo="1"`],
  ...[`${instance} xsi:type="xs:string" xmlns:xs="http://www.w3.org/2001/XMLSchema"`],
  ...[`${instance} xsi:type="x"`, `${instance} xsi:schemaLocation="a"`, 'xmlns:p="\u0001"'],
];

/** What may stand before the root. */
export const prologs = [
  ...['\uFEFF', '<?xml version="1.0"?>', "<?xml version='1.0'?>\n", '<!-- c -->\n', '<?p i?>'],
  ...['<?xml version="1.0" encoding="UTF-8"?>', "<?xml version='1.0' encoding='utf-8' ?>\r\n"],
  ...['<?xml version="1.0" standalone="yes"?>', '<?xml version="1.1"?>', '\n', ' ', '\r\n<!--c-->'],
  ...['<?xml version="1.0" encoding="ISO-8859-1"?>', '<?xml version="1.0" encoding="UTF-16"?>'],
  ...['<?xml  version = "1.0" encoding = "us-ascii" standalone = "no" ?>', '<?xml version="1.5"?>'],
  ...['<?xml encoding="UTF-8"?>', '<?xml version="1.0" encoding="x"?>', '<?XML version="1.0"?>'],
];
