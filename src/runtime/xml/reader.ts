/**
 * The strict XML reader: XML 1.0 (5th edition) with Namespaces, one token at a time, in one pass.
 * It never throws: the first thing that is not well-formed ends it with an error token.
 */
import type { Limits } from '../options.ts';
import { colonOf, readAttributes, type XmlAttribute } from './attributes.ts';
import { firstNonCharacter, isWhiteSpace } from './characters.ts';
import { Cursor, XmlFault } from './cursor.ts';
import { readDoctype } from './doctype.ts';
import { type XmlError, xmlError } from './errors.ts';
import { skipComment, skipDeclaration, skipInstruction } from './miscellaneous.ts';
import { NamespaceScope } from './namespaces.ts';
import { type Entities, predefinedEntities, readReference } from './references.ts';

export type { XmlAttribute } from './attributes.ts';

export const Token = { start: 1, end: 2, text: 3, eof: 4, error: 5 } as const;
export type TokenKind = (typeof Token)[keyof typeof Token];

export interface XmlReaderOptions {
  /** Accept a document type declaration and read its internal subset; for XSD files alone. */
  readonly doctype?: boolean;
}

/** An element that is open. */
interface Open {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
  readonly index: number;
  /** Declarations in scope around it. */
  readonly mark: number;
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
  /** Of a text token: references replaced, line ends normalised (§2.11). */
  text = '';
  /** Where the token begins in the source. */
  index = 0;
  /** Behind the token. */
  end = 0;
  /** Elements that are open; of a start or end token, its own element among them. */
  depth = 0;
  /** Of an error token. */
  error: XmlError | undefined;

  readonly #cursor: Cursor;
  readonly #limits: Limits;
  readonly #doctype: boolean;
  readonly #scope = new NamespaceScope();
  readonly #open: Open[] = [];
  /** Where the first character stands that XML does not allow; behind the end if there is none. */
  readonly #badIndex: number;
  #entities: Entities = predefinedEntities;
  #phase: 'start' | 'prolog' | 'content' | 'epilog' = 'start';
  /** The tag that was read was an empty-element tag: its end comes next. */
  #isEmptyTag = false;
  /** The element of the last end token is still in scope. */
  #closing: Open | undefined;

  constructor(text: string, limits: Limits, options: XmlReaderOptions = {}) {
    this.#cursor = new Cursor(text);
    this.#limits = limits;
    this.#doctype = options.doctype === true;
    const bad = firstNonCharacter(text);
    this.#badIndex = bad < 0 ? Infinity : bad;
  }

  /** Whether the text of a text token is white space alone. */
  get isWhiteSpace(): boolean {
    return isWhiteSpace(this.text);
  }

  /** What a prefix stands for where the reader is, `''` being the default; `undefined`: nothing. */
  resolvePrefix(prefix: string): string | undefined {
    return this.#scope.resolve(prefix);
  }

  next(): TokenKind {
    if (this.error) return Token.error;
    try {
      const token = this.#read();
      this.end = this.#cursor.at;
      if (this.end > this.#badIndex || (token === Token.eof && this.#badIndex < Infinity)) {
        return this.#refuseCharacter();
      }
      return token;
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      if (error.fault.index > this.#badIndex) return this.#refuseCharacter();
      return this.#stop(error.fault);
    }
  }

  #read(): TokenKind {
    this.#leave();
    if (this.#isEmptyTag) return this.#endOfEmptyTag();
    if (this.#phase === 'content') return this.#readContent();
    return this.#phase === 'epilog' ? this.#readEpilog() : this.#readProlog();
  }

  /** Closes the scope of an element whose end token was given. */
  #leave(): void {
    if (!this.#closing) return;
    this.#scope.restore(this.#closing.mark);
    this.#closing = undefined;
    this.depth -= 1;
    if (this.depth === 0) this.#phase = 'epilog';
  }

  #readProlog(): TokenKind {
    const cursor: Cursor = this.#cursor;
    if (this.#phase === 'start') skipDeclaration(cursor);
    this.#phase = 'prolog';
    for (;;) {
      this.#skipMiscellaneous();
      if (!cursor.startsWith('<!DOCTYPE')) break;
      if (!this.#doctype || this.#entities !== predefinedEntities) cursor.fail('xml-doctype', {});
      this.#entities = readDoctype(cursor, this.#limits);
    }
    if (cursor.code !== 60) cursor.fail('xml-root-missing', { found: cursor.found() });
    this.#phase = 'content';
    return this.#readTag();
  }

  #readEpilog(): TokenKind {
    this.#skipMiscellaneous();
    const cursor: Cursor = this.#cursor;
    this.index = cursor.at;
    if (cursor.at < cursor.text.length) {
      cursor.fail('xml-root-followed', { found: cursor.found() });
    }
    return Token.eof;
  }

  /** White space, comments and processing instructions (§2.8 [27] Misc). */
  #skipMiscellaneous(): void {
    const cursor: Cursor = this.#cursor;
    for (;;) {
      cursor.skipWhiteSpace();
      if (cursor.startsWith('<!--')) skipComment(cursor);
      else if (cursor.startsWith('<?')) skipInstruction(cursor);
      else return;
    }
  }

  #readContent(): TokenKind {
    const cursor: Cursor = this.#cursor;
    const { text } = cursor;
    const start = cursor.at;
    let value = '';
    let isText = false;
    for (;;) {
      if (cursor.code !== 60) {
        if (cursor.at >= text.length) this.#unclosed();
        value += this.#readCharacters();
        isText = true;
      } else if (cursor.startsWith('<!--')) {
        skipComment(cursor);
      } else if (cursor.startsWith('<?')) {
        skipInstruction(cursor);
      } else if (cursor.startsWith('<![CDATA[')) {
        value += this.#readCdata();
        isText = true;
      } else if (isText) {
        this.index = start;
        this.text = value;
        return Token.text;
      } else {
        return this.#readTag();
      }
      if (value.length > this.#limits.text)
        cursor.fail('limit-text', { limit: this.#limits.text }, start);
    }
  }

  /** Character data and references up to the next `<` (§2.4 [14]). */
  #readCharacters(): string {
    const cursor: Cursor = this.#cursor;
    const { text } = cursor;
    const less = text.indexOf('<', cursor.at);
    const end = less < 0 ? text.length : less;
    const raw = text.slice(cursor.at, end);
    if (!/[&\]\r]/.test(raw)) {
      cursor.at = end;
      return raw;
    }
    const bracket = raw.indexOf(']]>');
    const first = cursor.at;
    let value = '';
    // Searched in `raw`: in the whole text, each search could run to the end of the document.
    for (let at = 0; ; at = cursor.at - first) {
      const reference = raw.indexOf('&', at);
      const stop = reference < 0 ? raw.length : reference;
      if (bracket >= at && bracket < stop) cursor.fail('xml-cdata-end', {}, first + bracket);
      value += normaliseLines(raw.slice(at, stop));
      cursor.at = first + stop;
      if (reference < 0) return value;
      value += readReference(cursor, this.#entities);
    }
  }

  #readCdata(): string {
    const cursor: Cursor = this.#cursor;
    const start = cursor.at;
    cursor.at += 9;
    return normaliseLines(cursor.until(']]>', 'a CDATA section', start));
  }

  #readTag(): TokenKind {
    const cursor: Cursor = this.#cursor;
    this.index = cursor.at;
    return cursor.text.charCodeAt(cursor.at + 1) === 47 ? this.#readEndTag() : this.#readStartTag();
  }

