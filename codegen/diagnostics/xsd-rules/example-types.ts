/** Pieces that examples of complex types are made of. */

/** A complex type. */
export const type = (name: string, body: string, more = '') =>
  `<xs:complexType name="${name}"${more}>${body}</xs:complexType>`;
/** An element of a string. */
export const element = (name: string, more = '') =>
  `<xs:element name="${name}" type="xs:string"${more}/>`;
/** A sequence of particles. */
export const sequence = (...items: string[]) => `<xs:sequence>${items.join('')}</xs:sequence>`;
/** A choice of particles. */
export const choice = (...items: string[]) => `<xs:choice>${items.join('')}</xs:choice>`;
/** An all group of elements. */
export const all = (...items: string[]) => `<xs:all>${items.join('')}</xs:all>`;
/** What derives a type from one called B. */
export const derive = (
  way: 'restriction' | 'extension',
  content: 'simple' | 'complex',
  body: string,
) => `<xs:${content}Content><xs:${way} base="B">${body}</xs:${way}></xs:${content}Content>`;
/** A base type B with this body, and a type T that restricts or extends it. */
export const two = (base: string, derived: string, more = '') =>
  `${type('B', base, more)}\n${type('T', derived)}`;
/** A base type B with this content, and a type T that restricts it to that. */
export const restricting = (base: string, body: string) =>
  two(base, derive('restriction', 'complex', body));
