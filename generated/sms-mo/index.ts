// Written by postwright from schema/sms-mo.xsd, schema/sms-mo.schema.json. Do not edit: change the schema and generate anew.

import { type ParseOptions, type Result, type SerializeOptions, type SerializeResult, type StandardJsonSchema, type StandardSchema, parseWith, serialize, standardSchema, standardXmlSchema, validate } from "../../src/runtime/index.ts";
import { isSmsMo } from "./check.ts";
import { smsMoFormat } from "./descriptor.ts";
import { readSmsMo } from "./fast.ts";
import { smsMoJsonSchema } from "./json-schema.ts";
import { writeSmsMo } from "./serialize.ts";
import type { SmsMo } from "./types.ts";

export { isSmsMo };
export type * from "./types.ts";
export type { Identifier, MessageText, MobileNumber, ServiceNumber, Timestamp } from "../shared/types.ts";
export { smsMoJsonSchema };

/**
 * Parses a document: the value, or every issue with its place. Never throws.
 *
 * @example
 * const result = parseSmsMo(body);
 * if (result.issues) console.error(result.issues);
 * else console.log(result.value);
 */
export function parseSmsMo(input: string | Uint8Array, options?: ParseOptions): Result<SmsMo> {
  return parseWith<SmsMo>({}, smsMoFormat, input, options, readSmsMo);
}

/** As `isSmsMo`, with every issue. Never throws. */
export function validateSmsMo(value: unknown): Result<SmsMo> {
  return isSmsMo(value) ? { value } : validate<SmsMo>(smsMoFormat, value);
}

/** Writes a value as XML; what is no value of the format gives issues. Never throws. */
export function serializeSmsMo(value: SmsMo, options?: SerializeOptions): SerializeResult {
  return serialize(smsMoFormat, value, options, writeSmsMo);
}

/** Standard Schema for objects. */
export const smsMoSchema: StandardJsonSchema<SmsMo, SmsMo> = /* @__PURE__ */ standardSchema(validateSmsMo, () => smsMoJsonSchema);

/** Standard Schema for documents. */
export const smsMoXmlSchema: StandardSchema<string | Uint8Array, SmsMo> = /* @__PURE__ */ standardXmlSchema(parseSmsMo);
