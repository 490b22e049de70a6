/** What arrays with many `contains` cost to compare: counted in steps, never more than there are. */
import { describe, expect, test } from 'vitest';
import { Claims } from '../../codegen/compare/claims/claims.ts';
import { JsonSchemaClaims } from '../../codegen/compare/claims/json-schema.ts';
import { type Answer, isIncluded } from '../../codegen/compare/decide.ts';
import { schemaNames } from '../../codegen/compare/equal/json-schemas.ts';
import { Search } from '../../codegen/compare/search/search.ts';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import type { JsonSchemaSet } from '../../codegen/json-schema/model.ts';
import { readJsonSchema } from '../../codegen/json-schema/read.ts';
import { memoryFiles } from '../../codegen/source/files.ts';

const MANY = 'an array with many `contains`, or one that leaves many `items`';
const SPENT = 'the comparison needs more steps than it may take';

/** Fewer steps than one array of counted items takes. */
const FEW = 200;

describe.each([1, 2])('of each pattern at least %i items', (minContains) => {
  const arrays = (count: number, more: object = {}): object => ({
    type: 'array',
    allOf: Array.from({ length: count }, (_, index) => {
      const pattern = String.fromCharCode(97 + index);
      return { contains: { type: 'string', pattern }, minContains };
    }),
    ...more,
  });

  test.each([12, 22])('%i patterns are told to be many, at next to no steps', async (count) => {
    const answer = await inclusion(arrays(count), arrays(count, { uniqueItems: true }), FEW);
    expect(answer).toEqual({ kind: 'unknown', reason: MANY });
  });

  test('5 patterns take steps', async () => {
    const answer = await inclusion(arrays(5), arrays(5, { uniqueItems: true }), FEW);
    expect(answer).toEqual({ kind: 'unknown', reason: SPENT });
  });

  test('3 patterns are decided, both ways', async () => {
    const [wide, narrow] = [arrays(3), arrays(3, { uniqueItems: true })];
    expect((await inclusion(narrow, wide)).kind).toBe('yes');
    const answer = await inclusion(wide, narrow);
    const value = answer.kind === 'no' ? (answer.value as readonly unknown[]) : [];
    expect(new Set(value).size).toBeLessThan(value.length);
    for (const letter of 'abc') {
      const texts = value.filter((item) => typeof item === 'string' && item.includes(letter));
      expect(texts.length).toBeGreaterThanOrEqual(minContains);
    }
  });
});

async function inclusion(part: object, whole: object, steps?: number): Promise<Answer> {
  const [one, other] = [await read(part), await read(whole)];
  const names = schemaNames(one, other);
  const claims = new Claims();
  return isIncluded(
    new JsonSchemaClaims(one, names[0], claims).of(one.root),
    new JsonSchemaClaims(other, names[1], claims).of(other.root),
    new Search(claims, { ...(steps !== undefined && { steps }) }),
  );
}

async function read(schema: object): Promise<JsonSchemaSet> {
  const { report, diagnostics } = collectDiagnostics();
  const path = 'arrays.schema.json';
  const set = await readJsonSchema(path, memoryFiles({ [path]: JSON.stringify(schema) }), report);
  expect(diagnostics).toEqual([]);
  return set;
}
