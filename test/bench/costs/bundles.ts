/** What a program grows by: bundled and minified by esbuild, then gzipped. */
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { bundle, composition } from '../../bundle/bundle.ts';
import { elementsSchema } from '../contestants/ajv.ts';
import { figure } from '../report/figures.ts';
import type { Outcome } from '../report/outcomes.ts';
import type { Table } from '../report/table.ts';
import type { Section } from './section.ts';

interface Bundle {
  readonly title: string;
  readonly source: string;
  /** In KB of 1,000 bytes. */
  readonly atMost?: number;
}

const index = './dist/src/index.js';
const sms = './dist/generated/sms-mo';

const ours: readonly Bundle[] = [
  {
    title: 'one format: parser with both lanes',
    source: `export { parseSmsMo } from '${index}'`,
    atMost: 6,
  },
  {
    title: 'both formats: parsers with both lanes',
    source: `export { parseSmsMo, parseMmsMo } from '${index}'`,
    atMost: 9,
  },
  {
    title: 'either format: parsePostback, both lanes',
    source: `export { parsePostback } from '${index}'`,
  },
  {
    title: 'one format: parser, full lane alone',
    source: `import { parseWith } from './dist/src/runtime/index.js';
      import { smsMoFormat } from '${sms}/descriptor.js';
      export const read = (input) => parseWith({}, smsMoFormat, input);`,
  },
  { title: 'one format: check alone', source: `export { isSmsMo } from '${index}'` },
  {
    title: 'one format: check and every issue',
    source: `export { validateSmsMo } from '${index}'`,
  },
  { title: 'one format: serializer', source: `export { serializeSmsMo } from '${index}'` },
  { title: 'one format: everything', source: `export * from '${sms}/index.js'` },
  { title: 'both formats: everything', source: `export * from '${index}'` },
];

const schema = JSON.stringify(elementsSchema('sms'));
const withAjv = `import { Ajv2020 } from 'ajv/dist/2020.js';
  export const validate = new Ajv2020({ validateFormats: false, strict: false }).compile(${schema});`;

/** ajv's validator as code that needs no ajv. */
function standaloneCheck(): string {
  const options = { code: { source: true, esm: true }, validateFormats: false, strict: false };
  const ajv = new Ajv2020(options);
  return standalone.default(ajv, ajv.compile(elementsSchema('sms')));
}

function peers(): readonly Bundle[] {
  const fast = "export { XMLParser } from 'fast-xml-parser';";
  const saxes = "export { SaxesParser } from 'saxes';";
  return [
    { title: 'fast-xml-parser + ajv', source: `${fast}${withAjv}` },
    {
      title: 'fast-xml-parser + ajv, compiled beforehand',
      source: `${fast}${standaloneCheck()}`,
    },
    { title: 'saxes + ajv', source: `${saxes}${withAjv}` },
    { title: 'saxes + ajv, compiled beforehand', source: `${saxes}${standaloneCheck()}` },
  ];
}

async function sizesOf({ source }: Bundle): Promise<{ minified: number; gzipped: number }> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: bytes.length / 1000, gzipped: gzipSync(bytes, { level: 9 }).length / 1000 };
}

/** What a validating parser stands on: each row holds the one before. */
const floors: readonly Bundle[] = [
  {
    title: 'a strict XML reader alone, with what it says of documents that are not well-formed',
    source: "export { XmlReader } from './dist/src/runtime/xml/reader.js';",
  },
  {
    title: 'and bytes in five encodings, and places in them',
    source: `export { XmlReader } from './dist/src/runtime/xml/reader.js';
      export { openInput } from './dist/src/runtime/xml/input.js';`,
  },
  {
    title: 'and one schema, with what is said of documents that break it: the full lane',
    source: `import { parseWith } from './dist/src/runtime/index.js';
      import { smsMoFormat } from '${sms}/descriptor.js';
      export const read = (input) => parseWith({}, smsMoFormat, input);`,
  },
  { title: 'and the fast lane', source: `export { parseSmsMo } from '${index}'` },
  {
    title: 'saxes alone, which reads strings and knows no schema',
    source: "export { SaxesParser } from 'saxes';",
  },
  {
    title: 'fast-xml-parser alone, which is not strict and knows no schema',
    source: "export { XMLParser } from 'fast-xml-parser';",
  },
];

async function floorsOfParser(): Promise<Table> {
  const rows: string[][] = [];
  for (const each of floors) rows.push([each.title, `${figure((await sizesOf(each)).gzipped)} KB`]);
  return {
    title: 'Floor of bundles',
    note: "Gzipped. Bundlers drop what a schema has no use for: attributes, content models that aren't flat, counters, items, nil, identities, abstract components, supplied and fixed values, content of any type, datatypes that a pattern tells, comparison of values. 6 KB can't be had with every issue at its place: a reader that checks what XML and Namespaces ask, and says what is wrong and where, takes that by itself.",
    head: ['', 'gzipped'],
    rows,
  };
}

/** What the parser of one format is made of. */
async function partsOfParser(): Promise<Table> {
  const made = await bundle("export { parseSmsMo } from './generated/sms-mo/index.ts'");
  const rows = composition(made).map(([title, bytes]) => {
    return [title, `${figure(bytes / 1000)} KB`, `${figure((100 * bytes) / made.minified)} %`];
  });
  const note =
    "Minified. A document in any of five encodings is read by the schema's descriptor, and every rule that it breaks is explained: that is the full lane, which no setting leaves out. `fast: false` leaves out the fast lane.";
  return {
    title: 'What the parser of one format is made of',
    note,
    head: ['', 'size', 'share'],
    rows,
  };
}

/** Ours in all parts that somebody may want, and what peers need for one format. */
export async function bundles(): Promise<Section> {
  const rows: string[][] = [];
  const outcomes: Outcome[] = [];
  for (const each of [...ours, ...peers()]) {
    const { minified, gzipped } = await sizesOf(each);
    rows.push([each.title, `${figure(minified)} KB`, `${figure(gzipped)} KB`]);
    if (each.atMost === undefined) continue;
    const measured = { median: gzipped, min: gzipped, max: gzipped };
    const title = `bundle, gzipped: ${each.title}`;
    outcomes.push({ title, atMost: each.atMost, unit: ' KB', measured });
  }
  const note =
    'Bundled and minified by esbuild, gzipped at level 9; KB of 1,000 bytes. The peers include the schema of one format.';
  const head = ['', 'minified', 'gzipped'];
  const first = { title: 'Bundles', note, head, rows };
  return { outcomes, tables: [first, await partsOfParser(), await floorsOfParser()] };
}
