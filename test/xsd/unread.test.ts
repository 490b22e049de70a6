/** What schemas refer to and nobody can read; and the one namespace that needs no document. */
import { describe, expect, test } from 'vitest';
import { type CompileOptions, compileSchema, SchemaError } from '../../codegen/index.ts';
import { xmlNamespaceSchema } from '../../codegen/xsd/xml-namespace.ts';
import { libxml2 } from '../oracle/libxml2.ts';
import { xerces, xercesAbsence } from '../oracle/xerces.ts';

const XML = 'http://www.w3.org/XML/1998/namespace';

function schema(body: string, attributes = ''): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${attributes}>${body}</xs:schema>`;
}

async function codesOf(options: CompileOptions): Promise<readonly string[]> {
  const compiled = compileSchema({ xsd: 'main.xsd', ...options });
  const error = await compiled.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof SchemaError ? error.diagnostics.map(({ code }) => code) : [];
}

describe('the namespace of the prefix xml', () => {
  const body = `<xs:element name="note"><xs:complexType><xs:simpleContent><xs:extension base="xs:string">
    <xs:attribute ref="xml:lang" use="required"/><xs:attribute ref="xml:space"/>
    <xs:attribute ref="xml:base"/><xs:attribute ref="xml:id"/>
    </xs:extension></xs:simpleContent></xs:complexType></xs:element>`;
  const withLocation = (location: string): string =>
    schema(`<xs:import namespace="${XML}"${location}/>${body}`);
  const documents = [
    '<note xml:lang="en-GB">a</note>',
    '<note xml:lang="" xml:space="preserve" xml:base="http://example.org/ü" xml:id="n1">a</note>',
    '<note>a</note>',
    '<note xml:lang="en_GB">a</note>',
    '<note xml:lang="en" xml:space="keep">a</note>',
    '<note xml:lang="en" xml:id="1">a</note>',
  ];

  test.each(['', ' schemaLocation="http://www.w3.org/2001/xml.xsd"', ' schemaLocation="xml.xsd"'])(
    'is known where no document of it can be read:%s',
    async (location) => {
      const files = { 'main.xsd': withLocation(location) };
      const { parse } = await compileSchema({ xsd: 'main.xsd', files });
      expect(documents.map((text) => parse(text).issues?.[0]?.code)).toEqual([
        ...[undefined, undefined],
        'cvc-complex-type.4',
        ...['cvc-attribute.3', 'cvc-attribute.3', 'cvc-attribute.3'].map(() => expect.any(String)),
      ]);
      expect(parse(documents[1] ?? '').value).toEqual({
        value: 'a',
        lang: '',
        space: 'preserve',
        base: 'http://example.org/ü',
        id: 'n1',
      });
    },
  );

  test.skipIf(xercesAbsence)('as Xerces and libxml2 have it from a copy', async () => {
    const files = new Map([
      ['main.xsd', withLocation(' schemaLocation="xml.xsd"')],
      ['xml.xsd', xmlNamespaceSchema.text],
    ]);
    const set = { root: 'main.xsd', files };
    const { parse } = await compileSchema({
      xsd: 'main.xsd',
      files: { 'main.xsd': withLocation('') },
    });
    const verdicts = await xerces(documents.map((document) => ({ schema: set, document })));
    documents.forEach((document, index) => {
      const { value } = parse(document);
      expect(verdicts[index]?.valid, document).toBe(value !== undefined);
      expect(libxml2(set, document).valid, document).toBe(value !== undefined);
    });
  });

  test('is that of the document, where one can be read', async () => {
    const own = `<xs:attribute name="lang" type="xs:token"/>`;
    const files = {
      'main.xsd': schema(`<xs:import namespace="${XML}" schemaLocation="own.xsd"/>
        <xs:element name="a"><xs:complexType><xs:attribute ref="xml:lang"/></xs:complexType></xs:element>`),
      'own.xsd': schema(own, `targetNamespace="${XML}"`),
    };
    const { parse } = await compileSchema({ xsd: 'main.xsd', files });
    expect(parse('<a xml:lang="no language"/>').value).toEqual({ lang: 'no language' });
  });

  test('must be imported all the same', async () => {
    expect(await codesOf({ files: { 'main.xsd': schema(body) } })).toContain('src-resolve.4.2');
  });
});

describe('a document that can not be read', () => {
  const main = schema(
    `<xs:import namespace="urn:o" schemaLocation="https://example.org/o.xsd"/>
     <xs:element name="a" type="o:A"/><xs:element name="b" type="o:B"/>
     <xs:element name="c"><xs:complexType><xs:attribute ref="o:c"/></xs:complexType></xs:element>`,
    'xmlns:o="urn:o"',
  );

  test('is one fault, whatever else it would have declared', async () => {
    expect(await codesOf({ files: { 'main.xsd': main } })).toEqual(['xsd-file-network']);
    const missing = schema('<xs:include schemaLocation="m.xsd"/><xs:element name="a" type="T"/>');
    expect(await codesOf({ files: { 'main.xsd': missing } })).toEqual(['xsd-file-missing']);
  });

  test('leaves each name to be reported, if it is taken for a warning', async () => {
    const diagnostics = { 'xsd-file-network': 'warning' } as const;
    expect(await codesOf({ files: { 'main.xsd': main }, diagnostics })).toEqual([
      'xsd-file-network',
      ...['src-resolve', 'src-resolve', 'src-resolve'],
    ]);
  });
});
