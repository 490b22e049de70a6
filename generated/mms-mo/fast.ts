// Written by postwright from schema/mms-mo.xsd, schema/mms-mo.schema.json. Do not edit: change the schema and generate anew.

import { begin, endOfSolid, isAtEnd, plain, plainRoot, scan, skipSpace, takeSimple, takeString, taken, view } from "../../src/runtime/index.ts";
import { takeIdentifier, takeMobileNumber, takeServiceNumber, takeTimestamp } from "../shared/fast.ts";
import { carrierIdType, fileLocationType, postbackCodeType, postbackOriginType } from "./descriptor.ts";
import type { CarrierId, FileLocation, MmsMo } from "./types.ts";

/**
 * Reads an ordinary document; `undefined` for anything else, which the full lane then reads.
 * The texts that it compares stand beside the numbers that they are as bytes.
 */
export function readMmsMo(input: string | Uint8Array): MmsMo | undefined {
  let at = begin(input);
  if (at < 0) return undefined;
  if (view.getInt32(at, true) !== 0x534f503c /* "<POS" */ || view.getInt32(at + 4, true) !== 0x43414254 /* "TBAC" */ || view.getInt32(at + 6, true) !== 0x3e4b4341 /* "ACK>" */) {
    at = plainRoot(at);
    if (at < 0 || !(view.getInt32(at, true) === 0x534f503c /* "<POS" */ && view.getInt32(at + 4, true) === 0x43414254 /* "TBAC" */ && view.getInt32(at + 6, true) === 0x3e4b4341 /* "ACK>" */)) return undefined;
  }
  const value = takeMmsMo(at + 10);
  if (value === undefined) return undefined;
  at = scan.at;
  if (view.getInt32(at, true) !== 0x4f502f3c /* "</PO" */ || view.getInt32(at + 4, true) !== 0x41425453 /* "STBA" */ || view.getInt32(at + 7, true) !== 0x3e4b4341 /* "ACK>" */) return undefined;
  return isAtEnd(at + 11) ? value : undefined;
}

