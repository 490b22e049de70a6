/**
 * `npm run bench`: what the package costs and what its peers cost, in one run. `--quick` measures the
 * rows that matter most in under a minute, `--rows TEXT` those whose name has the text; `--write`
 * writes BENCHMARKS.md and its chart.
 */
import { parseArgs } from 'node:util';
import { baseline } from './contestants/json.ts';
import { ours } from './contestants/postwright.ts';
import type { Row } from './harness/contestant.ts';
import { compileWorker, type Measured } from './harness/processes.ts';
import { goalsTable, outcomesOf } from './report/outcomes.ts';
import { type Column, peersTable } from './report/peers.ts';
import { markdownOf } from './report/table.ts';
import { checkRows } from './rows/objects.ts';
import { peerRows, subjects } from './rows/parse.ts';
import { rows } from './rows/rows.ts';

const { values: settings } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rows: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});

const processes = settings.quick ? 3 : 5;
const rounds = settings.quick ? 5 : 9;
const chosen = rows.filter(
  (row) => row.id.includes(settings.rows) && (row.quick === true || !settings.quick),
);

/** Every row in so many processes, in turn, so that no row has the machine's worst minute alone. */
async function measureAll(): Promise<ReadonlyMap<Row, Measured>> {
  const worker = await compileWorker();
  const measured = new Map<Row, Measured>();
  try {
    for (let process = 1; process <= processes; process += 1) {
      for (const row of chosen) {
        progress(`process ${process} of ${processes}: ${row.id}`);
        const { times, absent } = await worker.run(row.id, rounds);
        const runs = [...(measured.get(row)?.runs ?? []), times];
        measured.set(row, { runs, absent });
      }
    }
  } finally {
    worker.dispose();
    progress('');
  }
  return measured;
}

/** On a terminal alone, and gone afterwards. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

const measured = await measureAll();
const outcomes = chosen.flatMap((row) => outcomesOf(row, measured.get(row) as Measured));

/** The columns of those rows of a table that were measured, one for each kind of document. */
function columns(of: readonly Row[], kinds: readonly { id: string; title: string }[]): Column[] {
  return kinds.flatMap(({ id, title }) => {
    const row = of.find((candidate) => candidate.id.startsWith(`${id}, `));
    const found = row && measured.get(row);
    return found ? [{ title, row, measured: found }] : [];
  });
}

const tables = [
  goalsTable(outcomes),
  peersTable(
    'Documents to objects',
    'A string in, a typed and fully validated object out, every field read. Processor time in `JSON.parse` of the equivalent JSON, which validates nothing; medians, least and greatest of the processes.',
    baseline,
    columns(peerRows, subjects),
  ),
  peersTable(
    'Checks of objects',
    'By the same schema: closed, with every pattern. Processor time in ours.',
    ours,
    columns(checkRows, subjects),
  ),
];
for (const table of tables.filter(({ head }) => head.length > 1))
  console.log(`${markdownOf(table)}\n`);
