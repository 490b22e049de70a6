/** What stays in memory of a document of which a program keeps one short string. */
import { smsValue } from '../documents/values.ts';
import { xmlOf } from '../documents/xml.ts';
import { output } from '../harness/processes.ts';
import { spreadOf } from '../harness/statistics.ts';
import { withSpread } from '../report/figures.ts';
import type { Section } from './section.ts';

const RUNS = 5;
const DOCUMENTS = 20_000;

const load = "const { parseSmsMo } = await import('./dist/src/index.js');";

/** Programs that define `keep`, which gives the identifier of a document. */
const programs: readonly (readonly [title: string, program: string])[] = [
  [
    'postwright, from a string',
    `${load} const keep = (bytes) => parseSmsMo(bytes.toString()).value.transactionId;`,
  ],
  [
    'postwright, from bytes',
    `${load} const keep = (bytes) => parseSmsMo(bytes).value.transactionId;`,
  ],
  [
    'a substring of the document',
    "const keep = (bytes) => { const xml = bytes.toString(); const at = xml.indexOf('<TRANSACTIONID>') + 15; return xml.substring(at, at + 23); };",
  ],
];

/** Bytes for each document: the identifier, whatever it keeps alive, and its place in an array. */
async function kept(program: string): Promise<number> {
  const document = xmlOf(smsValue(1, 'plain words '.repeat(96)));
  const source = `${program}
    const document = ${JSON.stringify(document)};
    const bytes = (index) => Buffer.from(document.replace('02295', String(10000 + index)));
    const used = () => { gc(); gc(); const { heapUsed, external } = process.memoryUsage(); return heapUsed + external; };
    for (let index = 0; index < 2000; index += 1) keep(bytes(index));
    const ids = new Array(${DOCUMENTS}).fill('');
    const before = used();
    for (let index = 0; index < ids.length; index += 1) ids[index] = keep(bytes(index));
    const after = used();
    if (ids[17] !== '511XG-10017-192SA-482H8') throw new Error(ids[17]);
    console.log((after - before) / ids.length);`;
  return Number(await output(['--expose-gc', '--input-type=module', '-e', source]));
}

/** One identifier of 23 characters out of 1.4 KB. */
export async function keptMemory(): Promise<Section> {
  const rows: string[][] = [];
  const outcomes: Section['outcomes'][number][] = [];
  for (const [title, program] of programs) {
    const sizes: number[] = [];
    for (let run = 0; run < RUNS; run += 1) sizes.push(await kept(program));
    const measured = spreadOf(sizes);
    rows.push([title, withSpread(measured)]);
    if (!title.startsWith('postwright')) continue;
    outcomes.push({
      title: `kept memory of an id: ${title}`,
      atMost: 80,
      unit: ' bytes',
      measured,
    });
  }
  const note = `Bytes that stay in the heap for each of ${DOCUMENTS.toLocaleString('en')} documents of 1.4 KB, of which an identifier of 23 characters is kept; medians, least and greatest of ${RUNS} processes.`;
  return { outcomes, tables: [{ title: 'Kept memory', note, head: ['', 'bytes'], rows }] };
}
