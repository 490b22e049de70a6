/** What users type, and what they get: each case's golden is `goldens/<name>.txt`. */
import { configured, order } from './files.ts';
import type { Files } from './harness.ts';

export interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly code: 0 | 1 | 2;
  /** By default those of `order`. */
  readonly files?: Files;
  readonly stdin?: string | Uint8Array;
}

const xsd = ['--xsd', 'order.xsd'];
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const withFile = (name: string, content: string | Uint8Array): Files => ({
  ...order,
  [name]: content,
});
const doc = (text: string | Uint8Array): Files => withFile('doc.xml', text);
const json = (text: string | Uint8Array): Files => withFile('doc.json', text);
const schema = (body: string): Files =>
  withFile(
    'order.xsd',
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\n${body}\n</xs:schema>\n`,
  );

const idOf = (most: number): string => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="ORDER">
    <xs:complexType>
      <xs:attribute name="id">
        <xs:simpleType>
          <xs:restriction base="xs:token"><xs:maxLength value="${most}"/></xs:restriction>
        </xs:simpleType>
      </xs:attribute>
    </xs:complexType>
  </xs:element>
</xs:schema>
`;
const versions: Files = { 'old.xsd': idOf(8), 'new.xsd': idOf(6) };

/** Schemas that refer to a URL, and a folder of copies. */
const note = (to: string): string => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:include schemaLocation="https://example.org/types/id.xsd?v=1"/>
  <xs:element name="note">
    <xs:complexType>
      <xs:sequence><xs:element name="${to}" type="Id"/></xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
`;
const copied: Files = {
  'note.xsd': note('to'),
  'new.xsd': note('from'),
  'vendor/id.xsd': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:simpleType name="Id">
    <xs:restriction base="xs:string"><xs:pattern value="[A-Z]+"/></xs:restriction>
  </xs:simpleType>
</xs:schema>
`,
  'note.xml': '<note><to>ABC</to></note>\n',
  'schema/postwright.json':
    '{ "out": "../generated", "formats": { "Note": { "xsd": "../note.xsd" } } }\n',
};
const located = ['--location', 'https://example.org/types/=vendor'];

const validateDoc = ['validate', ...xsd, 'doc.xml'];
const validateJson = ['validate', ...xsd, 'doc.json'];

const openSchema = ['convert', '--json-schema', 'open.schema.json'];
const openFiles = {
  'open.schema.json':
    '{ "type": "object", "required": ["a"], "properties": { "a": { "type": "string" } } }\n',
};

