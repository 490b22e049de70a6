/** Schemas on anyType and on content that may hold nothing; Xerces' verdicts are in `verdicts.json`. */
export const anyTypes: Readonly<Record<string, string>> = {
  'element without a type': '<xs:element name="e" />',
  'element without a type, with a default': '<xs:element name="e" default="d"/>',
  'element of anyType that is nillable': '<xs:element name="e" type="xs:anyType" nillable="true"/>',
  'attribute of anyType': '<xs:attribute name="a" type="xs:anyType"/>',
  'simple type derived from anyType':
    '<xs:simpleType name="S"><xs:restriction base="xs:anyType"/></xs:simpleType>',
  'list of anyType': '<xs:simpleType name="S"><xs:list itemType="xs:anyType"/></xs:simpleType>',
  'text from anyType':
    '<xs:complexType name="T"><xs:simpleContent><xs:restriction base="xs:anyType"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:restriction></xs:simpleContent></xs:complexType>',
  'text from anyType, with an attribute':
    '<xs:complexType name="T"><xs:simpleContent><xs:restriction base="xs:anyType"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType><xs:attribute name="a"/></xs:restriction></xs:simpleContent></xs:complexType>',
  'text from anyType without its type':
    '<xs:complexType name="T"><xs:simpleContent><xs:restriction base="xs:anyType"/></xs:simpleContent></xs:complexType>',
  'text as an extension of anyType':
    '<xs:complexType name="T"><xs:simpleContent><xs:extension base="xs:anyType"/></xs:simpleContent></xs:complexType>',
  'restriction of any to a simple type':
    '<xs:complexType name="B"><xs:sequence><xs:element name="a" /></xs:sequence></xs:complexType><xs:complexType name="T"><xs:complexContent><xs:restriction base="B"><xs:sequence><xs:element name="a" type="xs:int" /></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>',
  'restriction of any to a complex type':
    '<xs:complexType name="C"><xs:sequence/></xs:complexType><xs:complexType name="B"><xs:sequence><xs:element name="a" /></xs:sequence></xs:complexType><xs:complexType name="T"><xs:complexContent><xs:restriction base="B"><xs:sequence><xs:element name="a" type="C" /></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>',
  'restriction of any to an extension':
    '<xs:complexType name="C"><xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent></xs:complexType><xs:complexType name="B"><xs:sequence><xs:element name="a" /></xs:sequence></xs:complexType><xs:complexType name="T"><xs:complexContent><xs:restriction base="B"><xs:sequence><xs:element name="a" type="C" /></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>',
  'restriction of any to any':
    '<xs:complexType name="B"><xs:sequence><xs:element name="a" /></xs:sequence></xs:complexType><xs:complexType name="T"><xs:complexContent><xs:restriction base="B"><xs:sequence><xs:element name="a" type="xs:anyType" /></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>',
  'restriction of a type to any':
    '<xs:complexType name="B"><xs:sequence><xs:element name="a" type="xs:int" /></xs:sequence></xs:complexType><xs:complexType name="T"><xs:complexContent><xs:restriction base="B"><xs:sequence><xs:element name="a" /></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>',
  'restriction of anySimpleType to any':
    '<xs:complexType name="B"><xs:sequence><xs:element name="a" type="xs:anySimpleType" /></xs:sequence></xs:complexType><xs:complexType name="T"><xs:complexContent><xs:restriction base="B"><xs:sequence><xs:element name="a" /></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>',
  'restriction of any to anySimpleType':
    '<xs:complexType name="B"><xs:sequence><xs:element name="a" /></xs:sequence></xs:complexType><xs:complexType name="T"><xs:complexContent><xs:restriction base="B"><xs:sequence><xs:element name="a" type="xs:anySimpleType" /></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>',
  'two elements of one name, one without a type':
    '<xs:complexType name="T"><xs:sequence><xs:element name="a" /><xs:element name="b" type="xs:int" /><xs:element name="a" type="xs:int" /></xs:sequence></xs:complexType>',
  'two elements of one name without a type':
    '<xs:complexType name="T"><xs:sequence><xs:element name="a" /><xs:element name="b" type="xs:int" /><xs:element name="a" type="xs:anyType" /></xs:sequence></xs:complexType>',
  'content that may not occur, restricted to nothing':
    '<xs:complexType name="B"><xs:sequence><xs:element name="a" maxOccurs="0" minOccurs="0"/></xs:sequence></xs:complexType><xs:complexType name="T"><xs:complexContent><xs:restriction base="B"/></xs:complexContent></xs:complexType>',
  'nothing, restricted to content that may not occur':
    '<xs:complexType name="B"/><xs:complexType name="T"><xs:complexContent><xs:restriction base="B"><xs:sequence><xs:element name="a" maxOccurs="0" minOccurs="0"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>',
  'text, extended by content that may not occur':
    '<xs:complexType name="B"><xs:simpleContent><xs:extension base="xs:int"/></xs:simpleContent></xs:complexType><xs:complexType name="T"><xs:complexContent><xs:extension base="B"><xs:sequence><xs:element name="a" maxOccurs="0" minOccurs="0"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>',
};
