/** The JSON Schema of the configuration file: what is allowed, and what an editor shows. */
import { DIALECT_NAMES } from '../json-schema/dialect.ts';

/** The part of JSON Schema that it is written in, and that `check.ts` understands. */
export type SettingSchema =
  | ObjectSchema
  | (Described & { readonly type: 'array'; readonly items: SettingSchema })
  | (Described & { readonly type: 'string'; readonly minLength?: 1 })
  | (Described & { readonly type: 'boolean' })
  | (Described & { readonly enum: readonly string[] });

interface Described {
  readonly description: string;
  /** What holds where the setting is not there. */
  readonly default?: string | boolean;
}

export interface ObjectSchema extends Described {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, SettingSchema>>;
  readonly required?: readonly string[];
  /** Of members that `properties` doesn't name: their schema, or `false` if there can't be any. */
  readonly additionalProperties: SettingSchema | false;
  readonly minProperties?: 1;
  /** For editors: `read.ts` says it in plainer words. */
  readonly propertyNames?: { readonly pattern: string };
  /** For editors: `read.ts` says it in plainer words. */
  readonly anyOf?: readonly { readonly required: readonly string[] }[];
}

/** Types and functions are called after a format; `shared` is the folder of what several use. */
export const FORMAT_NAME = '^(?!Shared$)[A-Z][A-Za-z0-9]*$';

/** Of the setting `locations`, which programs give too. */
export const locationsSchema: ObjectSchema = {
  type: 'object',
  description:
    'Copies of what schemas refer to by URL: a file by its URL, or a folder by one that ends with /.',
  properties: {},
  additionalProperties: { type: 'string', minLength: 1, description: 'A path.' },
};

/** A format of a configuration, and what is asked of the options of `compileSchema`. */
export const formatSchema: ObjectSchema = {
  type: 'object',
  description: 'One format: an XSD, a JSON Schema, or both, which then must say the same.',
  additionalProperties: false,
  anyOf: [{ required: ['xsd'] }, { required: ['jsonSchema'] }],
  properties: {
    xsd: { type: 'string', minLength: 1, description: 'Path of the XSD.' },
    jsonSchema: { type: 'string', minLength: 1, description: 'Path of the JSON Schema.' },
    dialect: {
      enum: DIALECT_NAMES,
      description: 'The dialect of JSON Schemas that name none by $schema.',
    },
    formatKeyword: {
      enum: ['assert', 'annotate'],
      description: 'Whether the keyword format of a JSON Schema constrains values.',
    },
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
    fast: { type: 'boolean', description: 'Whether the format gets a fast lane.' },
  },
};

const external: ObjectSchema = {
  type: 'object',
  description: 'Where types are imported from.',
  required: ['from'],
  additionalProperties: false,
  properties: {
    from: { type: 'string', minLength: 1, description: 'A package, or a path.' },
    name: { type: 'string', minLength: 1, description: 'What the one type is called there.' },
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
      propertyNames: { pattern: FORMAT_NAME },
      additionalProperties: formatSchema,
    },
    runtimeImport: {
      type: 'string',
      minLength: 1,
      description: 'How emitted code imports the run-time: a package name, or a path.',
      default: 'postwright/runtime',
    },
    importExtension: {
      enum: ['.js', '.ts'],
      description: 'The extension of imports between emitted files.',
      default: '.js',
    },
    wideIntegers: {
      enum: ['string', 'bigint'],
      description: "What integers become that a double can't hold.",
      default: 'string',
    },
    dates: {
      enum: ['string', 'template'],
      description:
        'What the types of dates and times are: strings, or templates that tell them apart.',
      default: 'string',
    },
    fast: {
      type: 'boolean',
      description: 'Whether formats get a fast lane; without it a bundle is smaller.',
      default: true,
    },
    externals: {
      type: 'object',
      description:
        'Types that another package exports, by type ({namespace}Name, type:Name, file.json#/$defs/Name), namespace ({namespace}) or schema document.',
      properties: {},
      additionalProperties: external,
    },
    diagnostics: {
      type: 'object',
      description: 'Severities by code.',
      properties: {},
      additionalProperties: { enum: ['error', 'warning', 'info'], description: 'A severity.' },
    },
    emit: {
      type: 'object',
      description: 'What is written beside TypeScript, for formats with a schema in one language.',
      additionalProperties: false,
      properties: {
        jsonSchema: { type: 'boolean', description: 'The JSON Schema of an XSD (default: true).' },
        xsd: { type: 'boolean', description: 'The XSD of a JSON Schema (default: false).' },
      },
    },
    allowOutside: {
      type: 'boolean',
      description: "Whether schemas may include files from outside this file's folder.",
      default: false,
    },
    locations: locationsSchema,
  },
};

/**
 * The same as the document that `codegen/postwright.schema.json` holds and a configuration names as
 * its `$schema`. Of draft-07, which every editor knows.
 */
export const configurationDocument = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: 'Written from codegen/config/schema.ts by its test.',
  title: 'Configuration of postwright',
  ...configurationSchema,
} as const;
