/**
 * Standard Schema and Standard JSON Schema, version 1 (standardschema.dev): the interfaces by which
 * other libraries take any validator. The shapes are the specification's; no package is needed.
 */
import type { Result } from './issue.ts';

/** What both specifications ask of `~standard`. */
export interface StandardProperties<Input, Output> {
  readonly version: 1;
  readonly vendor: string;
  /** For type inference alone; never there at run time. */
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
}

/** A Standard Schema whose validation is synchronous. */
export interface StandardSchema<Input, Output> {
  readonly '~standard': StandardProperties<Input, Output> & {
    readonly validate: (value: unknown) => Result<Output>;
  };
}

/** The form of a JSON Schema that a caller asks for. */
export interface JsonSchemaOptions {
  /** Such as `draft-2020-12`; any other string may come. */
  readonly target: string;
  readonly libraryOptions?: Readonly<Record<string, unknown>> | undefined;
}

/** A Standard Schema that also tells its JSON Schema. */
export interface StandardJsonSchema<Input, Output> {
  readonly '~standard': StandardSchema<Input, Output>['~standard'] & {
    readonly jsonSchema: {
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
  };
}

const version = 1;
const vendor = 'postwright';
const targets: ReadonlySet<string> = /* @__PURE__ */ new Set(['draft-2020-12']);

/**
 * Objects: what goes in comes out. `jsonSchema` gives the format's JSON Schema, in draft 2020-12;
 * its `input` and `output` throw on any other target, as the specification asks.
 */
export function standardSchema<T>(
  validate: (value: unknown) => Result<T>,
  jsonSchema: () => Record<string, unknown>,
): StandardJsonSchema<T, T>;
export function standardSchema<T>(validate: (value: unknown) => Result<T>): StandardSchema<T, T>;
/* @__NO_SIDE_EFFECTS__ */
export function standardSchema<T>(
  validate: (value: unknown) => Result<T>,
  jsonSchema?: () => Record<string, unknown>,
): StandardSchema<T, T> {
  if (!jsonSchema) return { '~standard': { version, vendor, validate } };
  const convert = ({ target }: JsonSchemaOptions): Record<string, unknown> => {
    if (targets.has(target)) return jsonSchema();
    throw new TypeError(`The JSON Schema target ${target} is not supported; draft-2020-12 is.`);
  };
  const standard = {
    version,
    vendor,
    validate,
    jsonSchema: { input: convert, output: convert },
  } as const;
  return { '~standard': standard };
}

/** Documents: text or bytes go in, a typed object comes out. */
/* @__NO_SIDE_EFFECTS__ */
export function standardXmlSchema<T>(
  parse: (input: string | Uint8Array) => Result<T>,
): StandardSchema<string | Uint8Array, T> {
  const validate = (value: unknown): Result<T> => parse(value as string | Uint8Array);
  return { '~standard': { version, vendor, validate } };
}
