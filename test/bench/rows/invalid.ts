/** Documents that are not valid: alone, and among valid ones, as a server meets them. */
import { deepStrictEqual } from 'node:assert/strict';
import type { SmsMo } from '../../../src/index.ts';
import type { Result } from '../../../src/runtime/issue.ts';
import { baseline } from '../contestants/json.ts';
import { ours } from '../contestants/postwright.ts';
import { type Mistake, mistakes } from '../documents/invalid.ts';
import { smsValue } from '../documents/values.ts';
import { strings, xmlOf } from '../documents/xml.ts';
import { postwright } from '../harness/built.ts';
import { contestant, type Row } from '../harness/contestant.ts';

/** Which mistake the document of a value has, if it has one. */
type Choice = (value: SmsMo) => Mistake | undefined;

function verifyResult(mistake: Mistake | undefined, result: Result<SmsMo>, value: SmsMo): void {
  const found = result.issues?.map(({ code, line, column }) => ({ code, line, column }));
  deepStrictEqual(found ?? result.value, mistake ? [mistake.issue] : value);
}

const parse = (choose: Choice) =>
  contestant({
    name: ours,
    input: (value: SmsMo) => strings(choose(value)?.xml(value) ?? xmlOf(value)),
    work: (xml) => postwright.parseSmsMo(xml),
    reads: 'result',
    verify: (result, value) => verifyResult(choose(value), result, value),
  });

const jsonParse = (choose: Choice) =>
  contestant({
    name: baseline,
    input: (value: SmsMo) => strings(JSON.stringify(choose(value)?.json(value) ?? value)),
    work: (json) => JSON.parse(json),
    reads: 'partialSms',
    verify: (output, value) => deepStrictEqual(output, choose(value)?.json(value) ?? value),
  });

function row(id: string, choose: Choice, goal?: number): Row {
  return {
    id,
    quick: true,
    goals: [{ of: ours, to: baseline, title: id, ...(goal !== undefined && { atMost: goal }) }],
    value: (index) => smsValue(index),
    contestants: async () => [jsonParse(choose), parse(choose)],
  };
}

/** One of eight is not valid, with either mistake by turns. */
const oneOfEight: Choice = ({ transactionId }) => {
  const number = Number(transactionId.slice(6, 11));
  return number % 8 === 0 ? mistakes[(number / 8) % mistakes.length] : undefined;
};

/** A row for each mistake alone, and one of valid and invalid documents. */
export const invalidRows: readonly Row[] = [
  ...mistakes.map((mistake) => row(`invalid: ${mistake.name}`, () => mistake, 4)),
  row('valid and invalid mixed, 7 : 1', oneOfEight),
];
