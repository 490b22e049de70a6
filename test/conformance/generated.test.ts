import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Configuration, generate } from '../../codegen/index.ts';
import { MANIFEST_FILE } from '../../codegen/output/manifest.ts';

/**
 * `generate --check` compares schemas and version with the manifest, which a change of the
 * generator itself leaves as it is. So here everything is emitted, and compared.
 */
it('is what this very generator writes', async () => {
  const configuration = JSON.parse(readFileSync('postwright.json', 'utf8')) as Configuration;
  const { changes } = await generate(configuration, { check: true });
  const stale = changes.map(({ path }) => path).filter((path) => path !== MANIFEST_FILE);
  expect(stale).toEqual([]);
});
