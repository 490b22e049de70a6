// Written by postwright from schema/sms-mo.xsd, schema/sms-mo.schema.json. Do not edit: change the schema and generate anew.

import { asciiText, begin, endOfText, endOfZonedDateTime, isAtEnd, plain, rootTag, skipSpace, takeElement, takeText, withScratch } from "../../src/runtime/index.ts";
import { identifierType, mobileNumberType, serviceNumberType, timestampType } from "../shared/descriptor.ts";
import { endOfIdentifier, endOfMobileNumber, endOfServiceNumber } from "../shared/fast.ts";
import { postbackCodeType, postbackOriginType } from "./descriptor.ts";
import type { SmsMo } from "./types.ts";

/**
 * Reads an ordinary document; `undefined` for anything else, which the full lane then reads.
 * The texts that it compares stand beside the numbers that they are as bytes.
 */
export const readSmsMo = /* @__PURE__ */ withScratch(({ view, scan }) => {
  function readSmsMo(input: string | Uint8Array): SmsMo | undefined {
    let at = begin(input) | 0;
    if (at < 0) return undefined;
    if (view.getInt32(at, true) === 0x534f503c /* "<POS" */ && view.getInt32(at + 4, true) === 0x43414254 /* "TBAC" */ && view.getInt32(at + 6, true) === 0x3e4b4341 /* "ACK>" */) at += 10;
    else {
      if (view.getInt32(at, true) !== 0x534f503c /* "<POS" */ || view.getInt32(at + 4, true) !== 0x43414254 /* "TBAC" */ || view.getInt32(at + 5, true) !== 0x4b434142 /* "BACK" */) return undefined;
      at = rootTag(at, at + 9) | 0;
      if (at < 0) return undefined;
    }
    const value = takeSmsMo(at);
    if (value === undefined) return undefined;
    at = scan.at | 0;
    if (view.getInt32(at, true) !== 0x4f502f3c /* "</PO" */ || view.getInt32(at + 4, true) !== 0x41425453 /* "STBA" */ || view.getInt32(at + 7, true) !== 0x3e4b4341 /* "ACK>" */) return undefined;
    return isAtEnd(at + 11) ? value : undefined;
  }

  function takeSmsMo(at: number): SmsMo | undefined {
    let origin: SmsMo["origin"] | undefined;
    let code: SmsMo["code"] | undefined;
    let from: SmsMo["from"] | undefined;
    let to: SmsMo["to"] | undefined;
    let text: SmsMo["text"] | undefined;
    let received: SmsMo["received"] | undefined;
    let transactionId: SmsMo["transactionId"] | undefined;
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
            if (view.getInt32(at + 8, true) === 0x5f534d53 /* "SMS_" */ && view.getInt32(at + 12, true) === 0x2f3c4f4d /* "MO</" */ && view.getInt32(at + 16, true) === 0x4749524f /* "ORIG" */ && view.getInt32(at + 19, true) === 0x3e4e4947 /* "GIN>" */) {
              origin = "SMS_MO";
              at += 23;
            } else {
              origin = takeElement(postbackOriginType, at + 8, 6) as SmsMo["origin"] | undefined;
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
            if (view.getInt32(at + 6, true) === 0x3131324e /* "N211" */ && view.getInt32(at + 10, true) === 0x4f432f3c /* "</CO" */ && view.getInt32(at + 13, true) === 0x3e45444f /* "ODE>" */) {
              code = "N211";
              at += 17;
            } else {
              code = takeElement(postbackCodeType, at + 6, 4) as SmsMo["code"] | undefined;
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
              from = takeElement(mobileNumberType, at + 6, 4) as SmsMo["from"] | undefined;
              if (from === undefined) return undefined;
              at = scan.at | 0;
            }
            continue;
          }
          break;
        }
        case 0x54584554 /* "TEXT" */: {
          // <TEXT>: MessageText
          if (view.getInt32(at + 2, true) === 0x3e545845 /* "EXT>" */) {
            if (text !== undefined) return undefined; // twice: the full lane says where
            const end = endOfText(at + 6) | 0;
            if (view.getInt32(end, true) === 0x45542f3c /* "</TE" */ && view.getInt32(end + 3, true) === 0x3e545845 /* "EXT>" */) {
              text = asciiText(at + 6, end);
              at = end + 7;
            } else {
              text = takeText(at + 6, 4) as SmsMo["text"] | undefined;
              if (text === undefined) return undefined;
              at = scan.at | 0;
            }
            continue;
          }
          break;
        }
        case 0x45434552 /* "RECE" */: {
          // <RECEIVED>: Timestamp
          if (view.getInt32(at + 5, true) === 0x44455649 /* "IVED" */ && view.getInt32(at + 6, true) === 0x3e444556 /* "VED>" */) {
            if (received !== undefined) return undefined; // twice: the full lane says where
            const end = endOfZonedDateTime(at + 10) | 0;
            if (view.getInt32(end, true) === 0x45522f3c /* "</RE" */ && view.getInt32(end + 4, true) === 0x56494543 /* "CEIV" */ && view.getInt32(end + 7, true) === 0x3e444556 /* "VED>" */) {
              received = asciiText(at + 10, end);
              at = end + 11;
            } else {
              received = takeElement(timestampType, at + 10, 8) as SmsMo["received"] | undefined;
              if (received === undefined) return undefined;
              at = scan.at | 0;
            }
            continue;
          }
          break;
        }
        case 0x4e415254 /* "TRAN" */: {
          // <TRANSACTIONID>: Identifier
          if (view.getInt32(at + 5, true) === 0x54434153 /* "SACT" */ && view.getInt32(at + 9, true) === 0x494e4f49 /* "IONI" */ && view.getInt32(at + 11, true) === 0x3e44494e /* "NID>" */) {
            if (transactionId !== undefined) return undefined; // twice: the full lane says where
            const end = endOfIdentifier(at + 15) | 0;
            if (view.getInt32(end, true) === 0x52542f3c /* "</TR" */ && view.getInt32(end + 4, true) === 0x41534e41 /* "ANSA" */ && view.getInt32(end + 8, true) === 0x4f495443 /* "CTIO" */ && view.getInt32(end + 12, true) === 0x3e44494e /* "NID>" */) {
              transactionId = asciiText(at + 15, end);
              at = end + 16;
            } else {
              transactionId = takeElement(identifierType, at + 15, 13) as SmsMo["transactionId"] | undefined;
              if (transactionId === undefined) return undefined;
              at = scan.at | 0;
            }
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
          to = takeElement(serviceNumberType, at + 4, 2) as SmsMo["to"] | undefined;
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
    if (text === undefined) return undefined;
    if (received === undefined) return undefined;
    if (transactionId === undefined) return undefined;
    scan.at = at;
    return { origin, code, from, to, text, received, transactionId };
  }

  return readSmsMo;
});
