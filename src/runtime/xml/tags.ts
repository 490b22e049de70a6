/** Start and end tags (XML 1.0 §3.1), and what holds between them: open elements and namespaces. */
import type { Limits } from '../options.ts';
import type { WrittenAttribute, XmlAttribute } from './attribute.ts';
import { readAttributes } from './attributes.ts';
import { GREATER_THAN, SLASH } from './codes.ts';
import type { DocumentType } from './document-type.ts';
import { checkQName, NamespaceScope, resolveAttributes, resolveElement } from './namespaces.ts';
import { type OpenTag, openTag, refuseEndTag } from './open-tag.ts';
import type { Scanner } from './scanner.ts';

const noAttributes: readonly XmlAttribute[] = [];

/** Reads one tag after the other; each must stand where the scanner is. */
export class TagReader {
  /** Of the innermost open element; while the end of one is told, of that. */
  tag: OpenTag = openTag();
  /** Of the last start tag. */
  attributes: readonly XmlAttribute[] = noAttributes;
  /** Elements that are open, the one whose end is told among them. */
  depth = 0;
  /** Whether the last start tag was that of an element without an end tag. */
  isEmpty = false;
  /** What a document type declaration says of attributes, if there was one. */
  documentType: DocumentType | undefined;
  /** The namespaces in scope. */
  readonly scope: NamespaceScope = new NamespaceScope();
  readonly #scanner: Scanner;
  readonly #limits: Limits;

  constructor(scanner: Scanner, limits: Limits) {
    this.#scanner = scanner;
    this.#limits = limits;
  }

  /** §3.1 [40], [44]; the element is `guess`, or any other. */
  readStart(guess: string): void {
    const scanner: Scanner = this.#scanner;
    const start = scanner.at;
    const { depth } = this.#limits;
    if (this.depth >= depth) scanner.fail('limit-depth', { limit: depth }, start);
    scanner.at = start + 1;
    // Written again for each element at its depth.
    const tag = this.tag.inner ?? openTag(this.tag);
    if (guess !== '' && scanner.skipName(guess)) setName(tag, guess, -1);
    else {
      const name = scanner.requireName('the name of an element');
      setName(tag, name, checkQName(scanner, name, start + 1));
    }
    const written = this.#readAttributes();
    this.#notePlace(start);
    this.depth += 1;
    this.attributes = this.#resolve(tag.name, written);
    tag.namespace = resolveElement(scanner, this.scope, tag.prefix, start + 1);
    tag.index = scanner.tokenIndex;
    this.tag = tag;
  }

  /** Up to the end of the start tag. */
  #readAttributes(): readonly WrittenAttribute[] | undefined {
    const scanner: Scanner = this.#scanner;
    this.isEmpty = false;
    if (scanner.code === GREATER_THAN) {
      scanner.at += 1;
      return undefined;
    }
    const written = readAttributes(scanner, this.#limits);
    this.isEmpty = scanner.code === SLASH;
    scanner.require(this.isEmpty ? '/>' : '>');
    return written;
  }

  #resolve(
    element: string,
    written: readonly WrittenAttribute[] | undefined,
  ): readonly XmlAttribute[] {
    const { documentType } = this;
    if (written === undefined && documentType === undefined) return noAttributes;
    const all = documentType
      ? documentType.applyTo(element, written ?? [], this.#scanner.tokenIndex)
      : (written ?? []);
    return resolveAttributes(this.#scanner, this.scope, all, this.depth);
  }

  /** §3.1 [42]: of the innermost element, which stays in scope until `leave`. */
  readEnd(): void {
    const scanner: Scanner = this.#scanner;
    const start = scanner.at;
    scanner.entities?.requireInside(this.depth);
    scanner.at = start + 2;
    if (!scanner.skipName(this.tag.name)) refuseEndTag(scanner, this.tag, start);
    if (scanner.code === GREATER_THAN) scanner.at += 1;
    else {
      scanner.skipSpace();
      scanner.require('>');
    }
    this.#notePlace(start);
  }

  /** Takes note of where the tag stands that has been read. */
  #notePlace(start: number): void {
    const scanner: Scanner = this.#scanner;
    scanner.tokenIndex = scanner.place(start);
    scanner.tokenEnd = scanner.endPlace(scanner.at);
  }

  /** Goes on behind the innermost element. */
  leave(): void {
    this.scope.leave(this.depth);
    this.depth -= 1;
    this.tag = this.tag.outer ?? this.tag;
  }
}

/** `colon`: where the prefix ends; -1 without one. */
function setName(tag: OpenTag, name: string, colon: number): void {
  tag.name = name;
  tag.prefix = colon < 0 ? '' : name.slice(0, colon);
  tag.local = colon < 0 ? name : name.slice(colon + 1);
}
