/**
 * Attributes that any element may carry, in the scratch buffer: namespace declarations that bind
 * nothing that the lane reads, and `xsi:schemaLocation` and `xsi:noNamespaceSchemaLocation`.
 */

import { XML_NAMESPACE, XMLNS_NAMESPACE, XSI_NAMESPACE } from '../xml/namespace-names.ts';
import { endOfAttribute, skipSpace } from './attribute-value.ts';
import { isNameByte } from './characters.ts';
import { literal, stands } from './literal.ts';
import { isPrefix } from './namespace.ts';
import { scan, view, withScratch } from './scratch.ts';
import { asciiText } from './string.ts';

/** More attributes than this on one element are the full lane's. */
const MAX_ATTRIBUTES = 16;

/** The names of those that the element has so far. */
const names: string[] = /* @__PURE__ */ new Array<string>(MAX_ATTRIBUTES).fill('');

/**
 * Skips attributes from the end of an element's name on; gives the place of `>` or `/>`, or -1
 * where there is anything else that means something.
 */
export const skipAttributes = /* @__PURE__ */ withScratch(({ view }) => {
  return function skipAttributes(from: number): number {
    let at = from;
    let count = 0;
    for (;;) {
      const start = skipSpace(at);
      if (view.getUint8(start) === 0x3e) return start;
      if (view.getUint8(start) === 0x2f) return view.getUint8(start + 1) === 0x3e ? start : -1;
      if (start === at) return -1;
      at = skipAttribute(start, count);
      if (at < 0) return -1;
      count += 1;
    }
  };
});

/**
 * Behind one attribute, number `count` of those that are skipped at its element; -1 if it is none
 * of them.
 */
export function skipAttribute(start: number, count: number): number {
  if (count === MAX_ATTRIBUTES) return -1;
  const usual = skipUsual(start, count);
  if (usual !== 0) return usual;
  const nameEnd = endOfQName(start);
  const equals = skipSpace(nameEnd);
  if (view.getUint8(equals) !== 0x3d) return -1;
  const quote = skipSpace(equals + 1);
  const end = endOfAttribute(quote);
  if (end < 0) return -1;
  const name = asciiText(start, nameEnd);
  const isSkipped = name.startsWith('xsi:')
    ? scan.isInstance && (name === LOCATION || name === NO_NAMESPACE_LOCATION)
    : isDeclaration(name, nameEnd, quote + 1, end);
  return isSkipped ? keep(name, count, end + 1) : -1;
}

/** Takes note of name number `count`, which none before it has; the place behind its attribute, or -1. */
function keep(name: string, count: number, behind: number): number {
  for (let index = 0; index < count; index += 1) if (names[index] === name) return -1;
  names[count] = name;
  return behind;
}

const LOCATION = 'xsi:schemaLocation';
const NO_NAMESPACE_LOCATION = 'xsi:noNamespaceSchemaLocation';
const instanceDeclaration = /* @__PURE__ */ literal(`xmlns:xsi="${XSI_NAMESPACE}"`);
const locations = /* @__PURE__ */ literal(`${LOCATION}="`);
const location = /* @__PURE__ */ literal(`${NO_NAMESPACE_LOCATION}="`);

/** Behind an attribute that refers to a schema as most documents do; 0: another; -1: unknown here. */
function skipUsual(start: number, count: number): number {
  if (scan.isRoot && stands(instanceDeclaration, start)) {
    scan.isInstance = true;
    return keep('xmlns:xsi', count, start + instanceDeclaration.length);
  }
  if (!scan.isInstance) return 0;
  const isPlain = stands(location, start);
  if (!isPlain && !stands(locations, start)) return 0;
  const end = endOfAttribute(start + (isPlain ? location : locations).length - 1);
  return end < 0 ? -1 : keep(isPlain ? NO_NAMESPACE_LOCATION : LOCATION, count, end + 1);
}

/** A declaration of a prefix that no name here has, of `xsi` itself, or of no default namespace. */
function isDeclaration(name: string, nameEnd: number, start: number, end: number): boolean {
  const isQualified = scan.namespace !== '';
  // Only the root's declarations are looked at: another one could give the names another meaning.
  if (isQualified && !scan.isRoot) return false;
  if (is(start, end, XML_NAMESPACE) || is(start, end, XMLNS_NAMESPACE)) return false;
  if (name === 'xmlns') {
    return isQualified && scan.prefixLength === 0 ? bind(start, end) : start === end;
  }
  const prefix = nameEnd - name.length + 6;
  if (!name.startsWith('xmlns:') || prefix === nameEnd || isReserved(prefix)) return false;
  if (isQualified && isPrefix(prefix, nameEnd)) return bind(start, end);
  if (name !== 'xmlns:xsi') return start < end;
  // Known from the root's tag on, and there only what everybody means by it.
  if (!scan.isRoot || !is(start, end, XSI_NAMESPACE)) return false;
  scan.isInstance = true;
  return true;
}

/** `xml`, `xmlns`, and what else begins like them, in either case (Namespaces §3). */
function isReserved(prefix: number): boolean {
  return (view.getUint8(prefix) | 0x20) === 0x78 && (view.getUint8(prefix + 1) | 0x20) === 0x6d;
}

/** Whether a declaration is that of the schema's namespace. */
function bind(start: number, end: number): boolean {
  scan.isBound = is(start, end, scan.namespace);
  return scan.isBound;
}

/** Whether the bytes from `start` to `end` are `text`, which is ASCII. */
function is(start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (view.getUint8(start + index) !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Behind a name with a prefix or none, of ASCII. */
function endOfQName(start: number): number {
  let at = start;
  while (isNameByte(view.getUint8(at), at > start)) at += 1;
  if (view.getUint8(at) !== 0x3a || at === start) return at;
  const local = at + 1;
  at = local;
  while (isNameByte(view.getUint8(at), at > local)) at += 1;
  return at;
}
