/** `JSON.parse` of the equivalent JSON, with a validator behind it. */
import { deepStrictEqual } from 'node:assert/strict';
import type { Kind } from '../documents/kind.ts';
import { contestant } from '../harness/contestant.ts';
import { valueValidator } from './ajv.ts';
import { jsonOf } from './json.ts';

/** `JSON.parse`, then ajv on what it gives. */
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
