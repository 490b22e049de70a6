import { expect, test } from 'vitest';
import type { Limits } from '../../src/runtime/options.ts';
import { readEvents } from './events.ts';

/** A document at its limit, and one that is beyond it. */
const limits: readonly (readonly [
  limit: Partial<Limits>,
  at: string,
  beyond: string,
  code: string,
])[] = [
  [{ size: 4 }, '<a/>', '<a/>\n', 'limit-size'],
  [{ depth: 2 }, '<a><b/><b/></a>', '<a><b><c/></b></a>', 'limit-depth'],
  [{ depth: 0 }, '', '<a/>', 'limit-depth'],
  [{ attributes: 2 }, '<a b="" c=""/>', '<a b="" c="" d=""/>', 'limit-attributes'],
  [{ attributes: 1 }, '<a xmlns="u"/>', '<a xmlns="u" b=""/>', 'limit-attributes'],
  [{ text: 3 }, '<a>12&amp;</a>', '<a>123&amp;</a>', 'limit-text'],
  [{ text: 3 }, '<a>1<!-- -->23<b/>456</a>', '<a>12<!-- -->34</a>', 'limit-text'],
  [{ text: 3 }, '<a><![CDATA[123]]></a>', '<a><![CDATA[1234]]></a>', 'limit-text'],
  [{ text: 3 }, '<a b="123"/>', '<a b="1234"/>', 'limit-text'],
  [{ text: 1 }, '<a b="&#9;"/>', '<a b="&#9;&#9;"/>', 'limit-text'],
];

test.each(limits)('%j', (limit, at, beyond, code) => {
  expect(readEvents(at, { limits: limit }).code).not.toBe(code);
  expect(readEvents(beyond, { limits: limit }).code).toBe(code);
});

test('the size of bytes is counted in bytes', () => {
  const bytes = new TextEncoder().encode('<é/>');
  expect(readEvents(bytes, { limits: { size: 5 } }).code).toBeUndefined();
  expect(readEvents(bytes, { limits: { size: 4 } }).code).toBe('limit-size');
});

test('100,000 levels are no trouble where the limit allows them', () => {
  const document = '<a xmlns:p="u">'.repeat(100_000) + '</a>'.repeat(100_000);
  expect(readEvents(document).code).toBe('limit-depth');
  expect(readEvents(document, { limits: { depth: 100_000 } }).events).toHaveLength(200_000);
});

/** Documents that would take time quadratic in their length if anything were searched twice. */
const long: readonly (readonly [what: string, document: string])[] = [
  ['references', `<a>${'&amp;'.repeat(200_000)}</a>`],
  ['bare ampersands', `<a>${'& '.repeat(400_000)}</a>`],
  ['brackets', `<a>${']] '.repeat(300_000)}</a>`],
  ['comments', `<a>${'<!---->'.repeat(150_000)}</a>`],
  ['CDATA sections', `<a>${'<![CDATA[\r]]>'.repeat(80_000)}</a>`],
  ['declarations', '<a xmlns:p="u"><p:b/>'.repeat(50_000)],
  ['attributes', `<a ${Array.from({ length: 100_000 }, (_, n) => `b${n}=""`).join(' ')}/>`],
  ['white space', `<a>${' \r\n'.repeat(300_000)}</a>`],
  ['unclosed comments', `<a>${'<!-- '.repeat(200_000)}`],
];

test.each(long)('a megabyte of %s is read within seconds', (_, document) => {
  const start = performance.now();
  readEvents(document, { limits: { depth: 1e6, attributes: 1e6 } });
  expect(performance.now() - start).toBeLessThan(20_000);
});
