/**
 * The strict XML reader: XML 1.0 (5th edition) with Namespaces, one token at a time, in one pass.
 * It never throws: the first thing that is not well-formed ends it with an error token.
 */
import type { Limits } from '../options.ts';
import type { XmlAttribute } from './attribute.ts';
import { SLASH } from './codes.ts';
import type { DoctypeReader } from './document-type.ts';
import type { XmlError } from './errors.ts';
import type { NamespaceScope } from './namespaces.ts';
import { refuseEnd } from './open-tag.ts';
import { readEpilog, readProlog } from './prolog.ts';
import { Fault, Scanner } from './scanner.ts';
import { TagReader } from './tags.ts';
import { TextReader } from './text.ts';
import { Token, type TokenKind } from './token.ts';

export type { XmlAttribute } from './attribute.ts';
export { Token, type TokenKind } from './token.ts';

/** What a reader does beyond the documents of a format. */
export interface XmlReaderOptions {
  /** Reads a document type declaration, which is refused without this; for XSD files alone. */
  readonly doctype?: DoctypeReader | undefined;
}

/**
 * Reads a document, token by token. An empty-element tag is a start and an end. Adjacent character
 * data, CDATA sections and references are one text, across comments and processing instructions.
 */
export class XmlReader {
  /** A name that the next start tag is likely to have; it is compared before any name is read. */
  guess = '';
  /** Whether white space between two tags is no token. */
  skipsBlank = false;
  /** Of an error token. */
  error: XmlError | undefined;

  readonly #scanner: Scanner;
  readonly #limits: Limits;
  readonly #readDoctype: DoctypeReader | undefined;
  readonly #tags: TagReader;
  readonly #texts: TextReader;
  #phase: 'prolog' | 'content' | 'epilog' = 'prolog';
  /** The last token was the end of an element. */
  #isClosed = false;

  constructor(text: string, limits: Limits, options?: XmlReaderOptions) {
    this.#scanner = new Scanner(text);
    this.#limits = limits;
    this.#readDoctype = options?.doctype;
    this.#tags = new TagReader(this.#scanner, limits);
    this.#texts = new TextReader(this.#scanner, limits.text);
  }

  /** Where the token begins in the document; the place of a reference for what an entity holds. */
  get index(): number {
    return this.#scanner.tokenIndex;
  }

  /** Behind the token. */
  get end(): number {
    return this.#scanner.tokenEnd;
  }

  /** Of the element of a start or end token: its name as it is written. */
  get name(): string {
    return this.#tags.tag.name;
  }

  get prefix(): string {
    return this.#tags.tag.prefix;
  }

  get local(): string {
    return this.#tags.tag.local;
  }

  get namespace(): string {
    return this.#tags.tag.namespace;
  }

  /** Of a start token, in document order, namespace declarations apart. */
  get attributes(): readonly XmlAttribute[] {
    return this.#tags.attributes;
  }

  /** Elements that are open; of a start or end token, its own element among them. */
  get depth(): number {
    return this.#tags.depth;
  }

  /** The namespaces in scope. */
  get scope(): NamespaceScope {
    return this.#tags.scope;
  }

  /** Of a text token: never empty; references replaced, line ends normalised (§2.11). */
  get text(): string {
    return this.#texts.text;
  }

  /** Whether the text of a text token is white space alone. */
  get isWhiteSpace(): boolean {
    return this.#texts.isWhiteSpace;
  }

  /** What a prefix stands for at this token, `''` being the default; `undefined` for nothing. */
  resolvePrefix(prefix: string): string | undefined {
    return this.#tags.scope.resolve(prefix);
  }

  /** Moves to the next token; what stood in the fields before is overwritten. */
  next(): TokenKind {
    if (this.error !== undefined) return Token.error;
    try {
      return this.#read();
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      this.error = fault.error;
      this.#scanner.tokenIndex = fault.error.index;
      this.#scanner.tokenEnd = fault.error.index;
      return Token.error;
    }
  }

  /**
   * Reads elements at once that hold nothing but text as the document has it: as many as a sticky
   * pattern finds, their names being in `namespace`, and white space around them. There are no tokens
   * of them. The groups of the match; `undefined` if there are none.
   */
  readRun(pattern: RegExp, namespace: string): RegExpExecArray | undefined {
    if (this.#isClosed) this.#leaveElement();
    const tags: TagReader = this.#tags;
    const isPossible =
      this.#phase === 'content' &&
      !tags.isEmpty &&
      tags.depth < this.#limits.depth &&
      tags.scope.resolve('') === namespace;
    return isPossible ? this.#texts.readRun(pattern) : undefined;
  }

  /** Goes back to a start tag of what `readRun` has read, as if nothing behind it had been. */
  goBack(index: number): void {
    this.#scanner.at = index;
  }

  #read(): TokenKind {
    if (this.#isClosed) this.#leaveElement();
    if (this.#phase === 'content') return this.#readContent();
    return this.#phase === 'prolog' ? this.#readProlog() : this.#readEpilog();
  }

  /** §2.8 [22]: declaration, comments and instructions, document type; then the root. */
  #readProlog(): TokenKind {
    this.#tags.documentType = readProlog(this.#scanner, this.#limits, this.#readDoctype);
    this.#phase = 'content';
    return this.#startElement();
  }

  #readEpilog(): TokenKind {
    const scanner: Scanner = this.#scanner;
    readEpilog(scanner);
    scanner.tokenIndex = scanner.at;
    scanner.tokenEnd = scanner.at;
    return Token.eof;
  }

  #readContent(): TokenKind {
    const scanner: Scanner = this.#scanner;
    const tags: TagReader = this.#tags;
    const texts: TextReader = this.#texts;
    if (tags.isEmpty) return this.#endElement();
    const isTag = this.skipsBlank && texts.skipBlank();
    if (!isTag && texts.read(tags.depth)) return Token.text;
    if (scanner.isAtEnd) return refuseEnd(scanner, tags.tag);
    if (scanner.text.charCodeAt(scanner.at + 1) !== SLASH) return this.#startElement();
    tags.readEnd();
    return this.#endElement();
  }

  #startElement(): TokenKind {
    this.#tags.readStart(this.guess);
    return Token.start;
  }

  /** Gives the end of the innermost element, which stays in scope until the next token. */
  #endElement(): TokenKind {
    this.#tags.isEmpty = false;
    this.#isClosed = true;
    return Token.end;
  }

  #leaveElement(): void {
    const tags: TagReader = this.#tags;
    this.#isClosed = false;
    tags.leave();
    if (tags.depth === 0) this.#phase = 'epilog';
  }
}
