/** The fast lane where a schema makes it hard: it gives what the full lane gives, or nothing. */
import { describe, expect, it } from 'vitest';
import { emit, load, sample, typeErrors } from './emitting.ts';

function root(content: string, attributes = '', more = ''): string {
  return `<xs:element name="ROOT"><xs:complexType>${content}${attributes}</xs:complexType></xs:element>${more}`;
}

/** Optional elements of these names. */
function elements(names: readonly string[]): string {
  const written = names.map((name) => `<xs:element name="${name}" type="xs:int" minOccurs="0"/>`);
  return `<xs:sequence>${written.join('')}</xs:sequence>`;
}

/** Names of the run-time, of the module itself, and of what its functions declare. */
const names = [
  ...['view', 'scan', 'plain', 'skipSpace', 'takeInteger', 'takeSimple', 'takeROOT', 'readSample'],
  ...['others', 'state', 'rootType', 'intType', 'xsInt', 'contentOfROOT', 'readSimple'],
];

interface Hard {
  readonly body: string;
  /** Whether the lane reads the document itself. */
  readonly fast: boolean;
  readonly document: string;
}

const cases: Readonly<Record<string, Hard>> = {
  'an attribute that is supplied, with a name beyond ASCII': {
    body: root(elements(['a']), '<xs:attribute name="\u00e9" default="x"/>'),
    fast: false,
    document: '<ROOT><a>1</a></ROOT>',
  },
  'an attribute that is supplied, of a type that depends on its place': {
    body: root(elements(['a']), '<xs:attribute name="q" type="xs:QName" fixed="xs:int"/>'),
    fast: false,
    document: '<ROOT><a>1</a></ROOT>',
  },
  'a group that is an array of items though it does not repeat': {
    body: root(
      `<xs:choice><xs:sequence><xs:element name="x" type="xs:int"/><xs:element name="a" type="xs:int" maxOccurs="3"/></xs:sequence>
      <xs:sequence><xs:element name="y" type="xs:int"/><xs:element name="a" type="xs:int"/></xs:sequence></xs:choice>`,
    ),
    fast: false,
    document: '<ROOT><x>1</x><a>1</a><a>2</a></ROOT>',
  },
  'elements called as what the module uses': {
    body: root(elements(names), '<xs:attribute name="attributeValue" type="xs:int"/>'),
    fast: true,
    document: `<ROOT attributeValue="7">${names.map((name, index) => `<${name}>${index}</${name}>`).join('')}</ROOT>`,
  },
  'types called as those of the language': {
    body: root(
      '<xs:sequence><xs:element name="a" type="NonNullable" minOccurs="0"/><xs:element name="b" type="Uint8Array"/></xs:sequence>',
      '',
      `<xs:simpleType name="NonNullable"><xs:restriction base="xs:string"><xs:enumeration value="a"/></xs:restriction></xs:simpleType>
      <xs:complexType name="Uint8Array">${elements(['c'])}</xs:complexType>`,
    ),
    fast: true,
    document: '<ROOT><a>a</a><b><c>1</c></b></ROOT>',
  },
};

/** The same of a schema with a target namespace. */
interface Qualified {
  /** Of the schema's own element. */
  readonly attributes: string;
  readonly accepted: readonly string[];
  /** Read by the full lane alone, or by none. */
  readonly others: readonly string[];
}

const body = `<xs:element name="ROOT" type="tns:Root"/>
  <xs:complexType name="Root"><xs:sequence>
    <xs:element name="a" type="xs:string" maxOccurs="unbounded"/><xs:element name="b" type="xs:int" minOccurs="0"/>
  </xs:sequence><xs:attribute name="k" type="xs:int"/></xs:complexType>`;

const target = 'xmlns:tns="urn:n" targetNamespace="urn:n"';

const xsi =
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:n n.xsd"';

