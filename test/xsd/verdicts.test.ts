import { describe, expect, test } from 'vitest';
import { xsdDiagnostics } from '../../codegen/diagnostics/xsd.ts';
import { schemaOf } from '../oracle/schema-set.ts';
import { xercesAbsence, xercesOnSchemas } from '../oracle/xerces.ts';
import { canonicalCases } from './canonical-cases.ts';
import { cases } from './cases.ts';
import { codeDeviations, verdictDeviations } from './deviations.ts';
import { type Reading, readBody, readFiles, schemaText } from './reading.ts';
import verdicts from './verdicts.json' with { type: 'json' };

const byName: Readonly<Record<string, string>> = verdicts;

/** Xerces distinguishes the sub-clauses of some rules, which our messages tell apart in words. */
function isSameRule(xerces: string, ours: string): boolean {
  return xerces === ours || (xerces.startsWith(`${ours}.`) && ours.includes('-'));
}

function compare(name: string, { codes }: Reading): void {
  const xerces = byName[name] ?? 'not judged';
  const ours = codes[0] ?? 'valid';
  if (verdictDeviations[name] !== undefined) {
    expect(ours === 'valid').not.toBe(xerces === 'valid');
    return;
  }
  expect(ours === 'valid', `${ours}, Xerces: ${xerces}`).toBe(xerces === 'valid');
  const isListed = codeDeviations.some(([theirs, mine]) => theirs.test(xerces) && mine.test(ours));
  if (!isListed && !isSameRule(xerces, ours)) expect(ours).toBe(xerces);
}

describe('the verdict is that of Xerces, and so is the first code', () => {
  test.each(Object.entries(cases))('%s', async (name, body) => {
    compare(name, await readBody(body));
  });
});

describe('the examples of the catalogue are invalid for Xerces too', () => {
  const judged = Object.entries(xsdDiagnostics).filter(([code]) => !code.startsWith('xsd-'));
  test.each(judged)('%s', async (code, { example }) => {
    compare(`example: ${code}`, await readFiles(example.files));
  });
});

test.runIf(xercesAbsence === undefined)('Xerces looks at canonical forms', async () => {
  const bodies = Object.entries(canonicalCases);
  const found = await xercesOnSchemas(bodies.map(([, body]) => schemaOf(schemaText(body))));
  const codes = found.map(({ valid, issues }) => (valid ? 'valid' : issues[0]?.code));
  expect(codes).toEqual(bodies.map(([name]) => byName[name]));
});

test('every case was judged', () => {
  const names = Object.keys(cases);
  expect(names.filter((name) => byName[name] === undefined)).toEqual([]);
  expect(names.length).toBeGreaterThanOrEqual(250);
});
