/** `BENCHMARKS.md` and its chart. */
import { writeFileSync } from 'node:fs';
import { ours } from '../contestants/postwright.ts';
import { ratio } from '../harness/processes.ts';
import { chart, type Group } from './chart.ts';
import { machine } from './machine.ts';
import type { Column } from './peers.ts';
import { markdownOf, type Table } from './table.ts';

const CHART = 'docs/benchmarks.svg';

/** What the tables can't say. */
const about = `
\`npm run bench -- --write\` writes this page; \`npm run bench:quick\` takes a minute; \`npm run bench:peers\` installs the peers that are too heavy for everyone.

- Each row is measured in processes of its own; within one, all contestants by turns, so that ratios are of one run. Figures are medians of the processes, each of which is the median of its rounds; the least and the greatest process stand beside them.
- Times are processor time: all threads of the process, garbage collection and compilation included.
- Each contestant works until its rounds get no faster, for a quarter of a second at least, before it is measured; what the first document costs stands under “Cold start”.
- Every round has documents that nobody has seen: 64 distinct ones of a kind, each input a string or buffer of its own, made before the clock starts.
- Every output is compared with the value that its document was written from before anything is timed; every field of every output is read within the time.
- Each contestant has a copy of the timed loop of its own, so that none is slowed by the shapes of another's objects.
- Peers are set up as is fastest while their output stays right: ajv ends at the first mistake and checks no format that a pattern checks already; fast-xml-parser reads no numbers; typia's patterns are literals; the hand-written parser and the regular expression know only what they need for these documents.
`;

/** Writes both from what was measured. */
export function writeReport(
  tables: readonly Table[],
  columns: readonly Column[],
  baseline: string,
): void {
  const date = new Date();
  const groups = columns.map((column) => groupOf(column, baseline));
  writeFileSync(CHART, chart(groups, noteOf(date)));
  const text = [
    '# Benchmarks',
    '',
    machine(date),
    '',
    `![Time for a validated object, in JSON.parse](${CHART})`,
    about,
    ...tables.map((table) => `${markdownOf(table)}\n`),
  ].join('\n');
  writeFileSync('BENCHMARKS.md', text);
}

function groupOf({ title, measured }: Column, baseline: string): Group {
  const bars = Object.keys(measured.runs[0] ?? {}).flatMap((name) => {
    const found = ratio(measured, name, baseline);
    return found ? [{ name, ratio: found.median, isOurs: name.startsWith(ours) }] : [];
  });
  return { title, bars: bars.sort((a, b) => a.ratio - b.ratio) };
}

function noteOf(date: Date): string {
  return `Medians; ${date.toISOString().slice(0, 10)}, Node ${process.versions.node}. BENCHMARKS.md has the figures and how they came about.`;
}
