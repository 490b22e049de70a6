/**
 * `npm run bench`: what the package costs and what its peers cost, in one run. `--quick` measures the
 * rows that matter most in under a minute, `--rows TEXT` those whose name has the text, and nothing
 * else; `--write` writes BENCHMARKS.md and its chart.
 */
import { parseArgs } from 'node:util';
import { baseline } from './contestants/json.ts';
import { ours } from './contestants/postwright.ts';
import { sections } from './costs/sections.ts';
import { virtualMachine } from './costs/virtual-machine.ts';
import type { Row } from './harness/contestant.ts';
import { compileWorker, type Measured } from './harness/processes.ts';
import { progress } from './harness/progress.ts';
import { growthOutcomes, growthTable } from './report/growth.ts';
import { goalsTable, outcomesOf } from './report/outcomes.ts';
import { type Column, peersTable } from './report/peers.ts';
import { markdownOf, type Table } from './report/table.ts';
import { writeReport } from './report/write.ts';
import { lengthRows } from './rows/lengths.ts';
import { checkRows, writeRows } from './rows/objects.ts';
import { peerRows, type Subject, subjects } from './rows/parse.ts';
import { rows } from './rows/rows.ts';

const { values: settings } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rows: { type: 'string', default: '' },
    /** In how many processes each row is measured; 1 with `--quick`, else 5. */
    processes: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

const processes = Number(settings.processes ?? (settings.quick ? 1 : 5));
const rounds = settings.quick ? 5 : 9;
const isWhole = !settings.quick && settings.rows === '';

const chosen = rows.filter(
  (row) => row.id.includes(settings.rows) && (row.quick === true || !settings.quick),
);

/** Every row in so many processes, in turn, so that no row has the machine's worst minute alone. */
async function measureAll(): Promise<ReadonlyMap<string, Measured>> {
  const worker = await compileWorker();
  const measured = new Map<string, Measured>();
  try {
    for (let process = 1; process <= processes; process += 1) {
      for (const { id } of chosen.filter((row) => process <= (row.processes ?? processes))) {
        progress(`process ${process} of ${processes}: ${id}`);
        const { times, absent } = await worker.run(id, rounds);
        measured.set(id, { runs: [...(measured.get(id)?.runs ?? []), times], absent });
      }
    }
  } finally {
    worker.dispose();
  }
  return measured;
}

const measured = await measureAll();

/** The columns of a table: of its rows those that were measured, one for each kind of document. */
function columns(of: readonly Row[]): Column[] {
  return subjects.flatMap(({ id, title }) => {
    const row = of.find((candidate) => candidate.id.startsWith(`${id}, `));
    const found = row && measured.get(row.id);
    return found ? [{ title, row, measured: found }] : [];
  });
}

const documents = peersTable(
  'Documents to objects',
  'A string in, a typed and fully validated object out, every field read. Processor time in `JSON.parse` of the equivalent JSON, which validates nothing.',
  baseline,
  columns(peerRows),
);

/** The peer that can't be measured beside the others, since it takes a virtual machine a document. */
async function virtualMachines(): Promise<readonly string[]> {
  const cell = ({ id, value }: Subject): Promise<string> | string =>
    id === 'sms' || id === 'mms' ? virtualMachine(value(1)) : '';
  const cells = [];
  for (const subject of subjects) cells.push(await cell(subject));
  return ['xsd-schema-validator, verdict alone', ...cells];
}

const costs = isWhole ? await sections(progress) : [];
if (isWhole) progress('xsd-schema-validator');
const find = (id: string): Measured | undefined => measured.get(id);
const outcomes = [
  ...chosen.flatMap((row) => outcomesOf(row, measured.get(row.id) as Measured)),
  ...(chosen.some((row) => lengthRows.includes(row)) ? growthOutcomes(find) : []),
  ...costs.flatMap((section) => section.outcomes),
];
const tables: readonly Table[] = [
  goalsTable(outcomes),
  isWhole ? { ...documents, rows: [...documents.rows, await virtualMachines()] } : documents,
  peersTable(
    'Checks of objects',
    'By the same schema: closed, with every pattern. Processor time in ours.',
    ours,
    columns(checkRows),
  ),
  peersTable(
    'Objects to XML',
    'What is written is checked as it is written. Processor time in `JSON.stringify` of the same object.',
    'JSON.stringify',
    columns(writeRows),
  ),
  ...(chosen.some((row) => lengthRows.includes(row)) ? [growthTable(find)] : []),
  ...costs.flatMap((section) => section.tables),
].filter(({ head }) => head.length > 1);

progress('');
for (const table of tables) console.log(`${markdownOf(table)}\n`);
if (settings.write) writeReport(tables, columns(peerRows), baseline);
