/** A short run over random pairs of schemas; `npm run fuzz:verdicts` goes on for as long as one likes. */
import { expect, test } from 'vitest';
import { openXerces, xercesAbsence } from '../oracle/xerces.ts';
import { type PairOutcome, tryJsonSchemas, tryLanguages, tryXsds } from './random.ts';

const SEED = 20_261_126;
const from = (count: number) => Array.from({ length: count }, (_, number) => number);
const xerces = xercesAbsence === undefined ? openXerces() : undefined;

/** How many verdicts there are, and of a hundred how many are unknown at most. */
function expectSound({ findings, verdicts, unknown }: PairOutcome, least: number, percent: number) {
  expect(findings).toEqual([]);
  const count = verdicts.yes + verdicts.no + verdicts.unknown;
  expect(count).toBeGreaterThan(least);
  expect(verdicts.no).toBeGreaterThan(0);
  const share = (100 * verdicts.unknown) / count;
  expect(share, JSON.stringify(unknown)).toBeLessThanOrEqual(percent);
}

test('random XSDs before and after an edit: Xerces contradicts no verdict', async () => {
  const outcome = await tryXsds(SEED, from(30), xerces);
  expect(outcome.judged).toBeGreaterThan(1_500);
  // IDs and IDREFs of a whole document can only be tried.
  expectSound(outcome, 30, 5);
});

test('random JSON Schemas before and after an edit: ajv contradicts no verdict', async () => {
  const outcome = await tryJsonSchemas(SEED, from(60));
  expect(outcome.judged).toBeGreaterThan(3_000);
  expectSound(outcome, 80, 2);
});

test('random XSDs against edited JSON Schemas: neither contradicts a verdict', async () => {
  const outcome = await tryLanguages(SEED, from(20), xerces);
  expect(outcome.judged).toBeGreaterThan(1_000);
  expectSound(outcome, 20, 5);
  xerces?.close();
});
