/**
 * How generation grows with the schema, and the check of what it emits by the installed TypeScript.
 * Of each size one run; growth is the ratio of time to the size before, by the ratio of sizes: 1 is
 * linear.
 */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { convertSchema } from '../../../codegen/convert/convert.ts';
import { jsonSchema } from '../../scale/json.ts';
import { xsdFiles } from '../../scale/xsd.ts';
import { figure } from '../report/figures.ts';
import type { Outcome } from '../report/outcomes.ts';
import { type Run, run } from './process.ts';
import type { Section } from './section.ts';

const SIZES = [10, 100, 1_000, 3_000];
const command = resolve('codegen/dist/codegen/main.js');
const compiler = resolve('node_modules/typescript/bin/tsc');

type Files = Readonly<Record<string, string>>;

interface Kind {
  readonly name: string;
  readonly format: Readonly<Record<string, string>>;
  readonly files: (size: number) => Files | Promise<Files>;
}

const [xsd, json] = ['main.xsd', 'main.schema.json'];

const kinds: readonly Kind[] = [
  { name: 'XSD', format: { xsd }, files: xsdFiles },
  {
    name: 'JSON Schema',
    format: { jsonSchema: json },
    files: (size) => ({ [json]: JSON.stringify(jsonSchema(size)) }),
  },
  // Both of one format, which are proved to be the same.
  { name: 'XSD and JSON Schema', format: { xsd, jsonSchema: json }, files: pairFiles },
];

/** An XSD and, beside it, the JSON Schema that says the same. */
async function pairFiles(size: number): Promise<Files> {
  const files = xsdFiles(size);
  const { documents } = await convertSchema({ xsd, files });
  return { ...files, [json]: documents[0]?.text ?? '' };
}

const compilerOptions = {
  strict: true,
  noEmit: true,
  target: 'es2022',
  module: 'nodenext',
  skipLibCheck: true,
  types: [],
};

interface Measured {
  readonly size: number;
  readonly generated: Run;
  readonly checked: Run;
  readonly megabytes: number;
}

function measure(format: Kind['format'], files: Files, size: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'postwright-growth-'));
  try {
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    const configuration = { out: 'generated', formats: { Big: format } };
    writeFileSync(join(folder, 'postwright.json'), JSON.stringify(configuration));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(process.cwd(), join(folder, 'node_modules/postwright'), 'dir');
    const generated = run(folder, command, ['generate']);
    const checked = run(folder, compiler, ['-p', '.']);
    return { size, generated, checked, megabytes: sizeOf(join(folder, 'generated')) / 1e6 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .map((file) => statSync(join(folder, file)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

function row(kind: string, now: Measured, before: Measured | undefined): string[] {
  const sizes = now.size / (before?.size ?? now.size);
  const growth = (of: (measured: Measured) => number): string =>
    before === undefined ? '' : figure(of(now) / of(before) / sizes);
  return [
    `${kind}, ${now.size.toLocaleString('en')} types`,
    `${figure(now.generated.processor)} s`,
    growth(({ generated }) => generated.processor),
    `${now.generated.megabytes.toFixed(0)} MB`,
    `${figure(now.megabytes)} MB`,
    growth(({ megabytes }) => megabytes),
    `${figure(now.checked.seconds)} s`,
    growth(({ checked }) => checked.seconds),
  ];
}

/** From the last size but one to the last: where what isn't linear shows. */
function outcome(
  title: string,
  all: readonly Measured[],
  of: (measured: Measured) => number,
): Outcome {
  const [before, now] = all.slice(-2);
  if (!before || !now) throw new Error('growth needs two sizes');
  const growth = (of(now) / of(before) / now.size) * before.size;
  return {
    title: `${title}, time for each type: ${now.size} types to ${before.size}`,
    atMost: 1.1,
    measured: { median: growth, min: growth, max: growth },
  };
}

/** From 10 to 3,000 types, of an XSD, of a JSON Schema, and of both for one format. */
export async function growth(): Promise<Section> {
  const rows: string[][] = [];
  const outcomes: Outcome[] = [];
  for (const { name, format, files } of kinds) {
    const all: Measured[] = [];
    for (const size of SIZES) all.push(measure(format, await files(size), size));
    rows.push(...all.map((now, index) => row(name, now, all[index - 1])));
    outcomes.push(
      outcome(`generation from ${name}`, all, ({ generated }) => generated.processor),
      outcome(`tsc on what ${name} becomes`, all, ({ checked }) => checked.seconds),
    );
  }
  const note =
    'Processor time of `postwright generate`, and time by the clock of `tsc` on what it writes, one run each; growth is the ratio to the line before, by the ratio of sizes: 1.00 is linear.';
  const head = ['', 'generate', 'growth', 'peak memory', 'emitted', 'growth', 'tsc', 'growth'];
  return { outcomes, tables: [{ title: 'Growth of generation', note, head, rows }] };
}
