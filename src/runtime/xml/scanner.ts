/** Where reading is: a place in the document, or in the entity that is being read in its stead. */
import {
  asciiNameClass,
  firstNonCharacter,
  isSpace,
  nameCharactersAt,
  nameStartAt,
} from './characters.ts';
import type { Entities } from './entities.ts';
import { type XmlError, type XmlErrorCode, type XmlErrorDetails, xmlError } from './errors.ts';

/** What ends reading: carried as an exception to `XmlReader.next`, never past it. */
export class Fault {
  readonly error: XmlError;

  constructor(error: XmlError) {
    this.error = error;
  }
}

export class Scanner {
  /**
   * The document, or the replacement text of an entity. Where a character may be any, whoever reads on
   * calls `keepCharacters` before, or goes no further than `Char`s (§2.2 [2]).
   */
  text: string;
  /** The index of what is read next. */
  at = 0;
  /** Where the last token begins in the document; the place of a reference for what an entity holds. */
  tokenIndex = 0;
  /** Behind it. */
  tokenEnd = 0;
  /** What a document type declaration has brought, if there was one. */
  entities: Entities | undefined;
  readonly #document: string;
  /** Whether it is known that `text` holds nothing but `Char`s. */
  #isKept = false;

  constructor(document: string) {
    this.#document = document;
    this.text = document;
    if (!document.isWellFormed()) this.keepCharacters();
  }

  /** Lets the document end before its first code unit that is no XML character, if there is one. */
  keepCharacters(): void {
    if (this.#isKept) return;
    this.#isKept = true;
    const outside = firstNonCharacter(this.#document);
    if (outside >= 0) this.text = this.#document.slice(0, outside);
  }

  /** Entities that are being read, one in the other. */
  get level(): number {
    return this.entities === undefined ? 0 : this.entities.level;
  }

  /** Where in the document `index` of the present text is: in an entity, at the outermost reference. */
  place(index: number): number {
    return this.entities === undefined ? index : this.entities.place(index);
  }

  /** As `place`, for the end of something: in an entity, the end of the outermost reference. */
  endPlace(index: number): number {
    return this.entities === undefined ? index : this.entities.endPlace(index);
  }

  /**
   * The code unit here; NaN at the end. Asked at every turn of the reader, so that it doesn't ask beyond
   * the end, which engines are slow at from then on.
   */
  get code(): number {
    const { text, at } = this;
    return at < text.length ? text.charCodeAt(at) : Number.NaN;
  }

  /** Whether the document, or the entity that is being read, ends here. */
  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Skips white space (§2.3 [3]); whether there was any. */
  skipSpace(): boolean {
    const { text, at: start } = this;
    const { length } = text;
    let at = start;
    while (at < length && isSpace(text.charCodeAt(at))) at += 1;
    this.at = at;
    return at > start;
  }

  /** Skips white space that must be there before `expected`. */
  requireSpace(expected: string): void {
    if (!this.skipSpace()) this.unexpected(`white space and ${expected}`);
  }

  /** Skips `literal` if it stands here; whether it did. */
  skip(literal: string): boolean {
    if (!this.text.startsWith(literal, this.at)) return false;
    this.at += literal.length;
    return true;
  }

  /** Skips `literal`, which must stand here. */
  require(literal: string): void {
    if (!this.skip(literal)) this.unexpected(literal);
  }

  /** Skips `name` if it stands here, and is not the beginning of a longer one; whether it did. */
  skipName(name: string): boolean {
    const behind = this.at + name.length;
    const code = this.text.charCodeAt(behind);
    const goesOn = code < 0x80 ? asciiNameClass[code] !== 0 : code >= 0x80;
    if (goesOn || !this.text.startsWith(name, this.at)) return false;
    this.at = behind;
    return true;
  }

  /** Reads a `Name` (§2.3 [5]); empty if none begins here. */
  scanName(): string {
    const { text, at: start } = this;
    let at = start;
    let code = text.charCodeAt(at);
    if (code < 0x80 ? asciiNameClass[code] !== 2 : !matches(nameStartAt, text, at)) return '';
    while (code < 0x80 && asciiNameClass[code] !== 0) {
      at += 1;
      code = text.charCodeAt(at);
    }
    if (code >= 0x80) {
      matches(nameCharactersAt, text, at);
      at = nameCharactersAt.lastIndex;
    }
    this.at = at;
    return text.slice(start, at);
  }

  /** Reads a `Name` that must be there; `what` says whose it is. */
  requireName(what: string): string {
    return this.scanName() || this.unexpected(what);
  }

  /** Reads a name without a colon, as Namespaces §7 asks of entities, notations and targets. */
  requireNCName(what: string): string {
    const index = this.at;
    const name = this.requireName(what);
    if (name.includes(':')) this.fail('xml-namespace-name', { name }, index);
    return name;
  }

  /** The place behind `literal`, the end of `what` that began at `start`. */
  requireLater(literal: string, from: number, what: string, start: number): number {
    const index = this.text.indexOf(literal, from);
    return index < 0 ? this.unclosed(what, literal, start) : index;
  }

  /** What stands here, for messages. */
  found(): string {
    const codePoint = this.text.codePointAt(this.at);
    if (codePoint === undefined) return 'the end of the text';
    return JSON.stringify(String.fromCodePoint(codePoint));
  }

  /** Ends reading: `expected` should stand here, and something else does. */
  unexpected(expected: string): never {
    return this.fail('xml-syntax', { found: this.found(), expected }, this.at, {
      expected: [expected],
    });
  }

  /** Ends reading: the text ends inside `what`, which began at `start`. */
  unclosed(what: string, expected: string, start: number): never {
    this.keepCharacters();
    this.at = this.text.length;
    const related = { index: this.place(start), message: `${what} begins here` };
    return this.fail('xml-unclosed', { what, expected }, this.at, {
      expected: [expected],
      related,
    });
  }

  /** Ends reading with an error at `index` of the present text. */
  fail<Code extends XmlErrorCode>(
    code: Code,
    details: XmlErrorDetails<Code>,
    index: number = this.at,
    more: Pick<XmlError, 'expected' | 'related'> = {},
  ): never {
    return this.failWith(xmlError(code, details, { index, ...more }));
  }

  /** Ends reading with an error, its index one of the present text. */
  failWith(error: XmlError): never {
    this.keepCharacters();
    this.failAtNonCharacter();
    throw new Fault({ ...error, index: this.place(error.index) });
  }

  /** Ends reading if what seems to be the end is a character that XML does not allow. */
  failAtNonCharacter(): void {
    const { length } = this.text;
    if (this.level > 0 || this.at < length || length === this.#document.length) return;
    const unit = this.#document.charCodeAt(length);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    const name = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
    const found = `${isSurrogate ? 'The lone surrogate' : 'The character'} ${name}`;
    throw new Fault(xmlError('xml-character', { found }, { index: length }));
  }
}

function matches(sticky: RegExp, text: string, index: number): boolean {
  sticky.lastIndex = index;
  return sticky.test(text);
}
