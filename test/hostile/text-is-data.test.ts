/** No text of a schema ever runs as code: planted wherever text can stand, it survives as data. */
import { afterEach, expect, test } from 'vitest';
import { emit, load, typeErrors } from '../emit/emitting.ts';
import { escapeXml, hostileTexts, jsonTexts, MARKER, patternFor } from './texts.ts';

afterEach(() => {
  expect(globalThis).not.toHaveProperty(MARKER);
});

/** Namespaces are `xs:anyURI`, the white space of which is collapsed. */
function namespaceOf(text: string): string {
  return escapeXml(text.replace(/[ \t\n\r]+/g, ' ').trim());
}

/** One format for each text, in a file that is called so: emitted together, they are compiled once. */
function formatsOf(
  texts: readonly string[],
  extension: string,
  schema: (text: string) => string,
): Parameters<typeof emit>[0] {
  const entries = texts.map((text, index) => {
    const file = `dir/${index}${text.replaceAll('/', '|').toWellFormed()}.${extension}`;
    return { name: `Format${index}`, file, text: schema(text) };
  });
  return {
    files: Object.fromEntries(entries.map(({ file, text }) => [file, text])),
    formats: Object.fromEntries(entries.map(({ name, file }) => [name, file])),
  };
}

/** An XSD with `text` in every place that takes any. */
function xsd(text: string): string {
  const value = escapeXml(text);
  const namespace = namespaceOf(text);
  const pattern = escapeXml(patternFor(text));
  const annotation = `<xs:annotation id="a"><xs:appinfo source="${value}">${value}</xs:appinfo><xs:documentation source="${value}" xml:lang="en">${value}</xs:documentation></xs:annotation>`;
  const noId = annotation.replace(' id="a"', '');
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="${namespace}" targetNamespace="${namespace}" version="${value}" elementFormDefault="qualified">
    ${annotation}
    <!-- ${value.replaceAll('--', '- -')} -->
    <xs:simpleType name="Value">${noId}<xs:restriction base="xs:string"><xs:enumeration value="${value}">${noId}</xs:enumeration></xs:restriction></xs:simpleType>
    <xs:simpleType name="Pattern">${noId}<xs:restriction base="xs:string"><xs:pattern value="${pattern}">${noId}</xs:pattern></xs:restriction></xs:simpleType>
    <xs:element name="root">${noId}<xs:complexType>${noId}<xs:sequence>
      <xs:element name="value" type="t:Value">${noId}</xs:element>
      <xs:element name="pattern" type="t:Pattern"/>
      <xs:element name="default" type="xs:string" default="${value}"/>
      <xs:element name="fixed" type="xs:string" fixed="${value}"/>
    </xs:sequence><xs:attribute name="supplied" type="xs:string" default="${value}">${noId}</xs:attribute>
    <xs:attribute name="constant" type="xs:string" fixed="${value}"/></xs:complexType></xs:element>
  </xs:schema>`;
}

test('in an XSD', { timeout: 180_000 }, async () => {
  const texts = Object.values(hostileTexts);
  const files = await emit(formatsOf(texts, 'xsd', xsd));
  expect(typeErrors({ xsd: files })).toEqual([]);
  const exported = await load(files, 'index.ts');
  for (const [index, text] of texts.entries()) {
    const parse = exported[`parseFormat${index}`];
    const is = exported[`isFormat${index}`];
    const value = escapeXml(text);
    const document = `<root xmlns="${namespaceOf(text)}"><value>${value}</value><pattern>${value}</pattern><default/><fixed/></root>`;
    const expected = {
      value: text,
      pattern: text,
      default: text,
      fixed: text,
      supplied: text,
      constant: text,
    };
    expect(parse?.(document)).toEqual({ value: expected });
    expect(is?.(expected)).toBe(true);
    expect(is?.({ ...expected, pattern: `${text}x` })).toBe(false);
    const written = exported[`serializeFormat${index}`]?.(expected) as { readonly value?: string };
    expect(parse?.(written.value)).toEqual({ value: expected });
  }
});

/** A JSON Schema with `text` in every place that takes any. */
function jsonSchema(text: string): object {
  const annotations = {
    title: text,
    description: text,
    $comment: text,
    default: text,
    examples: [text],
  };
  const pointer = encodeURIComponent(
    text.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1'),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...annotations,
    type: 'object',
    properties: {
      [text]: { ...annotations, const: text },
      choice: { enum: [text, { [text]: [text] }] },
      ...(text.isWellFormed() && {
        pattern: { type: 'string', pattern: `^${patternFor(text)}$` },
        referred: { $ref: `#/$defs/${pointer}` },
      }),
    },
    required: [text],
    dependentRequired: { [text]: [text] },
    dependentSchemas: { [text]: { $comment: text, minProperties: 1 } },
    patternProperties: text.isWellFormed() ? { [`^${patternFor(text)}$`]: true } : {},
    $defs: { [text]: { ...annotations, type: 'object', properties: { [text]: true } } },
    [text]: text,
    'x-extension': { [text]: text },
  };
}

test('in a JSON Schema', { timeout: 180_000 }, async () => {
  const texts = Object.values(jsonTexts);
  const schemaOf = (text: string): string => JSON.stringify(jsonSchema(text));
  const files = await emit(formatsOf(texts, 'json', schemaOf));
  expect(typeErrors({ json: files })).toEqual([]);
  const exported = await load(files, 'index.ts');
  for (const [index, text] of texts.entries()) {
    const is = exported[`isFormat${index}`];
    const referred = text.isWellFormed() ? { pattern: text, referred: { [text]: 1 } } : {};
    const value = { [text]: text, choice: { [text]: [text] }, ...referred };
    expect(exported[`validateFormat${index}`]?.(value)).toEqual({ value });
    expect(is?.({ ...value, [text]: `${text}x` })).toBe(false);
    expect(is?.({ choice: text })).toBe(false);
  }
});
