/** Where reading is: a place in the document, or in the entity that is being read in its stead. */
import { asciiNameClass, firstNonCharacter, nameCharactersAt, nameStartAt } from './characters.ts';
import { type XmlError, type XmlErrorCode, type XmlErrorDetails, xmlError } from './errors.ts';

/** What ends reading: carried as an exception to `XmlReader.next`, never past it. */
export class Fault {
  readonly error: XmlError;

  constructor(error: XmlError) {
    this.error = error;
  }
}

/** A parsed entity whose replacement text is known (XML 1.0 §4.5). */
export interface InternalEntity {
  readonly kind: 'internal';
  readonly name: string;
  readonly text: string;
  /** Whether it is being read, so that a reference to it is recursive. */
  open: boolean;
}

/** An entity that is declared and never read: external, or not XML at all. */
export interface UnreadEntity {
  readonly kind: 'external' | 'unparsed';
  readonly name: string;
}

export type Entity = InternalEntity | UnreadEntity;

/** A text that waits until the entity that is referred to in it has been read. */
interface Frame {
  readonly text: string;
  /** Of the reference to the entity. */
  readonly index: number;
  /** Where the reference ends and reading goes on. */
  readonly resume: number;
  readonly entity: InternalEntity;
  /** Open elements at the reference. */
  readonly depth: number;
}

/** UTF-16 units that all references to declared entities may expand to in one document. */
export const expansionLimit: number = 1 << 20;

export class Scanner {
  /** The document, or the replacement text of an entity; nothing but `Char`s (§2.2 [2]). */
  text: string;
  /** The index of what is read next. */
  at = 0;
  /** Entities by name; only a document type declaration declares any. */
  readonly entities: Map<string, Entity> = new Map();
  readonly #document: string;
  readonly #frames: Frame[] = [];
  #expanded = 0;

  /** Reads `document` up to its first code unit that is no XML character, if there is one. */
  constructor(document: string) {
    const outside = firstNonCharacter(document);
    this.#document = document;
    this.text = outside < 0 ? document : document.slice(0, outside);
  }

  /** Entities that are being read, one in the other. */
  get level(): number {
    return this.#frames.length;
  }

  /** Where in the document `index` of the present text is: in an entity, at the outermost reference. */
  place(index: number): number {
    return this.#frames[0]?.index ?? index;
  }

  /** As `place`, for the end of something: in an entity, the end of the outermost reference. */
  endPlace(index: number): number {
    return this.#frames[0]?.resume ?? index;
  }

  /** Goes on in the entity that the reference from `index` to `at` names. */
  enter(entity: InternalEntity, index: number, depth: number): void {
    if (entity.open) this.fail('xml-entity-recursive', { name: entity.name }, index);
    this.#expanded += entity.text.length;
    if (this.#expanded > expansionLimit) {
      this.fail('limit-entities', { limit: expansionLimit }, index);
    }
    this.#frames.push({ text: this.text, index, resume: this.at, entity, depth });
    entity.open = true;
    this.text = entity.text;
    this.at = 0;
  }

  /** Goes on after the reference to the entity that ends here. */
  leave(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    frame.entity.open = false;
    this.text = frame.text;
    this.at = frame.resume;
  }

  /** The entity that is being read, and how many elements were open at the reference to it. */
  get entityFrame(): { readonly entity: InternalEntity; readonly depth: number } | undefined {
    return this.#frames.at(-1);
  }

  /** The code unit here; NaN at the end. */
  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  /** Whether the document, or the entity that is being read, ends here. */
  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Skips white space (§2.3 [3]); whether there was any. */
  skipSpace(): boolean {
    const start = this.at;
    let code = this.text.charCodeAt(start);
    while (code === 0x20 || code === 0xa || code === 0xd || code === 0x9) {
      this.at += 1;
      code = this.text.charCodeAt(this.at);
    }
    return this.at > start;
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
    this.failAtNonCharacter();
    throw new Fault(xmlError(code, details, { index: this.place(index), ...more }));
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
