/** Objects, their names, elements and attributes. */
import { type Case, closed, digit, holder, word } from './case.ts';

export const objects: readonly Case[] = [
  { what: 'no property at all', schema: closed({}), values: [{}, { a: 1 }] },
  { what: 'one property', schema: holder(digit) },
  {
    what: 'required and optional properties, in any order',
    schema: closed({ a: digit, b: word, c: digit }, ['a', 'c']),
  },
  { what: 'an object within an object', schema: holder(closed({ a: digit, b: word }, ['a'])) },
  {
    what: 'names by the keyword xml',
    schema: {
      ...closed(
        {
          orderId: { ...digit, xml: { name: 'ORDER-ID' } },
          kind: { ...word, xml: { attribute: true } },
          version: { ...digit, xml: { name: 'Version', attribute: true } },
        },
        ['orderId', 'version'],
      ),
      xml: { name: 'ORDER' },
    },
  },
  {
    what: 'attributes alone',
    schema: closed({ a: { ...digit, xml: { attribute: true } } }, ['a']),
  },
  {
    what: 'a namespace for some elements',
    schema: {
      ...closed(
        {
          a: { ...digit, xml: { namespace: 'urn:order' } },
          b: digit,
          c: { ...digit, xml: { attribute: true, namespace: 'urn:order' } },
          d: { $ref: '#/$defs/inner' },
        },
        ['a'],
      ),
      xml: { name: 'order', namespace: 'urn:order', prefix: 'o' },
      $defs: { inner: closed({ e: digit }) },
    },
  },
  {
    what: 'a namespace for all elements',
    schema: {
      ...closed({ a: { ...digit, xml: { namespace: 'urn:order' } } }, ['a']),
      xml: { name: 'order', namespace: 'urn:order' },
    },
  },
  {
    what: 'definitions, descriptions and a title',
    schema: {
      title: 'Order',
      description: 'An order.\n\nOf "several" <things> & more.',
      ...closed(
        {
          from: { $ref: '#/$defs/party', description: 'Who sells.' },
          to: { $ref: '#/$defs/party' },
        },
        ['from'],
      ),
      $defs: {
        party: { description: 'A party.', ...closed({ name: { $ref: '#/$defs/name' } }, ['name']) },
        name: { ...word, description: 'A name in lower case.' },
      },
    },
  },
  {
    what: 'recursion',
    schema: {
      $ref: '#/$defs/node',
      $defs: {
        node: closed(
          {
            label: word,
            next: { $ref: '#/$defs/node' },
            children: { type: 'array', items: { $ref: '#/$defs/node' }, minItems: 1 },
          },
          ['label'],
        ),
      },
    },
  },
  {
    what: 'recursion through the root',
    schema: {
      title: 'Tree',
      ...closed({ left: { $ref: '#' }, right: { $ref: '#' }, leaf: digit }),
    },
  },
  {
    what: 'a definition made stricter where it is used',
    schema: {
      ...closed({ a: { $ref: '#/$defs/n', maximum: 5 }, b: { $ref: '#/$defs/n' } }, ['a']),
      $defs: { n: digit },
    },
  },
  {
    what: 'allOf',
    schema: {
      allOf: [{ properties: { a: word }, required: ['a'] }, { properties: { b: { maximum: 5 } } }],
      ...closed({ a: { maxLength: 4 }, b: digit }),
    },
  },
  {
    what: 'a property that can not be there',
    schema: closed({ a: digit, b: false }),
    isBeyondPairing: true,
  },
  {
    what: 'names of properties that are refused',
    schema: closed({ ab: digit, b: digit }, [], { propertyNames: { minLength: 2 } }),
    isBeyondPairing: true,
  },
  {
    what: 'an open object',
    schema: { type: 'object', properties: { a: digit } },
    lost: ['to-xsd-open-object'],
    is: 'narrower',
    isBeyondPairing: true,
  },
  {
    what: 'additional properties of a type',
    schema: { type: 'object', properties: { a: digit }, additionalProperties: word },
    lost: ['to-xsd-open-object'],
    is: 'narrower',
    isBeyondPairing: true,
  },
  {
    what: 'an object that unevaluatedProperties closes',
    isBeyondPairing: true,
    schema: {
      allOf: [{ $ref: '#/$defs/base' }],
      type: 'object',
      properties: { b: word },
      required: ['b'],
      unevaluatedProperties: false,
      $defs: { base: { type: 'object', properties: { a: digit }, required: ['a'] } },
    },
  },
  {
    what: 'properties by pattern',
    schema: closed({ ab: digit, c: digit }, [], { patternProperties: { '^a': { maximum: 5 } } }),
    lost: ['to-xsd-pattern-properties'],
    is: 'narrower',
    isBeyondPairing: true,
  },
  {
    what: 'names that XML does not have',
    schema: closed({ 'first name': digit, '1': digit }),
    lost: ['to-xsd-name', 'to-xsd-name'],
  },
  {
    what: 'two elements of one name',
    schema: closed({ a: digit, b: { ...digit, xml: { name: 'a' } } }),
    lost: ['to-xsd-name-clash'],
  },
  {
    what: 'a namespace of its own',
    schema: closed({ a: { ...digit, xml: { namespace: 'urn:a' } } }),
    lost: ['to-xsd-namespace'],
  },
  {
    what: 'a list as an attribute',
    schema: closed({ a: { type: 'array', items: digit, minItems: 1, xml: { attribute: true } } }),
    lost: ['to-xsd-attribute'],
  },
  { what: 'nothing is valid', schema: false, lost: ['to-xsd-nothing'] },
  {
    what: 'a property that must and can not be there',
    schema: closed({ a: false }, ['a']),
    lost: ['to-xsd-nothing'],
  },
];
