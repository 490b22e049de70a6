/** ajv, compiled once, ending at the first mistake, which is how it is fastest. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { elementNames, type Kind } from '../documents/kind.ts';
import { postwright } from '../harness/built.ts';

type Schema = Readonly<Record<string, unknown>> & {
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
  readonly $defs: Readonly<Record<string, { readonly pattern?: string }>>;
};

/**
 * The shipped schema of a kind. Its pattern of time stamps says all that `format` does, so that ajv
 * is spared checking both.
 */
export function valueSchema(kind: Kind): Schema {
  const shipped = kind === 'sms' ? postwright.smsMoJsonSchema : postwright.mmsMoJsonSchema;
  return structuredClone(shipped) as Schema;
}

/** The same for an object as XML parsers give it. */
export function elementsSchema(kind: Kind): object {
  const { properties, required, $defs, ...rest } = valueSchema(kind);
  const nameOf = (property: string): string => elementNames[kind][property] ?? property;
  const renamed = Object.entries(properties).map(([property, schema]) => [
    nameOf(property),
    property === 'files' ? wrapped(schema) : schema,
  ]);
  return {
    ...rest,
    properties: Object.fromEntries(renamed),
    required: required.map(nameOf),
    // That a text has no characters but XML's is for the parser to see.
    $defs: { ...$defs, MessageText: { type: 'string' } },
  };
}

function wrapped(files: object): object {
  return {
    type: 'object',
    properties: { FILE: files },
    required: ['FILE'],
    additionalProperties: false,
  };
}

function compile(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ unicodeRegExp: true, validateFormats: false });
  ajv.addVocabulary(['xml']);
  return ajv.compile(schema);
}

/** A validator of values, compiled once. */
export const valueValidator = (kind: Kind): ValidateFunction => compile(valueSchema(kind));
/** A validator of objects as XML parsers give them, compiled once. */
export const elementsValidator = (kind: Kind): ValidateFunction => compile(elementsSchema(kind));
