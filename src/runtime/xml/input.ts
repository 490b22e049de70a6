/** Opening a document: from a string or bytes to text whose places are known. */
import type { Position } from '../issue.ts';
import type { Limits } from '../options.ts';
import { isArrayBuffer, plainBytes } from './bytes.ts';
import type { Encoding } from './decode.ts';
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
  const at = encoding.firstMalformed(body);
  const before = encoding.decode(body.subarray(0, at)) ?? '';
  const position = new TextInput(before, markLength, encoding.width).positionAt(before.length);
  const byte = body[at]?.toString(16).toUpperCase().padStart(2, '0');
  const byteOffset = markLength + at;
  const found =
    byte === undefined ? 'The document ends within a character' : `Byte ${byteOffset} is 0x${byte}`;
  const details = { encoding: encoding.name, found };
  const error = xmlError('xml-encoding-malformed', details, { index: -1, byteOffset });
  return { error, position };
}

/** A text whose places are counted from the last one asked for: the next is mostly further on. */
class TextInput implements OpenedInput {
  readonly text: string;
  readonly #width: Encoding['width'] | undefined;
  readonly #first: Known;
  #known: Known;

  /** `width`: of each code unit in the input; without it they all take one. */
  constructor(text: string, markLength: number, width?: Encoding['width']) {
    this.text = text;
    this.#width = width;
    this.#first = { index: 0, line: 1, lineStart: 0, offset: markLength };
    this.#known = this.#first;
  }

  positionAt(index: number): Position {
    const { text } = this;
    const end = Math.min(index, text.length);
    const known = this.#known.index <= end ? this.#known : this.#first;
    let { line, lineStart } = known;
    // Only up to the place: the rest of the text may be long.
    const passed = text.slice(known.index, end);
    const next = passed.includes('\r') ? nextLineEnd : nextLineFeed;
    for (let at = next(passed, 0); at >= 0; at = next(passed, at + 1)) {
      // CR and LF are one line end, even where the place is between them.
      if (text.startsWith('\r\n', known.index + at)) continue;
      line += 1;
      lineStart = known.index + at + 1;
    }
    const offset = known.offset + this.#length(known.index, end);
    this.#known = { index: end, line, lineStart, offset };
    return { line, column: end - lineStart + 1, offset };
  }

  #length(start: number, end: number): number {
    const width = this.#width;
    if (width === undefined) return end - start;
    let length = 0;
    for (let at = start; at < end; at += 1) length += width(this.text.charCodeAt(at));
    return length;
  }
}

/** A place whose line is known. */
interface Known {
  readonly index: number;
  readonly line: number;
  readonly lineStart: number;
  readonly offset: number;
}

/** The index of the next LF; -1 if there is none. */
function nextLineFeed(text: string, from: number): number {
  return text.indexOf('\n', from);
}

/** The index of the next LF or CR; -1 if there is none. */
function nextLineEnd(text: string, from: number): number {
  const feed = nextLineFeed(text, from);
  const before = feed < 0 ? text.slice(from) : text.slice(from, feed);
  const carriageReturn = before.indexOf('\r');
  return carriageReturn < 0 ? feed : from + carriageReturn;
}

function refuse(input: unknown): FailedInput {
  const found = input === null ? 'null' : isArrayBuffer(input) ? 'an ArrayBuffer' : typeof input;
  return { error: xmlError('xml-input', { found }, { index: -1, byteOffset: 0 }), position: start };
}
