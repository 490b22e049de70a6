/** Text: character data, CDATA sections and references between two tags (XML 1.0 §2.4, §2.7, §4.1). */
import { AMPERSAND, LESS_THAN, RIGHT_BRACKET } from './codes.ts';
import { skipCommentOrInstruction } from './miscellany.ts';
import { readReference } from './reference.ts';
import type { Scanner } from './scanner.ts';

/** What character data simply keeps; a line end may be among it. */
const plainAt = /[^<&\]]*/y;

/** Reads one text after the other, each joined across comments and processing instructions. */
export class TextReader {
  /** References replaced, line ends normalised (§2.11). */
  text = '';
  /** Where its first character stands in the document. */
  index = 0;
  /** Behind its last character. */
  end = 0;
  readonly #scanner: Scanner;
  readonly #limit: number;

  /** `limit`: UTF-16 units of one text. */
  constructor(scanner: Scanner, limit: number) {
    this.#scanner = scanner;
    this.#limit = limit;
  }

  /** Reads up to a tag or the end of the document, with `depth` elements open; whether there is text. */
  read(depth: number): boolean {
    const scanner: Scanner = this.#scanner;
    this.text = '';
    for (;;) {
      const start = scanner.at;
      const { code } = scanner;
      if (code === LESS_THAN) {
        if (scanner.skip('<![CDATA[')) this.#readCData(start);
        else if (!skipCommentOrInstruction(scanner)) return this.text !== '';
      } else if (code === AMPERSAND) {
        this.#add(readReference(scanner, depth), start);
      } else if (!scanner.isAtEnd) {
        this.#readCharacterData();
      } else if (scanner.level > 0) {
        leaveEntity(scanner, depth);
      } else {
        return this.text !== '';
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
    const raw = text.slice(start, at);
    this.#add(scanner.level === 0 ? normaliseLineEnds(raw) : raw, start);
  }

  /** §2.7: up to `]]>`, with no references in it. */
  #readCData(start: number): void {
    const scanner: Scanner = this.#scanner;
    const first = scanner.at;
    const end = scanner.requireLater(']]>', first, 'a CDATA section', start);
    scanner.at = end + 3;
    const raw = scanner.text.slice(first, end);
    this.#add(scanner.level === 0 ? normaliseLineEnds(raw) : raw, start);
  }

  #add(piece: string, start: number): void {
    if (piece === '') return;
    const scanner: Scanner = this.#scanner;
    if (this.text === '') this.index = scanner.place(start);
    this.text += piece;
    this.end = scanner.endPlace(scanner.at);
    if (this.text.length > this.#limit) {
      scanner.fail('limit-text', { limit: this.#limit }, this.index);
    }
  }
}

/** §4.3.2: as many elements are open at the end of an entity as were at the reference to it. */
function leaveEntity(scanner: Scanner, depth: number): void {
  const frame = scanner.entityFrame;
  if (frame !== undefined && frame.depth !== depth) {
    scanner.fail('xml-entity-boundary', { name: frame.entity.name });
  }
  scanner.leave();
}

/** §2.11: CRLF and a lone CR are LF; in an entity, CR came from `&#13;` and stays. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
