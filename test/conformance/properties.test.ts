/**
 * Our code against the engines on random documents and objects. The seed is fixed, so that a run
 * is repeatable; `POSTWRIGHT_SEED` tries another one.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/runtime/issue.ts';
import { expectedValue } from '../fixtures/fixture.ts';
import { ajv } from '../oracle/ajv.ts';
import { libxml2 } from '../oracle/libxml2.ts';
import { readSchemaSet } from '../oracle/schema-set.ts';
import { firstRule } from '../oracle/verdict.ts';
import { xerces, xercesAbsence } from '../oracle/xerces.ts';
import { formats, hasJsonSchema } from './formats.ts';
import { isLibxml2Wrong, isXercesWrong } from './known-deviations.ts';
import { documentsOf, objectsOf } from './mutate.ts';
import { type Subject, subjects } from './subject.ts';

const seed = Number(process.env.POSTWRIGHT_SEED ?? 211);
const share = (total: number, formatCount: number) => Math.ceil(total / formatCount);

for (const format of formats) {
  const schema = readSchemaSet(format.xsd);
  const { interpreted, emitted } = await subjects(format);

  describe(format.name, () => {
    it('accepts what libxml2 accepts, in every lane alike', () => {
      const property = fc.property(documentsOf(format), (document) => {
        const result = interpreted.parse(document);
        expect(outcome(emitted.parse(document))).toBe(outcome(result));
        const verdict = libxml2(schema, document);
        const { valid } = verdict;
        if (valid !== (result.issues === undefined) && !isLibxml2Wrong(document, verdict)) {
          expect(`libxml2: ${valid}`).toBe(`we: ${outcome(result)}`);
        }
      });
      fc.assert(property, { numRuns: share(20_000, formats.length), seed });
    });

    it('writes what it has read so that it reads the same again', () => {
      const property = fc.property(documentsOf(format), (document) => {
        const { value } = interpreted.parse(document);
        if (value === undefined) return;
        for (const subject of [interpreted, emitted]) {
          expect(subject.is(value)).toBe(true);
          const written = subject.serialize(value).value ?? '';
          expect(subject.parse(written).value).toEqual(value);
        }
      });
      fc.assert(property, { numRuns: 1_000, seed });
    });

    it('accepts what Xerces accepts, and breaks the same first rule', async ({ skip }) => {
      skip(xercesAbsence !== undefined, xercesAbsence);
      const numRuns = share(5_000, formats.length);
      const documents = fc.sample(documentsOf(format), { numRuns, seed });
      const verdicts = await xerces(documents.map((document) => ({ schema, document })));
      const disagreements = documents.flatMap((document, index): unknown[] => {
        const verdict = verdicts[index];
        if (!verdict) return ['no verdict'];
        const { issues } = interpreted.parse(document);
        const rule = firstRule(verdict);
        const agreed = verdict.valid === (issues === undefined);
        if (agreed && (rule === undefined || rule === issues?.[0]?.code)) return [];
        if (isXercesWrong(document, verdict)) return [];
        return [{ document: asString(document), xerces: verdict.issues[0], ours: issues?.[0] }];
      });
      expect(disagreements.slice(0, 5)).toEqual([]);
    });
  });
}

for (const format of formats.filter(hasJsonSchema)) {
  const validate = ajv(format.jsonSchema);
  const values = format.rows
    .filter((row) => row.kind === 'accepted')
    .map((row) => expectedValue(format, row));

  describe.each(Object.entries<Subject>({ ...(await subjects(format)) }))(
    `${format.name}, objects, %s`,
    (_name, subject) => {
      it('accepts what ajv accepts by the JSON Schema', () => {
        const property = fc.property(objectsOf(values), (value) => {
          const accepted = validate(value);
          expect(subject.is(value)).toBe(accepted);
          expect(subject.validate(value).issues === undefined).toBe(accepted);
        });
        fc.assert(property, { numRuns: 5_000, seed });
      });

      it('accepts exactly what can be written and read again', () => {
        const property = fc.property(objectsOf(values), (value) => {
          const written = subject.serialize(value).value;
          expect(written !== undefined).toBe(subject.is(value));
          if (written !== undefined) expect(subject.parse(written).value).toEqual(value);
        });
        fc.assert(property, { numRuns: 2_000, seed });
      });
    },
  );
}

/** Everything that a lane says, so that two lanes can be compared: order of keys included. */
function outcome(result: Result<unknown>): string {
  return JSON.stringify(result.issues ?? result.value);
}

function asString(document: string | Uint8Array): string {
  return typeof document === 'string' ? document : new TextDecoder().decode(document);
}
