// Written by postwright from schema/mms-mo.xsd, schema/mms-mo.schema.json. Do not edit: change the schema and generate anew.

import { isArrayOf, isCollapsed, matches, recordOf } from "../../src/runtime/index.ts";
import { isIdentifier, isMessageText, isMobileNumber, isServiceNumber, isTimestamp } from "../shared/check.ts";
import type { CarrierId, FileLocation, MmsMo } from "./types.ts";

const carrierIdPattern = /^(?:[0-9]+)$/u;

const fileLocationPattern = /^(?:[!-~]+(?: [!-~]+)*)$/u;

/** Whether `value` is a `MmsMo`. Never throws. */
export function isMmsMo(value: unknown): value is MmsMo {
  const record = recordOf(value, ["origin", "code", "from", "to", "keyword", "trackingId", "spid", "timestamp", "files"]);
  return (
    record !== undefined &&
    record.origin === "MMS_MO" &&
    record.code === "N401" &&
    isMobileNumber(record.from) &&
    isServiceNumber(record.to) &&
    (!("keyword" in record) || isMessageText(record.keyword)) &&
    isIdentifier(record.trackingId) &&
    isCarrierId(record.spid) &&
    isTimestamp(record.timestamp) &&
    isArrayOf(record.files, isFileLocation, 1)
  );
}

/** Whether `value` is a `CarrierId`. Never throws. */
export function isCarrierId(value: unknown): value is CarrierId {
  return typeof value === "string" && matches(carrierIdPattern, value);
}

/** Whether `value` is a `FileLocation`. Never throws. */
export function isFileLocation(value: unknown): value is FileLocation {
  return typeof value === "string" && matches(fileLocationPattern, value) && isCollapsed(value);
}
