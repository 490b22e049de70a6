/** Checks of objects, and writing them as XML. */

import { ajvCheck, ourCheck, typeboxCheck, typiaCheck } from '../contestants/checks.ts';
import { ours } from '../contestants/postwright.ts';
import { stringify, writeXml } from '../contestants/writers.ts';
import type { Row } from '../harness/contestant.ts';
import { subjects } from './parse.ts';

/** Peers of which the better one is the measure. */
export const compiledChecks = ['typia', 'TypeBox'] as const;

const shown = subjects.filter(({ id }) => id !== 'sms-1k');

export const checkRows: readonly Row[] = shown.map(({ id, title, kind, value }) => ({
  id: `${id}, object check`,
  quick: id !== 'mms-100',
  goals: [
    { of: 'ajv', to: ours, atLeast: 2.5, title: `${title}, object check` },
    { of: compiledChecks, to: ours, atLeast: 1.3, title: `${title}, object check` },
  ],
  value,
  contestants: async () => [
    ourCheck(kind),
    ajvCheck(kind),
    await typiaCheck(kind),
    typeboxCheck(kind),
  ],
}));

export const writeRows: readonly Row[] = subjects.map(({ id, title, kind, value }) => ({
  id: `${id}, serialize`,
  quick: id === 'sms' || id === 'mms',
  goals: [{ of: ours, to: 'JSON.stringify', atMost: 1, title: `${title}, serialize` }],
  value,
  contestants: async () => [stringify(), writeXml(kind)],
}));
