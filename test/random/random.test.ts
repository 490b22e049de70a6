/** A short run over random schemas; `npm run fuzz:schemas` goes on for as long as one likes. */
import { expect, test } from 'vitest';
import { openXerces, xercesAbsence } from '../oracle/xerces.ts';
import { examineJson } from './json/judge.ts';
import { describeJsonFinding, minimiseJson, randomJsonTrial } from './json/trial.ts';
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

test('random JSON Schemas: ajv and every lane say the same, and valid values are of the type', async () => {
  const numbers = Array.from({ length: 2 * SCHEMAS }, (_, number) => number);
  const trials = numbers.map((number) => randomJsonTrial(SEED, number));
  const [first] = await examineJson(trials, { emit: true, types: true });
  const report = first && describeJsonFinding(await minimiseJson(first, 20));
  expect(report).toBeUndefined();
}, 180_000);
