/**
 * The strict XML reader: XML 1.0 (5th edition) with Namespaces, one token at a time, in one pass.
 * It never throws: the first thing that is not well-formed ends it with an error token.
 */
import type { Limits } from '../options.ts';
import type { XmlAttribute } from './attribute.ts';
import { readAttributes } from './attributes.ts';
import { isWhiteSpace } from './characters.ts';
import { LESS_THAN, SLASH } from './codes.ts';
import { skipDeclaration } from './declaration.ts';
import { type AttributeLists, applyAttributeList } from './doctype/attribute-list.ts';
import { readDoctype } from './doctype/doctype.ts';
import type { XmlError } from './errors.ts';
import { skipMiscellany } from './miscellany.ts';
import { checkQName, NamespaceScope, resolveAttributes, resolveElement } from './namespaces.ts';
import { Fault, Scanner } from './scanner.ts';
import { TextReader } from './text.ts';

export type { XmlAttribute } from './attribute.ts';

export const Token = { start: 1, end: 2, text: 3, eof: 4, error: 5 } as const;
export type TokenKind = (typeof Token)[keyof typeof Token];

export interface XmlReaderOptions {
  /** Accept a document type declaration and read its internal subset; for XSD files alone. */
  readonly doctype?: boolean;
}

/** An element that is open. */
interface OpenElement {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
  /** Of its start tag in the document. */
  readonly index: number;
}

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
  attributes: readonly XmlAttribute[] = [];
  /** Of a text token: never empty; references replaced, line ends normalised (§2.11). */
  text = '';
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
  readonly #acceptsDoctype: boolean;
  readonly #characters: TextReader;
  readonly #scope = new NamespaceScope();
  readonly #open: OpenElement[] = [];
  #attributeLists: AttributeLists | undefined;
  #phase: 'prolog' | 'content' | 'epilog' = 'prolog';
  /** The last token was the start of an empty-element tag, or the end of an element. */
  #pending: 'empty' | 'closed' | undefined;

  constructor(text: string, limits: Limits, options: XmlReaderOptions = {}) {
    this.#scanner = new Scanner(text);
    this.#limits = limits;
    this.#acceptsDoctype = options.doctype === true;
    this.#characters = new TextReader(this.#scanner, limits.text);
  }

  /** Whether the text of a text token is white space alone. */
  get isWhiteSpace(): boolean {
    return isWhiteSpace(this.text);
  }

  /** What a prefix stands for at this token, `''` being the default; `undefined` for nothing. */
  resolvePrefix(prefix: string): string | undefined {
    return this.#scope.resolve(prefix);
  }

  /** The namespace declarations of a start token: namespaces by prefix, `''` for the default one. */
  declaredPrefixes(): ReadonlyMap<string, string> {
    return this.#scope.declaredAt(this.depth);
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

  #read(): TokenKind {
    if (this.#pending === 'empty') return this.#closeElement();
    if (this.#pending === 'closed') this.#leaveElement();
    if (this.#phase === 'content') return this.#readContent();
    return this.#phase === 'prolog' ? this.#readProlog() : this.#readEpilog();
  }

  /** §2.8 [22]: declaration, comments and instructions, document type; then the root. */
  #readProlog(): TokenKind {
    const scanner: Scanner = this.#scanner;
    skipDeclaration(scanner);
    skipMiscellany(scanner);
    if (scanner.text.startsWith('<!DOCTYPE', scanner.at)) {
      if (!this.#acceptsDoctype) scanner.fail('xml-doctype', {});
      this.#attributeLists = readDoctype(scanner, this.#limits);
      skipMiscellany(scanner);
    }
    if (scanner.code !== LESS_THAN || scanner.text.charCodeAt(scanner.at + 1) === SLASH) {
      scanner.fail('xml-root-missing', { found: scanner.found() });
    }
    this.#phase = 'content';
    return this.#readStartTag();
  }

  #readEpilog(): TokenKind {
    const scanner: Scanner = this.#scanner;
    skipMiscellany(scanner);
    if (!scanner.isAtEnd) scanner.fail('xml-root-followed', { found: scanner.found() });
    scanner.failAtNonCharacter();
    this.index = scanner.at;
    this.end = scanner.at;
    return Token.eof;
  }

  #readContent(): TokenKind {
    const scanner: Scanner = this.#scanner;
    const characters: TextReader = this.#characters;
    if (characters.read(this.depth)) {
      this.text = characters.text;
      this.index = characters.index;
      this.end = characters.end;
      return Token.text;
    }
    if (scanner.isAtEnd) return this.#refuseEnd();
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
    const name = scanner.requireName('the name of an element');
    const colon = checkQName(scanner, name, start + 1);
    const written = readAttributes(scanner, this.#limits);
    if (scanner.code === SLASH) this.#pending = 'empty';
    scanner.require(this.#pending === 'empty' ? '/>' : '>');

    this.index = scanner.place(start);
    this.end = scanner.endPlace(scanner.at);
    this.depth += 1;
    const all = applyAttributeList(this.#attributeLists?.get(name), written, this.index);
    this.attributes = resolveAttributes(scanner, this.#scope, all, this.depth);
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const local = colon < 0 ? name : name.slice(colon + 1);
    const namespace = resolveElement(scanner, this.#scope, prefix, start + 1);
    const element = { name, prefix, local, namespace, index: this.index };
    this.#open.push(element);
    this.#show(element);
    return Token.start;
  }

  /** §3.1 [42]. */
  #readEndTag(): TokenKind {
    const scanner: Scanner = this.#scanner;
    const start = scanner.at;
    const { name } = this.#innermost;
    const frame = scanner.entityFrame;
    if (frame?.depth === this.depth) {
      scanner.fail('xml-entity-boundary', { name: frame.entity.name });
    }
    scanner.at += 2;
    if (!scanner.skipName(name)) this.#refuseEndTag(start);
    scanner.skipSpace();
    scanner.require('>');
    this.index = scanner.place(start);
    this.end = scanner.endPlace(scanner.at);
    return this.#closeElement();
  }

  get #innermost(): OpenElement {
    const element = this.#open.at(-1);
    if (element === undefined) throw new RangeError('no element is open');
    return element;
  }

  /** Gives the end of the innermost element, which stays in scope until the next token. */
  #closeElement(): TokenKind {
    this.#show(this.#innermost);
    this.#pending = 'closed';
    return Token.end;
  }

  #leaveElement(): void {
    this.#pending = undefined;
    this.#open.pop();
    this.#scope.leave(this.depth);
    this.depth -= 1;
    if (this.depth === 0) this.#phase = 'epilog';
  }

  #show({ name, prefix, local, namespace }: OpenElement): void {
    this.name = name;
    this.prefix = prefix;
    this.local = local;
    this.namespace = namespace;
  }

  #refuseEndTag(start: number): never {
    const scanner: Scanner = this.#scanner;
    const { name: open, index } = this.#innermost;
    const found = scanner.requireName(`${open}>`);
    if (found === open) scanner.unexpected('>');
    const related = { index, message: 'the start tag' };
    const more = { expected: [`</${open}>`], related };
    return scanner.fail('xml-tag-mismatch', { found, open }, start, more);
  }

  #refuseEnd(): never {
    const { name, index } = this.#innermost;
    return this.#scanner.unclosed(`the element ${name}`, `</${name}>`, index);
  }
}
