/** Text: character data, CDATA sections and references between two tags (XML 1.0 §2.4, §2.7, §4.1). */
import { isSpace, isWhiteSpace } from './characters.ts';
import {
  AMPERSAND,
  EXCLAMATION,
  GREATER_THAN,
  LESS_THAN,
  QUESTION,
  RIGHT_BRACKET,
  SLASH,
} from './codes.ts';
import { Landmark } from './landmark.ts';
import { skipCommentOrInstruction } from './miscellany.ts';
import { readReference } from './reference.ts';
import type { Scanner } from './scanner.ts';

/** What character data simply keeps; a line end may be among it. */
const plainAt = /[^<&\]]*/y;

/** Reads one text after the other, each joined across comments and processing instructions. */
export class TextReader {
  /** Where its first character stands in the document. */
  index = 0;
  /** Behind its last character. */
  end = 0;
  readonly #scanner: Scanner;
  readonly #limit: number;
  readonly #document: string;
  /** What is not as the document has it; of a plain text nothing. */
  #joined: string | undefined;
  /** What makes a text more than plain, CR being a line end that becomes another (§2.11). */
  readonly #reference: Landmark;
  readonly #return: Landmark;
  readonly #sectionEnd: Landmark;
  /** The next of all these. */
  #special = -1;

  /** `limit`: UTF-16 units of one text. */
  constructor(scanner: Scanner, limit: number) {
    const { text } = scanner;
    this.#scanner = scanner;
    this.#limit = limit;
    this.#document = text;
    this.#reference = new Landmark(text, '&');
    this.#return = new Landmark(text, '\r');
    this.#sectionEnd = new Landmark(text, ']]>');
  }

  /** References replaced, line ends normalised (§2.11). */
  get text(): string {
    return this.#joined ?? this.#document.slice(this.index, this.end);
  }

  /** Whether there is nothing but white space in it. */
  get isWhiteSpace(): boolean {
    if (this.#joined !== undefined) return isWhiteSpace(this.#joined);
    let at = this.index;
    while (at < this.end && isSpace(this.#document.charCodeAt(at))) at += 1;
    return at === this.end;
  }

  /** Skips white space, if that is all there is before a tag. */
  skipBlank(): void {
    const scanner: Scanner = this.#scanner;
    const { text, at: start } = scanner;
    const at = behindSpace(text, start);
    const isBlank = text.charCodeAt(at) === LESS_THAN && isTag(text.charCodeAt(at + 1));
    if (isBlank && at - start <= this.#limit && !scanner.entities) scanner.at = at;
  }

  /** Reads up to a tag or the end of the document, with `depth` elements open; whether there is text. */
  read(depth: number): boolean {
    return this.#readPlain() ?? this.#readAny(depth);
  }

  /** Reads `<name>text</name>`, the text as `#readPlain`, and white space before it; its index or -1. */
  readElement(name: string): number {
    const scanner: Scanner = this.#scanner;
    const { text } = scanner;
    const index = behindSpace(text, scanner.at);
    const start = index + name.length + 2;
    const isNamed =
      text.charCodeAt(index) === LESS_THAN &&
      text.charCodeAt(start - 1) === GREATER_THAN &&
      text.startsWith(name, index + 1);
    if (!isNamed || index - scanner.at > this.#limit || scanner.entities) return -1;
    const end = text.indexOf('<', start);
    const behind = end + name.length + 3;
    const isPlain =
      text.charCodeAt(end + 1) === SLASH &&
      text.charCodeAt(behind - 1) === GREATER_THAN &&
      text.startsWith(name, end + 2) &&
      end > start &&
      end - start <= this.#limit &&
      this.#isPlain(start, end);
    if (!isPlain) return -1;
    this.#keep(start, end);
    scanner.at = behind;
    return index;
  }

  /** Reads a text that the document has as it is, the ordinary one; `undefined` if it isn't. */
  #readPlain(): boolean | undefined {
    const scanner: Scanner = this.#scanner;
    const { text, at } = scanner;
    const end = text.charCodeAt(at) === LESS_THAN ? at : text.indexOf('<', at);
    if (end < 0 || !isTag(text.charCodeAt(end + 1)) || scanner.entities) return undefined;
    if (end === at) return false;
    if (!this.#isPlain(at, end)) return undefined;
    this.#keep(at, end);
    scanner.at = end;
    if (end - at > this.#limit) scanner.fail('limit-text', { limit: this.#limit }, at);
    return true;
  }

  #isPlain(start: number, end: number): boolean {
    if (this.#special < start) {
      const references = Math.min(this.#reference.from(start), this.#return.from(start));
      this.#special = Math.min(references, this.#sectionEnd.from(start));
    }
    return this.#special > end;
  }

  #keep(start: number, end: number): void {
    this.#joined = undefined;
    this.index = start;
    this.end = end;
  }

  #readAny(depth: number): boolean {
    const scanner: Scanner = this.#scanner;
    this.#joined = '';
    for (;;) {
      const start = scanner.at;
      const { code } = scanner;
      if (code === LESS_THAN) {
        if (scanner.skip('<![CDATA[')) this.#readCData(start);
        else if (!skipCommentOrInstruction(scanner)) return this.#joined !== '';
      } else if (code === AMPERSAND) {
        this.#add(readReference(scanner, depth), start);
      } else if (!scanner.isAtEnd) {
        this.#readCharacterData();
      } else if (scanner.level > 0) {
        scanner.entities?.requireWhole(depth);
        scanner.entities?.leave();
      } else {
        return this.#joined !== '';
      }
    }
  }

  /** §2.4 [14]: up to the next `<` or `&`; `]]>` is for CDATA sections alone. */
  #readCharacterData(): void {
    const scanner: Scanner = this.#scanner;
    const { text, at: start } = scanner;
    let at = start;
    for (;;) {
      plainAt.lastIndex = at;
      plainAt.test(text);
      at = plainAt.lastIndex;
      if (text.startsWith(']]>', at)) scanner.fail('xml-cdata-end', {}, at);
      if (text.charCodeAt(at) !== RIGHT_BRACKET) break;
      at += 1;
    }
    scanner.at = at;
    this.#addRaw(text.slice(start, at), start);
  }

  /** §2.7: up to `]]>`, with no references in it. */
  #readCData(start: number): void {
    const scanner: Scanner = this.#scanner;
    const first = scanner.at;
    const end = scanner.requireLater(']]>', first, 'a CDATA section', start);
    scanner.at = end + 3;
    this.#addRaw(scanner.text.slice(first, end), start);
  }

  #addRaw(raw: string, start: number): void {
    this.#add(this.#scanner.level === 0 ? normaliseLineEnds(raw) : raw, start);
  }

  #add(piece: string, start: number): void {
    if (piece === '') return;
    const scanner: Scanner = this.#scanner;
    const before = this.#joined ?? '';
    const joined = before + piece;
    if (before === '') this.index = scanner.place(start);
    this.#joined = joined;
    this.end = scanner.endPlace(scanner.at);
    if (joined.length > this.#limit) {
      scanner.fail('limit-text', { limit: this.#limit }, this.index);
    }
  }
}

function behindSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Whether a tag begins with `<` and this, and nothing that text goes on behind. */
function isTag(code: number): boolean {
  return code !== EXCLAMATION && code !== QUESTION;
}

/** §2.11: CRLF and a lone CR are LF; in an entity, CR came from `&#13;` and stays. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
