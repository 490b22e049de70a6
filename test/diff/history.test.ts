import { describe, expect, test } from 'vitest';
import { postwright } from '../commands/harness.ts';

/** How the two shipped formats have really changed: what is said of each step. */
describe('the history of the formats', () => {
  const revisions = ['2014-03', '2015-02', 'later'];
  const steps = revisions.slice(1).map((fresh, index) => [revisions[index] ?? '', fresh] as const);

  test.each(steps)('%s to %s', async (old, fresh) => {
    const folders = [old, fresh].map((name) => `test/diff/history/${name}`);
    const version = ['--from-version', '1.3.0'];
    const told = await postwright(['diff', ...folders, '--compatible', 'full', ...version]);
    const log = await postwright(['diff', ...folders, '--report', 'markdown', ...version]);
    expect(told.code).toBe(1);
    const text = `${told.out}${told.err}\n--report markdown\n\n${log.out}`;
    await expect(text).toMatchFileSnapshot(`goldens/${old}-to-${fresh}.txt`);
  });

  test('each revision is its own equal', async () => {
    for (const revision of revisions) {
      const folder = `test/diff/history/${revision}`;
      const { code, out } = await postwright(['diff', folder, folder]);
      expect([code, out]).toEqual([0, 'both say the same; a patch version\n']);
    }
  });
});
