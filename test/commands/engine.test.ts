import { expect, test } from 'vitest';
import { SHORT_COMMANDS } from '../../codegen/commands/engine.ts';
import { postwright } from './harness.ts';

test.each([...SHORT_COMMANDS])('%s, for which the engine is set up, is a command', async (name) => {
  const { code, out } = await postwright([name, '--help']);
  expect(code).toBe(0);
  expect(out).toContain(`postwright ${name}`);
});
