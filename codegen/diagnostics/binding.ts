import { entry, xsdExample } from './entry.ts';

/** What the binding of a schema to program values has to say. */
export const bindingDiagnostics = {
  'binding-name-clash': entry<{ name: string; wanted: string; property: string }>({
    severity: 'warning',
    message: ({ name, wanted, property }) =>
      `\`${name}\` would be called \`${wanted}\`, which is taken; it is called \`${property}\`.`,
    mend: 'Give a property a name of your own in the names table of the configuration, or by the `xml` keyword of the paired JSON Schema. A type is called after the schema: rename it there, or use the name that it got.',
    reference: 'ARCHITECTURE.md, Binding: names',
    example: xsdExample(`  <xs:element name="r">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="from-mask" type="xs:string"/>
        <xs:element name="FROM_MASK" type="xs:string"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>`),
  }),
  'binding-unused-name': entry<{ coordinate: string; meant: string | undefined }>({
    severity: 'warning',
    message: ({ coordinate, meant }) =>
      `The configuration names \`${coordinate}\`, but the schema has no such element or attribute${meant === undefined ? '' : ` (did you mean \`${meant}\`?)`}.`,
    mend: 'Write the path from a global element (`ORDER/ITEM`, `ORDER/@id`), or, where the type has a name, from that (`type:Order/item`, `type:Order/@id`). Names stand without their namespaces; only the first is `{namespace}local`, and only where another schema that was read before has the same name.',
    reference: 'ARCHITECTURE.md, Binding: names',
    example: {
      files: {
        'postwright.json':
          '{ "out": "generated", "formats": { "Order": { "xsd": "example.xsd", "names": { "ORDER/ITEM": "item" } } } }\n',
        'example.xsd':
          '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="ORDER" type="xs:string"/></xs:schema>\n',
      },
      config: 'postwright.json',
    },
  }),
  'binding-unused-external': entry<{ key: string }>({
    severity: 'warning',
    message: ({ key }) => `\`externals\` names \`${key}\`, but no schema defines a type of it.`,
    mend: 'Write a type as `{namespace}Name`, or `type:Name` without a namespace, a namespace as `{namespace}`, or the path of the schema document that defines the types; of a JSON Schema, `file.schema.json#/$defs/Name`.',
    reference: 'ARCHITECTURE.md, Binding: externals',
    example: {
      files: {
        'postwright.json':
          '{ "out": "generated", "externals": { "type:Adress": { "from": "@acme/common" } }, "formats": { "Order": { "xsd": "example.xsd" } } }\n',
        'example.xsd':
          '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="ORDER" type="xs:string"/></xs:schema>\n',
      },
      config: 'postwright.json',
    },
  }),
  'binding-no-root': entry<{ document: string }>({
    severity: 'error',
    message: ({ document }) =>
      `${document} declares no global element, so no document can be valid against it.`,
    mend: 'Declare the root element as a child of `xs:schema`; a schema of types alone is included by others.',
    reference: 'XSD 1.0 part 1, §3.3',
    example: xsdExample(
      '  <xs:simpleType name="T"><xs:restriction base="xs:string"/></xs:simpleType>',
    ),
  }),
  'binding-abstract-root': entry<{ root: string }>({
    severity: 'error',
    message: ({ root }) =>
      `The element \`${root}\` is abstract, so no document has it as its root.`,
    mend: 'Name an element that is not abstract as `root`, or leave `root` out.',
    reference: 'XSD 1.0 part 1, §3.3.4 (cvc-elt.2)',
    example: {
      files: {
        'postwright.json':
          '{ "out": "generated", "formats": { "Order": { "xsd": "example.xsd", "root": "order" } } }\n',
        'example.xsd':
          '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="order" type="xs:string" abstract="true"/></xs:schema>\n',
      },
      config: 'postwright.json',
    },
  }),
  'binding-abstract-required': entry<{ element: string; type: string }>({
    severity: 'warning',
    message: ({ element, type }) =>
      `Nothing is valid for ${type}: it requires \`${element}\`, which is abstract, and substitution groups are not supported.`,
    mend: 'Make the element optional, write a choice of those that stand for it, or declare it without `abstract`.',
    reference: 'XSD 1.0 part 1, §3.3.4 (cvc-elt.2)',
    example: xsdExample(`  <xs:element name="item" type="xs:string" abstract="true"/>
  <xs:element name="order">
    <xs:complexType>
      <xs:sequence><xs:element ref="item"/></xs:sequence>
    </xs:complexType>
  </xs:element>`),
  }),
  'binding-unknown-root': entry<{ root: string; known: string }>({
    severity: 'error',
    message: ({ root, known }) =>
      `The root element \`${root}\` is not declared; expected one of ${known}.`,
    mend: 'Name one of the global elements as `root`, with its namespace as `{namespace}local`, or leave `root` out.',
    reference: 'ARCHITECTURE.md, Binding: roots',
    example: {
      files: {
        'postwright.json':
          '{ "out": "generated", "formats": { "Order": { "xsd": "example.xsd", "root": "order" } } }\n',
        'example.xsd':
          '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="ORDER" type="xs:string"/></xs:schema>\n',
      },
      config: 'postwright.json',
    },
  }),
};
