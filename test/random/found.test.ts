import { expect, test } from 'vitest';
import { is, parse } from '../../src/runtime/index.ts';
import { schemaOf } from '../oracle/schema-set.ts';
import { openXerces, xercesAbsence } from '../oracle/xerces.ts';
import { found } from './found.ts';
import { examine } from './judge/examine.ts';
import { compileSet } from './judge/subject.ts';

const schema = (body: string) =>
  schemaOf(`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${body}</xs:schema>`);

const subjects = await Promise.all(found.map(({ body }) => compileSet(schema(body))));

test.each(found.map((row, index) => ({ ...row, subject: subjects[index] })))(
  '$what',
  ({ documents, values = [], schema: rule, subject }) => {
    expect(subject?.codes[0]).toBe(rule);
    if (rule !== undefined) return;
    const descriptor = subject?.descriptor;
    if (!descriptor) throw new Error(subject?.messages.join('\n'));
    const codes = Object.keys(documents).map((document) => {
      const { issues } = parse(descriptor, document);
      return [document, issues?.[0]?.code ?? 'valid'];
    });
    expect(Object.fromEntries(codes)).toEqual(documents);
    expect(values.map(([value]) => [value, is(descriptor, value)])).toEqual(values);
  },
);

test('the engines and the lanes agree on all of them, and the emitted types hold', async () => {
  const xerces = xercesAbsence === undefined ? openXerces() : undefined;
  const trials = found.flatMap(({ documents, values = [] }, index) => {
    const subject = subjects[index];
    const tried = { documents: Object.keys(documents), values: values.map(([value]) => value) };
    return subject ? [{ subject, ...tried }] : [];
  });
  const findings = await examine(trials, { xerces, emit: true, types: true });
  xerces?.close();
  expect(findings.map(({ signature, detail }) => ({ signature, detail }))).toEqual([]);
});
