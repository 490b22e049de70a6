/** The attributes of a start tag (XML 1.0 §3.1) and the values of attributes (§2.3 [10], §3.3.3). */
import type { Limits } from '../options.ts';
import type { WrittenAttribute } from './attribute.ts';
import {
  AMPERSAND,
  APOSTROPHE,
  CARRIAGE_RETURN,
  GREATER_THAN,
  LESS_THAN,
  LINE_FEED,
  QUOTATION,
  SLASH,
  SPACE,
} from './codes.ts';
import { checkQName } from './namespaces.ts';
import { readReference } from './reference.ts';
import { refuseSame } from './same-attributes.ts';
import type { Scanner } from './scanner.ts';

const none: readonly WrittenAttribute[] = [];

/** Reads all attributes up to `>` or `/>`, namespace declarations included. */
export function readAttributes(scanner: Scanner, limits: Limits): readonly WrittenAttribute[] {
  let attributes: WrittenAttribute[] | undefined;
  for (;;) {
    const isApart = scanner.skipSpace();
    const { code } = scanner;
    if (code === GREATER_THAN || code === SLASH) break;
    if (!isApart) scanner.unexpected('white space, / or >');
    if (attributes === undefined) {
      scanner.keepCharacters();
      attributes = [];
    }
    if (attributes.length >= limits.attributes) {
      scanner.fail('limit-attributes', { limit: limits.attributes });
    }
    attributes.push(readAttribute(scanner, limits));
  }
  if (attributes === undefined) return none;
  if (attributes.length > 1) refuseSame(scanner, attributes, 'xml-duplicate-attribute', nameOf);
  return attributes;
}

function nameOf({ name }: WrittenAttribute): string {
  return name;
}

function readAttribute(scanner: Scanner, limits: Limits): WrittenAttribute {
  const start = scanner.at;
  const name = scanner.requireName('an attribute, / or >');
  const colon = checkQName(scanner, name, start);
  scanner.skipSpace();
  scanner.require('=');
  scanner.skipSpace();
  const valueStart = scanner.at + 1;
  const value = readAttributeValue(scanner, name, limits.text);
  return {
    name,
    prefix: colon < 0 ? '' : name.slice(0, colon),
    local: colon < 0 ? name : name.slice(colon + 1),
    namespace: '',
    value,
    index: scanner.place(start),
    valueIndex: scanner.place(valueStart),
    end: scanner.endPlace(scanner.at),
  };
}

/**
 * Reads a quoted value, of at most `limit` UTF-16 units, and normalises it as CDATA (§3.3.3): white
 * space becomes a blank, CRLF one blank; a character reference stays what it stands for.
 */
export function readAttributeValue(scanner: Scanner, name: string, limit: number): string {
  const start = scanner.at;
  const quote = scanner.code;
  if (quote !== QUOTATION && quote !== APOSTROPHE) scanner.unexpected('a quoted value');
  scanner.at += 1;
  const { level } = scanner;
  let value = '';
  for (;;) {
    const { text, at } = scanner;
    const end = endOfPlain(text, at, quote);
    value += text.slice(at, end);
    scanner.at = end;
    if (value.length > limit) scanner.fail('limit-text', { limit }, start + 1);
    const code = text.charCodeAt(end);
    if (code === quote) {
      scanner.at += 1;
      if (scanner.level === level) return value;
      // Inside an entity a quote is a character like any other (§4.4.5).
      value += String.fromCharCode(quote);
    } else if (code === AMPERSAND) {
      value += readReference(scanner);
    } else if (code === LESS_THAN) {
      scanner.fail('xml-attribute-less-than', { name });
    } else if (code < SPACE) {
      value += ' ';
      scanner.at += isLineEndOfTwo(scanner) ? 2 : 1;
    } else if (scanner.level > level) {
      scanner.entities?.leave();
    } else {
      scanner.unclosed(`the value of ${name}`, String.fromCharCode(quote), start);
    }
  }
}

/** The next code unit that a value does not simply keep; the end of the text, if there is none. */
function endOfPlain(text: string, from: number, quote: number): number {
  let at = from;
  let code = text.charCodeAt(at);
  while (code >= SPACE && code !== quote && code !== AMPERSAND && code !== LESS_THAN) {
    at += 1;
    code = text.charCodeAt(at);
  }
  return at;
}

/** CRLF is one line end (§2.11) as it is written; in an entity, CR came from `&#13;`. */
function isLineEndOfTwo({ code, text, at, level }: Scanner): boolean {
  return code === CARRIAGE_RETURN && level === 0 && text.charCodeAt(at + 1) === LINE_FEED;
}
