/**
 * `npm run bench`: how generation grows with the schema, and the check of what it emits by the
 * installed TypeScript. Of each size one run; growth is the ratio of time to the size before, by
 * the ratio of sizes: 1 is linear.
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
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchema } from '../scale/json.ts';
import { xsdFiles } from '../scale/xsd.ts';
import { type Run, run } from './process.ts';

const SIZES = [10, 100, 1_000, 3_000];
const repository = fileURLToPath(new URL('../..', import.meta.url));
const command = join(repository, 'codegen/dist/codegen/main.js');
const compiler = join(repository, 'node_modules/typescript/bin/tsc');

type Files = Readonly<Record<string, string>>;

const kinds: readonly (readonly [name: string, format: object, files: (size: number) => Files])[] =
  [
    ['XSD', { xsd: 'main.xsd' }, (size) => xsdFiles(size)],
    [
      'JSON Schema',
      { jsonSchema: 'main.schema.json' },
      (size) => ({ 'main.schema.json': JSON.stringify(jsonSchema(size)) }),
    ],
  ];

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

function measure(format: object, files: Files, size: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'postwright-growth-'));
  try {
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    const configuration = { out: 'generated', formats: { Big: format } };
    writeFileSync(join(folder, 'postwright.json'), JSON.stringify(configuration));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(repository, join(folder, 'node_modules/postwright'), 'dir');
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

function growth(now: number, before: number | undefined, sizes: number): string {
  return before === undefined ? '' : (now / before / sizes).toFixed(2);
}

function row(kind: string, now: Measured, before: Measured | undefined): string {
  const sizes = now.size / (before?.size ?? now.size);
  return [
    '',
    `${kind}, ${now.size} types`,
    `${now.generated.seconds.toFixed(2)} s`,
    growth(now.generated.seconds, before?.generated.seconds, sizes),
    `${now.generated.megabytes.toFixed(0)} MB`,
    `${now.megabytes.toFixed(2)} MB`,
    growth(now.megabytes, before?.megabytes, sizes),
    `${now.checked.seconds.toFixed(2)} s`,
    growth(now.checked.seconds, before?.checked.seconds, sizes),
    '',
  ]
    .join(' | ')
    .trim();
}

console.log('\n| | generate | growth | peak memory | emitted | growth | tsc | growth |');
console.log('|---|---|---|---|---|---|---|---|');
for (const [kind, format, files] of kinds) {
  let before: Measured | undefined;
  for (const size of SIZES) {
    const now = measure(format, files(size), size);
    console.log(row(kind, now, before));
    before = now;
  }
}
