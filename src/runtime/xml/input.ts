/** Opening a document: from a string or bytes to text whose places are known. */
import type { Position } from '../issue.ts';
import type { Limits } from '../options.ts';
import { isArrayBuffer, plainBytes } from './bytes.ts';
import { CARRIAGE_RETURN, LINE_FEED } from './codes.ts';
import type { Encoding } from './decode.ts';
import { checkDeclared, chooseEncoding } from './encoding.ts';
import { type XmlError, xmlError } from './errors.ts';

/** A document that is ready to read. */
export interface OpenedInput {
  /** The document without its byte order mark. */
  readonly text: string;
  /** The place of an index into `text`; computed when asked, cheap in ascending order. */
  positionAt(index: number): Position;
}

/** What can't be read as text at all, and where that shows. */
export interface FailedInput {
  readonly error: XmlError;
  readonly position: Position;
}

const start: Position = { line: 1, column: 1, offset: 0 };

/**
 * Opens a document. Of bytes the encoding is the caller's `charset`, else that of the byte order
 * mark, else the declared one, else UTF-8; of a string a declared encoding means nothing any more.
 * What is neither is a failure, never an exception. Characters are the reader's business, lone
 * surrogates of a string among them.
 */
export function openInput(
  input: string | Uint8Array,
  options: { readonly charset?: string | undefined; readonly limits: Limits },
): OpenedInput | FailedInput {
  const limit = options.limits.size;
  const read = typeof input === 'string' ? input : plainBytes(input);
  if (read === undefined) return refuse(input);
  if (read.length > limit) {
    return {
      error: xmlError('limit-size', { limit }, { index: -1, byteOffset: 0 }),
      position: start,
    };
  }
  if (typeof read !== 'string') return openBytes(read, String(options.charset ?? ''));
  const markLength = read.charCodeAt(0) === 0xfeff ? 1 : 0;
  return opened(read.slice(markLength), markLength, () => 1);
}

function openBytes(bytes: Uint8Array, charset: string): OpenedInput | FailedInput {
  const choice = chooseEncoding(bytes, charset.trim());
  if ('code' in choice) return { error: choice, position: start };
  const { encoding, markLength } = choice;
  const body = bytes.subarray(markLength);
  const text = encoding.decode(body);
  if (text === undefined) return malformed(encoding, body, markLength);
  const error = charset.trim() === '' ? checkDeclared(text, encoding) : undefined;
  if (error !== undefined) return { error, position: start };
  return opened(text, markLength, encoding.width);
}

function malformed(encoding: Encoding, body: Uint8Array, markLength: number): FailedInput {
  const at = encoding.firstMalformed(body);
  const before = encoding.decode(body.subarray(0, at)) ?? '';
  const position = opened(before, markLength, encoding.width).positionAt(before.length);
  const byte = body[at]?.toString(16).toUpperCase().padStart(2, '0');
  const byteOffset = markLength + at;
  const found =
    byte === undefined ? 'The document ends within a character' : `Byte ${byteOffset} is 0x${byte}`;
  const details = { encoding: encoding.name, found };
  const error = xmlError('xml-encoding-malformed', details, { index: -1, byteOffset });
  return { error, position };
}

function opened(text: string, markLength: number, width: Encoding['width']): OpenedInput {
  const first = { index: 0, line: 1, lineStart: 0, offset: markLength };
  // The last place asked for: the next one is mostly further on.
  let known = first;
  return {
    text,
    positionAt(index) {
      let { index: at, line, lineStart, offset } = index < known.index ? first : known;
      for (; at < index && at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        offset += width(unit);
        const isCrLf = unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED;
        if (unit === LINE_FEED || (unit === CARRIAGE_RETURN && !isCrLf)) {
          line += 1;
          lineStart = at + 1;
        }
      }
      known = { index: at, line, lineStart, offset };
      return { line, column: at - lineStart + 1, offset };
    },
  };
}

function refuse(input: unknown): FailedInput {
  const found = input === null ? 'null' : isArrayBuffer(input) ? 'an ArrayBuffer' : typeof input;
  return { error: xmlError('xml-input', { found }, { index: -1, byteOffset: 0 }), position: start };
}
