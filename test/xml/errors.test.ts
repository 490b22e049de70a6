import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { doctypeErrors } from '../../src/runtime/xml/doctype/errors.ts';
import { xmlErrors } from '../../src/runtime/xml/errors.ts';
import { readEvents } from './events.ts';

/** Documents that are refused, the code, and `line:column offset` of the error. */
const refused: readonly (readonly [document: string, code: string, place: string])[] = [
  ['', 'xml-root-missing', '1:1 0'],
  ['\n ', 'xml-root-missing', '2:2 2'],
  ['text', 'xml-root-missing', '1:1 0'],
  ['</a>', 'xml-root-missing', '1:1 0'],
  ['<a/>\nb', 'xml-root-followed', '2:1 5'],
  ['<a/><b/>', 'xml-root-followed', '1:5 4'],
  ['<a/>&#32;', 'xml-root-followed', '1:5 4'],
  ['<a>\r\n<b>\r</a>', 'xml-tag-mismatch', '3:1 9'],
  ['<a></ab>', 'xml-tag-mismatch', '1:4 3'],
  ['<a></A>', 'xml-tag-mismatch', '1:4 3'],
  ['<ab></a>', 'xml-tag-mismatch', '1:5 4'],
  ['<a></a b="1">', 'xml-syntax', '1:8 7'],
  ['<a></a\u00a0>', 'xml-syntax', '1:7 6'],
  ['<a></ a>', 'xml-syntax', '1:6 5'],
  ['<a', 'xml-syntax', '1:3 2'],
  ['<a>\n', 'xml-unclosed', '2:1 4'],
  ['<a><!-- x ', 'xml-unclosed', '1:11 10'],
  ['<a><![CDATA[x]]', 'xml-unclosed', '1:16 15'],
  ['<a b="1', 'xml-unclosed', '1:8 7'],
  ['<a><?p ', 'xml-unclosed', '1:8 7'],
  ['< a/>', 'xml-syntax', '1:2 1'],
  ['<1/>', 'xml-syntax', '1:2 1'],
  ['<a/ >', 'xml-syntax', '1:3 2'],
  ['<a b="1"c="2"/>', 'xml-syntax', '1:9 8'],
  ['<a b=1/>', 'xml-syntax', '1:6 5'],
  ['<a b/>', 'xml-syntax', '1:5 4'],
  ['<a><!DOCTYPE a></a>', 'xml-syntax', '1:5 4'],
  ['<a><![cdata[]]></a>', 'xml-syntax', '1:5 4'],
  ['<a b="1" c="" b="2"/>', 'xml-duplicate-attribute', '1:15 14'],
  ['<a b="<"/>', 'xml-attribute-less-than', '1:7 6'],
  ['<a><!-- -- --></a>', 'xml-comment', '1:9 8'],
  ['<a><!-- x ---></a>', 'xml-comment', '1:11 10'],
  ['<a><?XmL x?></a>', 'xml-instruction-target', '1:4 3'],
  [' <?xml version="1.0"?><a/>', 'xml-instruction-target', '1:2 1'],
  ['<a><?p(x)?></a>', 'xml-syntax', '1:7 6'],
  ['<?xml version="2.0"?><a/>', 'xml-declaration', '1:16 15'],
  ['<?xml encoding="UTF-8"?><a/>', 'xml-declaration', '1:7 6'],
  ['<?xml version="1.0" standalone="maybe"?><a/>', 'xml-declaration', '1:33 32'],
  ['<?xml version="1.0"encoding="UTF-8"?><a/>', 'xml-declaration', '1:20 19'],
  ['<a>]]></a>', 'xml-cdata-end', '1:4 3'],
  ['<a>]]]></a>', 'xml-cdata-end', '1:5 4'],
  ['<a> & </a>', 'xml-reference', '1:5 4'],
  ['<a>&amp</a>', 'xml-reference', '1:4 3'],
  ['<a>&#;</a>', 'xml-reference', '1:4 3'],
  ['<a>&#xG;</a>', 'xml-reference', '1:4 3'],
  ['<a>&#X41;</a>', 'xml-reference', '1:4 3'],
  ['<a b="&"/>', 'xml-reference', '1:7 6'],
  ['<a>&#1;</a>', 'xml-character-reference', '1:4 3'],
  ['<a>&#xD800;</a>', 'xml-character-reference', '1:4 3'],
  ['<a>&#xFFFE;</a>', 'xml-character-reference', '1:4 3'],
  ['<a>&#99999999999999999999;</a>', 'xml-character-reference', '1:4 3'],
  ['<a>&nbsp;</a>', 'xml-entity-undefined', '1:4 3'],
  ['<a>&toString;</a>', 'xml-entity-undefined', '1:4 3'],
  ['<!DOCTYPE a><a/>', 'xml-doctype', '1:1 0'],
  ['<a>\u0001</a>', 'xml-character', '1:4 3'],
  ['<a b="\u0000"/>', 'xml-character', '1:7 6'],
  ['<a>\uffff</a>', 'xml-character', '1:4 3'],
  ['<a/>\u0008', 'xml-character', '1:5 4'],
  ['<a><!-- \u0001 --></a>', 'xml-character', '1:9 8'],
  ['<a>é\ud800</a>', 'xml-character', '1:5 4'],
  ['<a>\udc00\ud800</a>', 'xml-character', '1:4 3'],
];

