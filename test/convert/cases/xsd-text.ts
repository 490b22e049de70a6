/** How the cases write XSDs. */
import { xsdOf } from '../judge.ts';

export const local = (name: string, type: string, more = ''): string =>
  `<xs:element name="${name}" type="${type}" ${more}/>`;
export const xs = (type: string): string => `xs:${type}`;
export const any = 'minOccurs="0" maxOccurs="unbounded"';
export const optional = 'minOccurs="0"';

export function record(content: string, more = ''): string {
  return xsdOf(
    `<xs:element name="r"><xs:complexType>${content}</xs:complexType></xs:element>${more}`,
  );
}

export const sequence = (content: string, more = ''): string =>
  `<xs:sequence ${more}>${content}</xs:sequence>`;
export const choice = (content: string, more = ''): string =>
  `<xs:choice ${more}>${content}</xs:choice>`;
export const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => local(name, xs('int'))) as [
  string,
  string,
  string,
  string,
];
export const named = (name: string, content: string): string =>
  `<xs:simpleType name="${name}">${content}</xs:simpleType>`;
export const restriction = (base: string, facets: string): string =>
  `<xs:restriction base="${base}">${facets}</xs:restriction>`;
export const facet = (name: string, value: string | number): string =>
  `<xs:${name} value="${value}"/>`;
export const documented = (text: string): string =>
  `<xs:annotation><xs:documentation>${text}</xs:documentation></xs:annotation>`;
