/** The outcome as Markdown, for the terminal and for the repository. */
import { EXPECTED } from './expected.ts';
import { DIALECTS, type SuiteDialect } from './suite.ts';
import type { Count, Tally } from './tally.ts';

const HEAD = ['', 'tests', 'right', 'explained', 'wrong', 'refused, by code', 'ajv 8: right'];

/** The tables: all together, then by keyword. Bytes depend on the tally alone. */
export function describeTally({ counts }: Tally): string {
  const dialects = Object.keys(DIALECTS) as SuiteDialect[];
  const parts = dialects.flatMap((dialect) => [
    { dialect, isRequired: true },
    { dialect, isRequired: false },
  ]);
  const of = ({ dialect, isRequired }: (typeof parts)[number]): readonly Count[] =>
    counts.filter((count) => count.dialect === dialect && count.isRequired === isRequired);
  const all = parts.filter((part) => of(part).length > 0);
  return [
    table(all.map((part) => row(titleOf(part), of(part)))),
    '## Otherwise than the suite wants',
    deviations(),
    ...all.flatMap((part) => [
      `## ${titleOf(part)}`,
      table(of(part).map((count) => row(`\`${count.file.replace('optional/', '')}\``, [count]))),
    ]),
  ].join('\n\n');
}

function titleOf({ dialect, isRequired }: { dialect: SuiteDialect; isRequired: boolean }): string {
  return `${dialect}, ${isRequired ? 'required' : 'optional'}`;
}

function row(title: string, counts: readonly Count[]): readonly (string | number)[] {
  const sum = (of: (count: Count) => number): number =>
    counts.reduce((total, count) => total + of(count), 0);
  const tests = sum((count) => count.tests);
  const refused = new Map<string, number>();
  for (const [code, number] of counts.flatMap((count) => [...count.refused])) {
    refused.set(code, (refused.get(code) ?? 0) + number);
  }
  const codes = [...refused].sort().map(([code, number]) => `${number} \`${code}\``);
  const rightOfAjv = sum((count) => count.rightOfAjv);
  return [
    title,
    tests,
    sum((count) => count.right),
    sum((count) => count.explained),
    sum((count) => count.wrong),
    codes.join(', ') || 0,
    `${rightOfAjv} (${((100 * rightOfAjv) / tests).toFixed(2)} %)`,
  ];
}

function deviations(): string {
  if (EXPECTED.length === 0) return 'Nothing.';
  return EXPECTED.map(({ dialects, file, groups, test, refusedBy, why }) => {
    const what = [...(groups ?? []), ...(test === undefined ? [] : [test])].map(
      (one) => `“${one}”`,
    );
    const refusal = refusedBy === undefined ? '' : ` (refused by \`${refusedBy}\`)`;
    return `- ${dialects.join(', ')}, \`${file}\`${what.length > 0 ? `: ${what.join(', ')}` : ''}${refusal}. ${why}`;
  }).join('\n');
}

function table(rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const rule = HEAD.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(HEAD), line(rule), ...rows.map(line)].join('\n');
}