/** Documents whose names are refused. */
const refusedNames: readonly (readonly [document: string, code: string, place: string])[] = [
  ['<p:a/>', 'xml-namespace-unbound', '1:2 1'],
  ['<a p:b="1"/>', 'xml-namespace-unbound', '1:4 3'],
  ['<a><b xmlns:p="u"/><p:c/></a>', 'xml-namespace-unbound', '1:21 20'],
  ['<a:b:c/>', 'xml-namespace-name', '1:2 1'],
  ['<:a/>', 'xml-namespace-name', '1:2 1'],
  ['<a :b="1"/>', 'xml-namespace-name', '1:4 3'],
  ['<a: xmlns:a="u"/>', 'xml-namespace-name', '1:2 1'],
  ['<a><?p:q?></a>', 'xml-namespace-name', '1:6 5'],
  ['<a xmlns:p=""/>', 'xml-namespace-empty', '1:4 3'],
  ['<a xmlns:xml="u"/>', 'xml-namespace-reserved', '1:4 3'],
  ['<a xmlns:xmlns="u"/>', 'xml-namespace-reserved', '1:4 3'],
  ['<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>', 'xml-namespace-reserved', '1:4 3'],
  ['<a xmlns="http://www.w3.org/2000/xmlns/"/>', 'xml-namespace-reserved', '1:4 3'],
  ['<xmlns:a/>', 'xml-namespace-reserved', '1:2 1'],
  ['<a xmlns:p="u" xmlns:q="u" p:b="" q:b=""/>', 'xml-namespace-duplicate-attribute', '1:35 34'],
];

/** Internal subsets that are refused, read with `{ doctype: true }`; the root is `<a b="&e;">&e;</a>`. */
const refusedSubsets: readonly (readonly [subset: string, code: string])[] = [
  ['<!ENTITY e "&e;">', 'xml-entity-recursive'],
  ['<!ENTITY e "&f;"><!ENTITY f "&e;">', 'xml-entity-recursive'],
  ['<!ENTITY e SYSTEM "e.xml">', 'xml-entity-external'],
  ['<!ENTITY e SYSTEM "e.gif" NDATA gif>', 'xml-entity-unparsed'],
  ['<!ENTITY % p SYSTEM "p">%p;', 'xml-entity-external'],
  ['%p;', 'xml-entity-undefined'],
  ['<!ENTITY % p "x"><!ENTITY e "%p;">', 'xml-entity-parameter'],
  ['<!ENTITY lt "x">', 'xml-entity-predefined'],
  ['<!ENTITY e "&#60;">', 'xml-attribute-less-than'],
  ['<!ENTITY a:b "x">', 'xml-namespace-name'],
  ['<!ENTITY % p "<![INCLUDE[]]>">%p;', 'xml-doctype-unsupported'],
  ['<!ELEMENT a (b,c|d)>', 'xml-syntax'],
  ['<!ELEMENT a (#PCDATA|b)>', 'xml-syntax'],
  ['<!ATTLIST a b IDX #IMPLIED>', 'xml-syntax'],
  ['<!ATTLIST a b CDATA "<">', 'xml-attribute-less-than'],
  ['<!NOTATION n PUBLIC "{">', 'xml-syntax'],
  ['<!ENTITY e "x"', 'xml-syntax'],
];

const acceptedByLibxml2 = (document: string): boolean => {
  try {
    XmlDocument.fromString(document).dispose();
    return true;
  } catch {
    return false;
  }
};

describe('what is refused', () => {
  test.each([...refused, ...refusedNames])('%j: %s at %s', (document, code, place) => {
    expect(readEvents(document)).toMatchObject({ code, place });
  });

  const strings = [...refused, ...refusedNames].filter(([document, code]) => {
    return code !== 'xml-doctype' && document.isWellFormed() && !document.includes('\0');
  });
  test.each(strings)('%j is refused by libxml2 too', (document) => {
    expect(acceptedByLibxml2(document)).toBe(false);
  });

  test.each(refusedSubsets)('%s: %s', (subset, code) => {
    const document = `<!DOCTYPE a [${subset}]><a b="&e;">&e;</a>`;
    expect(readEvents(document, { doctype: true }).code).toBe(code);
  });

  const elementsAcross = '<!ENTITY e "<b>"><!ENTITY f "</b>">';
  test.each([['<a>&e;</b></a>'], ['<a><b>&f;</a>'], ['<a>&e;&f;</a>']])(
    'an element across entities: %s',
    (root) => {
      const document = `<!DOCTYPE a [${elementsAcross}]>${root}`;
      expect(readEvents(document, { doctype: true }).code).toBe('xml-entity-boundary');
    },
  );

  test('billion laughs', () => {
    const levels = Array.from({ length: 10 }, (_, level) => {
      return `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`;
    });
    const subset = `<!ENTITY e0 "ha">${levels.join('')}`;
    for (const root of ['<a>&e10;</a>', '<a b="&e10;"/>']) {
      const document = `<!DOCTYPE a [${subset}]>${root}`;
      expect(readEvents(document, { doctype: true }).code).toBe('limit-entities');
    }
  });

  test('every error of the table has been seen', () => {
    const elsewhere = /^(?:limit-|xml-input$|xml-encoding-|xml-entity-boundary$)/;
    const seen = new Set([...refused, ...refusedNames, ...refusedSubsets].map(([, code]) => code));
    const unseen = Object.keys({ ...xmlErrors, ...doctypeErrors }).filter(
      (code) => !seen.has(code) && !elsewhere.test(code),
    );
    expect(unseen).toEqual([]);
  });
});
