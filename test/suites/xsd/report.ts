/** The outcome as Markdown, for the terminal and for the repository. */
import { deviations } from './deviations.ts';
import type { Count, Mismatch, Tally } from './tally.ts';

const order = ['Sun', 'Boeing', 'NIST'];

/** The tables: counts, what isn't supported, deviations. Bytes depend on the tally alone. */
export function describeTally(tally: Tally): string {
  return [
    counts(tally),
    '## Refused as unsupported',
    'An instance whose schema is refused is counted by the code of its schema.',
    unsupported(tally),
    '## Deviations',
    'Tests that use supported constructs alone, and whose verdict is not ours; with the clause.',
    explained(tally),
  ].join('\n\n');
}

/** Mismatches that no deviation explains. */
export function unexplained(tally: Tally): readonly Mismatch[] {
  return tally.mismatches.filter(({ id }) => deviations[id] === undefined);
}

function counts(tally: Tally): string {
  const sorted = [...tally.counts].sort(
    (a, b) => order.indexOf(a.group) - order.indexOf(b.group) || compareRows(a, b),
  );
  return table(
    ['', 'tests', 'right', 'accepted wrongly', 'refused wrongly', 'refused as unsupported'],
    sorted.map((count) => [
      `${count.group}, ${count.expected} ${count.kind}s`,
      ...[count.total, count.right, count.acceptedWrongly, count.refusedWrongly, count.unsupported],
    ]),
  );
}

function compareRows(a: Count, b: Count): number {
  if (a.kind !== b.kind) return a.kind === 'schema' ? -1 : 1;
  return a.expected === 'valid' ? -1 : 1;
}

function unsupported(tally: Tally): string {
  const rows = [...tally.unsupported].sort(([a], [b]) => (a < b ? -1 : 1));
  return table(
    ['code', 'schemas', 'instances'],
    rows.map(([code, { schema, instance }]) => [`\`${code}\``, schema, instance]),
  );
}

function explained(tally: Tally): string {
  const rows = tally.mismatches.flatMap(({ id, expected, codes: [code = 'valid'] }) => {
    const clause = deviations[id];
    return clause === undefined ? [] : [[`\`${id}\``, expected, `\`${code}\``, clause]];
  });
  return rows.length === 0 ? 'None.' : table(['test', 'suite', 'ours', 'why'], rows);
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
