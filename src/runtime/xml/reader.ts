/**
 * The strict XML reader: XML 1.0 (5th edition) with Namespaces, one token at a time, in one pass.
 * It never throws: the first thing that is not well-formed ends it with an error token.
 */
import type { Limits } from '../options.ts';
import type { WrittenAttribute, XmlAttribute } from './attribute.ts';
import { readAttributes } from './attributes.ts';
import { GREATER_THAN, SLASH } from './codes.ts';
import type { DoctypeReader, DocumentType } from './document-type.ts';
import type { XmlError } from './errors.ts';
import { checkQName, NamespaceScope, resolveAttributes, resolveElement } from './namespaces.ts';
import { type OpenElement, refuseEnd, refuseEndTag } from './open-element.ts';
import { readEpilog, readProlog } from './prolog.ts';
import { Fault, Scanner } from './scanner.ts';
import { TextReader } from './text.ts';

export type { XmlAttribute } from './attribute.ts';

/** What `XmlReader` gives one at a time: numbers, which are compared for each tag of a document. */
export const Token = { start: 1, end: 2, text: 3, eof: 4, error: 5 } as const;
/** One of `Token`. */
export type TokenKind = (typeof Token)[keyof typeof Token];

/** What a reader does beyond the documents of a format. */
export interface XmlReaderOptions {
  /** Reads a document type declaration, which is refused without this; for XSD files alone. */
  readonly doctype?: DoctypeReader | undefined;
}

const noAttributes: readonly XmlAttribute[] = [];

/**
 * Reads a document, token by token. An empty-element tag is a start and an end. Adjacent character
 * data, CDATA sections and references are one text, across comments and processing instructions.
 */
export class XmlReader {
  /** Of the element of a start or end token: the name as it is written. */
  name = '';
  prefix = '';
  local = '';
  namespace = '';
  /** Of a start token, in document order, namespace declarations apart. */
  attributes: readonly XmlAttribute[] = noAttributes;
  /** A name that the next start tag is likely to have; it is compared before any name is read. */
  guess = '';
  /** Whether white space between two tags is no token. */
  skipsBlank = false;
  /** Where the token begins in the document; the place of a reference for what an entity holds. */
  index = 0;
  /** Behind the token. */
  end = 0;
  /** Elements that are open; of a start or end token, its own element among them. */
  depth = 0;
  /** Of an error token. */
  error: XmlError | undefined;

  readonly #scanner: Scanner;
  readonly #limits: Limits;
  readonly #readDoctype: DoctypeReader | undefined;
  readonly #characters: TextReader;
  /** The namespaces in scope. */
  readonly scope: NamespaceScope = new NamespaceScope();
  /** By depth; what lies deeper is used again for the next element there. */
  readonly #open: OpenElement[] = [];
  #documentType: DocumentType | undefined;
  #phase: 'prolog' | 'content' | 'epilog' = 'prolog';
  /** The last token was the start of an empty-element tag, or the end of an element. */
  #pending: 'empty' | 'closed' | undefined;

  constructor(text: string, limits: Limits, options: XmlReaderOptions = {}) {
    this.#scanner = new Scanner(text);
    this.#limits = limits;
    this.#readDoctype = options.doctype;
    this.#characters = new TextReader(this.#scanner, limits.text);
  }

  /** Of a text token: never empty; references replaced, line ends normalised (§2.11). */
  get text(): string {
    return this.#characters.text;
  }

  /** Of a text token: where its first character stands in the document. */
  get textIndex(): number {
    return this.#characters.index;
  }

  /** Whether the text of a text token is white space alone. */
  get isWhiteSpace(): boolean {
    return this.#characters.isWhiteSpace;
  }

  /** What a prefix stands for at this token, `''` being the default; `undefined` for nothing. */
  resolvePrefix(prefix: string): string | undefined {
    return this.scope.resolve(prefix);
  }

  /** Moves to the next token; what stood in the fields before is overwritten. */
  next(): TokenKind {
    if (this.error !== undefined) return Token.error;
    try {
      return this.#read();
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      this.error = fault.error;
      this.index = fault.error.index;
      this.end = fault.error.index;
      return Token.error;
    }
  }

