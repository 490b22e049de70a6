/** Schemas and documents that the cases of the commands use. */
import type { Files } from './harness.ts';

const orderXsd = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="order">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="id" type="Id"/>
        <xs:element name="note" type="xs:string" minOccurs="0"/>
        <xs:element name="item" type="xs:string" maxOccurs="unbounded"/>
      </xs:sequence>
      <xs:attribute name="currency" type="xs:string"/>
    </xs:complexType>
  </xs:element>
  <xs:simpleType name="Id">
    <xs:restriction base="xs:string">
      <xs:pattern value="[A-Z]{2}[0-9]+"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
`;

const orderSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['id', 'items'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^[A-Z]{2}[0-9]+$' },
    items: { type: 'array', minItems: 1, items: { type: 'string' } },
  },
};

export const order: Files = {
  'order.xsd': orderXsd,
  'order.schema.json': `${JSON.stringify(orderSchema, null, 2)}\n`,
  'postwright.json': `{
  "out": "generated",
  "formats": { "Order": { "xsd": "order.xsd" } }
}
`,
  'good.xml': '<order currency="EUR"><id>AB12</id><item>tea</item><item>milk</item></order>\n',
  'bad.xml': '<order>\n  <id>ab12</id>\n  <itme>tea</itme>\n</order>\n',
  'good.json': '{ "id": "AB12", "item": ["tea", "milk"] }\n',
  'bad.json': '{\n  "id": "ab12",\n  "item": ["tea", 7]\n}\n',
  'plain.json': '{ "id": "AB12", "items": ["tea"] }\n',
};

/** A configuration that is nothing but this text. */
export const configured = (text: string): Files => ({ ...order, 'postwright.json': text });
