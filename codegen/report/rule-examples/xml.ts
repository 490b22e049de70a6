/** Rules on XML itself, and on files. */
import { note, plainExample, type RuleExample, type RuleNote, xmlExample } from './rule-example.ts';

const ONLY_SCHEMAS = 'Only a schema file can get it: a document has no document type declaration.';
const BYTES = 'It is about the bytes of a file, which a text can not show.';

export const xmlExamples: Readonly<Record<string, RuleExample | RuleNote>> = {
  'xml-input': note('Only a program can get it, by parsing what is neither text nor bytes.'),
  'xml-encoding-unsupported': plainExample('<?xml version="1.0" encoding="EBCDIC"?>\n<a/>'),
  'xml-encoding-conflict': plainExample('<?xml version="1.0" encoding="UTF-16"?>\n<a/>'),
  'xml-encoding-undeclared': note(BYTES),
  'xml-encoding-malformed': note(BYTES),
  'xml-character': plainExample('<a>\u0001</a>'),
  'xml-declaration': plainExample('<?xml version="2.0"?>\n<a/>'),
  'xml-syntax': plainExample('<a b=1/>'),
  'xml-unclosed': plainExample('<a>text'),
  'xml-root-missing': plainExample('<!-- nothing else -->'),
  'xml-root-followed': plainExample('<a/><a/>'),
  'xml-tag-mismatch': plainExample('<a></b>'),
  'xml-duplicate-attribute': plainExample('<a b="1" b="2"/>'),
  'xml-attribute-less-than': plainExample('<a b="1 < 2"/>'),
  'xml-comment': plainExample('<a><!-- one -- two --></a>'),
  'xml-instruction-target': plainExample('<a><?xml version="1.0"?></a>'),
  'xml-cdata-end': plainExample('<a>]]></a>'),
  'xml-reference': plainExample('<a>tea & milk</a>'),
  'xml-character-reference': plainExample('<a>&#0;</a>'),
  'xml-doctype': plainExample('<!DOCTYPE a>\n<a/>'),
  'xml-doctype-unsupported': note(ONLY_SCHEMAS),
  'xml-entity-parameter': note(ONLY_SCHEMAS),
  'xml-entity-undefined': plainExample('<a>&nbsp;</a>'),
  'xml-entity-predefined': note(ONLY_SCHEMAS),
  'xml-entity-recursive': note(ONLY_SCHEMAS),
  'xml-entity-external': note(ONLY_SCHEMAS),
  'xml-entity-unparsed': note(ONLY_SCHEMAS),
  'xml-entity-boundary': note(ONLY_SCHEMAS),
  'xml-namespace-name': plainExample('<a:b:c xmlns:a="urn:a"/>'),
  'xml-namespace-unbound': plainExample('<a:b/>'),
  'xml-namespace-reserved': plainExample('<a xmlns:xml="urn:a"/>'),
  'xml-namespace-empty': plainExample('<a xmlns:b=""/>'),
  'xml-namespace-duplicate-attribute': plainExample(
    '<a xmlns:b="urn:a" xmlns:c="urn:a" b:id="1" c:id="2"/>',
  ),
  'limit-size': note('A document of more than 64 MB, unless `limits.size` says otherwise.'),
  'limit-depth': plainExample(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`),
  'limit-attributes': plainExample(
    `<a${Array.from({ length: 300 }, (_, index) => ` a${index}=""`).join('')}/>`,
  ),
  'limit-text': note('One text of more than 16 million characters.'),
  'limit-entities': note(ONLY_SCHEMAS),
  'limit-counters': xmlExample(
    '<xs:element name="a">\n  <xs:complexType>\n    <xs:sequence minOccurs="900" maxOccurs="1000">\n      <xs:element name="b" type="xs:string" maxOccurs="2"/>\n      <xs:element name="c" type="xs:string" minOccurs="0"/>\n    </xs:sequence>\n  </xs:complexType>\n</xs:element>',
    `<a>${'<b/>'.repeat(950)}</a>`,
  ),
  'limit-issues': xmlExample(
    '<xs:element name="a">\n  <xs:complexType>\n    <xs:sequence><xs:element name="b" type="xs:int" maxOccurs="unbounded"/></xs:sequence>\n  </xs:complexType>\n</xs:element>',
    `<a>${'<b>x</b>'.repeat(200)}</a>`,
  ),
  drift: note('An element that the schema does not know, with `--unknown collect`.'),
  'file-folder': note(
    'A folder where a file was named: `postwright serialize --xsd a.xsd folder`.',
  ),
  'file-kind': note('XML where only a JSON Schema was named, which can not describe it.'),
  'file-missing': note('A name or a glob that leads to no file.'),
  'file-unreadable': note('A file that this user may not read, or a second `-`.'),
  'schema-narrower': note(
    '`postwright diff` with a new schema in which an element became required.',
  ),
  'schema-types': note(
    '`postwright diff --types` with a new schema in which text became a number.',
  ),
  'schema-unproved': note('`postwright diff` with patterns that hold a word boundary.'),
  'schema-wider': note('`postwright diff` with a new schema that has one more element.'),
  'output-out-of-date': note('`postwright generate --check` after a schema has changed.'),
  'discriminator-missing': note('Of `parsePostback`: `<POSTBACK/>` has no ORIGIN.'),
  'discriminator-duplicate': note('Of `parsePostback`: a POSTBACK with two ORIGINs.'),
  'discriminator-unknown': note('Of `parsePostback`: a POSTBACK whose ORIGIN is neither format.'),
};
