/**
 * What `postwright validate` costs of many small documents, as a process of its own: time must grow
 * with their number, memory must not.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { figure } from '../report/figures.ts';
import { type Run, run } from './process.ts';
import type { Section } from './section.ts';

const COUNTS = [1_000, 10_000];
const PER_FOLDER = 100;

const command = resolve('codegen/dist/codegen/main.js');
const schema = resolve('schema/sms-mo.xsd');

function writeDocuments(folder: string, count: number): void {
  const document = readFileSync('test/start/sms-mo.xml');
  for (let index = 0; index < count; index += 1) {
    const part = join(folder, String(Math.floor(index / PER_FOLDER)));
    if (index % PER_FOLDER === 0) mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `${index}.xml`), document);
  }
}

function validate(count: number): Run {
  const folder = mkdtempSync(join(tmpdir(), 'postwright-documents-'));
  try {
    writeDocuments(folder, count);
    const done = run(folder, command, ['validate', '--xsd', schema, '.']);
    if (!done.stdout.endsWith(`${count} of ${count} documents are valid\n`)) {
      throw new Error(done.stdout.slice(-200));
    }
    return done;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One run for each number of documents. */
export async function validation(): Promise<Section> {
  const rows = COUNTS.map((count) => {
    const { processor, megabytes } = validate(count);
    return [
      `${count.toLocaleString('en')} documents`,
      `${figure(processor)} s`,
      `${megabytes.toFixed(0)} MB`,
    ];
  });
  const note = 'Processor time and peak memory of `postwright validate` on files, one run each.';
  const head = ['', 'processor time', 'peak memory'];
  return { outcomes: [], tables: [{ title: 'Validation of files', note, head, rows }] };
}