export const cases: readonly Case[] = [
  // Help
  { name: 'help', args: ['--help'], code: 0 },
  { name: 'help-generate', args: ['generate', '--help'], code: 0 },
  { name: 'help-validate', args: ['validate', '--help'], code: 0 },
  { name: 'help-parse', args: ['help', 'parse'], code: 0 },
  { name: 'help-serialize', args: ['serialize', '-h'], code: 0 },
  { name: 'help-explain', args: ['explain', '--help'], code: 0 },
  { name: 'help-diff', args: ['diff', '--help'], code: 0 },
  { name: 'help-convert', args: ['convert', '--help'], code: 0 },
  { name: 'help-sample', args: ['sample', '--help'], code: 0 },
  { name: 'no-command', args: [], code: 2 },
  { name: 'unknown-command', args: ['genrate'], code: 2 },
  { name: 'unknown-option', args: ['validate', '--xds', 'order.xsd', 'good.xml'], code: 2 },
  { name: 'unknown-report', args: ['validate', ...xsd, '--report', 'xml', 'good.xml'], code: 2 },
  { name: 'option-without-value', args: ['validate', 'good.xml', '--xsd'], code: 2 },
  { name: 'validate-nothing', args: ['validate', ...xsd], code: 2 },

  // Copies of what schemas refer to by URL
  {
    name: 'location',
    args: ['validate', '--xsd', 'note.xsd', ...located, 'note.xml'],
    code: 0,
    files: copied,
  },
  {
    name: 'location-of-a-file',
    args: [
      ...['validate', '--xsd', 'note.xsd', 'note.xml'],
      ...['--location', 'https://example.org/types/id.xsd?v=1=vendor/id.xsd'],
    ],
    code: 0,
    files: copied,
  },
  {
    name: 'location-of-another',
    args: [
      ...['validate', '--xsd', 'note.xsd', 'note.xml'],
      ...['--location', 'https://example.org/other/=vendor/'],
    ],
    code: 2,
    files: copied,
  },
  {
    name: 'location-without-path',
    args: ['validate', '--xsd', 'note.xsd', '--location', 'vendor', 'note.xml'],
    code: 2,
    files: copied,
  },
  {
    name: 'location-of-both-versions',
    args: ['diff', 'note.xsd', 'new.xsd', ...located],
    code: 1,
    files: copied,
  },
  {
    name: 'location-beside-configuration',
    args: ['generate', '--config', 'schema/postwright.json', ...located, '--quiet'],
    code: 0,
    files: copied,
  },

  // Diff
  { name: 'diff-same', args: ['diff', 'order.xsd', 'order.xsd'], code: 0 },
  { name: 'diff-missing', args: ['diff', 'order.xsd', 'lost.xsd'], code: 2 },
  {
    name: 'diff-languages',
    args: ['diff', 'order.xsd', 'new.schema.json'],
    code: 2,
    files: withFile('new.schema.json', '{ "type": "string" }'),
  },
  {
    name: 'diff-faulty',
    args: ['diff', 'order.xsd', 'bad.xsd'],
    code: 2,
    files: withFile('bad.xsd', '<a>'),
  },
  {
    name: 'diff-narrower',
    args: ['diff', 'old.xsd', 'new.xsd', '--from-version', '0.4.2'],
    files: versions,
    code: 1,
  },
  {
    name: 'diff-forward',
    args: ['diff', 'old.xsd', 'new.xsd', '--compatible', 'forward'],
    files: versions,
    code: 0,
  },
  {
    name: 'diff-json',
    args: ['diff', 'old.xsd', 'new.xsd', '--report', 'json'],
    files: versions,
    code: 1,
  },
  {
    name: 'diff-allowed',
    args: ['diff', 'old.xsd', 'new.xsd', '--allow', 'allowed.json'],
    files: {
      ...versions,
      'allowed.json': JSON.stringify([
        { part: 'ORDER/@id', direction: 'narrower', reason: 'nobody has longer ones' },
      ]),
    },
    code: 0,
  },
  {
    name: 'diff-allowed-faulty',
    args: ['diff', 'old.xsd', 'new.xsd', '--allow', 'allowed.json'],
    files: { ...versions, 'allowed.json': '[{ "part": "ORDER/@id" }]' },
    code: 2,
  },
  {
    name: 'diff-types',
    args: ['diff', 'old.schema.json', 'new.schema.json', '--types', '--compatible', 'none'],
    files: {
      'old.schema.json':
        '{ "type": "object", "properties": { "id": { "type": "string" } }, "additionalProperties": false }',
      'new.schema.json':
        '{ "type": "object", "properties": { "id": { "type": ["string", "null"] } }, "additionalProperties": false }',
    },
    code: 0,
  },
  {
    name: 'diff-unproved',
    args: ['diff', 'old.schema.json', 'new.schema.json', '--require-proof'],
    files: {
      'old.schema.json': '{ "type": "string", "pattern": "\\\\bab" }',
      'new.schema.json': '{ "type": "string", "pattern": "ab" }',
    },
    code: 1,
  },

  // Validate
  { name: 'valid', args: ['validate', ...xsd, 'good.xml'], code: 0 },
  { name: 'invalid', args: ['validate', ...xsd, 'bad.xml'], code: 1 },
  {
    name: 'several',
    args: ['validate', ...xsd, 'bad.xml', 'missing.xml', 'good.xml', 'folder', 'good.json'],
    files: withFile('folder/a.txt', ''),
    code: 2,
  },
  {
    name: 'several-report-json',
    args: [
      'validate',
      ...xsd,
      '--report',
      'json',
      'bad.xml',
      'missing.xml',
      'good.xml',
      'bad.json',
    ],
    code: 2,
  },
  { name: 'valid-format', args: ['validate', '--format', 'Order', 'good.xml'], code: 0 },
  { name: 'unknown-format', args: ['validate', '--format', 'Ordre', 'good.xml'], code: 2 },
  { name: 'no-schema', args: ['validate', 'good.xml'], code: 2 },
  {
    name: 'config-without-format',
    args: ['validate', '--config', 'postwright.json', 'good.xml'],
    code: 2,
  },
  { name: 'format-and-xsd', args: ['validate', '--format', 'Order', ...xsd, 'good.xml'], code: 2 },
  { name: 'stdin', args: ['validate', ...xsd, '-'], stdin: '<order/>', code: 1 },
  { name: 'stdin-json', args: ['validate', ...xsd, '-'], stdin: ' {"id": 1}', code: 1 },
  {
    name: 'double-dash',
    args: ['validate', ...xsd, '--', '--odd.xml'],
    files: withFile('--odd.xml', '<order><id>AB1</id><item/></order>'),
    code: 0,
  },
  { name: 'missing-xsd', args: ['validate', '--xsd', 'nowhere.xsd', 'good.xml'], code: 2 },
  { name: 'folder-xsd', args: ['validate', '--xsd', '.', 'good.xml'], code: 2 },
  {
    name: 'network-xsd',
    args: ['validate', '--xsd', 'https://example.com/a.xsd', 'good.xml'],
    code: 2,
  },
  { name: 'root-unknown', args: ['validate', ...xsd, '--root', 'ordre', 'good.xml'], code: 2 },
  {
    name: 'drift',
    args: ['validate', ...xsd, '--unknown', 'collect', 'doc.xml'],
    files: doc('<order>\n  <id>AB1</id>\n  <extra at="1">x</extra>\n  <item/>\n</order>'),
    code: 0,
  },
  {
    name: 'drift-report-json',
    args: ['validate', ...xsd, '--unknown', 'collect', '--report', 'json', 'doc.xml'],
    files: doc('<order><id>AB1</id><extra/><item/></order>'),
    code: 0,
  },

  // Files, folders, globs
  {
    name: 'quiet',
    args: ['validate', ...xsd, '--quiet', 'good.xml', 'bad.xml', 'good.json'],
    code: 1,
  },
  {
    name: 'folder',
    args: ['validate', ...xsd, 'in/'],
    files: {
      ...order,
      'in/b.xml': '<order><id>AB1</id><item/></order>',
      'in/a/c.xml': '<order/>',
      'in/a/notes.txt': '',
      'in/node_modules/d.xml': '',
      'in/.hidden/e.xml': '',
    },
    code: 1,
  },
  {
    name: 'folder-json',
    args: ['validate', '--json-schema', 'order.schema.json', 'in'],
    files: { ...order, 'in/a.json': '{ "id": "AB12", "items": ["tea"] }', 'in/b.xml': '<b/>' },
    code: 0,
  },
  { name: 'glob', args: ['validate', ...xsd, '{good,bad}.*'], code: 1 },
  { name: 'glob-nothing', args: ['validate', ...xsd, '**/*.txt', 'good.xml'], code: 2 },
  {
    name: 'glob-that-is-a-file',
    args: ['validate', ...xsd, 'a[1]*.xml'],
    files: { ...order, 'a[1]*.xml': '<order/>', 'a1.xml': '<order/>' },
    code: 1,
  },
  {
    name: 'name-odd',
    args: ['validate', ...xsd, 'my order\n.xml'],
    files: withFile('my order\n.xml', '<order/>'),
    code: 1,
  },
  { name: 'name-not-utf8', args: ['validate', ...xsd, 'caf\ufffd.xml'], code: 2 },
  { name: 'stdin-twice', args: ['validate', ...xsd, '-', '-'], stdin: '<order/>', code: 2 },

  // Reports
  ...(['sarif', 'junit', 'github'] as const).flatMap((report): readonly Case[] => [
    {
      name: `report-${report}`,
      args: ['validate', ...xsd, '--report', report, 'bad.xml', 'missing.xml', 'good.xml', '-'],
      stdin: '<order>\r\n<id>100%: a,b</id></order>',
      code: 2,
    },
    {
      name: `report-${report}-valid`,
      args: ['validate', ...xsd, '--report', report, 'good.xml'],
      code: 0,
    },
    {
      name: `report-${report}-schema`,
      args: ['validate', ...xsd, '--report', report, 'good.xml'],
      files: schema('  <xs:element name="order" type="Ordre"/>'),
      code: 2,
    },
    {
      name: `report-${report}-drift`,
      args: ['validate', ...xsd, '--unknown', 'collect', '--report', report, 'doc.xml'],
      files: doc('<order><id>AB1</id><extra/><item/></order>'),
      code: 0,
    },
    {
      name: `report-${report}-generate`,
      args: ['generate', ...xsd, '--report', report],
      files: schema('  <xs:element name="order" type="Ordre"/>\n  <xs:element type="xs:int"/>'),
      code: 2,
    },
  ]),
  { name: 'report-json-generate', args: ['generate', '--quiet', '--report', 'json'], code: 0 },
  {
    name: 'report-json-schema',
    args: ['validate', '--xsd', 'no.xsd', '--report', 'json', '-'],
    code: 2,
  },

  // Documents of every kind
  { name: 'document-empty', args: validateDoc, files: doc(''), code: 1 },
  {
    name: 'document-byte-order-mark',
    args: validateDoc,
    files: doc('\ufeff<order>\n<id>a</id><item/></order>'),
    code: 1,
  },
  {
    name: 'document-crlf',
    args: validateDoc,
    files: doc('<order>\r\n\r\n  <id>a</id>\r\n  <item/>\r\n</order>'),
    code: 1,
  },
  {
    name: 'document-tabs',
    args: validateDoc,
    files: doc('<order>\n\t<id>AB1</id>\t<itme/>\n</order>'),
    code: 1,
  },
  {
    name: 'document-wide',
    args: validateDoc,
    files: doc('<order><id>AB1</id><item>日本語 🎉 e\u0301</item><x/></order>'),
    code: 1,
  },
  {
    name: 'document-long-line',
    args: validateDoc,
    files: doc(
      `<order><id>AB1</id><item>${'x'.repeat(300)}</item><bad>${'y'.repeat(300)}</bad></order>`,
    ),
    code: 1,
  },
  {
    name: 'document-control',
    args: validateDoc,
    files: doc('<order><id>\u001b[31mred</id><item/></order>'),
    code: 1,
  },
  {
    name: 'document-direction',
    args: validateDoc,
    files: doc('<order><id>\u202eevil\u0085</id><item/></order>'),
    code: 1,
  },
  {
    name: 'document-latin1',
    args: validateDoc,
    files: doc(bytes('<order><id>\xe9</id><item/></order>')),
    code: 1,
  },
  {
    name: 'document-latin1-charset',
    args: [...validateDoc, '--charset', 'iso-8859-1'],
    files: doc(bytes('<order><id>\xe9</id><item/></order>')),
    code: 1,
  },
  {
    name: 'document-charset-unknown',
    args: [...validateDoc, '--charset', 'klingon'],
    files: doc('<order/>'),
    code: 2,
  },
  {
    name: 'document-utf16',
    args: validateDoc,
    files: doc(utf16('<order><id>a</id><item/></order>')),
    code: 1,
  },
  {
    name: 'document-doctype',
    args: validateDoc,
    files: doc('<!DOCTYPE order>\n<order/>'),
    code: 1,
  },
  { name: 'document-unclosed', args: validateDoc, files: doc('<order>\n  <id>AB1'), code: 1 },
  {
    name: 'document-text',
    args: ['validate', ...xsd, 'doc.txt'],
    files: withFile('doc.txt', 'not a document\n'),
    code: 1,
  },
  { name: 'json-valid', args: ['validate', ...xsd, 'good.json'], code: 0 },
  { name: 'json-invalid', args: ['validate', ...xsd, 'bad.json'], code: 1 },
  { name: 'json-array', args: validateJson, files: json('[1]'), code: 1 },
  { name: 'json-string', args: validateJson, files: json('"order"'), code: 1 },
  {
    name: 'json-byte-order-mark',
    args: validateJson,
    files: json('\ufeff{"id": "AB1", "item": ["x"]}'),
    code: 0,
  },
  { name: 'json-latin1', args: validateJson, files: json(bytes('{"id": "\xe9"}')), code: 1 },
  { name: 'json-empty', args: validateJson, files: json(''), code: 1 },
  { name: 'json-syntax', args: validateJson, files: json('{\n  "id": "AB1",\n}'), code: 1 },
  {
    name: 'json-twice',
    args: validateJson,
    files: json('{ "id": "AB1", "id": "AB2", "item": ["x"] }'),
    code: 1,
  },
  {
    name: 'json-prototype',
    args: validateJson,
    files: json('{ "id": "AB1", "item": ["x"], "__proto__": 1 }'),
    code: 1,
  },
  {
    name: 'json-schema-valid',
    args: ['validate', '--json-schema', 'order.schema.json', 'plain.json'],
    code: 0,
  },
  {
    name: 'json-schema-invalid',
    args: ['validate', '--json-schema', 'order.schema.json', 'bad.json'],
    code: 1,
  },
  {
    name: 'json-schema-xml',
    args: ['validate', '--json-schema', 'order.schema.json', 'good.xml', 'plain.json'],
    code: 2,
  },

  // Parse and serialize
  { name: 'parse', args: ['parse', ...xsd, 'good.xml'], code: 0 },
  {
    name: 'parse-several',
    args: ['parse', ...xsd, 'good.xml', 'bad.xml', 'missing.xml', 'good.xml'],
    code: 2,
  },
  {
    name: 'parse-stdin',
    args: ['parse', '--format', 'Order', '-'],
    stdin: '<order><id>AB1</id><item/></order>',
    code: 0,
  },
  {
    name: 'parse-drift',
    args: ['parse', ...xsd, '--unknown', 'collect', 'doc.xml'],
    files: doc('<order><id>AB1</id><extra/><item/></order>'),
    code: 0,
  },
  {
    name: 'parse-json-schema',
    args: ['parse', '--json-schema', 'order.schema.json', 'good.xml'],
    code: 2,
  },
  { name: 'serialize', args: ['serialize', ...xsd, 'good.json'], code: 0 },
  {
    name: 'serialize-stdin',
    args: ['serialize', ...xsd, '--indent', '0', '-'],
    stdin: '{"currency":"EUR","id":"AB1","item":["a","b"]}',
    code: 0,
  },
  { name: 'serialize-invalid', args: ['serialize', ...xsd, 'bad.json'], code: 1 },
  { name: 'serialize-syntax', args: ['serialize', ...xsd, '-'], stdin: '{"id":', code: 1 },
  { name: 'serialize-missing', args: ['serialize', ...xsd, 'missing.json'], code: 2 },
  {
    name: 'serialize-indent',
    args: ['serialize', ...xsd, '--indent', 'tab', 'good.json'],
    code: 2,
  },
  {
    name: 'serialize-element',
    args: ['serialize', ...xsd, '--element', 'ordre', 'good.json'],
    code: 1,
  },

  // Schemas at fault
  { name: 'schema-not-xml', args: ['validate', '--xsd', 'order.schema.json', 'good.xml'], code: 2 },
  {
    name: 'schema-unresolved',
    args: ['validate', ...xsd, 'good.xml'],
    files: schema('  <xs:element name="order" type="Ordre"/>'),
    code: 2,
  },
  {
    name: 'schema-twice',
    args: ['validate', ...xsd, 'good.xml'],
    files: schema(
      '  <xs:element name="order" type="xs:string"/>\n\t<xs:element name="order" type="xs:int"/>',
    ),
    code: 2,
  },
  {
    name: 'schema-two-faults',
    args: ['generate', ...xsd],
    files: schema('  <xs:element name="order" type="Ordre"/>\r\n  <xs:element type="xs:int"/>'),
    code: 2,
  },
  {
    name: 'schema-warning',
    args: ['validate', '--json-schema', 'order.schema.json', 'plain.json'],
    files: withFile('order.schema.json', '{ "type": "object", "maxPropertys": 3 }'),
    code: 0,
  },

  // Configurations at fault
  { name: 'config-missing', args: ['generate', '--config', 'nowhere.json'], code: 2 },
  { name: 'config-default-missing', args: ['generate'], files: { 'a.txt': '' }, code: 2 },
  { name: 'config-folder', args: ['generate', '--config', '.'], code: 2 },
  {
    name: 'config-syntax',
    args: ['generate'],
    files: configured('{\n  "out": "generated",\n  formats: {}\n}\n'),
    code: 2,
  },
  {
    name: 'config-latin1',
    args: ['generate'],
    files: { 'postwright.json': bytes('{ "out": "\xe9" }') },
    code: 2,
  },
  {
    name: 'config-twice',
    args: ['generate'],
    files: configured('{ "out": "a", "out": "b", "formats": { "A": { "xsd": "order.xsd" } } }'),
    code: 2,
  },
  {
    name: 'config-mistakes',
    args: ['generate'],
    files: configured(`{
  "output": "generated",
  "formats": {
    "Order": { "xsd": 7, "jsonschema": "a.json", "wrapped": ["a", 1], "names": { "a": "" } },
    "order": { "root": "order" },
    "Nothing": null
  },
  "importExtension": ".mts",
  "diagnostics": { "src-resolv": "warning", "src-resolve": "fatal" },
  "__proto__": { "out": "x" }
}
`),
    code: 2,
  },
  {
    name: 'config-lowered',
    args: ['generate', '--quiet'],
    files: configured(`{
  "out": "generated",
  "formats": { "Order": { "xsd": "order.xsd" } },
  "new": true,
  "diagnostics": {
    "configuration-unknown-setting": "warning",
    "configuration-unknown-code": "info",
    "configuration-wrong-value": "info",
    "nonsense": "error"
  }
}
`),
    code: 0,
  },
  {
    name: 'config-places',
    args: ['generate', '--config', 'sub/postwright.json'],
    files: {
      ...order,
      'sub/postwright.json': `{
  "out": "generated",
  "formats": {
    "Lost": { "xsd": "lost.xsd" },
    "Gone": { "jsonSchema": "gone.schema.json" },
    "Rootless": { "xsd": "../order.xsd", "root": "odrer" },
    "Order": {
      "xsd": "../order.xsd",
      "names": { "order/id": "key", "order/nothing": "a" },
      "wrapped": ["order/item", "order/none"]
    }
  }
}
`,
    },
    code: 2,
  },
  {
    name: 'config-names-namespace',
    args: ['generate', '--quiet'],
    files: {
      'postwright.json':
        '{ "out": "generated", "formats": { "Order": { "xsd": "o.xsd", "names": { "type:{urn:o}Order/{urn:o}id": "key", "type:Order/it": "i" } } } }',
      'o.xsd':
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:o" targetNamespace="urn:o"><xs:element name="order" type="o:Order"/><xs:complexType name="Order"><xs:sequence><xs:element name="id" type="xs:string"/></xs:sequence></xs:complexType></xs:schema>\n',
    },
    code: 0,
  },
  { name: 'config-array', args: ['generate'], files: configured('[]'), code: 2 },
  {
    name: 'config-no-formats',
    args: ['generate'],
    files: configured('{ "out": "generated", "formats": {} }'),
    code: 2,
  },
  {
    name: 'config-names-missing-xsd',
    args: ['generate', '--config', 'sub/postwright.json'],
    files: {
      'sub/postwright.json':
        '{ "out": "generated", "formats": { "Order": { "xsd": "order.xsd" } } }',
    },
    code: 2,
  },

  // Generate, but for what it writes
  { name: 'generate-bad-name', args: ['generate', '--xsd', '1st.xsd'], code: 2 },
  {
    name: 'generate-config-and-xsd',
    args: ['generate', ...xsd, '--config', 'postwright.json'],
    code: 2,
  },
  { name: 'generate-format-alone', args: ['generate', '--format', 'Order'], code: 2 },
  { name: 'generate-unwritable', args: ['generate', '--out', 'good.xml'], code: 2 },

  // Explain
  { name: 'explain-configuration', args: ['explain', 'configuration-missing-setting'], code: 0 },
  { name: 'explain-rule', args: ['explain', 'cvc-pattern-valid'], code: 0 },
  { name: 'explain-xml', args: ['explain', 'xml-tag-mismatch'], code: 0 },
  { name: 'explain-keyword', args: ['explain', 'maxLength'], code: 0 },
  { name: 'explain-enclosing', args: ['explain', 'cvc-attribute.3'], code: 0 },
  { name: 'explain-long', args: ['explain', 'limit-depth'], code: 0 },
  { name: 'explain-note', args: ['explain', 'file-missing'], code: 0 },
  { name: 'explain-typo-keyword', args: ['explain', 'maxlenght'], code: 2 },
  { name: 'explain-unknown', args: ['explain', 'cvc-patern-valid'], code: 2 },

  // Convert
  { name: 'sample', args: ['sample', ...xsd, '--valid'], code: 0 },
  { name: 'sample-count', args: ['sample', ...xsd, '--count', '3', '--seed', '7'], code: 0 },
  { name: 'sample-json', args: ['sample', ...xsd, '--as', 'json', '--invalid', '-q'], code: 0 },
  { name: 'sample-schema', args: ['sample', '--json-schema', 'order.schema.json'], code: 0 },
  { name: 'sample-files', args: ['sample', '--format', 'Order', '--out', 'samples'], code: 0 },
  { name: 'sample-both', args: ['sample', ...xsd, '--valid', '--invalid'], code: 2 },
  { name: 'sample-bad-count', args: ['sample', ...xsd, '--count', 'many'], code: 2 },
  {
    name: 'sample-no-xsd',
    args: ['sample', '--json-schema', 'order.schema.json', '--as', 'xml'],
    code: 2,
  },
  { name: 'sample-unwritable', args: ['sample', ...xsd, '--out', 'good.xml/samples'], code: 2 },
  { name: 'sample-missing', args: ['sample', '--xsd', 'missing.xsd'], code: 2 },
  { name: 'convert', args: ['convert', ...xsd], code: 0 },
  { name: 'convert-format', args: ['convert', '--format', 'Order'], code: 0 },
  { name: 'convert-out', args: ['convert', ...xsd, '--out', 'made.json'], code: 0 },
  { name: 'convert-unwritable', args: ['convert', ...xsd, '--out', 'good.xml/made.json'], code: 2 },
  {
    name: 'convert-both',
    args: ['convert', ...xsd, '--json-schema', 'order.schema.json'],
    code: 2,
  },
  { name: 'convert-wrong-way', args: ['convert', ...xsd, '--to', 'xsd'], code: 2 },
  { name: 'convert-nothing', args: ['convert'], code: 2 },
  { name: 'convert-missing', args: ['convert', '--xsd', 'missing.xsd'], code: 2 },
  {
    name: 'convert-refused',
    args: openSchema,
    files: openFiles,
    code: 2,
  },
  {
    name: 'convert-lowered',
    args: [...openSchema, '--lower', 'to-xsd-open-object'],
    files: openFiles,
    code: 0,
  },
  {
    name: 'convert-lowered-typo',
    args: ['convert', ...xsd, '--lower', 'to-xsd-open-objct'],
    code: 2,
  },
  {
    name: 'generate-lowered-fixed',
    args: ['generate', ...xsd, '--lower', 'configuration-no-schema'],
    code: 2,
  },
  {
    name: 'convert-wider',
    args: ['convert', ...xsd],
    files: schema('  <xs:element name="order" type="xs:ID"/>'),
    code: 0,
  },
];
