/**
 * Random pairs of schemas for as long as one likes:
 * `npm run fuzz:verdicts -- --seconds 600 --seed 7 --language xsd`.
 */
import { parseArgs } from 'node:util';
import { openXerces, xercesAbsence } from '../oracle/xerces.ts';
import { languageOf, runOptions } from '../random/options.ts';
import {
  type PairFinding,
  type PairOutcome,
  tryJsonSchemas,
  tryLanguages,
  tryXsds,
} from './random.ts';

const { values: settings } = parseArgs({
  options: {
    ...runOptions,
    /** `xsd`, `json-schema`, or `both` for one against the other; all where it is not given. */
    language: { type: 'string' },
  },
});
const language = languageOf(settings.language, ['xsd', 'json-schema', 'both']);
const seed = Number(settings.seed);
const size = Number(settings.batch);
const end = Date.now() + Number(settings.seconds) * 1000;
const xerces = xercesAbsence === undefined ? openXerces() : undefined;
const totals = { yes: 0, no: 0, unknown: 0, judged: 0, findings: 0 };
/** Why something is unknown, and of which pairs. */
const reasons = new Map<string, number[]>();

function tell({ number, claim, text, before, after }: PairFinding): void {
  console.log(`\n### ${claim} (--seed ${seed} --from ${number})`);
  console.log(`--- before\n${before}\n--- after\n${after}\n--- against it\n${text}`);
}

function add({ findings, verdicts, judged, unknown }: PairOutcome): void {
  for (const kind of ['yes', 'no', 'unknown'] as const) totals[kind] += verdicts[kind];
  totals.judged += judged;
  totals.findings += findings.length;
  for (const { number, reason } of unknown) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), number]);
  }
  const [first] = findings;
  if (first) tell(first);
}

for (let next = Number(settings.from); Date.now() < end; next += size) {
  const numbers = Array.from({ length: size }, (_, index) => next + index);
  if (language === undefined || language === 'xsd') add(await tryXsds(seed, numbers, xerces));
  if (language === undefined || language === 'json-schema')
    add(await tryJsonSchemas(seed, numbers));
  if (language === undefined || language === 'both') add(await tryLanguages(seed, numbers, xerces));
  const all = totals.yes + totals.no + totals.unknown;
  const share = ((100 * totals.unknown) / Math.max(all, 1)).toFixed(1);
  console.error(
    `${all} verdicts, ${share} % unknown, ${totals.judged} judged, ${totals.findings} against`,
  );
}
xerces?.close();
console.log(totals, Object.fromEntries([...reasons].sort(([, a], [, b]) => b.length - a.length)));
process.exitCode = totals.findings > 0 ? 1 : 0;
