/** Where an XSD and the JSON Schema of the same format differ. */
import { type Example, entry } from './entry.ts';

/** An XSD whose root has one string element `name`, against a JSON Schema for the root. */
function pairExample(
  schema: unknown,
  element = '<xs:element name="name" type="xs:string"/>',
): Example {
  const xsd = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="root">
    <xs:complexType><xs:sequence>${element}</xs:sequence></xs:complexType>
  </xs:element>
</xs:schema>
`;
  const files = {
    'example.xsd': xsd,
    'example.schema.json': `${JSON.stringify(schema, null, 2)}\n`,
  };
  return { files, xsd: 'example.xsd', jsonSchema: 'example.schema.json' };
}

function closed(properties: Readonly<Record<string, unknown>>, required = Object.keys(properties)) {
  return { type: 'object', properties, required, additionalProperties: false };
}

const REFERENCE = 'DESIGN: Binding, the same language';

export const pairDiagnostics = {
  'pair-missing-property': entry<{ place: string; property: string }>({
    severity: 'error',
    message: ({ place, property }) =>
      `${place} has no property \`${property}\` in the JSON Schema, but the XSD has its element or attribute.`,
    mend: 'Add the property, or correct the `xml.name` that should pair the two.',
    reference: REFERENCE,
    example: pairExample(closed({})),
  }),
  'pair-missing-element': entry<{ place: string; property: string }>({
    severity: 'error',
    message: ({ place, property }) =>
      `${place} has a property \`${property}\` in the JSON Schema, but no element or attribute for it in the XSD.`,
    mend: 'Remove the property, declare its element, or correct the `xml.name` that should pair the two.',
    reference: REFERENCE,
    example: pairExample(closed({ name: { type: 'string' }, age: { type: 'string' } })),
  }),
  'pair-presence': entry<{ place: string; json: string; xsd: string }>({
    severity: 'error',
    message: ({ place, json, xsd }) =>
      `${place} is ${json} in the JSON Schema, but ${xsd} in the XSD.`,
    mend: 'Change `required` here, or `minOccurs` or `use` there.',
    reference: REFERENCE,
    example: pairExample(closed({ name: { type: 'string' } }, [])),
  }),
  'pair-occurrence': entry<{ place: string; json: string; xsd: string }>({
    severity: 'error',
    message: ({ place, json, xsd }) =>
      `${place} has ${json} in the JSON Schema, but ${xsd} in the XSD.`,
    mend: 'Change `minItems` and `maxItems` here, or `minOccurs` and `maxOccurs` there.',
    reference: REFERENCE,
    example: pairExample(
      closed({ name: { type: 'array', items: { type: 'string' }, minItems: 2 } }),
      '<xs:element name="name" type="xs:string" maxOccurs="unbounded"/>',
    ),
  }),
  'pair-enumeration': entry<{ place: string; json: string; xsd: string }>({
    severity: 'error',
    message: ({ place, json, xsd }) =>
      `${place} allows ${json} in the JSON Schema, but ${xsd} in the XSD.`,
    mend: 'Give both the same values.',
    reference: REFERENCE,
    example: pairExample(
      closed({ name: { enum: ['a', 'b'] } }),
      `<xs:element name="name">
        <xs:simpleType>
          <xs:restriction base="xs:token"><xs:enumeration value="a"/></xs:restriction>
        </xs:simpleType>
      </xs:element>`,
    ),
  }),
  'pair-type': entry<{ place: string; json: string; xsd: string }>({
    severity: 'error',
    message: ({ place, json, xsd }) =>
      `${place} is ${json} in the JSON Schema, but ${xsd} in the XSD.`,
    mend: 'Give both the corresponding type: integers are numbers, decimals, dates and binary data strings.',
    reference: REFERENCE,
    example: pairExample(closed({ name: { type: 'integer' } })),
  }),
  'pair-open': entry<{ place: string }>({
    severity: 'error',
    message: ({ place }) =>
      `${place} may have other properties in the JSON Schema, but nothing else is declared in the XSD.`,
    mend: 'Add `"additionalProperties": false`.',
    reference: REFERENCE,
    example: pairExample({
      type: 'object',
      properties: { name: { type: 'string' } },
      required: ['name'],
    }),
  }),
};
