// Written by postwright from schema/mms-mo.xsd, schema/mms-mo.schema.json. Do not edit: change the schema and generate anew.

import { type ParseOptions, type Result, type SerializeOptions, type SerializeResult, type StandardJsonSchema, type StandardSchema, parseWith, serialize, standardSchema, standardXmlSchema, validate } from "../../src/runtime/index.ts";
import { isMmsMo } from "./check.ts";
import { mmsMoFormat } from "./descriptor.ts";
import { readMmsMo } from "./fast.ts";
import { mmsMoJsonSchema } from "./json-schema.ts";
import { writeMmsMo } from "./serialize.ts";
import type { MmsMo } from "./types.ts";

export { isMmsMo };
export type * from "./types.ts";
export type { Identifier, MessageText, MobileNumber, ServiceNumber, Timestamp } from "../shared/types.ts";
export { mmsMoJsonSchema };

/**
 * Parses a document: the value, or every issue with its place. Never throws.
 *
 * @example
 * const result = parseMmsMo(body);
 * if (result.issues) console.error(result.issues);
 * else console.log(result.value);
 */
export function parseMmsMo(input: string | Uint8Array, options?: ParseOptions): Result<MmsMo> {
  return parseWith<MmsMo>({}, mmsMoFormat, input, options, readMmsMo);
}

/** As `isMmsMo`, with every issue. Never throws. */
export function validateMmsMo(value: unknown): Result<MmsMo> {
  return isMmsMo(value) ? { value } : validate<MmsMo>(mmsMoFormat, value);
}

/** Writes a value as XML; what is no value of the format gives issues. Never throws. */
export function serializeMmsMo(value: MmsMo, options?: SerializeOptions): SerializeResult {
  return serialize(mmsMoFormat, value, options, writeMmsMo);
}

/** Standard Schema for objects. */
export const mmsMoSchema: StandardJsonSchema<MmsMo, MmsMo> = /* @__PURE__ */ standardSchema(validateMmsMo, () => mmsMoJsonSchema);

/** Standard Schema for documents. */
export const mmsMoXmlSchema: StandardSchema<string | Uint8Array, MmsMo> = /* @__PURE__ */ standardXmlSchema(parseMmsMo);
