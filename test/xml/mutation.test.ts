import fc from 'fast-check';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { readEvents } from './events.ts';

const seeds = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- c --><a>\n <b c="1" d=\'&lt;2\'>x &amp; y</b>\n</a>\n<?p q?>',
  '<a xmlns="u" xmlns:p="v"><p:b p:c="1" c="2"/><![CDATA[ <&> ]]]]>&#x41;&#10;é漢😀</a>',
  '<POSTBACK>\r\n\t<ORIGIN>SMS_MO</ORIGIN><TO>+1</TO><!-- - --><TEXT>a]b]]&gt;</TEXT></POSTBACK>',
];
const subsets = [
  '<!DOCTYPE a [<!ENTITY e "x<b c=\'1\'/>&amp;"><!ENTITY f "&e;">]><a>&e;<c>&f;</c></a>',
  '<!DOCTYPE a PUBLIC "p" "s" [<!ELEMENT a (b?,(c|d)*)><!ATTLIST a b CDATA "1" c (x|y) #IMPLIED>]><a c="x"/>',
  '<!DOCTYPE a [<!ENTITY % p "<!ENTITY e \'1\'>">%p;<!NOTATION n SYSTEM "n"><?p?>]><a b="&e;">&#65;</a>',
];
const pieces = [
  '<',
  '>',
  '/',
  '&',
  ';',
  '"',
  "'",
  '=',
  '!',
  '?',
  '-',
  '--',
  ']',
  ']]>',
  '[',
  ' ',
  '\n',
  '\r',
  ':',
  '#',
  '%',
  '|',
  ',',
  '(',
  ')',
  '*',
  'a',
  'x',
  'xml',
  'xmlns',
  '<a>',
  '</a>',
  '<b/>',
  '<!--',
  '-->',
  '<?p',
  '?>',
  '<![CDATA[',
  '&amp;',
  '&#0;',
  '&#x41;',
  '&e;',
  '\u0001',
  '\ufffe',
  'é',
  '😀',
  ' b="1"',
];

const cut = fc.record({
  at: fc.nat(400),
  remove: fc.nat(6),
  insert: fc.array(fc.constantFrom(...pieces), { maxLength: 2 }),
});
const mutants = (of: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...of), fc.array(cut, { minLength: 1, maxLength: 3 }))
    .map(([seed, cuts]) =>
      cuts.reduce((text, { at, remove, insert }) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + insert.join('') + text.slice(from + remove);
      }, seed),
    )
    .filter((text) => text.isWellFormed());

/** Where libxml2 is of another mind: its message or our code, and why. */
const refusedByLibxml2 = [
  [/is not a valid URI/, 'Namespaces §2.2: what a namespace name means is no constraint'],
  [/[Ee]ncoding/, 'a string has been decoded: its declared encoding is of no meaning'],
] as const;
const acceptedByLibxml2 = new Map([
  ['xml-declaration', '§2.8 [26] VersionNum: version="1." is none'],
  ['xml-entity-undefined', '§4.1: a validity error behind a parameter entity; we drop no content'],
  ['xml-entity-parameter', '§2.8 WFC: PEs in Internal Subset'],
]);

/** The text of a document as libxml2 reads it, or why it does not. */
function readByLibxml2(document: string): { text: string } | { refused: string } {
  let parsed: XmlDocument | undefined;
  try {
    const option = ParseOption.XML_PARSE_NOENT | ParseOption.XML_PARSE_NO_XXE;
    parsed = XmlDocument.fromString(document, { option });
    return { text: parsed.root.content };
  } catch (error) {
    return { refused: (error as Error).message };
  } finally {
    parsed?.dispose();
  }
}

/** How often the engines differed, by reason. */
type Differences = Map<string, number>;

function compare(document: string, doctype: boolean, differences: Differences): void {
  const { events, code } = readEvents(document, { doctype });
  const texts = events.filter((event) => event.startsWith('"')).map((event) => event.slice(1));
  const theirs = readByLibxml2(document);
  if ('text' in theirs && code === undefined) {
    expect(texts.join('')).toBe(theirs.text);
    return;
  }
  if ('refused' in theirs && code !== undefined) return;
  const reason =
    'refused' in theirs
      ? refusedByLibxml2.find(([message]) => message.test(theirs.refused))?.[1]
      : acceptedByLibxml2.get(code ?? '');
  if (reason === undefined)
    expect.fail(`${JSON.stringify(document)}: ${code}, ${JSON.stringify(theirs)}`);
  differences.set(reason, (differences.get(reason) ?? 0) + 1);
}

test.each([
  [4000, 'documents', seeds, false],
  [1000, 'internal subsets', subsets, true],
] as const)('%i mutants of %s are judged and read as by libxml2', (numRuns, _, from, doctype) => {
  const differences: Differences = new Map();
  const property = fc.property(mutants(from), (document) =>
    compare(document, doctype, differences),
  );
  fc.assert(property, { numRuns, seed: 2 });
  // Were they many, the reasons would hide what they should explain.
  for (const [reason, count] of differences) expect(count / numRuns, reason).toBeLessThan(0.01);
});
