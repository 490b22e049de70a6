// Written by postwright from schema/mms-mo.xsd, schema/mms-mo.schema.json. Do not edit: change the schema and generate anew.

import { asciiText, begin, endOfSolid, endOfText, endOfZonedDateTime, isAtEnd, listText, plain, rootTag, skipSpace, takeElement, takeText, withScratch } from "../../src/runtime/index.ts";
import { identifierType, mobileNumberType, serviceNumberType, timestampType } from "../shared/descriptor.ts";
import { endOfIdentifier, endOfMobileNumber, endOfServiceNumber } from "../shared/fast.ts";
import { carrierIdType, fileLocationType, postbackCodeType, postbackOriginType } from "./descriptor.ts";
import type { MmsMo } from "./types.ts";

/**
 * Reads an ordinary document; `undefined` for anything else, which the full lane then reads.
 * The texts that it compares stand beside the numbers that they are as bytes.
 */
export const readMmsMo = /* @__PURE__ */ withScratch(({ view, scan }) => {
  function readMmsMo(input: string | Uint8Array): MmsMo | undefined {
    let at = begin(input) | 0;
    if (at < 0) return undefined;
    if (view.getInt32(at, true) === 0x534f503c /* "<POS" */ && view.getInt32(at + 4, true) === 0x43414254 /* "TBAC" */ && view.getInt32(at + 6, true) === 0x3e4b4341 /* "ACK>" */) at += 10;
    else {
      if (view.getInt32(at, true) !== 0x534f503c /* "<POS" */ || view.getInt32(at + 4, true) !== 0x43414254 /* "TBAC" */ || view.getInt32(at + 5, true) !== 0x4b434142 /* "BACK" */) return undefined;
      at = rootTag(at, at + 9) | 0;
      if (at < 0) return undefined;
    }
    const value = takeMmsMo(at);
    if (value === undefined) return undefined;
    at = scan.at | 0;
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
    let first = 0x3c, middle = 0, last = 0, tail = 0;
    for (;;) {
      if (view.getUint8(at) !== 0x3c) {
        if (view.getInt32(at, true) === first && view.getInt32(at + (tail >> 1), true) === middle && view.getInt32(at + tail, true) === last) at += tail + 4;
        else {
          const before = at;
          at = skipSpace(at) | 0;
          if (at >= before + 4 && at <= before + 12) {
            tail = at - before - 4;
            first = view.getInt32(before, true);
            middle = view.getInt32(before + (tail >> 1), true);
            last = view.getInt32(before + tail, true);
          }
        }
        if (view.getUint8(at) !== 0x3c) return undefined;
      }
      switch (view.getInt32(at + 1, true)) {
        case 0x4749524f /* "ORIG" */: {
          // <ORIGIN>
          if (view.getInt32(at + 4, true) === 0x3e4e4947 /* "GIN>" */) {
            if (origin !== undefined) return undefined; // twice: the full lane says where
            if (view.getInt32(at + 8, true) === 0x5f534d4d /* "MMS_" */ && view.getInt32(at + 12, true) === 0x2f3c4f4d /* "MO</" */ && view.getInt32(at + 16, true) === 0x4749524f /* "ORIG" */ && view.getInt32(at + 19, true) === 0x3e4e4947 /* "GIN>" */) {
              origin = "MMS_MO";
              at += 23;
            } else {
              origin = takeElement(postbackOriginType, at + 8, 6) as MmsMo["origin"] | undefined;
              if (origin === undefined) return undefined;
              at = scan.at | 0;
            }
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
            } else {
              code = takeElement(postbackCodeType, at + 6, 4) as MmsMo["code"] | undefined;
              if (code === undefined) return undefined;
              at = scan.at | 0;
            }
            continue;
          }
          break;
        }
        case 0x4d4f5246 /* "FROM" */: {
          // <FROM>: MobileNumber
          if (view.getInt32(at + 2, true) === 0x3e4d4f52 /* "ROM>" */) {
            if (from !== undefined) return undefined; // twice: the full lane says where
            const end = endOfMobileNumber(at + 6) | 0;
            if (view.getInt32(end, true) === 0x52462f3c /* "</FR" */ && view.getInt32(end + 3, true) === 0x3e4d4f52 /* "ROM>" */) {
              from = asciiText(at + 6, end);
              at = end + 7;
            } else {
              from = takeElement(mobileNumberType, at + 6, 4) as MmsMo["from"] | undefined;
              if (from === undefined) return undefined;
              at = scan.at | 0;
            }
            continue;
          }
          break;
        }
        case 0x5759454b /* "KEYW" */: {
          // <KEYWORD>: MessageText
          if (view.getInt32(at + 5, true) === 0x3e44524f /* "ORD>" */) {
            if (keyword !== undefined) return undefined; // twice: the full lane says where
            const end = endOfText(at + 9) | 0;
            if (view.getInt32(end, true) === 0x454b2f3c /* "</KE" */ && view.getInt32(end + 4, true) === 0x524f5759 /* "YWOR" */ && view.getInt32(end + 6, true) === 0x3e44524f /* "ORD>" */) {
              keyword = asciiText(at + 9, end);
              at = end + 10;
            } else {
              keyword = takeText(at + 9, 7) as NonNullable<MmsMo["keyword"]> | undefined;
              if (keyword === undefined) return undefined;
              at = scan.at | 0;
            }
            continue;
          }
          break;
        }
        case 0x43415254 /* "TRAC" */: {
          // <TRACKINGID>: Identifier
          if (view.getInt32(at + 5, true) === 0x474e494b /* "KING" */ && view.getInt32(at + 8, true) === 0x3e444947 /* "GID>" */) {
            if (trackingId !== undefined) return undefined; // twice: the full lane says where
            const end = endOfIdentifier(at + 12) | 0;
            if (view.getInt32(end, true) === 0x52542f3c /* "</TR" */ && view.getInt32(end + 4, true) === 0x494b4341 /* "ACKI" */ && view.getInt32(end + 8, true) === 0x4449474e /* "NGID" */ && view.getInt32(end + 9, true) === 0x3e444947 /* "GID>" */) {
              trackingId = asciiText(at + 12, end);
              at = end + 13;
            } else {
              trackingId = takeElement(identifierType, at + 12, 10) as MmsMo["trackingId"] | undefined;
              if (trackingId === undefined) return undefined;
              at = scan.at | 0;
            }
            continue;
          }
          break;
        }
        case 0x44495053 /* "SPID" */: {
          // <SPID>: CarrierId
          if (view.getInt32(at + 2, true) === 0x3e444950 /* "PID>" */) {
            if (spid !== undefined) return undefined; // twice: the full lane says where
            const end = endOfCarrierId(at + 6) | 0;
            if (view.getInt32(end, true) === 0x50532f3c /* "</SP" */ && view.getInt32(end + 3, true) === 0x3e444950 /* "PID>" */) {
              spid = asciiText(at + 6, end);
              at = end + 7;
            } else {
              spid = takeElement(carrierIdType, at + 6, 4) as MmsMo["spid"] | undefined;
              if (spid === undefined) return undefined;
              at = scan.at | 0;
            }
            continue;
          }
          break;
        }
        case 0x454d4954 /* "TIME" */: {
          // <TIMESTAMP>: Timestamp
          if (view.getInt32(at + 5, true) === 0x4d415453 /* "STAM" */ && view.getInt32(at + 7, true) === 0x3e504d41 /* "AMP>" */) {
            if (timestamp !== undefined) return undefined; // twice: the full lane says where
            const end = endOfZonedDateTime(at + 11) | 0;
            if (view.getInt32(end, true) === 0x49542f3c /* "</TI" */ && view.getInt32(end + 4, true) === 0x5453454d /* "MEST" */ && view.getInt32(end + 8, true) === 0x3e504d41 /* "AMP>" */) {
              timestamp = asciiText(at + 11, end);
              at = end + 12;
            } else {
              timestamp = takeElement(timestampType, at + 11, 9) as MmsMo["timestamp"] | undefined;
              if (timestamp === undefined) return undefined;
              at = scan.at | 0;
            }
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
            at = scan.at | 0;
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
        const end = endOfServiceNumber(at + 4) | 0;
        if (view.getInt32(end, true) === 0x4f542f3c /* "</TO" */ && view.getInt32(end + 1, true) === 0x3e4f542f /* "/TO>" */) {
          to = asciiText(at + 4, end);
          at = end + 5;
        } else {
          to = takeElement(serviceNumberType, at + 4, 2) as MmsMo["to"] | undefined;
          if (to === undefined) return undefined;
          at = scan.at | 0;
        }
        continue;
      }
      if (view.getUint8(at + 1) === 0x2f) break;
      // a comment, or a tag that is not as plain; anything else is for the full lane
      at = plain(at) | 0;
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

  function takeMmsMoContent(at: number): unknown[] | undefined {
    let file: unknown[] | undefined;
    let first = 0x3c, middle = 0, last = 0, tail = 0;
    for (;;) {
      if (view.getUint8(at) !== 0x3c) {
        if (view.getInt32(at, true) === first && view.getInt32(at + (tail >> 1), true) === middle && view.getInt32(at + tail, true) === last) at += tail + 4;
        else {
          const before = at;
          at = skipSpace(at) | 0;
          if (at >= before + 4 && at <= before + 12) {
            tail = at - before - 4;
            first = view.getInt32(before, true);
            middle = view.getInt32(before + (tail >> 1), true);
            last = view.getInt32(before + tail, true);
          }
        }
        if (view.getUint8(at) !== 0x3c) return undefined;
      }
      switch (view.getInt32(at + 1, true)) {
        case 0x454c4946 /* "FILE" */: {
          // <FILE>: FileLocation
          if (view.getInt32(at + 2, true) === 0x3e454c49 /* "ILE>" */) {
            let item: unknown;
            const end = endOfFileLocation(at + 6) | 0;
            if (view.getInt32(end, true) === 0x49462f3c /* "</FI" */ && view.getInt32(end + 3, true) === 0x3e454c49 /* "ILE>" */) {
              item = listText(at + 6, end, file);
              at = end + 7;
            } else {
              item = takeElement(fileLocationType, at + 6, 4);
              if (item === undefined) return undefined;
              at = scan.at | 0;
            }
            if (file === undefined) file = [item];
            else file.push(item);
            continue;
          }
          break;
        }
      }
      if (view.getUint8(at + 1) === 0x2f) break;
      // a comment, or a tag that is not as plain; anything else is for the full lane
      at = plain(at) | 0;
      if (at < 0) return undefined;
    }
    if (file === undefined) return undefined;
    scan.at = at;
    return file ?? [];
  }

  /** Where CarrierId ends that begins at `at` ([0-9]+); 0: not valid, or not plain. */
  function endOfCarrierId(at: number): number {
    const start = at;
    while ((view.getUint8(at) ^ 0x30) < 10) at += 1;
    if (at === start) return 0;
    return at;
  }

  /** Where FileLocation ends that begins at `at` ([!-~]+( [!-~]+)*); 0: not valid, or not plain. */
  function endOfFileLocation(at: number): number {
    const start = at;
    at = endOfSolid(at);
    if (at === start) return 0;
    while (view.getUint8(at) === 0x20) {
      at += 1;
      const start2 = at;
      at = endOfSolid(at);
      if (at === start2) return 0;
    }
    return at;
  }

  return readMmsMo;
});
