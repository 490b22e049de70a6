/**
 * What exact comparison costs: a schema of 1,000 types against an edited copy, as the built command in
 * a process of its own, and the proof that both shipped formats are the same in XSD and JSON Schema.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { jsonSchema } from '../../scale/json.ts';
import { xsdFiles } from '../../scale/xsd.ts';
import { output } from '../harness/processes.ts';
import { type Spread, spreadOf } from '../harness/statistics.ts';
import { withSpread } from '../report/figures.ts';
import { run } from './process.ts';
import type { Section } from './section.ts';

const TYPES = 1_000;
const RUNS = 3;
const PROOFS = 9;
const command = resolve('codegen/dist/codegen/main.js');

type Files = Readonly<Record<string, string>>;

/** Of one part of the schema, somewhere in it. */
interface Edit {
  readonly title: string;
  readonly files: Files;
  readonly entry: string;
  readonly path: string;
  readonly edit: (text: string) => string;
  /** What `diff` must say of it, at the end. */
  readonly says: RegExp;
}

const longer = (text: string): string =>
  text.replace(/maxLength("?(?: value=")?:?)(\d+)/, (_, between, length) => {
    return `maxLength${between}${Number(length) + 1}`;
  });

const xsd = { files: xsdFiles(TYPES), entry: 'main.xsd', path: 'part8.xsd' };
const path = 'main.schema.json';
const json = { files: { [path]: JSON.stringify(jsonSchema(TYPES)) }, entry: path, path };