const qualified: Readonly<Record<string, Qualified>> = {
  'of all elements': {
    attributes: `${target} elementFormDefault="qualified"`,
    accepted: [
      '<ROOT xmlns="urn:n"><a>x</a><b>1</b></ROOT>',
      `<?xml version="1.0"?>\n<ROOT ${xsi} k="1" xmlns="urn:n">\n  <a/>\n  <a>x &amp; y</a>\n</ROOT>\n`,
      '<p:ROOT xmlns:p="urn:n"><p:a>x</p:a><p:b>1</p:b></p:ROOT>',
      '<xsi:ROOT xmlns:xsi="urn:n"><xsi:a>x</xsi:a></xsi:ROOT>',
      `<long-prefix:ROOT xmlns:long-prefix='urn:n' ${xsi}>\n<!-- <p:a> --><long-prefix:a>é<![CDATA[<p:a></a>]]></long-prefix:a><?p <a>?><long-prefix:a/></long-prefix:ROOT>`,
    ],
    others: [
      '<ROOT><a>x</a></ROOT>',
      '<ROOT xmlns="urn:m"><a>x</a></ROOT>',
      '<ROOT xmlns="urn:n"><a xmlns="">x</a></ROOT>',
      '<ROOT xmlns="urn:n"><a xmlns="urn:n">x</a></ROOT>',
      '<ROOT xmlns="urn:n"><p:a xmlns:p="urn:n">x</p:a></ROOT>',
      '<p:ROOT xmlns:p="urn:m"><p:a>x</p:a></p:ROOT>',
      '<p:ROOT xmlns:q="urn:n"><p:a>x</p:a></p:ROOT>',
      '<p:ROOT xmlns:p="urn:n"><a>x</a></p:ROOT>',
      '<p:ROOT xmlns:p="urn:n" xmlns="urn:n"><a>x</a></p:ROOT>',
      '<p:ROOT xmlns:p="urn:n"><p:a xmlns:p="urn:m">x</p:a></p:ROOT>',
      '<p:ROOT xmlns:p="urn:n" xmlns:p="urn:n"><p:a>x</p:a></p:ROOT>',
      '<p:ROOT xmlns:p="urn:n" p:k="1"><p:a>x</p:a></p:ROOT>',
      '<p:ROOT xmlns:p="urn:n"><p:a>x</a></p:ROOT>',
      '<p:ROOT xmlns:p="urn:n"><p:a>x</p:a></ROOT>',
      '<p:ROOT xmlns:p="urn:n"><p:a>x<p:c/></p:a></p:ROOT>',
      '<p:ROOT xmlns:p="urn:n"><p:a>x</p:a><!-- </p:ROOT>',
    ],
  },
  'of the root': {
    attributes: target,
    accepted: [
      '<p:ROOT xmlns:p="urn:n"><a>x</a><b>1</b></p:ROOT>',
      `<p:ROOT xmlns:p="urn:n" ${xsi} k="2" xmlns:q="urn:m">\n  <a>x</a>\n</p:ROOT>\n`,
    ],
    others: [
      '<ROOT xmlns="urn:n"><a>x</a></ROOT>',
      '<ROOT><a>x</a></ROOT>',
      '<p:ROOT xmlns:p="urn:m"><a>x</a></p:ROOT>',
      '<p:ROOT xmlns:p="urn:n" xmlns="urn:n"><a>x</a></p:ROOT>',
      '<p:ROOT xmlns:p="urn:n"><p:a>x</p:a></p:ROOT>',
      '<p:ROOT xmlns:p="urn:n"><a>x</a></q:ROOT>',
      '-p:ROOT xmlns:p="urn:n"><a>x</a></p:ROOT>',
      '<p:ROOT xmlns:p="urn:n"><a>x</a>-/p:ROOT>',
      '<p:ROOT xmlns:p="urn:n"><a>x</a></ROOT>',
      '<p:ROOT xmlns:p="urn:n"><a xmlns:p="urn:m">x</a></p:ROOT>',
    ],
  },
};

describe('elements with a value when they are empty', async () => {
  const declared = `<xs:sequence>
    <xs:element name="d" type="xs:string" default="D" minOccurs="0"/>
    <xs:element name="list" type="xs:NMTOKENS" default="D E" minOccurs="0"/>
    <xs:element name="n" type="xs:int" default="7" minOccurs="0" maxOccurs="9"/>
    <xs:element name="f" type="xs:token" fixed="F" minOccurs="0"/>
    <xs:element name="fs" type="xs:decimal" fixed="1.0" minOccurs="0" maxOccurs="9"/>
  </xs:sequence>`;
  const set = await emit(sample(root(declared)));
  const { parseSample } = await load(set, 'sample/index.ts');
  const { readSample } = await load(set, 'sample/fast.ts');

  it.each<[document: string, isFast: boolean]>([
    ['<d>x</d><list>a b</list><n>1</n><n>2</n><f>F</f><fs>1.0</fs><fs>1.0</fs>', true],
    ['<d> </d>', true],
    ['<d/>', false],
    ['<d></d>', false],
    ['<d><!-- c --></d>', false],
    ['<d><![CDATA[]]></d>', false],
    ['<list/>', false],
    ['<n>1</n><n/>', false],
    ['<f/>', false],
    ['<f> F </f>', false],
    ['<fs>1</fs>', false],
  ])('are read in %s: %s', (content, isFast) => {
    const document = `<ROOT>${content}</ROOT>`;
    const full = parseSample?.(document, { limits: { depth: 9 } });
    expect(full).toHaveProperty('value');
    expect(parseSample?.(document)).toEqual(full);
    const value = readSample?.(document);
    expect(value === undefined ? value : { value }).toEqual(isFast ? full : undefined);
  });

  it('have no type error', () => {
    expect(typeErrors({ set })).toEqual([]);
  });
});

describe.each(Object.entries(qualified))(
  'names in a namespace, %s',
  async (_, { attributes, accepted, others }) => {
    const set = await emit(sample(body, attributes));
    const { parseSample } = await load(set, 'sample/index.ts');
    const { readSample } = await load(set, 'sample/fast.ts');
    const full = (document: string) => parseSample?.(document, { limits: { depth: 9 } });

    it.each(accepted)('are read in %s', (document) => {
      const { value } = full(document) as { value?: unknown };
      expect(value).toBeDefined();
      for (const input of [document, new TextEncoder().encode(document)]) {
        expect(readSample?.(input)).toEqual(value);
      }
    });

    it.each(others)('are left to the full lane in %s', (document) => {
      expect(readSample?.(document)).toBe(undefined);
    });
  },
);

const files = await Promise.all(Object.values(cases).map(({ body }) => emit(sample(body))));
const sets = Object.fromEntries(
  Object.keys(cases).map((name, index) => [name, files[index] ?? []]),
);

it.each(Object.entries(cases))('reads %s', async (name, { document, fast }) => {
  const set = sets[name] ?? [];
  const { parseSample } = await load(set, 'sample/index.ts');
  const result = parseSample?.(document);
  expect(result).toHaveProperty('value');
  expect(result).toEqual(parseSample?.(document, { limits: { depth: 9 } }));
  const hasLane = set.some(({ path }) => path === 'sample/fast.ts');
  const lane = hasLane ? await load(set, 'sample/fast.ts') : {};
  expect(lane.readSample?.(document) !== undefined).toBe(fast);
});

it('has no type error', () => {
  expect(typeErrors(sets)).toEqual([]);
});
