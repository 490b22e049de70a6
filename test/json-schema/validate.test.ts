import { expect, test } from 'vitest';
import { schema } from '../../src/runtime/json/construct.ts';
import type { JsonSchema } from '../../src/runtime/json/schema.ts';
import { isJson, validateJson } from '../../src/runtime/json/validate.ts';
import { read } from './read.ts';

const order = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: '^[A-Z]+$', maxLength: 3 },
    lines: {
      type: 'array',
      items: { type: 'integer', minimum: 1 },
      minItems: 1,
      uniqueItems: true,
    },
    kind: { enum: ['a', 'b'] },
  },
  required: ['id', 'lines'],
  additionalProperties: false,
};

/** `code at path`, for each issue. */
function outline(live: JsonSchema, value: unknown): readonly string[] {
  const { issues = [] } = validateJson(live, value);
  return issues.map(({ code, path }) => `${code} ${path.join('/')}`.trim());
}

test.each<[unknown, readonly string[]]>([
  [{ id: 'ABC', lines: [1] }, []],
  [{}, ['required', 'required']],
  [[], ['type']],
  [{ id: 'abcd', lines: [] }, ['maxLength id', 'pattern id', 'minItems lines']],
  [{ id: 'A', lines: [1, 0, 1, 1.5] }, ['minimum lines/1', 'type lines/3', 'uniqueItems lines/2']],
  [{ id: 'A', lines: [1.0], kind: 'c', extra: null }, ['enum kind', 'additionalProperties extra']],
  [{ id: 'A', lines: [1], kind: undefined }, ['json-value kind']],
  [{ id: 'A', lines: [Number.NaN] }, ['json-value lines/0']],
  [{ id: 'A', lines: new Set([1]) }, ['json-value lines']],
  [10n, ['json-value']],
  [JSON.parse('{"id":"A","lines":[1],"__proto__":1}'), ['additionalProperties __proto__']],
  [{ id: '😀😀😀', lines: [1] }, ['pattern id']],
])('every issue of value %#', async (value, expected) => {
  const { live } = await read(order);
  expect(outline(live, value)).toEqual(expected);
  expect(isJson(live, value)).toBe(expected.length === 0);
});

test('the nearest alternative explains, the keyword encloses', async () => {
  const branch = (kind: string, rest: string) => ({
    type: 'object',
    properties: { kind: { const: kind }, [rest]: { type: 'string' } },
    required: ['kind', rest],
  });
  const { live } = await read({ oneOf: [branch('a', 'x'), branch('b', 'y')] });
  const { issues } = validateJson(live, { kind: 'b' });
  expect(issues).toEqual([
    expect.objectContaining({
      code: 'required',
      expected: ['y'],
      related: [{ code: 'oneOf', message: 'None of the 2 alternatives fits.' }],
    }),
  ]);
});

test.each<[unknown, string, string]>([
  [5, 'type', 'Expected a string or null or an object, but found 5.'],
  [{}, 'required', 'The property "a" is missing.'],
  [{ a: 1, b: 1 }, 'type', 'Expected a string, but found 1.'],
])('an alternative of another kind does not explain %j', async (value, code, message) => {
  const { live } = await read({
    anyOf: [
      { type: 'string' },
      { anyOf: [{ type: 'null' }] },
      { type: 'object', properties: { a: { type: 'string' } }, required: ['a', 'b'] },
    ],
  });
  expect(validateJson(live, value).issues?.[0]).toMatchObject({ code, message });
});

test.each([
  [0.3, 0.1, true],
  [19.99, 0.01, true],
  [1e308, 0.123456789, false],
  [1e308, 0.5, true],
  [1.1, 1, false],
  [4.5, 1.5, true],
  [5e-324, 5e-324, true],
])('%f is a multiple of %f: %s', (value, multipleOf, verdict) => {
  expect(isJson(schema({ multipleOf }), value)).toBe(verdict);
});

const node: JsonSchema = schema({
  type: 'object',
  properties: { left: () => node, right: () => node, tag: { kind: 'schema', checks: [] } },
  anyOf: [
    schema({ properties: { left: () => node, right: () => node } }),
    schema({ properties: { right: () => node, left: () => node } }),
  ],
});

function chain(length: number, end: unknown = {}): unknown {
  let value: unknown = end;
  for (let index = 0; index < length; index += 1) value = { left: value, right: value };
  return value;
}

test('what several parts of an allOf ask for is missed once', async () => {
  const base = { type: 'object', required: ['id'] };
  const extended = { allOf: [base, { ...base, required: ['id', 'text'] }] };
  const { live } = await read({ oneOf: [extended, base] });
  expect(outline(live, 5)).toEqual(['type']);
  expect(outline((await read(extended)).live, {})).toEqual(['required', 'required']);
});

test('recursion is bounded, and what is shared is looked at once', () => {
  const cycle: Record<string, unknown> = {};
  cycle.left = cycle;
  expect(outline(node, cycle)).toEqual(['json-cycle left']);
  expect(isJson(node, chain(200))).toBe(true);
  expect(isJson(node, chain(200, 1))).toBe(false);
  expect(validateJson(node, chain(20, 1), { limits: { issues: 5 } }).issues).toHaveLength(6);
  expect(outline(node, chain(300))[0]).toMatch(/^limit-depth left/);
  const endless: JsonSchema = schema({ $ref: () => endless });
  expect(outline(endless, 1)).toEqual(['limit-depth']);
});

test('issues are counted off', () => {
  const numbers = schema({ items: schema({ type: 'string' }) });
  const { issues } = validateJson(numbers, new Array(500).fill(0), { limits: { issues: 3 } });
  expect(issues?.map(({ code }) => code)).toEqual(['type', 'type', 'type', 'limit-issues']);
});
