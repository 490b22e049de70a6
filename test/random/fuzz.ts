/**
 * Random schemas for as long as one likes: `npm run fuzz:schemas -- --seconds 600 --seed 7`.
 * Each kind of finding is reported once, as small as it gets, with the seeds that lead to it.
 */
import { parseArgs } from 'node:util';
import { openXerces, xercesAbsence } from '../oracle/xerces.ts';
import { examine } from './judge/examine.ts';
import { describeFinding, minimise } from './judge/minimise.ts';
import { randomTrial } from './judge/trial.ts';

const { values: settings } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    batch: { type: 'string', default: '40' },
    'no-types': { type: 'boolean', default: false },
    'no-emit': { type: 'boolean', default: false },
  },
});
const seed = Number(settings.seed);
const end = Date.now() + Number(settings.seconds) * 1000;
const size = Number(settings.batch);
const xerces = xercesAbsence === undefined ? openXerces() : undefined;
const seen = new Map<string, number>();
let documents = 0;
let values = 0;
let next = Number(settings.from);
const start = Date.now();
const first = next;

while (Date.now() < end) {
  const numbers = Array.from({ length: size }, (_, index) => next + index);
  const trials = await Promise.all(numbers.map((number) => randomTrial(seed, number)));
  const findings = await examine(trials, {
    xerces,
    emit: !settings['no-emit'],
    types: !settings['no-types'],
  });
  for (const finding of findings) {
    const count = seen.get(finding.signature) ?? 0;
    seen.set(finding.signature, count + 1);
    if (count > 0) continue;
    const number = numbers[trials.findIndex(({ subject }) => subject === finding.subject)];
    const small = await minimise(finding, { xerces });
    console.log(`\n${describeFinding(small)}\n(seed ${seed}, from ${number})`);
  }
  next += size;
  documents += trials.reduce((sum, trial) => sum + trial.documents.length, 0);
  values += trials.reduce((sum, trial) => sum + trial.values.length, 0);
  const rate = ((next - first) / (Date.now() - start)) * 1000;
  console.error(
    `${next - first} schemas, ${documents} documents, ${values} values, ${seen.size} kinds of findings, ${rate.toFixed(1)}/s`,
  );
}
xerces?.close();
console.log('\n', Object.fromEntries([...seen].sort((a, b) => b[1] - a[1])));
process.exitCode = seen.size > 0 ? 1 : 0;
