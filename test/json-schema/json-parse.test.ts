import { describe, expect, test } from 'vitest';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import { jsonValue, nodeAt } from '../../codegen/source/json.ts';
import { parseJson } from '../../codegen/source/json-parse.ts';
import { lineAndColumn } from '../../codegen/source/source.ts';

function parse(text: string) {
  const { report, diagnostics } = collectDiagnostics();
  const node = parseJson({ path: 'a.json', text }, report);
  const faults = diagnostics.map(({ code, span }) => `${code}@${span?.start}-${span?.end}`);
  return { node, faults };
}

describe('what is JSON reads as JSON.parse reads it', () => {
  test.each([
    'null',
    ' [1, -0, 2.50, 1e3, 1E-2, true, false, null] ',
    '{"a":{"b":[]},"":{},"__proto__":1,"constructor":2}',
    String.raw`"\"\\\/\b\f\n\r\t\u0041\ud83d\ude00 é😀"`,
    '\r\n\t{ "a" : "b" }\n',
    '"\u007f\u2028"',
  ])('%s', (text) => {
    const { node, faults } = parse(text);
    expect(faults).toEqual([]);
    expect(node && jsonValue(node)).toEqual(JSON.parse(text));
  });
});

describe('what is not JSON is refused at its place, as JSON.parse refuses it', () => {
  test.each([
    ['', 0],
    ['{', 1],
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ["{'a':1}", 1],
    ['{"a" 1}', 5],
    ['01', 1],
    ['1.', 1],
    ['+1', 0],
    ['.5', 0],
    ['NaN', 0],
    ['truely', 4],
    ['"a\nb"', 2],
    [String.raw`"\x"`, 1],
    [String.raw`"\u12g4"`, 1],
    ['"abc', 4],
    ['1 // comment', 2],
    ['\u00a01', 0],
  ])('%j at %i', (text, at) => {
    expect(() => JSON.parse(text)).toThrow();
    const { node, faults } = parse(text);
    expect(node).toBeUndefined();
    expect(faults).toEqual([expect.stringMatching(`^json-syntax@${at}-`)]);
  });
});

test.each([
  ['api.yaml', 'type: string\n', true],
  ['API.YML', '{"a": 1,}', true],
  ['api', 'openapi: 3.1.0\n', true],
  ['api.json', '\uFEFF---\nopenapi: "3.0.3"\n', true],
  ['api.json', 'swagger : "2.0"\n', true],
  ['api.json', '{"openapi": 3.1.0}', false],
  ['api.json', 'type: string\n', false],
])('%s, %j: looks like YAML: %s', (path, text, isYaml) => {
  const { report, diagnostics } = collectDiagnostics();
  expect(parseJson({ path, text }, report)).toBeUndefined();
  const [{ code, message } = { code: '', message: '' }, ...others] = diagnostics;
  expect([code, others]).toEqual(['json-syntax', []]);
  expect(message).toMatch(/^This is not JSON: expected /);
  const advice = `It looks like YAML; convert it to JSON first, for instance with \`npx js-yaml ${path}\`.`;
  expect(message.endsWith(advice)).toBe(isYaml);
  expect(message.includes('YAML')).toBe(isYaml);
});

test.each([
  ['a byte order mark', '\uFEFF1', []],
  ['a name that stands twice', '{"a":1,"a":2}', ['json-duplicate-name@7-10']],
  ['a number beyond doubles', '[1e400]', ['json-number-range@1-6']],
  ['the deepest nesting', `${'['.repeat(256)}${']'.repeat(256)}`, []],
  ['nesting one deeper', `${'['.repeat(257)}${']'.repeat(257)}`, ['json-depth@256-257']],
  ['nesting without end', '{"a":'.repeat(100_000), ['json-depth@1280-1281']],
])('%s', (_name, text, faults) => {
  expect(parse(text).faults).toEqual(faults);
});

test('every value knows its place', () => {
  const text = '{\n  "a": [1,\n    {"b/c": "x"}]\n}';
  const { node } = parse(text);
  const found = node && nodeAt(node, ['a', '1', 'b/c']);
  expect(found && text.slice(found.span.start, found.span.end)).toBe('"x"');
  expect(lineAndColumn(text, found?.span.start ?? 0)).toEqual({ line: 3, column: 13 });
});
