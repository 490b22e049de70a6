/** Hostile schemas: a clear word, in bounded time and memory; never an exception, never a hang. */
import { describe, expect, test } from 'vitest';
import { compileSchema, SchemaError } from '../../codegen/index.ts';
import { circles, entities, type HostileCase, patterns, sizes } from './schemas.ts';

/** The codes that a schema gets; whatever else is thrown is thrown on. */
async function codesOf(schema: HostileCase[1]): Promise<readonly string[]> {
  try {
    const { diagnostics } = await compileSchema(schema);
    return [...new Set(diagnostics.map(({ code }) => code))];
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    return [...new Set(error.diagnostics.map(({ code }) => code))];
  }
}

describe.each([
  ['entities', entities],
  ['sizes', sizes],
  ['patterns', patterns],
  ['circles', circles],
] as const)('%s', (_, cases) => {
  test.each([...cases])('%s', { timeout: 180_000 }, async (_name, schema, codes) => {
    expect(await codesOf(schema)).toEqual(codes);
  });
});
