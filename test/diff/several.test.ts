/** Of several differences each is told, and where there are too many, that there are more. */
import { describe, expect, test } from 'vitest';
import { type Changes, changesBetween } from '../../codegen/diff/changes.ts';
import { compareVersions } from '../../codegen/diff/compare-versions.ts';
import { findingsOf } from '../../codegen/diff/findings.ts';
import type { Version } from '../../codegen/diff/versions.ts';
import { type Format, readFormat } from '../../codegen/pipeline.ts';
import { memoryFiles } from '../../codegen/source/files.ts';

async function compared(before: Promise<Format>, after: Promise<Format>): Promise<Changes> {
  const found = changesBetween(await before, await after);
  if (!found) throw new Error('A schema was not read.');
  return found;
}

/** What is told, as `direction part rule`. */
async function told(before: Promise<Format>, after: Promise<Format>): Promise<readonly string[]> {
  const { changes, more, unknown } = await compared(before, after);
  expect({ more, unknown }).toEqual({ more: [], unknown: [] });
  return changes.map(({ direction, part, rule }) => `${direction} ${part} ${rule}`).sort();
}

function xsd(body: string): Promise<Format> {
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${body}</xs:schema>`;
  return readFormat('Sample', { xsd: 'a.xsd' }, {}, memoryFiles({ 'a.xsd': text }), () => {});
}

function json(schema: object): Promise<Format> {
  const files = memoryFiles({ 'a.schema.json': JSON.stringify(schema) });
  return readFormat('Sample', { jsonSchema: 'a.schema.json' }, {}, files, () => {});
}

const sequence = (...particles: readonly string[]): string =>
  `<xs:element name="r"><xs:complexType><xs:sequence>${particles.join('')}</xs:sequence></xs:complexType></xs:element>`;
const child = (name: string, rest = ''): string =>
  `<xs:element name="${name}" type="xs:int" ${rest}/>`;
const optional = 'minOccurs="0"';

const text = (...facets: readonly string[]): string =>
  `<xs:element name="r"><xs:simpleType><xs:restriction base="xs:string">${facets.join('')}</xs:restriction></xs:simpleType></xs:element>`;
const facet = (name: string, value: string | number): string => `<xs:${name} value="${value}"/>`;

describe('XSD', () => {
  test.each<[what: string, before: string, after: string, told: readonly string[]]>([
    [
      'children that became required',
      sequence(child('a', optional), child('b', optional), child('c', optional)),
      sequence(child('a'), child('b', optional), child('c')),
      ['narrower r cvc-complex-type.2.4.b', 'narrower r cvc-complex-type.2.4.b'],
    ],
    [
      'children that are gone',
      sequence(child('a', optional), child('b', optional), child('c', optional)),
      sequence(child('b', optional)),
      ['narrower r/a cvc-complex-type.2.4.a', 'narrower r/c cvc-complex-type.2.4.a'],
    ],
    [
      'a child that is gone, and one that may come less often',
      sequence(child('a', optional), child('b', 'maxOccurs="5000"')),
      sequence(child('b', 'maxOccurs="4999"')),
      ['narrower r cvc-complex-type.2.4.f', 'narrower r/a cvc-complex-type.2.4.a'],
    ],
    [
      'types of siblings',
      sequence(child('a'), child('b')),
      sequence(child('a'), child('b')).replaceAll('xs:int', 'xs:short'),
      ['narrower r/a cvc-maxInclusive-valid', 'narrower r/b cvc-maxInclusive-valid'],
    ],
    [
      'a type with nothing in common with the old one, and what is beside it',
      sequence('<xs:element name="a" type="xs:date"/>', child('b', optional)),
      sequence('<xs:element name="a" type="xs:time"/>', child('b')),
      [
        'narrower r cvc-complex-type.2.4.b',
        'narrower r/a cvc-datatype-valid.1.2.1',
        'wider r/a cvc-datatype-valid.1.2.1',
      ],
    ],
    [
      'facets of one text',
      text(facet('maxLength', 9)),
      text(facet('minLength', 2), facet('maxLength', 8), facet('pattern', '[a-z]*')),
      [
        'narrower r cvc-maxLength-valid',
        'narrower r cvc-minLength-valid',
        'narrower r cvc-pattern-valid',
      ],
    ],
  ])('%s', async (_what, before, after, expected) => {
    expect(await told(xsd(before), xsd(after))).toEqual(expected);
  });
});

describe('JSON Schema', () => {
  test.each<[what: string, before: object, after: object, told: readonly string[]]>([
    [
      'bounds of one number',
      { type: 'number', minimum: 0, maximum: 10 },
      { type: 'number', minimum: 2, maximum: 8 },
      ['narrower  maximum', 'narrower  minimum'],
    ],
    [
      'both lengths of one text, and its pattern',
      { type: 'string', maxLength: 9 },
      { type: 'string', minLength: 2, maxLength: 8, pattern: '^[a-z]*$' },
      ['narrower  maxLength', 'narrower  minLength', 'narrower  pattern'],
    ],
    [
      'properties',
      { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } },
      {
        type: 'object',
        properties: { a: { type: 'number' }, b: { maxLength: 2 } },
        required: ['a', 'b'],
      },
      [
        'narrower a required',
        'narrower a type',
        'narrower b maxLength',
        'narrower b required',
        'wider a type',
        'wider b type',
      ],
    ],
  ])('%s', async (_what, before, after, expected) => {
    expect(await told(json(before), json(after))).toEqual(expected);
  });
});

test('where a type is used in more places than are told, there are more', async () => {
  const names = Array.from({ length: 300 }, (_, index) => `a${index}`);
  const schema = (maxLength: number): object => ({
    $defs: { t: { type: 'string', maxLength } },
    properties: Object.fromEntries(names.map((name) => [name, { $ref: '#/$defs/t' }])),
  });
  const { changes, more } = await compared(json(schema(3)), json(schema(2)));
  expect(more).toEqual(['narrower']);
  expect(changes.length).toBe(100);
});

test('parts that are of one type are told of together', async () => {
  const schema = (maxLength: number): object => ({
    $defs: { t: { type: 'string', maxLength } },
    properties: Object.fromEntries(['a', 'b', 'c'].map((name) => [name, { $ref: '#/$defs/t' }])),
  });
  const changes = await compared(json(schema(3)), json(schema(2)));
  const version = { shown: (path: string) => path } as Version;
  const findings = findingsOf(
    { kind: 'changed', path: 'a.schema.json', ...changes },
    { old: version, fresh: version, compatibility: 'backward', allowed: [], requireProof: false },
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message).toMatch(/^`a` turns away .* The same in `b` and `c`\.$/);
});

test('a part that several schemas refer to is told of once', async () => {
  const version = (maxLength: number): Version => {
    const sku = { properties: { sku: { type: 'string', maxLength } }, additionalProperties: false };
    const contents = {
      'any.schema.json': JSON.stringify({ oneOf: [{ $ref: 'sku.schema.json' }] }),
      'sku.schema.json': JSON.stringify(sku),
    };
    const schemas = new Map(Object.keys(contents).map((path) => [path, path]));
    const shown = (path: string): string => path;
    return { label: 'v', files: memoryFiles(contents), schemas, isFile: false, shown };
  };
  const all = await compareVersions(version(3), version(2));
  expect(all.map(({ kind, changes }) => [kind, changes.map(({ part }) => part)])).toEqual([
    ['changed', ['sku']],
    ['changed', []],
  ]);
});

test('an example has the IDs that its references, one or several, need', async () => {
  const version = (most: number): Promise<Format> =>
    xsd(`
      <xs:simpleType name="Name"><xs:restriction base="xs:string">
        <xs:maxLength value="${most}"/>
      </xs:restriction></xs:simpleType>
      <xs:simpleType name="Pair"><xs:restriction base="xs:IDREFS">
        <xs:minLength value="2"/>
      </xs:restriction></xs:simpleType>
      <xs:element name="r"><xs:complexType><xs:sequence>
        <xs:element name="one" minOccurs="2" maxOccurs="2">
          <xs:complexType><xs:attribute name="id" type="xs:ID" use="required"/></xs:complexType>
        </xs:element>
        <xs:element name="to" type="xs:IDREF"/>
        <xs:element name="pair" type="Pair"/>
      </xs:sequence><xs:attribute name="name" type="Name"/></xs:complexType></xs:element>`);
  expect(await told(version(3), version(2))).toEqual(['narrower r/@name cvc-maxLength-valid']);
});
