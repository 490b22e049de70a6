// Written by postwright from schema/sms-mo.xsd, schema/sms-mo.schema.json. Do not edit: change the schema and generate anew.

import { type Unchecked, escapedIf, escapedText, propertiesOf } from "../../src/runtime/index.ts";
import { isIdentifier, isMobileNumber, isServiceNumber, isTimestamp } from "../shared/check.ts";

const smsMoProperties = ["origin", "code", "from", "to", "text", "received", "transactionId"] as const;

const identifierPlainOthers = /[^!-%'-;?-~]/;

/**
 * Writes an ordinary value, without white space between elements; `undefined` for anything else,
 * which the descriptor then writes or explains.
 */
export function writeSmsMo(value: unknown): string | undefined {
  return xmlOfSmsMo(value);
}

/** Writes an element of the type of POSTBACK. */
function xmlOfSmsMo(value: unknown): string | undefined {
  const present = propertiesOf(value, smsMoProperties);
  const record = value as Unchecked<(typeof smsMoProperties)[number]>;
  if (present !== 0x7f) return undefined;
  const { origin, code, from, to, text, received, transactionId } = record;
  if (origin !== "SMS_MO" || code !== "N211" || !isMobileNumber(from) || !isServiceNumber(to) || !isTimestamp(received)) return undefined;
  const textText = escapedText(text);
  if (textText === undefined) return undefined;
  const transactionIdText = escapedIf(isIdentifier, identifierPlainOthers, transactionId);
  if (transactionIdText === undefined) return undefined;
  return `<POSTBACK><ORIGIN>SMS_MO</ORIGIN><CODE>N211</CODE><FROM>${from}</FROM><TO>${to}</TO>${textText === "" ? "<TEXT/>" : `<TEXT>${textText}</TEXT>`}<RECEIVED>${received}</RECEIVED><TRANSACTIONID>${transactionIdText}</TRANSACTIONID></POSTBACK>`;
}
