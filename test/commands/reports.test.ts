/** Reports for programs, as those who read them would: by their schemas, and by their grammar. */
import { readFileSync } from 'node:fs';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with {
  type: 'json',
};
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { compileSchema } from '../../codegen/index.ts';
import { cases } from './cases.ts';
import { order } from './files.ts';
import { inFolder, postwright, write } from './harness.ts';

// It is of draft-04, of which it uses nothing that later drafts have another way.
const { $schema: _, id: __, ...rules } = sarifSchema;
const validateSarif = formats
  .default(new Ajv({ strict: false, unicodeRegExp: false }))
  .compile(rules);
const { parse: parseJunit } = await compileSchema({
  xsd: new URL('junit.xsd', import.meta.url).pathname,
});

/** The report of each case that asks for one of this kind. */
const outputs = await Promise.all(
  ['sarif', 'junit', 'github', 'json'].map(
    async (kind) =>
      [
        kind,
        cases
          .filter(({ args }) => args.includes('--report') && args.includes(kind))
          .map(({ name }) => [name, outOf(name)] as const),
      ] as const,
  ),
);
const outputsOf = (kind: string) => new Map(outputs).get(kind) ?? [];

/** What a golden has on standard output. */
function outOf(name: string): string {
  const golden = readFileSync(new URL(`goldens/${name}.txt`, import.meta.url), 'utf8');
  const [, rest = ''] = golden.split('── out\n');
  return rest.split('── err\n')[0] ?? '';
}

describe('SARIF', () => {
  test.each(outputsOf('sarif'))('%s is valid by the official schema', (_name, out) => {
    validateSarif(JSON.parse(out));
    expect(validateSarif.errors).toBeNull();
  });

  test('every result names its rule, and no rule stands twice', () => {
    const { runs } = JSON.parse(outOf('report-sarif'));
    const { results, tool } = runs[0];
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(results.length).toBeGreaterThan(4);
    for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId);
  });

  test('file names are URI references', async () => {
    const name = 'a b%#?:é\ud83d\ude00.xml';
    await inFolder({ ...order, [name]: '<order/>' }, async () => {
      const { out } = await postwright([
        'validate',
        '--xsd',
        'order.xsd',
        '--report',
        'sarif',
        name,
      ]);
      validateSarif(JSON.parse(out));
      expect(validateSarif.errors).toBeNull();
      const { uri } =
        JSON.parse(out).runs[0].results[0].locations[0].physicalLocation.artifactLocation;
      expect(new URL(uri, 'file:///x/').pathname).toBe(`/x/${encodeURIComponent(name)}`);
    });
  });
});

describe('JUnit XML', () => {
  test.each(outputsOf('junit'))('%s is what its consumers read', (_name, out) => {
    expect(parseJunit(out).issues).toBeUndefined();
  });

  test('whatever a document holds, the report is XML', async () => {
    const odd = '<order><id>]]>&#x7f;\ufffe\u0001\u001b[31m</id></order>';
    const name = 'a\u0001"<&>\n.xml';
    await inFolder(
      { ...order, [name]: odd, 'b.json': '{"id":"\ud83d\\ud83d\uffff"}' },
      async () => {
        const args = ['validate', '--xsd', 'order.xsd', '--report', 'junit', name, 'b.json'];
        const { out } = await postwright(args);
        expect(parseJunit(out).issues).toBeUndefined();
      },
    );
  });
});

describe('annotations of GitHub', () => {
  const line =
    /^::(?:error|warning|notice) (?:file=[^:,\r\n]+,)?(?:line=\d+,col=\d+,endColumn=\d+,)?title=[^:,\r\n]+::[^\r\n]+$/;

  test.each(outputsOf('github'))('%s: each line is a command', (name, out) => {
    const lines = out.split('\n').filter(Boolean);
    if (!name.endsWith('-valid')) expect(lines).not.toEqual([]);
    for (const one of lines) expect(one).toMatch(line);
  });

  test('nothing in a name or a message ends it early', async () => {
    const name = 'a%,b:c\nd.xml';
    await inFolder({ ...order, [name]: '<order><id>100%0A::error::x</id></order>' }, async () => {
      const args = ['validate', '--xsd', 'order.xsd', '--report', 'github', name];
      const { out } = await postwright(args);
      expect(out).toMatch(/^::error file=a%25%2Cb%3Ac%0Ad\.xml,line=1,col=12,/);
      expect(out).toContain('::"100%250A::error::x" is not');
      for (const one of out.split('\n').slice(0, -1)) expect(one).toMatch(line);
    });
  });
});

test.each(['json', 'sarif', 'junit', 'github'])('%s: what is out of date', async (kind) => {
  await inFolder(order, async () => {
    await postwright(['generate']);
    write({ 'generated/order/types.ts': '// Written by postwright' });
    const { code, out, err } = await postwright(['generate', '--check', '--report', kind]);
    expect(code).toBe(1);
    expect(out.match(/generated\/order\/types\.ts/g)?.length).toBeGreaterThan(0);
    expect(out).toContain('output-out-of-date');
    expect(out).not.toContain('manifest');
    expect(err).toBe('out of date 1 file in generated; run `postwright generate`\n');
    if (kind === 'sarif') expect(validateSarif(JSON.parse(out))).toBe(true);
    if (kind === 'junit') expect(parseJunit(out).issues).toBeUndefined();
  });
});

test.each(outputsOf('json'))('JSON: %s', (_name, out) => {
  for (const entry of JSON.parse(out)) {
    expect(entry).toMatchObject({ file: expect.any(String), valid: expect.any(Boolean) });
    expect(entry.valid).toBe(
      entry.issues.every(({ severity }: { severity: string }) => severity !== 'error'),
    );
  }
});
