/** What generated code imports. */
export * from './construct.ts';
export type * from './descriptor.ts';
export type * from './issue.ts';
export * from './options.ts';
export { type FastLane, parse } from './parse.ts';
export { type SerializeResult, serialize } from './serialize.ts';
export {
  type JsonSchemaOptions,
  type StandardJsonSchema,
  type StandardSchema,
  standardSchema,
  standardXmlSchema,
} from './standard-schema.ts';
export { is, type ValidateOptions, validate } from './validate.ts';
