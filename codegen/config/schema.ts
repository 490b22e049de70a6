/** The JSON Schema of the configuration file: what is allowed, and what an editor shows. */
export const configurationSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Configuration of postwright',
  type: 'object',
  required: ['out', 'formats'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    out: { type: 'string', minLength: 1, description: 'The folder that is written.' },
    formats: {
      type: 'object',
      minProperties: 1,
      description: 'Formats by name, in PascalCase.',
      propertyNames: { pattern: '^[A-Z][A-Za-z0-9]*$' },
      additionalProperties: { $ref: '#/$defs/format' },
    },
    runtimeImport: {
      type: 'string',
      minLength: 1,
      description: 'How emitted code imports the run-time: a package name, or a path.',
    },
    importExtension: { enum: ['.js', '.ts'] },
    wideIntegers: { enum: ['string', 'bigint'] },
    diagnostics: {
      type: 'object',
      description: 'Severities by code.',
      additionalProperties: { enum: ['error', 'warning', 'info'] },
    },
    allowOutside: { type: 'boolean' },
  },
  $defs: {
    format: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        xsd: { type: 'string', minLength: 1, description: 'Path of the XSD.' },
        jsonSchema: { type: 'string', minLength: 1, description: 'Path of the JSON Schema.' },
        root: { type: 'string', minLength: 1, description: 'Name of the root element.' },
        names: {
          type: 'object',
          description: 'Property names by schema coordinate.',
          additionalProperties: { type: 'string', minLength: 1 },
        },
        wrapped: {
          type: 'array',
          description: 'Coordinates of elements that become the array that they wrap.',
          items: { type: 'string' },
        },
      },
      anyOf: [{ required: ['xsd'] }, { required: ['jsonSchema'] }],
    },
  },
} as const;