function takeMmsMo(at: number): MmsMo | undefined {
  let origin: MmsMo["origin"] | undefined;
  let code: MmsMo["code"] | undefined;
  let from: MmsMo["from"] | undefined;
  let to: MmsMo["to"] | undefined;
  let keyword: NonNullable<MmsMo["keyword"]> | undefined;
  let trackingId: MmsMo["trackingId"] | undefined;
  let spid: MmsMo["spid"] | undefined;
  let timestamp: MmsMo["timestamp"] | undefined;
  let files: MmsMo["files"] | undefined;
  for (;;) {
    if (view.getUint8(at) !== 0x3c) {
      if (view.getInt32(at, true) === 0x2020200a /* "\n   " */) at += 4;
      while (view.getUint8(at) === 0x20) at += 1;
      if (view.getUint8(at) !== 0x3c) {
        at = skipSpace(at);
        if (view.getUint8(at) !== 0x3c) return undefined;
      }
    }
    switch (view.getInt32(at + 1, true)) {
      case 0x4749524f /* "ORIG" */: {
        // <ORIGIN>
        if (view.getInt32(at + 4, true) === 0x3e4e4947 /* "GIN>" */) {
          if (origin !== undefined) return undefined; // twice: the full lane says where
          if (view.getInt32(at + 8, true) === 0x5f534d4d /* "MMS_" */ && view.getInt32(at + 12, true) === 0x2f3c4f4d /* "MO</" */ && view.getInt32(at + 16, true) === 0x4749524f /* "ORIG" */ && view.getInt32(at + 19, true) === 0x3e4e4947 /* "GIN>" */) {
            origin = "MMS_MO";
            at += 23;
            continue;
          }
          origin = takePostbackOrigin(at + 8);
          if (origin === undefined) return undefined;
          at = scan.at;
          if (view.getInt32(at, true) !== 0x524f2f3c /* "</OR" */ || view.getInt32(at + 4, true) !== 0x4e494749 /* "IGIN" */ || view.getInt32(at + 5, true) !== 0x3e4e4947 /* "GIN>" */) return undefined;
          at += 9;
          continue;
        }
        break;
      }
      case 0x45444f43 /* "CODE" */: {
        // <CODE>
        if (view.getInt32(at + 2, true) === 0x3e45444f /* "ODE>" */) {
          if (code !== undefined) return undefined; // twice: the full lane says where
          if (view.getInt32(at + 6, true) === 0x3130344e /* "N401" */ && view.getInt32(at + 10, true) === 0x4f432f3c /* "</CO" */ && view.getInt32(at + 13, true) === 0x3e45444f /* "ODE>" */) {
            code = "N401";
            at += 17;
            continue;
          }
          code = takePostbackCode(at + 6);
          if (code === undefined) return undefined;
          at = scan.at;
          if (view.getInt32(at, true) !== 0x4f432f3c /* "</CO" */ || view.getInt32(at + 3, true) !== 0x3e45444f /* "ODE>" */) return undefined;
          at += 7;
          continue;
        }
        break;
      }
      case 0x4d4f5246 /* "FROM" */: {
        // <FROM>: MobileNumber
        if (view.getInt32(at + 2, true) === 0x3e4d4f52 /* "ROM>" */) {
          if (from !== undefined) return undefined; // twice: the full lane says where
          from = takeMobileNumber(at + 6);
          if (from === undefined) return undefined;
          at = scan.at;
          if (view.getInt32(at, true) !== 0x52462f3c /* "</FR" */ || view.getInt32(at + 3, true) !== 0x3e4d4f52 /* "ROM>" */) return undefined;
          at += 7;
          continue;
        }
        break;
      }
      case 0x5759454b /* "KEYW" */: {
        // <KEYWORD>: MessageText
        if (view.getInt32(at + 5, true) === 0x3e44524f /* "ORD>" */) {
          if (keyword !== undefined) return undefined; // twice: the full lane says where
          keyword = takeString(at + 9);
          if (keyword === undefined) return undefined;
          at = scan.at;
          if (view.getInt32(at, true) !== 0x454b2f3c /* "</KE" */ || view.getInt32(at + 4, true) !== 0x524f5759 /* "YWOR" */ || view.getInt32(at + 6, true) !== 0x3e44524f /* "ORD>" */) return undefined;
          at += 10;
          continue;
        }
        break;
      }
      case 0x43415254 /* "TRAC" */: {
        // <TRACKINGID>: Identifier
        if (view.getInt32(at + 5, true) === 0x474e494b /* "KING" */ && view.getInt32(at + 8, true) === 0x3e444947 /* "GID>" */) {
          if (trackingId !== undefined) return undefined; // twice: the full lane says where
          trackingId = takeIdentifier(at + 12);
          if (trackingId === undefined) return undefined;
          at = scan.at;
          if (view.getInt32(at, true) !== 0x52542f3c /* "</TR" */ || view.getInt32(at + 4, true) !== 0x494b4341 /* "ACKI" */ || view.getInt32(at + 8, true) !== 0x4449474e /* "NGID" */ || view.getInt32(at + 9, true) !== 0x3e444947 /* "GID>" */) return undefined;
          at += 13;
          continue;
        }
        break;
      }
      case 0x44495053 /* "SPID" */: {
        // <SPID>: CarrierId
        if (view.getInt32(at + 2, true) === 0x3e444950 /* "PID>" */) {
          if (spid !== undefined) return undefined; // twice: the full lane says where
          spid = takeCarrierId(at + 6);
          if (spid === undefined) return undefined;
          at = scan.at;
          if (view.getInt32(at, true) !== 0x50532f3c /* "</SP" */ || view.getInt32(at + 3, true) !== 0x3e444950 /* "PID>" */) return undefined;
          at += 7;
          continue;
        }
        break;
      }
      case 0x454d4954 /* "TIME" */: {
        // <TIMESTAMP>: Timestamp
        if (view.getInt32(at + 5, true) === 0x4d415453 /* "STAM" */ && view.getInt32(at + 7, true) === 0x3e504d41 /* "AMP>" */) {
          if (timestamp !== undefined) return undefined; // twice: the full lane says where
          timestamp = takeTimestamp(at + 11);
          if (timestamp === undefined) return undefined;
          at = scan.at;
          if (view.getInt32(at, true) !== 0x49542f3c /* "</TI" */ || view.getInt32(at + 4, true) !== 0x5453454d /* "MEST" */ || view.getInt32(at + 8, true) !== 0x3e504d41 /* "AMP>" */) return undefined;
          at += 12;
          continue;
        }
        break;
      }
      case 0x544e4f43 /* "CONT" */: {
        // <CONTENT>: MmsMoContent
        if (view.getInt32(at + 5, true) === 0x3e544e45 /* "ENT>" */) {
          if (files !== undefined) return undefined; // twice: the full lane says where
          files = takeMmsMoContent(at + 9) as MmsMo["files"] | undefined;
          if (files === undefined) return undefined;
          at = scan.at;
          if (view.getInt32(at, true) !== 0x4f432f3c /* "</CO" */ || view.getInt32(at + 4, true) !== 0x4e45544e /* "NTEN" */ || view.getInt32(at + 6, true) !== 0x3e544e45 /* "ENT>" */) return undefined;
          at += 10;
          continue;
        }
        break;
      }
    }
    // <TO>: ServiceNumber
    if (view.getInt32(at, true) === 0x3e4f543c /* "<TO>" */) {
      if (to !== undefined) return undefined; // twice: the full lane says where
      to = takeServiceNumber(at + 4);
      if (to === undefined) return undefined;
      at = scan.at;
      if (view.getInt32(at, true) !== 0x4f542f3c /* "</TO" */ || view.getInt32(at + 1, true) !== 0x3e4f542f /* "/TO>" */) return undefined;
      at += 5;
      continue;
    }
    if (view.getUint8(at + 1) === 0x2f) break;
    // a comment, or a tag that is not as plain; anything else is for the full lane
    at = plain(at);
    if (at < 0) return undefined;
  }
  if (origin === undefined) return undefined;
  if (code === undefined) return undefined;
  if (from === undefined) return undefined;
  if (to === undefined) return undefined;
  if (trackingId === undefined) return undefined;
  if (spid === undefined) return undefined;
  if (timestamp === undefined) return undefined;
  if (files === undefined) return undefined;
  scan.at = at;
  if (keyword === undefined) {
    return { origin, code, from, to, trackingId, spid, timestamp, files };
  }
  return { origin, code, from, to, keyword, trackingId, spid, timestamp, files };
}

