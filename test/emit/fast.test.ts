/** The fast lane where a schema makes it hard: it gives what the full lane gives, or nothing. */
import { expect, it } from 'vitest';
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
