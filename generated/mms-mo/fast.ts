// Written by postwright from schema/mms-mo.xsd, schema/mms-mo.schema.json. Do not edit: change the schema and generate anew.

import { FastCursor } from "../../src/runtime/index.ts";
import { identifierType, messageTextType, mobileNumberType, serviceNumberType, timestampType } from "../shared/descriptor.ts";
import { carrierIdType, fileLocationType, postbackCodeType, postbackOriginType } from "./descriptor.ts";
import type { MmsMo } from "./types.ts";

/** Reads an ordinary document; `undefined` for anything else, which the full lane then reads. */
export function readMmsMo(text: string): MmsMo | undefined {
  const cursor = new FastCursor(text);
  if (cursor.start() !== "POSTBACK") return undefined;
  const value = takeMmsMo(cursor);
  if (value === undefined || !cursor.end("POSTBACK") || !cursor.isAtEnd()) return undefined;
  return value;
}

function takeMmsMo(cursor: FastCursor): MmsMo | undefined {
  let origin: MmsMo["origin"] | undefined;
  let code: MmsMo["code"] | undefined;
  let from: MmsMo["from"] | undefined;
  let to: MmsMo["to"] | undefined;
  let keyword: MmsMo["keyword"] | undefined;
  let trackingId: MmsMo["trackingId"] | undefined;
  let spid: MmsMo["spid"] | undefined;
  let timestamp: MmsMo["timestamp"] | undefined;
  let files: MmsMo["files"] | undefined;
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

      // <KEYWORD>: MessageText
      case "KEYWORD": {
        if (keyword !== undefined) return undefined; // twice: the full lane says where
        keyword = cursor.value(messageTextType, "KEYWORD") as typeof keyword;
        if (keyword === undefined) return undefined;
        continue;
      }

      // <TRACKINGID>: Identifier
      case "TRACKINGID": {
        if (trackingId !== undefined) return undefined; // twice: the full lane says where
        trackingId = cursor.value(identifierType, "TRACKINGID") as typeof trackingId;
        if (trackingId === undefined) return undefined;
        continue;
      }

      // <SPID>: CarrierId
      case "SPID": {
        if (spid !== undefined) return undefined; // twice: the full lane says where
        spid = cursor.value(carrierIdType, "SPID") as typeof spid;
        if (spid === undefined) return undefined;
        continue;
      }

      // <TIMESTAMP>: Timestamp
      case "TIMESTAMP": {
        if (timestamp !== undefined) return undefined; // twice: the full lane says where
        timestamp = cursor.value(timestampType, "TIMESTAMP") as typeof timestamp;
        if (timestamp === undefined) return undefined;
        continue;
      }

      // <CONTENT>: MmsMoContent
      case "CONTENT": {
        if (files !== undefined) return undefined; // twice: the full lane says where
        files = takeMmsMoContent(cursor) as typeof files;
        if (files === undefined || !cursor.end("CONTENT")) return undefined;
        continue;
      }

      // no start tag: the end tag must follow, which the caller takes
      case "": {
        if (origin === undefined) return undefined;
        if (code === undefined) return undefined;
        if (from === undefined) return undefined;
        if (to === undefined) return undefined;
        if (trackingId === undefined) return undefined;
        if (spid === undefined) return undefined;
        if (timestamp === undefined) return undefined;
        if (files === undefined) return undefined;
        return { origin, code, from, to, ...(keyword !== undefined && { keyword }), trackingId, spid, timestamp, files };
      }

      default: {
        return undefined;
      }
    }
  }
}

function takeMmsMoContent(cursor: FastCursor): string[] | undefined {
  const file: unknown[] = [];
  while (true) {
    switch (cursor.start()) {
      // <FILE>: FileLocation
      case "FILE": {
        const item = cursor.value(fileLocationType, "FILE");
        if (item === undefined) return undefined;
        file.push(item);
        continue;
      }

      // no start tag: the end tag must follow, which the caller takes
      case "": {
        if (file.length < 1) return undefined;
        return file as string[];
      }

      default: {
        return undefined;
      }
    }
  }
}
