/** Opening a document: from a string or bytes to text whose places are known. */
import type { Position } from '../issue.ts';
import type { Limits } from '../options.ts';
import { chooseEncoding, type Encoding } from './encoding.ts';
import { type XmlError, type XmlErrorCode, type XmlErrorDetails, xmlError } from './errors.ts';

/** A document that is ready to read. */
export interface OpenedInput {
  /** The document without its byte order mark. */
  readonly text: string;
  /** The place of an index into `text`; computed when asked, cheap in ascending order. */
  positionAt(index: number): Position;
}

export interface FailedInput {
  readonly error: XmlError;
  readonly position: Position;
}

/**
 * Opens a document. Of bytes the encoding is the caller's `charset`, else that of the byte order
 * mark, else the declared one, else UTF-8; of a string a declared encoding means nothing any more.
 * What is neither is a failure, never an exception.
 */
export function openInput(
  input: string | Uint8Array,
  options: { readonly charset?: string | undefined; readonly limits: Limits },
): OpenedInput | FailedInput {
  if (typeof input === 'string') return openString(input, options.limits);
  if (ArrayBuffer.isView(input) && input instanceof Uint8Array) {
    return openBytes(input, options.charset, options.limits);
  }
  const value: unknown = input;
  return failed('xml-input', { found: value === null ? 'null' : typeof value });
}

function openString(input: string, limits: Limits): OpenedInput | FailedInput {
  if (input.length > limits.size) return failed('limit-size', { limit: limits.size });
  const mark = input.charCodeAt(0) === 0xfeff ? 1 : 0;
  return opened(mark === 0 ? input : input.slice(1), (index) => mark + index);
}

function openBytes(
  input: Uint8Array,
  charset: string | undefined,
  limits: Limits,
): OpenedInput | FailedInput {
  if (input.length > limits.size) return failed('limit-size', { limit: limits.size });
  // A decoder refuses memory that other threads can change; and it must not change under us.
  const isShared =
    typeof SharedArrayBuffer !== 'undefined' && input.buffer instanceof SharedArrayBuffer;
  const bytes = isShared ? Uint8Array.from(input) : input;
  const choice = chooseEncoding(bytes, charset);
  if ('code' in choice) return failedWith(choice);
  const { encoding, markLength } = choice;
  const body = markLength === 0 ? bytes : bytes.subarray(markLength);
  const text = encoding.decode(body);
  if (text === undefined) return undecodable(encoding, body, markLength);
  return opened(text, (index) => markLength + encoding.byteLength(text, index));
}

function undecodable(encoding: Encoding, body: Uint8Array, markLength: number): FailedInput {
  const at = encoding.firstMalformed(body);
  const byteOffset = markLength + at;
  const byte = body[at]?.toString(16).toUpperCase().padStart(2, '0');
  const found =
    byte === undefined ? 'The document ends within a character' : `Byte ${byteOffset} is 0x${byte}`;
  return failed('xml-encoding-malformed', { encoding: encoding.name, found }, byteOffset);
}

function opened(text: string, offsetAt: (index: number) => number): OpenedInput {
  // The last place asked for: the next one is mostly further on.
  let known = { index: 0, line: 1, lineStart: 0 };
  return {
    text,
    positionAt(index) {
      const from = index >= known.index ? known : { index: 0, line: 1, lineStart: 0 };
      known = countLines(text, from, index);
      return { line: known.line, column: index - known.lineStart + 1, offset: offsetAt(index) };
    },
  };
}

interface LinePlace {
  readonly index: number;
  readonly line: number;
  readonly lineStart: number;
}

function countLines(text: string, from: LinePlace, index: number): LinePlace {
  let { line, lineStart } = from;
  for (let at = from.index; at < index; at += 1) {
    const code = text.charCodeAt(at);
    const endsLine = code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
    if (!endsLine) continue;
    line += 1;
    lineStart = at + 1;
  }
  return { index, line, lineStart };
}

function failed<Code extends XmlErrorCode>(
  code: Code,
  details: XmlErrorDetails<Code>,
  byteOffset = 0,
): FailedInput {
  return failedWith(xmlError(code, details, { index: -1, byteOffset }));
}

function failedWith(error: XmlError): FailedInput {
  return { error, position: { line: 1, column: 1, offset: error.byteOffset ?? 0 } };
}
