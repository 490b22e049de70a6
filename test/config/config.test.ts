import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../codegen/config/read.ts';
import { configurationDocument } from '../../codegen/config/schema.ts';
import { nearestName } from '../../codegen/diagnostics/nearest.ts';
import { lineAndColumn } from '../../codegen/source/source.ts';

/** What reading says, as `line:column code`. */
function read(text: string) {
  const { configuration, diagnostics } = readConfiguration({ path: 'postwright.json', text });
  const said = diagnostics.map(({ code, span }) => {
    const { line, column } = lineAndColumn(text, span?.start ?? 0);
    return `${line}:${column} ${code}`;
  });
  return { configuration, said };
}

const format = '"formats": { "Order": { "xsd": "a.xsd" } }';

const rows: readonly { readonly text: string; readonly said: readonly string[] }[] = [
  { text: `{ "out": "o", ${format} }`, said: [] },
  { text: `\ufeff{ "out": "o", ${format} }`, said: [] },
  {
    text: `{ "$schema": "x", "out": ".", "formats": { "A1": { "xsd": "a", "jsonSchema": "b", "root": "{n}r", "names": { "a/b": "c" }, "wrapped": ["a/b"], "fast": true } }, "runtimeImport": "./r.ts", "importExtension": ".ts", "wideIntegers": "bigint", "dates": "template", "fast": false, "diagnostics": { "src-resolve": "info" }, "allowOutside": true }`,
    said: [],
  },
  {
    text: `{ "out": "o", ${format}, "externals": { "{u}": { "from": "p" }, "{u}A": { "from": "./p.js", "name": "B" }, "a.json#/$defs/A": { "from": "p", "name": "$B" } } }`,
    said: [],
  },
  {
    text: `{ "out": "o", ${format}, "externals": { "{u}A": "p" } }`,
    said: ['1:82 configuration-wrong-value'],
  },
  {
    text: `{ "out": "o", ${format}, "externals": { "{u}A": { "name": "B" } } }`,
    said: ['1:82 configuration-missing-setting'],
  },
  {
    text: `{ "out": "o", ${format}, "externals": { "{u}A": { "from": "p", "name": "a b" } } }`,
    said: ['1:105 configuration-external-name'],
  },
  {
    text: `{ "out": "o", ${format}, "externals": { "{u}": { "from": "p", "name": "A" } } }`,
    said: ['1:104 configuration-external-name'],
  },
  {
    text: `{ "out": "o", ${format}, "externals": { "a.xsd": { "from": "p", "name": "A" } } }`,
    said: ['1:106 configuration-external-name'],
  },
  { text: '', said: ['1:1 json-syntax'] },
  { text: 'null', said: ['1:1 configuration-wrong-value'] },
  { text: '{}', said: ['1:1 configuration-missing-setting', '1:1 configuration-missing-setting'] },
  { text: `{ "out": "", ${format} }`, said: ['1:10 configuration-wrong-value'] },
  { text: `{ "out": "o",\n${format}, "Out": "p" }`, said: ['2:45 configuration-unknown-setting'] },
  {
    text: `{ "out": "o", ${format}, "allowOutside": "yes" }`,
    said: ['1:75 configuration-wrong-value'],
  },
  {
    text: `{ "out": "o", ${format}, "wideIntegers": "number" }`,
    said: ['1:75 configuration-wrong-value'],
  },
  {
    text: `{ "out": "o", ${format}, "constructor": {} }`,
    said: ['1:59 configuration-unknown-setting'],
  },
  { text: '{ "out": "o", "formats": {} }', said: ['1:26 configuration-wrong-value'] },
  {
    text: '{ "out": "o", "formats": { "Order": { "root": "r" } } }',
    said: ['1:28 configuration-no-schema'],
  },
  {
    text: '{ "out": "o", "formats": { "A": { "xsd": "a", "names": { "r/a": "x y", "r/b": "" } } } }',
    said: ['1:79 configuration-wrong-value'],
  },
  {
    text: '{ "out": "o", "formats": { "__proto__": { "xsd": "a" } } }',
    said: ['1:28 configuration-format-name'],
  },
  {
    text: '{ "out": "o", "formats": { "Shared": { "xsd": "a" } } }',
    said: ['1:28 configuration-format-name'],
  },
  {
    text: '{ "out": "o", "formats": { "SmsMo": { "xsd": "a" }, "SMSMo": { "xsd": "a" } } }',
    said: ['1:53 configuration-same-format'],
  },
  {
    text: `{ "out": "o", ${format}, "diagnostics": { "nonsense": "info" } }`,
    said: ['1:76 configuration-unknown-code'],
  },
  {
    text: `{ "out": "o", ${format}, "diagnostics": { "configuration-wrong-value": "info" } }`,
    said: ['1:76 configuration-fixed-code'],
  },
];

describe('the configuration file', () => {
  test.each(rows)('$text', ({ text, said }) => {
    const result = read(text);
    expect(result.said).toEqual(said);
    const isUsable = said.every((one) => /(?:unknown|fixed)-code$|^own /.test(one));
    expect(result.configuration).toEqual(
      isUsable ? JSON.parse(text.replace('\ufeff', '')) : undefined,
    );
  });

  const document = (): string => readFileSync('codegen/postwright.schema.json', 'utf8');

  test('its schema, which is in the package, is the one that reading goes by', async () => {
    const text = `${JSON.stringify(configurationDocument, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../../codegen/postwright.schema.json');
  });

  test('its schema says the same as reading', () => {
    const validate = new Ajv({ strict: true, strictRequired: false }).compile(
      JSON.parse(document()),
    );
    // Only reading sees these; the second is no mistake in the eyes of a schema.
    const beyond = /same-format|unknown-code|fixed-code|external-name/;
    for (const { text, said } of rows) {
      if (text.startsWith('\ufeff') || text === '') continue;
      const expected = said.every((one) => beyond.test(one));
      expect({ text, valid: validate(JSON.parse(text)) }).toEqual({ text, valid: expected });
    }
  });

  test("this repository's own names it, and is one", () => {
    const own = readFileSync('postwright.json', 'utf8');
    const { configuration, diagnostics } = readConfiguration({
      path: 'postwright.json',
      text: own,
    });
    expect(diagnostics).toEqual([]);
    const { $schema } = configuration as { $schema?: string };
    expect(readFileSync(String($schema), 'utf8')).toBe(document());
  });
});

test.each([
  ['ouput', 'out', undefined],
  ['outt', 'out', 'out'],
  ['output', 'out', 'out'],
  ['xds', 'xsd', 'xsd'],
  ['formts', 'formats', 'formats'],
  ['jsonschema', 'jsonSchema', 'jsonSchema'],
  ['root', 'out', undefined],
  ['x'.repeat(10_000), 'out', undefined],
])('for %s against %s is suggested %s', (name, known, nearest) => {
  expect(nearestName(name, [known])).toBe(nearest);
});
