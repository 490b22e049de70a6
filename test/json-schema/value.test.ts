/** The types of a JSON Schema hold every value that is valid: `isX` may say that it is one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toValueSchema } from '../../codegen/json-schema/value.ts';
import type { Member, RecordType, ValueSchema, ValueType } from '../../codegen/value/model.ts';
import { isJson } from '../../src/runtime/json/validate.ts';
import { read } from './read.ts';

/** Whether a value is one of a type, as TypeScript has it: constraints on texts and numbers apart. */
function holds(type: ValueType, value: unknown, schema: ValueSchema): boolean {
  const is = (inner: ValueType, part: unknown): boolean => holds(inner, part, schema);
  switch (type.kind) {
    case 'any':
      return true;
    case 'null':
      return value === null;
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
      return typeof value === type.kind;
    case 'literal':
      return value === type.value;
    case 'enumeration':
      return type.values.some((member) => member.value === value);
    case 'union':
      return type.members.some((member) => is(member, value));
    case 'reference': {
      const definition = schema.definitions.get(type.name);
      return definition !== undefined && is(definition.type, value);
    }
    case 'array': {
      const { prefix = [], items, minItems, maxItems } = type;
      if (!Array.isArray(value) || value.length < minItems || value.length > maxItems) return false;
      return value.every((item, index) => is(prefix[index] ?? items, item));
    }
    case 'record':
      return isRecord(value) && holdsRecord(type, value, is);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function holdsRecord(
  { members, patterns = [], additional }: RecordType,
  value: Readonly<Record<string, unknown>>,
  is: (type: ValueType, value: unknown) => boolean,
): boolean {
  const fits = ({ property, type, presence }: Member): boolean =>
    Object.hasOwn(value, property) ? is(type, value[property]) : presence === 'optional';
  const known = new Set(members.map(({ property }) => property));
  const others = Object.keys(value).every((property) => {
    const matched = patterns.filter(({ source }) => new RegExp(source, 'u').test(property));
    if (!matched.every(({ type }) => is(type, value[property]))) return false;
    if (known.has(property) || matched.length > 0 || additional === 'open') return true;
    return additional !== 'none' && is(additional, value[property]);
  });
  return others && members.every(fits);
}

const name = fc.constantFrom('a', 'b', 'xa');
const scalar = fc.constantFrom(null, true, false, 0, 1, 1.5, '', 'a', 'ab');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

const { schema } = fc.letrec((tie) => {
  const inner = tie('schema');
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  const table = fc.dictionary(name, inner, { maxKeys: 3, noNullPrototype: true });
  const type = fc.constantFrom('null', 'boolean', 'number', 'integer', 'string', 'array', 'object');
  const keywords = fc.record(
    {
      type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
      enum: fc.array(value, { minLength: 1, maxLength: 3 }),
      const: value,
      minItems: fc.nat(3),
      maxItems: fc.nat(3),
      prefixItems: list,
      items: inner,
      required: fc.uniqueArray(name, { maxLength: 2 }),
      properties: table,
      patternProperties: fc.dictionary(fc.constantFrom('^x', 'b$', '^x.*$'), inner, {
        maxKeys: 2,
        noNullPrototype: true,
      }),
      additionalProperties: inner,
      allOf: list,
      anyOf: list,
      oneOf: list,
      not: fc.oneof(inner, fc.record({ required: fc.tuple(name) })),
      if: inner,
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: inner,
      $ref: fc.constantFrom('#/$defs/one', '#/$defs/two'),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const few = fc
    .tuple(keywords, fc.infiniteStream(fc.nat({ max: 9 })))
    .map(([all, dice]) =>
      Object.fromEntries(Object.entries(all).filter(() => Number(dice.next().value) < 3)),
    );
  return { schema: fc.oneof({ maxDepth: 2, depthSize: 'small' }, fc.boolean(), few) };
});

const documents = fc
  .record({
    one: schema,
    two: schema,
    properties: fc.array(schema, { minLength: 12, maxLength: 12 }),
  })
  .map(({ one, two, properties }) => ({
    $defs: { one, two },
    properties: Object.fromEntries(Object.entries(properties)),
  }));

test('every valid value is one of the type, on random schemas', async () => {
  let valid = 0;
  const values = fc.array(value, { minLength: 8, maxLength: 8 });
  const seed = Number(process.env.POSTWRIGHT_SEED ?? 5);
  await fc.assert(
    fc.asyncProperty(documents, values, async (document, some) => {
      const { set, live, codes } = await read(document);
      if (codes.includes('json-schema-endless-reference')) return;
      const types = toValueSchema(set, 'Sample');
      for (const key of Object.keys(document.properties)) {
        for (const instance of some.map((one) => ({ [key]: one }))) {
          if (!isJson(live, instance)) continue;
          valid += 1;
          const why = JSON.stringify([document.properties[key], document.$defs, instance]);
          expect(holds(types.root, instance, types), why).toBe(true);
        }
      }
    }),
    { numRuns: 40, seed },
  );
  expect(valid).toBeGreaterThan(500);
});

test.each<[string, object, unknown, boolean]>([
  ['a tuple', { type: 'array', prefixItems: [{ const: 'a' }], items: false }, ['a', 1], false],
  ['what allOf merges', { allOf: [{ required: ['a'] }], type: 'object' }, {}, false],
  ['an enumeration of objects', { enum: [{ a: 1 }, [2]] }, { a: 2 }, false],
  [
    'kinds that exclude one another',
    { type: ['string', 'null'], anyOf: [{ type: 'null' }] },
    'x',
    false,
  ],
  ['a property that is kept out', { type: 'object', not: { required: ['a'] } }, { a: 1 }, false],
  [
    'names that no pattern matches',
    { type: 'object', patternProperties: { '^x': true }, additionalProperties: false },
    { a: 1 },
    false,
  ],
])('the type is narrow: %s', async (_name, narrow, instance, expected) => {
  const types = toValueSchema((await read(narrow)).set, 'Sample');
  expect(holds(types.root, instance, types)).toBe(expected);
});

test('unions are not multiplied out without bound', async () => {
  const two = {
    anyOf: [{ properties: { a: { type: 'string' } } }, { properties: { b: { type: 'string' } } }],
  };
  const many = { type: 'object', allOf: Array.from({ length: 40 }, () => two) };
  const { definitions } = toValueSchema((await read(many)).set, 'Sample');
  const type = definitions.get('Sample')?.type;
  expect(type?.kind === 'union' && type.members.length).toBeLessThanOrEqual(64);
});

test('recursive schemas that hold at once come to an end', async () => {
  const { set } = await read({
    $defs: {
      Core: {
        type: ['object', 'boolean'],
        properties: {
          not: { $ref: '#/$defs/Core' },
          items: {
            anyOf: [{ $ref: '#/$defs/Core' }, { type: 'array', items: { $ref: '#/$defs/Core' } }],
          },
        },
      },
      Extended: {
        allOf: [{ $ref: '#/$defs/Core' }],
        properties: {
          not: { $ref: '#/$defs/Extended' },
          items: {
            anyOf: [
              { $ref: '#/$defs/Extended' },
              { type: 'array', items: { $ref: '#/$defs/Extended' } },
            ],
          },
        },
      },
    },
    $ref: '#/$defs/Extended',
  });
  const types = toValueSchema(set, 'Sample');
  expect(holds(types.root, { not: { items: [{}, { not: {} }] } }, types)).toBe(true);
  expect(holds(types.root, { not: 1 }, types)).toBe(false);
});

test('a definition that is called by a URL is named after its file', async () => {
  const $ref = '#/$defs/http:~1~1example.com~1types~13.0~1info.json';
  const { set } = await read({
    $defs: { 'http://example.com/types/3.0/info.json': { type: 'string' } },
    $ref,
  });
  expect([...toValueSchema(set, 'Sample').definitions.keys()]).toEqual(['Sample', 'Info']);
});

test('what adds nothing to a named type leaves it its name', async () => {
  const shape = (kind: string) => ({
    type: 'object',
    properties: { kind: { const: kind }, id: { type: 'string' } },
    required: ['kind', 'id'],
  });
  const { set } = await read({
    $defs: { Cat: shape('cat'), Dog: shape('dog') },
    type: 'object',
    properties: { kind: { type: 'string' } },
    required: ['kind'],
    oneOf: [{ $ref: '#/$defs/Cat' }, { $ref: '#/$defs/Dog' }],
  });
  const type = toValueSchema(set, 'Pet').definitions.get('Pet')?.type;
  expect(type).toMatchObject({
    kind: 'union',
    members: [
      { kind: 'reference', name: 'Cat' },
      { kind: 'reference', name: 'Dog' },
    ],
  });
});
