/** Values to text: ours to XML, checked as it is written, against `JSON.stringify`. */
import { deepStrictEqual } from 'node:assert/strict';
import type { MmsMo, Postback, SmsMo } from '../../../src/index.ts';
import type { Kind } from '../documents/kind.ts';
import { objects } from '../documents/objects.ts';
import { postwright } from '../harness/built.ts';
import { contestant } from '../harness/contestant.ts';
import { ours } from './postwright.ts';

/** `JSON.stringify`, which checks nothing. */
export const stringify = () =>
  contestant({
    name: 'JSON.stringify',
    input: objects,
    work: (value) => JSON.stringify(value),
    reads: 'text',
    verify: (text, value) => deepStrictEqual(JSON.parse(text), value),
  });

const write: Readonly<Record<Kind, (value: Postback) => string | undefined>> = {
  sms: (value) => postwright.serializeSmsMo(value as SmsMo).value,
  mms: (value) => postwright.serializeMmsMo(value as MmsMo).value,
};

/** Our serializer of a kind of document. */
export const writeXml = (kind: Kind) =>
  contestant({
    name: ours,
    input: objects,
    work: write[kind] as (value: Postback) => string,
    reads: 'text',
    verify: (xml, value) => deepStrictEqual(postwright.parsePostback(xml).value, value),
  });
