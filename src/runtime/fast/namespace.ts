/**
 * Documents of a schema with a target namespace. Emitted code knows names without a prefix; where a
 * document has one, it is taken out of the scratch buffer before.
 */
import { isNameByte } from './characters.ts';
import { begin } from './prolog.ts';
import { bytes, scan, view } from './scratch.ts';

/** The prefix of the root element, which the buffer has no longer. */
const MAX_PREFIX = 32;
const prefix = /* @__PURE__ */ new Uint8Array(MAX_PREFIX);

/**
 * As `begin`, of a document in which all names are in `namespace`, or that of the root element alone.
 * Whether it is declared is known behind the root's start tag: `scan.isBound`.
 */
export function beginIn(namespace: string, isAll: boolean, input: string | Uint8Array): number {
  const at = begin(input);
  if (at < 0 || view.getUint8(at) !== 0x3c) return -1;
  scan.namespace = namespace;
  let end = at + 1;
  while (isNameByte(view.getUint8(end), end > at + 1)) end += 1;
  const length = end - at - 1;
  if (view.getUint8(end) !== 0x3a || length === 0) return isAll ? at : -1;
  if (length > MAX_PREFIX) return -1;
  scan.prefixLength = length;
  for (let index = 0; index < length; index += 1) prefix[index] = view.getUint8(at + 1 + index);
  if (isAll) return takeOut(at);
  bytes[end] = 0x3c;
  return end;
}

/** The end tag of the root element at `at`, without the prefix that its start tag had; -1: another. */
export function rootEnd(at: number): number {
  if (view.getInt16(at, true) !== 0x2f3c /* "</" */ || !isPrefixed(at + 2)) return -1;
  const start = at + scan.prefixLength + 1;
  bytes[start] = 0x3c;
  bytes[start + 1] = 0x2f;
  return start;
}

/** Whether the root's prefix and a colon stand at `at`. */
function isPrefixed(at: number): boolean {
  return isPrefix(at, at + scan.prefixLength) && view.getUint8(at + scan.prefixLength) === 0x3a;
}

/** Whether the name from `from` to `to` is the prefix of the root element. */
export function isPrefix(from: number, to: number): boolean {
  if (to - from !== scan.prefixLength) return false;
  for (let at = from; at < to; at += 1) {
    if (view.getUint8(at) !== prefix[at - from]) return false;
  }
  return to > from;
}

/** Takes the prefix out of all tags from `start` on; -1 if one has another or none. */
function takeOut(start: number): number {
  let at = start;
  let end = start;
  while (at < scan.end) {
    const next = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0x3c) {
      bytes[end++] = view.getUint8(at++);
    } else if (next === 0x21 || next === 0x3f) {
      const behind = endOfMarkup(at);
      if (behind < 0) return -1;
      bytes.copyWithin(end, at, behind);
      end += behind - at;
      at = behind;
    } else {
      const name = next === 0x2f ? at + 2 : at + 1;
      const local = name + scan.prefixLength + 1;
      // Without a name behind the prefix it could become markup that it isn't: `<p:!--`, `<p:/p:a>`.
      if (!isPrefixed(name) || !isNameByte(view.getUint8(local), false)) return -1;
      while (at < name) bytes[end++] = view.getUint8(at++);
      at = local;
    }
  }
  scan.end = end;
  bytes[end] = 0;
  return start;
}

/** Behind a comment, a CDATA section or a processing instruction, in which tags are none. */
function endOfMarkup(at: number): number {
  const first = view.getInt32(at, true);
  const isInstruction = (first & 0xff00) === 0x3f00;
  const isComment = first === 0x2d2d213c; // "<!--"
  if (!isInstruction && !isComment && first !== 0x435b213c /* "<![C" */) return -1;
  const last = isInstruction ? 0x3f : isComment ? 0x2d : 0x5d;
  for (let end = at + (isInstruction ? 2 : 4); end < scan.end; end += 1) {
    const isEnd =
      view.getUint8(end) === last && view.getUint8(end + 1) === (isInstruction ? 0x3e : last);
    if (isEnd && isInstruction) return end + 2;
    if (isEnd && view.getUint8(end + 2) === 0x3e) return end + 3;
  }
  return -1;
}
