/** What makes a run of the suite fail. */
import { expect, test } from 'vitest';
import type { Outcome } from './compiled.ts';
import type { Expected } from './expected.ts';
import type { Group } from './suite.ts';
import { Tally } from './tally.ts';

const group: Group = {
  dialect: '2020-12',
  isRequired: true,
  file: 'items',
  description: 'a group',
  schema: '{}',
  tests: [
    { description: 'one', data: 1, valid: true },
    { description: 'two', data: 2, valid: false },
  ],
};
const right = { verdicts: [true, false] };
const wrong = { verdicts: [true, true] };
const refused = { refusedBy: ['json-schema-invalid'] };
const listed: Expected = { dialects: ['2020-12'], file: 'items', why: 'the clause' };

test.each<[string, Outcome, readonly Expected[], readonly string[]]>([
  ['all right', right, [], []],
  ['a wrong verdict', wrong, [], ['2020-12 items: a group: two: must be false']],
  ['a wrong verdict that is explained', wrong, [listed], []],
  [
    'an explanation for another group',
    wrong,
    [{ ...listed, groups: ['b'] }],
    ['2020-12 items: a group: two: must be false', '2020-12 items: b: is right now; unlist it'],
  ],
  [
    'an explanation that nothing needs',
    right,
    [listed],
    ['2020-12 items: every group: is right now; unlist it'],
  ],
  [
    'one test that is right now',
    right,
    [{ ...listed, test: 'two' }],
    [
      '2020-12 items: a group: two: is right now; unlist it',
      '2020-12 items: every group: is right now; unlist it',
    ],
  ],
  ['a refusal', refused, [], ['2020-12 items: a group: refused by json-schema-invalid']],
  ['a refusal that is listed', refused, [{ ...listed, refusedBy: 'json-schema-invalid' }], []],
  [
    'a refusal by another code',
    refused,
    [{ ...listed, refusedBy: 'json-syntax' }],
    [
      '2020-12 items: a group: refused by json-schema-invalid',
      '2020-12 items: every group: is right now; unlist it',
    ],
  ],
  [
    'a refusal that is none any more',
    right,
    [{ ...listed, refusedBy: 'json-schema-invalid' }],
    [
      '2020-12 items: a group: is not refused any more; unlist it',
      '2020-12 items: every group: is right now; unlist it',
    ],
  ],
])('%s', (_name, outcome, expected, faults) => {
  const tally = new Tally(expected);
  tally.add(group, outcome, 0);
  tally.finish();
  expect(tally.faults).toEqual(faults);
});
