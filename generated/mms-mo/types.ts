// Written by postwright from schema/mms-mo.xsd, schema/mms-mo.schema.json. Do not edit: change the schema and generate anew.

import type { Identifier, MessageText, MobileNumber, ServiceNumber, Timestamp } from "../shared/types.ts";

/** An MMS that somebody sent to one of your numbers (postback N401). */
export interface MmsMo {
  /** What the postback is about: always `MMS_MO`. */
  origin: "MMS_MO";
  /** The notification code: always `N401`. */
  code: "N401";
  /** The mobile number of the sender, with its country code. */
  from: MobileNumber;
  /** Your shortcode or longcode, which the message was sent to. */
  to: ServiceNumber;
  /** The keyword, if one was recognised in the message; some systems send it empty. */
  keyword?: MessageText;
  /** Identifies the message: the same postback can arrive up to six times. */
  trackingId: Identifier;
  /** The carrier of the sender: `0001470`, zeros kept. */
  spid: CarrierId;
  /** When the message was received, with the offset from UTC: `2014-02-03T11:19:49-05:00`. */
  timestamp: Timestamp;
  /** The files of the message, at least one, in the order in which they were sent. */
  files: FileLocation[];
}

/** The identifier of a mobile carrier: digits, in which leading zeros count. */
export type CarrierId = string;

/** Where a file can be fetched, normally a URL: printable ASCII, with single blanks at most inside. It stops working after a time set by contract. */
export type FileLocation = string;