  #readStartTag(): TokenKind {
    const cursor: Cursor = this.#cursor;
    const { index } = this;
    cursor.at += 1;
    const name = cursor.name('the name of an element');
    const colon = colonOf(cursor, name, index + 1);
    const limits = this.#limits;
    if (this.depth >= limits.depth) cursor.fail('limit-depth', { limit: limits.depth }, index);
    const mark = this.#scope.mark;
    const context = { cursor, scope: this.#scope, entities: this.#entities, limits };
    this.attributes = readAttributes(context);
    this.#isEmptyTag = cursor.code === 47;
    cursor.expect(this.#isEmptyTag ? '/>' : '>');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const namespace = prefix === 'xmlns' ? undefined : this.#scope.resolve(prefix);
    if (namespace === undefined) cursor.fail('xml-namespace-unbound', { name: prefix }, index + 1);
    const open = { name, prefix, local: name.slice(colon + 1), namespace, index, mark };
    this.#open.push(open);
    this.depth += 1;
    this.#show(open);
    return Token.start;
  }

  #readEndTag(): TokenKind {
    const cursor: Cursor = this.#cursor;
    const { index } = this;
    cursor.at += 2;
    const open = this.#open.at(-1);
    const name = cursor.name('the name of an element');
    if (!open || name !== open.name) {
      const related = { index: open?.index ?? 0, message: 'the start tag' };
      cursor.fail('xml-tag-mismatch', { found: name, open: open?.name ?? '' }, index, { related });
    }
    cursor.skipWhiteSpace();
    cursor.expect('>');
    return this.#close(open);
  }

  #endOfEmptyTag(): TokenKind {
    this.#isEmptyTag = false;
    this.index = this.#cursor.at;
    const open = this.#open.at(-1);
    return open ? this.#close(open) : Token.eof;
  }

  #close(open: Open): TokenKind {
    this.#open.pop();
    this.#closing = open;
    this.#show(open);
    return Token.end;
  }

  #show({ name, prefix, local, namespace }: Open): void {
    this.name = name;
    this.prefix = prefix;
    this.local = local;
    this.namespace = namespace;
  }

  #unclosed(): never {
    const open = this.#open.at(-1);
    const name = open?.name ?? '';
    const related = { index: open?.index ?? 0, message: 'the start tag' };
    const details = { what: `the element ${name}`, expected: `</${name}>` };
    this.#cursor.fail('xml-unclosed', details, this.#cursor.text.length, { related });
  }

  #refuseCharacter(): TokenKind {
    const index = this.#badIndex;
    const code = this.#cursor.text.charCodeAt(index);
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    const found = isSurrogate ? `The lone surrogate U+${hex}` : `The character U+${hex}`;
    return this.#stop(xmlError('xml-character', { found }, { index }));
  }

  #stop(error: XmlError): TokenKind {
    this.error = error;
    this.index = error.index;
    this.end = error.index;
    return Token.error;
  }
}

/** §2.11: CRLF and a lone CR are LF. */
function normaliseLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
