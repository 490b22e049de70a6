/**
 * postwright: typed, validated postbacks. For each format: types, a parser, checks for objects, a
 * serializer and Standard Schema objects; and `parsePostback` for either.
 */
export * from '../generated/index.ts';
export * from './postback.ts';
export type {
  Drift,
  Failure,
  Issue,
  Position,
  RelatedRule,
  Result,
  Success,
} from './runtime/issue.ts';
export {
  defaultLimits,
  type Limits,
  type ParseOptions,
  type SerializeOptions,
} from './runtime/options.ts';
export type { SerializeResult } from './runtime/serialize.ts';
