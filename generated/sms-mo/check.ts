// Written by postwright from schema/sms-mo.xsd, schema/sms-mo.schema.json. Do not edit: change the schema and generate anew.

import { recordOf } from "../../src/runtime/index.ts";
import { isIdentifier, isMessageText, isMobileNumber, isServiceNumber, isTimestamp } from "../shared/check.ts";
import type { SmsMo } from "./types.ts";

/** Whether `value` is a `SmsMo`. Never throws. */
export function isSmsMo(value: unknown): value is SmsMo {
  const record = recordOf(value, ["origin", "code", "from", "to", "text", "received", "transactionId"]);
  return (
    record !== undefined &&
    record.origin === "SMS_MO" &&
    record.code === "N211" &&
    isMobileNumber(record.from) &&
    isServiceNumber(record.to) &&
    isMessageText(record.text) &&
    isTimestamp(record.received) &&
    isIdentifier(record.transactionId)
  );
}
