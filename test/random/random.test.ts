/** A short run over random schemas; `npm run fuzz:schemas` goes on for as long as one likes. */
import { expect, test } from 'vitest';
import { openXerces, xercesAbsence } from '../oracle/xerces.ts';
import { examine } from './judge/examine.ts';
import { describeFinding, minimise } from './judge/minimise.ts';
import { randomTrial } from './judge/trial.ts';

const SEED = 20_261_125;
const SCHEMAS = 24;

test('random schemas: every engine and every lane says the same', async () => {
  const xerces = xercesAbsence === undefined ? openXerces() : undefined;
  const numbers = Array.from({ length: SCHEMAS }, (_, number) => number);
  const trials = await Promise.all(numbers.map((number) => randomTrial(SEED, number)));
  const findings = await examine(trials, { xerces, emit: true, types: true });
  const [first] = findings;
  const report = first && describeFinding(await minimise(first, { xerces }, 20));
  xerces?.close();
  expect(report).toBeUndefined();
  // That nothing was found must not come from nothing having been tried.
  expect(trials.filter(({ documents }) => documents.length > 0).length).toBeGreaterThan(12);
}, 180_000);
