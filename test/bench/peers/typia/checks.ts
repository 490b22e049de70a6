/** What typia makes checks of: the shipped types; their patterns as tags of our own, as literals. */
import typia, { type tags } from 'typia';

/** As typia's `Pattern`, which makes a new `RegExp` for each value, but faster. */
type Matching<Pattern extends string> = string &
  tags.TagBase<{
    kind: 'matching';
    target: 'string';
    value: Pattern;
    validate: `/${Pattern}/u.test($input)`;
  }>;

type MobileNumber = Matching<'^\\+?[0-9]+$'>;
type CarrierId = Matching<'^[0-9]+$'>;
type Identifier = Matching<'^[!-~]+( [!-~]+)*$'>;
type MessageText = Matching<'^[\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]*$'>;
type Timestamp =
  Matching<'^((([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+\\-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)))$'>;

interface SmsMo {
  origin: 'SMS_MO';
  code: 'N211';
  from: MobileNumber;
  to: MobileNumber;
  text: MessageText;
  received: Timestamp;
  transactionId: Identifier;
}

interface MmsMo {
  origin: 'MMS_MO';
  code: 'N401';
  from: MobileNumber;
  to: MobileNumber;
  keyword?: MessageText;
  trackingId: Identifier;
  spid: CarrierId;
  timestamp: Timestamp;
  files: Identifier[] & tags.MinItems<1>;
}

export const isSmsMo = typia.createEquals<SmsMo>();
export const isMmsMo = typia.createEquals<MmsMo>();
