/** Opening a document: from a string or bytes to text whose places are known. */
import type { Position } from '../issue.ts';
import type { Limits } from '../options.ts';
import { isArrayBuffer, plainBytes } from './bytes.ts';
import { bytesOf, decodable, type Encoding } from './decode.ts';
import { checkDeclared, chooseEncoding } from './encoding.ts';
import { type XmlError, xmlError } from './errors.ts';

/** A document that is ready to read. */
export interface OpenedInput {
  /** The document without its byte order mark. */
  readonly text: string;
  /** To be told by from what failed. */
  readonly error?: undefined;
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
  return new TextInput(markLength === 0 ? read : read.slice(1), markLength);
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
  // As many units as bytes: each is one.
  const width = text.length === body.length ? undefined : encoding.width;
  return new TextInput(text, markLength, width);
}

function malformed(encoding: Encoding, body: Uint8Array, markLength: number): FailedInput {
  const { before, length } = decodable(encoding, body);
  const position = new TextInput(before, markLength, encoding.width).positionAt(before.length);
  const byteOffset = markLength + length;
  const byte = body[length]?.toString(16).toUpperCase().padStart(2, '0');
  const found = `Byte ${byteOffset} is 0x${byte}`;
  const details = { encoding: encoding.name, found };
  const error = xmlError('xml-encoding-malformed', details, { index: -1, byteOffset });
  return { error, position };
}

/** A text whose places are counted from the last one asked for: the next is mostly further on. */
class TextInput implements OpenedInput {
  readonly text: string;
  readonly #width: Encoding['width'] | undefined;
  readonly #markLength: number;
  /** The last place asked for. */
  #index = 0;
  #offset = 0;
  /** Its line, and where that begins and ends; before the first. */
  #line = 0;
  #lineStart = 0;
  #lineEnd = -1;
  /** Whether lines may end at CR too: known when the first place is asked for. */
  #hasReturns: boolean | undefined;

  /** `width`: of each code unit in the input; without it they all take one. */
  constructor(text: string, markLength: number, width?: Encoding['width']) {
    this.text = text;
    this.#width = width;
    this.#markLength = markLength;
  }

  positionAt(index: number): Position {
    const { text } = this;
    const end = Math.min(index, text.length);
    if (end < this.#index) {
      this.#index = 0;
      this.#offset = 0;
      this.#line = 0;
      this.#lineEnd = -1;
    }
    const start = this.#index;
    this.#hasReturns ??= text.includes('\r');
    // The end of a line is searched once, however far away it is.
    while (this.#lineEnd < end) {
      this.#line += 1;
      this.#lineStart = this.#lineEnd + 1;
      this.#lineEnd = nextLineEnd(text, this.#lineStart, this.#hasReturns);
    }
    this.#offset += this.#width ? bytesOf(text.slice(start, end), this.#width) : end - start;
    this.#index = end;
    return {
      line: this.#line,
      column: end - this.#lineStart + 1,
      offset: this.#markLength + this.#offset,
    };
  }
}

/** Of CR and LF together the LF (XML 1.0 §2.11). */
const lineEnd = /\n|\r(?!\n)/g;

/** Infinity if there is none. */
function nextLineEnd(text: string, from: number, hasReturns: boolean): number {
  if (!hasReturns) {
    const at = text.indexOf('\n', from);
    return at < 0 ? Infinity : at;
  }
  lineEnd.lastIndex = from;
  return lineEnd.test(text) ? lineEnd.lastIndex - 1 : Infinity;
}

function refuse(input: unknown): FailedInput {
  const found = input === null ? 'null' : isArrayBuffer(input) ? 'an ArrayBuffer' : typeof input;
  return { error: xmlError('xml-input', { found }, { index: -1, byteOffset: 0 }), position: start };
}
