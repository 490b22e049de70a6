/** Where XSD 1.0 can't say what a JSON Schema does of objects, lists and alternatives. */
import { type Example, entry } from './entry.ts';
import { toXsdExample, WIDER } from './to-xsd-example.ts';
import { toXsdValueDiagnostics } from './to-xsd-values.ts';

const REFERENCE = 'ARCHITECTURE.md, Conversion';

/** A closed object with these properties. */
function closed(properties: object, more: object = {}): Example {
  return toXsdExample({ type: 'object', properties, additionalProperties: false, ...more });
}

/** A list in an object, of which `more` is said. */
function list(more: object): Example {
  const items = { type: 'integer', minimum: 0, maximum: 9 };
  return closed({ n: { type: 'array', items, minItems: 1, ...more } });
}

const digit = { type: 'integer', minimum: 0, maximum: 9 };

export const toXsdDiagnostics = {
  ...toXsdValueDiagnostics,
  'to-xsd-open-object': entry({
    severity: 'error',
    message: () =>
      'The XSD is narrower: the object may have other properties, but elements without a declaration are invalid.',
    mend: 'Add `"additionalProperties": false`, or lower this code: only the properties that are named are elements then.',
    reference: 'XSD 1.0 part 1, §3.4',
    example: toXsdExample({ type: 'object', properties: { n: digit } }),
  }),
  'to-xsd-pattern-properties': entry({
    severity: 'error',
    message: () =>
      'The XSD is narrower: it has no elements whose names follow a pattern, so that only the properties that are named can be there.',
    mend: 'Name the properties, or hold them in a list of objects with a name and a value.',
    reference: 'XSD 1.0 part 1, §3.3',
    example: closed({}, { patternProperties: { '^n': digit } }),
  }),
  'to-xsd-correlated': entry<{ property: string }>({
    severity: 'error',
    message: ({ property }) =>
      `The XSD is wider: \`${property}\` has another type in each alternative, but no element can decide what another is; it takes the values of all of them.`,
    mend: 'Give each alternative a property of its own that holds it; an element is then chosen by its name.',
    reference: 'XSD 1.0 part 1, §3.8.6, Element Declarations Consistent',
    example: toXsdExample({
      oneOf: [1, 2].map((kind) => ({
        type: 'object',
        properties: { kind: { const: kind } },
        required: ['kind'],
        additionalProperties: false,
      })),
    }),
  }),
  'to-xsd-overlap': entry<{ what: string }>({
    severity: 'error',
    message: ({ what }) =>
      `The XSD is wider: some ${what} may be valid against two schemas of \`oneOf\`, which refuses them; no type of XSD does.`,
    mend: 'Say `anyOf`, or make the alternatives exclude each other.',
    reference: REFERENCE,
    example: toXsdExample({ type: 'string', oneOf: [{ pattern: '^a' }, { pattern: 'b$' }] }),
  }),
  'to-xsd-mixed-items': entry({
    severity: 'error',
    message: () =>
      'The XSD is wider: the alternatives are lists of different items or lengths; its list takes the items and the lengths of all of them.',
    mend: 'Give each alternative a property of its own.',
    reference: REFERENCE,
    example: closed({
      n: {
        anyOf: [digit, { type: 'integer', minimum: 20, maximum: 29 }].map((items) => ({
          type: 'array',
          items,
          minItems: 1,
        })),
      },
    }),
  }),
  'to-xsd-not': entry({
    severity: 'error',
    message: () =>
      `${WIDER} \`not\`, unless of whole types, enumerated values, or which properties there are.`,
    mend: 'Say what is allowed instead.',
    reference: REFERENCE,
    example: toXsdExample({ ...digit, not: { multipleOf: 3 } }),
  }),
  'to-xsd-condition': entry({
    severity: 'error',
    message: () =>
      `${WIDER} a condition, unless it is about whole types, enumerated values, or which properties there are.`,
    mend: 'Describe the alternatives by `oneOf`, with properties that differ by name.',
    reference: REFERENCE,
    example: toXsdExample({ ...digit, if: { multipleOf: 3 }, else: { maximum: 3 } }),
  }),
  'to-xsd-unevaluated': entry({
    severity: 'error',
    message: () =>
      'The XSD is wider: what is left unevaluated depends on the alternative; it has the properties, or the items, of all of them.',
    mend: 'Close each alternative by `"additionalProperties": false` instead.',
    reference: 'JSON Schema core §11',
    example: toXsdExample({
      type: 'object',
      anyOf: [{ properties: { a: digit }, required: ['a'] }, { properties: { b: digit } }],
      unevaluatedProperties: false,
    }),
  }),
  'to-xsd-dependent-attribute': entry<{ property: string }>({
    severity: 'error',
    message: ({ property }) =>
      `The XSD is wider: whether the attribute of \`${property}\` is there can't depend on anything else.`,
    mend: 'Make it an element: leave out `"attribute": true`.',
    reference: 'XSD 1.0 part 1, §3.4.4',
    example: closed(
      { a: { ...digit, xml: { attribute: true } }, b: digit },
      { dependentRequired: { a: ['b'] } },
    ),
  }),
  'to-xsd-too-complex': entry<{ what: string }>({
    severity: 'error',
    message: ({ what }) =>
      `The XSD is another: so many ${what} would make a schema that nobody can read.`,
    mend: 'Divide the object or the value into parts with fewer alternatives.',
    reference: REFERENCE,
    example: closed(
      Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`n${index}`, digit])),
      { minProperties: 20 },
    ),
  }),
  'to-xsd-recursion': entry({
    severity: 'error',
    message: () =>
      'There is no XSD of this: the schema is within itself, but has no name of its own.',
    mend: 'Move the object to `$defs`, and refer to it by `$ref` alone.',
    reference: 'XSD 1.0 part 1, §3.4',
    example: toXsdExample({
      $ref: '#/$defs/node',
      $defs: {
        node: {
          type: 'object',
          properties: { n: digit, node: { $ref: '#/$defs/node', minProperties: 1 } },
          additionalProperties: false,
        },
      },
    }),
  }),
  'to-xsd-unique-items': entry({
    severity: 'error',
    message: () => `${WIDER} \`uniqueItems\`.`,
    mend: 'Lower this code if documents that repeat an item may pass.',
    reference: REFERENCE,
    example: list({ uniqueItems: true }),
  }),
  'to-xsd-contains': entry({
    severity: 'error',
    message: () => `${WIDER} \`contains\`.`,
    mend: 'Give what the list must contain a property of its own.',
    reference: REFERENCE,
    example: list({ contains: { const: 3 } }),
  }),
  'to-xsd-tuple': entry({
    severity: 'error',
    message: () =>
      'The XSD is wider: items of a list share one element, and so one type, which takes the values of all places.',
    mend: 'Make it an object whose properties are called after what they hold.',
    reference: 'XSD 1.0 part 1, §3.8.6, Element Declarations Consistent',
    example: list({ prefixItems: [{ const: 1 }] }),
  }),
  'to-xsd-empty-array': entry({
    severity: 'error',
    message: () =>
      'The XSD is narrower: a list that has no element around it can be absent, but not empty.',
    mend: 'Add `"minItems": 1`, or `"xml": { "wrapped": true }` for an element around the items.',
    reference: 'ARCHITECTURE.md, Conversion',
    example: list({ minItems: 0 }),
  }),
  'to-xsd-single-item': entry({
    severity: 'error',
    message: () =>
      'The XSD is wider: an element that occurs at most once is no list, so this one may occur twice.',
    mend: 'Make it a plain property, or allow more items.',
    reference: REFERENCE,
    example: list({ maxItems: 1 }),
  }),
  'to-xsd-nested-array': entry({
    severity: 'error',
    message: () => 'There is no XSD of this: the items of a list can not be lists themselves.',
    mend: 'Make the items objects with a property that holds the inner list.',
    reference: REFERENCE,
    example: list({ items: { type: 'array', items: digit, minItems: 1 } }),
  }),
  'to-xsd-root-array': entry({
    severity: 'error',
    message: () => 'There is no XSD of this: a document has one root element, and can be no list.',
    mend: 'Make the root an object with a property that holds the list.',
    reference: 'XML 1.0 §2.1',
    example: toXsdExample({ type: 'array', items: digit }),
  }),
  'to-xsd-name': entry<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `\`${name}\` can be no name of an element or attribute.`,
    mend: 'Give it one by `"xml": { "name": … }`: it begins with a letter or `_`, and has letters, digits, `.`, `-` and `_`.',
    reference: 'Namespaces in XML §3, NCName',
    example: closed({ 'first name': digit }),
  }),
  'to-xsd-name-clash': entry<{ property: string; name: string }>({
    severity: 'error',
    message: ({ property, name }) =>
      `The element of \`${property}\` is called \`${name}\`, as that of another property is.`,
    mend: 'Give each a name of its own by `"xml": { "name": … }`.',
    reference: 'XSD 1.0 part 1, §3.8.6, Unique Particle Attribution',
    example: closed({ a: digit, b: { ...digit, xml: { name: 'a' } } }),
  }),
  'to-xsd-namespace': entry<{ namespace: string; target: string }>({
    severity: 'error',
    message: ({ namespace, target }) =>
      `The namespace \`${namespace}\` is not ${target === '' ? 'that of the root, which has none' : `\`${target}\`, that of the root`}: its elements would need an XSD of their own.`,
    mend: 'Give the root the same `xml.namespace`, or write the XSD by hand and name it beside the JSON Schema.',
    reference: 'XSD 1.0 part 1, §4.2.3',
    example: closed({ a: { ...digit, xml: { namespace: 'urn:a' } } }),
  }),
};
