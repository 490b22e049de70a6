// Written by postwright from schema/postback-types.xsd. Do not edit: change the schema and generate anew.

import { endOfSolid, endOfZonedDateTime, taken, view } from "../../src/runtime/index.ts";
import { identifierType, mobileNumberType, serviceNumberType, timestampType } from "./descriptor.ts";
import type { Identifier, MobileNumber, ServiceNumber, Timestamp } from "./types.ts";

// MobileNumber: \+?[0-9]+
function endOfMobileNumber(at: number): number {
  if (view.getUint8(at) === 0x2b) at += 1;
  const start = at;
  while ((view.getUint8(at) ^ 0x30) < 10) at += 1;
  if (at === start) return -1;
  return at;
}

/** MobileNumber at `at`; `undefined`: not valid, or unknown here. */
export function takeMobileNumber(at: number): MobileNumber | undefined {
  return taken(mobileNumberType, at, endOfMobileNumber(at)) as MobileNumber | undefined;
}

// ServiceNumber: \+?[0-9]+
function endOfServiceNumber(at: number): number {
  if (view.getUint8(at) === 0x2b) at += 1;
  const start = at;
  while ((view.getUint8(at) ^ 0x30) < 10) at += 1;
  if (at === start) return -1;
  return at;
}

/** ServiceNumber at `at`; `undefined`: not valid, or unknown here. */
export function takeServiceNumber(at: number): ServiceNumber | undefined {
  return taken(serviceNumberType, at, endOfServiceNumber(at)) as ServiceNumber | undefined;
}

/** Timestamp at `at`; `undefined`: not valid, or unknown here. */
export function takeTimestamp(at: number): Timestamp | undefined {
  return taken(timestampType, at, endOfZonedDateTime(at)) as Timestamp | undefined;
}

// Identifier: [!-~]+( [!-~]+)*
function endOfIdentifier(at: number): number {
  const start = at;
  at = endOfSolid(at);
  if (at === start) return -1;
  while (view.getUint8(at) === 0x20) {
    if (!(view.getUint8(at) === 0x20)) return -1;
    at += 1;
    const start2 = at;
    at = endOfSolid(at);
    if (at === start2) return -1;
  }
  return at;
}

/** Identifier at `at`; `undefined`: not valid, or unknown here. */
export function takeIdentifier(at: number): Identifier | undefined {
  return taken(identifierType, at, endOfIdentifier(at)) as Identifier | undefined;
}
