// Written by postwright from schema/mms-mo.xsd, schema/mms-mo.schema.json. Do not edit: change the schema and generate anew.

/** The JSON Schema of MmsMo, in one document (draft 2020-12). */
export const mmsMoJsonSchema: Record<string, unknown> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "MmsMo",
  description: "An MMS that somebody sent to one of your numbers (postback N401).",
  xml: {
    name: "POSTBACK",
  },
  type: "object",
  properties: {
    origin: {
      description: "What the postback is about: always `MMS_MO`.",
      xml: {
        name: "ORIGIN",
      },
      type: "string",
      enum: ["MMS_MO"],
    },
    code: {
      description: "The notification code: always `N401`.",
      xml: {
        name: "CODE",
      },
      type: "string",
      enum: ["N401"],
    },
    from: {
      description: "The mobile number of the sender, with its country code.",
      xml: {
        name: "FROM",
      },
      $ref: "#/$defs/MobileNumber",
    },
    to: {
      description: "Your shortcode or longcode, which the message was sent to.",
      xml: {
        name: "TO",
      },
      $ref: "#/$defs/ServiceNumber",
    },
    keyword: {
      description: "The keyword, if one was recognised in the message; some systems send it empty.",
      xml: {
        name: "KEYWORD",
      },
      $ref: "#/$defs/MessageText",
    },
    trackingId: {
      description: "Identifies the message: the same postback can arrive up to six times.",
      xml: {
        name: "TRACKINGID",
      },
      $ref: "#/$defs/Identifier",
    },
    spid: {
      description: "The carrier of the sender: `0001470`, zeros kept.",
      xml: {
        name: "SPID",
      },
      $ref: "#/$defs/CarrierId",
    },
    timestamp: {
      description: "When the message was received, with the offset from UTC: `2014-02-03T11:19:49-05:00`.",
      xml: {
        name: "TIMESTAMP",
      },
      $ref: "#/$defs/Timestamp",
    },
    files: {
      description: "The files of the message, at least one, in the order in which they were sent.",
      xml: {
        name: "CONTENT",
        wrapped: true,
      },
      type: "array",
      items: {
        description: "One file of the message.",
        xml: {
          name: "FILE",
        },
        $ref: "#/$defs/FileLocation",
      },
      minItems: 1,
    },
  },
  required: ["origin", "code", "from", "to", "trackingId", "spid", "timestamp", "files"],
  additionalProperties: false,
  $defs: {
    MobileNumber: {
      description: "A mobile number in international form: digits, with a leading plus sign if the sender's system wrote one. Text, never a number, so that leading zeros stay.",
      type: "string",
      pattern: "^\\+?[0-9]+$",
    },
    ServiceNumber: {
      description: "The number that a message was sent to: a shortcode of a few digits, or a longcode in international form.",
      type: "string",
      pattern: "^\\+?[0-9]+$",
    },
    MessageText: {
      description: "Text as somebody typed it: any characters, white space kept, possibly empty.",
      type: "string",
      pattern: "^[\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]*$",
    },
    Identifier: {
      description: "An identifier that the sending system made up: printable ASCII, with single blanks at most inside.",
      type: "string",
      pattern: "^[!-~]+( [!-~]+)*$",
    },
    CarrierId: {
      description: "The identifier of a mobile carrier: digits, in which leading zeros count.",
      type: "string",
      pattern: "^[0-9]+$",
    },
    Timestamp: {
      description: "A date and time with its offset from UTC, such as 2011-09-28T17:31:02-04:00; fractions of a second are allowed. The pattern is what xs:dateTime and the date-time of RFC 3339 have in common.",
      type: "string",
      format: "date-time",
      pattern: "^((([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+\\-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)))$",
    },
    FileLocation: {
      description: "Where a file can be fetched, normally a URL: printable ASCII, with single blanks at most inside. It stops working after a time set by contract.",
      type: "string",
      pattern: "^[!-~]+( [!-~]+)*$",
    },
  },
};
