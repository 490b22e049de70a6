// Written by postwright from schema/sms-mo.xsd, schema/sms-mo.schema.json. Do not edit: change the schema and generate anew.

import type { Identifier, MessageText, MobileNumber, ServiceNumber, Timestamp } from "../shared/types.ts";

/** An SMS that somebody sent to one of your numbers (postback N211). */
export interface SmsMo {
  /** What the postback is about: always `SMS_MO`. */
  origin: "SMS_MO";
  /** The notification code: always `N211`. */
  code: "N211";
  /** The mobile number of the sender. */
  from: MobileNumber;
  /** Your shortcode or longcode, which the message was sent to. */
  to: ServiceNumber;
  /** The text as it was sent: white space kept, any Unicode, possibly empty. */
  text: MessageText;
  /** When the message was received, with the offset from UTC: `2011-09-28T17:31:02-04:00`. */
  received: Timestamp;
  /** Identifies the message: the same postback can arrive up to six times. */
  transactionId: Identifier;
}
