/** `JSON.parse` of the equivalent JSON: alone, which is 1.00, and with a validator behind it. */
import { deepStrictEqual } from 'node:assert/strict';

import type { Kind } from '../documents/kind.ts';
import { buffers, strings } from '../documents/xml.ts';
import { contestant } from '../harness/contestant.ts';
import { valueValidator } from './ajv.ts';

export const baseline = 'JSON.parse';

/** Makes the JSON of a value. */
export const jsonOf = (value: unknown): (() => string) => strings(JSON.stringify(value));

export const jsonParse = (kind: Kind) =>
  contestant({
    name: baseline,
    input: jsonOf,
    work: (text) => JSON.parse(text),
    reads: kind,
    verify: deepStrictEqual,
  });

export const jsonParseBytes = (kind: Kind) =>
  contestant({
    name: baseline,
    input: (value: unknown) => buffers(JSON.stringify(value)),
    work: (bytes) => JSON.parse(bytes.toString()),
    reads: kind,
    verify: deepStrictEqual,
  });

export function jsonParseAjv(kind: Kind) {
  const validate = valueValidator(kind);
  return contestant({
    name: 'JSON.parse + ajv',
    input: jsonOf,
    work: (text) => {
      const value = JSON.parse(text);
      return validate(value) ? value : undefined;
    },
    reads: kind,
    verify: deepStrictEqual,
  });
}
