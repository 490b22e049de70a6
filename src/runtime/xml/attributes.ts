/** The attributes of a start tag (XML 1.0 §3.1, §3.3.3; Namespaces §6). */
import type { Limits } from '../options.ts';
import { isNameStart } from './characters.ts';
import type { Cursor } from './cursor.ts';
import type { NamespaceScope } from './namespaces.ts';
import { type Entities, readReference } from './references.ts';

export interface XmlAttribute {
  /** As it is written. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
  /** Normalised (XML 1.0 §3.3.3). */
  readonly value: string;
  /** Of the name. */
  readonly index: number;
  /** Of the value's first character, behind the quote. */
  readonly valueIndex: number;
  /** Behind the closing quote. */
  readonly end: number;
}

interface Written {
  readonly name: string;
  readonly colon: number;
  readonly value: string;
  readonly index: number;
  readonly valueIndex: number;
  readonly end: number;
}

const none: readonly XmlAttribute[] = [];

/** What the attributes are read with. */
export interface AttributeContext {
  readonly cursor: Cursor;
  readonly scope: NamespaceScope;
  readonly entities: Entities;
  readonly limits: Limits;
}

/**
 * Reads the attributes up to `>` or `/>`, which is left. Namespace declarations go to the scope;
 * the others come back in document order.
 */
export function readAttributes(context: AttributeContext): readonly XmlAttribute[] {
  const { cursor, scope, limits } = context;
  let written: Written[] | undefined;
  let count = 0;
  for (;;) {
    const spaced = cursor.skipWhiteSpace();
    const { code } = cursor;
    if (code === 62 || code === 47) break;
    if (!spaced) {
      cursor.fail('xml-syntax', { expected: 'white space, / or >', found: cursor.found() });
    }
    const attribute = readAttribute(context);
    count += 1;
    if (count > limits.attributes) {
      cursor.fail('limit-attributes', { limit: limits.attributes }, attribute.index);
    }
    if (written) written.push(attribute);
    else written = [attribute];
  }
  if (!written) return none;
  refuseDuplicates(cursor, written);
  const others = written.filter((attribute) => !isDeclaration(attribute, scope, cursor));
  return others.length === 0 ? none : resolveAll(cursor, scope, others);
}

function readAttribute(context: AttributeContext): Written {
  const cursor: Cursor = context.cursor;
  const { entities, limits } = context;
  const index = cursor.at;
  const name = cursor.name('an attribute, / or >');
  const colon = colonOf(cursor, name, index);
  cursor.skipWhiteSpace();
  cursor.expect('=');
  cursor.skipWhiteSpace();
  const quote = cursor.text[cursor.at];
  if (quote !== '"' && quote !== "'") {
    cursor.fail('xml-syntax', { expected: 'a quote', found: cursor.found() });
  }
  cursor.at += 1;
  const valueIndex = cursor.at;
  const end = cursor.text.indexOf(quote, valueIndex);
  if (end < 0) {
    cursor.fail('xml-unclosed', { what: `the value of ${name}`, expected: quote }, index);
  }
  if (end - valueIndex > limits.text) cursor.fail('limit-text', { limit: limits.text }, valueIndex);
  const raw = cursor.text.slice(valueIndex, end);
  const value = /[&<\t\n\r]/.test(raw) ? normalise(cursor, entities, name, end) : raw;
  if (value.length > limits.text) cursor.fail('limit-text', { limit: limits.text }, valueIndex);
  cursor.at = end + 1;
  return { name, colon, value, index, valueIndex, end: end + 1 };
}

/** §3.3.3: white space becomes a blank, CRLF one blank; what a reference stands for stays. */
function normalise(cursor: Cursor, entities: Entities, name: string, end: number): string {
  const { text } = cursor;
  let value = '';
  let start = cursor.at;
  while (cursor.at < end) {
    const { code } = cursor;
    if (code === 60) cursor.fail('xml-attribute-less-than', { name });
    if (code === 38) {
      value += text.slice(start, cursor.at) + readReference(cursor, entities);
      start = cursor.at;
    } else if (code === 9 || code === 10 || code === 13) {
      value += `${text.slice(start, cursor.at)} `;
      cursor.at += code === 13 && text.charCodeAt(cursor.at + 1) === 10 ? 2 : 1;
      start = cursor.at;
    } else {
      cursor.at += 1;
    }
  }
  return value + text.slice(start, end);
}

/** Where the colon of a QName stands (Namespaces §4 [7]); -1 without one. */
export function colonOf(cursor: Cursor, name: string, index: number): number {
  const colon = name.indexOf(':');
  if (colon < 0) return -1;
  const rest = name.slice(colon + 1);
  if (colon === 0 || rest === '' || rest.includes(':') || !isNameStart(rest.codePointAt(0) ?? 0)) {
    cursor.fail('xml-namespace-name', { name }, index);
  }
  return colon;
}

function refuseDuplicates(cursor: Cursor, attributes: readonly Written[]): void {
  if (attributes.length < 2) return;
  const first = new Map<string, number>();
  for (const { name, index } of attributes) {
    const before = first.get(name);
    if (before !== undefined) {
      const related = { index: before, message: 'the first one' };
      cursor.fail('xml-duplicate-attribute', { name }, index, { related });
    }
    first.set(name, index);
  }
}

function isDeclaration(attribute: Written, scope: NamespaceScope, cursor: Cursor): boolean {
  const { name, colon, value, index } = attribute;
  if (name === 'xmlns') scope.declare('', value, cursor, index);
  else if (colon === 5 && name.startsWith('xmlns:'))
    scope.declare(name.slice(6), value, cursor, index);
  else return false;
  return true;
}

function resolveAll(
  cursor: Cursor,
  scope: NamespaceScope,
  written: readonly Written[],
): readonly XmlAttribute[] {
  const attributes = written.map(({ colon, ...attribute }) => {
    const prefix = colon < 0 ? '' : attribute.name.slice(0, colon);
    // The default namespace is not for attributes (§6.2).
    const namespace = prefix === '' ? '' : scope.resolve(prefix);
    if (namespace === undefined)
      cursor.fail('xml-namespace-unbound', { name: prefix }, attribute.index);
    return { ...attribute, prefix, local: attribute.name.slice(colon + 1), namespace };
  });
  refuseSameExpandedNames(cursor, attributes);
  return attributes;
}

/** Two prefixes can stand for one namespace (§6.3). */
function refuseSameExpandedNames(cursor: Cursor, attributes: readonly XmlAttribute[]): void {
  const first = new Map<string, XmlAttribute>();
  for (const attribute of attributes) {
    if (attribute.prefix === '') continue;
    const key = `${attribute.namespace} ${attribute.local}`;
    const before = first.get(key);
    if (before) {
      const details = { name: attribute.name, other: before.name };
      cursor.fail('xml-namespace-duplicate-attribute', details, attribute.index);
    }
    first.set(key, attribute);
  }
}
