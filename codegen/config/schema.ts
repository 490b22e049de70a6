/** The JSON Schema of the configuration file: what is allowed, and what an editor shows. */

/** The part of JSON Schema 2020-12 that it is written in, and that `check.ts` understands. */
export type SettingSchema =
  | ObjectSchema
  | { readonly type: 'array'; readonly description: string; readonly items: SettingSchema }
  | { readonly type: 'string'; readonly description: string; readonly minLength?: 1 }
  | { readonly type: 'boolean'; readonly description: string }
  | { readonly enum: readonly string[]; readonly description: string };

export interface ObjectSchema {
  readonly type: 'object';
  readonly description: string;
  readonly properties: Readonly<Record<string, SettingSchema>>;
  readonly required?: readonly string[];
  /** Of members that `properties` doesn't name: their schema, or `false` if there can't be any. */
  readonly additionalProperties: SettingSchema | false;
  readonly minProperties?: 1;
}

const format: ObjectSchema = {
  type: 'object',
  description: 'One format: an XSD, a JSON Schema, or both, which then must say the same.',
  additionalProperties: false,
  properties: {
    xsd: { type: 'string', minLength: 1, description: 'Path of the XSD.' },
    jsonSchema: { type: 'string', minLength: 1, description: 'Path of the JSON Schema.' },
    root: { type: 'string', minLength: 1, description: 'The root element: {namespace}local.' },
    names: {
      type: 'object',
      description: 'Property names by schema coordinate.',
      properties: {},
      additionalProperties: { type: 'string', minLength: 1, description: 'A property name.' },
    },
    wrapped: {
      type: 'array',
      description: 'Coordinates of elements that become the array that they wrap.',
      items: { type: 'string', description: 'A schema coordinate.' },
    },
  },
};

export const configurationSchema: ObjectSchema = {
  type: 'object',
  description: 'Configuration of postwright. Paths are relative to its folder.',
  required: ['out', 'formats'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', description: 'The schema of this file, for editors.' },
    out: { type: 'string', minLength: 1, description: 'The folder that is written.' },
    formats: {
      type: 'object',
      minProperties: 1,
      description: 'Formats by name, in PascalCase.',
      properties: {},
      additionalProperties: format,
    },
    runtimeImport: {
      type: 'string',
      minLength: 1,
      description: 'How emitted code imports the run-time: a package name, or a path.',
    },
    importExtension: {
      enum: ['.js', '.ts'],
      description: 'The extension of imports between emitted files.',
    },
    wideIntegers: {
      enum: ['string', 'bigint'],
      description: "What integers become that a double can't hold.",
    },
    diagnostics: {
      type: 'object',
      description: 'Severities by code.',
      properties: {},
      additionalProperties: { enum: ['error', 'warning', 'info'], description: 'A severity.' },
    },
    allowOutside: {
      type: 'boolean',
      description: "Whether schemas may include files from outside this file's folder.",
    },
  },
};
