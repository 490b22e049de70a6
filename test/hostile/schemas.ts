/** Schemas that were made to hang, to fill the memory, or to read what they shouldn't; and the codes that they get. */

/** Options of `compileSchema`, and the codes of all that it reports, each once; none: it compiles. */
export type HostileCase = readonly [
  name: string,
  schema: {
    readonly xsd?: string;
    readonly jsonSchema?: string;
    readonly files: Record<string, string>;
  },
  codes: readonly string[],
];

const XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';

function xsd(body: string, prolog = ''): HostileCase[1] {
  return { xsd: 'a.xsd', files: { 'a.xsd': `${prolog}<xs:schema ${XS}>${body}</xs:schema>` } };
}

function json(schema: unknown): HostileCase[1] {
  const text = typeof schema === 'string' ? schema : JSON.stringify(schema);
  return { jsonSchema: 'a.json', files: { 'a.json': text } };
}

function repeat(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

function nested(depth: number, open: string, close: string, inside = ''): string {
  return open.repeat(depth) + inside + close.repeat(depth);
}

function element(name: string, more = 'type="xs:string"'): string {
  return `<xs:element name="${name}" ${more}/>`;
}

function root(content: string): string {
  return `<xs:element name="r"><xs:complexType>${content}</xs:complexType></xs:element>`;
}

function restriction(facets: string, base = 'xs:string'): HostileCase[1] {
  return xsd(
    `<xs:element name="r"><xs:simpleType><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType></xs:element>`,
  );
}

function pattern(value: string): HostileCase[1] {
  return restriction(`<xs:pattern value="${value}"/>`);
}

function definitions(count: number, make: (index: number) => object): HostileCase[1] {
  const entries = Array.from({ length: count }, (_, index) => [`d${index}`, make(index)]);
  return json({ $ref: '#/$defs/d0', $defs: Object.fromEntries(entries) });
}

const reference = (index: number): object => ({ $ref: `#/$defs/d${index}` });

/** Ten entities, each ten of the one before: ten thousand million characters. */
const laughs = repeat(10, (index) => {
  const inner = index === 0 ? 'ha' : `&e${index - 1};`.repeat(10);
  return `<!ENTITY e${index} "${inner}">`;
});

const documented = (text: string): string =>
  `<xs:annotation><xs:documentation>${text}</xs:documentation></xs:annotation>${element('r')}`;

export const entities: readonly HostileCase[] = [
  [
    'a billion laughs',
    xsd(documented('&e9;'), `<!DOCTYPE xs:schema [${laughs}]>`),
    ['xml-not-well-formed'],
  ],
  [
    'an external entity',
    xsd(documented('&x;'), '<!DOCTYPE xs:schema [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ['xml-not-well-formed'],
  ],
  [
    'a parameter entity',
    xsd(element('r'), '<!DOCTYPE xs:schema [<!ENTITY % x SYSTEM "http://x.example/x.dtd"> %x;]>'),
    ['xml-not-well-formed'],
  ],
  [
    'entities in a circle',
    xsd(documented('&a;'), '<!DOCTYPE xs:schema [<!ENTITY a "&b;"><!ENTITY b "&a;">]>'),
    ['xml-not-well-formed'],
  ],
];

export const sizes: readonly HostileCase[] = [
  [
    'sequences 10,000 deep',
    xsd(root(nested(10_000, '<xs:sequence>', '</xs:sequence>'))),
    ['xml-not-well-formed'],
  ],
  ['sequences 90 deep', xsd(root(nested(90, '<xs:sequence>', '</xs:sequence>', element('a')))), []],
  [
    'anonymous types 10,000 deep',
    xsd(
      nested(
        10_000,
        '<xs:element name="r"><xs:complexType><xs:sequence>',
        '</xs:sequence></xs:complexType></xs:element>',
      ),
    ),
    ['xml-not-well-formed'],
  ],
  [
    'anonymous types 80 deep',
    xsd(
      nested(
        80,
        '<xs:element name="r"><xs:complexType><xs:sequence>',
        '</xs:sequence></xs:complexType></xs:element>',
      ),
    ),
    [],
  ],
  [
    'a group of 2^40 elements',
    xsd(
      `${repeat(40, (index) => `<xs:group name="g${index}"><xs:sequence>${`<xs:group ref="g${index + 1}"/>`.repeat(2)}</xs:sequence></xs:group>`)}<xs:group name="g40"><xs:sequence>${element('a')}</xs:sequence></xs:group>${root('<xs:group ref="g0"/>')}`,
    ),
    ['xsd-limit-content'],
  ],
  [
    'an occurrence beyond all numbers',
    xsd(
      root(
        `<xs:sequence>${element('a', 'type="xs:int" maxOccurs="999999999999999999999999"')}</xs:sequence>`,
      ),
    ),
    [],
  ],
  [
    'occurrences within occurrences',
    xsd(
      root(
        `<xs:sequence minOccurs="123456789012" maxOccurs="999999999999"><xs:choice minOccurs="5000" maxOccurs="999999999">${element('a', 'minOccurs="999999999" maxOccurs="999999999999" type="xs:int"')}${element('b')}</xs:choice></xs:sequence>`,
      ),
    ),
    [],
  ],
  [
    'a length that is no whole number',
    restriction('<xs:minLength value="1e308"/>'),
    ['s4s-att-invalid-value'],
  ],
  ['a length of 400 digits', restriction(`<xs:minLength value="${'9'.repeat(400)}"/>`), []],
  [
    '100,000 values',
    restriction(repeat(100_000, (index) => `<xs:enumeration value="v${index}"/>`)),
    [],
  ],
  [
    '20,000 dates',
    restriction(
      repeat(20_000, (index) => `<xs:enumeration value="${2000 + index}-01-01"/>`),
      'xs:date',
    ),
    [],
  ],
  [
    'a choice of 10,000',
    xsd(root(`<xs:choice>${repeat(10_000, (index) => element(`e${index}`))}</xs:choice>`)),
    [],
  ],
  [
    'items of 10,000 kinds',
    xsd(
      root(
        `<xs:choice maxOccurs="unbounded">${repeat(10_000, (index) => element(`e${index}`))}</xs:choice>`,
      ),
    ),
    [],
  ],
  [
    'a sequence of 10,000',
    xsd(
      root(
        `<xs:sequence>${repeat(10_000, (index) => element(`e${index}`, 'type="xs:int" minOccurs="0"'))}</xs:sequence>`,
      ),
    ),
    [],
  ],
  [
    '10,000 attributes',
    xsd(root(repeat(10_000, (index) => `<xs:attribute name="a${index}"/>`))),
    [],
  ],
  [
    '10,000 types',
    xsd(
      `${repeat(10_000, (index) => `<xs:complexType name="t${index}"><xs:sequence>${element('a', `type="t${(index * 7 + 1) % 10_000}" minOccurs="0"`)}</xs:sequence></xs:complexType>`)}${element('r', 'type="t0"')}`,
    ),
    [],
  ],
  ['JSON 100,000 deep', json('['.repeat(100_000)), ['json-depth']],
  ['`not` 10,000 deep', json(nested(10_000, '{"not":', '}', 'true')), ['json-depth']],
  ['`allOf` 120 deep', json(nested(120, '{"allOf":[', ']}', 'true')), []],
  [
    'a length beyond all numbers',
    json('{"type":"string","maxLength":1e400}'),
    ['json-number-range'],
  ],
  ['a length below none', json({ minLength: -1 }), ['json-schema-invalid']],
  [
    'an `enum` of 100,000',
    json({ enum: Array.from({ length: 100_000 }, (_, index) => `v${index}`) }),
    [],
  ],
  [
    'an `enum` of 5,000 objects',
    json({ enum: Array.from({ length: 5_000 }, (_, index) => ({ a: index })) }),
    [],
  ],
  [
    '10,000 properties',
    json({
      type: 'object',
      properties: Object.fromEntries(
        Array.from({ length: 10_000 }, (_, index) => [`p${index}`, { type: 'string' }]),
      ),
    }),
    [],
  ],
  [
    '10,000 definitions',
    definitions(10_000, (index) => ({
      type: 'object',
      properties: { next: reference((index * 7 + 1) % 10_000) },
    })),
    [],
  ],
  [
    'a `$ref` of 10,000 steps',
    definitions(10_000, (index) => (index < 9_999 ? reference(index + 1) : { type: 'string' })),
    [],
  ],
  [
    'an `allOf` of 3,000 steps',
    definitions(3_000, (index) =>
      index < 2_999 ? { allOf: [reference(index + 1)] } : { type: 'object' },
    ),
    [],
  ],
  [
    'an `allOf` of 2^39 steps',
    definitions(40, (index) =>
      index < 39 ? { allOf: [reference(index + 1), reference(index + 1)] } : { type: 'object' },
    ),
    [],
  ],
  [
    'a `oneOf` of 5,000',
    json({
      oneOf: Array.from({ length: 5_000 }, (_, index) => ({
        type: 'object',
        properties: { kind: { const: `k${index}` } },
        required: ['kind'],
      })),
    }),
    [],
  ],
];

export const patterns: readonly HostileCase[] = [
  [
    'counters within counters',
    pattern('(((((a{1,1000}){1,1000}){1,1000}){1,1000}){1,1000})b'),
    ['pattern-too-complex'],
  ],
  ['5,000 parts that may be left out', pattern('(a|b)?'.repeat(5_000)), ['pattern-too-complex']],
  ['groups 20,000 deep', pattern(nested(20_000, '(', ')', 'a')), ['pattern-syntax']],
  ['classes 5,000 deep', pattern(nested(5_000, '[a-z-', ']', '[a]')), ['pattern-syntax']],
  ['what a deterministic automaton takes 2^40 states for', pattern('(a|b)*a(a|b){40}'), []],
  ['a counter of 20 digits', pattern('a{99999999999999999999}'), []],
  ['more ways than one', pattern('(a|a|aa)*b'), []],
  ['a loop in a loop', json({ pattern: '^(a+)+$' }), []],
  ['a reference back', json({ pattern: '(?=(a+))\\1' }), ['pattern-too-complex']],
];

export const circles: readonly HostileCase[] = [
  [
    'a schema that includes itself',
    xsd(
      `<xs:include schemaLocation="a.xsd"/><xs:include schemaLocation="./x/../a.xsd"/>${element('r')}`,
    ),
    [],
  ],
  [
    'a type that extends itself',
    xsd(
      `<xs:complexType name="t"><xs:complexContent><xs:extension base="t"/></xs:complexContent></xs:complexType>${element('r', 'type="t"')}`,
    ),
    ['ct-props-correct.3'],
  ],
  [
    'a group in itself',
    xsd(
      `<xs:group name="g"><xs:sequence><xs:group ref="g"/></xs:sequence></xs:group>${root('<xs:group ref="g"/>')}`,
    ),
    ['mg-props-correct.2'],
  ],
  [
    'an attribute group in itself',
    xsd(
      `<xs:attributeGroup name="g"><xs:attributeGroup ref="g"/></xs:attributeGroup>${root('<xs:attributeGroup ref="g"/>')}`,
    ),
    ['src-attribute_group.3'],
  ],
  [
    'a list of itself',
    xsd(
      `<xs:simpleType name="t"><xs:list itemType="t"/></xs:simpleType>${element('r', 'type="t"')}`,
    ),
    ['st-props-correct.2'],
  ],
  ['`allOf` of itself', json({ allOf: [{ $ref: '#' }] }), ['json-schema-endless-reference']],
  [
    '`anyOf` of itself',
    json({ anyOf: [{ $ref: '#' }, { type: 'string' }] }),
    ['json-schema-endless-reference'],
  ],
  [
    '`$ref` in a circle',
    json({ $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } }),
    ['json-schema-endless-reference'],
  ],
];
