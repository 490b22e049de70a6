import { describe, expect, test } from 'vitest';
import { readEvents } from './events.ts';
import { readSuite, type SuiteTest } from './suite.ts';

/** The tests that say something about this reader, which knows namespaces and reads nothing external. */
const isInScope = ({ recommendation, entities, editions, usesNamespaces, type }: SuiteTest) =>
  !recommendation.endsWith('1.1') &&
  entities === 'none' &&
  (editions.length === 0 || editions.includes('5')) &&
  usesNamespaces &&
  type !== 'error';

/** Where the reader is of another mind than the suite, and why. */
const deviations = new Map([
  [
    'rmt-e2e-50',
    'XML 1.1, by its declaration: §2.8 has us read it as 1.0, where NEL is no white space',
  ],
  [
    'rmt-e3e-13',
    '§4.1 WFC Entity Declared: behind a parameter entity, an undeclared one is a validity error only; to leave it out would drop content in silence',
  ],
]);

const suite = readSuite();
const inScope = suite.filter(isInScope);
const verdictOf = ({ type }: SuiteTest) => (type === 'not-wf' ? 'refused' : 'read');
const readingOf = (bytes: Uint8Array, doctype: boolean) => {
  const { code } = readEvents(bytes, { doctype });
  return code === undefined ? 'read' : 'refused';
};

describe('the W3C conformance suite', () => {
  test('is the whole suite', () => {
    expect(suite).toHaveLength(2585);
    expect(inScope).toHaveLength(1719);
  });

  test('verdicts are the suite’s, but for those explained', () => {
    const others = inScope.filter(({ id, ...rest }) => {
      return readingOf(rest.bytes, true) !== verdictOf({ id, ...rest });
    });
    expect(others.map(({ id }) => id)).toEqual([...deviations.keys()]);
  });

  test('what is read is what the suite’s canonical form says', () => {
    const withOutput = inScope.filter(({ id, output }) => output && !deviations.has(id));
    expect(withOutput).toHaveLength(261);
    for (const { id, bytes, output = bytes } of withOutput) {
      const canonical = readEvents(output, { doctype: true });
      expect(readEvents(bytes, { doctype: true }), id).toEqual(canonical);
    }
  });

  test('without a DTD the verdicts stay; with one they are xml-doctype, or an earlier error', () => {
    for (const { id, bytes } of inScope) {
      const strict = readEvents(bytes);
      if (strict.code !== 'xml-doctype')
        expect(readEvents(bytes, { doctype: true }), id).toEqual(strict);
    }
  });

  test('no test at all, in scope or not, makes the reader throw or hang', () => {
    for (const { bytes } of suite) readEvents(bytes, { doctype: true });
  });
});
