/** `JSON.parse` of the equivalent JSON: what 1.00 is. */
import { deepStrictEqual } from 'node:assert/strict';

import type { Kind } from '../documents/kind.ts';
import { buffers, strings } from '../documents/xml.ts';
import { contestant } from '../harness/contestant.ts';

/** The contestant that all ratios are to. */
export const baseline = 'JSON.parse';

/** Makes the JSON of a value. */
export const jsonOf = (value: unknown): (() => string) => strings(JSON.stringify(value));

/** From a string. */
export const jsonParse = (kind: Kind) =>
  contestant({
    name: baseline,
    input: jsonOf,
    work: (text) => JSON.parse(text),
    reads: kind,
    verify: deepStrictEqual,
  });

/** From bytes, which are decoded first. */
export const jsonParseBytes = (kind: Kind) =>
  contestant({
    name: baseline,
    input: (value: unknown) => buffers(JSON.stringify(value)),
    work: (bytes) => JSON.parse(bytes.toString()),
    reads: kind,
    verify: deepStrictEqual,
  });
