// Written by postwright from schema/postback-types.xsd. Do not edit: change the schema and generate anew.

/** A mobile number in international form: digits, with a leading plus sign if the sender's system wrote one. Text, never a number, so that leading zeros stay. */
export type MobileNumber = string;

/** The number that a message was sent to: a shortcode of a few digits, or a longcode in international form. */
export type ServiceNumber = string;

/** Text as somebody typed it: any characters, white space kept, possibly empty. */
export type MessageText = string;

/** A date and time with its offset from UTC, such as 2011-09-28T17:31:02-04:00; fractions of a second are allowed. The pattern is what xs:dateTime and the date-time of RFC 3339 have in common. */
export type Timestamp = string;

/** An identifier that the sending system made up: printable ASCII, with single blanks at most inside. */
export type Identifier = string;