/** value of POSTBACK/ORIGIN at `at`; `undefined`: not valid, or unknown here. */
function takePostbackOrigin(at: number): "MMS_MO" | undefined {
  if (view.getInt32(at, true) === 0x5f534d4d /* "MMS_" */ && view.getInt32(at + 4, true) === 0x2f3c4f4d /* "MO</" */) {
    scan.at = at + 6;
    return "MMS_MO";
  }
  return takeSimple(postbackOriginType, at) as "MMS_MO" | undefined;
}

/** value of POSTBACK/CODE at `at`; `undefined`: not valid, or unknown here. */
function takePostbackCode(at: number): "N401" | undefined {
  if (view.getInt32(at, true) === 0x3130344e /* "N401" */ && view.getInt32(at + 2, true) === 0x2f3c3130 /* "01</" */) {
    scan.at = at + 4;
    return "N401";
  }
  return takeSimple(postbackCodeType, at) as "N401" | undefined;
}

// CarrierId: [0-9]+
function endOfCarrierId(at: number): number {
  const start = at;
  while ((view.getUint8(at) ^ 0x30) < 10) at += 1;
  if (at === start) return -1;
  return at;
}

/** CarrierId at `at`; `undefined`: not valid, or unknown here. */
function takeCarrierId(at: number): CarrierId | undefined {
  return taken(carrierIdType, at, endOfCarrierId(at)) as CarrierId | undefined;
}

function takeMmsMoContent(at: number): unknown[] | undefined {
  let file: unknown[] | undefined;
  for (;;) {
    if (view.getUint8(at) !== 0x3c) {
      if (view.getInt32(at, true) === 0x2020200a /* "\n   " */) at += 4;
      while (view.getUint8(at) === 0x20) at += 1;
      if (view.getUint8(at) !== 0x3c) {
        at = skipSpace(at);
        if (view.getUint8(at) !== 0x3c) return undefined;
      }
    }
    switch (view.getInt32(at + 1, true)) {
      case 0x454c4946 /* "FILE" */: {
        // <FILE>: FileLocation
        if (view.getInt32(at + 2, true) === 0x3e454c49 /* "ILE>" */) {
          const item = takeFileLocation(at + 6);
          if (item === undefined) return undefined;
          if (file === undefined) file = [item];
          else file.push(item);
          at = scan.at;
          if (view.getInt32(at, true) !== 0x49462f3c /* "</FI" */ || view.getInt32(at + 3, true) !== 0x3e454c49 /* "ILE>" */) return undefined;
          at += 7;
          continue;
        }
        break;
      }
    }
    if (view.getUint8(at + 1) === 0x2f) break;
    // a comment, or a tag that is not as plain; anything else is for the full lane
    at = plain(at);
    if (at < 0) return undefined;
  }
  if (file === undefined) return undefined;
  scan.at = at;
  return file ?? [];
}

// FileLocation: [!-~]+( [!-~]+)*
function endOfFileLocation(at: number): number {
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

/** FileLocation at `at`; `undefined`: not valid, or unknown here. */
function takeFileLocation(at: number): FileLocation | undefined {
  return taken(fileLocationType, at, endOfFileLocation(at)) as FileLocation | undefined;
}
