// Written by postwright from schema/mms-mo.xsd, schema/mms-mo.schema.json. Do not edit: change the schema and generate anew.

import { type Unchecked, escapedIf, escapedText, propertiesOf, writeTexts } from "../../src/runtime/index.ts";
import { isIdentifier, isMobileNumber, isServiceNumber, isTimestamp } from "../shared/check.ts";
import { isCarrierId, isFileLocation } from "./check.ts";

const mmsMoProperties = ["origin", "code", "from", "to", "keyword", "trackingId", "spid", "timestamp", "files"] as const;

const identifierPlainOthers = /[^!-%'-;?-~]/;

const fileLocationPlainOthers = /[^!-%'-;?-~]/;

/**
 * Writes an ordinary value, without white space between elements; `undefined` for anything else,
 * which the descriptor then writes or explains.
 */
export function writeMmsMo(value: unknown): string | undefined {
  return xmlOfMmsMo(value);
}

/** Writes an element of the type of POSTBACK. */
function xmlOfMmsMo(value: unknown): string | undefined {
  const present = propertiesOf(value, mmsMoProperties);
  const record = value as Unchecked<(typeof mmsMoProperties)[number]>;
  if ((present | 0x10) !== 0x1ff) return undefined;
  const { origin, code, from, to, keyword, trackingId, spid, timestamp, files } = record;
  if (origin !== "MMS_MO" || code !== "N401" || !isMobileNumber(from) || !isServiceNumber(to) || !isCarrierId(spid) || !isTimestamp(timestamp)) return undefined;
  let keywordPart = "";
  if ((present & 0x10) !== 0) {
    const keywordText = escapedText(keyword);
    if (keywordText === undefined) return undefined;
    keywordPart = keywordText === "" ? "<KEYWORD/>" : `<KEYWORD>${keywordText}</KEYWORD>`;
  }
  const trackingIdText = escapedIf(isIdentifier, identifierPlainOthers, trackingId);
  if (trackingIdText === undefined) return undefined;
  const filesXml = xmlOfMmsMoContent(files);
  if (filesXml === undefined) return undefined;
  return `<POSTBACK><ORIGIN>MMS_MO</ORIGIN><CODE>N401</CODE><FROM>${from}</FROM><TO>${to}</TO>${keywordPart}<TRACKINGID>${trackingIdText}</TRACKINGID><SPID>${spid}</SPID><TIMESTAMP>${timestamp}</TIMESTAMP>${filesXml}</POSTBACK>`;
}

/** Writes an element of the type of POSTBACK/CONTENT. */
function xmlOfMmsMoContent(value: unknown): string | undefined {
  const valueXml = writeTexts(value, "FILE", (item) => escapedIf(isFileLocation, fileLocationPlainOthers, item), 1);
  if (valueXml === undefined) return undefined;
  return `<CONTENT>${valueXml}</CONTENT>`;
}
