/** A place in a text that moves forward, and the small things that are read at it. */
import { asciiNameClass, isNameStart, nameCharactersAt } from './characters.ts';
import { type XmlError, type XmlErrorCode, type XmlErrorDetails, xmlError } from './errors.ts';

/** How the parts of the reader give up; the reader turns it into its error, nobody else sees it. */
export class XmlFault extends Error {
  readonly fault: XmlError;

  constructor(fault: XmlError) {
    super(fault.message);
    this.fault = fault;
  }
}

export class Cursor {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Gives up at `index`, by default here. */
  fail<Code extends XmlErrorCode>(
    code: Code,
    details: XmlErrorDetails<Code>,
    index: number = this.at,
    rest: Pick<XmlError, 'expected' | 'related'> = {},
  ): never {
    throw new XmlFault(xmlError(code, details, { index, ...rest }));
  }

  /** The code unit here; NaN at the end. */
  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  startsWith(literal: string): boolean {
    return this.text.startsWith(literal, this.at);
  }

  /** Moves behind `literal`, which must be here. */
  expect(literal: string): void {
    if (!this.startsWith(literal))
      this.fail('xml-syntax', { expected: literal, found: this.found() });
    this.at += literal.length;
  }

  /** Moves behind white space (§2.3 [3] S); says whether there was any. */
  skipWhiteSpace(): boolean {
    const start = this.at;
    let code = this.code;
    while (code === 32 || code === 10 || code === 13 || code === 9) {
      this.at += 1;
      code = this.code;
    }
    return this.at > start;
  }

  /** Moves behind the next `literal`, and gives what stood before it. */
  until(literal: string, what: string, from: number): string {
    const end = this.text.indexOf(literal, this.at);
    if (end < 0) this.fail('xml-unclosed', { what, expected: literal }, from);
    const passed = this.text.slice(this.at, end);
    this.at = end + literal.length;
    return passed;
  }

  /** A Name (§2.3 [5]); `what` says in a message what it would have been. */
  name(what: string): string {
    const start = this.at;
    if (!isNameStart(this.text.codePointAt(start) ?? 0)) {
      this.fail('xml-syntax', { expected: what, found: this.found() });
    }
    let at = start;
    while (asciiNameClass[this.text.charCodeAt(at)]) at += 1;
    if (this.text.charCodeAt(at) > 127) {
      nameCharactersAt.lastIndex = at;
      nameCharactersAt.test(this.text);
      at = nameCharactersAt.lastIndex;
    }
    this.at = at;
    return this.text.slice(start, at);
  }

  /** A literal between quotes, quotes excluded. */
  quoted(what: string): string {
    const quote = this.text[this.at];
    if (quote !== '"' && quote !== "'") {
      this.fail('xml-syntax', { expected: what, found: this.found() });
    }
    const start = this.at;
    this.at += 1;
    return this.until(quote, what, start);
  }

  /** What stands here, as a message says it. */
  found(): string {
    const codePoint = this.text.codePointAt(this.at);
    if (codePoint === undefined) return 'the end of the document';
    return JSON.stringify(String.fromCodePoint(codePoint));
  }
}
