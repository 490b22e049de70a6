/** What a process pays before its first document has been read: processor time of a cold start. */

import { elementsSchema } from '../contestants/ajv.ts';
import { smsValue } from '../documents/values.ts';
import { xmlOf } from '../documents/xml.ts';
import { output } from '../harness/processes.ts';
import { spreadOf } from '../harness/statistics.ts';
import { withSpread } from '../report/figures.ts';
import type { Section } from './section.ts';

const RUNS = 9;

const compileAjv = `const { Ajv2020 } = await import('ajv/dist/2020.js');
  const ajv = new Ajv2020({ validateFormats: false, strict: false });
  const validate = ajv.compile(${JSON.stringify(elementsSchema('sms'))});`;

/** Programs that define \`read\`, which must give something. */
const programs: readonly (readonly [title: string, program: string])[] = [
  ['postwright', "const { parseSmsMo: read } = await import('./dist/src/index.js');"],
  [
    'postwright, one format alone',
    "const { parseSmsMo: read } = await import('./dist/generated/sms-mo/index.js');",
  ],
  [
    'fast-xml-parser + ajv',
    `const { XMLParser } = await import('fast-xml-parser');
    ${compileAjv}
    const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
    const read = (xml) => { const found = parser.parse(xml).POSTBACK; return validate(found) && { value: found }; };`,
  ],
  [
    'saxes + ajv, import alone',
    `const { SaxesParser } = await import('saxes'); ${compileAjv}
    const read = () => ({ value: new SaxesParser() });`,
  ],
  [
    'libxml2-wasm, import alone',
    "const { XmlDocument } = await import('libxml2-wasm'); const read = (xml) => ({ value: XmlDocument.fromString(xml) });",
  ],
];

/** Milliseconds of one process, beyond what Node itself needs. */
async function start(program: string): Promise<number> {
  const source = `const xml = ${JSON.stringify(xmlOf(smsValue(1)))};
    const before = process.cpuUsage();
    ${program}
    if (read(xml).value === undefined) throw new Error('not read');
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000);`;
  return Number(await output(['--input-type=module', '-e', source]));
}

/** Import and first document, for us and for what peers need. */
export async function coldStart(): Promise<Section> {
  const rows: string[][] = [];
  for (const [title, program] of programs) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await start(program));
    rows.push([title, withSpread(spreadOf(times))]);
  }
  const note = `Milliseconds of processor time to import, and to read a first document; medians, least and greatest of ${RUNS} processes, in which nothing was loaded before.`;
  return {
    outcomes: [],
    tables: [{ title: 'Cold start', note, head: ['', 'ms'], rows }],
  };
}