const edits: readonly Edit[] = [
  { ...xsd, title: 'XSD, nothing', edit: (text) => `${text}<!-- -->`, says: /say the same/ },
  { ...xsd, title: 'XSD, a length', edit: longer, says: /^0 narrower, [1-9]\d* wider/m },
  {
    ...xsd,
    title: 'XSD, an optional element',
    edit: (text) => text.replace(' minOccurs="0"', ''),
    says: /^[1-9]\d* narrower, 0 wider/m,
  },
  { ...json, title: 'JSON Schema, nothing', edit: (text) => `${text}\n`, says: /say the same/ },
  {
    ...json,
    title: 'JSON Schema, a required property',
    edit: (text) => text.replace(/"required":\["[^"]*"\]/, '"required":[]'),
    says: /^0 narrower, [1-9]\d* wider/m,
  },
];

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Seconds of processor time of whole processes in a folder that has both versions. */
function compared({ title, files, entry, path, edit, says }: Edit): Spread {
  const edited = edit(files[path] ?? '');
  if (edited === files[path]) throw new Error(`${title}: nothing was edited`);
  const versions = { old: files, new: { ...files, [path]: edited } };
  const args = ['diff', `old/${entry}`, `new/${entry}`, '--compatible', 'none'];
  return spread(versions, command, args, says);
}

/** The same of reading and binding both versions, and nothing else: what no comparison can do without. */
function read({ files, entry }: typeof xsd): Spread {
  const source = `
    const code = ${JSON.stringify(resolve('codegen/dist/codegen'))};
    const { setUpEngine } = await import(code + '/commands/engine.js');
    setUpEngine(['diff']);
    const { readFormat } = await import(code + '/pipeline.js');
    const { fileSystem } = await import(code + '/source/files.js');
    for (const version of ['old', 'new']) {
      const path = version + '/${entry}';
      const schemas = path.endsWith('.xsd') ? { xsd: path } : { jsonSchema: path };
      const files = fileSystem({ entries: [path] });
      await readFormat('Document', schemas, {}, files, (code) => { throw new Error(code); });
    }
    console.log('read');`;
  return spread({ old: files, new: files }, '--input-type=module', ['-e', source], /^read$/m);
}

function spread(
  versions: Readonly<Record<string, Files>>,
  script: string,
  args: readonly string[],
  says: RegExp,
): Spread {
  const folder = mkdtempSync(join(tmpdir(), 'postwright-comparison-'));
  try {
    for (const [name, files] of Object.entries(versions)) write(join(folder, name), files);
    const runs = Array.from({ length: RUNS }, () => run(folder, script, args));
    for (const { stdout } of runs) if (!says.test(stdout)) throw new Error(stdout.slice(-200));
    return spreadOf(runs.map(({ processor }) => processor));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Milliseconds of processor time: the comparison imported and both formats proved, cold and warm, by an
 * engine that is set up as `generate` has it.
 */
async function proof(): Promise<{ readonly cold: number; readonly warm: number }> {
  const source = `
    const code = ${JSON.stringify(resolve('codegen/dist/codegen'))};
    const { setUpEngine } = await import(code + '/commands/engine.js');
    setUpEngine(['generate']);
    const { readFormat } = await import(code + '/pipeline.js');
    const { fileSystem } = await import(code + '/source/files.js');
    const formats = [];
    for (const name of ['sms-mo', 'mms-mo']) {
      const schemas = { xsd: 'schema/' + name + '.xsd', jsonSchema: 'schema/' + name + '.schema.json' };
      const files = fileSystem({ entries: Object.values(schemas) });
      formats.push(await readFormat('Format', schemas, {}, files, (code) => { throw new Error(code); }));
    }
    const prove = async () => {
      const before = process.cpuUsage();
      const { LanguageComparison } = await import(code + '/compare/same-language.js');
      const comparison = new LanguageComparison();
      for (const format of formats) {
        const answers = Object.values(await comparison.of(format));
        if (!answers.every(({ kind }) => kind === 'yes')) throw new Error('not proved');
      }
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    const cold = await prove();
    const warm = [];
    for (let round = 0; round < 20; round += 1) warm.push(await prove());
    console.log(JSON.stringify({ cold, warm: Math.min(...warm) }));`;
  return JSON.parse(await output(['--input-type=module', '-e', source]));
}

/** Of each edit, and of both shipped formats. */
export async function comparison(): Promise<Section> {
  const times = edits.map((edit) => ({ edit, spread: compared(edit) }));
  const proofs: { readonly cold: number; readonly warm: number }[] = [];
  for (let round = 0; round < PROOFS; round += 1) proofs.push(await proof());
  const cold = spreadOf(proofs.map((each) => each.cold));
  const warm = spreadOf(proofs.map((each) => each.warm));
  const floors = new Map([xsd, json].map((kind) => [kind.entry, read(kind)]));
  const types = ([title, spread]: readonly [string, Spread]): string[] => {
    return [`${TYPES} types: ${title}`, `${withSpread(spread)} s`];
  };
  const rows = [
    ...Array.from(floors, ([entry, spread]) => types([`both versions of ${entry} read`, spread])),
    ...times.map(({ edit, spread }) => types([edit.title, spread])),
    ['both shipped formats, proof in a new process', `${withSpread(cold)} ms`],
    ['both shipped formats, proof once more', `${withSpread(warm)} ms`],
  ];
  const [slowest] = [...times].sort((one, other) => other.spread.median - one.spread.median);
  const note = `Processor time of \`postwright diff\` on an edited copy, the whole process, ${RUNS} runs each; of reading and binding both versions, which is the floor; and of the proof that an XSD and a JSON Schema are the same, ${PROOFS} processes. The engine is set up as for the commands.`;
  return {
    outcomes: [
      {
        title: `diff of ${TYPES} types against an edited copy, the slowest edit`,
        atMost: 5,
        unit: ' s',
        ...(slowest && {
          measured: slowest.spread,
          floor: floors.get(slowest.edit.entry)?.median ?? Number.NaN,
        }),
      },
      {
        title: 'proof that both shipped formats are the same in XSD and JSON Schema',
        atMost: 200,
        unit: ' ms',
        measured: cold,
      },
    ],
    tables: [{ title: 'Comparison', note, head: ['', 'processor time'], rows }],
  };
}
