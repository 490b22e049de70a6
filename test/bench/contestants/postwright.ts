/** Ours: as a program calls it, from strings and bytes, and its full lane alone. */
import { deepStrictEqual } from 'node:assert/strict';

import type { MmsMo, Postback, SmsMo } from '../../../src/index.ts';
import type { Result } from '../../../src/runtime/issue.ts';
import type { Kind } from '../documents/kind.ts';
import { buffers, canonical, type Style, strings, xmlOf } from '../documents/xml.ts';
import { mmsMoFormat, postwright, runtime, smsMoFormat } from '../harness/built.ts';
import { contestant } from '../harness/contestant.ts';

/** What we are called in tables. */
export const ours = 'postwright';

type Parse = (input: string | Uint8Array) => Result<Postback>;

/** The parser of a kind, for programs that throw away what is not valid. */
const parsers: Readonly<Record<Kind, Parse>> = {
  sms: (input) => postwright.parseSmsMo(input),
  mms: (input) => postwright.parseMmsMo(input),
};

const fullLanes: Readonly<Record<Kind, Parse>> = {
  sms: (input) => runtime.parse<SmsMo>(smsMoFormat, input),
  mms: (input) => runtime.parse<MmsMo>(mmsMoFormat, input),
};

/** The XML of a value in one of the styles that are given, by turns. */
export function xmlInput(styles: readonly Style[]): (value: Postback) => () => string {
  let turn = 0;
  return (value) => {
    turn = (turn + 1) % styles.length;
    return strings(xmlOf(value, styles[turn]));
  };
}

function parser(kind: Kind, name: string, parse: Parse, styles: readonly Style[]) {
  return contestant({
    name,
    input: xmlInput(styles),
    work: (xml) => parse(xml).value,
    reads: kind,
    verify: deepStrictEqual,
  });
}

/** The parser as it is published, from strings in the given styles. */
export const parseString = (kind: Kind, name = ours, styles: readonly Style[] = [canonical]) =>
  parser(kind, name, parsers[kind], styles);

/** The parser of the descriptor alone: what a document costs that the fast lane gives up at. */
export const parseFullLane = (kind: Kind) =>
  parser(kind, `${ours}, full lane alone`, fullLanes[kind], [canonical]);

/** The parser as it is published, from bytes. */
export function parseBytes(kind: Kind, name = ours, style = canonical) {
  const parse = parsers[kind];
  return contestant({
    name,
    input: (value: Postback) => buffers(xmlOf(value, style)),
    work: (bytes) => parse(bytes).value,
    reads: kind,
    verify: deepStrictEqual,
  });
}
