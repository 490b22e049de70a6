import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Claims } from '../../codegen/compare/claims/claims.ts';
import { JsonSchemaClaims } from '../../codegen/compare/claims/json-schema.ts';
import { type Answer, isIncluded } from '../../codegen/compare/decide.ts';
import { Search } from '../../codegen/compare/search/search.ts';
import { isJson } from '../../src/runtime/index.ts';
import { schemasOf, value as values } from '../json-schema/random-schemas.ts';
import { type ReadSchema, read } from '../json-schema/read.ts';
import { edits } from './json-edits.ts';

/** Whether every value of `part` is one of `whole`. */
function compare(part: ReadSchema, whole: ReadSchema): Answer {
  const claims = new Claims();
  const [inner, outer] = [part, whole].map(({ set }, index) =>
    new JsonSchemaClaims(set, `${index}`, claims).of(set.root),
  );
  return isIncluded(inner ?? claims.any, outer ?? claims.never, new Search(claims));
}

/** What speaks against an answer: a value that it overlooks, or a witness that is none. */
function faultOf(
  answer: Answer,
  part: ReadSchema,
  whole: ReadSchema,
  tried: readonly unknown[],
): unknown {
  const isWitness = (value: unknown): boolean =>
    isJson(part.live, value) && !isJson(whole.live, value);
  if (answer.kind === 'no') return isWitness(answer.value) ? undefined : { witness: answer.value };
  const overlooked = answer.kind === 'yes' ? tried.filter(isWitness) : [];
  return overlooked.length > 0 ? { overlooked: overlooked[0] } : undefined;
}

describe('schemas before and after a small edit', () => {
  test.each(edits)('$name', async ({ before, after, wider, narrower }) => {
    const [old, fresh] = [await read(before), await read(after)];
    const [forward, back] = [compare(old, fresh), compare(fresh, old)];
    expect([forward.kind, back.kind]).toEqual([narrower, wider].map((is) => (is ? 'no' : 'yes')));
    for (const [answer, part, whole] of [
      [forward, old, fresh],
      [back, fresh, old],
    ] as const) {
      expect(faultOf(answer, part, whole, [])).toBeUndefined();
    }
  });
});

describe('random schemas, any keywords together', () => {
  const sampled = fc.sample(values, { seed: 7, numRuns: 200 });

  test('no answer is contradicted', async () => {
    const schemas = fc.sample(schemasOf('2020-12'), { seed: 11, numRuns: 100 });
    const unknown: string[] = [];
    for (const [index, schema] of schemas.entries()) {
      const other = schemas[(index + 1) % schemas.length];
      const related = index % 2 === 0 ? other : merged(schema, other);
      const [part, whole] = [await read(schema), await read(related)];
      for (const [inner, outer] of [
        [part, whole],
        [whole, part],
      ] as const) {
        const answer = compare(inner, outer);
        const fault = faultOf(answer, inner, outer, sampled);
        if (fault !== undefined) expect({ schema, related, answer, fault }).toBeUndefined();
        if (answer.kind === 'unknown') unknown.push(answer.reason);
      }
    }
    expect(unknown.length).toBeLessThan(schemas.length / 50);
  });
});

function merged(schema: unknown, other: unknown): unknown {
  const isObject = (each: unknown): each is object => typeof each === 'object' && each !== null;
  return isObject(schema) && isObject(other) ? { ...schema, ...other } : { anyOf: [schema, other] };
}
