// Written by postwright from schema/sms-mo.xsd, schema/sms-mo.schema.json. Do not edit: change the schema and generate anew.

import { type Unchecked, propertiesOf } from "../../src/runtime/index.ts";
import { isIdentifier, isMessageText, isMobileNumber, isServiceNumber, isTimestamp } from "../shared/check.ts";
import type { SmsMo } from "./types.ts";

const smsMoProperties = ["origin", "code", "from", "to", "text", "received", "transactionId"] as const;

/** Whether `value` is a `SmsMo`. Never throws. */
export function isSmsMo(value: unknown): value is SmsMo {
  try {
    const present = propertiesOf(value, smsMoProperties);
    const record = value as Unchecked<(typeof smsMoProperties)[number]>;
    return (
      present === 0x7f &&
      record.origin === "SMS_MO" &&
      record.code === "N211" &&
      isMobileNumber(record.from) &&
      isServiceNumber(record.to) &&
      isMessageText(record.text) &&
      isTimestamp(record.received) &&
      isIdentifier(record.transactionId)
    );
  } catch {
    return false; // an accessor or a proxy has thrown
  }
}
