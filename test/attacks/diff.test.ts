/** Schemas that were said to be the same, and are not. */
import { expect, test } from 'vitest';
import { type Changes, changesBetween } from '../../codegen/diff/changes.ts';
import { type Format, readFormat } from '../../codegen/pipeline.ts';
import { memoryFiles } from '../../codegen/source/files.ts';

const restricted = (base: string, facet = ''): string =>
  `<xs:simpleType><xs:restriction base="${base}">${facet}</xs:restriction></xs:simpleType>`;
const listOf = (item: string): string =>
  `<xs:simpleType><xs:list>${item}</xs:list></xs:simpleType>`;
const one = (value: string): string => `<xs:enumeration value="${value}"/>`;
const pattern = (value: string): string => `<xs:pattern value="${value}"/>`;
const unionOf = (members: string, facet: string): string =>
  `<xs:simpleType><xs:restriction><xs:simpleType><xs:union memberTypes="${members}"/></xs:simpleType>${facet}</xs:restriction></xs:simpleType>`;
const restrictedList = (item: string, facet: string): string =>
  `<xs:simpleType><xs:restriction>${listOf(restricted(item))}${facet}</xs:restriction></xs:simpleType>`;

function read(type: string, namespace: string): Promise<Format> {
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:p="${namespace}"><xs:element name="r">
    <xs:complexType><xs:sequence><xs:element name="a" maxOccurs="3">${type}</xs:element></xs:sequence></xs:complexType>
  </xs:element></xs:schema>`;
  const files = memoryFiles({ 'a.xsd': text });
  return readFormat('Sample', { xsd: 'a.xsd' }, {}, files, () => {});
}

async function compared(before: string, after: string, namespace = 'u'): Promise<Changes> {
  const found = changesBetween(await read(before, 'u'), await read(after, namespace));
  if (!found) throw new Error('A schema is refused.');
  return found;
}

test.each([
  [
    'lists of other enumerated QNames',
    listOf(restricted('xs:QName', one('p:a'))),
    listOf(restricted('xs:QName', one('p:b'))),
  ],
  [
    'names with prefixes in a list',
    listOf(restricted('xs:QName')),
    listOf(restricted('xs:NCName')),
  ],
  ['names that must be unique', restricted('xs:NCName'), restricted('xs:ID')],
  [
    'names in a union that must be unique',
    '<xs:simpleType><xs:union memberTypes="xs:NCName xs:int"/></xs:simpleType>',
    '<xs:simpleType><xs:union memberTypes="xs:ID xs:int"/></xs:simpleType>',
  ],
])('%s are not proved to be the same', async (_, before, after) => {
  const { changes, unknown } = await compared(before, after);
  expect(changes).toEqual([]);
  expect(unknown.map(({ direction }) => direction)).toContain('narrower');
});

test.each([
  ['other enumerated QNames', 'p:b', 'u'],
  ['QNames of another namespace', 'p:a', 'v'],
])('%s are other names', async (_, value, namespace) => {
  const after = restricted('xs:QName', one(value));
  const { changes, unknown } = await compared(restricted('xs:QName', one('p:a')), after, namespace);
  expect(unknown).toEqual([]);
  expect(changes.map(({ direction }) => direction).sort()).toEqual(['narrower', 'wider']);
  expect(changes[0]).toMatchObject({ part: 'r/a', rule: 'cvc-enumeration-valid' });
});

test('a list of names of another namespace is not proved to be the same', async () => {
  const type = listOf(restricted('xs:QName', one('p:a') + one('b')));
  expect(await compared(type, type)).toEqual({ changes: [], more: [], unknown: [] });
  const { changes, unknown } = await compared(type, type, 'v');
  expect(changes).toEqual([]);
  expect(unknown.map(({ direction }) => direction)).toContain('narrower');
});

test.each([
  ['lists', '<xs:list itemType="xs:QName"/>'],
  ['unions', '<xs:union memberTypes="xs:QName xs:int"/>'],
])('%s with an enumerated name of another namespace are not the same', async (_, base) => {
  const type = `<xs:simpleType><xs:restriction><xs:simpleType>${base}</xs:simpleType>${one('p:a')}</xs:restriction></xs:simpleType>`;
  const { changes, unknown } = await compared(type, type, 'v');
  expect(changes.length + unknown.length).toBeGreaterThan(0);
  expect(await compared(type, type)).toEqual({ changes: [], more: [], unknown: [] });
});

test('a name that nothing has turns away what a name alone took', async () => {
  const { changes, unknown } = await compared(restricted('xs:NCName'), restricted('xs:IDREF'));
  expect(unknown).toEqual([]);
  expect(changes).toMatchObject([
    { direction: 'narrower', example: '<r><a>a</a></r>', rule: 'cvc-id.1' },
  ]);
});

test.each([
  ['xs:ID', ''],
  ['xs:IDREFS', ''],
  ['xs:QName', one('p:a')],
])('%s is itself', async (base, facet) => {
  const type = restricted(base, facet);
  expect(await compared(type, type)).toEqual({ changes: [], more: [], unknown: [] });
});

const idAndReference = (id: string): string =>
  `<xs:complexType><xs:sequence><xs:element name="id" type="${id}"/><xs:element name="to" type="xs:IDREF"/></xs:sequence></xs:complexType>`;

test('a reference to what is no longer an ID is refused', async () => {
  const { changes } = await compared(idAndReference('xs:ID'), idAndReference('xs:NCName'));
  expect(changes).toMatchObject([{ direction: 'narrower', rule: 'cvc-id.1' }]);
  const same = await compared(idAndReference('xs:ID'), idAndReference('xs:ID'));
  expect(same).toEqual({ changes: [], more: [], unknown: [] });
});

/** JSON Schemas that differ in what can't be said, inside of a property. */
test.each<[what: string, before: object, after: object]>([
  [
    'what is unevaluated beside alternatives',
    { anyOf: [{ required: ['a'], properties: { a: true } }], unevaluatedProperties: false },
    { anyOf: [{ required: ['a'], properties: { a: true } }], unevaluatedProperties: true },
  ],
  ['a word boundary in a part, or in the whole', { pattern: 'a\\bb' }, { pattern: '^a\\bb$' }],
])('%s is not proved to be the same', async (_what, before, after) => {
  const read = (schema: object): Promise<Format> => {
    const text = JSON.stringify({ type: 'object', properties: { p: schema } });
    const files = memoryFiles({ 'a.schema.json': text });
    return readFormat('Sample', { jsonSchema: 'a.schema.json' }, {}, files, () => {});
  };
  const found = changesBetween(await read(before), await read(after));
  expect((found?.changes.length ?? 0) + (found?.unknown.length ?? 0)).toBeGreaterThan(0);
  expect(changesBetween(await read(before), await read(before))).toEqual({
    changes: [],
    more: [],
    unknown: [],
  });
});

test('declarations of one name that differ in what is nil are not the same', async () => {
  const twice = (second: string): string =>
    `<xs:complexType><xs:sequence><xs:element name="c" type="xs:int"/><xs:element name="s"/><xs:element name="c" type="xs:int" ${second}/></xs:sequence></xs:complexType>`;
  const { changes, unknown } = await compared(twice(''), twice('nillable="true"'));
  expect(changes).toEqual([]);
  expect(unknown.map(({ direction }) => direction)).toContain('wider');
  const same = await compared(twice('nillable="true"'), twice('nillable="true"'));
  expect(same).toEqual({ changes: [], more: [], unknown: [] });
});

test('what a parser can’t check is no proof: it would take the text', async () => {
  const read = (pattern: string): Promise<Format> => {
    const files = memoryFiles({ 'a.schema.json': JSON.stringify({ type: 'string', pattern }) });
    return readFormat('Sample', { jsonSchema: 'a.schema.json' }, {}, files, () => {});
  };
  const found = changesBetween(await read('(?<=a)b'), await read('ab'));
  expect(found?.changes).toEqual([]);
  expect(found?.unknown.map(({ direction }) => direction)).toEqual(['narrower', 'wider']);
});

/** A whole XSD. */
function readXsd(body: string): Promise<Format> {
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${body}</xs:schema>`;
  return readFormat('Sample', { xsd: 'a.xsd' }, {}, memoryFiles({ 'a.xsd': text }), () => {});
}

