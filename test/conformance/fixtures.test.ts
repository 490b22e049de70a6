/** Our code against the tables of fixtures, which `engines.test.ts` holds against the engines. */
import { describe, expect, it } from 'vitest';
import { documentOf, expectedValue, type Format } from '../fixtures/fixture.ts';
import { libxml2 } from '../oracle/libxml2.ts';
import { readSchemaSet } from '../oracle/schema-set.ts';
import { xerces, xercesAbsence } from '../oracle/xerces.ts';
import { formats } from './formats.ts';
import { type Subject, subjects } from './subject.ts';

for (const format of formats) {
  describe.each(Object.entries<Subject>({ ...(await subjects(format)) }))(
    `${format.name}, %s`,
    (_name, subject) => {
      it.each(rowsOf(format, 'accepted'))('accepts: $name', (row) => {
        const result = subject.parse(documentOf(format, row));
        expect(result.issues).toBeUndefined();
        expect(result.value).toEqual(expectedValue(format, row));
      });

      it.each(rowsOf(format, 'refused'))('refuses: $name', (row) => {
        const result = subject.parse(documentOf(format, row));
        expect(result.issues?.[0]?.code).toBe(row.code);
        expect(result.issues?.every((issue) => (issue.line ?? 0) > 0)).toBe(true);
      });

      it('accepts as objects what it reads, and writes them so that it reads them again', () => {
        for (const row of rowsOf(format, 'accepted')) {
          const { value } = subject.parse(documentOf(format, row));
          expect(subject.is(value), row.name).toBe(true);
          expect(subject.validate(value), row.name).toEqual({ value });
          expect(subject.parse(written(subject, value)).value, row.name).toEqual(value);
        }
      });

      const schema = readSchemaSet(format.xsd);
      const allWritten = () =>
        rowsOf(format, 'accepted').map((row) => written(subject, expectedValue(format, row)));

      it('writes what libxml2 takes', () => {
        const isRefused = (document: string) => !libxml2(schema, document).valid;
        expect(allWritten().filter(isRefused)).toEqual([]);
      });

      it('writes what Xerces takes', async ({ skip }) => {
        skip(xercesAbsence !== undefined, xercesAbsence);
        const documents = allWritten();
        const verdicts = await xerces(documents.map((document) => ({ schema, document })));
        expect(documents.filter((_, index) => !verdicts[index]?.valid)).toEqual([]);
      });
    },
  );
}

/** The document, not indented and then indented, must say the same. */
function written(subject: Subject, value: unknown): string {
  const result = subject.serialize(value);
  expect(result.issues).toBeUndefined();
  const indented = subject.serialize(value, { indent: '  ', declaration: true }).value ?? '';
  expect(subject.parse(indented).value).toEqual(value);
  return result.value ?? '';
}

function rowsOf<Kind extends Format['rows'][number]['kind']>(format: Format, kind: Kind) {
  return format.rows.filter(
    (row): row is Extract<Format['rows'][number], { kind: Kind }> => row.kind === kind,
  );
}
