import { describe, expect, it } from 'vitest';
import { journal } from '../fixtures/journal/table.ts';
import { libxml2 } from '../oracle/libxml2.ts';
import { readSchemaSet } from '../oracle/schema-set.ts';
import { firstRule } from '../oracle/verdict.ts';
import { xerces, xercesAbsence } from '../oracle/xerces.ts';
import { libxml2Deviations, xercesDeviations } from './known-deviations.ts';
import { subjects } from './subject.ts';

const schema = readSchemaSet(journal.xsd);
const { interpreted } = await subjects(journal);

describe('libxml2', () => {
  it.each(libxml2Deviations)('still $what', ({ example, applies }) => {
    const verdict = libxml2(schema, example);
    expect(applies(example, verdict)).toBe(true);
    expect(interpreted.parse(example).issues !== undefined).toBe(verdict.valid);
  });
});

describe.skipIf(xercesAbsence !== undefined)(
  `Xerces${xercesAbsence ? `: ${xercesAbsence}` : ''}`,
  () => {
    it.each(xercesDeviations)('still $what', async ({ example, applies }) => {
      const [verdict] = await xerces([{ schema, document: example }]);
      if (!verdict) throw new Error('no verdict');
      const rule = firstRule(verdict);
      expect(rule).toBeDefined();
      expect(rule).not.toBe(interpreted.parse(example).issues?.[0]?.code);
      expect(applies(example, verdict)).toBe(true);
    });
  },
);
