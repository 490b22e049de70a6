/** JSON Schemas before and after a small edit: each verdict as the table says, and no value against it. */
import { describe, expect, test } from 'vitest';
import { Dice } from '../random/dice.ts';
import { edits } from './json-edits.ts';
import { compileJson, judgedByAjv, valuesOf } from './values.ts';
import { contradictions, verdictsOf, witnessesOf } from './verdict.ts';

describe('JSON Schemas before and after a small edit', () => {
  let count = 0;

  test.each(edits)('$name', async ({ name, before, after, wider, narrower }) => {
    const [old, fresh] = [
      await compileJson(before, '2020-12'),
      await compileJson(after, '2020-12'),
    ];
    const verdicts = verdictsOf(old.format, fresh.format);
    const said = [narrower, wider].map((is) => (is ? 'no' : 'yes'));
    expect([verdicts.narrower.kind, verdicts.wider.kind]).toEqual(said);
    const values = [...witnessesOf(verdicts), ...valuesOf([old, fresh], new Dice(count))];
    const { judged, disagreements } = judgedByAjv(old, fresh, values);
    count += judged.length;
    expect(disagreements).toEqual([]);
    expect({ name, found: contradictions(verdicts, judged) }).toEqual({ name, found: [] });
  });

  test('5,000 values were judged by ajv', () => {
    expect(count).toBeGreaterThan(5_000);
  });
});
