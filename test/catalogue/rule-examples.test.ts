import { describe, expect, test } from 'vitest';
import type { RuleExample } from '../../codegen/report/rule-examples/rule-example.ts';
import { ruleExamples } from '../../codegen/report/rule-examples/rule-examples.ts';
import { ruleCodes, ruleOf } from '../../codegen/report/rules.ts';
import { inFolder, postwright } from '../commands/harness.ts';

const documents = Object.entries(ruleExamples).filter(
  (row): row is [string, RuleExample] => row[1].kind === 'document',
);

interface Reported {
  readonly code: string;
  readonly related?: readonly { readonly code?: string }[];
}

describe('the examples of rules', () => {
  test.each(documents)('%s: its example gets it', async (code, { files, args }) => {
    await inFolder(files, async () => {
      const { out, err } = await postwright(['validate', '--report', 'json', ...args]);
      expect(err).toBe('');
      const [{ issues }] = JSON.parse(out) as [{ issues: readonly Reported[] }];
      const codes = issues.flatMap((issue) => [
        issue.code,
        ...(issue.related ?? []).map((rule) => rule.code),
      ]);
      expect(codes).toContain(code);
    });
  });

  test('every rule has an example, or a reason why not', () => {
    const withoutDetail = ['cvc-complex-type.2.4'];
    const expected = ruleCodes().filter((code) => !withoutDetail.includes(code));
    expect(expected.filter((code) => !Object.hasOwn(ruleExamples, code))).toEqual([]);
  });

  test('every example is of a rule', () => {
    expect(Object.keys(ruleExamples).filter((code) => !ruleOf(code))).toEqual([]);
  });
});
