/** Checks of objects, and writing them as XML. */

import { writeFloor } from '../contestants/floor-objects.ts';
import { ours } from '../contestants/postwright.ts';
import { stringify, writeXml } from '../contestants/writers.ts';
import type { Row } from '../harness/contestant.ts';
import { subjects } from './parse.ts';

/** Of these the faster one is the measure. */
const compiledChecks = ['typia', 'TypeBox'] as const;

const shown = subjects.filter(({ id }) => id !== 'sms-1k');

/** Checks of values, against peers by the same schema. */
export const checkRows: readonly Row[] = shown.map(({ id, title, kind, value }) => ({
  id: `${id}, object check`,
  quick: id !== 'mms-100',
  goals: [
    { of: 'ajv', to: ours, atLeast: 2.5, title: `${title}, object check: ajv, to ${ours}` },
    {
      of: compiledChecks,
      to: ours,
      atLeast: 1.3,
      title: `${title}, object check: the faster of typia and TypeBox`,
    },
  ],
  value,
  contestants: async () => (await import('../contestants/checks.ts')).checkers(kind),
}));

/** Values to XML, against `JSON.stringify`. */
export const writeRows: readonly Row[] = subjects.map(({ id, title, kind, value }) => ({
  id: `${id}, serialize`,
  quick: id === 'sms' || id === 'mms',
  goals: [
    {
      of: ours,
      to: 'JSON.stringify',
      atMost: 1,
      title: `${title}, serialize: ${ours}, to JSON.stringify`,
    },
  ],
  value,
  contestants: async () => [
    stringify(),
    writeXml(kind),
    ...(id === 'sms-1k' ? [] : [writeFloor(kind)]),
  ],
}));
