// Written by postwright from schema/postback-types.xsd. Do not edit: change the schema and generate anew.

import { isCollapsed, isSimple, isText, matches } from "../../src/runtime/index.ts";
import { timestampType } from "./descriptor.ts";
import type { Identifier, MessageText, MobileNumber, ServiceNumber, Timestamp } from "./types.ts";

const mobileNumberPattern = /^(?:\+?[0-9]+)$/u;

const serviceNumberPattern = /^(?:\+?[0-9]+)$/u;

const identifierPattern = /^(?:[!-~]+(?: [!-~]+)*)$/u;

/** Whether `value` is a `MobileNumber`. Never throws. */
export function isMobileNumber(value: unknown): value is MobileNumber {
  return typeof value === "string" && matches(mobileNumberPattern, value);
}

/** Whether `value` is a `ServiceNumber`. Never throws. */
export function isServiceNumber(value: unknown): value is ServiceNumber {
  return typeof value === "string" && matches(serviceNumberPattern, value);
}

/** Whether `value` is a `MessageText`. Never throws. */
export function isMessageText(value: unknown): value is MessageText {
  return isText(value);
}

/** Whether `value` is a `Timestamp`. Never throws. */
export function isTimestamp(value: unknown): value is Timestamp {
  return isSimple(timestampType, value);
}

/** Whether `value` is an `Identifier`. Never throws. */
export function isIdentifier(value: unknown): value is Identifier {
  return typeof value === "string" && matches(identifierPattern, value) && isCollapsed(value);
}
