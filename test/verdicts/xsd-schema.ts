/** The schemas of the tables, in few words. Each stands within `xs:schema`, whose prefix is `xs`. */

/** A facet. */
export const facet = (name: string, value: string | number) => `<xs:${name} value="${value}"/>`;
/** Enumerated values. */
export const enumeration = (...values: readonly string[]) =>
  values.map((value) => facet('enumeration', value)).join('');
/** A root of a simple type. */
export const simple = (base: string, facets = '') =>
  `<xs:element name="R"><xs:simpleType><xs:restriction base="xs:${base}">${facets}</xs:restriction></xs:simpleType></xs:element>`;
/** A root with children, and attributes. */
export const root = (children: string, attributes = '', group = 'sequence') =>
  `<xs:element name="R"><xs:complexType><xs:${group}>${children}</xs:${group}>${attributes}</xs:complexType></xs:element>`;
/** An element of a built-in type. */
export const child = (name: string, type = 'string', more = '') =>
  `<xs:element name="${name}" type="xs:${type}" ${more}/>`;
/** An attribute of a built-in type. */
export const attribute = (name: string, type = 'string', more = '') =>
  `<xs:attribute name="${name}" type="xs:${type}" ${more}/>`;
/** A choice of particles. */
export const choice = (children: string, more = '') => `<xs:choice ${more}>${children}</xs:choice>`;
/** A sequence of particles. */
export const sequence = (children: string, more = '') =>
  `<xs:sequence ${more}>${children}</xs:sequence>`;
/** It may be missing. */
export const optional = 'minOccurs="0"';
/** As often as one likes. */
export const many = 'maxOccurs="unbounded"';
/** A chain of elements that hold one another. */
export const link = (type: string, more = '') =>
  `<xs:element name="R" type="Link"/><xs:complexType name="Link"><xs:sequence>${child('v', type)}<xs:element name="R" type="Link" minOccurs="0" ${more}/></xs:sequence></xs:complexType>`;
/** A root that is a union. */
export const union = (members: string) =>
  `<xs:element name="R"><xs:simpleType><xs:union memberTypes="${members}"/></xs:simpleType></xs:element>`;
/** A root that is a list. */
export const list = (item: string, facets = '') =>
  `<xs:simpleType name="L"><xs:list itemType="xs:${item}"/></xs:simpleType><xs:element name="R"><xs:simpleType><xs:restriction base="L">${facets}</xs:restriction></xs:simpleType></xs:element>`;
/** A root with text among its children. */
export const mixed = (children: string) =>
  root(children).replace('<xs:complexType>', '<xs:complexType mixed="true">');
/** A root with text and attributes. */
export const extended = (base: string, attributes: string) =>
  `<xs:element name="R"><xs:complexType><xs:simpleContent><xs:extension base="xs:${base}">${attributes}</xs:extension></xs:simpleContent></xs:complexType></xs:element>`;
