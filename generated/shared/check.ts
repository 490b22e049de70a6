// Written by postwright from schema/postback-types.xsd. Do not edit: change the schema and generate anew.

import { isText, isWithout, matches } from "../../src/runtime/index.ts";
import type { Identifier, MessageText, MobileNumber, ServiceNumber, Timestamp } from "./types.ts";

const mobileNumberPattern = /^(?:\+?[0-9]+)$/u;

const mobileNumberOthers = /[^0-9]/;

const serviceNumberPattern = /^(?:\+?[0-9]+)$/u;

const serviceNumberOthers = /[^0-9]/;

const timestampPattern = /^(?:(?:(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:Z|[+\-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)))$/u;

const identifierPattern = /^(?:[!-~]+(?: [!-~]+)*)$/u;

const identifierOthers = /[^!-~]/;

/** Whether `value` is a `MobileNumber`. Never throws. */
export function isMobileNumber(value: unknown): value is MobileNumber {
  return typeof value === "string" && (isWithout(mobileNumberOthers, value) || matches(mobileNumberPattern, value));
}

/** Whether `value` is a `ServiceNumber`. Never throws. */
export function isServiceNumber(value: unknown): value is ServiceNumber {
  return typeof value === "string" && (isWithout(serviceNumberOthers, value) || matches(serviceNumberPattern, value));
}

/** Whether `value` is a `MessageText`. Never throws. */
export function isMessageText(value: unknown): value is MessageText {
  return isText(value);
}

/** Whether `value` is a `Timestamp`. Never throws. */
export function isTimestamp(value: unknown): value is Timestamp {
  return typeof value === "string" && matches(timestampPattern, value);
}

/** Whether `value` is an `Identifier`. Never throws. */
export function isIdentifier(value: unknown): value is Identifier {
  return typeof value === "string" && (isWithout(identifierOthers, value) || matches(identifierPattern, value));
}
