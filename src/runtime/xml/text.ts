/** Text: character data, CDATA sections and references between two tags (XML 1.0 §2.4, §2.7, §4.1). */
import { isSpace, isWhiteSpace, notKept } from './characters.ts';
import { AMPERSAND, EXCLAMATION, LESS_THAN, QUESTION, RIGHT_BRACKET, SLASH } from './codes.ts';
import { skipCommentOrInstruction } from './miscellany.ts';
import { readReference } from './reference.ts';
import type { Scanner } from './scanner.ts';

/** What character data simply keeps; a line end may be among it. */
const plainAt = /[^<&\]]*/y;

/** What a document has as it is: LF is the one line end that stays (§2.11); and `Char`s alone. */
const keptAt = new RegExp(`[^${notKept}]*`, 'y');

/** Reads one text after the other, each joined across comments and processing instructions. */
export class TextReader {
  readonly #scanner: Scanner;
  readonly #limit: number;
  readonly #document: string;
  /** What is not as the document has it; of a plain text nothing. */
  #joined: string | undefined;
  /** `limit`: UTF-16 units of one text. */
  constructor(scanner: Scanner, limit: number) {
    const { text } = scanner;
    this.#scanner = scanner;
    this.#limit = limit;
    this.#document = text;
  }

  /** References replaced, line ends normalised (§2.11). */
  get text(): string {
    const { tokenIndex, tokenEnd } = this.#scanner;
    return this.#joined ?? this.#document.slice(tokenIndex, tokenEnd);
  }

  /** Whether there is nothing but white space in it. */
  get isWhiteSpace(): boolean {
    if (this.#joined !== undefined) return isWhiteSpace(this.#joined);
    const { tokenIndex, tokenEnd } = this.#scanner;
    return behindSpace(this.#document, tokenIndex) >= tokenEnd;
  }

  /** Skips white space, if that is all there is before a tag; whether the tag is next now. */
  skipBlank(): boolean {
    const scanner: Scanner = this.#scanner;
    const { text, at: start } = scanner;
    const at = behindSpace(text, start);
    const isBlank = text.charCodeAt(at) === LESS_THAN && isTag(text.charCodeAt(at + 1));
    if (!isBlank || at - start > this.#limit || scanner.entities) return false;
    scanner.at = at;
    return true;
  }

  /** Reads up to a tag or the end of the document, with `depth` elements open; whether there is text. */
  read(depth: number): boolean {
    return this.#readPlain() ?? this.#readAny(depth);
  }

  /**
   * Reads elements that hold nothing but text as the document has it: as many as a sticky pattern
   * finds. The groups of the match; `undefined` without any, and where all of them together are longer
   * than a text may be: one by one, they are held to the limit exactly.
   */
  readRun(pattern: RegExp): RegExpExecArray | undefined {
    const scanner: Scanner = this.#scanner;
    const { text, at } = scanner;
    const tag = behindSpace(text, at);
    if (text.charCodeAt(tag + 1) === SLASH || scanner.entities) return undefined;
    pattern.lastIndex = tag;
    const match = matchRun(pattern, text);
    let end = pattern.lastIndex;
    if (match === null || end === tag || end - at > this.#limit) return undefined;
    // White space before a tag is nothing; before anything else it may be the beginning of a text.
    if (text.charCodeAt(end) !== LESS_THAN || !isTag(text.charCodeAt(end + 1))) {
      while (isSpace(text.charCodeAt(end - 1))) end -= 1;
    }
    scanner.at = end;
    return match;
  }

  /** Reads a text that the document has as it is, the ordinary one; `undefined` if it isn't. */
  #readPlain(): boolean | undefined {
    const scanner: Scanner = this.#scanner;
    const { text, at } = scanner;
    if (scanner.entities) return undefined;
    const end = scanner.code === LESS_THAN ? at : behindKept(text, at);
    if (text.charCodeAt(end) !== LESS_THAN || !isTag(text.charCodeAt(end + 1))) return undefined;
    if (end === at) return false;
    this.#joined = undefined;
    scanner.tokenIndex = at;
    scanner.tokenEnd = end;
    scanner.at = end;
    if (end - at > this.#limit) scanner.fail('limit-text', { limit: this.#limit }, at);
    return true;
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
    const start = scanner.at;
    const behind = behindKept(scanner.text, start);
    const code = scanner.text.charCodeAt(behind);
    if (code === AMPERSAND || code === LESS_THAN) {
      scanner.at = behind;
      this.#add(scanner.text.slice(start, behind), start);
      return;
    }
    scanner.keepCharacters();
    if (!scanner.isAtEnd) this.#readLooseData(start);
  }

  /** As it is, or with line ends and brackets in it. */
  #readLooseData(start: number): void {
    const scanner: Scanner = this.#scanner;
    const { text } = scanner;
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
    scanner.keepCharacters();
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
    if (before === '') scanner.tokenIndex = scanner.place(start);
    this.#joined = joined;
    scanner.tokenEnd = scanner.endPlace(scanner.at);
    if (joined.length > this.#limit) {
      scanner.fail('limit-text', { limit: this.#limit }, scanner.tokenIndex);
    }
  }
}

/** A native pattern runs out of its stack on texts of some millions of words; so they are no run. */
function matchRun(pattern: RegExp, text: string): RegExpExecArray | null {
  try {
    return pattern.exec(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

function behindSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function behindKept(text: string, start: number): number {
  keptAt.lastIndex = start;
  keptAt.test(text);
  return keptAt.lastIndex;
}

/** Whether a tag begins with `<` and this, and nothing that text goes on behind. */
function isTag(code: number): boolean {
  return code !== EXCLAMATION && code !== QUESTION;
}

/** §2.11: CRLF and a lone CR are LF; in an entity, CR came from `&#13;` and stays. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
