/** Our evaluator against ajv, on random schemas and values. */
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundleJsonSchema } from '../../codegen/json-schema/bundle.ts';
import { isJson, validateJson } from '../../src/runtime/json/validate.ts';
import { type RandomDialect, schemasOf, value } from './random-schemas.ts';
import { read } from './read.ts';

const COMPILERS = { '2020-12': Ajv2020, '2019-09': Ajv2019, 'draft-07': Ajv } as const;
const OPTIONS = { strict: false, allErrors: true, unicodeRegExp: true } as const;

/** Many schemas in one document: the work on meta-schemas is the same for all. */
function documentsOf(dialect: RandomDialect) {
  return fc
    .array(schemasOf(dialect), { minLength: 20, maxLength: 20 })
    .map((schemas) => ({ properties: Object.fromEntries(Object.entries(schemas)) }));
}

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

test.each([
  ['2020-12', 20],
  ['2019-09', 8],
  ['draft-07', 8],
] as const)(
  '%s: the same verdict as ajv, also when bundled and when explained',
  async (dialect, numRuns) => {
    const values = fc.array(value, { minLength: 6, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(documentsOf(dialect), values, async (random, some) => {
        const { set, live } = await read(random, {}, { dialect });
        const bundled = (await read(bundleJsonSchema(set))).live;
        const validate = new COMPILERS[dialect](OPTIONS).compile(random);
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
      { numRuns, seed: 20_240_101, endOnFailure: true },
    );
  },
);

test('`contains: false` after a `false` in `prefixItems`, which ajv passes over inside `not`', async () => {
  // Core §10.3.1.3: no item is valid against `false`, so the inner schema fails and `not` holds.
  const random = { not: { prefixItems: [true, false], contains: false } };
  expect(isJson((await read(random)).live, [1])).toBe(true);
  expect(new Ajv2020(OPTIONS).compile(random)([1])).toBe(false);
});

test('items that only an `if` which fails has looked at, which ajv takes for evaluated', async () => {
  // Core §7.7.1.2: a schema that fails gives no annotations.
  const schema = {
    if: { const: 1, prefixItems: [true] },
    else: { minimum: 1 },
    unevaluatedItems: false,
  };
  expect(isJson((await read(schema)).live, ['a'])).toBe(false);
  expect(new Ajv2020(OPTIONS).compile(schema)(['a'])).toBe(true);
});
