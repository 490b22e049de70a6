/**
 * `npm run bench:documents`: what `validate` costs of many small documents, by the built command as
 * a process of its own. Time must grow with their number, memory must not.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNS = 3;
const COUNTS = [1_000, 10_000];
const PER_FOLDER = 100;

const repository = fileURLToPath(new URL('../..', import.meta.url));
const command = join(repository, 'codegen/dist/codegen/main.js');
const schema = join(repository, 'schema/sms-mo.xsd');
const document = readFileSync(join(repository, 'test/start/sms-mo.xml'));

/** Told on standard error by the process itself when it ends: seconds of processor time, megabytes. */
const usage = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error('USED', (userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024);
})`;

function writeDocuments(folder: string, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const part = join(folder, String(Math.floor(index / PER_FOLDER)));
    if (index % PER_FOLDER === 0) mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `${index}.xml`), document);
  }
}

function validate(folder: string, count: number) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(usage)}`, command],
      ...['validate', '--xsd', schema, folder],
    ],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0 || !stdout.endsWith(`${count} of ${count} documents are valid\n`)) {
    throw new Error(`validate exited with ${status}\n${stderr}`);
  }
  const [, processor = '', megabytes = ''] = /USED (\S+) (\S+)/.exec(stderr) ?? [];
  return { seconds, processor: Number(processor), megabytes: Number(megabytes) };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

console.log(`Node ${process.version}, medians of ${RUNS} runs\n`);
console.log('| documents | time | processor time | peak memory |\n|---|---|---|---|');
for (const count of COUNTS) {
  const folder = mkdtempSync(join(tmpdir(), 'postwright-documents-'));
  try {
    writeDocuments(folder, count);
    const runs = Array.from({ length: RUNS }, () => validate(folder, count));
    const of = (key: 'seconds' | 'processor' | 'megabytes'): number =>
      median(runs.map((run) => run[key]));
    const [seconds, processor] = [of('seconds').toFixed(2), of('processor').toFixed(2)];
    console.log(`| ${count} | ${seconds} s | ${processor} s | ${of('megabytes').toFixed(0)} MB |`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
