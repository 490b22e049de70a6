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

/** A value that one of the two accepts, and where they differ. */
export interface PairWitness {
  readonly accepting: string;
  readonly refusing: string;
  /** The part of the value; empty: the whole. */
  readonly place: string;
  readonly json: string;
  readonly xml: string;
  /** Whether it holds characters that XML lacks (XML 1.0 §2.2). */
  readonly isBeyondXml: boolean;
}

/** All texts that a document can hold, as a pattern of a JSON Schema. */
const XML_TEXTS = '^[\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]*$';

/** The same, as a configuration to generate from: only that asks for the proof. */
function provedExample(schema: unknown, element: string): Example {
  const { files, xsd, jsonSchema } = pairExample(schema, element);
  const configuration = { out: 'generated', formats: { Example: { xsd, jsonSchema } } };
  const text = `${JSON.stringify(configuration, null, 2)}\n`;
  return { files: { ...files, 'postwright.json': text }, config: 'postwright.json' };
}

function ofPattern(pattern: string): string {
  return `<xs:element name="name">
        <xs:simpleType>
          <xs:restriction base="xs:string"><xs:pattern value="${pattern}"/></xs:restriction>
        </xs:simpleType>
      </xs:element>`;
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
  'pair-language': entry<PairWitness>({
    severity: 'error',
    message: ({ accepting, refusing, place, json, xml, isBeyondXml }) =>
      `Only ${accepting} accepts \`${json}\`${place === '' ? '' : ` (look at \`${place}\`)`}; ${refusing} refuses it. ${isBeyondXml ? `XML has no such characters; the pattern \`${XML_TEXTS}\` leaves them out.` : `As a document: \`${xml}\``}`,
    mend: 'Change one of the two, so that both accept it or neither does.',
    reference: REFERENCE,
    example: provedExample(
      closed({ name: { type: 'string', pattern: '^[a-z]{1,3}$' } }),
      ofPattern('[a-z]{1,4}'),
    ),
  }),
  'pair-unproved': entry<{ accepting: string; refusing: string; reason: string }>({
    severity: 'warning',
    message: ({ accepting, refusing, reason }) =>
      `It is not known whether ${refusing} accepts all that ${accepting} does: ${reason}.`,
    mend: 'Say it in both schemas by patterns, lengths, bounds and enumerations, which can be compared. `--require-proof` makes this an error.',
    reference: REFERENCE,
    example: provedExample(
      closed({ name: { type: 'string', pattern: '^\\b[a-z]+$' } }),
      ofPattern('[a-z]+'),
    ),
  }),
};
