/** What generated code imports. Nothing here has side effects: a bundle holds what it uses. */
export { type AutomatonData, automaton } from './automaton.ts';
export * from './check.ts';
export * from './construct.ts';
export type { AnyContent, AnyElement } from './content/any.ts';
export { countersPart } from './content/counters.ts';
export { matchModel } from './content/model-matching.ts';
export * from './datatype/builtin.ts';
export type * from './datatype/datatype.ts';
export * from './datatype/facet.ts';
export * from './datatype/form.ts';
export * from './datatype/simple.ts';
export * from './datatype/told-by-pattern.ts';
export { type TemporalValue, toDate, toTemporal } from './dates.ts';
export type * from './descriptor.ts';
export * from './fast/index.ts';
export { abstractPart } from './full/abstract.ts';
export { anyPart } from './full/any.ts';
export { attributesPart } from './full/attribute-uses.ts';
export { constraintsPart } from './full/constraints.ts';
export { identitiesPart } from './full/identities.ts';
export { itemsPart } from './full/items.ts';
export { nilPart } from './full/nil.ts';
export type * from './issue.ts';
export { schema as jsonSchema } from './json/construct.ts';
export * as jsonFormats from './json/formats.ts';
export type { JsonSchema } from './json/schema.ts';
export { isJson, validateJson } from './json/validate.ts';
export { type Matcher, matches } from './matcher.ts';
export { once } from './once.ts';
export * from './options.ts';
export { type FastLane, parse, parseWith, type RootedValue } from './parse.ts';
export { type SerializeResult, serialize } from './serialize.ts';
export {
  type JsonSchemaOptions,
  type StandardJsonSchema,
  type StandardSchema,
  standardSchema,
  standardXmlSchema,
} from './standard-schema.ts';
export { is, type ValidateOptions, validate } from './validate.ts';
export * from './write.ts';
