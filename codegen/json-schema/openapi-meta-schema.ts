/** The Schema Object of OpenAPI 3.0 (3.0.3 §4.7.24) as a JSON Schema of draft-07. */

const schema = { $ref: '#' };
const schemas = { type: 'array', items: schema, minItems: 1 };
const count = { type: 'integer', minimum: 0 };
const text = { type: 'string' };
const flag = { type: 'boolean' };

const properties = {
  title: text,
  multipleOf: { type: 'number', exclusiveMinimum: 0 },
  maximum: { type: 'number' },
  exclusiveMaximum: flag,
  minimum: { type: 'number' },
  exclusiveMinimum: flag,
  maxLength: count,
  minLength: count,
  pattern: text,
  maxItems: count,
  minItems: count,
  uniqueItems: flag,
  maxProperties: count,
  minProperties: count,
  required: { type: 'array', items: text, minItems: 1, uniqueItems: true },
  enum: { type: 'array', minItems: 1 },
  type: { enum: ['array', 'boolean', 'integer', 'number', 'object', 'string'] },
  allOf: schemas,
  oneOf: schemas,
  anyOf: schemas,
  not: schema,
  items: schema,
  properties: { type: 'object', additionalProperties: schema },
  additionalProperties: { anyOf: [schema, flag] },
  description: text,
  format: text,
  nullable: flag,
  discriminator: {
    type: 'object',
    required: ['propertyName'],
    properties: { propertyName: text, mapping: { type: 'object', additionalProperties: text } },
  },
  readOnly: flag,
  writeOnly: flag,
  deprecated: flag,
  externalDocs: { type: 'object', required: ['url'], properties: { url: text } },
  xml: {
    type: 'object',
    properties: { name: text, namespace: text, prefix: text, attribute: flag, wrapped: flag },
  },
};

/** Members that the specification doesn't name are left alone here: they are reported as unknown. */
export const OPENAPI_META_SCHEMA = {
  $id: 'https://spec.openapis.org/oas/3.0/schema-object',
  type: 'object',
  // What stands beside a reference is nothing (§4.7.23).
  if: { required: ['$ref'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { $ref: text } },
  else: {
    properties,
    if: { required: ['type'], properties: { type: { const: 'array' } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['items'] },
  },
};
