import type { Report } from '../diagnostics/diagnostic.ts';
import type { JsonMember, JsonNode } from './json.ts';
import type { SourceFile, Span } from './source.ts';

/** Arrays and objects nested deeper than this are refused. */
const MAXIMUM_DEPTH = 256;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * Reads JSON strictly as RFC 8259 has it; one byte order mark is allowed. `undefined` if it is not
 * JSON: the first fault is reported, at the character. Names that stand twice in one object and
 * numbers that no double holds are reported, and reading goes on.
 */
export function parseJson(source: SourceFile, report: Report): JsonNode | undefined {
  const parser = new JsonParser(source, report);
  try {
    return parser.document();
  } catch (fault) {
    if (fault instanceof SyntaxFault) return undefined;
    throw fault;
  }
}

/** Ends the reading of a text; never leaves this module. */
class SyntaxFault extends Error {}

class JsonParser {
  readonly #source: SourceFile;
  readonly #text: string;
  readonly #report: Report;
  #at: number;
  #depth = 0;

  constructor(source: SourceFile, report: Report) {
    this.#source = source;
    this.#text = source.text;
    this.#report = report;
    this.#at = source.text.startsWith('\uFEFF') ? 1 : 0;
  }

  document(): JsonNode {
    const node = this.#value();
    this.#skipWhiteSpace();
    if (this.#at < this.#text.length) this.#fail('the end of the document');
    return node;
  }

  #value(): JsonNode {
    this.#skipWhiteSpace();
    const start = this.#at;
    switch (this.#text[start]) {
      case '{':
        return this.#nested(() => this.#object(start));
      case '[':
        return this.#nested(() => this.#array(start));
      case '"': {
        const value = this.#string();
        return { kind: 'string', value, span: this.#span(start) };
      }
      default:
        return this.#numberOrWord(start);
    }
  }

  #nested(read: () => JsonNode): JsonNode {
    if (this.#depth >= MAXIMUM_DEPTH) {
      this.#report('json-depth', this.#span(this.#at, this.#at + 1), { maximum: MAXIMUM_DEPTH });
      throw new SyntaxFault();
    }
    this.#depth += 1;
    this.#at += 1;
    const node = read();
    this.#depth -= 1;
    return node;
  }

  #object(start: number): JsonNode {
    const members = new Map<string, JsonMember>();
    for (let more = !this.#skips('}'); more; more = this.#hasNext('}')) {
      this.#skipWhiteSpace();
      const nameStart = this.#at;
      if (this.#text[nameStart] !== '"') this.#fail('a property name in double quotes');
      const name = this.#string();
      const nameSpan = this.#span(nameStart);
      if (!this.#skips(':')) this.#fail('`:`');
      const value = this.#value();
      const first = members.get(name);
      if (first === undefined) members.set(name, { nameSpan, value });
      else this.#reportDuplicate(name, nameSpan, first.nameSpan);
    }
    return { kind: 'object', members, span: this.#span(start) };
  }

  #reportDuplicate(name: string, span: Span, first: Span): void {
    const related = [{ message: 'It stands here first.', span: first }];
    this.#report('json-duplicate-name', span, { name }, related);
  }

  #array(start: number): JsonNode {
    const items: JsonNode[] = [];
    for (let more = !this.#skips(']'); more; more = this.#hasNext(']')) items.push(this.#value());
    return { kind: 'array', items, span: this.#span(start) };
  }

  /** After a member or item: whether another one follows. */
  #hasNext(close: string): boolean {
    if (this.#skips(',')) return true;
    if (!this.#skips(close)) this.#fail(`\`,\` or \`${close}\``);
    return false;
  }

  #string(): string {
    let value = '';
    this.#at += 1;
    for (;;) {
      const from = this.#at;
      while (isPlain(this.#text.charCodeAt(this.#at))) this.#at += 1;
      value += this.#text.slice(from, this.#at);
      if (this.#text[this.#at] === '"') break;
      if (this.#text[this.#at] !== '\\') this.#fail('a closing `"`');
      value += this.#escape();
    }
    this.#at += 1;
    return value;
  }

  #escape(): string {
    const letter = this.#text[this.#at + 1] ?? '';
    if (letter === 'u') {
      const digits = this.#text.slice(this.#at + 2, this.#at + 6);
      if (!/^[0-9A-Fa-f]{4}$/.test(digits)) this.#fail('`\\u` and four hexadecimal digits');
      this.#at += 6;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const character = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
    if (character === undefined) return this.#fail('an escape such as `\\n` or `\\u0041`');
    this.#at += 2;
    return character;
  }

  #numberOrWord(start: number): JsonNode {
    const token = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;
    token.lastIndex = start;
    const text = token.exec(this.#text)?.[0];
    if (text === undefined) return this.#fail('a value');
    this.#at += text.length;
    if (/[\w.+-]/.test(this.#text[this.#at] ?? '')) this.#fail('the end of the value');
    const span = this.#span(start);
    if (text === 'null') return { kind: 'null', span };
    if (text === 'true' || text === 'false')
      return { kind: 'boolean', value: text === 'true', span };
    const value = Number(text);
    if (!Number.isFinite(value)) this.#report('json-number-range', span, { text });
    return { kind: 'number', value, span };
  }

  #skips(character: string): boolean {
    this.#skipWhiteSpace();
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #skipWhiteSpace(): void {
    while (isWhiteSpace(this.#text.charCodeAt(this.#at))) this.#at += 1;
  }

  #span(start: number, end = this.#at): Span {
    return { source: this.#source, start, end };
  }

  #fail(expected: string): never {
    const code = this.#text.codePointAt(this.#at);
    const found = code === undefined ? 'the end' : JSON.stringify(String.fromCodePoint(code));
    const width = code === undefined ? 0 : String.fromCodePoint(code).length;
    const yaml = looksLikeYaml(this.#source) && { yaml: this.#source.path };
    const span = this.#span(this.#at, this.#at + width);
    this.#report('json-syntax', span, { expected, found, ...yaml });
    throw new SyntaxFault();
  }
}

/** By its name, or by how an OpenAPI document begins in YAML, its usual form. */
function looksLikeYaml({ path, text }: SourceFile): boolean {
  return /\.ya?ml$/i.test(path) || /^\uFEFF?(?:---\s+)?(?:openapi|swagger)\s*:/.test(text);
}

function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Neither a quote, a backslash, a control character, nor the end (NaN). */
function isPlain(code: number): boolean {
  return code >= 0x20 && code !== 0x22 && code !== 0x5c;
}
