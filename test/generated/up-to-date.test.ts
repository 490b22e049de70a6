import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Configuration, generate } from '../../codegen/index.ts';

test('generated/ is what the generator writes today', async () => {
  const configuration: Configuration = JSON.parse(readFileSync('postwright.json', 'utf8'));
  const { diagnostics, changes } = await generate(configuration, { check: true, anew: true });
  expect(diagnostics).toEqual([]);
  expect(changes).toEqual([]);
});
