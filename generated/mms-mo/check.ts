// Written by postwright from schema/mms-mo.xsd, schema/mms-mo.schema.json. Do not edit: change the schema and generate anew.

import { type Unchecked, isArrayOf, isWithout, matches, propertiesOf } from "../../src/runtime/index.ts";
import { isIdentifier, isMessageText, isMobileNumber, isServiceNumber, isTimestamp } from "../shared/check.ts";
import type { CarrierId, FileLocation, MmsMo } from "./types.ts";

const mmsMoProperties = ["origin", "code", "from", "to", "keyword", "trackingId", "spid", "timestamp", "files"] as const;

const carrierIdPattern = /^(?:[0-9]+)$/u;

const carrierIdOthers = /[^0-9]/;

const fileLocationPattern = /^(?:[!-~]+(?: [!-~]+)*)$/u;

const fileLocationOthers = /[^!-~]/;

/** Whether `value` is a `MmsMo`. Never throws. */
export function isMmsMo(value: unknown): value is MmsMo {
  try {
    const present = propertiesOf(value, mmsMoProperties);
    const record = value as Unchecked<(typeof mmsMoProperties)[number]>;
    return (
      (present | 0x10) === 0x1ff &&
      record.origin === "MMS_MO" &&
      record.code === "N401" &&
      isMobileNumber(record.from) &&
      isServiceNumber(record.to) &&
      ((present & 0x10) === 0 || isMessageText(record.keyword)) &&
      isIdentifier(record.trackingId) &&
      isCarrierId(record.spid) &&
      isTimestamp(record.timestamp) &&
      isArrayOf(record.files, isFileLocation, 1)
    );
  } catch {
    return false; // an accessor or a proxy has thrown
  }
}

/** Whether `value` is a `CarrierId`. Never throws. */
export function isCarrierId(value: unknown): value is CarrierId {
  return typeof value === "string" && (isWithout(carrierIdOthers, value) || matches(carrierIdPattern, value));
}

/** Whether `value` is a `FileLocation`. Never throws. */
export function isFileLocation(value: unknown): value is FileLocation {
  return typeof value === "string" && (isWithout(fileLocationOthers, value) || matches(fileLocationPattern, value));
}
