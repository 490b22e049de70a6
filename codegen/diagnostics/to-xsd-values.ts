/** Where XSD 1.0 can't say what a JSON Schema does of single values. */
import { type Example, entry } from './entry.ts';
import { toXsdExample, WIDER } from './to-xsd-example.ts';

const REFERENCE = 'ARCHITECTURE.md, Conversion';

/** A closed object with one property. */
function property(schema: unknown): Example {
  return toXsdExample({ type: 'object', properties: { n: schema }, additionalProperties: false });
}

const digit = { type: 'integer', minimum: 0, maximum: 9 };

export const toXsdValueDiagnostics = {
  'to-xsd-nothing': entry({
    severity: 'error',
    message: () => 'There is no XSD of this: no value is valid against the schema.',
    mend: 'Look for keywords that contradict one another.',
    reference: REFERENCE,
    example: toXsdExample({ ...digit, minimum: 10 }),
  }),
  'to-xsd-anything': entry({
    severity: 'error',
    message: () => 'The XSD is narrower: any JSON value is valid here, but the element holds text.',
    mend: 'Say what it is: add a `type`.',
    reference: REFERENCE,
    example: property({}),
  }),
  'to-xsd-mixed-kinds': entry({
    severity: 'error',
    message: () =>
      'The XSD is narrower: an element has elements in it, or items, or text; of objects, lists and plain values only the first is kept.',
    mend: 'Give each kind a property of its own.',
    reference: 'XSD 1.0 part 1, §3.4.1',
    example: property({
      anyOf: [digit, { type: 'object', properties: {}, additionalProperties: false }],
    }),
  }),
  'to-xsd-only-null': entry({
    severity: 'error',
    message: () => 'The XSD is wider: an element that can be nil can be empty too.',
    mend: 'Leave the property out: it says nothing.',
    reference: 'XSD 1.0 part 1, §3.3.4, cvc-elt.3',
    example: property({ type: 'null' }),
  }),
  'to-xsd-nil-attributes': entry({
    severity: 'error',
    message: () =>
      'The XSD is narrower: a nil element keeps its attributes, so an object with attributes is never null.',
    mend: 'Make the attributes elements, or leave `null` out.',
    reference: 'XSD 1.0 part 1, §3.3.4, cvc-elt.3.2',
    example: property({
      type: ['object', 'null'],
      properties: { a: { ...digit, xml: { attribute: true } } },
      additionalProperties: false,
    }),
  }),
  'to-xsd-attribute': entry<{ property: string }>({
    severity: 'error',
    message: ({ property: name }) =>
      `\`${name}\` can be no attribute, which holds a string, a number or a boolean; it is an element.`,
    mend: 'Leave out `"attribute": true`, or make it a plain value.',
    reference: 'XSD 1.0 part 1, §3.2',
    example: property({
      type: ['integer', 'null'],
      minimum: 0,
      maximum: 9,
      xml: { attribute: true },
    }),
  }),
  'to-xsd-structured-value': entry({
    severity: 'error',
    message: () =>
      'The XSD is narrower: it enumerates plain values alone, so lists and objects among them are left out.',
    mend: 'Describe the lists and objects by their members.',
    reference: 'XSD 1.0 part 2, §4.3.5',
    example: property({ enum: [1, [2]] }),
  }),
  'to-xsd-ambiguous-text': entry({
    severity: 'error',
    message: () =>
      'The XSD is narrower: a string that is written like a number or a boolean is read as one.',
    mend: 'Enumerate the strings, or give each type a property of its own.',
    reference: 'XSD 1.0 part 2, §2.5.1.3',
    example: property({ anyOf: [digit, { type: 'string', pattern: '^[0-9a-f]+$' }] }),
  }),
  'to-xsd-multiple-of': entry({
    severity: 'error',
    message: () => `${WIDER} \`multipleOf\`, unless the numbers are few enough to be enumerated.`,
    mend: 'Count in the smaller unit, as integers; or bound the value.',
    reference: REFERENCE,
    example: property({ type: 'number', multipleOf: 0.01 }),
  }),
  'to-xsd-pattern': entry<{ problem: string }>({
    severity: 'error',
    message: ({ problem }) => `${WIDER} ${problem} in a pattern, so this one is left out.`,
    mend: 'Write the pattern without it; a look-ahead may stand behind a `^` alone.',
    reference: 'XSD 1.0 part 2, appendix F',
    example: property({ type: 'string', pattern: '^(?!a)[a-z]+$' }),
  }),
  'to-xsd-format': entry<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `${WIDER} the format \`${name}\`, which no pattern describes.`,
    mend: 'Lower this code if any string may pass.',
    reference: REFERENCE,
    example: property({ type: 'string', format: 'regex' }),
  }),
  'to-xsd-value-characters': entry<{ value: string }>({
    severity: 'error',
    message: ({ value }) =>
      `The XSD is narrower: ${JSON.stringify(value)} has a character that XML can't carry.`,
    mend: 'Choose another value: XML has no control characters but tab and the line ends.',
    reference: 'XML 1.0 §2.2',
    example: property({ enum: ['\u0001', 'a'] }),
  }),
  'to-xsd-characters': entry({
    severity: 'info',
    message: () =>
      'The XSD is narrower: documents carry no control characters but tab and the line ends, no U+FFFE and U+FFFF, and no lone surrogates.',
    mend: 'Nothing need be done for text; a `pattern` such as `^[^\\u0000-\\u0008]*$` makes both the same.',
    reference: 'XML 1.0 §2.2',
    example: property({ type: 'string' }),
  }),
  'to-xsd-safe-integers': entry({
    severity: 'info',
    message: () =>
      'The XSD is narrower: integers end at ±9007199254740991, beyond which a number of JSON stands for several.',
    mend: 'Nothing need be done for usual integers; `minimum` and `maximum` make both the same.',
    reference: 'RFC 8259 §6; RFC 7493 §2.2',
    example: property({ type: 'integer' }),
  }),
  'to-xsd-narrower-format': entry<{ name: string; lost: string }>({
    severity: 'info',
    message: ({ name, lost }) =>
      `The XSD is narrower: of the format \`${name}\`, the type of the XSD doesn't have ${lost}.`,
    mend: 'Nothing need be done unless documents have that.',
    reference: 'XSD 1.0 part 2, §3.2; RFC 3339 §5.6',
    example: property({ type: 'string', format: 'date-time' }),
  }),
};
