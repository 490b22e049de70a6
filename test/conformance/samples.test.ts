/** Samples of every format as cases: both lanes say of each what Xerces says, and why. */
import { describe, expect, it } from 'vitest';
import type { Sample } from '../../codegen/sample/model.ts';
import { sampleSchema } from '../../codegen/sample/sample.ts';
import { readSchemaSet } from '../oracle/schema-set.ts';
import { firstRule } from '../oracle/verdict.ts';
import { xerces, xercesAbsence } from '../oracle/xerces.ts';
import { formats } from './formats.ts';
import { type Subject, subjects } from './subject.ts';

/** That the prefix of `xsi:type` is not declared Xerces says without naming the rule. */
const UNNAMED = 'cvc-elt.4.1';

for (const format of formats) {
  const { samples } = await sampleSchema({ xsd: format.xsd, as: 'xml' });
  const cases = samples.map((sample) => ({ ...sample, document: documentOf(sample) }));

  const lanes = Object.entries<Subject>({ ...(await subjects(format)) });

  describe(format.name, () => {
    it.each(lanes)('%s', (_name, subject) => {
      expect(new Set(cases.map(({ kind }) => kind)).size).toBe(2);
      for (const { name, kind, code, document } of cases) {
        const { value, issues } = subject.parse(document);
        expect({ name, code: issues?.[0]?.code }).toEqual({ name, code });
        if (kind === 'invalid') continue;
        expect(subject.parse(subject.serialize(value).value ?? '').value, name).toEqual(value);
      }
    });

    it('is what Xerces says', async ({ skip }) => {
      skip(xercesAbsence !== undefined, xercesAbsence);
      const schema = readSchemaSet(format.xsd);
      const verdicts = await xerces(cases.map(({ document }) => ({ schema, document })));
      const said = cases.map(({ name }, index) => {
        const verdict = verdicts[index];
        return [name, verdict?.valid, verdict && firstRule(verdict)];
      });
      const expected = cases.map(({ name, kind, code }) => {
        const isNamed = code !== UNNAMED;
        return [name, kind === 'valid', isNamed ? code : undefined];
      });
      expect(said).toEqual(expected);
    });
  });
}

function documentOf(sample: Sample): string {
  if (sample.format === 'json') throw new Error('a document was asked for');
  return sample.document;
}
