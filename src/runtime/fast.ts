/**
 * What emitted fast lanes are written with: a cursor over plain markup. It knows start tags without
 * attributes, end tags, text without references, and white space between elements; at anything
 * else it gives up, and the full lane reads the document.
 */
import type { SimpleType } from './datatype/datatype.ts';
import { readSimple } from './datatype/simple.ts';
import { isXmlText } from './xml/characters.ts';

export class FastCursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    // Text that XML doesn't allow is the full lane's to refuse.
    this.#text = isXmlText(text) ? text : '';
  }

  /** Moves behind `<name>`, white space before it skipped, and gives the name; `''` at anything else. */
  start(): string {
    this.#skipWhiteSpace();
    const text = this.#text;
    if (text.charCodeAt(this.#at) !== 60) return '';
    const end = text.indexOf('>', this.#at);
    const name = text.slice(this.#at + 1, end);
    if (end < 0 || !/^[A-Za-z_][\w.-]*$/.test(name)) return '';
    this.#at = end + 1;
    return name;
  }

  /** Moves behind `</name>`, white space before it skipped; says whether it was there. */
  end(name: string): boolean {
    this.#skipWhiteSpace();
    return this.#close(name);
  }

  /** The value of the text up to `</name>`, and moves behind that; `undefined`: not plain, or not valid. */
  value(type: SimpleType, name: string): unknown {
    const text = this.#text;
    const less = text.indexOf('<', this.#at);
    if (less < 0) return undefined;
    const raw = text.slice(this.#at, less);
    if (/[&\r]|\]\]>/.test(raw)) return undefined;
    this.#at = less;
    if (!this.#close(name)) return undefined;
    return readSimple(type, raw).value;
  }

  /** Whether nothing but white space is left. */
  isAtEnd(): boolean {
    this.#skipWhiteSpace();
    return this.#at === this.#text.length;
  }

  #close(name: string): boolean {
    const tag = `</${name}>`;
    if (!this.#text.startsWith(tag, this.#at)) return false;
    this.#at += tag.length;
    return true;
  }

  #skipWhiteSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 32 && code !== 10 && code !== 9 && code !== 13) return;
      this.#at += 1;
    }
  }
}