const ints = '<xs:simpleType name="L"><xs:list itemType="xs:int"/></xs:simpleType>';
const some =
  '<xs:simpleType name="M"><xs:restriction base="L"><xs:minLength value="1"/></xs:restriction></xs:simpleType>';

/** A root that may say `true`. */
const yes = (type: string, more = ''): string =>
  `<xs:element name="r" ${more}>${type}</xs:element>`;

test.each<[what: string, before: string, after: string, examples: readonly string[]]>([
  [
    'a truth value of a list, in one of its spellings',
    yes(restrictedList('xs:boolean', one('true'))),
    yes(restrictedList('xs:boolean', pattern('true'))),
    ['<r>1</r>'],
  ],
  [
    'a truth value of a union, in one of its spellings',
    yes(unionOf('xs:boolean xs:date', one('true'))),
    yes(unionOf('xs:boolean xs:date', pattern('true'))),
    ['<r>1</r>'],
  ],
  [
    'a fixed truth value, in one of its spellings',
    yes(restricted('xs:boolean'), 'fixed="true"'),
    yes(restricted('xs:boolean', pattern('true')), 'fixed="true"'),
    ['<r>1</r>'],
  ],
  [
    'white space that a default does not stand for (cvc-elt.5.1)',
    `${ints}${some}<xs:element name="r" type="L" default="1"/>`,
    `${ints}${some}<xs:element name="r" type="M" default="1"/>`,
    ['<r> </r>'],
  ],
  [
    'a global attribute that content of any type may have (part 1 §3.4.7)',
    '<xs:element name="r"/><xs:attribute name="k" type="xs:string"/>',
    '<xs:element name="r"/><xs:attribute name="k" type="xs:int"/>',
    ['<r k=""/>', '<r><a k=""/></r>'],
  ],
  [
    'one child more than thousands',
    '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" maxOccurs="5001"/></xs:sequence></xs:complexType></xs:element>',
    '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" maxOccurs="5000"/></xs:sequence></xs:complexType></xs:element>',
    [`<r>${'<a/>'.repeat(5001)}</r>`],
  ],
])('%s', async (_what, before, after, examples) => {
  const found = changesBetween(await readXsd(before), await readXsd(after));
  expect(found?.unknown).toEqual([]);
  expect(found?.changes.map((change) => [change.direction, change.example])).toEqual(
    examples.map((example) => ['narrower', example]),
  );
});

/** `xsi:nil` is about declarations: an element that has none may carry it (cvc-elt.3). */
test.each([
  ['a nillable one', 'nillable="true" type="xs:int"'],
  ['one that is not nillable', 'type="xs:int"'],
])('a child that is no longer declared may say that it is nil: %s', async (_what, said) => {
  const any =
    '<xs:element name="r"><xs:complexType mixed="true"><xs:sequence><xs:element name="any"/></xs:sequence></xs:complexType></xs:element>';
  const before = await readXsd(`${any}<xs:element name="b" ${said}/>`);
  const after = await readXsd(any);
  const told = changesBetween(before, after)?.changes.filter(
    ({ direction }) => direction === 'wider',
  );
  const nil = / xmlns:xsi="http:\/\/www.w3.org\/2001\/XMLSchema-instance"| xsi:nil="[a-z]*"/g;
  expect(told?.map(({ example }) => example.replace(nil, ''))).toContainEqual(
    expect.stringContaining('<b'),
  );
});