  /**
   * Reads elements at once that hold nothing but text as the document has it, and white space before
   * them: as many as a sticky pattern finds, their names being in `namespace`. There are no tokens of
   * them; `index` is where they begin. The groups of the match; `undefined` if there are none.
   */
  readRun(pattern: RegExp, namespace: string): RegExpExecArray | undefined {
    if (this.#pending === 'closed') this.#leaveElement();
    const isPossible =
      this.#phase === 'content' &&
      this.#pending === undefined &&
      this.depth < this.#limits.depth &&
      this.scope.resolve('') === namespace;
    const match = isPossible ? this.#characters.readRun(pattern) : undefined;
    if (match === undefined) return undefined;
    this.index = match.index;
    this.end = this.#scanner.at;
    return match;
  }

  /** Goes back to a start tag of what `readRun` has read, as if nothing behind it had been. */
  goBack(index: number): void {
    this.#scanner.at = index;
  }

  #read(): TokenKind {
    if (this.#pending === 'empty') return this.#closeElement();
    if (this.#pending === 'closed') this.#leaveElement();
    if (this.#phase === 'content') return this.#readContent();
    return this.#phase === 'prolog' ? this.#readProlog() : this.#readEpilog();
  }

  /** §2.8 [22]: declaration, comments and instructions, document type; then the root. */
  #readProlog(): TokenKind {
    const scanner: Scanner = this.#scanner;
    this.#documentType = readProlog(scanner, this.#limits, this.#readDoctype);
    this.#phase = 'content';
    return this.#readStartTag();
  }

  #readEpilog(): TokenKind {
    const scanner: Scanner = this.#scanner;
    readEpilog(scanner);
    this.index = scanner.at;
    this.end = scanner.at;
    return Token.eof;
  }

  #readContent(): TokenKind {
    const scanner: Scanner = this.#scanner;
    const characters: TextReader = this.#characters;
    if (this.skipsBlank) characters.skipBlank();
    if (characters.read(this.depth)) {
      this.index = characters.index;
      this.end = characters.end;
      return Token.text;
    }
    if (scanner.isAtEnd) return refuseEnd(scanner, this.#innermost());
    const isEndTag = scanner.text.charCodeAt(scanner.at + 1) === SLASH;
    return isEndTag ? this.#readEndTag() : this.#readStartTag();
  }

  /** §3.1 [40], [44]. */
  #readStartTag(): TokenKind {
    const scanner: Scanner = this.#scanner;
    const start = scanner.at;
    const { depth } = this.#limits;
    if (this.depth >= depth) scanner.fail('limit-depth', { limit: depth }, start);
    scanner.at += 1;
    const isGuessed = this.guess !== '' && scanner.skipName(this.guess);
    const name = isGuessed ? this.guess : scanner.requireName('the name of an element');
    const colon = isGuessed ? -1 : checkQName(scanner, name, start + 1);
    const written = this.#readAttributes();
    this.index = scanner.place(start);
    this.end = scanner.endPlace(scanner.at);
    this.depth += 1;
    this.attributes = this.#resolveAttributes(name, written);
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    this.#enterElement(name, prefix, colon < 0 ? name : name.slice(colon + 1), start + 1);
    return Token.start;
  }

  /** Up to the end of the start tag. */
  #readAttributes(): WrittenAttribute[] | undefined {
    const scanner: Scanner = this.#scanner;
    if (scanner.code === GREATER_THAN) {
      scanner.at += 1;
      return undefined;
    }
    const written = readAttributes(scanner, this.#limits);
    if (scanner.code === SLASH) this.#pending = 'empty';
    scanner.require(this.#pending === 'empty' ? '/>' : '>');
    return written;
  }

  #resolveAttributes(
    element: string,
    written: WrittenAttribute[] | undefined,
  ): readonly XmlAttribute[] {
    const type = this.#documentType;
    if (written === undefined && type === undefined) return noAttributes;
    const all = type ? type.applyTo(element, written ?? [], this.index) : (written ?? []);
    return resolveAttributes(this.#scanner, this.scope, all, this.depth);
  }

  /** Takes note of an element whose name is at `index`, its namespace being known by now. */
  #enterElement(name: string, prefix: string, local: string, index: number): void {
    const namespace = resolveElement(this.#scanner, this.scope, prefix, index);
    const place = this.depth - 1;
    const element = this.#open[place];
    if (element === undefined) {
      this.#open[place] = { name, prefix, local, namespace, index: this.index };
    } else {
      element.name = name;
      element.prefix = prefix;
      element.local = local;
      element.namespace = namespace;
      element.index = this.index;
    }
    this.name = name;
    this.prefix = prefix;
    this.local = local;
    this.namespace = namespace;
  }

  /** §3.1 [42]. */
  #readEndTag(): TokenKind {
    const scanner: Scanner = this.#scanner;
    const start = scanner.at;
    scanner.entities?.requireInside(this.depth);
    scanner.at += 2;
    if (!scanner.skipName(this.#innermost().name)) refuseEndTag(scanner, this.#innermost(), start);
    if (scanner.code !== GREATER_THAN) {
      scanner.skipSpace();
      scanner.require('>');
    } else scanner.at += 1;
    this.index = scanner.place(start);
    this.end = scanner.endPlace(scanner.at);
    return this.#closeElement();
  }

  #innermost(): OpenElement {
    const element = this.#open[this.depth - 1];
    if (element === undefined) throw new RangeError('no element is open');
    return element;
  }

  /** Gives the end of the innermost element, which stays in scope until the next token. */
  #closeElement(): TokenKind {
    const { name, prefix, local, namespace } = this.#innermost();
    this.name = name;
    this.prefix = prefix;
    this.local = local;
    this.namespace = namespace;
    this.#pending = 'closed';
    return Token.end;
  }

  #leaveElement(): void {
    this.#pending = undefined;
    this.scope.leave(this.depth);
    this.depth -= 1;
    if (this.depth === 0) this.#phase = 'epilog';
  }
}
