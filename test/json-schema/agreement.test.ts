/** Our evaluator against ajv, on random schemas and values, and on the formats. */
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundleJsonSchema } from '../../codegen/json-schema/bundle.ts';
import { isJson, validateJson } from '../../src/runtime/json/validate.ts';
import { read } from './read.ts';

function ajv(): Ajv2020 {
  const instance = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: true });
  ajvFormats.default(instance);
  return instance;
}

const name = fc.constantFrom('a', 'b', 'c');
const scalar = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, 1.5, -2, 10, '', 'a', 'ab', 'abc', '😀', '0'),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const count = fc.integer({ min: 0, max: 3 });
const pattern = fc.constantFrom('^a', 'b$', '^[a-c]*$', '[0-9]');

const { schema } = fc.letrec((tie) => {
  const inner = tie('schema');
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  const table = fc.dictionary(name, inner, { maxKeys: 3, noNullPrototype: true });
  const type = fc.constantFrom('null', 'boolean', 'number', 'integer', 'string', 'array', 'object');
  const names = fc.uniqueArray(name, { maxLength: 3 });
  const keywords = fc.record(
    {
      type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
      enum: fc.array(value, { minLength: 1, maxLength: 3 }),
      const: value,
      minimum: count,
      exclusiveMaximum: count,
      multipleOf: fc.constantFrom(0.5, 1, 3),
      minLength: count,
      maxLength: count,
      pattern,
      minItems: count,
      maxItems: count,
      uniqueItems: fc.boolean(),
      prefixItems: list,
      items: inner,
      contains: inner.filter((one) => one !== false),
      minContains: count,
      maxContains: count,
      minProperties: count,
      maxProperties: count,
      required: names,
      dependentRequired: fc.dictionary(name, names, { maxKeys: 2, noNullPrototype: true }),
      dependentSchemas: table,
      properties: table,
      patternProperties: fc.dictionary(pattern, inner, { maxKeys: 2, noNullPrototype: true }),
      additionalProperties: inner,
      propertyNames: inner,
      allOf: list,
      anyOf: list,
      oneOf: list,
      not: inner,
      if: inner,
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: inner,
      else: inner,
      unevaluatedItems: inner,
      unevaluatedProperties: inner,
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const few = fc
    .tuple(keywords, fc.infiniteStream(fc.nat({ max: 9 })))
    .map(([all, dice]) =>
      Object.fromEntries(Object.entries(all).filter(() => Number(dice.next().value) < 2)),
    );
  return { schema: fc.oneof({ maxDepth: 2 }, fc.boolean(), few) };
});

/** Many schemas in one document: the work on meta-schemas is the same for all. */
const document = fc
  .array(schema, { minLength: 20, maxLength: 20 })
  .map((schemas) => ({ properties: Object.fromEntries(Object.entries(schemas)) }));

/**
 * ajv's verdict; `undefined` where its code throws: after `dependentSchemas` it writes to a table of
 * evaluated properties that it has not made (core §11.3, which none of these schemas uses).
 */
function verdictOf(validate: ValidateFunction, value: unknown): boolean | undefined {
  try {
    return validate(value);
  } catch (error) {
    if (error instanceof TypeError && error.message.includes('Cannot set properties'))
      return undefined;
    throw error;
  }
}

test('the same verdict as ajv on random schemas, also when bundled and when explained', async () => {
  const values = fc.array(value, { minLength: 6, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(document, values, async (random, some) => {
      const { set, live } = await read(random);
      const bundled = (await read(bundleJsonSchema(set))).live;
      const validate = ajv().compile(random);
      for (const key of Object.keys(random.properties)) {
        for (const instance of some.map((one) => ({ [key]: one }))) {
          const verdict = verdictOf(validate, instance);
          if (verdict === undefined) continue;
          const verdicts = [live, bundled].map((one) => isJson(one, instance));
          const explained = validateJson(live, instance).issues === undefined;
          expect([random.properties[key], instance, ...verdicts, explained]).toEqual([
            random.properties[key],
            instance,
            verdict,
            verdict,
            verdict,
          ]);
        }
      }
    }),
    { numRuns: 25, seed: 20_240_101, endOnFailure: true },
  );
});

test('`contains: false` after a `false` in `prefixItems`, which ajv passes over inside `not`', async () => {
  // Core §10.3.1.3: no item is valid against `false`, so the inner schema fails and `not` holds.
  const random = { not: { prefixItems: [true, false], contains: false } };
  expect(isJson((await read(random)).live, [1])).toBe(true);
  expect(ajv().compile(random)([1])).toBe(false);
});

/** By format: texts on which ajv-formats and we must agree, then where ajv-formats errs. */
type Deviation = readonly [text: string, verdict: boolean, clause: string];
const FORMATS: [format: string, texts: readonly string[], deviations?: readonly Deviation[]][] = [
  ['date', ['2020-02-29', '2021-02-29', '2020-2-9', '2020-13-01', '2020-00-10', '٢٠٢٠-01-01', '']],
  [
    'date-time',
    [
      '2011-09-28T17:31:02-04:00',
      '2011-09-28t17:31:02.5z',
      '2011-09-28T24:00:00Z',
      '2011-09-28',
      '2016-12-31T23:59:60Z',
      '2016-12-31T22:59:60Z',
      '2020-01-01T00:00:00',
    ],
    [
      ['2011-09-28 17:31:02Z', false, 'RFC 3339 §5.6: a T'],
      ['2011-09-28T17:31:02+05', false, 'RFC 3339 §5.6: time-numoffset has minutes'],
      ['2011-09-28T24:59:00+01:00', false, 'RFC 3339 §5.6: time-hour is 00 to 23'],
    ],
  ],
  ['time', ['12:00:00Z', '12:00:00+01:30', '12:00:00', '25:00:00Z', '12:00Z', '12:00:00.Z']],
  ['duration', ['P3D', 'P1Y2M3DT4H5M6S', 'P1W', 'PT1M', 'P', 'PT', 'P1YT', 'P1W2D', 'P1S', '1D']],
  [
    'email',
    [
      'a@example.com',
      'a.b+c@example.co',
      'a@',
      '@b',
      'a b@example.com',
      '.a@example.com',
      'a..b@example.com',
    ],
  ],
  ['hostname', ['example.com', 'a', 'a-b', '-a', 'a-', 'a_b', 'a..b', '']],
  ['ipv4', ['127.0.0.1', '256.0.0.1', '1.2.3', '1.2.3.4.5', '01.2.3.4', '1.2.3.', '']],
  [
    'ipv6',
    [
      '::',
      '::1',
      '2001:db8::1',
      '1:2:3:4:5:6:7:8',
      '1:2:3:4:5:6:7',
      '1::2::3',
      ':1',
      '1:',
      '::ffff:1.2.3.4',
      '1.2.3.4::',
      '12345::',
      '::1%eth0',
    ],
  ],
  [
    'uuid',
    [
      '2eb8aa08-aa98-11ea-b4aa-73b441d16380',
      '2EB8AA08-AA98-11EA-B4AA-73B441D16380',
      '2eb8aa08aa9811eab4aa73b441d16380',
      '2eb8aa08-aa98-11ea-b4aa73b441d16380',
    ],
  ],
  [
    'uri',
    [
      'http://a/b?c#d',
      'urn:a:b',
      'mailto:a@b',
      'http://[::1]:80/',
      '//a/b',
      'a',
      'http://a b',
      'http://a/%zz',
      ':a',
      'http://a/<b>',
    ],
  ],
  ['uri-reference', ['', '#a', 'a/b', '//a/b', '\\a', 'a%2', '?q']],
  ['uri-template', ['http://a/{b}', '{?a,b*}', '{a:3}', '{', 'a}', '{a', '{{a}}', '']],
  ['json-pointer', ['', '/', '/a/b', '/~0~1', 'a', '/~2', '/~']],
  ['relative-json-pointer', ['0', '1/a', '0#', '01', '-1', '0##', '/a']],
  ['regex', ['a+', '[', '(?<a>b)', '\\']],
];

describe('formats as ajv-formats has them', () => {
  test.each(FORMATS)('%s', async (format, texts, deviations = []) => {
    const { live } = await read({ format });
    const validate = ajv().compile({ format });
    const ours = texts.map((text) => [text, isJson(live, text)]);
    expect(ours).toEqual(texts.map((text) => [text, validate(text)]));
    for (const [text, verdict] of deviations) {
      expect([text, isJson(live, text), validate(text)]).toEqual([text, verdict, !verdict]);
    }
  });
});

test.each([
  ['idn-email', '실례@실례.테스트', true],
  ['idn-email', '2962', false],
  ['iri', 'http://ƒøø.ßår/?∂éœ=πîx#πîüx', true],
  ['iri', 'http://2001:0db8:85a3:0000:0000:8a2e:0370:7334', false],
  ['iri-reference', '#ƒräg\\mênt', false],
])('%s: %s %s', async (format, text, verdict) => {
  expect(isJson((await read({ format })).live, text)).toBe(verdict);
});
