// Written by postwright from schema/sms-mo.xsd, schema/sms-mo.schema.json. Do not edit: change the schema and generate anew.

import { begin, isAtEnd, plain, plainRoot, scan, skipSpace, takeSimple, takeString, view } from "../../src/runtime/index.ts";
import { takeIdentifier, takeMobileNumber, takeServiceNumber, takeTimestamp } from "../shared/fast.ts";
import { postbackCodeType, postbackOriginType } from "./descriptor.ts";
import type { SmsMo } from "./types.ts";

/**
 * Reads an ordinary document; `undefined` for anything else, which the full lane then reads.
 * The texts that it compares stand beside the numbers that they are as bytes.
 */
export function readSmsMo(input: string | Uint8Array): SmsMo | undefined {
  let at = begin(input);
  if (at < 0) return undefined;
  if (view.getInt32(at, true) !== 0x534f503c /* "<POS" */ || view.getInt32(at + 4, true) !== 0x43414254 /* "TBAC" */ || view.getInt32(at + 6, true) !== 0x3e4b4341 /* "ACK>" */) {
    at = plainRoot(at);
    if (at < 0 || !(view.getInt32(at, true) === 0x534f503c /* "<POS" */ && view.getInt32(at + 4, true) === 0x43414254 /* "TBAC" */ && view.getInt32(at + 6, true) === 0x3e4b4341 /* "ACK>" */)) return undefined;
  }
  const value = takeSmsMo(at + 10);
  if (value === undefined) return undefined;
  at = scan.at;
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
          if (view.getInt32(at + 8, true) === 0x5f534d53 /* "SMS_" */ && view.getInt32(at + 12, true) === 0x2f3c4f4d /* "MO</" */ && view.getInt32(at + 16, true) === 0x4749524f /* "ORIG" */ && view.getInt32(at + 19, true) === 0x3e4e4947 /* "GIN>" */) {
            origin = "SMS_MO";
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
          if (view.getInt32(at + 6, true) === 0x3131324e /* "N211" */ && view.getInt32(at + 10, true) === 0x4f432f3c /* "</CO" */ && view.getInt32(at + 13, true) === 0x3e45444f /* "ODE>" */) {
            code = "N211";
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
      case 0x54584554 /* "TEXT" */: {
        // <TEXT>: MessageText
        if (view.getInt32(at + 2, true) === 0x3e545845 /* "EXT>" */) {
          if (text !== undefined) return undefined; // twice: the full lane says where
          text = takeString(at + 6);
          if (text === undefined) return undefined;
          at = scan.at;
          if (view.getInt32(at, true) !== 0x45542f3c /* "</TE" */ || view.getInt32(at + 3, true) !== 0x3e545845 /* "EXT>" */) return undefined;
          at += 7;
          continue;
        }
        break;
      }
      case 0x45434552 /* "RECE" */: {
        // <RECEIVED>: Timestamp
        if (view.getInt32(at + 5, true) === 0x44455649 /* "IVED" */ && view.getInt32(at + 6, true) === 0x3e444556 /* "VED>" */) {
          if (received !== undefined) return undefined; // twice: the full lane says where
          received = takeTimestamp(at + 10);
          if (received === undefined) return undefined;
          at = scan.at;
          if (view.getInt32(at, true) !== 0x45522f3c /* "</RE" */ || view.getInt32(at + 4, true) !== 0x56494543 /* "CEIV" */ || view.getInt32(at + 7, true) !== 0x3e444556 /* "VED>" */) return undefined;
          at += 11;
          continue;
        }
        break;
      }
      case 0x4e415254 /* "TRAN" */: {
        // <TRANSACTIONID>: Identifier
        if (view.getInt32(at + 5, true) === 0x54434153 /* "SACT" */ && view.getInt32(at + 9, true) === 0x494e4f49 /* "IONI" */ && view.getInt32(at + 11, true) === 0x3e44494e /* "NID>" */) {
          if (transactionId !== undefined) return undefined; // twice: the full lane says where
          transactionId = takeIdentifier(at + 15);
          if (transactionId === undefined) return undefined;
          at = scan.at;
          if (view.getInt32(at, true) !== 0x52542f3c /* "</TR" */ || view.getInt32(at + 4, true) !== 0x41534e41 /* "ANSA" */ || view.getInt32(at + 8, true) !== 0x4f495443 /* "CTIO" */ || view.getInt32(at + 12, true) !== 0x3e44494e /* "NID>" */) return undefined;
          at += 16;
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
  if (text === undefined) return undefined;
  if (received === undefined) return undefined;
  if (transactionId === undefined) return undefined;
  scan.at = at;
  return { origin, code, from, to, text, received, transactionId };
}

/** value of POSTBACK/ORIGIN at `at`; `undefined`: not valid, or unknown here. */
function takePostbackOrigin(at: number): "SMS_MO" | undefined {
  if (view.getInt32(at, true) === 0x5f534d53 /* "SMS_" */ && view.getInt32(at + 4, true) === 0x2f3c4f4d /* "MO</" */) {
    scan.at = at + 6;
    return "SMS_MO";
  }
  return takeSimple(postbackOriginType, at) as "SMS_MO" | undefined;
}

/** value of POSTBACK/CODE at `at`; `undefined`: not valid, or unknown here. */
function takePostbackCode(at: number): "N211" | undefined {
  if (view.getInt32(at, true) === 0x3131324e /* "N211" */ && view.getInt32(at + 2, true) === 0x2f3c3131 /* "11</" */) {
    scan.at = at + 4;
    return "N211";
  }
  return takeSimple(postbackCodeType, at) as "N211" | undefined;
}
