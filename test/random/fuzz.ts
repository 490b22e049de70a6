/**
 * Random schemas for as long as one likes: `npm run fuzz:schemas -- --seconds 600 --seed 7`.
 * Each kind of finding is reported once, as small as it gets, with the seeds that lead to it.
 */
import { parseArgs } from 'node:util';
import { openXerces, xercesAbsence } from '../oracle/xerces.ts';
import { examineJson } from './json/judge.ts';
import { describeJsonFinding, minimiseJson, randomJsonTrial } from './json/trial.ts';
import { examine } from './judge/examine.ts';
import { describeFinding, minimise } from './judge/minimise.ts';
import { randomTrial } from './judge/trial.ts';
import { languageOf, runOptions } from './options.ts';

const { values: settings } = parseArgs({
  options: {
    ...runOptions,
    /** `xsd` or `json-schema`; both where it is not given. */
    language: { type: 'string' },
    'no-types': { type: 'boolean', default: false },
    'no-emit': { type: 'boolean', default: false },
  },
});
const language = languageOf(settings.language, ['xsd', 'json-schema']);
const seed = Number(settings.seed);
const size = Number(settings.batch);
const options = { emit: !settings['no-emit'], types: !settings['no-types'] };
const xerces = xercesAbsence === undefined ? openXerces() : undefined;
const start = Date.now();
const end = start + Number(settings.seconds) * 1000;
const first = Number(settings.from);
const counts = new Map<string, number>();

/** Whether a kind of finding is new. */
function isNew(signature: string): boolean {
  const count = counts.get(signature) ?? 0;
  counts.set(signature, count + 1);
  return count === 0;
}

async function tryXsd(numbers: readonly number[]): Promise<void> {
  const trials = await Promise.all(numbers.map((number) => randomTrial(seed, number)));
  for (const finding of await examine(trials, { xerces, ...options })) {
    if (!isNew(finding.signature)) continue;
    const number = numbers[trials.findIndex(({ subject }) => subject === finding.subject)];
    const small = await minimise(finding, { xerces });
    console.log(`\n${describeFinding(small)}\n(--seed ${seed} --from ${number})`);
  }
}

async function tryJsonSchema(numbers: readonly number[]): Promise<void> {
  const trials = numbers.map((number) => randomJsonTrial(seed, number));
  for (const finding of await examineJson(trials, options)) {
    if (!isNew(finding.signature)) continue;
    const number = numbers[trials.indexOf(finding.trial)];
    console.log(
      `\n${describeJsonFinding(await minimiseJson(finding))}\n(--seed ${seed} --from ${number})`,
    );
  }
}

for (let next = first; Date.now() < end; next += size) {
  const numbers = Array.from({ length: size }, (_, index) => next + index);
  if (language !== 'json-schema') await tryXsd(numbers);
  if (language !== 'xsd') await tryJsonSchema(numbers);
  const tried = next + size - first;
  const rate = ((tried / (Date.now() - start)) * 1000).toFixed(1);
  console.error(`${tried} of each, ${rate} a second, ${counts.size} kinds of findings`);
}
xerces?.close();
console.log('\n', Object.fromEntries([...counts].sort((a, b) => b[1] - a[1])));
process.exitCode = counts.size > 0 ? 1 : 0;
