/** Documents sampled from XSDs: Xerces and libxml2 say of each what it is said to be. */
import { afterAll, expect, test } from 'vitest';
import { ruleCodes } from '../../codegen/report/rules.ts';
import type { Sample } from '../../codegen/sample/model.ts';
import { sampleSchema } from '../../codegen/sample/sample.ts';
import { forgetSchema, libxml2 } from '../oracle/libxml2.ts';
import { firstRule, type Verdict } from '../oracle/verdict.ts';
import { openXerces, xercesAbsence } from '../oracle/xerces.ts';
import {
  type Given,
  libxml2Deviation,
  xercesDeviation,
} from '../random/judge/document-deviations.ts';
import { isXsdTaken, type NamedSet, xsdSets } from './schemas.ts';

const RANDOM = 30;
const sets = xsdSets(RANDOM);
const xerces = xercesAbsence === undefined ? openXerces() : undefined;
afterAll(() => xerces?.close());

/** Goals and samples of all sets, so that a test that had nothing to do fails. */
const totals = { goals: 0, covered: 0, samples: 0 };
/** The codes of all invalid samples. */
const codes = new Set<string>();

/** Rules that no sample breaks first, and why. */
const NEVER_FIRST: Readonly<Record<string, string>> = {
  'cvc-attribute.3': 'stands around the rule of the datatype or facet',
  'cvc-type.3.1.3': 'stands around the rule of the datatype or facet',
  'cvc-attribute.4': 'within content of any type, which samples leave empty',
  'cvc-complex-type.2.4': 'the documents of samples are always told in detail',
  'cvc-complex-type.2.4.h': 'samples lack one child alone: 2.4.g',
  'cvc-complex-type.2.4.j': 'samples lack one child alone: 2.4.i',
  'cvc-elt.5.1.1': 'needs xsi:type on an element with a default, which has none in samples',
};

test.each(sets)('$name', async (named) => {
  const { set } = named;
  if (!(await isXsdTaken(set))) return;
  const { samples, coverage } = await sampleSchema({
    xsd: set.root,
    files: Object.fromEntries(set.files),
    as: 'xml',
  });
  expect(coverage.defects).toEqual([]);
  totals.goals += coverage.goals;
  totals.covered += coverage.covered;
  totals.samples += samples.length;
  for (const { code } of samples) if (code !== undefined) codes.add(code);
  const documents = samples.map((sample) => (sample.format === 'xml' ? sample.document : ''));
  const jobs = documents.map((document) => ({ schema: set, document }));
  const [schema, ...verdicts] = (await xerces?.judge([set], jobs)) ?? [];
  const isSchemaTaken = schema?.valid !== false;
  const faults = samples.flatMap((sample, index) => [
    ...(isSchemaTaken ? xercesFaults(named, sample, verdicts[index]) : []),
    ...libxml2Faults(named, sample),
  ]);
  forgetSchema(set);
  expect(faults).toEqual([]);
});

test('most goals are covered', () => {
  expect(totals.samples).toBeGreaterThan(1_500);
  expect(totals.covered / totals.goals).toBeGreaterThan(0.9);
});

test('each rule is broken by a sample, or there is a reason why none breaks it', () => {
  const rules = ruleCodes().filter((code) => code.startsWith('cvc-'));
  expect(rules.filter((code) => !codes.has(code)).sort()).toEqual(Object.keys(NEVER_FIRST).sort());
});

function xercesFaults(named: NamedSet, sample: Sample, verdict: Verdict | undefined): string[] {
  if (!verdict) return [];
  const theirs = verdict.valid ? undefined : (firstRule(verdict) ?? 'another');
  // That a prefix is not declared it says without naming the rule.
  if (sample.code === 'cvc-elt.4.1' && verdict.issues[0]?.code === 'UndeclaredPrefix') return [];
  if (theirs === sample.code || xercesDeviation(givenOf(named, sample, verdict))) return [];
  return [`${sample.name}: ${sample.code ?? 'valid'}; Xerces: ${theirs ?? 'valid'}`];
}

function libxml2Faults(named: NamedSet, sample: Sample): string[] {
  const verdict = verdictOf(named, sample);
  if (!verdict || verdict.valid === (sample.kind === 'valid')) return [];
  if (libxml2Deviation(givenOf(named, sample, verdict))) return [];
  return [`${sample.name}: libxml2 says ${verdict.issues[0]?.message ?? 'valid'}`];
}

function verdictOf({ set }: NamedSet, sample: Sample): Verdict | undefined {
  try {
    return libxml2(set, sample.format === 'xml' ? sample.document : '');
  } catch {
    return undefined; // libxml2 doesn't take the schema
  }
}

function givenOf({ set }: NamedSet, sample: Sample, verdict: Verdict): Given {
  const source = sample.format === 'xml' ? sample.document : '';
  const subject = { set, codes: [], messages: [] };
  return { subject, source, ours: sample.code ?? 'valid', message: '', verdict };
}
