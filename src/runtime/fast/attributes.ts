/**
 * Attributes that any element may carry, in the scratch buffer: namespace declarations that bind
 * nothing that the lane reads, and `xsi:schemaLocation` and `xsi:noNamespaceSchemaLocation`.
 */

import { endOfAttribute, skipSpace } from './attribute-value.ts';
import { isNameByte } from './characters.ts';
import { literal, stands } from './literal.ts';
import { isPrefix } from './namespace.ts';
import { scan, view, withScratch } from './scratch.ts';

/** More attributes than this on one element are the full lane's. */
const MAX_ATTRIBUTES = 16;

/** Where the name of each attribute of the element begins and ends. */
const nameStarts = /* @__PURE__ */ new Int32Array(MAX_ATTRIBUTES);
const nameEnds = /* @__PURE__ */ new Int32Array(MAX_ATTRIBUTES);

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
  const usual = skipUsual(start);
  if (usual > 0)
    return isRepeated(start, usualNameEnd, count) ? -1 : keep(start, usualNameEnd, count, usual);
  const nameEnd = endOfQName(start);
  const equals = skipSpace(nameEnd);
  if (view.getUint8(equals) !== 0x3d) return -1;
  const quote = skipSpace(equals + 1);
  const end = endOfAttribute(quote);
  if (end < 0 || isRepeated(start, nameEnd, count)) return -1;
  const isSkipped =
    view.getUint8(start + 3) === 0x3a /* xsi: */
      ? scan.isInstance && isLocation(start, nameEnd)
      : isDeclaration(start, nameEnd, quote + 1, end);
  if (!isSkipped) return -1;
  return keep(start, nameEnd, count, end + 1);
}

function keep(start: number, nameEnd: number, count: number, behind: number): number {
  nameStarts[count] = start;
  nameEnds[count] = nameEnd;
  return behind;
}

const instanceDeclaration = /* @__PURE__ */ literal(
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
);
const locations = /* @__PURE__ */ literal('xsi:schemaLocation="');
const location = /* @__PURE__ */ literal('xsi:noNamespaceSchemaLocation="');

let usualNameEnd = 0;

/** Behind an attribute that refers to a schema as most documents do; 0: another. */
function skipUsual(start: number): number {
  if (stands(instanceDeclaration, start)) {
    if (!scan.isRoot) return 0;
    scan.isInstance = true;
    usualNameEnd = start + 9;
    return start + instanceDeclaration.length;
  }
  if (!scan.isInstance) return 0;
  const known = stands(location, start)
    ? location
    : stands(locations, start)
      ? locations
      : undefined;
  if (!known) return 0;
  usualNameEnd = start + known.length - 2;
  return endOfAttribute(usualNameEnd + 1) + 1;
}

function isRepeated(start: number, end: number, count: number): boolean {
  for (let index = 0; index < count; index += 1) {
    const other = nameStarts[index] as number;
    if ((nameEnds[index] as number) - other === end - start && isSame(other, start, end))
      return true;
  }
  return false;
}

function isSame(other: number, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1)
    if (view.getUint8(other + at - start) !== view.getUint8(at)) return false;
  return true;
}

function isLocation(start: number, end: number): boolean {
  return is(start, end, 'xsi:schemaLocation') || is(start, end, 'xsi:noNamespaceSchemaLocation');
}

/** A declaration of a prefix that no name here has, of `xsi` itself, or of no default namespace. */
function isDeclaration(start: number, end: number, valueStart: number, valueEnd: number): boolean {
  if (view.getInt32(start, true) !== 0x6e6c6d78 /* "xmln" */ || view.getUint8(start + 4) !== 0x73)
    return false;
  const isQualified = scan.namespace !== '';
  // Only the root's declarations are looked at: another one could give the names another meaning.
  if (isQualified && !scan.isRoot) return false;
  if (is(valueStart, valueEnd, XML_NAMESPACE) || is(valueStart, valueEnd, XMLNS)) return false;
  if (end === start + 5) {
    const isOwn = isQualified && scan.prefixLength === 0;
    return isOwn ? bind(valueStart, valueEnd) : valueStart === valueEnd;
  }
  if (view.getUint8(start + 5) !== 0x3a || end === start + 6) return false;
  if (isReservedPrefix(start + 6)) return false;
  if (isQualified && isPrefix(start + 6, end)) return bind(valueStart, valueEnd);
  if (is(start, end, 'xmlns:xsi')) {
    // Known from the root's tag on, and there only what everybody means by it.
    if (!scan.isRoot || !is(valueStart, valueEnd, XSI_NAMESPACE)) return false;
    scan.isInstance = true;
    return true;
  }
  return valueEnd > valueStart;
}

/** `xml`, `xmlns`, and what else begins like them, in either case (XML Namespaces §3). */
function isReservedPrefix(at: number): boolean {
  return (view.getUint8(at) | 0x20) === 0x78 && (view.getUint8(at + 1) | 0x20) === 0x6d;
}

/** Whether a declaration is that of the schema's namespace. */
function bind(valueStart: number, valueEnd: number): boolean {
  scan.isBound = is(valueStart, valueEnd, scan.namespace);
  return scan.isBound;
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';

/** Whether the bytes from `from` to `to` are `text`, which is ASCII. */
export function is(from: number, to: number, text: string): boolean {
  if (to - from !== text.length) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (view.getUint8(from + index) !== text.charCodeAt(index)) return false;
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
