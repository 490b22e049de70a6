/** Where JSON Schema can't say what an XSD does. */
import { entry } from './entry.ts';

/** What is lost, by the reason that the conversion gives; each follows "it can't say". */
const LOSSES = {
  identity: 'that an ID is unique and that an IDREF names one (no keyword looks across a document)',
  bounds: 'its bounds (dates, times and durations are strings, which have no order)',
  enumeration: 'its enumeration (each value can be written in many ways)',
  fixed: 'its fixed value (it can be written in many ways)',
  single: 'that a number fits in 32 bits',
  bigint: 'that an integer is a `bigint` (JSON has numbers alone)',
  prefixes: 'its pattern (that looks at the prefix, which is not part of the value)',
  listPattern: 'its pattern (that looks at the whole list, whose items are an array)',
  unionPattern: 'its pattern (that looks at the text of numbers too)',
  union: 'which values an earlier member of the union takes',
  lax: 'what content of any type is assessed by',
  order: 'the order of the items',
  adjacentText: 'that two texts are never neighbours',
} as const;

export type Loss = keyof typeof LOSSES;

export const toJsonSchemaDiagnostics = {
  'to-json-schema-wider': entry<{ place: string; loss: Loss }>({
    severity: 'info',
    message: ({ place, loss }) =>
      `The JSON Schema is wider than the XSD here: of \`${place}\` it can't say ${LOSSES[loss]}.`,
    mend: 'Nothing need be done: the emitted parser and checks hold it all the same. Raise this code to an error in `diagnostics` where others rely on the JSON Schema alone.',
    reference: 'ARCHITECTURE.md, Conversion',
    example: {
      files: {
        'postwright.json':
          '{ "out": "generated", "formats": { "Order": { "xsd": "example.xsd" } } }\n',
        'example.xsd':
          '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="ORDER" type="xs:ID"/></xs:schema>\n',
      },
      config: 'postwright.json',
    },
  }),
};
