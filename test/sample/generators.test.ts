/** Generators as fast-check uses them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileSchema, sampleGenerators } from '../../codegen/index.ts';

const order = 'test/fixtures/purchase-order/purchase-order.xsd';
const report = 'test/fixtures/delivery-report/delivery-report.schema.json';

test.each([{ xsd: order }, { jsonSchema: report }])('%o', async (options) => {
  const { valid, invalid, samples } = await sampleGenerators(options);
  const { is, validate } = await compileSchema(options);
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 15 }).map(valid), (value) => {
      seen.add(JSON.stringify(value));
      return is(value);
    }),
    { seed: 1, numRuns: 400 },
  );
  // Parts of samples are combined, so that there is more than was sampled.
  expect(seen.size).toBeGreaterThan(samples.samples.filter(({ kind }) => kind === 'valid').length);
  fc.assert(
    fc.property(fc.nat().map(invalid), ({ value, code }) => {
      return validate(value).issues?.some((issue) => issue.code === code) ?? false;
    }),
    { seed: 1, numRuns: 100 },
  );
});

test('what fails shrinks to something plain', async () => {
  const { valid, samples } = await sampleGenerators({ xsd: order });
  const arbitrary = fc.array(fc.nat(), { maxLength: 15 }).map(valid);
  const { counterexample } = fc.check(
    fc.property(arbitrary, (value) => !JSON.stringify(value).includes('"card"')),
    { seed: 1 },
  );
  const plain = samples.samples.filter(({ kind }) => kind === 'valid').map(jsonOf);
  expect(plain).toContain(JSON.stringify(counterexample?.[0]));
});

test('only integers from 0 up choose', async () => {
  const { valid } = await sampleGenerators({ xsd: order });
  expect(() => valid([-1])).toThrow(RangeError);
  expect(() => valid([0.5])).toThrow(RangeError);
});

function jsonOf(sample: { readonly format: 'xml' | 'json'; readonly value?: unknown }): string {
  return JSON.stringify(sample.value);
}
