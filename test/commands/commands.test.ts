import { describe, expect, test } from 'vitest';
import { catalogue } from '../../codegen/diagnostics/catalogue.ts';
import { colourPaint } from '../../codegen/report/paint.ts';
import { ruleExamples } from '../../codegen/report/rule-examples/rule-examples.ts';
import { type Case, cases } from './cases.ts';
import { order } from './files.ts';
import { inFolder, postwright, type Session } from './harness.ts';

const goldenOf = (name: string): string => new URL(`goldens/${name}.txt`, import.meta.url).pathname;

/** As a person would see it. */
function shown({ args }: Case, { code, out, err }: Session): string {
  const streams = [...(out === '' ? [] : ['── out', out]), ...(err === '' ? [] : ['── err', err])];
  return [`$ postwright ${args.join(' ')}`, `── exit ${code}`, ...streams].join('\n');
}

describe('the commands', () => {
  test.each(cases)('$name', async (row) => {
    const session = await inFolder(row.files ?? order, () =>
      postwright(row.args, row.stdin === undefined ? {} : { stdin: row.stdin }),
    );
    expect(session.code).toBe(row.code);
    await expect(shown(row, session)).toMatchFileSnapshot(goldenOf(row.name));
  });

  test('no two cases share a golden', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test('colours are only around what is shown', async () => {
    const args = ['validate', '--xsd', 'order.xsd', 'bad.xml', 'good.xml'];
    const [plain, coloured] = await inFolder(order, async () => [
      await postwright(args),
      await postwright(args, { paint: colourPaint }),
    ]);
    expect(coloured?.out).not.toBe(plain?.out);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it is about
    expect(coloured?.out.replace(/\u001b\[[0-9]+m/g, '')).toBe(plain?.out);
  });

  test('explain knows every code of the catalogue', async () => {
    const { out } = await postwright(['explain']);
    const listed = out.split('\n').flatMap((line) => /^ {2}(?:\w+ +)?(\S+)$/.exec(line)?.[1] ?? []);
    expect(new Set(listed).size).toBe(listed.length);
    for (const code of Object.keys(ruleExamples)) expect(listed).toContain(code);
    for (const code of Object.keys(catalogue)) {
      expect(out).toContain(` ${code}\n`);
      const session = await postwright(['explain', code]);
      expect({ code, exit: session.code }).toEqual({ code, exit: 0 });
      expect(session.out).toContain('help:');
    }
  });
});
