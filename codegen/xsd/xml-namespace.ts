/** The schema of the namespace that the prefix `xml` stands for in every document. */
import type { SourceFile } from '../source/source.ts';
import { XML_NAMESPACE } from './document.ts';

/**
 * Declares what XML 1.0 (§2.10, §2.12), XML Base and xml:id define, under the names that schemas
 * know: `xml:lang`, `xml:space`, `xml:base`, `xml:id` and the attribute group `xml:specialAttrs`.
 */
export const xmlNamespaceSchema: SourceFile = {
  path: 'http://www.w3.org/2001/xml.xsd',
  text: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${XML_NAMESPACE}">
  <xs:attribute name="lang">
    <xs:annotation><xs:documentation>The language of the content, by its code.</xs:documentation></xs:annotation>
    <xs:simpleType>
      <xs:union memberTypes="xs:language">
        <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value=""/></xs:restriction></xs:simpleType>
      </xs:union>
    </xs:simpleType>
  </xs:attribute>
  <xs:attribute name="space">
    <xs:annotation><xs:documentation>Whether white space in the content is to be kept.</xs:documentation></xs:annotation>
    <xs:simpleType>
      <xs:restriction base="xs:NCName"><xs:enumeration value="default"/><xs:enumeration value="preserve"/></xs:restriction>
    </xs:simpleType>
  </xs:attribute>
  <xs:attribute name="base" type="xs:anyURI">
    <xs:annotation><xs:documentation>What relative references in the content are relative to.</xs:documentation></xs:annotation>
  </xs:attribute>
  <xs:attribute name="id" type="xs:ID">
    <xs:annotation><xs:documentation>The name of the element, unique in its document.</xs:documentation></xs:annotation>
  </xs:attribute>
  <xs:attributeGroup name="specialAttrs">
    <xs:attribute ref="xml:base"/>
    <xs:attribute ref="xml:lang"/>
    <xs:attribute ref="xml:space"/>
    <xs:attribute ref="xml:id"/>
  </xs:attributeGroup>
</xs:schema>
`,
};
