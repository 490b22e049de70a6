// Written by postwright from schema/sms-mo.xsd, schema/sms-mo.schema.json. Do not edit: change the schema and generate anew.

import { FastCursor } from "../../src/runtime/index.ts";
import { identifierType, messageTextType, mobileNumberType, serviceNumberType, timestampType } from "../shared/descriptor.ts";
import { postbackCodeType, postbackOriginType } from "./descriptor.ts";
import type { SmsMo } from "./types.ts";

/** Reads an ordinary document; `undefined` for anything else, which the full lane then reads. */
export function readSmsMo(text: string): SmsMo | undefined {
  const cursor = new FastCursor(text);
  if (cursor.start() !== "POSTBACK") return undefined;
  const value = takeSmsMo(cursor);
  if (value === undefined || !cursor.end("POSTBACK") || !cursor.isAtEnd()) return undefined;
  return value;
}

function takeSmsMo(cursor: FastCursor): SmsMo | undefined {
  let origin: SmsMo["origin"] | undefined;
  let code: SmsMo["code"] | undefined;
  let from: SmsMo["from"] | undefined;
  let to: SmsMo["to"] | undefined;
  let text: SmsMo["text"] | undefined;
  let received: SmsMo["received"] | undefined;
  let transactionId: SmsMo["transactionId"] | undefined;
  while (true) {
    switch (cursor.start()) {
      // <ORIGIN>
      case "ORIGIN": {
        if (origin !== undefined) return undefined; // twice: the full lane says where
        origin = cursor.value(postbackOriginType, "ORIGIN") as typeof origin;
        if (origin === undefined) return undefined;
        continue;
      }

      // <CODE>
      case "CODE": {
        if (code !== undefined) return undefined; // twice: the full lane says where
        code = cursor.value(postbackCodeType, "CODE") as typeof code;
        if (code === undefined) return undefined;
        continue;
      }

      // <FROM>: MobileNumber
      case "FROM": {
        if (from !== undefined) return undefined; // twice: the full lane says where
        from = cursor.value(mobileNumberType, "FROM") as typeof from;
        if (from === undefined) return undefined;
        continue;
      }

      // <TO>: ServiceNumber
      case "TO": {
        if (to !== undefined) return undefined; // twice: the full lane says where
        to = cursor.value(serviceNumberType, "TO") as typeof to;
        if (to === undefined) return undefined;
        continue;
      }

      // <TEXT>: MessageText
      case "TEXT": {
        if (text !== undefined) return undefined; // twice: the full lane says where
        text = cursor.value(messageTextType, "TEXT") as typeof text;
        if (text === undefined) return undefined;
        continue;
      }

      // <RECEIVED>: Timestamp
      case "RECEIVED": {
        if (received !== undefined) return undefined; // twice: the full lane says where
        received = cursor.value(timestampType, "RECEIVED") as typeof received;
        if (received === undefined) return undefined;
        continue;
      }

      // <TRANSACTIONID>: Identifier
      case "TRANSACTIONID": {
        if (transactionId !== undefined) return undefined; // twice: the full lane says where
        transactionId = cursor.value(identifierType, "TRANSACTIONID") as typeof transactionId;
        if (transactionId === undefined) return undefined;
        continue;
      }

      // no start tag: the end tag must follow, which the caller takes
      case "": {
        if (origin === undefined) return undefined;
        if (code === undefined) return undefined;
        if (from === undefined) return undefined;
        if (to === undefined) return undefined;
        if (text === undefined) return undefined;
        if (received === undefined) return undefined;
        if (transactionId === undefined) return undefined;
        return { origin, code, from, to, text, received, transactionId };
      }

      default: {
        return undefined;
      }
    }
  }
}
