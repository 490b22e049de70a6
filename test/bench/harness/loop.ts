/**
 * The timed loop. Each contestant gets a copy of this module of its own (imported under another
 * query), so that what the engine learns of one's objects neither helps nor hinders another.
 */

/** The two formats as our value model has them, and as the elements of the XML are called. */
interface Sms {
  readonly origin: string;
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly received: string;
  readonly transactionId: string;
}

interface Mms {
  readonly origin: string;
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly keyword?: string;
  readonly trackingId: string;
  readonly spid: string;
  readonly timestamp: string;
  readonly files: readonly string[];
}

type SmsElements = Readonly<
  Record<'ORIGIN' | 'CODE' | 'FROM' | 'TO' | 'TEXT' | 'RECEIVED' | 'TRANSACTIONID', string>
>;

type MmsElements = Readonly<
  Record<'ORIGIN' | 'CODE' | 'FROM' | 'TO' | 'TRACKINGID' | 'SPID' | 'TIMESTAMP', string>
> & { readonly KEYWORD?: string; readonly CONTENT: { readonly FILE: readonly string[] } };

type Issues = readonly {
  readonly code: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}[];

function text(value: string): number {
  return value.length + value.charCodeAt(value.length - 1);
}

function texts(values: readonly string[]): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += text(values[index] as string);
  return sum;
}

function read(issues: Issues): number {
  let sum = 0;
  for (const { code, message, line = 0, column = 0 } of issues) {
    sum += text(code) + text(message) + line + column;
  }
  return sum;
}

/** Each reads every field of one kind of output. */
export const consumers = {
  sms: (value: Sms): number =>
    text(value.origin) +
    text(value.code) +
    text(value.from) +
    text(value.to) +
    text(value.text) +
    text(value.received) +
    text(value.transactionId),
  mms: (value: Mms): number =>
    text(value.origin) +
    text(value.code) +
    text(value.from) +
    text(value.to) +
    (value.keyword === undefined ? 0 : text(value.keyword)) +
    text(value.trackingId) +
    text(value.spid) +
    text(value.timestamp) +
    texts(value.files),
  smsElements: (value: SmsElements): number =>
    text(value.ORIGIN) +
    text(value.CODE) +
    text(value.FROM) +
    text(value.TO) +
    text(value.TEXT) +
    text(value.RECEIVED) +
    text(value.TRANSACTIONID),
  mmsElements: (value: MmsElements): number =>
    text(value.ORIGIN) +
    text(value.CODE) +
    text(value.FROM) +
    text(value.TO) +
    (value.KEYWORD === undefined ? 0 : text(value.KEYWORD)) +
    text(value.TRACKINGID) +
    text(value.SPID) +
    text(value.TIMESTAMP) +
    texts(value.CONTENT.FILE),
  /** An SMS that may lack `to`. */
  partialSms: (value: Sms): number =>
    text(value.origin) +
    text(value.code) +
    text(value.from) +
    text(value.to ?? '') +
    text(value.text) +
    text(value.received) +
    text(value.transactionId),
  /** A value where the document was valid, issues where it wasn't. */
  result: ({ value, issues }: { readonly value?: Sms; readonly issues?: Issues }): number =>
    issues === undefined ? consumers.sms(value as Sms) : read(issues),
  text,
  truth: (value: boolean): number => (value ? 1 : 0),
};

/** By the kind of output that a contestant names as `reads`. */
export type Consumers = typeof consumers;

/** Does the work for each input and reads what it gives; the sum keeps it from being left out. */
export function loop<Input, Output>(
  inputs: readonly Input[],
  work: (input: Input) => Output,
  consume: (output: Output) => number,
): number {
  let sum = 0;
  for (let index = 0; index < inputs.length; index += 1) {
    sum = (sum + consume(work(inputs[index] as Input))) | 0;
  }
  return sum;
}
