/** Defaults and fixed values against patterns that their canonical form breaks; Xerces' verdicts are in `verdicts.json`. */

const values: readonly (readonly [base: string, pattern: string, value: string])[] = [
  ['decimal', '7', '7'],
  ['decimal', '7|7\\.0', '7'],
  ['decimal', '[0-9.]+', '007.50'],
  ['decimal', '-.+', '-0'],
  ['decimal', '[+].*', '+1.0'],
  ['decimal', '\\.5', '.5'],
  ['integer', '\\d+', '7'],
  ['integer', '\\d{3}', '007'],
  ['int', '[+]?\\d', '+7'],
  ['int', '[+]\\d', '+7'],
  ['int', '-0', '-0'],
  ['boolean', '[01]', '1'],
  ['boolean', 'true|1', '1'],
  ['boolean', 'true|false', 'false'],
  ['double', '1', '1'],
  ['double', '.*E.*', '1'],
  ['double', '1\\.0E0', '1'],
  ['double', '1\\.5E-7', '0.00000015'],
  ['double', '1\\.2345E2|123.45', '123.45'],
  ['double', 'INF', 'INF'],
  ['double', '-0', '-0'],
  ['float', '1\\.5E10', '1.5e10'],
  ['float', '1\\.0E-1|0.1', '0.1'],
  ['float', '0.1', '0.1'],
  ['hexBinary', '[0-9a-f]*', 'af'],
  ['hexBinary', '[0-9A-F]*', 'AF'],
  ['base64Binary', '.* .*', 'AB CD'],
  ['string', '7', '7'],
  ['token', 'a', ' a '],
];

const type = (body: string): string => `<xs:simpleType name="T">${body}</xs:simpleType>`;
const used = (value: string): string =>
  `<xs:element name="e" type="T" default="${value}"/><xs:complexType name="C"><xs:attribute name="a" type="T" fixed="${value}"/></xs:complexType>`;

/** What stands inside `xs:schema`, by a name for it. */
export const canonicalCases: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    values.map(([base, pattern, value]) => [
      `canonical: ${base} ${pattern} default "${value}"`,
      `${type(`<xs:restriction base="xs:${base}"><xs:pattern value="${pattern}"/></xs:restriction>`)}${used(value)}`,
    ]),
  ),
  'canonical: a list of decimals': `${type('<xs:restriction><xs:simpleType><xs:list itemType="xs:decimal"/></xs:simpleType><xs:pattern value="1 2"/></xs:restriction>')}${used('1 2')}`,
  'canonical: a list of ints': `${type('<xs:restriction><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType><xs:pattern value="1 2"/></xs:restriction>')}${used('1 2')}`,
  'canonical: a union, by the member': `${type('<xs:restriction><xs:simpleType><xs:union memberTypes="xs:int xs:boolean"/></xs:simpleType><xs:pattern value="1|true"/></xs:restriction>')}${used('1')}`,
  'canonical: a union, of decimals': `${type('<xs:restriction><xs:simpleType><xs:union memberTypes="xs:decimal xs:string"/></xs:simpleType><xs:pattern value="1|true"/></xs:restriction>')}${used('1')}`,
};
